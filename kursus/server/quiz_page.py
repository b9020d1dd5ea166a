"""A knowledge check's page: as that of an exercise, with a head of its own and no key before an answer."""

from __future__ import annotations

from pathlib import Path
from typing import Any, ClassVar

from kursus.quiz import load_quiz, quiz_names
from kursus.quiz.texts import ABOUT, INSTRUCTION
from kursus.server import messages
from kursus.server.exercise_page import ExerciseHandler


class QuizHandler(ExerciseHandler):
    """`/videnstjek/NAME`: the page of a knowledge check."""

    kind: ClassVar[str] = "Videnstjekket"
    head_template: ClassVar[str] = "quiz_head.html"
    missing: ClassVar[tuple[str, str]] = (messages.NO_QUIZ, messages.NO_QUIZ_TEXT)
    failed: ClassVar[tuple[str, str]] = (messages.QUIZ_FAILED, messages.FAILED_TEXT)

    def names(self) -> list[str]:
        """Return the names that have a page."""
        return quiz_names(self.course)

    def notebook(self, name: str) -> Path:
        """Return the notebook of a page."""
        return self.course.quizzes / f"{name}.ipynb"

    def filling(self, name: str) -> dict[str, Any]:
        """Return what the template of the head is filled in with. Raises ContentError."""
        return {"exercise": load_quiz(self.course, name), "about": ABOUT, "instruction": INSTRUCTION}
