"""The base of every handler of ours: who may ask, how much, and how a refusal or a fault is said.

Nothing that is asked is ever logged: of a fault the operator gets its kind and place.
"""

from __future__ import annotations

import inspect
import json
import traceback
from typing import Any, ClassVar
from urllib.parse import urlsplit

from tornado.iostream import StreamClosedError
from tornado.web import HTTPError, RequestHandler, stream_request_body

from kursus.server import messages
from kursus.server.json_text import read_object

FOR_GOOD = "public, max-age=31536000, immutable"
"""The Cache-Control of what has its hash or version in its address."""

DROPPED = 16 * 1024 * 1024
"""Bytes too much that are still read: a browser that is cut off as it sends can't tell the answer from a net that is gone."""


class RefusedError(Exception):
    """What was asked for is not done; the message says why to the participant, in Danish."""

    def __init__(self, status: int, message: str, *, wait: int | None = None) -> None:
        """Take the HTTP status, the message, and where it helps to wait how many seconds (Retry-After)."""
        self.status, self.message, self.wait = status, message, wait
        super().__init__(message)


@stream_request_body
class Answering(RequestHandler):
    """Answers HEAD as GET, refuses cross-site requests and what is too large."""

    longest: ClassVar[int] = 16 * 1024
    """Bytes that a request's body may have."""
    subject: ClassVar[str] = "Serveren"
    """What the operator's log calls the part of the course that the handler is of."""

    def prepare(self) -> None:
        """Refuse cross-site requests (CSRF): one that may change state must have our own Origin, where it has one.

        Raises RefusedError, also for a body that says itself that it is far too large: then the line is cut.
        """
        self._pieces: list[bytes] = []
        self._size = 0
        origin = self.request.headers.get("Origin")
        if self.request.method not in {"GET", "HEAD"} and origin and host_of(origin) != self.request.host:
            raise RefusedError(403, messages.ELSEWHERE)
        size = self.request.headers.get("Content-Length", "0")
        if not size.isdecimal() or int(size) > self.longest + DROPPED:
            raise RefusedError(413, messages.TOO_LARGE)

    def data_received(self, chunk: bytes) -> None:
        """Keep a piece of the body; of one that is too large nothing is kept, but it is read, so that the page hears why not."""
        self._size += len(chunk)
        if self._size <= self.longest:
            self._pieces.append(chunk)
        else:
            self._pieces.clear()

    def body(self) -> bytes:
        """Return the body of the request. Raises RefusedError when it is larger than may be."""
        if self._size > self.longest:
            raise RefusedError(413, messages.TOO_LARGE)
        return b"".join(self._pieces)

    async def head(self, *args: str, **kwargs: str) -> None:
        """Answer as to GET; tornado sends the headers alone."""
        done: Any = self.get(*args, **kwargs)
        if inspect.isawaitable(done):
            await done

    def refusal(self, error: BaseException | None) -> RefusedError | None:
        """Return an error that a participant is told of as the refusal that says it; None for a fault."""
        return error if isinstance(error, RefusedError) else None

    def log_exception(self, typ: type[BaseException] | None, value: BaseException | None, tb: Any) -> None:
        """Tell the operator what kind of fault it was, and where; not with what, for it may hold what somebody wrote."""
        if value and not self.refusal(value) and not isinstance(value, HTTPError | StreamClosedError):
            self.settings["server"].log.error("%s: %s", self.subject, kind_and_place(value))

    def keep_for_good(self) -> None:
        """Let browsers and proxies keep the answer for ever: its address changes with it."""
        self.set_header("Cache-Control", FOR_GOOD)


class JsonHandler(Answering):
    """Takes a JSON object, and answers with one; {"message": in Danish} where it is refused."""

    def set_default_headers(self) -> None:
        """Let nobody keep what is answered."""
        self.set_header("Cache-Control", "no-store")

    def asked(self) -> dict[str, Any]:
        """Return the JSON object that was sent. Raises RefusedError."""
        if not self.request.headers.get("Content-Type", "").startswith("application/json"):
            raise RefusedError(415, messages.UNREADABLE)
        try:
            return read_object(self.body())
        except ValueError:
            raise RefusedError(400, messages.UNREADABLE) from None

    def tell(self, said: dict[str, Any]) -> None:
        """Send an answer."""
        self.set_header("Content-Type", "application/json; charset=utf-8")
        self.finish(json.dumps(said))

    def write_error(self, status_code: int, **more: Any) -> None:
        """Say what was refused, or that something broke; never how."""
        refused = self.refusal((more.get("exc_info") or (None, None))[1])
        self.set_status(refused.status if refused else status_code)
        if refused and refused.wait is not None:
            self.set_header("Retry-After", str(refused.wait))
        self.tell({"message": refused.message if refused else f"{messages.BROKEN}. {messages.BROKEN_TEXT}"})


def kind_and_place(error: BaseException) -> str:
    """Return the kind of an error and where it was raised: all that may be logged of one that may hold what was typed."""
    frames = traceback.extract_tb(error.__traceback__)
    return f"{type(error).__name__} i {frames[-1].name}, linje {frames[-1].lineno}" if frames else type(error).__name__


def host_of(origin: str) -> str:
    """Return the host and port of an Origin, nothing where it names none."""
    try:
        return urlsplit(origin).netloc
    except ValueError:
        return ""
