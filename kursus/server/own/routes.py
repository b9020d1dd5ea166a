"""The addresses of own notebooks."""

from __future__ import annotations

from typing import Any

from tornado.routing import Rule
from voila.static_file_handler import MultiStaticFileHandler

from kursus.course import Course
from kursus.server.book import KeptHandler
from kursus.server.own.front_end import AT, EXTENSIONS, STATIC, THEMES, extension_folders, static_folder, themes_folder
from kursus.server.own.kernel import ModelHandler, OwnSocket, ShutdownHandler
from kursus.server.own.page import OwnHandler, OwnMatches
from kursus.server.pages import PageHandler

HELD_BY = r"([\w-]{32})"
"""A visit's secret."""


class ExtensionHandler(PageHandler, MultiStaticFileHandler):
    """A file of an extension; an update may change it, so that the browser asks again."""

    def set_extra_headers(self, path: str) -> None:
        """Let the browser ask whether it has changed."""
        self.set_header("Cache-Control", "no-cache")


def own_routes(course: Course, *, kernels: bool) -> list[Any]:
    """Return the routes of own notebooks: the page, and where there are kernels what a started one asks for."""
    page = Rule(OwnMatches(course), OwnHandler, {"course": course, "kernels": kernels})
    if not kernels:
        return [page]
    return [
        page,
        (rf"{AT}/api/kernels/{HELD_BY}", ModelHandler),
        (rf"{AT}/api/kernels/{HELD_BY}/channels", OwnSocket),
        (rf"{AT}/voila/api/shutdown/{HELD_BY}", ShutdownHandler),
        (rf"{STATIC}/(.*)", KeptHandler, {"path": str(static_folder())}),
        (rf"{THEMES}/(.*)", KeptHandler, {"path": str(themes_folder())}),
        (rf"{EXTENSIONS}/(.*)", ExtensionHandler, {"paths": extension_folders()}),
    ]
