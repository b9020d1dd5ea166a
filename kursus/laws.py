"""The law that the course teaches, in plain words and with its version, from `book/data/lov.yml`."""

from __future__ import annotations

from functools import lru_cache

from kursus.content_file import Text
from kursus.course import Course
from kursus.sourced import Sourced, load_named

FILE = "book/data/lov.yml"


class Law(Sourced):
    """A provision: `law` is its name in running text, `says` our words, `quote` the law's own, `version` which text."""

    law: Text
    section: Text
    title: Text
    says: Text
    quote: Text | None = None
    version: Text

    @property
    def name(self) -> str:
        """The provision as it is named in running text: "serviceloven § 85"."""
        return f"{self.law} {self.section}"


@lru_cache(maxsize=4)
def load_laws(course: Course) -> dict[str, Law]:
    """Return the provisions by their names, in the order of the file. Raises ContentError."""
    return load_named(course, FILE, Law)
