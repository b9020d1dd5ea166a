"""What directives and roles have in common: the course that the book is of, and what makes a page be built again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, ClassVar

from docutils import nodes
from sphinx.environment import BuildEnvironment
from sphinx.util.docutils import SphinxDirective

from kursus.course import Course, find_course


def course_of(env: BuildEnvironment, *files: str) -> Course:
    """Return the course, and have the page built again when one of its files changes."""
    course = find_course(Path(env.srcdir))
    for file in files:
        env.note_dependency(str(course.root / file))
    return course


class Named(SphinxDirective):
    """A directive whose one argument names a content file; it shows as HTML what `html` makes of it."""

    required_arguments = 1
    file: ClassVar[str]
    """The file of a name, with {} in its place."""
    none: ClassVar[str]
    """What the course has none of, in Danish: "ingen øvelse"."""
    html: Callable[[str, Any, Course], str]
    """Makes HTML of a name, what it names, and the course."""
    load: Callable[[Course, str], Any]
    """Loads what is named. It raises KeyError for a name that there is nothing of."""

    def run(self) -> list[nodes.Node]:
        """Return what is shown; a warning, which stops the build, for a name that there is nothing of."""
        name = self.arguments[0]
        course = course_of(self.env, self.file.format(name))
        try:
            found = self.load(course, name)
        except KeyError:
            warn = self.state.document.reporter.warning
            return [warn(f"Der er {self.none}, der hedder »{name}«.", line=self.lineno)]
        return self.shown(name, found, course)

    def shown(self, name: str, found: Any, course: Course) -> list[nodes.Node]:
        """Return the HTML as a node."""
        return [nodes.raw("", self.html(name, found, course), format="html")]
