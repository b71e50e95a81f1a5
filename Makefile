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
export PYTHONPATH := .

.PHONY: run test fast slow test-services train check chat conversations cases cases-confirm confusions fiche-shots widget-shots lock format bench bench-understanding bench-desk bench-widget bench-install bench-turns bench-load clean

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

chat: $(READY)
	@$(BIN)/python -m gateway.terminal

conversations: $(READY)
	@$(BIN)/python -m commands.conversations

cases: $(READY)
	@$(BIN)/python -m commands.cases

cases-confirm: $(READY)
	@$(BIN)/python -m commands.cases confirm

confusions: $(READY)
	@$(BIN)/python -m commands.confusions

fiche-shots: $(READY)
	@$(BIN)/python -m commands.fiche_shots

bench: bench-understanding bench-install bench-turns bench-load bench-desk bench-widget

bench-understanding: .venv-full/.ready
	@JALON_TENSORFLOW=1 .venv-full/bin/python -m bench.understanding --write docs/understanding.md

bench-install: .venv/.ready .venv-full/.ready
	@.venv/bin/python -m bench.installation --write docs/decisions/0007-without-tensorflow.md

bench-desk: $(READY)
	@$(BIN)/python -m bench.desk

bench-turns: .venv/.ready .venv-full/.ready
	@.venv/bin/python -m bench.turns --write docs/turns.md

bench-load: $(READY)
	@$(BIN)/python -m bench.load --write docs/turns.md

bench-widget: $(READY)
	@$(BIN)/python -m bench.widget --write docs/widget.md

widget-shots: $(READY)
	@$(BIN)/python -m commands.widget_shots

format: $(READY)
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

$(UV):
	$(PYTHON) -m venv .uv
	.uv/bin/pip install --quiet --disable-pip-version-check uv==0.13.9

.venv/.ready: requirements.txt
.venv-full/.ready: requirements-full.txt
.venv/.ready .venv-full/.ready: | $(UV)
	@test -x $(@D)/bin/python || $(PYTHON) -m venv $(@D)
	$(UV) pip sync --quiet --python $(@D)/bin/python --require-hashes $<
	@touch $@

# Both locks agree: what requirements-full.txt has is where requirements.txt begins.
COMPILE = $(UV) pip compile --quiet --python-version 3.10 --generate-hashes --no-emit-index-url --no-header
lock: $(UV)
	$(COMPILE) requirements-full.in -o requirements-full.txt
	cp requirements-full.txt requirements.txt
	$(COMPILE) --override overrides.txt requirements.in -o requirements.txt
	for part in gateway desk actions rasa; do $(COMPILE) --override overrides.txt \
	  --constraint requirements.txt deploy/requirements/$$part.in -o deploy/requirements/$$part.txt; done

clean:
	rm -rf .rasa models $(VAR)
