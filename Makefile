# Each target is one command on a machine with Python 3.10, git and make.
SHELL := /bin/bash
PYTHON ?= python3.10
# JALON_TENSORFLOW=1 installs and runs with the real TensorFlow: `make JALON_TENSORFLOW=1 test`.
JALON_TENSORFLOW ?= 0
VENV := $(if $(filter 1,$(JALON_TENSORFLOW)),.venv-full,.venv)
BIN := $(VENV)/bin
UV := .uv/bin/uv
READY := $(VENV)/.ready
VAR ?= var

export RASA_TELEMETRY_ENABLED := false
export SQLALCHEMY_SILENCE_UBER_WARNING := 1
export JALON_TENSORFLOW
export TF_CPP_MIN_LOG_LEVEL := 3
export OPENBLAS_NUM_THREADS := 1
export PYTHONPATH := .

.PHONY: run test fast slow train check chat conversations cases cases-confirm confusions fiche-shots widget-shots desk-shots lock format bench bench-understanding bench-desk bench-widget bench-install clean faults backup restore audit sbom fuzz impact freshness links what-if schemas coverage picture fuzz-api site import bench-turns bench-load test-services trust

run: $(READY)
	@$(BIN)/python -m commands.run

test: fast slow

fast: $(READY)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/python -m pytest -m "not slow"

slow: $(READY)
	$(BIN)/python -m commands.train
	$(BIN)/python -m commands.check
	$(BIN)/python -m pytest -m slow --ignore tests/services/test_stack.py

# PostgreSQL and nginx of Debian on loopback, every part killed in turn while people chat.
test-services: $(READY)
	@$(BIN)/python -m commands.train
	@$(BIN)/python -m pytest tests/services -rs

train: $(READY)
	@$(BIN)/python -m commands.train

check: $(READY)
	@$(BIN)/python -m commands.check

impact: $(READY)
	@$(BIN)/python -m commands.impact --base "$(BASE)" $(if $(ON),--on $(ON))

freshness: $(READY)
	@$(BIN)/python -m commands.freshness

links: $(READY)
	@$(BIN)/python -m commands.links

what-if: $(READY)
	@$(BIN)/python -m commands.what_if $(FACTS)

schemas: $(READY)
	@$(BIN)/python -m commands.schemas

chat: $(READY)
	@$(BIN)/python -m gateway.terminal

conversations: $(READY)
	@$(BIN)/python -m commands.conversations

cases: $(READY)
	@$(BIN)/python -m commands.cases

cases-confirm: $(READY)
	@$(BIN)/python -m commands.cases confirm

coverage: $(READY)
	@$(BIN)/python -m commands.coverage

picture: $(READY)
	@$(BIN)/python -m commands.picture

confusions: $(READY)
	@$(BIN)/python -m commands.confusions

faults: $(READY)
	@$(BIN)/python -m commands.train
	@JALON_FAULTS_PAGE=docs/faults.md $(BIN)/python -m pytest -m slow tests/faults

backup: $(READY)
	@VAR=$(VAR) $(BIN)/python -m commands.backup

# make restore, or make restore FROM=var/backups/20261125T120000Z
restore: $(READY)
	@VAR=$(VAR) $(BIN)/python -m commands.backup restore $(FROM)

audit: $(READY)
	@$(BIN)/python -m commands.audit --write docs/security/dependencies.md

# Every test that the pages on security and privacy name, and a page of how they ended.
trust: $(READY) .tools/.ready
	@$(BIN)/python -m commands.train
	@SCHEMATHESIS=$(abspath .tools/bin/schemathesis) $(BIN)/python -m commands.trust --write docs/security/report.md

sbom: .tools/.ready
	.tools/bin/cyclonedx-py requirements requirements.txt --output-reproducible --output-file $(VAR)/sbom.cdx.json

fuzz: $(READY) .tools/.ready
	@SCHEMATHESIS=$(abspath .tools/bin/schemathesis) $(BIN)/python -m pytest -m slow tests/security/test_fuzz.py

fiche-shots: $(READY)
	@$(BIN)/python -m commands.fiche_shots

fuzz-api: $(READY) .venv-fuzz/.ready
	@$(BIN)/python -m commands.fuzz_api

# ADDRESS is where the site will stand: make site ADDRESS=https://services.example.be
SITE ?= $(VAR)/site
ADDRESS ?= https://jalon.example
site: $(READY)
	@$(BIN)/python -m commands.site --into $(SITE) --address $(ADDRESS)

import: $(READY)
	@$(BIN)/python -m commands.bring_in "$(FILE)" "$(SOURCE)"

bench: bench-understanding bench-install bench-turns bench-load bench-desk bench-widget

bench-understanding: .venv-full/.ready
	@JALON_TENSORFLOW=1 .venv-full/bin/python -m bench.understanding --write docs/understanding.md

bench-install: .venv/.ready .venv-full/.ready
	@.venv/bin/python -m bench.installation --write docs/decisions/0007-without-tensorflow.md

# Ten visits of the personas where they are at hand, else of the scenarios.
PEOPLE := $(firstword $(wildcard ../shared/eval/personas.yml) tests/scenarios)
bench-desk: $(READY)
	@$(BIN)/python -m bench.desk --write docs/desk.md --people $(PEOPLE)

bench-turns: .venv/.ready .venv-full/.ready
	@.venv/bin/python -m bench.turns --write docs/turns.md

bench-load: $(READY)
	@$(BIN)/python -m bench.load --write docs/turns.md

bench-widget: $(READY)
	@$(BIN)/python -m bench.widget --write docs/widget.md

widget-shots: $(READY)
	@$(BIN)/python -m commands.widget_shots

desk-shots: $(READY)
	@$(BIN)/python -m commands.desk_shots

format: $(READY)
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

$(UV):
	$(PYTHON) -m venv .uv
	.uv/bin/pip install --quiet --disable-pip-version-check uv==0.13.9

.venv/.ready: requirements.txt
.venv-full/.ready: requirements-full.txt
.venv-fuzz/.ready: requirements-fuzz.txt
.venv/.ready .venv-full/.ready .venv-fuzz/.ready: | $(UV)
	@test -x $(@D)/bin/python || $(PYTHON) -m venv $(@D)
	$(UV) pip sync --quiet --python $(@D)/bin/python --require-hashes $<
	@touch $@

# What looks at the product from outside does not share its pins.
.tools/.ready: | $(UV)
	@test -x .tools/bin/python || $(PYTHON) -m venv .tools
	$(UV) pip install --quiet --python .tools/bin/python cyclonedx-bom==7.5.0 schemathesis==4.30.1
	@mkdir -p $(VAR)
	@touch $@

# Both locks agree: what requirements-full.txt has is where requirements.txt begins.
COMPILE = $(UV) pip compile --quiet --python-version 3.10 --generate-hashes --no-emit-index-url --no-header
lock: $(UV)
	$(COMPILE) requirements-full.in -o requirements-full.txt
	cp requirements-full.txt requirements.txt
	$(COMPILE) --override overrides.txt requirements.in -o requirements.txt
	$(COMPILE) requirements-fuzz.in -o requirements-fuzz.txt
	for part in gateway desk actions rasa; do $(COMPILE) --override overrides.txt \
	  --constraint requirements.txt deploy/requirements/$$part.in -o deploy/requirements/$$part.txt; done

clean:
	rm -rf .rasa models $(VAR)
