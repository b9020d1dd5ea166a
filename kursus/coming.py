"""Days on which something in the text becomes otherwise, from `book/data/datoer.yml`, and whether anybody has looked since."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache

from kursus.content_file import Text, lines_of, read_text
from kursus.course import Course
from kursus.language import MONTHS
from kursus.problems import Problem
from kursus.sourced import Day, Sourced, load_named

FILE = "book/data/datoer.yml"


class Coming(Sourced):
    """A day from which something holds: `what` without tense, `shown` instead of the day where only the year is known."""

    date: Day
    shown: Text | None = None
    what: Text

    @property
    def day(self) -> dt.date:
        """The day from which it holds."""
        return dt.date.fromisoformat(self.date)

    @property
    def in_danish(self) -> str:
        """The day as a text names it: 1. januar 2027."""
        return self.shown or f"{self.day.day}. {MONTHS[self.day.month - 1]} {self.day.year}"

    @property
    def read_since(self) -> bool:
        """Whether somebody has looked on the day or later, so that the text is known to have come true."""
        return self.checked_on >= self.day

    @property
    def not_read_since(self) -> str:
        """What a page says once the day has passed and nobody has looked."""
        return f"(ikke kontrolleret siden {self.checked_in_danish})"


@lru_cache(maxsize=4)
def load_coming(course: Course) -> dict[str, Coming]:
    """Return the days by their names, in the order of the file. Raises ContentError."""
    return load_named(course, FILE, Coming)


def passed(course: Course, today: dt.date) -> list[Problem]:
    """Return a note, with its line, for each day that has come and that nobody has looked up since."""
    late = {name: entry for name, entry in load_coming(course).items() if entry.day <= today and not entry.read_since}
    lines = lines_of(read_text(course.root / FILE, FILE), [(name, "date") for name in late])
    said = "{} er gået, og kilden blev sidst læst {}. Læs den igen, ret teksten på siderne, og ret »checked«."
    return [
        Problem(FILE, line, name, said.format(entry.in_danish, entry.checked_in_danish))
        for line, (name, entry) in zip(lines, late.items(), strict=True)
    ]
