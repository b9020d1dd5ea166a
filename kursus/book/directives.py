"""What a page of the book writes to show an exercise, a case or a knowledge check: ```{exercise} chime```."""

from __future__ import annotations

from collections.abc import Callable

from docutils import nodes
from markdown_it import MarkdownIt

from kursus import danger_box
from kursus.book.card import card
from kursus.book.of_course import Named
from kursus.book.paper import paper
from kursus.book.quiz_card import quiz_card
from kursus.book.quiz_paper import quiz_key, quiz_paper
from kursus.cases import Case, load_case
from kursus.course import Course
from kursus.exercise import load_exercise
from kursus.quiz import Quiz, load_quiz


class ExerciseDirective(Named):
    """The card of an exercise."""

    file, none = "exercises/{}.yml", "ingen øvelse"
    load = staticmethod(load_exercise)
    html = staticmethod(card)


class PaperDirective(ExerciseDirective):
    """An exercise on paper."""

    html = staticmethod(paper)


class QuizDirective(Named):
    """The card of a knowledge check."""

    file, none = "videnstjek/{}.yml", "intet videnstjek"
    load = staticmethod(load_quiz)
    html: Callable[[str, Quiz, Course], str] = staticmethod(quiz_card)


class QuizPaperDirective(QuizDirective):
    """A knowledge check on paper, without its key."""

    html = staticmethod(quiz_paper)


class QuizKeyDirective(QuizDirective):
    """The key of a knowledge check, for the teacher."""

    html = staticmethod(quiz_key)


def case_html(_: str, case: Case, course: Course) -> str:
    """Return what one must know of danger in a case, and its story below the headings of the page."""
    story = MarkdownIt().render(case.story).replace("<h2>", "<h3>").replace("</h2>", "</h3>")
    box = danger_box.box(course, case.danger) if case.danger else ""
    return f'{box}<div class="case">{story}</div>'


class CaseDirective(Named):
    """A case: its title as a heading, and the story."""

    file, none = "cases/{}.md", "ingen case"
    load = staticmethod(load_case)

    html = staticmethod(case_html)

    def shown(self, name: str, found: Case, course: Course) -> list[nodes.Node]:
        """Return a section."""
        section = nodes.section(ids=[f"case-{found.slug}"], names=[found.slug])
        section += nodes.title(text=found.title)
        section += nodes.raw("", case_html(name, found, course), format="html")
        return [section]
