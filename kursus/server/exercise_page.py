"""An exercise's page: made of what is the same for all, and of what the participant's folder has. It starts nothing."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, ClassVar
from urllib.parse import urlsplit

from jinja2.utils import htmlsafe_json_dumps
from markupsafe import Markup

from kursus import danger_box
from kursus.beginning import exercise_beginning
from kursus.course import Course
from kursus.exercise import exercise_names, load_exercise
from kursus.problems import ContentError
from kursus.server import messages, pages
from kursus.server.folder.access import key_in
from kursus.server.folder.begun import begin
from kursus.server.folder.service import Folders
from kursus.server.modules import Modules

DONE_ON = ("/oevelser/", "/videnstjek/")
"""Where the pages are that are no page to go back to."""


class ExerciseHandler(pages.PageHandler):
    """`/oevelser/NAME`: the page of an exercise."""

    subject = "Øvelsen"
    kind: ClassVar[str] = "oevelser"
    template: ClassVar[str] = "exercise.html"
    parts: ClassVar[tuple[str, ...]] = ("form", "plot")
    """The widgets on the page, whose scripts and styles it needs."""
    missing: ClassVar[tuple[str, str]] = (messages.NO_EXERCISE, messages.NO_EXERCISE_TEXT)
    failed: ClassVar[tuple[str, str]] = (messages.FAILED, messages.FAILED_TEXT)

    def initialize(self, course: Course, modules: Modules, folders: Folders, kernels: bool) -> None:  # by keyword
        """Take the course's files, the widgets' scripts and styles, the participants' folders, and whether there are kernels."""
        self.course, self.modules, self.folders, self.kernels = course, modules, folders, kernels

    def names(self) -> list[str]:
        """Return the names that have a page."""
        return exercise_names(self.course)

    def filling(self, name: str) -> dict[str, Any]:
        """Return what the template is filled in with. Raises ContentError."""
        exercise = load_exercise(self.course, name)
        danger = danger_box.box(self.course, exercise.danger) if exercise.danger else danger_box.line(self.course)
        written = danger_box.load_words(self.course).free_text
        return {"exercise": exercise, "danger": danger, "free_text": written, "beginning": beginning_of(self.course, name)}

    async def begun(self, name: str) -> dict[str, Any]:
        """Return what the page gets besides what all get: what the participant's folder has."""
        return await begin(self.folders, key_in(self), name, load_exercise(self.course, name))

    async def get(self, name: str) -> None:
        """Send the page, or one that says what is wrong."""
        if name not in self.names():
            self.say(404, *self.missing)
            return
        try:
            shown = self.filling(name)
        except ContentError as error:
            told = " | ".join(map(str, error.problems))
            self.settings["server"].log.error("%s %s kan ikke vises: %s", self.subject, name, told)  # no traceback
            self.say(500, *self.failed)
            return
        urls = {part: self.modules.url(f"{part}.js") for part in self.parts}
        address = f"/{self.kind}/{name}"
        line = f"/linje{address}" if self.kernels else None
        state = {"kind": self.kind, "scripts": urls, "svar": f"{address}/svar", "line": line, "begun": await self.begun(name)}
        shown |= {"scripts": [*urls.values()], "styles": [self.modules.url(f"{part}.css") for part in self.parts]}
        shown |= {"visit": self.modules.url("visit.js"), "state": state, "parts": self.parts, "back": self._back()}
        self.set_header("Content-Type", "text/html; charset=utf-8")
        self.set_header("Cache-Control", "no-store")
        self.finish(pages.render(self.template, embedded=self.get_argument("indlejret", "") == "1", **shown))

    def _back(self) -> str:
        """Return the page of this course that one came from, the front page if there is none."""
        came_from = urlsplit(self.request.headers.get("Referer", ""))
        is_ours = came_from.netloc == self.request.host and not came_from.path.startswith(DONE_ON)
        return came_from.path if is_ours else "/"


@lru_cache(maxsize=64)
def beginning_of(course: Course, name: str) -> Markup:
    """Return what the page of an exercise begins with, as JSON that can stand in HTML. Raises ContentError."""
    return htmlsafe_json_dumps(exercise_beginning(course, name))
