"""The widgets' scripts and styles, known when the server starts, served by their content's hash and kept for good.

Servers of one version have the same, so a page of one finds its scripts at the other.
"""

from __future__ import annotations

import gzip
import hashlib
from collections.abc import Mapping

from tornado.web import HTTPError

from kursus.server.answering import Answering

TYPES = {"js": "text/javascript; charset=utf-8", "css": "text/css; charset=utf-8"}


class Modules:
    """Texts by an address that holds their hash."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        """Take the texts by their names, which end in .js and .css."""
        self._hashed = {
            name: f"{hashlib.sha256(text.encode()).hexdigest()[:16]}.{name.rpartition('.')[2]}" for name, text in texts.items()
        }
        self._packed = {self._hashed[name]: gzip.compress(text.encode(), mtime=0) for name, text in texts.items()}

    def url(self, name: str) -> str:
        """Return the address of a text. Raises KeyError."""
        return f"/sider/moduler/{self._hashed[name]}"

    def get(self, hashed: str) -> tuple[bytes, str]:
        """Return a text, compressed, and its type. Raises KeyError."""
        return self._packed[hashed], TYPES[hashed.rpartition(".")[2]]


class ModuleHandler(Answering):
    """`/sider/moduler/HASH.js`."""

    def initialize(self, modules: Modules) -> None:
        """Take the texts."""
        self.modules = modules

    def get(self, hashed: str) -> None:
        """Send a text."""
        try:
            packed, kind = self.modules.get(hashed)
        except KeyError:
            raise HTTPError(404) from None
        self.set_header("Content-Type", kind)
        self.keep_for_good()
        if "gzip" in self.request.headers.get("Accept-Encoding", ""):
            self.set_header("Content-Encoding", "gzip")
            self.finish(packed)
        else:
            self.finish(gzip.decompress(packed))
