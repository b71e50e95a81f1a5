"""The supervisor: what ends is started again, what is frozen is replaced, the end is the end."""

from __future__ import annotations

import os
import signal
import socket
import sys
import threading

import pytest

import commands.supervising
from commands.supervising import Part, Watch, parts_of
from tests.telegram.people import until

RELOADS = """
import http.server, os, sys, time
parent = os.getpid()
for pause in (0, 1.5):
    child = os.fork()
    if child == 0:
        time.sleep(pause)
        address = "127.0.0.1", int(sys.argv[1])
        server = http.server.HTTPServer(address, http.server.SimpleHTTPRequestHandler)
        server.timeout = 0.2
        while os.getppid() == parent:
            server.handle_request()
        os._exit(0)
    with open(os.environ["JALON_PID_FILE"], "w") as file:
        file.write(str(child))
    os.wait()
"""
SERVES = "exec {python} -m http.server {port} --bind 127.0.0.1"


@pytest.fixture
def quick(monkeypatch):
    """Looks more often and waits less than for real parts."""
    monkeypatch.setattr(commands.supervising, "TICK", 0.02)
    monkeypatch.setattr(commands.supervising, "PROBE_EVERY", 0.1)
    monkeypatch.setattr(commands.supervising, "PROBE_WITHIN", 0.3)
    monkeypatch.setattr(commands.supervising, "FROZEN_AFTER", 0.5)


@pytest.fixture
def kept(quick, tmp_path):
    """Keeps a command running; returns its watch and what was said about it."""
    begun, said = [], []

    def keeping(part):
        watch = Watch(part, tmp_path, said.append)
        thread = threading.Thread(target=watch.keep, daemon=True)
        thread.start()
        begun.append((watch, thread))
        until(lambda: watch.pid_file.exists() and watch.pid_file.read_text())
        return watch, said

    yield keeping
    for watch, thread in begun:
        watch.stop()
        thread.join(5)


def pid_of(watch):
    """The process that serves."""
    return int(watch.pid_file.read_text() or 0)


def test_a_process_that_ends_is_started_again(kept):
    watch, said = kept(Part("part", "exec sleep 60"))
    before = pid_of(watch)
    os.kill(before, signal.SIGKILL)

    assert until(lambda: pid_of(watch) not in (0, before))
    assert said == ["part ended (-9), starts again"]


@pytest.fixture
def port():
    """A port that nobody listens on."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


def test_a_process_that_no_longer_answers_is_replaced(kept, port):
    command = SERVES.format(python=sys.executable, port=port)
    watch, said = kept(Part("part", command, port))
    until(lambda: said == ["part answers"])
    before = pid_of(watch)
    os.kill(before, signal.SIGSTOP)

    assert until(lambda: pid_of(watch) not in (0, before))


def test_a_child_that_follows_another_has_time_to_load(kept, port, tmp_path):
    (tmp_path / "reloads.py").write_text(RELOADS)
    watch, said = kept(Part("part", f"exec {sys.executable} {tmp_path}/reloads.py {port}", port))
    until(lambda: said == ["part answers"])
    before = pid_of(watch)
    os.kill(before, signal.SIGKILL)
    after = until(lambda: pid_of(watch) not in (0, before) and pid_of(watch))

    assert until(lambda: said == ["part answers", "part answers"])
    assert pid_of(watch) == after
    os.kill(after, signal.SIGKILL)


def test_a_part_that_is_stopped_stays_stopped(kept):
    watch, said = kept(Part("part", "exec sleep 60"))
    watch.stop()

    assert watch.process.poll() is not None
    assert said == []


def test_the_parts_are_those_of_the_procfile(tmp_path):
    (tmp_path / "Procfile").write_text("gateway: exec serve --port $GATEWAY_PORT\n")

    assert list(parts_of(tmp_path / "Procfile", {"GATEWAY_PORT": "80"})) == [
        Part("gateway", "exec serve --port $GATEWAY_PORT", 80, "/healthz")
    ]
