"""A knowledge check's page: as that of an exercise, with a head of its own and no key before an answer."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, ClassVar

from jinja2.utils import htmlsafe_json_dumps
from markupsafe import Markup

from kursus.beginning import quiz_beginning
from kursus.course import Course
from kursus.quiz import load_quiz, quiz_names
from kursus.quiz.texts import ABOUT, INSTRUCTION
from kursus.server import messages
from kursus.server.exercise_page import ExerciseHandler


class QuizHandler(ExerciseHandler):
    """`/videnstjek/NAME`: the page of a knowledge check."""

    subject = "Videnstjekket"
    kind: ClassVar[str] = "videnstjek"
    template: ClassVar[str] = "quiz.html"
    parts: ClassVar[tuple[str, ...]] = ("quiz",)
    missing: ClassVar[tuple[str, str]] = (messages.NO_QUIZ, messages.NO_QUIZ_TEXT)
    failed: ClassVar[tuple[str, str]] = (messages.QUIZ_FAILED, messages.FAILED_TEXT)

    def names(self) -> list[str]:
        """Return the names that have a page."""
        return quiz_names(self.course)

    def filling(self, name: str) -> dict[str, Any]:
        """Return what the template is filled in with. Raises ContentError."""
        quiz = load_quiz(self.course, name)
        return {"exercise": quiz, "about": ABOUT, "instruction": INSTRUCTION, "beginning": beginning_of(self.course, name)}

    async def begun(self, _name: str) -> dict[str, Any]:
        """Return nothing: a folder has no knowledge checks."""
        return {}


@lru_cache(maxsize=64)
def beginning_of(course: Course, name: str) -> Markup:
    """Return what the page of a check begins with, as JSON that can stand in HTML. Raises ContentError."""
    return htmlsafe_json_dumps(quiz_beginning(load_quiz(course, name)))
