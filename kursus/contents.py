"""The contents of the book: the order of exercises, and what its pages and themes are called."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache

from kursus.content_file import read_text
from kursus.course import Course

FILE = "_toc.yml"
FOUNDATION = "Fundamentet"
"""What the book's contents call the part before the themes."""
PAPER = re.compile(r"^\s*- file: papir/(\S+)\s*$", re.MULTILINE)
"""The paper version of an exercise, in the book's contents."""
HEADING = re.compile(r"^# (.+)$", re.MULTILINE)


@lru_cache(maxsize=256)
def page_title(course: Course, address: str) -> str | None:
    """Return the heading of the page at an address such as /tema-1/recovery.html, or of its section after a #.

    None when the book has no such page, or the page no section with that label.
    """
    page, _, label = address.partition("#")
    path = course.book / f"{page.removeprefix('/').removesuffix('.html')}.md"
    wanted = re.compile(rf"^\({re.escape(label)}\)=\n#+ (.+)$", re.MULTILINE) if label else HEADING
    heading = wanted.search(path.read_text(encoding="utf-8")) if path.is_file() else None
    return heading[1].strip() if heading else None


def paper_pages(course: Course) -> list[str]:
    """Return the names of the pages below `papir/` that the contents list, in their order. Raises ContentError."""
    return PAPER.findall(read_text(course.root / FILE, FILE))


def in_course_order(course: Course, names: Collection[str]) -> list[str]:
    """Return names of exercises in the order of the book's contents; those that it lacks come last, by the alphabet."""
    in_book = paper_pages(course)
    return [name for name in in_book if name in names] + sorted(set(names) - set(in_book))


def theme_name(course: Course, theme: int) -> str:
    """Return what the book calls a theme: "Tema 1: Recovery og rehabilitering"; 0 is the foundation."""
    return page_title(course, f"/tema-{theme}/index.html") or f"Tema {theme}" if theme else FOUNDATION
