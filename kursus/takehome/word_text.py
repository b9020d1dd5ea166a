"""What was asked and answered as paragraphs and lists of a Word file."""

from __future__ import annotations

import re
from collections.abc import Sequence

from docx.blkcntnr import BlockItemContainer
from docx.document import Document
from docx.text.paragraph import Paragraph

NO_XML = re.compile("[^\t\n\u0020-\u007e\u00a0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML does not take, and control characters, which nobody means to write."""
LINE_END = re.compile("\r\n|[\r\v\f\u0085\u2028\u2029]")
BLANK_LINES = re.compile(r"\n(?:[ \t]*\n)+")
BULLET, NUMBER, UNDER, ASKED, ANSWER, NOTE = "List Bullet", "List Number", "List Continue", "Spørgsmål", "Svar", "Bemærkning"

Container = Document | BlockItemContainer
"""Where paragraphs can be added: a document, or a cell of a table."""


def clean(text: str) -> str:
    """Return a text as a Word file takes it: without what XML refuses, its lines parted by line feeds."""
    return NO_XML.sub("", LINE_END.sub("\n", text))


def paragraphs_of(text: str) -> list[str]:
    """Return the paragraphs of a text: blank lines part them, and a line that ends stays a line that ends."""
    return [part for part in BLANK_LINES.split(clean(text).strip()) if part.strip()]


def add_text(container: Container, text: str, style: str = "Normal", *, label: str = "") -> Paragraph:
    """Add a text, its first paragraph after `label` in bold, and return that paragraph."""
    first, *rest = paragraphs_of(text) or [""]
    paragraph = container.add_paragraph(style=style)
    if label:
        paragraph.add_run(f"{clean(label)} ").bold = True
    paragraph.add_run(first)
    for part in rest:
        container.add_paragraph(part, style=UNDER if style in {BULLET, NUMBER} else style)
    return paragraph


def with_colon(label: str) -> str:
    """Return what stands before an answer: with a colon, unless it ends in a sign of its own."""
    return label if label.endswith(("?", "!", ":", ".", "…")) or not label else f"{label}:"


def add_note(container: Container, note: str) -> None:
    """Add what is said below something, where there is something to say."""
    if note:
        add_text(container, note, NOTE)


def add_bullets(container: Container, points: Sequence[str]) -> None:
    """Add a list."""
    for point in points:
        add_text(container, point, BULLET)


class Numbers:
    """A list with numbers that begins with 1."""

    def __init__(self, document: Document) -> None:
        """Register a list of its own: lists with the same number would count on from each other."""
        numbering = document.part.numbering_part.element
        numbers = document.styles[NUMBER].element.pPr.numPr.numId.val
        num = numbering.add_num(numbering.num_having_numId(numbers).abstractNumId.val)
        num.add_lvlOverride(ilvl=0).add_startOverride(1)
        self.document, self.number = document, num.numId

    def add(self, text: str, *, label: str = "") -> Paragraph:
        """Add the next thing of the list, and return its first paragraph."""
        paragraph = add_text(self.document, text, NUMBER, label=label)
        paragraph._p.get_or_add_pPr().get_or_add_numPr().get_or_add_numId().val = self.number
        return paragraph
