"""Seals an update while it is parked: readable with the gateway’s secret alone."""

from __future__ import annotations

import base64
import hashlib
import hmac

from cryptography.fernet import Fernet, InvalidToken

from gateway.channels.telegram.updates import Heard, restored


class Seal:
    """Closes and opens with a key of its own, made from the secret."""

    def __init__(self, secret: bytes):
        key = hmac.new(secret, b"telegram parked updates", hashlib.sha256).digest()
        self.fernet = Fernet(base64.urlsafe_b64encode(key))

    def closed(self, heard: Heard) -> str:
        """The update, sealed."""
        return self.fernet.encrypt(heard.stored().encode()).decode()

    def opened(self, sealed: str) -> Heard | None:
        """The update; None when it was sealed with another secret."""
        try:
            return restored(self.fernet.decrypt(sealed.encode()).decode())
        except InvalidToken:
            return None
