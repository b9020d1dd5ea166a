"""Tables of a Word file: a header row that is marked as such and repeated on each page, and columns as wide as they need."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Length
from docx.table import Table, _Cell, _Row

from kursus.takehome.word_page import TEXT_WIDTH
from kursus.takehome.word_text import clean, paragraphs_of

CELL, HEAD, SMALL, POINT = "Tabeltekst", "Tabelhoved", "Tabelnote", "Tabelpunkt"
TINT = "EEF4F2"
LETTER, BESIDE = Length(64_000), Length(120_000)
"""Width of a letter of a table's text in bold, on average, in EMU; and what a cell has beside its text."""
ONE_LINE, LONGEST_WORD, MOST_LETTERS = 8, 24, 60
"""A text of so few letters stays on one line; a longer word is parted; a longer text makes its column no wider."""
ONE_PAGE = 1500
"""Letters that are surely few enough for one page."""

Said = Sequence[tuple[str, str]]
"""What a cell says: styles and texts of its paragraphs."""


@dataclass(frozen=True)
class Grid:
    """A table: `title` names it for those who do not see it; `marked` rows stand out; `is_even` makes columns alike."""

    title: str
    columns: Sequence[str]
    rows: Sequence[Sequence[Said]]
    marked: Sequence[int] = ()
    is_even: bool = False


def plain(text: str, style: str = CELL) -> Said:
    """Return a text as a cell says it."""
    return [(style, part) for part in paragraphs_of(text)] or [(style, "")]


def add_table(document: Document, grid: Grid) -> None:
    """Add a table, on one page where there is room."""
    told = [[plain(name, HEAD) for name in grid.columns], *grid.rows]
    texts = [[" ".join(text for _, text in cell) for cell in row] for row in told]
    widths = column_widths([[""] * len(grid.columns)] if grid.is_even else texts)
    letters = [len("".join(row)) for row in texts]
    table = document.add_table(rows=len(told), cols=len(grid.columns), style="Skema")
    _describe(table, grid.title)
    for number, (row, said) in enumerate(zip(table.rows, told, strict=True)):
        _say(row, "w:tblHeader" if number == 0 else "w:cantSplit" if letters[number] < ONE_PAGE else "")
        is_followed = sum(letters) < ONE_PAGE and number < len(grid.rows)
        for cell, inside, width in zip(row.cells, said, widths, strict=True):
            cell.width = width
            _fill(cell, inside, is_followed=is_followed)
            if number == 0 or number - 1 in grid.marked:
                _shade(cell)
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width


def column_widths(rows: Sequence[Sequence[str]], whole: int = TEXT_WIDTH) -> list[Length]:
    """Return the columns' widths in EMU, `whole` in sum.

    Each has room for its longest word, as far as there is room, and what is left goes to those with longer texts.
    """
    columns = list(zip(*rows, strict=True))
    least = _shared([BESIDE + LETTER * _longest_part(column) for column in columns], whole)
    want = [BESIDE + LETTER * min(MOST_LETTERS, max(len(text) for text in column)) for column in columns]
    room = whole - sum(least)
    widths = [needed + room * wanted // sum(want) for needed, wanted in zip(least, want, strict=True)]
    widths[-1] += whole - sum(widths)
    return [Length(width) for width in widths]


def _shared(needs: Sequence[int], whole: int) -> list[int]:
    """Return what each gets of `whole`: what it needs, or where there is too little, those who need most get less."""
    shares = list(needs)
    for count, at in zip(range(len(needs), 0, -1), sorted(range(len(needs)), key=lambda at: needs[at]), strict=True):
        shares[at] = min(needs[at], whole // count)
        whole -= shares[at]
    return shares


def _longest_part(texts: Sequence[str]) -> int:
    """Return the letters of the longest part of the texts that is to stay on one line."""
    parts = [part for text in texts for part in ([text] if len(text) <= ONE_LINE else re.split(r"[\s-]", text))]
    return min(LONGEST_WORD, max(len(part) for part in parts))


def _fill(cell: _Cell, said: Said, *, is_followed: bool) -> None:
    """Write into a cell; where it `is_followed`, it stays on one page with the row below."""
    for at, (style, text) in enumerate(said):
        paragraph = cell.add_paragraph() if at else cell.paragraphs[0]
        paragraph.style = style
        paragraph.add_run(text)
        if is_followed:
            paragraph.paragraph_format.keep_with_next = True


def _say(row: _Row, name: str) -> None:
    if name:
        row._tr.get_or_add_trPr().append(OxmlElement(name))


def _shade(cell: _Cell) -> None:
    shade = OxmlElement("w:shd")
    for name, value in (("w:val", "clear"), ("w:color", "auto"), ("w:fill", TINT)):
        shade.set(qn(name), value)
    cell._tc.get_or_add_tcPr().append(shade)


def _describe(table: Table, title: str) -> None:
    """Name the table, and say that its first row is a header."""
    properties = table._tbl.tblPr
    look, caption = OxmlElement("w:tblLook"), OxmlElement("w:tblCaption")
    for name, value in (("w:val", "0620"), ("w:firstRow", "1"), ("w:noHBand", "1"), ("w:noVBand", "1")):
        look.set(qn(name), value)
    caption.set(qn("w:val"), clean(title))
    for old in properties.findall(qn("w:tblLook")):
        properties.remove(old)
    properties.extend([look, caption])
