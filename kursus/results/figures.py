"""The figures that results share, as plotly.js takes them. Every mark is told apart without colour too.

Colours are mid-tones with a contrast of at least 3:1 (WCAG 2.2, 1.4.11) on the light and the dark page; the page
sets the colours of text, axes and background.
"""

from __future__ import annotations

import html
import textwrap
from collections.abc import Sequence
from typing import Any

from kursus.language import danish_number

COLOURS = ("#0f858a", "#c2570c", "#8064c8")
DASHES = ("solid", "dash", "dot")
SYMBOLS = ("circle", "diamond", "square")
PATTERNS = ("", "/", ".")

LONGEST = 26
"""Words longer than this are broken, so that a figure keeps its shape."""

Series = tuple[str, Sequence[float | None]]
"""The name of a series, and its values in the order of the axis."""


def label(text: str, width: int = 18, lines: int = 3) -> str:
    """Return a text that plotly shows as it is, broken into at most `lines` lines of about `width` characters.

    plotly.js reads some HTML in its texts, so a participant's own words are escaped.
    """
    text = " ".join(text.split())
    if lines == 1:
        return html.escape(text if len(text) <= width else f"{text[: width - 1]}…", quote=False)
    longest = min(max(map(len, text.split()), default=1), LONGEST)
    wrapped = textwrap.wrap(text, max(width, longest), max_lines=lines, placeholder=" …")
    return "<br>".join(html.escape(line, quote=False) for line in wrapped)


def layout(height: int, **more: Any) -> dict[str, Any]:
    """Return the layout that all figures have, with `more` in it; `height` in pixels."""
    return {
        "height": height,
        "margin": {"l": 8, "r": 8, "t": 16, "b": 8},
        "separators": ",.",
        "showlegend": False,
        "dragmode": False,
        "hovermode": "closest",
    } | more


def radar(axes: Sequence[str], series: Sequence[Series], levels: Sequence[str]) -> tuple[list[dict[str, Any]], dict[str, Any]]:
    """Return a radar with one axis a dimension, 1 to len(levels); a missing answer leaves a gap."""
    names = [label(axis, 12) for axis in axes]
    traces = [
        {
            "type": "scatterpolar",
            "name": label(name),
            "r": [*values, values[0]],
            "theta": [*names, names[0]],
            "mode": "lines+markers",
            "connectgaps": False,
            "fill": "toself" if number == 0 and None not in values else "none",
            "fillcolor": "rgba(15,133,138,0.16)",
            "line": {"color": COLOURS[number % len(COLOURS)], "dash": DASHES[number % len(DASHES)], "width": 3},
            "marker": {"symbol": SYMBOLS[number % len(SYMBOLS)], "size": 10, "color": COLOURS[number % len(COLOURS)]},
            "hovertemplate": "%{theta}: %{r}<extra>%{fullData.name}</extra>",
        }
        for number, (name, values) in enumerate(series)
    ]
    radial = {
        "range": [0, len(levels)],
        "tickvals": list(range(1, len(levels) + 1)),
        "angle": 90,
        "tickangle": 90,
    }
    polar = {"radialaxis": radial, "angularaxis": {"direction": "clockwise", "rotation": 90}, "gridshape": "linear"}
    margin = {"l": 66, "r": 66, "t": 36, "b": 36}
    legend = {"orientation": "h", "x": 0.5, "xanchor": "center", "y": -0.12}
    return traces, layout(370, polar=polar, margin=margin, showlegend=len(series) > 1, legend=legend)


def bars(
    names: Sequence[str], series: Sequence[Series], highest: int, words: Sequence[str | None] = ()
) -> tuple[list[dict[str, Any]], dict[str, Any]]:
    """Return lying bars from 1 to `highest` with their value written; a missing answer has a dash and no bar.

    `words` are written after the values of a single series.
    """
    course = list(range(len(names)))
    traces = [
        {
            "type": "bar",
            "orientation": "h",
            "name": label(name),
            "y": course,
            "x": list(values),
            "text": [_written(value, word) for value, word in zip(values, words or [None] * len(names), strict=True)],
            "textposition": "outside",
            "cliponaxis": False,
            "marker": {
                "color": COLOURS[number % len(COLOURS)],
                "pattern": {
                    "shape": PATTERNS[number % len(PATTERNS)],
                    "bgcolor": COLOURS[number % len(COLOURS)],
                    "fgcolor": "#ffffff",
                    "solidity": 0.2,
                },
            },
            "hovertemplate": "%{text}<extra>%{fullData.name}</extra>",
        }
        for number, (name, values) in enumerate(series)
    ]
    dashes = [
        {"x": 0.12, "y": place, "yshift": _beside(number, len(series)), "text": "–", "showarrow": False}
        for number, (_, values) in enumerate(series)
        for place, value in zip(course, values, strict=True)
        if value is None
    ]
    xaxis = {"range": [0, highest + (2 if any(words) else 0.6)], "tickvals": list(range(1, highest + 1)), "fixedrange": True}
    yaxis = _named([label(name) for name in names]) | {"autorange": "reversed"}
    legend = {"orientation": "h", "x": 0, "y": -0.15, "traceorder": "normal"}
    height = 90 + len(names) * (34 + 22 * (len(series) - 1)) + (40 if len(series) > 1 else 0)
    margin = {"l": 8, "r": 24, "t": 8, "b": 40}
    more = {"legend": legend, "showlegend": len(series) > 1, "margin": margin, "bargap": 0.35, "annotations": dashes}
    return traces, layout(height, xaxis=xaxis, yaxis=yaxis, **more)


def _named(labels: list[str]) -> dict[str, Any]:
    """Return an axis with a label at 0, 1, 2 ...: two names that are cut alike stay two."""
    ticks = {"tickmode": "array", "tickvals": list(range(len(labels))), "ticktext": labels}
    return ticks | {"automargin": True, "fixedrange": True, "showgrid": False, "zeroline": False}


def _written(value: float | None, word: str | None) -> str:
    return " ".join(["" if value is None else danish_number(value), word or ""]).strip()


def _beside(number: int, of: int) -> int:
    """Return how far, in pixels upwards, the bar of a series lies from the middle of its group."""
    return round(20 * ((of - 1) / 2 - number))


def heat_map(
    rows: Sequence[str], columns: Sequence[str], values: Sequence[Sequence[float | None]], highest: int
) -> tuple[list[dict[str, Any]], dict[str, Any]]:
    """Return a map of rows x columns with the number in each cell; a missing cell is empty with a dash in it."""
    trace = {
        "type": "heatmap",
        "x": list(range(len(columns))),
        "y": list(range(len(rows))),
        "z": [list(row) for row in values],
        "zmin": 1,
        "zmax": highest,
        "colorscale": [[0, "#fbf1e4"], [0.5, "#b9dcd6"], [1, "#57aaa2"]],
        "showscale": False,
        "xgap": 3,
        "ygap": 3,
        "hoverinfo": "skip",
    }
    notes = [
        {
            "x": x,
            "y": y,
            "text": "–" if value is None else danish_number(value),
            "showarrow": False,
            "font": {} if value is None else {"color": "#1c2b2a"},
        }
        for y, row in enumerate(values)
        for x, value in enumerate(row)
    ]
    xaxis = _named([label(column, 26, lines=1) for column in columns]) | {"side": "top", "tickangle": -90}
    yaxis = _named([label(row) for row in rows]) | {"autorange": "reversed"}
    return [trace], layout(190 + 46 * len(rows), xaxis=xaxis, yaxis=yaxis, annotations=notes)
