"""What a browser loads beside the API: gzip or plain, with a tag that spares loading it again."""

from __future__ import annotations

import gzip
import hashlib
from dataclasses import dataclass
from functools import cached_property

from starlette.requests import Request
from starlette.responses import Response

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self';"
    " base-uri 'none'; form-action 'none'; frame-ancestors 'none';"
    " require-trusted-types-for 'script'"
)
SAFE = {
    "Content-Security-Policy": POLICY,
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}
SHARED = {"Access-Control-Allow-Origin": "*", "Cross-Origin-Resource-Policy": "cross-origin"}
ASK_AGAIN = "no-cache"
FOR_EVER = "public, max-age=31536000, immutable"
SMALLEST_ZIPPED = 200


@dataclass(frozen=True)
class File:
    """A text that browsers load."""

    text: str
    media_type: str

    @cached_property
    def plain(self) -> bytes:
        """The text as bytes."""
        return self.text.encode()

    @cached_property
    def zipped(self) -> bytes:
        """The same, gzip; always the same bytes for the same text."""
        return gzip.compress(self.plain, 9, mtime=0)

    @cached_property
    def tag(self) -> str:
        """A weak ETag: the same for both encodings."""
        return f'W/"{hashlib.sha256(self.plain).hexdigest()[:16]}"'


def answer(
    request: Request, file: File, kept: str = ASK_AGAIN, headers: dict[str, str] | None = None
) -> Response:
    """The file as this browser wants it; 304 without it when the browser has it already."""
    told = SAFE | {"Cache-Control": kept, "ETag": file.tag, "Vary": "Accept-Encoding"}
    told |= headers or {}
    if has_it(request, file):
        return Response(status_code=304, headers=told)
    if len(file.plain) < SMALLEST_ZIPPED or not unzips(request):
        return Response(file.plain, media_type=file.media_type, headers=told)
    told["Content-Encoding"] = "gzip"
    return Response(file.zipped, media_type=file.media_type, headers=told)


def has_it(request: Request, file: File) -> bool:
    """Whether the browser names this very file as the one that it has."""
    tags = [each.strip() for each in request.headers.get("if-none-match", "").split(",")]
    return file.tag in tags or file.tag.removeprefix("W/") in tags or tags == ["*"]


def unzips(request: Request) -> bool:
    """Whether the browser takes gzip."""
    for offer in request.headers.get("accept-encoding", "").split(","):
        name, _, weight = offer.replace(" ", "").partition(";q=")
        if name in ("gzip", "*"):
            return not weight or weight.strip("0.") != ""
    return False
