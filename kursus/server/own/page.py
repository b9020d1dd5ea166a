"""`/oevelser/NAME` of an own notebook: a page with a button (GET), and what the button starts (POST)."""

from __future__ import annotations

import re
from typing import Any, ClassVar

from tornado.httputil import HTTPServerRequest
from tornado.routing import PathMatches

from kursus import danger_box
from kursus.course import Course
from kursus.own_notebook import load_own, own_names, own_path
from kursus.problems import ContentError
from kursus.server import messages, pages
from kursus.server.answering import RefusedError, kind_and_place
from kursus.server.kernels.specs import OWN
from kursus.server.own import front_end, texts
from kursus.server.own.run import run_own, shown_of
from kursus.server.own.visit import OwnVisit
from kursus.server.visits import FullError, NotStartedError, Visits

WAIT_SECONDS = 60
"""How long one waits who came when the house was full."""
ECHO = "JUPYTER_WIDGETS_ECHO"
"""Our own pages need no echo of what they say; Voilà's front end is left as it is."""


class OwnMatches(PathMatches):
    """Matches the address of an own notebook, also of one that was added after the start."""

    def __init__(self, course: Course) -> None:
        """Take the course's files."""
        super().__init__(re.compile(r"/oevelser/([a-z0-9-]+)/?$"))
        self.course = course

    def match(self, request: HTTPServerRequest) -> dict[str, Any] | None:
        """Return the notebook's name, as the handler's argument."""
        found = super().match(request)
        return found if found and found["path_args"][0].decode() in own_names(self.course) else None


class OwnHandler(pages.PageHandler):
    """The page of an own notebook."""

    subject: ClassVar[str] = "Egen notebook"

    def initialize(self, course: Course, kernels: bool) -> None:
        """Take the course's files, and whether there are kernels."""
        self.course, self.kernels = course, kernels
        self.visits: Visits = self.settings["kernel_manager"]

    def get(self, name: str) -> None:
        """Send the page with the button. It starts nothing."""
        self._show(name)

    async def post(self, name: str) -> None:
        """Run the notebook in a kernel of its own, and send what it shows. Raises RefusedError."""
        if not self.request.headers.get("Origin"):  # that it is ours, if there is one, is seen to for every request
            raise RefusedError(403, messages.ELSEWHERE)
        if not self.kernels:
            self.say(503, texts.NO_KERNELS, texts.NO_KERNELS_TEXT)
            return
        environment = {key: value for key, value in self.visits.environment.items() if key != ECHO}
        notebook: Any = None

        async def visit_of(kernel_id: str) -> OwnVisit:
            nonlocal notebook
            notebook = await run_own(self.visits.get_kernel(kernel_id), own_path(self.course, name))
            return OwnVisit(kernel_id)

        try:
            visit = await self.visits.seat(visit_of, environment, OWN)
        except FullError:
            self.set_header("Retry-After", str(WAIT_SECONDS))
            self.say(503, texts.FULL, texts.FULL_TEXT)
            return
        except Exception as error:  # noqa: BLE001  # whatever a teacher's code does, the participant gets a page
            told = str(error).replace("\n", " | ") if isinstance(error, NotStartedError) else kind_and_place(error)
            self._fail(name, told)
            return
        config = front_end.page_config() | {"kernelId": visit.secret}
        self.set_header("Content-Security-Policy", front_end.POLICY)
        self._show(name, config=config, shown=list(shown_of(notebook, self.settings["contents_manager"])))

    def _show(self, name: str, **started: Any) -> None:
        """Send the page, with what was started if anything was."""
        try:
            notebook = load_own(self.course, name)
        except ContentError as error:
            self._fail(name, " | ".join(map(str, error.problems)))
            return
        danger, free_text = danger_box.line(self.course), danger_box.load_words(self.course).free_text
        said = {"notebook": notebook, "texts": texts, "danger": danger, "free_text": free_text}
        self.set_header("Content-Type", "text/html; charset=utf-8")
        self.set_header("Cache-Control", "no-store")
        files = {"script": front_end.SCRIPT, "style": front_end.STYLE, "theme": front_end.THEME}
        self.finish(pages.render("own.html", **said, **files, **started))

    def _fail(self, name: str, told: str) -> None:
        self.settings["server"].log.error("%s %s kunne ikke starte: %s", self.subject, name, told)
        self.say(500, texts.FAILED, texts.FAILED_TEXT)
