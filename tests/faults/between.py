"""A server between Rasa and its actions that passes calls on, or fails as it is told."""

from __future__ import annotations

import http.client
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

ANSWERS = {
    "500": (500, b"Internal Server Error"),
    "garbage": (200, b"\x00\xff{{{ not json"),
    "empty": (200, b""),
    "odd": (200, b'{"events": "none", "responses": 3}'),
}


class Between(ThreadingHTTPServer):
    """Stands between; `mode` is "pass", "cut", "hold" or one of ANSWERS."""

    daemon_threads = True

    def __init__(self, port: int, actions: int):
        super().__init__(("127.0.0.1", port), Call)
        self.actions, self.mode = actions, "pass"
        self.held, self.go_on = threading.Event(), threading.Event()
        threading.Thread(target=self.serve_forever, args=(0.05,), daemon=True).start()

    def be(self, mode: str) -> None:
        """Fails so from now on; calls that are held are let go."""
        self.go_on.set()
        self.held, self.go_on, self.mode = threading.Event(), threading.Event(), mode

    def handle_error(self, *_: object) -> None:
        """A caller that hung up is part of what is tried."""


class Call(BaseHTTPRequestHandler):
    """One call of Rasa."""

    server: Between

    def do_POST(self) -> None:
        """Passes the call on or fails."""
        body = self.rfile.read(int(self.headers["Content-Length"]))
        server = self.server
        if server.mode == "cut":
            self.close_connection = True
            self.connection.close()
        elif server.mode in ANSWERS:
            self.reply(*ANSWERS[server.mode])
        else:
            if server.mode == "hold":
                server.held.set()
                server.go_on.wait(60)
            self.reply(*self.passed_on(body))

    def passed_on(self, body: bytes) -> tuple[int, bytes]:
        """What the actions answer."""
        asked = http.client.HTTPConnection("127.0.0.1", self.server.actions, timeout=30)
        try:
            headers = {k: v for k, v in self.headers.items() if k.lower() != "host"}
            asked.request("POST", self.path, body, headers)
            answer = asked.getresponse()
            return answer.status, answer.read()
        except OSError:
            return 502, b""
        finally:
            asked.close()

    def reply(self, status: int, body: bytes) -> None:
        """Answers Rasa."""
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Says nothing."""
