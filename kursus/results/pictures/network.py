"""A map of somebody and those around: who is tied to whom, and how strongly."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from kursus.results.figures import COLOURS, label, layout
from kursus.results.result import Figure, Table

LINES: Mapping[int, tuple[str, int]] = {1: ("dot", 2), 2: ("dash", 4), 3: ("solid", 8)}
"""How a tie of each strength is drawn: (dash, width in pixels)."""
NAMED = 8
"""With more nodes than this they have numbers, and their names are listed under the map."""


@dataclass(frozen=True)
class Tie:
    """A tie between two of those on the map, from 1 (thin) to 3 (strong); `word` says what it is called."""

    one: str
    other: str
    strength: int
    word: str


def network(title: str, centre: str, nodes: Sequence[str], ties: Sequence[Tie], *, note: str = "") -> Figure:
    """Return the map with `centre` in the middle and the nodes on a circle, clockwise from the top.

    Ties to a name that is not on the map are left out.
    """
    names = list(dict.fromkeys(node for node in nodes if node != centre))
    course = {centre: (0.0, 0.0)} | {name: _place(number, len(names)) for number, name in enumerate(names)}
    drawn = [tie for tie in ties if tie.one in course and tie.other in course]
    by_number = len(names) > NAMED
    notes = [_note(0, 0, f"<b>{label(centre, 14)}</b>")]
    for number, name in enumerate(names, start=1):
        x, y = course[name]
        notes.append(_note(x, y, f"<b>{number}</b>") if by_number else _note(x * 1.2, y * 1.2, label(name, 14)))
    table = Table(["Fra", "Til", "Bånd"], [[tie.one, tie.other, tie.word] for tie in drawn])
    told = "; ".join(f"{tie.one} og {tie.other}: {tie.word}" for tie in drawn)
    alt = f"{centre} i midten, og {len(names)} omkring. {told or 'Ingen bånd endnu'}."
    axis = {"visible": False, "fixedrange": True}
    drawing = layout(380, xaxis=axis | {"range": [-2, 2]}, yaxis=axis | {"range": [-1.5, 1.5]}, annotations=notes)
    return Figure(title, [_line(tie, course) for tie in drawn], drawing, alt, table, note, names if by_number else [])


def _place(number: int, of: int) -> tuple[float, float]:
    angle = math.pi / 2 - 2 * math.pi * number / of
    return math.cos(angle), math.sin(angle)


def _line(tie: Tie, course: Mapping[str, tuple[float, float]]) -> dict[str, Any]:
    dash, width = LINES[min(max(tie.strength, 1), 3)]
    (x, y), (to_x, to_y) = course[tie.one], course[tie.other]
    line = {"dash": dash, "width": width, "color": COLOURS[0]}
    return {"type": "scatter", "x": [x, to_x], "y": [y, to_y], "mode": "lines", "line": line, "hoverinfo": "skip"}


def _note(x: float, y: float, text: str) -> dict[str, Any]:
    return {"x": x, "y": y, "text": text, "showarrow": False, "name": "box", "borderpad": 4}
