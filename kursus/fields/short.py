"""One line of text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Literal

from markupsafe import Markup

from kursus.fields.kind import SHORT_LIMIT, Chosen, Kind, Position
from kursus.fields.on_paper import LINE
from kursus.fields.typed import kept_text


class Short(Kind):
    """One line of text."""

    type: Literal["short"]

    def kept(self, value: Any, chosen: Chosen, found: list[str]) -> str | None:  # noqa: ARG002
        """Return the text."""
        return kept_text(value, SHORT_LIMIT, found)

    def in_words(self, value: Any, fields: Mapping[str, Kind]) -> list[str]:  # noqa: ARG002
        """Return the text."""
        return [value.strip()]

    def texts(self, value: Any) -> Iterator[tuple[Position, str]]:
        """Yield the text."""
        if isinstance(value, str):
            yield None, value

    def on_paper(self) -> list[Markup]:
        """Return a line."""
        return [LINE]
