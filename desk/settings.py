"""Settings of the desk, from the environment."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Settings:
    """Where the other parts are, and what the desk allows."""

    database: str = "sqlite://"
    dossiers: str = "sqlite://"
    catalogue: Path = Path("catalogue")
    rasa_url: str = "http://127.0.0.1:5005"
    rasa_token: str = ""
    cite: str = ""
    chat_url: str = "http://127.0.0.1:8080/chat"
    secure: bool = False
    session_hours: float = 9.0
    rasa_within: float = 1.5
    api_per_minute: int = 300


def settings_from(environment: Mapping[str, str] = os.environ) -> Settings:
    """The settings of this process."""
    var = Path(environment.get("JALON_VAR", "var"))
    var.mkdir(parents=True, exist_ok=True)
    return Settings(
        database=environment.get("JALON_DESK", f"sqlite:///{var / 'desk.db'}"),
        dossiers=environment.get("JALON_DOSSIERS", f"sqlite:///{var / 'dossiers.db'}"),
        catalogue=Path(environment.get("JALON_CATALOGUE", "catalogue")),
        rasa_url=environment.get("JALON_RASA_URL", Settings.rasa_url),
        rasa_token=environment.get("JALON_RASA_TOKEN", ""),
        cite=environment.get("JALON_CITE", ""),
        chat_url=environment.get("JALON_CHAT_URL", Settings.chat_url),
        secure=environment.get("JALON_DESK_SECURE", "") == "1",
        api_per_minute=int(environment.get("JALON_API_PER_MINUTE", Settings.api_per_minute)),
    )
