"""`/linje/oevelser/NAME`: the line of a page, a websocket that gets a kernel with its first message; and how one leaves.

No kernel's id is in it: a visit is known by its secret, which the page gets with the first reply and shows on a new line.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tornado.web import HTTPError
from tornado.websocket import WebSocketClosedError, WebSocketHandler

from kursus.course import Course
from kursus.exercise import exercise_names
from kursus.quiz import quiz_names
from kursus.server.answering import JsonHandler, host_of, kind_and_place
from kursus.server.line_messages import LONGEST, SECRET, LineMessage, read_message
from kursus.server.visit import ENDED, FULL, REFUSED, Page, Visit
from kursus.server.visits import FullError, NotStartedError, Visits

PING_SECONDS, PONG_SECONDS = 25.0, 20.0
"""How often a line is asked whether the page is there, and how long the answer may take; tornado wants it to be the shorter."""
MOST_WAITING = 20
"""How many messages may come before the kernel is ready; a page sends one."""
KINDS = {"oevelser": "Øvelsen", "videnstjek": "Videnstjekket"}
"""What the operator's log calls the pages."""


class LineHandler(WebSocketHandler):
    """The line of one page."""

    visit: Visit | None = None
    is_closed = False

    def initialize(self, course: Course) -> None:
        """Take the course's files."""
        self.course = course
        self.visits: Visits = self.settings["kernel_manager"]
        self.beginning: asyncio.Task[None] | None = None
        self.waiting: list[LineMessage] = []

    @property
    def ping_interval(self) -> float:
        """How often the page is asked whether it is there, in seconds."""
        return PING_SECONDS

    @property
    def ping_timeout(self) -> float:
        """How long it has to answer, in seconds."""
        return PONG_SECONDS

    @property
    def max_message_size(self) -> int:
        """How long a message may be, in bytes."""
        return LONGEST

    def check_origin(self, origin: str) -> bool:
        """Tell whether it is a page of ours that asks."""
        return host_of(origin) == self.request.host

    async def get(self, kind: str, name: str) -> None:
        """Open the line, where there is such a page. Raises HTTPError."""
        names: Callable[[Course], list[str]] = exercise_names if kind == "oevelser" else quiz_names
        if name not in names(self.course):
            raise HTTPError(404)
        self.page = Page(kind, name)
        await super().get(kind, name)

    def write_error(self, status_code: int, **_more: Any) -> None:
        """Refuse without a word: no person reads it."""
        self.set_status(status_code)
        self.finish()

    def on_message(self, message: str | bytes) -> None:
        """Take what the page says; what no page says ends the line."""
        try:
            said = read_message(self.page.kind, message)
        except ValueError:
            self.hang_up(REFUSED)
            return
        if self.visit:
            self.visit.tell(said)
            return
        self.waiting.append(said)
        if len(self.waiting) > MOST_WAITING:
            self.hang_up(REFUSED)
        elif self.beginning is None:
            self.beginning = asyncio.ensure_future(self._begin(said.secret))

    async def _begin(self, secret: str | None) -> None:
        """Find the visit with the secret, or begin a new one, and tell it what the page has said."""
        try:
            visit = self.visits.find(secret, self.page) if secret else None
            visit = visit or await self.visits.begin(self.page, self._notebook())
        except FullError:
            self.hang_up(FULL)
            return
        except Exception as error:  # noqa: BLE001  # whatever it was, the page gets its feedback by HTTP
            told = str(error).replace("\n", " | ") if isinstance(error, NotStartedError) else kind_and_place(error)
            self.visits.log.error("%s %s fik ingen kerne: %s", KINDS[self.page.kind], self.page.name, told)  # noqa: TRY400  # no traceback
            self.hang_up(ENDED)
            return
        if self.is_closed:  # the page, which has not been told the secret, can't come back to it
            await self.visits.close(visit)
            return
        self.visit = visit
        visit.take_line(self)
        for said in self.waiting:
            visit.tell(said)
        self.waiting.clear()

    def _notebook(self) -> Path:
        folder = self.course.exercises if self.page.kind == "oevelser" else self.course.quizzes
        return folder / f"{self.page.name}.ipynb"

    def say(self, said: dict[str, Any]) -> None:
        """Send a message to the page."""
        try:
            sent = self.write_message(json.dumps(said, ensure_ascii=False, separators=(",", ":")))
        except WebSocketClosedError:
            return
        sent.add_done_callback(lambda done: done.exception())  # a page that went as it was told is no fault

    def hang_up(self, code: int) -> None:
        """Close the line."""
        self.is_closed = True
        self.close(code)

    def on_close(self) -> None:
        """Let the visit know."""
        self.is_closed = True
        if self.visit:
            self.visit.lose_line(self)

    def log_exception(self, _kind: Any, value: BaseException | None, _traceback: Any) -> None:
        """Tell the operator what kind of fault it was, and where; not with what."""
        if value and not isinstance(value, HTTPError):
            self.visits.log.error("Linjen: %s", kind_and_place(value))


class LeaveHandler(JsonHandler):
    """`/linje/forlad`: closes the kernel of a page that is left, which says its secret as it goes."""

    async def post(self) -> None:
        """Close the kernel, if there is one. Whether there is, is not told."""
        visits: Visits = self.settings["kernel_manager"]
        secret = self.body().decode("ascii", "replace")
        visit = visits.find(secret) if SECRET.fullmatch(secret) else None
        if visit:
            await visits.close(visit)
        self.set_status(204)
        self.finish()
