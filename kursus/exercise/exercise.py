"""An exercise as its YAML file has it."""

from __future__ import annotations

import re
from typing import Any, Literal

from pydantic import Field as Setting
from pydantic import model_validator

from kursus.content_file import Content, Key, Text, misplaced
from kursus.danger import Danger
from kursus.fields import Choice, Choices, Field, Likert, Option

Goal = Literal["A06", "A07", "A08", "A09", "A10"]


class Condition(Content):
    """Shows a part only where the choice in `field` is `value`."""

    field: Key
    value: Key


class Part(Content):
    """A step of the exercise: a heading, a few words and the fields under it."""

    title: Text
    text: Text | None = None
    quote: Text | None = Setting(None, description="a text to work with, such as a letter, shown line by line as it is")
    show_when: Condition | None = None
    folded: bool = Setting(False, description="whether the part is closed until one opens it")
    fields: list[Field] = []

    @model_validator(mode="after")
    def _is_not_empty(self) -> Part:
        if not self.fields and not self.quote:
            raise misplaced("mangler. En del skal have felter eller »quote«.", "fields")
        return self


class Scale(Option):
    """What rows are summed up to, such as a variant of empowerment; `text` says what it stands for."""

    short: Text = Setting(description="a name of one or two words for axes")


class Summary(Content):
    """How the answers are summed up: by `kursus/results/<function>.py`, with these texts."""

    function: Key
    scales: list[Scale] = []
    texts: dict[str, Text] = {}


class Share(Content):
    """A field whose numbers may be shared with a class.

    `about` is what the answers tell of: of one's own "praksis" (practice, values, goals) a class sees words and no numbers, of
    a fictional "case" and of "viden" it sees numbers.
    """

    field: Key
    about: Literal["praksis", "case", "viden"]


class OnPaper(Content):
    """How one finds the result without a screen: in words, and for a `likert` as a radar to draw in."""

    notes: list[Text] = Setting(min_length=1)
    radar: Key | None = None


class Example(Content):
    """A full answer to the exercise, for those who want to see one; `case` is whom it is about."""

    case: Key | None = None
    fields: dict[str, Any] = Setting(min_length=1)


class Exercise(Content):
    """What an exercise asks, and what it says of itself."""

    schema_version: int = Setting(ge=1, description="the version of the answers, not of the text")
    title: Text
    theme: int = Setting(ge=0, le=4, description="0 is the foundation")
    minutes: int = Setting(ge=1, le=240)
    work_form: Text = Setting(description="who works with whom, and how many minutes: »alene 10, par 15 minutter«")
    goals: list[Goal] = Setting(min_length=1)
    purpose: Text
    instruction: list[Text] = Setting(min_length=1)
    source: Text | None = None
    danger: list[Danger] = Setting([], description="what in it can cost a life: its page shows what to do")
    case: bool = Setting(True, description="whether one chooses a case, or one's own, to begin with")
    case_when: Condition | None = Setting(None, description="the choice that the case is asked with, where only one mode has it")
    parts: list[Part] = Setting(min_length=1)
    result: Summary | None = None
    share: list[Share] = []
    paper: OnPaper | None = None
    example: Example | None = None

    @property
    def fields(self) -> dict[str, Field]:
        """All fields by their key, in the order of the page."""
        return {field.key: field for part in self.parts for field in part.fields}

    @model_validator(mode="after")
    def _steps_are_the_minutes(self) -> Exercise:
        steps = sum(map(int, re.findall(r"\d+", self.work_form)))
        if steps != self.minutes:
            told = f"trinene er {steps} minutter i alt, og »minutes« er {self.minutes}."
            raise misplaced(f"{told} Skriv for eksempel: alene 10, par 15 minutter.", "work_form")
        return self

    @model_validator(mode="after")
    def _keys_fit(self) -> Exercise:
        seen: set[str] = set()
        for at, part in enumerate(self.parts):
            for number, field in enumerate(part.fields):
                place = ("parts", at, "fields", number)
                if field.key in seen:
                    raise misplaced(f"»{field.key}« bruges allerede af et andet felt.", *place, "key")
                seen.add(field.key)
                _check_field(self, field, place)
            if part.show_when:
                _check_condition(self, part.show_when, "parts", at, "show_when")
        if self.case_when:
            _check_condition(self, self.case_when, "case_when")
        for number, one in enumerate(self.share):
            _check_share(self, one, "share", number, "field")
        if self.paper and self.paper.radar and not isinstance(self.fields.get(self.paper.radar), Likert):
            raise misplaced(f"»{self.paper.radar}« er ikke et felt af typen likert i øvelsen.", "paper", "radar")
        return self


def _check_field(exercise: Exercise, field: Field, place: tuple[str | int, ...]) -> None:
    for path, key in field.leans_on():
        _check_choices(exercise, key, *place, *path)
    if isinstance(field, Likert):
        scales = {scale.key for scale in exercise.result.scales} if exercise.result else set()
        for number, row in enumerate(field.rows):
            if row.scale and row.scale not in scales:
                raise misplaced(f"»{row.scale}« er ikke en af »scales« under »result«.", *place, "rows", number, "scale")


def _check_share(exercise: Exercise, share: Share, *place: str | int) -> None:
    field = exercise.fields.get(share.field)
    if field is None:
        raise misplaced(f"»{share.field}« er ikke et felt i øvelsen.", *place)
    if not field.may_be_shared():
        raise misplaced(f"»{share.field}« kan ikke deles med et hold. Kun tal og valg kan deles, aldrig fri tekst.", *place)


def _check_choices(exercise: Exercise, key: str, *place: str | int) -> None:
    if not isinstance(exercise.fields.get(key), Choices):
        raise misplaced(f"»{key}« er ikke et felt af typen choices i øvelsen.", *place)


def _check_condition(exercise: Exercise, condition: Condition, *place: str | int) -> None:
    field = exercise.fields.get(condition.field)
    if not isinstance(field, Choice):
        raise misplaced(f"»{condition.field}« er ikke et felt af typen choice i øvelsen.", *place, "field")
    if condition.value not in {option.key for option in field.options}:
        raise misplaced(f"»{condition.value}« kan ikke vælges i feltet »{field.key}«.", *place, "value")
