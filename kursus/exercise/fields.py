"""The kinds of field that an exercise can ask with. Add one only when an exercise needs it."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field as Setting
from pydantic import model_validator

from kursus.content_file import Content, Key, Text, misplaced

UNKNOWN = "ved_ikke"
"""The answer "ved ikke": an answer of its own, left out of every mean."""

SHORT_LIMIT, TEXT_LIMIT = 300, 100_000
"""How many characters a `short` and a `text` hold."""


class Option(Content):
    """Something to choose: what is stored (`key`) and what is read (`label`)."""

    key: Key
    label: Text
    text: Text | None = None


class Row(Option):
    """A row of a `likert`: `label` is its short name, `text` the statement or question in full."""

    scale: Key | None = Setting(None, description="the scale of the result that the row counts in")
    advice: list[Text] = Setting([], description="what may help where this row is weak")


class Scene(Content):
    """A scene of a `sort`: the boxes that fit are for the explanation, not a key to be marked by."""

    key: Key
    title: Text | None = Setting(None, description="a name of a few words, for pictures and lists")
    text: Text
    fits: list[Key] = Setting(min_length=1)
    explanation: Text


class Base(Content):
    """What all fields have."""

    key: Key
    label: Text
    help: Text | None = None


class Likert(Base):
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
        _differ([row.key for row in self.rows], "rows")
        return self


class Choice(Base):
    """One of several; the answer is the option's key."""

    type: Literal["choice"]
    options: list[Option] = []
    options_from: Key | None = Setting(None, description="a `choices` field whose chosen values are the options")
    default: Key | None = Setting(None, description="the option that is chosen to begin with")

    @model_validator(mode="after")
    def _options_differ(self) -> Choice:
        if bool(self.options) == bool(self.options_from):
            raise misplaced("skal have enten »options« eller »options_from«.", "options")
        _differ([option.key for option in self.options], "options")
        if self.default and self.default not in {option.key for option in self.options}:
            raise misplaced(f"»{self.default}« er ikke en af mulighederne i »options«.", "default")
        return self


class Choices(Base):
    """Several of several; the answer is a list of keys and, with `own`, of texts of the participant's own."""

    type: Literal["choices"]
    options: list[Option] = Setting(min_length=1)
    own: Text | None = Setting(None, description="label of the place to name one's own, where there is one")
    least: int = Setting(0, ge=0)
    most: int | None = Setting(None, ge=1)

    @model_validator(mode="after")
    def _options_differ(self) -> Choices:
        _differ([option.key for option in self.options], "options")
        if self.most is not None and self.most < self.least:
            raise misplaced("er mindre end »least«.", "most")
        return self


class Short(Base):
    """One line of text."""

    type: Literal["short"]


class LongText(Base):
    """Text of several lines."""

    type: Literal["text"]
    lines: int = Setting(4, ge=2, le=20)


class Number(Base):
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


class Day(Base):
    """A day, chosen in a calendar; the answer is "2027-01-15"."""

    type: Literal["date"]


class Sort(Base):
    """Scenes to be put into boxes; the answer is {scene: [boxes]}."""

    type: Literal["sort"]
    boxes: list[Option] = Setting(min_length=2)
    several: bool = False
    scene_label: Text = Setting("Uddrag", description="what one scene is called")
    scenes: list[Scene] = Setting(min_length=1)

    @model_validator(mode="after")
    def _scenes_fit(self) -> Sort:
        _differ([box.key for box in self.boxes], "boxes")
        _differ([scene.key for scene in self.scenes], "scenes")
        boxes = {box.key for box in self.boxes}
        for number, scene in enumerate(self.scenes):
            for place, box in enumerate(scene.fits):
                if box not in boxes:
                    raise misplaced(f"»{box}« er ikke en af kasserne i »boxes«.", "scenes", number, "fits", place)
        return self


Column = Annotated[Choice | Short | LongText | Number | Day, Setting(discriminator="type")]


class Rows(Base):
    """A row of other fields that can be added again; the answer is a list of {column: answer}."""

    type: Literal["rows"]
    columns: list[Column] = Setting(min_length=1, max_length=8)
    row_label: Text = Setting(description="what one row is called, such as 'Konsekvens'")
    most: int = Setting(20, ge=1, le=60)

    @model_validator(mode="after")
    def _columns_differ(self) -> Rows:
        _differ([column.key for column in self.columns], "columns")
        return self


Field = Annotated[
    Likert | Choice | Choices | Short | LongText | Number | Day | Rows | Sort,
    Setting(discriminator="type"),
]


def _differ(keys: list[str], where: str) -> None:
    """Raise where two of the keys in the list `where` are the same."""
    for number, key in enumerate(keys):
        if key in keys[:number]:
            raise misplaced(f"»{key}« står allerede længere oppe på listen. Giv den et andet navn.", where, number, "key")
