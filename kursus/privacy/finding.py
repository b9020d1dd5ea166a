"""What was found in a text: where it stands, what it may be, and what a participant is told about it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class Kind(StrEnum):
    """What a finding is, a row of the table in the course's own description of what identifies a citizen."""

    CPR = "cpr"
    PART_OF_CPR = "part-of-cpr"
    MAIL = "mail"
    WEB = "web"
    PHONE = "phone"
    CASE_NUMBER = "case-number"
    OTHER_NUMBER = "other-number"
    ADDRESS = "address"
    NAME = "name"
    OTHER_PERSON = "other-person"
    INITIALS = "initials"
    INSTITUTION = "institution"
    TOWN = "town"
    REGION = "region"
    BIRTHDAY = "birthday"
    DATE = "date"
    MONTH = "month"
    AGE = "age"
    CRIME = "crime"
    RARE_DIAGNOSIS = "rare-diagnosis"
    RARE_EVENT = "rare-event"
    TRAIT = "trait"
    ORIGIN = "origin"
    DIAGNOSIS = "diagnosis"
    SEX = "sex"
    JUDGEMENT = "judgement"
    COMBINATION = "combination"


ONLY_IN_SUM = frozenset({Kind.REGION, Kind.MONTH, Kind.AGE, Kind.TRAIT, Kind.ORIGIN, Kind.DIAGNOSIS, Kind.SEX})
"""Kinds that say little alone."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A place in the text as it is read (kursus.privacy.reading), before it is worded."""

    kind: Kind
    start: int
    end: int
    sure: bool = False
    """A CPR number that fits the check digit: said with more certainty, never asked for."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that may identify a citizen.

    `start` and `end` count characters (code points) of the text that was given, and `text` is what stands there; it is
    left out of `repr`, so that a finding that meets a log says nothing. `message` says in Danish what it looks like and
    `suggestion` what to write instead. `alone` tells whether it warns by itself or only counts in the sum.

    A finding of kind COMBINATION is about the whole text: it stands at the end, with no text.
    """

    kind: Kind
    start: int
    end: int
    text: str = field(repr=False)
    message: str = field(repr=False)
    suggestion: str
    alone: bool


def place_in_browser(text: str, place: int) -> int:
    """Return a finding's `start` or `end` in `text` as JavaScript counts it: an emoji is two there."""
    return place + sum(char > "\uffff" for char in text[:place])
