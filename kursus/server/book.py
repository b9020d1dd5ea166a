"""Serves the built book, and a Danish page where there is nothing."""

from __future__ import annotations

from typing import Any

from tornado.web import HTTPError, RequestHandler, StaticFileHandler

from kursus.server import pages


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
    """A file of the built book."""

    def validate_absolute_path(self, root: str, absolute_path: str) -> str | None:
        """Return the file's path; a path that leaves the book is as missing as any other."""
        try:
            return super().validate_absolute_path(root, absolute_path)
        except HTTPError as error:
            raise HTTPError(404) from error

    def set_extra_headers(self, path: str) -> None:
        """Let the browser ask whether a page has changed, so that a correction is seen at once."""
        if path.endswith(".html") or path == "":
            self.set_header("Cache-Control", "no-cache")


class OneFileHandler(StaticFileHandler):
    """One file, whatever the address says after the route."""

    def initialize(self, path: str, name: str) -> None:  # type: ignore[override]  # the file's name is the route's
        """Take the folder and the name of the file."""
        super().initialize(path)
        self.name = name

    async def get(self, path: str = "", include_body: bool = True) -> None:
        """Send the file."""
        self.set_header("Cache-Control", "public, max-age=31536000, immutable")
        await super().get(self.name, include_body)

    def parse_url_path(self, _: str) -> str:
        """Return the file's name."""
        return self.name
