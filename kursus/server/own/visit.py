"""A visit of an own notebook: its kernel, and the websockets that Voilà's front end has to it."""

from __future__ import annotations

import secrets
import time
from typing import Protocol

from kursus.server.visit import digest_of


class Socket(Protocol):
    """What a visit needs of a websocket."""

    def close(self, code: int | None = None, reason: str | None = None) -> None:
        """Close it."""


class OwnVisit:
    """A visit. The page knows its kernel by the visit's secret alone, never by the kernel's id."""

    def __init__(self, kernel_id: str) -> None:
        """Take the kernel."""
        self.kernel_id = kernel_id
        self.secret = secrets.token_urlsafe(24)
        self.digest = digest_of(self.secret)
        self.used = self.left = time.monotonic()
        self._sockets: set[Socket] = set()

    def take(self, socket: Socket) -> None:
        """Know that the page has a websocket."""
        self._sockets.add(socket)

    def lose(self, socket: Socket) -> None:
        """Know that a websocket is gone."""
        self._sockets.discard(socket)
        self.left = time.monotonic()

    def use(self) -> None:
        """Know that the page has said something: Voilà's front end does only when a person changes something, or it begins."""
        self.used = time.monotonic()

    def close(self, code: int) -> None:
        """Hang up on the page."""
        for socket in list(self._sockets):
            socket.close(code)

    def is_idle(self, now: float, seconds: float) -> bool:
        """Tell whether the page has said nothing for so long."""
        return now - self.used > seconds

    def is_left(self, now: float, seconds: float) -> bool:
        """Tell whether the page has had no websocket for so long."""
        return not self._sockets and now - self.left > seconds

    def is_stuck(self, _now: float) -> bool:
        """Return False: a teacher's code may take its time."""
        return False
