"""Statements rated on the same levels."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any, Literal

from markupsafe import Markup
from pydantic import Field as Setting
from pydantic import model_validator

from kursus.content_file import Key, Text
from kursus.fields.choices import Choices
from kursus.fields.kind import Chosen, KeyPath, Kind, Option, Pair, Position, differ, label_of, refuse
from kursus.fields.on_paper import BOX, LINE, table
from kursus.html import tag

UNKNOWN = "ved_ikke"
"""The answer "ved ikke": an answer of its own, left out of every mean."""
GROUPS_ON_PAPER = 4


class Row(Option):
    """A row of a `likert`: `label` is its short name, `text` the statement or question in full."""

    scale: Key | None = Setting(None, description="the scale of the result that the row counts in")
    advice: list[Text] = Setting([], description="what may help where this row is weak")


class Likert(Kind):
    """Statements rated on the same levels; the answer is {row: 1..n or "ved_ikke"}.

    With `repeat_for` the rows are asked for each value of another field: {value: {row: level}}.
    """

    type: Literal["likert"]
    levels: list[Text] = Setting(min_length=2, max_length=7)
    unknown: Text | None = Setting(None, description="label of the answer 'ved ikke', where there is one")
    rows: list[Row] = Setting(min_length=1)
    repeat_for: Key | None = None

    @model_validator(mode="after")
    def _rows_differ(self) -> Likert:
        differ([row.key for row in self.rows], "rows")
        return self

    def leans_on(self) -> Iterator[tuple[KeyPath, str]]:
        """Yield the field that the rows are repeated for."""
        if self.repeat_for:
            yield ("repeat_for",), self.repeat_for

    def kept(self, value: Any, chosen: Chosen, found: list[str]) -> dict[str, Any] | None:
        """Return the levels that there are, of the rows that there are."""
        if not isinstance(value, Mapping):
            refuse(found)
            return None
        if self.repeat_for is None:
            return self._kept_levels(value, found)
        names = chosen[self.repeat_for]
        rated: dict[str, Any] = {}
        for group, levels in value.items():
            if group in names and isinstance(levels, Mapping):
                fits = self._kept_levels(levels, found)
                if fits:
                    rated[names[group]] = fits
        return rated

    def _kept_levels(self, value: Mapping[str, Any], found: list[str]) -> dict[str, int | str]:
        fits: dict[str, int | str] = {}
        for row in self.rows:
            level = value.get(row.key)
            if isinstance(level, int | str) and ((self.unknown and level == UNKNOWN) or _is_level(level, len(self.levels))):
                fits[row.key] = level
            elif level is not None:
                found.append(f"»{row.label}«: svaret skal være et af de {len(self.levels)} trin. Det er ikke talt med.")
        return fits

    def in_words(self, value: Any, fields: Mapping[str, Kind]) -> list[str]:
        """Return a line for each row, or where the rows are repeated for each group."""
        if self.repeat_for is None:
            return [f"{row}: {said}" for row, said in self._said(value)]
        groups = fields.get(self.repeat_for)
        return [
            f"{label_of(groups.options, group) if isinstance(groups, Choices) else group}: "
            f"{'; '.join(f'{row}: {said}' for row, said in self._said(levels))}"
            for group, levels in value.items()
        ]

    def _said(self, value: Mapping[str, Any]) -> Iterator[Pair]:
        for row in self.rows:
            level = value.get(row.key)
            if level == UNKNOWN:
                yield row.label, self.unknown or ""
            elif isinstance(level, int):
                yield row.label, self.levels[level - 1]

    def counts(self, value: Any) -> dict[str, int]:
        """Return each row with its level: {"row/2": 1}; where the rows are repeated, over all groups, without their names."""
        rated = [value] if self.repeat_for is None else list(value.values())
        return dict(Counter(f"{row}/{level}" for levels in rated for row, level in levels.items()))

    def texts(self, value: Any) -> Iterator[tuple[Position, str]]:  # noqa: ARG002
        """Yield nothing: levels are chosen."""
        yield from ()

    def on_paper(self) -> list[Markup]:
        """Return a table of boxes, some of them where the rows are repeated."""
        if self.repeat_for:
            return [tag("div", tag("p", "Gruppe:", LINE), self._boxes(), class_="whole")] * GROUPS_ON_PAPER
        return [self._boxes()]

    def _boxes(self) -> Markup:
        levels = [*self.levels, *([self.unknown] if self.unknown else [])]
        ticks = [
            [tag("td", tag("strong", row.label), " ", row.text or ""), *[tag("td", BOX, class_="tick")] * len(levels)]
            for row in self.rows
        ]
        return table(["", *levels], ticks)


def _is_level(level: Any, highest: int) -> bool:
    return isinstance(level, int) and not isinstance(level, bool) and 1 <= level <= highest
