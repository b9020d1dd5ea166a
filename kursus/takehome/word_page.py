"""A Word file before anything is written in it: Danish, A4, our styles, a footer, and nothing that tells of a machine."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from pathlib import Path

import docx
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Cm, Length
from docx.text.paragraph import Paragraph

from kursus.takehome.word_text import clean

STYLE = Path(__file__).parent / "style"
LANGUAGE = "da-DK"
MARGIN, WIDTH, HEIGHT = Cm(2.2), Cm(21), Cm(29.7)
TEXT_WIDTH = Length(WIDTH - 2 * MARGIN)
LONGEST_TITLE = 255
"""What a file's properties hold."""
NOT_OURS = {
    RELATIONSHIP_TYPE.THUMBNAIL,
    RELATIONSHIP_TYPE.EXTENDED_PROPERTIES,
    RELATIONSHIP_TYPE.CUSTOM_XML,
    "http://schemas.microsoft.com/office/2007/relationships/stylesWithEffects",
}
"""What the empty file of python-docx brings along, and ours has no use for."""
FOOTER = "Her står noget om mennesker. Gem filen, hvor kun du kan åbne den, og vis kun andre det, hvor ingen kan genkendes."


def new_document(title: str, made: date) -> Document:
    """Return a document without content."""
    document = docx.Document()
    package = document.part.package
    assert package is not None
    for rels in (package.rels, document.part.rels):
        for key in [key for key, rel in rels.items() if rel.reltype in NOT_OURS]:
            del rels[key]
    _replace(document.styles.element, "styles")
    _replace(document.settings.element, "settings")
    _replace(document.part.numbering_part.element, "numbering")
    _set_properties(document, title, made)
    _set_page(document, title)
    return document


def _replace(root: BaseOxmlElement, name: str) -> None:
    """Replace what is in a part of the file by what `style/` has of that name."""
    root[:] = parse_xml((STYLE / f"{name}.xml").read_bytes())[:]


def _set_properties(document: Document, title: str, made: date) -> None:
    known = document.core_properties
    known.title, known.language = clean(title)[:LONGEST_TITLE], LANGUAGE
    known.author = known.last_modified_by = known.comments = ""
    known.created = known.modified = datetime.combine(made, time(), UTC)
    known.revision = 1


def _set_page(document: Document, title: str) -> None:
    (section,) = document.sections
    section.page_width, section.page_height = WIDTH, HEIGHT
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = MARGIN
    section.header_distance = section.footer_distance = Cm(1.1)
    first = section.footer.paragraphs[0]
    first.add_run(f"{clean(title)}\tSide ")
    _add_field(first, "PAGE")
    first.add_run(" af ")
    _add_field(first, "NUMPAGES")
    section.footer.add_paragraph(FOOTER, style="Footer")


def _add_field(paragraph: Paragraph, name: str) -> None:
    """Add a number that Word counts by itself, such as that of the page."""
    for kind in ("begin", "separate", "end"):
        run = paragraph.add_run()
        mark = OxmlElement("w:fldChar")
        mark.set(qn("w:fldCharType"), kind)
        run._r.append(mark)
        if kind == "begin":
            told = OxmlElement("w:instrText")
            told.text = name
            run._r.append(told)
        elif kind == "separate":
            run.add_text("1")
