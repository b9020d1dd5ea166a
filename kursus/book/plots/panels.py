"""Lying bars under each other in panels, each with its own scale: what the plots of the book share."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from kursus.results.figures import COLOURS, label, layout

BAR, TITLE, GAP = 58, 50, 22
"""Heights in pixels: of a bar with its name above it, of a panel's title of two lines, and between two panels."""
AIR = 1.7
"""How far the axis goes beyond the longest bar, so that there is room for its number on a phone."""
ABOVE = 17
"""Pixels from the middle of a bar to the foot of its name."""


class Panel(NamedTuple):
    """Bars that can be compared: a title, a name for each bar, its number, and the number as it is printed."""

    title: str
    names: Sequence[str]
    numbers: Sequence[float]
    printed: Sequence[str]


def panels(shown: Sequence[Panel]) -> tuple[list[dict[str, Any]], dict[str, Any]]:
    """Return the panels under each other, as plotly.js takes them; every axis begins at zero.

    Names stand above the bars and not beside them, so that a phone's width is enough for both.
    """
    heights = [TITLE + BAR * len(panel.names) for panel in shown]
    total = sum(heights) + GAP * (len(shown) - 1)
    traces: list[dict[str, Any]] = []
    axes: dict[str, Any] = {}
    notes: list[dict[str, Any]] = []
    top = total
    for number, (panel, height) in enumerate(zip(shown, heights, strict=True), start=1):
        end = "" if number == 1 else str(number)
        traces.append(_bars(panel, end, COLOURS[number - 1]))
        axes |= _axes(panel, end, (top - height) / total, (top - TITLE) / total)
        notes.append(_written(f"<b>{label(panel.title, 36)}</b>", yref="paper", y=top / total, yanchor="top"))
        notes += [
            _written(label(name, 44, lines=1), yref=f"y{end}", y=at, yanchor="bottom", yshift=ABOVE)
            for at, name in enumerate(panel.names)
        ]
        top -= height + GAP
    margin = {"l": 0, "r": 0, "t": 4, "b": 4}
    return traces, layout(total + 8, margin=margin, annotations=notes, bargap=0.55, **axes)


def _bars(panel: Panel, end: str, colour: str) -> dict[str, Any]:
    return {
        "type": "bar",
        "orientation": "h",
        "x": list(panel.numbers),
        "y": list(range(len(panel.names))),
        "text": list(panel.printed),
        "textposition": "outside",
        "cliponaxis": False,
        "marker": {"color": colour},
        "hoverinfo": "skip",
        "xaxis": f"x{end}",
        "yaxis": f"y{end}",
    }


def _axes(panel: Panel, end: str, low: float, high: float) -> dict[str, Any]:
    still = {"visible": False, "fixedrange": True}
    across = {"range": [0, AIR * max(panel.numbers)], "anchor": f"y{end}"}
    down = {"range": [len(panel.names) - 0.6, -0.6], "domain": [low, high], "anchor": f"x{end}"}
    return {f"xaxis{end}": across | still, f"yaxis{end}": down | still}


def _written(text: str, **place: Any) -> dict[str, Any]:
    """Return a text that begins at the figure's left edge."""
    return {"text": text, "x": 0, "xref": "paper", "xanchor": "left", "align": "left", "showarrow": False} | place
