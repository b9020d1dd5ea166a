"""Serves the built book, and a Danish page where there is nothing."""

from __future__ import annotations

import mimetypes
from pathlib import Path
from typing import Any

from tornado.web import HTTPError, RequestHandler, StaticFileHandler

from kursus import plotly_js
from kursus.server import pages

FOR_GOOD = "public, max-age=31536000, immutable"


class PeoplePages(RequestHandler):
    """Answers errors with a page that a participant can read; never with a traceback."""

    def write_error(self, status_code: int, **_: Any) -> None:
        """Write the page of an error."""
        missing = status_code in (400, 403, 404)
        self.set_status(404 if missing else status_code)
        self.set_header("Content-Type", "text/html; charset=utf-8")
        title, text = (pages.MISSING, pages.MISSING_TEXT) if missing else (pages.BROKEN, pages.BROKEN_TEXT)
        self.finish(pages.message_page(title, text))


class BookHandler(PeoplePages, StaticFileHandler):
    """A file of the built book, compressed beforehand where the browser can take it."""

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
