"""One of several."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Literal

from markupsafe import Markup
from pydantic import Field as Setting
from pydantic import model_validator

from kursus.content_file import Key, misplaced
from kursus.fields.choices import Choices, ticked
from kursus.fields.kind import Chosen, KeyPath, Kind, Option, Position, differ, label_of
from kursus.fields.on_paper import BOX, LINE
from kursus.html import tag

MOST_BOXES = 4
"""How many options stand as boxes in a row of a table; more of them stand above it."""


class Choice(Kind):
    """One of several; the answer is the option's key."""

    type: Literal["choice"]
    options: list[Option] = []
    options_from: Key | None = Setting(None, description="a `choices` field whose chosen values are the options")
    default: Key | None = Setting(None, description="the option that is chosen to begin with")

    @model_validator(mode="after")
    def _options_differ(self) -> Choice:
        if bool(self.options) == bool(self.options_from):
            raise misplaced("skal have enten »options« eller »options_from«.", "options")
        differ([option.key for option in self.options], "options")
        if self.default and self.default not in {option.key for option in self.options}:
            raise misplaced(f"»{self.default}« er ikke en af mulighederne i »options«.", "default")
        return self

    def begins_with(self) -> str | None:
        """Return the option that is chosen to begin with."""
        return self.default

    def leans_on(self) -> Iterator[tuple[KeyPath, str]]:
        """Yield the field that the options come from."""
        if self.options_from:
            yield ("options_from",), self.options_from

    def kept(self, value: Any, chosen: Chosen, found: list[str]) -> str | None:
        """Return the key of the option."""
        if value in ("", None):
            return None
        names = chosen[self.options_from] if self.options_from else {option.key: option.key for option in self.options}
        if isinstance(value, str) and value in names:
            return names[value]
        found.append("Valget findes ikke her. Vælg et af dem, der står.")
        return None

    def in_words(self, value: Any, fields: Mapping[str, Kind]) -> list[str]:
        """Return what the option is called."""
        source = fields.get(self.options_from) if self.options_from else self
        return [label_of(source.options, value) if isinstance(source, Choice | Choices) else value]

    def may_be_shared(self) -> bool:
        """Tell whether the options are the course's own."""
        return not self.options_from

    def counts(self, value: Any) -> dict[str, int] | None:
        """Return the option, unless the options are a participant's own."""
        return None if self.options_from else {value: 1}

    def texts(self, value: Any) -> Iterator[tuple[Position, str]]:  # noqa: ARG002
        """Yield nothing: what is chosen was not typed here."""
        yield from ()

    def on_paper(self) -> list[Markup]:
        """Return a box for each option."""
        return [tag("ul", *ticked(self.options))] if self.options else [LINE]

    def room(self) -> list[Markup]:
        """Return boxes where they are few, and otherwise a line."""
        if 0 < len(self.options) <= MOST_BOXES:
            return [tag("span", BOX, " ", option.label, " ") for option in self.options]
        return [LINE]

    def above_rows(self) -> list[Markup]:
        """Return the options where they are too many for boxes."""
        if len(self.options) <= MOST_BOXES:
            return []
        names = " · ".join(option.label for option in self.options)
        return [tag("p", tag("strong", self.label), " Vælg mellem: ", names, ".")]
