"""A row of other fields that can be added again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Annotated, Any, Literal

from markupsafe import Markup
from pydantic import Field as Setting
from pydantic import model_validator

from kursus.content_file import Text
from kursus.fields.choice import Choice
from kursus.fields.day import Day
from kursus.fields.kind import Answered, Chosen, KeyPath, Kind, Position, differ, refuse
from kursus.fields.long_text import LongText
from kursus.fields.number import Number
from kursus.fields.on_paper import table
from kursus.fields.short import Short
from kursus.html import tag

Column = Annotated[Choice | Short | LongText | Number | Day, Setting(discriminator="type")]
"""The kinds that fit in a row."""
ROWS_ON_PAPER = 4
MOST_COLUMNS = 4
"""A row with more columns is not told in a table on paper."""


class Rows(Kind):
    """A row of other fields that can be added again; the answer is a list of {column: answer}."""

    type: Literal["rows"]
    columns: list[Column] = Setting(min_length=1, max_length=8)
    row_label: Text = Setting(description="what one row is called, such as 'Konsekvens'")
    most: int = Setting(20, ge=1, le=60)

    @model_validator(mode="after")
    def _columns_differ(self) -> Rows:
        differ([column.key for column in self.columns], "columns")
        return self

    def leans_on(self) -> Iterator[tuple[KeyPath, str]]:
        """Yield the fields that the columns lean on."""
        for number, column in enumerate(self.columns):
            yield from ((("columns", number, *path), key) for path, key in column.leans_on())

    def kept(self, value: Any, chosen: Chosen, found: list[str]) -> list[dict[str, Any]] | None:
        """Return the rows with an answer in them, at most as many as there is room for."""
        if not isinstance(value, list):
            refuse(found)
            return None
        if len(value) > self.most:
            found.append(f"Der er plads til {self.most}. De første {self.most} er talt med.")
        rows: list[dict[str, Any]] = []
        for row in value[: self.most]:
            if not isinstance(row, Mapping):
                refuse(found)
                continue
            cells = {c.key: c.kept(row[c.key], chosen, found) for c in self.columns if c.key in row}
            cells = {key: cell for key, cell in cells.items() if cell is not None}
            if cells:
                rows.append(cells)
        return rows

    def in_words(self, value: Any, fields: Mapping[str, Kind]) -> list[str]:
        """Return a line for each row."""
        return [", ".join(said for _, said in row) for row in self._pairs(value, fields)]

    def answered(self, value: Any, fields: Mapping[str, Kind]) -> Answered:
        """Return the rows with the labels of their columns; empty cells are left out."""
        return Answered(self.label, [], self._pairs(value, fields))

    def _pairs(self, value: Any, fields: Mapping[str, Kind]) -> list[list[tuple[str, str]]]:
        rows = [
            [(c.label, " ".join(c.in_words(row[c.key], fields))) for c in self.columns if row.get(c.key) not in (None, "")]
            for row in value
        ]
        return [row for row in rows if row]

    def texts(self, value: Any) -> Iterator[tuple[Position, str]]:
        """Yield what is typed in each cell, row by row."""
        for number, row in enumerate(value if isinstance(value, list) else []):
            for column in self.columns:
                cell = row.get(column.key) if isinstance(row, dict) else None
                yield from (({"row": number, "column": column.key}, text) for _, text in column.texts(cell))

    def on_paper(self) -> list[Markup]:
        """Return room for some rows: a table of a few columns, or of more columns each row as lines under its number."""
        above = [told for column in self.columns for told in column.above_rows()]
        count = min(ROWS_ON_PAPER, self.most)
        if len(self.columns) <= MOST_COLUMNS:
            empty = [[tag("td", *column.room()) for column in self.columns]] * count
            return [*above, tag("div", table([column.label for column in self.columns], empty), class_="even")]
        lines = [tag("p", column.label, " ", *column.room()) for column in self.columns]
        numbered = [tag("div", tag("h3", f"{self.row_label} {n}"), *lines, class_="whole") for n in range(1, count + 1)]
        return [*above, *numbered]
