"""The numbers of the course, each with its source, from `book/data/tal.yml`."""

from __future__ import annotations

from functools import lru_cache

from kursus.content_file import Text
from kursus.course import Course
from kursus.sourced import Sourced, load_named

FILE = "book/data/tal.yml"


class Fact(Sourced):
    """A number: `value` as it is printed, `number` for figures, `about` what it counts."""

    value: Text
    number: float | None = None
    about: Text
    year: Text
    short_source: Text


@lru_cache(maxsize=4)
def load_facts(course: Course) -> dict[str, Fact]:
    """Return the facts by their names, in the order of the file. Raises ContentError."""
    return load_named(course, FILE, Fact)
