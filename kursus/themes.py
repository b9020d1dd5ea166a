"""The themes of the course, as the book calls them."""

from __future__ import annotations

from functools import lru_cache

from kursus.content_file import read_text
from kursus.places import Places

FOUNDATION = "Fundamentet"
THEMES = range(1, 5)


@lru_cache(maxsize=4)
def theme_names(places: Places) -> tuple[str, ...]:
    """Return what the foundation and the four themes are called; the themes' names are the headings of their pages.

    Raises ContentError for a page that is missing.
    """
    return FOUNDATION, *(_heading(places, number) for number in THEMES)


def _heading(places: Places, number: int) -> str:
    file = f"book/tema-{number}/index.md"
    lines = read_text(places.root / file, file).splitlines()
    return next((line.removeprefix("# ").strip() for line in lines if line.startswith("# ")), f"Tema {number}")
