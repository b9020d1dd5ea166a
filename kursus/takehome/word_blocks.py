"""What answers add up to, on paper: each kind of block of `kursus.results.result` as a Word file shows it."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import assert_never

from docx.document import Document as WordDocument
from docx.shared import Cm, Length

from kursus.language import listed
from kursus.results.result import Block, Box, Boxes, Document, Download, Figure, Finding, Step, Steps
from kursus.takehome.picture import Picture
from kursus.takehome.word_answers import add_section
from kursus.takehome.word_page import TEXT_WIDTH
from kursus.takehome.word_table import CELL, POINT, SMALL, Grid, Said, add_table, plain
from kursus.takehome.word_text import Numbers, add_bullets, add_note, add_text, clean

HIGHEST = Cm(7.5)
"""A higher picture leaves no room for its table on the same page."""
LONGEST_ALT = 2_000
MISSING, NO_NUMBER = "–", "– betyder, at der ikke er noget tal: enten »Ved ikke« eller intet svar."
SIDE_BY_SIDE = 3
HEADS = {
    "ladder": ("Trin", "Hvad", "På trinet"),
    "stairs": ("Trin", "Hvad", "På trinet"),
    "road": ("Skridt", "Hvad skete der?", "Sådan gik det"),
}
SIGNS = {"through": "✓", "detour": "…", "back": "←", "stop": "×"}
"""How one came past a step of a road: the signs of widgets/plot/road.css, or those that are nearest in Arial."""


def add_block(document: WordDocument, block: Block) -> None:
    """Add a block; figures have pictures, papers pages of their own, and a file to save is of no use on paper."""
    match block:
        case Steps():
            _add_steps(document, block)
        case Boxes():
            _add_boxes(document, block)
        case Finding():
            _add_finding(document, block)
        case Figure() | Document() | Download():
            pass
        case _:
            assert_never(block)


def add_figure(document: WordDocument, figure: Figure, picture: Picture | None, told: Figure | None) -> None:
    """Add a figure: its picture, or what it shows in words, and its numbers unless those stand at the figure `told`.

    Where there is no picture, and the words are told already too, there is nothing to add.
    """
    if told and not picture and told.alt == figure.alt:
        return
    document.add_heading(clean(figure.title), 3)
    if picture:
        _add_picture(document, picture, figure)
    else:
        add_text(document, figure.alt)
    add_note(document, figure.note)
    if figure.legend and not _has_its_numbers(figure):
        numbers = Numbers(document)
        for line in figure.legend:
            numbers.add(line)
    if told:
        add_note(document, f"Tallene står i tabellen under »{told.title}«.")
    else:
        _add_numbers(document, figure)


def _has_its_numbers(figure: Figure) -> bool:
    """Tell whether the rows of the table begin with the same numbers as the legend: then it need not be said twice."""
    names = [row[0] for row in figure.table.as_text()]
    return all(name.startswith(f"{number}. ") for number, name in enumerate(names, start=1)) and len(names) == len(figure.legend)


def add_paper(document: WordDocument, paper: Document) -> None:
    """Add a paper on a page of its own: one may give it to somebody who is not to see the rest."""
    document.add_heading(clean(paper.title), 2).paragraph_format.page_break_before = True
    add_note(document, paper.note)
    for section in paper.sections:
        add_section(document, section)


def _add_picture(document: WordDocument, picture: Picture, figure: Figure) -> None:
    width = min(TEXT_WIDTH, HIGHEST * picture.width // picture.height)
    run = document.add_paragraph(style="Figur").add_run()
    shape = run.add_picture(io.BytesIO(picture.data), Length(width), Length(width * picture.height // picture.width))
    known = shape._inline.docPr
    known.set("title", clean(figure.title))
    known.set("descr", clean(f"{figure.title}. {figure.alt}")[:LONGEST_ALT])


def _add_numbers(document: WordDocument, figure: Figure) -> None:
    """Add a figure's table without the rows and columns that have no numbers at all."""
    rows = [row for row in figure.table.as_text() if any(cell != MISSING for cell in row[1:])]
    columns = [at for at in range(len(figure.table.columns)) if at == 0 or any(row[at] != MISSING for row in rows)]
    if not rows:
        return
    cells = [[plain(row[at]) for at in columns] for row in rows]
    add_table(document, Grid(figure.title, [figure.table.columns[at] for at in columns], cells))
    if any(row[at] == MISSING for row in rows for at in columns):
        add_note(document, NO_NUMBER)


def _add_steps(document: WordDocument, steps: Steps) -> None:
    """Add a ladder or stairs with the highest step first, as one sees them, and a road from its beginning."""
    document.add_heading(clean(steps.title), 3)
    shown = list(enumerate(steps.steps, start=steps.first))
    if steps.shape != "road":
        shown.reverse()
    bands = [step.band for _, step in shown]
    cells = [
        [
            plain(f"{number} {SIGNS.get(step.sign, '')}"),
            _step(step, begins=step.band not in bands[:at]),
            [(CELL, clean(mark)) for mark in step.marks] or plain(""),
        ]
        for at, (number, step) in enumerate(shown)
    ]
    marked = [at for at, (_, step) in enumerate(shown) if step.marks]
    columns = 3 if marked else 2
    add_table(document, Grid(steps.title, HEADS[steps.shape][:columns], [row[:columns] for row in cells], marked))
    add_note(document, steps.note)


def _step(step: Step, *, begins: bool) -> Said:
    band = [(SMALL, clean(step.band))] if step.band and begins else []
    return [*band, *plain(step.text), *([(SMALL, clean(step.note))] if step.note else [])]


def _add_boxes(document: WordDocument, boxes: Boxes) -> None:
    """Add boxes side by side, and in a line below those with nothing in them."""
    document.add_heading(clean(boxes.title), 3)
    filled = [box for box in boxes.boxes if box.texts]
    for at, row in enumerate(_rows_of(filled)):
        if at:
            document.add_paragraph(style="Mellem tabeller")
        add_table(document, Grid(boxes.title, [box.title for box in row], [[_inside(box) for box in row]], is_even=True))
    for empty in dict.fromkeys(box.empty for box in boxes.boxes if not box.texts):
        names = [box.title for box in boxes.boxes if not box.texts and box.empty == empty]
        add_note(document, f"{empty}: {listed(names)}.")
    add_note(document, boxes.note)


def _rows_of(boxes: Sequence[Box]) -> list[Sequence[Box]]:
    """Return the boxes in as few rows as they fit in, as even as can be."""
    rows = -(-len(boxes) // SIDE_BY_SIDE)
    return [boxes[len(boxes) * at // rows : len(boxes) * (at + 1) // rows] for at in range(rows)]


def _inside(box: Box) -> Said:
    if len(box.texts) == 1:
        return plain(box.texts[0])
    return [pair for text in box.texts for pair in plain(text, POINT)]


def _add_finding(document: WordDocument, finding: Finding) -> None:
    if not finding.paragraphs and not finding.points:
        add_text(document, "", label=finding.title)
        return
    document.add_heading(clean(finding.title), 3)
    for paragraph in finding.paragraphs:
        add_text(document, paragraph)
    add_bullets(document, finding.points)
