"""A line through the points of a life: what was good lifts it, what was hard lowers it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from kursus.results.figures import COLOURS, label, layout
from kursus.results.result import Cell, Figure, Table

HIGHEST = 3
"""Heights go from -3 to 3."""
SYMBOLS = {1: "triangle-up", 0: "circle", -1: "triangle-down"}
HEIGHTS = ("ned 3", "ned 2", "ned 1", "hverken op eller ned", "op 1", "op 2", "op 3")
"""What the heights from -3 to 3 are called, where the exercise has no names for them."""
NO_HEIGHT = "ikke sat på linjen endnu"


@dataclass(frozen=True)
class Point:
    """Something that happened: `height` from -3 (hard) to 3 (good), None where it is not placed yet.

    `when` is in the participant's own words, `order` sorts the points where all have one, and a `guess` is drawn open.
    """

    text: str
    height: float | None = None
    when: str = ""
    note: str = ""
    order: float | None = None
    guess: bool = False


def timeline(  # noqa: PLR0913  # all but two are named and have a default
    title: str,
    points: Sequence[Point],
    *,
    up: str = "Godt",
    down: str = "Svært",
    heights: Sequence[str] = HEIGHTS,
    note: str = "",
) -> Figure:
    """Return a line with a numbered mark a point, and the points by their number under it.

    Points stand in the order given, or by `order` where all have one; those without a height are listed and not drawn.
    `heights` are seven words, from the lowest height to the highest.
    """
    in_order = [point.order for point in points if point.order is not None]
    ordered = sorted(points, key=lambda p: p.order or 0.0) if len(in_order) == len(points) else list(points)
    numbered = list(enumerate(ordered, start=1))
    drawn = [(number, point.height, point.guess) for number, point in numbered if point.height is not None]
    trace = {
        "type": "scatter",
        "x": [number for number, _, _ in drawn],
        "y": [height for _, height, _ in drawn],
        "mode": "lines+markers",
        "line": {"color": COLOURS[0], "width": 3},
        "marker": {
            "size": 16,
            "color": COLOURS[0],
            "symbol": [SYMBOLS[(height > 0) - (height < 0)] + ("-open" if guess else "") for _, height, guess in drawn],
            "line": {"width": 3},
        },
        "hoverinfo": "skip",
    }
    words = [_word(point.height, heights) for point in ordered]
    legend = [_line(point, word) for point, word in zip(ordered, words, strict=True)]
    rows: list[list[Cell]] = [
        [f"{number}. {point.text}", point.when or None, word, point.note or None]
        for (number, point), word in zip(numbered, words, strict=True)
    ]
    told = " ".join(f"{number}. {line}" for number, line in enumerate(legend, start=1))
    alt = f"En linje fra venstre mod højre. Øverst er »{up}«, og nederst er »{down}«. {told}"
    table = Table(["Hvad", "Hvornår", "Op eller ned", "Betydning"], rows)
    return Figure(title, [trace], _axes(len(points), up, down, drawn), alt, table, note, legend)


def _axes(count: int, up: str, down: str, drawn: Sequence[tuple[int, float, bool]]) -> dict[str, Any]:
    yaxis = {
        "tickvals": [-HIGHEST, 0, HIGHEST],
        "ticktext": [label(down, 12), "", label(up, 12)],
        "range": [-HIGHEST - 1.2, HIGHEST + 1.2],
        "fixedrange": True,
        "automargin": True,
        "zeroline": True,
        "zerolinewidth": 2,
    }
    xaxis = {"range": [0.4, max(count, 2) + 0.6], "fixedrange": True, "showgrid": False, "zeroline": False}
    notes = [_number(number, height) for number, height, _ in drawn]
    return layout(320, xaxis=xaxis | {"showticklabels": False}, yaxis=yaxis, annotations=notes)


def _number(number: int, height: float) -> dict[str, Any]:
    """Return the number of a point, on the side of the line where there is room."""
    shift = 22 if height >= 0 else -22
    shown = {"x": number, "y": height, "yshift": shift, "text": f"<b>{number}</b>"}
    return shown | {"showarrow": False, "name": "box", "borderpad": 1}


def _line(point: Point, word: str) -> str:
    when = f"{point.when}: " if point.when else ""
    return f"{when}{point.text} ({word}).{f' {point.note}' if point.note else ''}"


def _word(height: float | None, heights: Sequence[str]) -> str:
    return NO_HEIGHT if height is None else heights[round(height) + HIGHEST]
