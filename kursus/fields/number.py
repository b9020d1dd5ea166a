"""A number within limits."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from typing import Any, Literal

from markupsafe import Markup
from pydantic import Field as Setting
from pydantic import model_validator

from kursus.content_file import Text, misplaced
from kursus.fields.kind import Chosen, Kind, Position
from kursus.fields.on_paper import LINE
from kursus.language import danish_number


class Number(Kind):
    """A number from `lowest` to `highest`, with a comma or a full stop."""

    type: Literal["number"]
    lowest: float = Setting(allow_inf_nan=False)
    highest: float = Setting(allow_inf_nan=False)
    unit: Text | None = None

    @model_validator(mode="after")
    def _in_order(self) -> Number:
        if self.highest <= self.lowest:
            raise misplaced("skal være større end »lowest«.", "highest")
        return self

    def kept(self, value: Any, chosen: Chosen, found: list[str]) -> float | None:  # noqa: ARG002
        """Return the number."""
        if value in ("", None):
            return None
        number = _as_number(value)
        if number is None:
            found.append("Skriv et tal, for eksempel 3 eller 3,5.")
        elif not self.lowest <= number <= self.highest:
            lowest, highest = danish_number(self.lowest), danish_number(self.highest)
            found.append(f"Tallet skal være fra {lowest} til {highest}. Det er ikke talt med.")
            number = None
        return number

    def in_words(self, value: Any, fields: Mapping[str, Kind]) -> list[str]:  # noqa: ARG002
        """Return the number with its unit."""
        return [f"{danish_number(value, 2)} {self.unit}" if self.unit else danish_number(value, 2)]

    def texts(self, value: Any) -> Iterator[tuple[Position, str]]:  # noqa: ARG002
        """Yield nothing: a number alone identifies nobody."""
        yield from ()

    def on_paper(self) -> list[Markup]:
        """Return a line."""
        return [LINE]


def _as_number(value: Any) -> float | None:
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    try:
        number = float(value.strip().replace(",", ".")) if isinstance(value, str) else float(value)
    except (ValueError, OverflowError):
        return None
    return number if math.isfinite(number) else None
