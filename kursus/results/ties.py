"""A map of the ties round one's own group: the stronger the tie, the thicker the line."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

from kursus.language import danish_number
from kursus.results.figures import COLOURS, label, layout

LINES = {"svag": ("dot", 2), "moderat": ("dash", 4), "stærk": ("solid", 8)}
"""How a tie of each strength is drawn: (dash, width in pixels). A tie without answers has no line."""

Tie = tuple[str, float | None, str | None]
"""The name of a group, the index of the tie (1-5) and its strength."""


def ties_map(centre: str, ties: Sequence[Tie]) -> tuple[list[dict[str, Any]], dict[str, Any]]:
    """Return the map with `centre` in the middle and the groups on a circle, clockwise from the top."""
    traces: list[dict[str, Any]] = []
    notes: list[dict[str, Any]] = []
    for number, (name, value, strength) in enumerate(ties):
        angle = math.pi / 2 - 2 * math.pi * number / max(len(ties), 1)
        x, y = math.cos(angle), math.sin(angle)
        dash, width = LINES.get(strength or "", ("solid", 0))
        traces.append(
            {
                "type": "scatter",
                "x": [0, x],
                "y": [0, y],
                "mode": "lines",
                "line": {"dash": dash, "width": width, "color": COLOURS[0]},
                "hoverinfo": "skip",
            }
        )
        number_text = "–" if value is None else danish_number(value)
        notes.append(_note(x * 0.55, y * 0.55, f"<b>{number_text}</b>"))
        notes.append(_note(x * 1.2, y * 1.2, label(name, 14)))
    notes.append(_note(0, 0, f"<b>{label(centre, 14)}</b>"))
    axis = {"visible": False, "fixedrange": True}
    return traces, layout(380, xaxis=axis | {"range": [-2, 2]}, yaxis=axis | {"range": [-1.5, 1.5]}, annotations=notes)


def _note(x: float, y: float, text: str) -> dict[str, Any]:
    return {"x": x, "y": y, "text": text, "showarrow": False, "name": "box", "borderpad": 4}
