"""What every kind of field must know of itself."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from markupsafe import Markup

from kursus.content_file import Content, Key, Text, misplaced
from kursus.fields.on_paper import LINE

SHORT_LIMIT, TEXT_LIMIT = 300, 100_000
"""How many characters a text of one line and one of several hold."""

Chosen = Mapping[str, Mapping[str, str]]
"""For each `choices` field, what the participant chose: {as given: as kept}. Other fields lean on it."""
Pair = tuple[str, str]
Position = dict[str, Any] | None
"""Where in an answer a text stands: {"row": 1, "column": "hvem"}, {"choice": "Peter"}, None for the whole answer."""
KeyPath = tuple[str | int, ...]
"""Where in a field's own data something stands."""


@dataclass(frozen=True)
class Answered:
    """A field and what was answered: `lines` (several are a list; a text is one, with its own line breaks) or `rows`."""

    label: str
    lines: list[str] = field(default_factory=list)
    rows: list[list[Pair]] = field(default_factory=list)


class Option(Content):
    """Something to choose: what is stored (`key`) and what is read (`label`)."""

    key: Key
    label: Text
    text: Text | None = None


class Kind(Content, ABC):
    """A field of an exercise. Each kind is a file here, in the registry of `kursus.fields`, and one in `widgets/form/kinds/`.

    What is abstract here a kind must have: one that lacks it stops the course when it starts.
    """

    key: Key
    label: Text
    help: Text | None = None
    type: str

    @abstractmethod
    def kept(self, value: Any, chosen: Chosen, found: list[str]) -> Any:
        """Return the part of an answer that fits, None when nothing does; what does not fit is said in `found`, in Danish."""

    @abstractmethod
    def in_words(self, value: Any, fields: Mapping[str, Kind]) -> list[str]:
        """Return the lines that a kept answer reads as. `fields` are all of the exercise's, for the names of what is chosen."""

    @abstractmethod
    def texts(self, value: Any) -> Iterator[tuple[Position, str]]:
        """Yield what was typed in an answer as it comes from the page, for the helping eye; what does not fit is left out."""

    @abstractmethod
    def on_paper(self) -> list[Markup]:
        """Return the room for an answer by hand."""

    def room(self) -> list[Markup]:
        """Return the room for an answer by hand in a row of a table."""
        return [LINE]

    def above_rows(self) -> list[Markup]:
        """Return what is told above a table that the field has a column of."""
        return []

    def key_on_paper(self) -> list[Markup]:
        """Return what the key says of the field, where there is something that fits best."""
        return []

    def answered(self, value: Any, fields: Mapping[str, Kind]) -> Answered:
        """Return a kept answer with its question."""
        return Answered(self.label, self.in_words(value, fields))

    def counts(self, value: Any) -> dict[str, int] | None:  # noqa: ARG002
        """Return what a kept answer adds to the numbers of a class: {name: count}, names of the course's own alone.

        None, as here, for a kind that may not be shared, such as free text.
        """
        return None

    def may_be_shared(self) -> bool:
        """Tell whether answers are numbers or choices of the course's own, so that `counts` gives them."""
        return type(self).counts is not Kind.counts

    def begins_with(self) -> Any:
        """Return what is chosen before anybody has answered, None for nothing."""
        return None

    def leans_on(self) -> Iterator[tuple[KeyPath, str]]:
        """Yield the `choices` fields whose chosen values this one takes up: where that is written, and their key."""
        yield from ()


def refuse(found: list[str]) -> None:
    """Say that an answer is of no shape that the field knows."""
    found.append("Svaret kunne ikke læses og er ikke talt med.")


def label_of(options: Sequence[Option], value: str) -> str:
    """Return what a chosen value is called: the option's label, or the participant's own text."""
    return next((option.label for option in options if option.key == value), value)


def differ(keys: Sequence[str], where: str) -> None:
    """Raise where two of the keys in the list `where` are the same."""
    for number, key in enumerate(keys):
        if key in keys[:number]:
            raise misplaced(f"»{key}« står allerede længere oppe på listen. Giv den et andet navn.", where, number, "key")
