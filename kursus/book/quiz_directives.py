"""What a page of the book writes to show a knowledge check, its paper version, or the teacher's key: ```{quiz} tema-1```."""

from __future__ import annotations

from collections.abc import Callable

from docutils import nodes

from kursus.book.directives import Named
from kursus.book.quiz_card import quiz_card
from kursus.book.quiz_paper import quiz_key, quiz_paper
from kursus.course import Course
from kursus.quiz import Quiz, load_quiz


class QuizDirective(Named):
    """The card of a knowledge check."""

    show: Callable[[str, Quiz, Course], str] = staticmethod(quiz_card)

    def run(self) -> list[nodes.Node]:
        """Return the HTML of the knowledge check."""
        course = self.course("videnstjek", "yml")
        try:
            quiz = load_quiz(course, self.arguments[0])
        except KeyError:
            return [self.unknown("intet videnstjek")]
        return [nodes.raw("", self.show(self.arguments[0], quiz, course), format="html")]


class QuizPaperDirective(QuizDirective):
    """A knowledge check on paper, without its key."""

    show = staticmethod(quiz_paper)


class QuizKeyDirective(QuizDirective):
    """The key of a knowledge check, for the teacher."""

    show = staticmethod(quiz_key)
