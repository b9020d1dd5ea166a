"""`/oevelser/NAME/svar` and `/videnstjek/NAME/svar`: what is said of answers, by HTTP."""

from __future__ import annotations

import json
from typing import ClassVar

from kursus.course import Course
from kursus.exercise import exercise_names
from kursus.feedback import failed
from kursus.quiz import quiz_names
from kursus.server import messages
from kursus.server.answering import JsonHandler, RefusedError
from kursus.server.workers.pool import BusyError, Pool, TooSlowError
from kursus.server.workers.replies import Kind

WAIT_SECONDS = 2
"""How long a page waits that came when too many waited already."""


class AnswerHandler(JsonHandler):
    """Takes what a page asks, and has a worker answer it: see `kursus.server.workers.replies`.

    The server itself does not read it, so that nothing which one visitor sends keeps another waiting.
    """

    longest: ClassVar[int] = 1024 * 1024
    subject: ClassVar[str] = "Svar"

    def initialize(self, course: Course, pool: Pool) -> None:
        """Take the course's files and the workers."""
        self.course, self.pool = course, pool

    async def post(self, kind: Kind, name: str) -> None:
        """Send what is said of the answers. Raises RefusedError."""
        if name not in (exercise_names if kind == "oevelser" else quiz_names)(self.course):
            raise RefusedError(404, messages.NO_EXERCISE if kind == "oevelser" else messages.NO_QUIZ)
        if not self.request.headers.get("Content-Type", "").startswith("application/json"):
            raise RefusedError(415, messages.UNREADABLE)
        try:
            said = await self.pool.reply(kind, name, self.body())
        except BusyError:
            raise RefusedError(503, messages.BUSY, wait=WAIT_SECONDS) from None
        except TooSlowError:
            if kind == "videnstjek":
                raise RefusedError(500, f"{messages.BROKEN}. {messages.BROKEN_TEXT}") from None
            said = json.dumps({"feedback": failed().as_json()}).encode()
        if not said:
            raise RefusedError(400, messages.UNREADABLE)
        self.set_header("Content-Type", "application/json; charset=utf-8")
        self.finish(said)
