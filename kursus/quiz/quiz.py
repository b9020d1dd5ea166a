"""A knowledge check as its YAML file has it: questions with their key and, for every answer, why and why not.

A question on danger or law has no key: it is not scored, and it shows the safe act whatever one chose.
"""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, StringConstraints, model_validator
from pydantic import Field as Setting

from kursus.content_file import Content, Text, misplaced
from kursus.exercise.exercise import Goal

ADDRESS = re.compile(r"(/[a-z0-9-]+)+\.html(#[a-z0-9-]+)?")


def _address(text: str) -> str:
    if not ADDRESS.fullmatch(text):
        raise misplaced("skal være adressen på en af bogens sider, for eksempel /tema-1/recovery.html.")
    return text


Address = Annotated[str, AfterValidator(_address)]
"""The address of a page of the book; with # and a label, of one section of it."""

Asks = Literal["recall", "transfer", "act"]
"""What a question asks for: what the page says, the same seen in a new situation, or what one says and does in it."""

Word = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=40)]
"""What a description is matched with: short enough for a closed list on a narrow phone."""


class Option(Content):
    """An answer to choose, whether it is right, and why or why not."""

    text: Text
    right: bool = False
    why: Text


class Step(Content):
    """A step of an order, and why it stands where it does."""

    text: Text
    why: Text


class Pair(Content):
    """A description, the word that it belongs to, and why."""

    text: Text
    match: Word
    why: Text


class Asked(Content):
    """What all questions have."""

    text: Text
    page: Address = Setting(description="the page of the book that the answer is on")
    asks: Asks
    goal: Goal = Setting(description="the one of the course's five goals that the question belongs to")


class Chosen(Asked):
    """One chooses among answers. What is not scored has no right one; `safe` says what is safe, whatever one chose."""

    options: list[Option]
    scored: bool = True
    safe: Text | None = None

    @model_validator(mode="after")
    def _is_scored_or_safe(self) -> Chosen:
        _differ([option.text for option in self.options], "options")
        if self.scored and self.safe:
            raise misplaced("hører kun til, hvor der står »scored: false«.", "safe")
        if not self.scored and not self.safe:
            raise misplaced("skal have »safe«, der siger, hvad der er sikkert at gøre.", "scored")
        for number, option in enumerate(self.options):
            if option.right and not self.scored:
                raise misplaced(
                    "må ikke stå her: Spørgsmålet har »scored: false« og derfor ikke noget rigtigt svar.",
                    "options",
                    number,
                    "right",
                )
        return self


class Single(Chosen):
    """One answer is right."""

    type: Literal["single"]
    options: list[Option] = Setting(min_length=2, max_length=6)

    @model_validator(mode="after")
    def _one_is_right(self) -> Single:
        if self.scored and sum(option.right for option in self.options) != 1:
            raise misplaced("skal have netop ét svar med »right: true«.", "options")
        return self


class Several(Chosen):
    """One answer or more are right, and at least one is not."""

    type: Literal["several"]
    options: list[Option] = Setting(min_length=3, max_length=8)

    @model_validator(mode="after")
    def _some_are_right(self) -> Several:
        if self.scored and len({option.right for option in self.options}) == 1:
            raise misplaced("skal have både svar med »right: true« og svar uden.", "options")
        return self


class Order(Asked):
    """Steps to be put in order; the file has them in the right one."""

    type: Literal["order"]
    steps: list[Step] = Setting(min_length=3, max_length=7)

    @model_validator(mode="after")
    def _steps_differ(self) -> Order:
        _differ([step.text for step in self.steps], "steps")
        return self


class Match(Asked):
    """Descriptions, each to be matched with a word; a word may belong to several."""

    type: Literal["match"]
    pairs: list[Pair] = Setting(min_length=2, max_length=7)

    @model_validator(mode="after")
    def _pairs_differ(self) -> Match:
        _differ([pair.text for pair in self.pairs], "pairs")
        if len({pair.match for pair in self.pairs}) == 1:
            raise misplaced("skal have mindst to forskellige »match«.", "pairs")
        return self


Question = Annotated[Single | Several | Order | Match, Setting(discriminator="type")]


class Quiz(Content):
    """A knowledge check, and what it says of itself."""

    title: Text
    theme: int = Setting(ge=0, le=4, description="0 is the foundation")
    minutes: int = Setting(ge=1, le=60)
    purpose: Text
    questions: list[Question] = Setting(min_length=1)

    @model_validator(mode="after")
    def _questions_differ(self) -> Quiz:
        _differ([question.text for question in self.questions], "questions")
        return self


def _differ(texts: list[str], where: str) -> None:
    """Raise where two of the texts in the list `where` are the same: they are known by their text."""
    for number, text in enumerate(texts):
        if text in texts[:number]:
            raise misplaced("teksten står allerede længere oppe på listen. Skriv en anden.", where, number, "text")
