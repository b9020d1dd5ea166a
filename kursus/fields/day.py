"""A day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Literal

from markupsafe import Markup

from kursus.fields.kind import Chosen, Kind, Position
from kursus.fields.on_paper import LINE
from kursus.language import as_day, danish_day


class Day(Kind):
    """A day, chosen in a calendar; the answer is "2027-01-15"."""

    type: Literal["date"]

    def kept(self, value: Any, chosen: Chosen, found: list[str]) -> str | None:  # noqa: ARG002
        """Return the day as it is kept."""
        if value in ("", None):
            return None
        if not isinstance(value, str) or as_day(value) is None:
            found.append("Vælg en dag, som findes. Den er ikke talt med.")
            return None
        return value

    def in_words(self, value: Any, fields: Mapping[str, Kind]) -> list[str]:  # noqa: ARG002
        """Return the day as Danish says it."""
        day = as_day(value)
        return [danish_day(day)] if day else []

    def texts(self, value: Any) -> Iterator[tuple[Position, str]]:  # noqa: ARG002
        """Yield nothing: a day is not typed as text."""
        yield from ()

    def on_paper(self) -> list[Markup]:
        """Return a line."""
        return [LINE]
