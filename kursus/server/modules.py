"""The widgets' own scripts and styles, served once and cached for good instead of sent through the kernel each time."""

from __future__ import annotations

import gzip
import hashlib
from typing import Any

from tornado.web import HTTPError

from kursus.server.answering import Answering

KINDS = {"_esm": ("js", "text/javascript; charset=utf-8"), "_css": ("css", "text/css; charset=utf-8")}
"""The keys of an anywidget's state that hold text of ours, with their ending and type."""


class Modules:
    """Texts by an address that holds their hash; there are as many as there are kinds of widgets."""

    def __init__(self) -> None:
        """Begin with none."""
        self._packed: dict[str, tuple[bytes, str]] = {}
        self._used: dict[str, dict[str, None]] = {}

    def urls(self, kind: str) -> list[str]:
        """Return the addresses of the texts that pages of a kind use, so that the next can have them fetched early."""
        return list(self._used.get(kind, ()))

    def served(self, state: dict[str, Any], kind: str) -> dict[str, Any]:
        """Return a widget's state with the addresses of its script and style in place of their text."""
        return {key: self._keep(value, key, kind) if key in KINDS and value else value for key, value in state.items()}

    def _keep(self, text: str, key: str, kind: str) -> str:
        ending, content_type = KINDS[key]
        name = f"{hashlib.sha256(text.encode()).hexdigest()[:16]}.{ending}"
        if name not in self._packed:
            self._packed[name] = gzip.compress(text.encode(), mtime=0), content_type
        url = f"/sider/moduler/{name}"
        self._used.setdefault(kind, {})[url] = None
        return url

    def get(self, name: str) -> tuple[bytes, str]:
        """Return a text, compressed, and its type. Raises KeyError."""
        return self._packed[name]


class ModuleHandler(Answering):
    """`/sider/moduler/HASH.js`."""

    def initialize(self, modules: Modules) -> None:
        """Take the texts."""
        self.modules = modules

    def get(self, name: str) -> None:
        """Send a text."""
        try:
            packed, kind = self.modules.get(name)
        except KeyError:
            raise HTTPError(404) from None
        self.set_header("Content-Type", kind)
        self.keep_for_good()
        if "gzip" in self.request.headers.get("Accept-Encoding", ""):
            self.set_header("Content-Encoding", "gzip")
            self.finish(packed)
        else:
            self.finish(gzip.decompress(packed))
