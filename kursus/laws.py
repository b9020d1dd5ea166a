"""The law that the course teaches, in plain words and with its version, from `book/data/lov.yml`."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from kursus.content_file import Text
from kursus.course import Course
from kursus.sourced import Sourced, load_named

FILE = "book/data/lov.yml"

Read = Literal["gaeldende", "lovforslag", "kopi", "ikke set"]
"""How far somebody has read: the act in force, the bill, a copy, or only what others tell of it."""
READ_IN_DANISH: dict[Read, str] = {
    "gaeldende": "Læst i den gældende lov den {day}.",
    "lovforslag": "Læst i lovforslaget den {day}. Den lov, der gælder nu, er ikke læst.",
    "kopi": "Læst i en kopi på nettet den {day}. Den lov, der gælder nu, er ikke læst.",
    "ikke set": "Lovens egen tekst er ikke læst, kun en omtale den {day}.",
}


class Law(Sourced):
    """A provision: `law` is its name in running text, `says` our words, `quote` the law's own, `version` which text.

    `read` tells how far it was read, and `checked` the day of that reading: only with "gaeldende" has anybody compared it with
    the law in force.
    """

    law: Text
    section: Text
    title: Text
    says: Text
    quote: Text | None = None
    read: Read
    version: Text

    @property
    def in_force(self) -> bool:
        """Whether somebody has read the law in force."""
        return self.read == "gaeldende"

    @property
    def read_in_danish(self) -> str:
        """How far it was read and when, as a sentence or two."""
        return READ_IN_DANISH[self.read].format(day=self.checked_in_danish)

    @property
    def name(self) -> str:
        """The provision as it is named in running text: "serviceloven § 85"."""
        return f"{self.law} {self.section}"


@lru_cache(maxsize=4)
def load_laws(course: Course) -> dict[str, Law]:
    """Return the provisions by their names, in the order of the file. Raises ContentError."""
    return load_named(course, FILE, Law)
