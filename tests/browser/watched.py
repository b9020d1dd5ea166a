"""Watches what pages do that they must not do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from playwright.sync_api import BrowserContext, Page

WIDE, PHONE = (1280, 900), (360, 740)


@dataclass
class Watch:
    """What pages did that they must not do."""

    abroad: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def follow(self, context: BrowserContext, home: str) -> None:
        context.on("request", lambda request: self._request(request.url, home))
        context.on("console", lambda message: self.errors.append(message.text) if message.type == "error" else None)
        context.on(
            "response", lambda answer: self.errors.append(f"{answer.status} {answer.url}") if answer.status >= 400 else None
        )
        context.on("weberror", lambda error: self.errors.append(str(error.error)))

    def _request(self, url: str, home: str) -> None:
        if not url.startswith((home, home.replace("http", "ws", 1), "data:", "blob:", "about:")):
            self.abroad.append(url)


Opener = Callable[..., Page]
"""Opens a page of the course: (path, size) and what a browser's context takes."""
