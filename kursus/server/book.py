"""Serves the built book, and a Danish page where there is nothing."""

from __future__ import annotations

import mimetypes
from pathlib import Path

from tornado.web import HTTPError, StaticFileHandler

from kursus import plotly_js
from kursus.server.answering import FOR_GOOD
from kursus.server.pages import PageHandler


class BookHandler(PageHandler, StaticFileHandler):
    """A file of the built book, compressed beforehand where the browser can take it."""

    async def head(self, path: str) -> None:  # type: ignore[override]  # the one part of the address
        """Answer as to GET, without reading the file."""
        await self.get(path, include_body=False)

    def validate_absolute_path(self, root: str, absolute_path: str) -> str | None:
        """Return the file's path; a path that leaves the book is as missing as any other."""
        try:
            found = super().validate_absolute_path(root, absolute_path)
        except HTTPError as error:
            raise HTTPError(404) from error
        self.plain = found or ""
        packed = Path(f"{found}.gz")
        if found and "gzip" in self.request.headers.get("Accept-Encoding", "") and packed.is_file():
            self.set_header("Content-Encoding", "gzip")
            return super().validate_absolute_path(root, str(packed))
        return found

    def get_content_type(self) -> str:
        """Return the type of the file, compressed or not."""
        return mimetypes.guess_type(self.plain)[0] or "application/octet-stream"

    def set_extra_headers(self, path: str) -> None:
        """Let the browser ask whether a page has changed, and keep what has its version in its name."""
        if path.endswith(".html") or path == "":
            self.set_header("Cache-Control", "no-cache")
        elif path.endswith((plotly_js.plotly_name(), ".woff2")):
            self.set_header("Cache-Control", FOR_GOOD)


class KeptHandler(StaticFileHandler):
    """A file whose address changes with it."""

    def set_extra_headers(self, path: str) -> None:
        """Let the browser keep it."""
        self.set_header("Cache-Control", FOR_GOOD)
