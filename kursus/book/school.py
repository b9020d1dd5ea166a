"""What the school tells of its course: {school}`amu_nummer`."""

from __future__ import annotations

from pathlib import Path

from docutils import nodes
from sphinx.util import logging
from sphinx.util.docutils import SphinxRole

from kursus.course import find_course
from kursus.school import FILE, NOT_TOLD, TOLD, load_school
from kursus.sourced import unknown

LOG = logging.getLogger(__name__)


class SchoolRole(SphinxRole):
    """A field of `course.yml`, or that the school has not filled it in."""

    def run(self) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        """Return the text; warn, which stops the build, of a field that there is none of."""
        course = find_course(Path(self.env.srcdir))
        self.env.note_dependency(str(course.school))
        if self.text not in TOLD:
            LOG.warning(unknown("intet felt", self.text, TOLD, FILE), location=self.get_location())
            return [nodes.Text(self.text)], []
        said = load_school(course).told(self.text)
        return [nodes.Text(said) if said else nodes.emphasis(text=NOT_TOLD)], []
