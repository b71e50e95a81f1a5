"""What Prometheus reads: turns, how long they take, what fails; never who or what was said."""

from __future__ import annotations

import hmac
import ipaddress
from collections.abc import Mapping
from typing import Any

from prometheus_client import (
    CONTENT_TYPE_LATEST,
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    generate_latest,
)
from starlette.requests import Request
from starlette.responses import Response

from gateway.incoming import Refused

BUCKETS = (0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 7.0, 8.0, 10.0)
FORWARDED = ("x-forwarded-for", "forwarded", "x-real-ip")


class Metrics:
    """The counts of this process."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        by = {"labelnames": ("channel",), "registry": self.registry}
        self.seconds = Histogram(
            "jalon_turn_seconds", "Time to answer a message", buckets=BUCKETS, **by
        )
        self.fallbacks = Counter("jalon_fallbacks", "Answered with a contact: nobody behind", **by)
        self.misunderstood = Counter("jalon_misunderstood", "Messages not understood", **by)
        self.refused = Counter(
            "jalon_refused", "Messages refused", ("channel", "code"), registry=self.registry
        )
        self.faults = Counter(
            "jalon_faults", "Parts that failed", ("part",), registry=self.registry
        )
        self.canary = Gauge("jalon_canary_up", "Whether a whole turn works", registry=self.registry)
        self.canary_seconds = Gauge(
            "jalon_canary_seconds", "Time of the last canary turn", registry=self.registry
        )
        self.unanswered = Gauge(
            "jalon_unanswered", "Conversations that wait for an answer", registry=self.registry
        )

    def turn(self, channel: str, seconds: float, reply: Mapping[str, Any]) -> None:
        """Counts one answer."""
        self.seconds.labels(channel).observe(seconds)
        said = [message for message in reply["messages"] if message["kind"] == "fallback"]
        if any(message.get("choices") for message in said):
            self.misunderstood.labels(channel).inc()
        elif said:
            self.fallbacks.labels(channel).inc()

    def text(self) -> bytes:
        """Everything, as Prometheus reads it."""
        return generate_latest(self.registry)


async def shown(request: Request) -> Response:
    """The metrics, for our own machine or for who has the token; missing for others."""
    metrics, settings = request.app.state.metrics, request.app.state.conversations.settings
    if not (of_this_machine(request) or has_token(request, settings.metrics_token)):
        raise Refused(404, "not_found")
    return Response(metrics.text(), headers={"Content-Type": CONTENT_TYPE_LATEST})


def of_this_machine(request: Request) -> bool:
    """Whether the request comes from here and was passed on by nobody."""
    host = request.client.host if request.client else ""
    try:
        loopback = ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
    return loopback and not any(name in request.headers for name in FORWARDED)


def has_token(request: Request, token: str) -> bool:
    """Whether the request shows the token of the settings; nobody does when there is none."""
    given = request.headers.get("authorization", "").removeprefix("Bearer ")
    return bool(token) and hmac.compare_digest(given.encode(), token.encode())
