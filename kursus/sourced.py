"""What facts and laws have in common: names, a source, and the day when somebody last looked it up."""

from __future__ import annotations

import datetime as dt
import difflib
from collections.abc import Mapping
from typing import Annotated, TypeVar

from pydantic import AfterValidator, RootModel

from kursus.content_file import Content, Key, Text, lines_of, misplaced, read_model, read_text
from kursus.course import Course
from kursus.problems import Problem

FRESH_DAYS = 366
"""For so long a look-up is good."""


def _day(text: str) -> str:
    try:
        dt.date.fromisoformat(text)
    except ValueError:
        raise misplaced(f"skal være en dag, skrevet år-måned-dag som 2026-11-23 (der står »{text}«).") from None
    return text


def _address(text: str) -> str:
    if not text.startswith(("https://", "http://")) or " " in text:
        raise misplaced(f"skal være en adresse, der begynder med https:// (der står »{text}«).")
    return text


Day = Annotated[Text, AfterValidator(_day)]
Address = Annotated[Text, AfterValidator(_address)]


class Sourced(Content):
    """Base of what has a source; `checked` is an ISO date, `caveat` what a reader must know not to misunderstand."""

    source: Text
    link: Address | None = None
    checked: Day
    caveat: Text | None = None

    @property
    def checked_on(self) -> dt.date:
        """The day when somebody last looked."""
        return dt.date.fromisoformat(self.checked)

    @property
    def checked_in_danish(self) -> str:
        """The day as Danish writes it: 23.11.2026."""
        day = self.checked_on
        return f"{day.day}.{day.month}.{day.year}"


Entry = TypeVar("Entry", bound=Sourced)


def load_named(course: Course, file: str, entry: type[Entry]) -> dict[str, Entry]:
    """Return the entries of a data file by their names. Raises ContentError for a file that is missing or wrong."""
    named = RootModel[dict[Key, entry]]  # type: ignore[valid-type]  # the model is the caller's
    return read_model(named, read_text(course.root / file, file), file).root


def overdue(course: Course, file: str, entries: Mapping[str, Sourced], today: dt.date) -> list[Problem]:
    """Return a note, with its line, for each entry that was last looked up over a year before `today`."""
    old = {name: entry for name, entry in entries.items() if (today - entry.checked_on).days > FRESH_DAYS}
    lines = lines_of(read_text(course.root / file, file), [(name, "checked") for name in old])
    said = "blev sidst kontrolleret {}. Slå kilden op igen, og ret datoen."
    return [
        Problem(file, line, name, said.format(entry.checked_in_danish))
        for line, (name, entry) in zip(lines, old.items(), strict=True)
    ]


def unknown(kind: str, name: str, names: Mapping[str, object], file: str) -> str:
    """Return the error message for a name that is in no entry of `file`, with the closest match that is."""
    near = difflib.get_close_matches(name, names, n=1)
    return f"Der er {kind}, der hedder »{name}«, i {file}." + (f" Mente du »{near[0]}«?" if near else "")
