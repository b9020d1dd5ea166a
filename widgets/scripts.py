"""The scripts and styles of the course's own pages, as one text each: those of the widgets, and what shows them there."""

from __future__ import annotations

from pathlib import Path

from widgets.bundle import bundle

HERE = Path(__file__).parent
PARTS = ("folder", "form", "plot", "quiz")


def scripts() -> dict[str, str]:
    """Return the texts by their names: "form.js", "form.css" and so on, and "visit.js", which shows an exercise's page."""
    found = {f"{part}.{ending}": bundle(HERE / part / f"{part}.{ending}") for part in PARTS for ending in ("js", "css")}
    return found | {"visit.js": bundle(HERE / "visit" / "visit.js")}
