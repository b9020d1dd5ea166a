"""What a page of the book writes to show an exercise, its paper version or a case: ```{exercise} chime```."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from docutils import nodes
from markdown_it import MarkdownIt
from sphinx.util.docutils import SphinxDirective

from kursus import danger_box
from kursus.book.card import card
from kursus.book.paper import paper
from kursus.cases import load_case
from kursus.course import Course, find_course
from kursus.exercise import Exercise, load_exercise


class Named(SphinxDirective):
    """A directive whose one argument names a content file."""

    required_arguments = 1

    def course(self, folder: str, ending: str) -> Course:
        """Return the course, and have the page built again when the named file changes."""
        course = find_course(Path(self.env.srcdir))
        self.env.note_dependency(str(course.root / folder / f"{self.arguments[0]}.{ending}"))
        return course

    def unknown(self, none: str) -> nodes.Node:
        """Return a warning, which stops the build, for a name that there is nothing of."""
        return self.state.document.reporter.warning(f"Der er {none}, der hedder »{self.arguments[0]}«.", line=self.lineno)


class ExerciseDirective(Named):
    """The card of an exercise."""

    show: Callable[[str, Exercise, Course], str] = staticmethod(card)

    def run(self) -> list[nodes.Node]:
        """Return the HTML of the exercise."""
        course = self.course("exercises", "yml")
        try:
            exercise = load_exercise(course, self.arguments[0])
        except KeyError:
            return [self.unknown("ingen øvelse")]
        return [nodes.raw("", self.show(self.arguments[0], exercise, course), format="html")]


class PaperDirective(ExerciseDirective):
    """An exercise on paper."""

    show = staticmethod(paper)


class CaseDirective(Named):
    """A case: its title as a heading, and the story."""

    def run(self) -> list[nodes.Node]:
        """Return a section."""
        course = self.course("cases", "md")
        try:
            case = load_case(course, self.arguments[0])
        except KeyError:
            return [self.unknown("ingen case")]
        section = nodes.section(ids=[f"case-{case.slug}"], names=[case.slug])
        section += nodes.title(text=case.title)
        story = MarkdownIt().render(case.story).replace("<h2>", "<h3>").replace("</h2>", "</h3>")
        if case.danger:
            section += nodes.raw("", danger_box.box(course, case.danger), format="html")
        section += nodes.raw("", f'<div class="case">{story}</div>', format="html")
        return [section]
