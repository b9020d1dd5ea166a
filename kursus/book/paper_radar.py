"""An empty radar to draw in by hand."""

from __future__ import annotations

import math
from collections.abc import Sequence

from markupsafe import Markup

from kursus.html import tag

RADIUS, MIDDLE, WIDTH, HEIGHT = 150, (320, 190), 640, 380
"""In the units of the drawing; it scales to the page."""


def radar(names: Sequence[str], levels: int) -> Markup:
    """Return an SVG with an axis a name, clockwise from the top, and a ring a level."""
    drawn: list[Markup] = [tag("title", f"En tom figur med {len(names)} streger og {levels} ringe til at tegne i")]
    for level in range(1, levels + 1):
        ring = " ".join(f"{x:.1f},{y:.1f}" for x, y in (_point(n, len(names), level / levels) for n in range(len(names))))
        drawn.append(tag("polygon", points=ring, fill="none", stroke="currentColor", stroke_opacity="0.45"))
        x, y = _point(0, len(names), level / levels)
        drawn.append(tag("text", str(level), x=f"{x + 6:.1f}", y=f"{y + 12:.1f}", font_size="12", fill="currentColor"))
    for number, name in enumerate(names):
        x, y = _point(number, len(names), 1)
        ends = {"x1": str(MIDDLE[0]), "y1": str(MIDDLE[1]), "x2": f"{x:.1f}", "y2": f"{y:.1f}"}
        drawn.append(tag("line", stroke="currentColor", **ends))
        x, y = _point(number, len(names), 1.12)
        anchor = "middle" if abs(x - MIDDLE[0]) < 1 else "start" if x > MIDDLE[0] else "end"
        drawn.append(tag("text", name, x=f"{x:.1f}", y=f"{y:.1f}", text_anchor=anchor, font_size="15", fill="currentColor"))
    return tag("svg", *drawn, viewBox=f"0 0 {WIDTH} {HEIGHT}", role="img", class_="empty-radar")


def _point(number: int, of: int, share: float) -> tuple[float, float]:
    angle = 2 * math.pi * number / of
    return MIDDLE[0] + RADIUS * share * math.sin(angle), MIDDLE[1] - RADIUS * share * math.cos(angle)
