"""Danger on a page: ```{danger-box} selvmord```, and the stamp that says who has reviewed the page, and when."""

from __future__ import annotations

from pathlib import Path

from docutils import nodes
from markupsafe import Markup
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from kursus import danger_box, helplines, school
from kursus.book.of_course import course_of
from kursus.course import find_course
from kursus.danger import DANGERS
from kursus.language import danish_day
from kursus.page_fields import load_page_fields

NEVER = "Ikke gennemgået af en fagperson endnu."
OLD = "Det er over et år siden. Spørg din leder, om det stadig gælder."


class DangerBoxDirective(SphinxDirective):
    """The full box of the dangers that the line names: what to do now, and whom to ring."""

    required_arguments = 1
    optional_arguments = len(DANGERS) - 1

    def run(self) -> list[nodes.Node]:
        """Return the box; a name that is no danger stops the build."""
        course = course_of(self.env)
        for file in (danger_box.FILE, helplines.FILE, school.FILE):
            self.env.note_dependency(str(course.root / file))
        wrong = [name for name in self.arguments if name not in DANGERS]
        if wrong:
            said = f"Der er ingen slags fare, der hedder »{wrong[0]}«. Skriv en af: {', '.join(DANGERS)}."
            return [self.state.document.reporter.warning(said, line=self.lineno)]
        kinds = [kind for kind in DANGERS if kind in self.arguments]
        return [nodes.raw("", danger_box.box(course, kinds, link=self.env.docname != danger_box.PAGE), format="html")]


def stamp(review: school.Review | None) -> Markup:
    """Return who has reviewed a page, as HTML that is right on any later day: the page's script shows the last sentence."""
    if review is None:
        return Markup('<p class="review">{}</p>').format(NEVER)
    text = f"Fagligt gennemgået af: {review.rolle}, {danish_day(review.day)}. Det gælder til {danish_day(review.ends)}."
    shown = Markup('<p class="review" data-ends="{}">{} <strong hidden>{}</strong></p>')
    return shown.format(review.ends.isoformat(), text, OLD)


def add_stamp(app: Sphinx, doctree: nodes.document) -> None:
    """Put the stamp under the title of a page that a professional must review."""
    name, course = app.env.docname, find_course(Path(app.srcdir))
    fields = load_page_fields(course).get(name)
    if fields is None or not fields.fagligt:
        return
    app.env.note_dependency(str(course.school))
    for title in doctree.findall(nodes.title):
        where = title.parent
        where.insert(where.index(title) + 1, nodes.raw("", stamp(school.load_school(course).review_of(name)), format="html"))
        return
