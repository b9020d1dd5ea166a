"""What every result is made of: blocks (figures with their numbers, pictures in text, findings, files) and notes at a field."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any, Literal

from kursus.exercise.readable import Section
from kursus.language import danish_number

Cell = str | float | None
"""A cell of a table; None is a missing answer and is shown as a dash, never as zero."""


@dataclass(frozen=True)
class Table:
    """Rows of cells under columns; the first column is the name of the row."""

    columns: list[str]
    rows: list[list[Cell]]

    def as_text(self) -> list[list[str]]:
        """Return the rows as a reader sees them, with a comma in numbers and a dash for what is missing."""
        return [[shown_number(cell) for cell in row] for row in self.rows]


@dataclass(frozen=True)
class Figure:
    """A plotly figure (`data` and `layout` as plotly.js takes them) with `alt`, the same in words, and `table`.

    `legend` is a numbered list under the figure: what its numbers stand for.
    """

    title: str
    data: list[dict[str, Any]]
    layout: dict[str, Any]
    alt: str
    table: Table
    note: str = ""
    legend: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Step:
    """A step of a ladder, a stair or a road: `marks` are what stands on it, such as "Her er vi nu", `band` what it is part of.

    `sign` is how one came past it, on a road.
    """

    text: str
    note: str = ""
    marks: list[str] = field(default_factory=list)
    band: str = ""
    sign: Literal["", "through", "detour", "back", "stop"] = ""


@dataclass(frozen=True)
class Steps:
    """A ladder or stairs, from the lowest step up, or a road from its beginning. It is text, and needs no other alternative.

    `first` is the number of the lowest step.
    """

    title: str
    shape: Literal["ladder", "stairs", "road"]
    steps: list[Step]
    note: str = ""
    first: int = 1


@dataclass(frozen=True)
class Box:
    """A box with texts in it; `empty` is said where there are none."""

    title: str
    texts: list[str]
    empty: str = "Ingen endnu"


@dataclass(frozen=True)
class Boxes:
    """Boxes side by side, one under the other on a phone. They are text on the page."""

    title: str
    boxes: list[Box]
    note: str = ""


@dataclass(frozen=True)
class Document:
    """Answers as a paper to print by itself: see `kursus.exercise.readable`.

    `whole` is for one that says all the answers but those of the last part: they are then not printed twice.
    """

    title: str
    sections: list[Section]
    note: str = ""
    whole: bool = False


@dataclass(frozen=True)
class Download:
    """A file that the participant may save; `label` is on the button."""

    title: str
    label: str
    file_name: str
    media_type: str
    text: str
    note: str = ""


@dataclass(frozen=True)
class Finding:
    """A heading with paragraphs and points under it; `folded` ones are opened by the reader."""

    title: str
    paragraphs: list[str] = field(default_factory=list)
    points: list[str] = field(default_factory=list)
    folded: bool = False


Block = Figure | Steps | Boxes | Document | Download | Finding


@dataclass(frozen=True)
class Result:
    """Blocks in the order of the page; `notes` are shown at the field of that key."""

    blocks: Sequence[Block] = field(default_factory=list)
    notes: dict[str, list[str]] = field(default_factory=dict)


def blocks_as_json(blocks: Sequence[Block]) -> list[dict[str, Any]]:
    """Return blocks as JSON-able dicts, each with its `kind`, tables as text."""
    return [_block(block) for block in blocks]


def _block(block: Block) -> dict[str, Any]:
    shown = {"kind": type(block).__name__.lower()} | asdict(block)
    if isinstance(block, Figure):
        shown["table"] = {"columns": block.table.columns, "rows": block.table.as_text()}
    return shown


def shown_number(cell: Cell) -> str:
    """Return a cell as a reader sees it."""
    if cell is None:
        return "–"
    return cell if isinstance(cell, str) else danish_number(cell)


def mean(values: Sequence[float | None]) -> float | None:
    """Return the arithmetic mean of the answers that are there; None when there are none."""
    answered = [value for value in values if value is not None]
    return sum(answered) / len(answered) if answered else None


def levels(ratings: Mapping[str, Any], keys: Sequence[str]) -> list[int | None]:
    """Return the level of each row; None where there is no answer or it is "ved ikke"."""
    return [level if isinstance(level := ratings.get(key), int) else None for key in keys]


def lowest(names: Sequence[str], values: Sequence[float | None]) -> list[str]:
    """Return the names with the lowest value, several when they are alike; none when nothing is answered."""
    answered = [value for value in values if value is not None]
    return [n for n, value in zip(names, values, strict=True) if value == min(answered)] if answered else []
