"""How many words of a page are read, and how many minutes that takes in class."""

from __future__ import annotations

import math
import re

from kursus.course import Course
from kursus.lix import words_of

FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
FENCE = re.compile(r"^(`{3,})\{[a-z-]+\}.*?^\1[ \t]*$", re.DOTALL | re.MULTILINE)
"""What a directive shows: an exercise, a case, a drawing, a box of laws."""
UNREAD = re.compile(r"^:{3,}\{[a-z-]+\}|^:[a-z-]+:.*$|^\([a-z0-9-]+\)=$|<[^>\n]+>|^\s*%.*$", re.MULTILINE)
"""Marks of a box, options, labels, tags and comments; the title and the text of a box are read."""
ROLE = re.compile(r"\{[\w:-]+\}`([^`<]*?)\s*(?:<[^`>]*>)?`")
LINK = re.compile(r"\]\([^)]*\)")
SOURCES = re.compile(r"^## (?:Kilder|Hvis du vil læse mere)\n.*?(?=^## |\Z)", re.DOTALL | re.MULTILINE)
"""Lists of works, which nobody reads in class."""


def words_on(course: Course, page: str) -> int:
    """Return how many words of a page are read: its text, headings, tables and boxes, not its exercises and works.

    Raises FileNotFoundError when the book has no such page.
    """
    return count_read((course.book / f"{page}.md").read_text(encoding="utf-8"))


def count_read(markdown: str) -> int:
    """Return how many words of a page's Markdown are read."""
    text = FRONT_MATTER.sub("", markdown)
    for hidden in (SOURCES, FENCE):
        text = hidden.sub("", text)
    return len(words_of([LINK.sub("]", UNREAD.sub("", ROLE.sub(r"\1", text)))]))


def reading_minutes(words: int, words_per_minute: int) -> int:
    """Return the whole minutes that it takes to read so many words, rounded up."""
    return math.ceil(words / words_per_minute)
