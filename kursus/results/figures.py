"""The figures that results share, as plotly.js takes them. Every mark is told apart without colour too.

Colours are mid-tones with a contrast of at least 3:1 (WCAG 2.2, 1.4.11) on the light and the dark page; the page
sets the colours of text, axes and background.
"""

from __future__ import annotations

import html
from collections.abc import Sequence
from typing import Any

from kursus.exercise.answers import danish

COLOURS = ("#0f858a", "#c2570c", "#8064c8")
DASHES = ("solid", "dash", "dot")
SYMBOLS = ("circle", "diamond", "square")
PATTERNS = ("", "/", ".")

Series = tuple[str, Sequence[float | None]]
"""The name of a series, and its values in the order of the axis."""


def label(text: str, width: int = 18) -> str:
    """Return a text that plotly shows as it is, broken into lines of about `width` characters.

    plotly.js reads some HTML in its texts, so a participant's own words are escaped.
    """
    lines = [""]
    for word in text.split():
        word = word if len(word) <= 40 else word[:39] + "…"
        if lines[-1] and len(lines[-1]) + len(word) >= width:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return "<br>".join(html.escape(line, quote=False) for line in lines[:3])


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
            "line": {"color": COLOURS[number], "dash": DASHES[number], "width": 3},
            "marker": {"symbol": SYMBOLS[number], "size": 10, "color": COLOURS[number]},
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
    margin = {"l": 70, "r": 70, "t": 40, "b": 40}
    legend = {"orientation": "h", "x": 0.5, "xanchor": "center", "y": -0.12}
    return traces, layout(400, polar=polar, margin=margin, showlegend=len(series) > 1, legend=legend)


def bars(names: Sequence[str], series: Sequence[Series], highest: int) -> tuple[list[dict[str, Any]], dict[str, Any]]:
    """Return lying bars from 1 to `highest` with their value written; a missing answer has a dash and no bar."""
    labels = [label(name) for name in names]
    traces = [
        {
            "type": "bar",
            "orientation": "h",
            "name": label(name),
            "y": labels,
            "x": list(values),
            "base": 0,
            "text": ["–" if value is None else f"{danish(value)}" for value in values],
            "textposition": "outside",
            "cliponaxis": False,
            "marker": {"color": COLOURS[number], "pattern": {"shape": PATTERNS[number], "fgcolor": "#ffffff"}},
            "hovertemplate": "%{y}: %{text}<extra>%{fullData.name}</extra>",
        }
        for number, (name, values) in enumerate(series)
    ]
    xaxis = {"range": [0, highest + 0.6], "tickvals": list(range(1, highest + 1)), "fixedrange": True}
    yaxis = {"automargin": True, "autorange": "reversed", "fixedrange": True, "type": "category"}
    yaxis |= {"categoryorder": "array", "categoryarray": labels}
    legend = {"orientation": "h", "x": 0, "y": -0.15, "traceorder": "normal"}
    height = 90 + len(names) * (34 + 22 * (len(series) - 1)) + (40 if len(series) > 1 else 0)
    margin = {"l": 8, "r": 24, "t": 8, "b": 40}
    return traces, layout(height, xaxis=xaxis, yaxis=yaxis, showlegend=len(series) > 1, legend=legend, margin=margin, bargap=0.35)


def heat_map(
    rows: Sequence[str], columns: Sequence[str], values: Sequence[Sequence[float | None]], highest: int
) -> tuple[list[dict[str, Any]], dict[str, Any]]:
    """Return a map of rows x columns with the number in each cell; a missing cell is empty with a dash in it."""
    names, across = [label(row) for row in rows], [label(column, 12) for column in columns]
    trace = {
        "type": "heatmap",
        "x": across,
        "y": names,
        "z": [list(row) for row in values],
        "zmin": 1,
        "zmax": highest,
        "colorscale": [[0, "#f3e9dc"], [0.5, "#8cc4bd"], [1, "#0b5f63"]],
        "showscale": False,
        "xgap": 3,
        "ygap": 3,
        "hoverongaps": False,
        "hovertemplate": "%{y}, %{x}: %{z}<extra></extra>",
    }
    notes = [
        {
            "x": across[x],
            "y": names[y],
            "text": "–" if value is None else danish(value),
            "showarrow": False,
            "font": {} if value is None else {"color": "#ffffff" if value > 0.72 * highest else "#1c2b2a"},
        }
        for y, row in enumerate(values)
        for x, value in enumerate(row)
    ]
    xaxis = {"side": "top", "type": "category", "fixedrange": True, "tickangle": -40, "automargin": True, "showgrid": False}
    yaxis = {"autorange": "reversed", "type": "category", "fixedrange": True, "automargin": True, "showgrid": False}
    return [trace], layout(150 + 46 * len(rows), xaxis=xaxis, yaxis=yaxis, annotations=notes)
