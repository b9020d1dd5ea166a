"""How easy texts are to read: LIX on a scale with words."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import Any

from kursus.results.figures import COLOURS, label, layout
from kursus.results.result import Figure, Table

BANDS = ((25, "meget let"), (35, "let"), (45, "middel"), (55, "svær"))
"""Below each LIX, what a text is called: the scale on dansksproghistorie.dk."""
HARDEST = "meget svær"
ENDS = (10, 70)
"""The LIX that the scale begins and ends with; a text outside it is drawn at its end."""
SYMBOLS = ("circle-open", "diamond")
ROOM = 66
"""Pixels a text."""


def called(lix: float) -> str:
    """Return what a text with this LIX is called, from "meget let" to "meget svær"; it is rounded as it is shown."""
    return next((word for below, word in BANDS if round(lix) < below), HARDEST)


def lix_meter(title: str, texts: Sequence[tuple[str, float]], *, note: str = "") -> Figure:
    """Return a scale with a mark a text (its name and LIX), and the words for easy and hard under it."""
    traces = [
        {
            "type": "scatter",
            "x": [min(max(lix, ENDS[0]), ENDS[1])],
            "y": [row],
            "mode": "markers",
            "marker": {
                "symbol": SYMBOLS[row % len(SYMBOLS)],
                "size": 18,
                "color": COLOURS[row % len(COLOURS)],
                "line": {"width": 3, "color": COLOURS[row % len(COLOURS)]},
            },
            "hoverinfo": "skip",
        }
        for row, (_, lix) in enumerate(texts)
    ]
    over = {"name": "box", "borderpad": 2, "showarrow": False, "xref": "paper", "x": 0, "xanchor": "left", "yshift": 24}
    notes: list[dict[str, Any]] = [
        over | {"y": row, "text": f"<b>{label(name, 24, lines=1)}</b>: {called(lix)} (LIX {round(lix)})"}
        for row, (name, lix) in enumerate(texts)
    ]
    edges = [ENDS[0], *(below for below, _ in BANDS), ENDS[1]]
    words = [*(word for _, word in BANDS), HARDEST]
    middles = [(low + high) / 2 for low, high in itertools.pairwise(edges)]
    xaxis = {"range": list(ENDS), "tickvals": middles, "ticktext": [label(word, 6) for word in words], "tickangle": 0}
    xaxis |= {"fixedrange": True, "showgrid": False, "zeroline": False}
    lines = [
        {"type": "line", "yref": "paper", "x0": below, "x1": below, "y0": 0, "y1": 1, "line": {"color": "#8a9a97", "dash": "dot"}}
        for below, _ in BANDS
    ]
    yaxis = {"range": [len(texts) - 0.5, -0.9], "visible": False, "fixedrange": True}
    margin = {"l": 8, "r": 8, "t": 8, "b": 48}
    drawn = layout(70 + ROOM * len(texts), xaxis=xaxis, yaxis=yaxis, annotations=notes, shapes=lines, margin=margin)
    table = Table(["Tekst", "LIX", "Det er"], [[name, str(round(lix)), called(lix)] for name, lix in texts])
    alt = "; ".join(f"{name}: LIX {round(lix)}, {called(lix)}" for name, lix in texts)
    return Figure(title, traces, drawn, f"{alt}.", table, note)
