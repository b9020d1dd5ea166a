"""Answers in a Word file, as a print of the page has them: see widgets/sheet.js."""

from __future__ import annotations

from collections.abc import Sequence

from docx.document import Document

from kursus.exercise.readable import Section
from kursus.fields import Answered, Pair
from kursus.takehome.word_table import ONE_PAGE, Grid, add_table, plain
from kursus.takehome.word_text import ANSWER, ASKED, UNDER, Numbers, add_bullets, add_text, clean, with_colon

FEW_COLUMNS, SHORT_NAME = 3, 16
"""With more columns than this, and longer names of them, a row is told line by line instead of in a table."""
SHORT_CELL = 400
"""Letters of a cell; longer ones are told line by line too."""


def add_section(document: Document, section: Section) -> None:
    """Add a heading and what was asked and answered under it; where nothing is answered, a line to write on."""
    document.add_heading(clean(section.title), 3)
    for one in section.answered:
        _add_answered(document, section.title, one)


def _add_answered(document: Document, title: str, one: Answered) -> None:
    """Add an answer under a `title`: a short one beside what was asked, unless that is a question, and otherwise under it."""
    if len(one.lines) == 1 and not one.rows and one.label and not one.label.endswith("?"):
        add_text(document, one.lines[0], label=with_colon(one.label))
        return
    if one.label:
        add_text(document, one.label, ASKED)
    if one.rows:
        _add_rows(document, one.label or title, one.rows)
    elif len(one.lines) > 1:
        add_bullets(document, one.lines)
    elif one.lines:
        add_text(document, one.lines[0], ANSWER if one.label else "Normal")
    else:
        document.add_paragraph(style="Skrivelinje")


def _add_rows(document: Document, title: str, rows: Sequence[Sequence[Pair]]) -> None:
    labels = _labels(rows)
    if len(labels) == 1:
        add_bullets(document, [said for row in rows for _, said in row])
    elif _are_told(labels, rows):
        numbers = Numbers(document)
        for row in rows:
            (label, said), *rest = [pair for pair in row if pair[1]] or [("", "")]
            paragraphs = [numbers.add(said, label=with_colon(label))]
            paragraphs += [add_text(document, said, UNDER, label=with_colon(label)) for label, said in rest]
            if sum(len(said) for _, said in row) < ONE_PAGE:
                for paragraph in paragraphs[:-1]:
                    paragraph.paragraph_format.keep_with_next = True
    else:
        cells = [[plain(dict(row).get(label, "")) for label in labels] for row in rows]
        add_table(document, Grid(title, labels, cells))


def _labels(rows: Sequence[Sequence[Pair]]) -> list[str]:
    """Return the names of all columns in their order, also where each row lacks another."""
    labels: list[str] = []
    for row in rows:
        at = 0
        for label, _ in row:
            if label not in labels:
                labels.insert(at, label)
            at = labels.index(label) + 1
    return labels


def _are_told(labels: Sequence[str], rows: Sequence[Sequence[Pair]]) -> bool:
    many = len(labels) > FEW_COLUMNS and any(len(label) > SHORT_NAME for label in labels)
    return many or any(len(said) > SHORT_CELL for row in rows for _, said in row)
