"""Settings of the gateway, from the environment."""

from __future__ import annotations

import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from trackers.settings import url_of


@dataclass(frozen=True)
class Settings:
    """Where the other parts are, and what the gateway allows."""

    rasa_url: str = "http://127.0.0.1:5005"
    database: str = "sqlite://"
    trackers: str = "sqlite://"
    dossiers: str = "sqlite://"
    catalogue: Path = Path("catalogue")
    secret: bytes = field(default=b"", repr=False)
    origins: tuple[str, ...] = ()
    messages_per_window: int = 20
    window_seconds: float = 10.0
    proxies: tuple[str, ...] = ()
    sessions_per_address: int = 120
    messages_per_address: int = 600
    address_seconds: float = 60.0
    waiting_at_most: int = 8
    answer_within: float = 7.0
    canary_seconds: float = 60.0
    metrics_token: str = field(default="", repr=False)
    telegram_token: str = field(default="", repr=False)
    telegram_webhook: str = ""
    telegram_api: str = "https://api.telegram.org"


def settings_from(environment: Mapping[str, str] = os.environ) -> Settings:
    """The settings of this process; a secret of its own when none is set."""
    var = Path(environment.get("JALON_VAR", "var"))
    var.mkdir(parents=True, exist_ok=True)
    return Settings(
        rasa_url=environment.get("JALON_RASA_URL", Settings.rasa_url),
        database=environment.get("JALON_DATABASE", f"sqlite:///{var / 'gateway.db'}"),
        trackers=url_of(environment.get("JALON_TRACKERS", str(var / "trackers.db"))),
        dossiers=environment.get("JALON_DOSSIERS", f"sqlite:///{var / 'dossiers.db'}"),
        catalogue=Path(environment.get("JALON_CATALOGUE", "catalogue")),
        secret=secret_from(environment, var / "secret"),
        origins=tuple(filter(None, environment.get("JALON_ORIGINS", "").split())),
        proxies=tuple(environment.get("JALON_PROXIES", "").replace(",", " ").split()),
        metrics_token=environment.get("JALON_METRICS_TOKEN", "").strip(),
        telegram_token=environment.get("JALON_TELEGRAM_TOKEN", "").strip(),
        telegram_webhook=environment.get("JALON_TELEGRAM_WEBHOOK", "").strip(),
        telegram_api=environment.get("JALON_TELEGRAM_API", Settings.telegram_api),
    )


def secret_from(environment: Mapping[str, str], path: Path) -> bytes:
    """The key of conversation ids: JALON_SECRET, else one made once and kept in a private file."""
    given = environment.get("JALON_SECRET")
    if given:
        return given.encode()
    if not path.exists():
        path.touch(mode=0o600)
        path.write_text(secrets.token_hex(32))
    return path.read_text().strip().encode()
