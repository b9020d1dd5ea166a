"""Text of several lines."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Literal

from markupsafe import Markup
from pydantic import Field as Setting

from kursus.fields.kind import TEXT_LIMIT, Chosen, Kind, Position
from kursus.fields.on_paper import LINE
from kursus.fields.typed import kept_text


class LongText(Kind):
    """Text of several lines; `lines` is how many the page shows to begin with."""

    type: Literal["text"]
    lines: int = Setting(4, ge=2, le=20)

    def kept(self, value: Any, chosen: Chosen, found: list[str]) -> str | None:  # noqa: ARG002
        """Return the text."""
        return kept_text(value, TEXT_LIMIT, found)

    def in_words(self, value: Any, fields: Mapping[str, Kind]) -> list[str]:  # noqa: ARG002
        """Return the text as one, with its own line breaks."""
        return [value.strip()]

    def texts(self, value: Any) -> Iterator[tuple[Position, str]]:
        """Yield the text."""
        if isinstance(value, str):
            yield None, value

    def on_paper(self) -> list[Markup]:
        """Return as many lines as the page shows."""
        return [LINE] * self.lines
