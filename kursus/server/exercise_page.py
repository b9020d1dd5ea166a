"""An exercise's page: its head and instruction are sent at once, the rest when its kernel has run the notebook."""

from __future__ import annotations

from pathlib import Path
from typing import Any, ClassVar
from urllib.parse import urlsplit

from tornado.iostream import StreamClosedError

from kursus import danger_box
from kursus.course import Course
from kursus.exercise import exercise_names, load_exercise
from kursus.problems import ContentError
from kursus.server import messages, pages
from kursus.server.answering import kind_and_place
from kursus.server.folder.access import key_in
from kursus.server.folder.begun import begin
from kursus.server.folder.service import Folders
from kursus.server.modules import Modules
from kursus.server.visits import NotStartedError, Seat, Visits

WAIT_SECONDS = 5
WITH_A_KERNEL = ("/oevelser/", "/videnstjek/")
"""Where the pages are that are no page to go back to."""


class ExerciseHandler(pages.PageHandler):
    """`/oevelser/NAME`: the page of an exercise."""

    kind: ClassVar[str] = "Øvelsen"
    """What the operator's log calls such a page; its widgets' scripts are fetched early by the others of its kind."""
    head_template: ClassVar[str] = "exercise_head.html"
    missing: ClassVar[tuple[str, str]] = (messages.NO_EXERCISE, messages.NO_EXERCISE_TEXT)
    failed: ClassVar[tuple[str, str]] = (messages.FAILED, messages.FAILED_TEXT)

    def names(self) -> list[str]:
        """Return the names that have a page."""
        return exercise_names(self.course)

    def notebook(self, name: str) -> Path:
        """Return the notebook of a page."""
        return self.course.exercises / f"{name}.ipynb"

    def filling(self, name: str) -> dict[str, Any]:
        """Return what the template of the head is filled in with. Raises ContentError."""
        exercise = load_exercise(self.course, name)
        danger = danger_box.box(self.course, exercise.danger) if exercise.danger else danger_box.line(self.course)
        written = danger_box.load_words(self.course).free_text
        return {"exercise": exercise, "danger": danger, "free_text": written}

    async def begun(self, name: str) -> dict[str, Any]:
        """Return what the page gets besides its widgets: what the participant's folder has."""
        if not self.folders:
            return {}
        try:
            return await begin(self.folders, key_in(self), name, load_exercise(self.course, name))
        except Exception as error:  # noqa: BLE001  # its text may hold what was typed, and must not reach the log
            raise NotStartedError(kind_and_place(error)) from None

    def initialize(self, course: Course, modules: Modules, folders: Folders | None = None) -> None:
        """Take the course's folders, the widgets' scripts and styles, and where pages have them the participants' folders."""
        self.course, self.modules, self.folders = course, modules, folders

    async def get(self, name: str) -> None:
        """Send the page, a waiting page, or a page that says what is wrong."""
        visits: Visits = self.settings["kernel_manager"]
        if name not in self.names():
            self.say(404, *self.missing)
            return
        seat = visits.reserve()
        if seat is None:
            self.set_header("Retry-After", str(WAIT_SECONDS))
            self.say(503, messages.FULL, messages.FULL_TEXT, again_after=WAIT_SECONDS)
            return
        try:
            await self._send(name, seat)
        finally:
            seat.release()

    def head(self, name: str) -> None:  # type: ignore[override]  # it waits for nothing
        """Tell whether there is such a page, without starting a kernel for it."""
        self.set_status(200 if name in self.names() else 404)
        self.set_header("Content-Type", "text/html; charset=utf-8")
        self.set_header("Cache-Control", "no-store")

    async def _send(self, name: str, seat: Seat) -> None:
        self.set_header("Content-Type", "text/html; charset=utf-8")
        self.set_header("Cache-Control", "no-store")
        kernel_id = ""
        try:
            await self._send_head(name)
            kernel_id = await seat.visits.open(seat)
            views = await seat.visits.run(kernel_id, self.notebook(name))
            await self._send_cells(kernel_id, views, await self.begun(name))
        except StreamClosedError:  # the visitor left while the exercise was starting
            await seat.visits.close(kernel_id)
        except Exception as error:  # noqa: BLE001  # whatever it was, a participant gets a page
            seat.visits.log.error("%s %s kunne ikke starte: %s", self.kind, name, one_line(error))  # noqa: TRY400  # no traceback
            await seat.visits.close(kernel_id)
            if self._headers_written:
                title, text = self.failed
                self.finish(pages.render("failed.html", title=title, text=text))
            else:
                self.say(500, *self.failed)

    async def _send_head(self, name: str) -> None:
        shown = self.filling(name) | {"modules": self.modules.urls(self.kind), "back": self._back()}
        embedded = self.get_argument("indlejret", "") == "1"
        self.write(pages.render(self.head_template, embedded=embedded, **shown))
        await self.flush()

    async def _send_cells(self, kernel_id: str, views: list[dict[str, Any]], begun: dict[str, Any]) -> None:
        served = [{"id": view["id"], "state": self.modules.served(view["state"], self.kind)} for view in views]
        self.write(pages.render("exercise_cells.html", page={"kernel": kernel_id, "views": served, "begun": begun}))
        await self.flush()

    def _back(self) -> str:
        """Return the page of this course that one came from, the front page if there is none."""
        came_from = urlsplit(self.request.headers.get("Referer", ""))
        is_ours = came_from.netloc == self.request.host and not came_from.path.startswith(WITH_A_KERNEL)
        return came_from.path if is_ours else "/"


def one_line(error: Exception) -> str:
    """Return what went wrong on one line: the last of a kernel's own error, never its traceback."""
    if isinstance(error, ContentError):
        return " | ".join(map(str, error.problems))
    said = str(error) if isinstance(error, NotStartedError) else f"{type(error).__name__}: {error}"
    return said.replace("\n", " | ")
