"""What a participant is told: Danish texts from `data/beskeder.yml`."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from pydantic import model_validator

from kursus.content_file import Content, Text, misplaced, read_model, read_text
from kursus.privacy.ages import age_in
from kursus.privacy.finding import Hit, Kind
from kursus.privacy.lists import DATA

FILE = "kursus/privacy/data/beskeder.yml"
CERTAIN = "cpr-sure"
ADULT = 20
TEENAGER = 13
OLDEST = 100


class Said(Content):
    """What is said of one kind of finding."""

    message: Text
    suggestion: Text


class Sum(Content):
    """What is said of several details together; `suggestions` in the order in which they are preferred."""

    message: Text
    suggestions: dict[str, Text]
    labels: dict[str, Text]


class Ages(Content):
    """What to write for an exact age."""

    child: Text
    teenager: Text
    decade: Text
    oldest: Text
    unknown: Text


class Wording(Content):
    """All that the search says."""

    said: dict[str, Said]
    sum: Sum
    ages: Ages
    no_guarantee: Text

    @model_validator(mode="after")
    def _every_kind_is_worded(self) -> Wording:
        kinds = {*Kind, CERTAIN} - {Kind.COMBINATION}
        for name in kinds - set(self.said):
            raise misplaced(f"mangler »{name}«.", "said")
        for name in set(self.said) - kinds:
            raise misplaced("findes ikke som slags.", "said", name)
        return self


@cache
def wording() -> Wording:
    """Return the texts. Raises ContentError, in Danish, for a file that is missing or has mistakes in it."""
    return read_model(Wording, read_text(DATA / "beskeder.yml", FILE), FILE)


def no_guarantee() -> str:
    """Return what must stand beside the fields, also when nothing was found."""
    return wording().no_guarantee


def worded(hit: Hit, text: str) -> Said:
    """Return what is said of a place in a text, with the age filled in."""
    said = wording().said[CERTAIN if hit.sure else hit.kind]
    return Said(message=said.message, suggestion=said.suggestion.replace("{age}", _instead_of(text)))


def worded_sum(details: Sequence[tuple[str, str]]) -> Said:
    """Return what is said of details together, each given as what it is (`age`) and the text that tells it."""
    texts = wording().sum
    shown = [f"{texts.labels[detail]} (»{text}«)" for detail, text in details]
    found = dict(details)
    first = next(detail for detail in texts.suggestions if detail in found)
    suggestion = texts.suggestions[first].replace("{age}", _instead_of(found[first]))
    return Said(message=texts.message.replace("{details}", _listed(shown)), suggestion=suggestion)


def _listed(shown: Sequence[str]) -> str:
    return f"{', '.join(shown[:-1])} og {shown[-1]}"


def _instead_of(text: str) -> str:
    """Return the broad way to say an age."""
    age, ages = age_in(text), wording().ages
    if age is None:
        return ages.unknown
    if age >= OLDEST:
        return ages.oldest
    if age >= ADULT:
        return ages.decade.replace("{decade}", str(age // 10 * 10))
    return ages.teenager if age >= TEENAGER else ages.child
