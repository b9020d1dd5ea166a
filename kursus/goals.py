"""The learning goals of the course, from `book/data/maal.yml`."""

from __future__ import annotations

from functools import lru_cache

from kursus.content_file import Content, Text, read_model, read_text
from kursus.course import Course

FILE = "book/data/maal.yml"


class Goals(Content):
    """The five goals, by their number in the course's plan."""

    A06: Text
    A07: Text
    A08: Text
    A09: Text
    A10: Text


@lru_cache(maxsize=4)
def load_goals(course: Course) -> dict[str, str]:
    """Return {"A06": the goal in a sentence, ...}. Raises ContentError for a file that is missing or wrong."""
    return read_model(Goals, read_text(course.root / FILE, FILE), FILE).model_dump()
