"""Where one stood and where one stands, on steps with words: a dot a point in time, and an arrow between them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from kursus.results.figures import COLOURS, Series, label, layout
from kursus.results.result import Figure, Table

SYMBOLS = ("circle-open", "diamond")
"""How the first and the second point in time are drawn."""
SIZES = (22, 13)
"""In pixels: the first is a ring that the second fits into."""
ROOM = 62
"""Pixels a row."""


def movement(title: str, names: Sequence[str], series: Sequence[Series], levels: Sequence[str], *, note: str = "") -> Figure:
    """Return a row a name with its level (1 to len(levels)) at one or two points in time; a missing level has no dot."""
    traces = [
        {
            "type": "scatter",
            "name": label(name),
            "x": list(values),
            "y": list(range(len(names))),
            "mode": "markers",
            "marker": {
                "symbol": SYMBOLS[number],
                "size": SIZES[number],
                "color": COLOURS[number],
                "line": {"width": 3, "color": COLOURS[number]},
            },
            "hoverinfo": "skip",
        }
        for number, (name, values) in enumerate(series)
    ]
    over = {"name": "box", "borderpad": 2, "showarrow": False, "xref": "paper", "x": 0, "xanchor": "left", "yshift": 22}
    notes: list[dict[str, Any]] = [
        over | {"y": row, "text": f"<b>{label(name, 34, lines=1)}</b>"} for row, name in enumerate(names)
    ]
    if len(series) > 1:
        both = zip(series[0][1], series[1][1], strict=True)
        notes += [_arrow(row, before, after) for row, (before, after) in enumerate(both) if before and after and before != after]
    ticks = {
        "tickvals": list(range(1, len(levels) + 1)),
        "ticktext": [label(level, 8, lines=4) for level in levels],
        "tickangle": 0,
    }
    xaxis = ticks | {"range": [0.5, len(levels) + 0.5], "fixedrange": True, "zeroline": False, "tickfont": {"size": 12}}
    yaxis = {"range": [len(names) - 0.6, -0.8], "visible": False, "fixedrange": True}
    legend = {"orientation": "h", "x": 0, "y": 1.02, "yanchor": "bottom"}
    margin = {"l": 8, "r": 8, "t": 40, "b": 84}
    drawn = layout(130 + ROOM * len(names), xaxis=xaxis, yaxis=yaxis, annotations=notes, margin=margin)
    drawn |= {"showlegend": len(series) > 1, "legend": legend}
    said = [[_said(values[row], levels) for _, values in series] for row in range(len(names))]
    table = Table(["", *(name for name, _ in series)], [[name, *words] for name, words in zip(names, said, strict=True)])
    return Figure(title, traces, drawn, _alt(names, series, levels), table, note)


def _arrow(row: int, before: float, after: float) -> dict[str, Any]:
    ahead = 1 if after > before else -1
    tip = {"x": after - 0.16 * ahead, "y": row, "ax": before + 0.16 * ahead, "ay": row, "axref": "x", "ayref": "y"}
    return tip | {"text": "", "showarrow": True, "arrowhead": 2, "arrowwidth": 2, "arrowcolor": COLOURS[1]}


def _said(level: float | None, levels: Sequence[str]) -> str | None:
    return None if level is None else levels[round(level) - 1]


def _alt(names: Sequence[str], series: Sequence[Series], levels: Sequence[str]) -> str:
    told = [
        f"{name}: "
        + "; ".join(f"{when.lower()} {(_said(values[row], levels) or 'ikke besvaret').lower()}" for when, values in series)
        for row, name in enumerate(names)
    ]
    return f"{'. '.join(told)}."
