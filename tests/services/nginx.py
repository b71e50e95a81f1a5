"""nginx with the product's own configuration, on other ports and in a folder of its own."""

from __future__ import annotations

import contextlib
import re
import signal
import subprocess
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

import httpx

from tests.services.servers import HOST, NGINX, folder, unprivileged

SHIPPED = Path(__file__).parents[2] / "deploy" / "nginx"
MAIN = """\
daemon off;
worker_processes 1;
pid {at}/nginx.pid;
error_log {at}/error.log warn;
events {{ worker_connections 512; }}
http {{
    access_log off;
    types {{ application/json json; }}
    client_body_temp_path {at}/body;
    proxy_temp_path {at}/proxy;
    fastcgi_temp_path {at}/fastcgi;
    uwsgi_temp_path {at}/uwsgi;
    scgi_temp_path {at}/scgi;
    {upstreams}
    include {at}/inside.conf;
    include {at}/public.conf;
}}
"""


def written(at: Path, ports: Mapping[int, int], *upstreams: str) -> Path:
    """The main file in a folder; the shipped files beside it with other ports and folders."""
    for file in SHIPPED.iterdir():
        text = file.read_text(encoding="utf-8")
        (at / file.name).write_text(elsewhere(text, at, ports), encoding="utf-8")
    certificate(at)
    main = at / "nginx.conf"
    where = " ".join(f"include {at}/{file};" for file in upstreams or ("here.conf",))
    main.write_text(MAIN.format(at=at, upstreams=where))
    return main


def elsewhere(text: str, at: Path, ports: Mapping[int, int]) -> str:
    """The text of a configuration with its ports and folders changed."""
    text = text.replace("/etc/jalon/tls", str(at)).replace("/etc/jalon/nginx", str(at))
    text = text.replace("/var/log/nginx", str(at))
    pattern = r"(127\.0\.0\.1:|listen )(\d+)(?=[ ;])"
    return re.sub(pattern, lambda m: m[1] + str(ports.get(int(m[2]), int(m[2]))), text)


def certificate(at: Path) -> None:
    """A certificate of our own for a day."""
    key, chain = at / "key.pem", at / "fullchain.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj",
         "/CN=jalon.example", "-keyout", key, "-out", chain],
        check=True, capture_output=True,
    )  # fmt: skip
    key.chmod(0o644)  # the temporary folder itself is closed to others


def checked(main: Path) -> str:
    """What `nginx -t` says; CalledProcessError when it refuses."""
    command = unprivileged(NGINX, "-t", "-e", main.with_name("error.log"), "-c", main)
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stderr


class Nginx:
    """A running nginx."""

    def __init__(self, main: Path, process: subprocess.Popen[bytes]):
        self.at, self.process = main.parent, process

    def reload(self) -> None:
        """Reads the configuration again."""
        self.process.send_signal(signal.SIGHUP)

    def logged(self) -> str:
        """Everything that it wrote."""
        return "".join(log.read_text() for log in sorted(self.at.glob("*.log")))


@contextlib.contextmanager
def nginx(ports: Mapping[int, int]) -> Iterator[Nginx]:
    """The shipped configuration, served; `ports` says what stands in the place of which."""
    with folder() as at:
        main = written(at, ports)
        process = subprocess.Popen(
            unprivileged(NGINX, "-e", at / "error.log", "-c", main),
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        try:
            listens(process, ports[443])
            yield Nginx(main, process)
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(10)


def listens(process: subprocess.Popen[bytes], port: int) -> None:
    """Returns once the door answers, whatever it says."""
    end = time.monotonic() + 10
    while time.monotonic() < end and process.poll() is None:
        with contextlib.suppress(httpx.TransportError):
            httpx.get(f"https://{HOST}:{port}/metrics", verify=False)
            return
        time.sleep(0.05)
    raise AssertionError("nginx does not answer")
