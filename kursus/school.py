"""What a school says of itself and its course, from `course.yml`: local numbers to ring, and who has reviewed which page."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache

from kursus.content_file import Content, Text, read_model, read_text
from kursus.course import Course
from kursus.helplines import Number
from kursus.sourced import Day

FILE = "course.yml"
LOCAL = {"akut": "den psykiatriske akutmodtagelse, I bruger", "social_vagt": "kommunens sociale døgnvagt"}
"""The local numbers that a school fills in, and what each of them is."""


TOLD = {
    "amu_nummer": "kursets AMU-nummer",
    "laengde": "den officielle længde i dage",
    "datoer": "datoer og steder",
    "undervisere": "hvem der underviser",
    "proeve": "prøvens form og bedømmelseskriterier",
    "kontakt_kursus": "kontakt om kurset",
    "kontakt_persondata": "kontakt om persondata",
    "kontakt_tilgaengelighed": "kontakt om tilgængelighed",
}
"""What a school tells of its course; the pages show it by {school}`amu_nummer`."""
NOT_TOLD = "skolen udfylder"


class LocalNumber(Content):
    """A number that the school has looked up: `set` is the day when somebody saw it on its owner's page."""

    navn: Text
    nummer: Number
    tider: Text | None = None
    set: Day


class Review(Content):
    """That a professional has reviewed a page; `side` is its file in `book/` without `.md`, `rolle` never a name."""

    side: Text
    rolle: Text
    dato: Day

    @property
    def day(self) -> dt.date:
        """The day of the review."""
        return dt.date.fromisoformat(self.dato)

    @property
    def ends(self) -> dt.date:
        """The day twelve months later, until which the review is good."""
        try:
            return self.day.replace(year=self.day.year + 1)
        except ValueError:  # the 29th of February
            return dt.date(self.day.year + 1, 3, 1)


class School(Content):
    """The school's own file; all of it may be missing."""

    akut: LocalNumber | None = None
    social_vagt: LocalNumber | None = None
    gennemgaaet: list[Review] = []
    amu_nummer: Text | None = None
    laengde: Text | None = None
    datoer: Text | None = None
    undervisere: Text | None = None
    proeve: Text | None = None
    kontakt_kursus: Text | None = None
    kontakt_persondata: Text | None = None
    kontakt_tilgaengelighed: Text | None = None

    def told(self, name: str) -> str | None:
        """Return what the school tells under a name of `TOLD`; None while it has not."""
        said: str | None = getattr(self, name)
        return said

    def review_of(self, page: str) -> Review | None:
        """Return the latest review of a page, if any."""
        return max((review for review in self.gennemgaaet if review.side == page), key=lambda review: review.dato, default=None)


@lru_cache(maxsize=4)
def load_school(course: Course) -> School:
    """Return what `course.yml` says; a course without the file has said nothing. Raises ContentError."""
    if not course.school.is_file():
        return School()
    return read_model(School, read_text(course.school, FILE), FILE)
