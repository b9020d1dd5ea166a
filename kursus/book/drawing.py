"""A drawing on a page: ```{drawing} helhedsmodel``` puts book/figurer/helhedsmodel.svg into the page as real text.

The colours come from classes (book/_style/drawing.css), so that a drawing follows the reader's scheme and prints.
"""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.util.docutils import SphinxDirective

from kursus.book.of_course import course_of
from kursus.problems import shown
from kursus.sourced import unknown

FOLDER = "book/figurer"
SVG = "http://www.w3.org/2000/svg"
ET.register_namespace("", SVG)


class DrawingError(Exception):
    """A drawing that can't be shown; the text says why, in Danish."""


class DrawingDirective(SphinxDirective):
    """A drawing with its caption."""

    required_arguments = 1
    option_spec = {"caption": directives.unchanged_required}

    def run(self) -> list[nodes.Node]:
        """Return the figure; a warning, which stops the build, for a drawing that is missing or can't be shown."""
        course = course_of(self.env)
        drawings = {path.stem: path for path in sorted((course.root / FOLDER).glob("*.svg"))}
        name = self.arguments[0]
        warn = self.state.document.reporter.warning
        if name not in drawings:
            return [warn(unknown("ingen tegning", name, drawings, FOLDER), line=self.lineno)]
        self.env.note_dependency(str(drawings[name]))
        try:
            svg = inline(drawings[name].read_text(encoding="utf-8"), f"{name}-{self.env.new_serialno('drawing')}")
        except DrawingError as error:
            return [warn(f"{shown(drawings[name], course.root)}: {error}", line=self.lineno)]
        figure = nodes.figure("", nodes.raw("", svg, format="html"), classes=["drawing"])
        if "caption" in self.options:
            inside, said = self.state.inline_text(self.options["caption"], self.lineno)
            figure += nodes.caption(self.options["caption"], "", *inside, *said)
        return [figure]


def inline(text: str, own: str) -> str:
    """Return an SVG file's text as an element for a page, named by its title and desc; every id begins with `own`.

    Raises DrawingError when it is no SVG or lacks what a reader who can't see it needs.
    """
    try:
        svg = ET.fromstring(text)  # noqa: S314  # the course's own file
    except ET.ParseError as error:
        raise DrawingError(f"kan ikke læses som SVG ved linje {error.position[0]}.") from None
    if svg.tag != f"{{{SVG}}}svg" or not svg.get("viewBox"):
        raise DrawingError("skal begynde med <svg> og have »viewBox«.")
    for part in ("title", "desc"):
        found = svg.find(f"{{{SVG}}}{part}")
        if found is None or not (found.text or "").strip():
            raise DrawingError(f"mangler <{part}>, som læses højt for den, der ikke kan se tegningen.")
        found.set("id", part)
    for element in svg.iter():
        for key, value in element.items():
            element.set(key, _own(key.rpartition("}")[2], value, own))
    for size in ("width", "height"):
        svg.attrib.pop(size, None)
    svg.set("role", "img")
    svg.set("aria-labelledby", f"{own}-title {own}-desc")
    return ET.tostring(svg, encoding="unicode")


def _own(attribute: str, value: str, own: str) -> str:
    """Return an attribute's value with the ids in it made the drawing's own."""
    if attribute == "id":
        return f"{own}-{value}"
    return re.sub(r"^#" if attribute == "href" else r"url\(#", lambda found: f"{found[0]}{own}-", value)
