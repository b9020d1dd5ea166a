"""The plan as its YAML file has it: days of blocks, blocks of items, and what is read or done outside the days."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator, model_validator
from pydantic import Field as Setting

from kursus.content_file import Content, Key, Text, misplaced

CLOCK = re.compile(r"([01]?\d|2[0-3])\.([0-5]\d)")
Place = tuple[str | int, ...]
"""Where an item stands in the file, for the line of a message."""
Mistake = tuple[Place, str]
"""Where in the file, and what is said of it."""


def _clock(text: str) -> str:
    if not CLOCK.fullmatch(text):
        raise misplaced(f'skal være et klokkeslæt i anførselstegn, for eksempel "8.00" (der står »{text}«).')
    return text


Clock = Annotated[Text, AfterValidator(_clock)]
Page = Annotated[Text, Setting(pattern=r"^[a-z0-9-]+(/[a-z0-9-]+)*$")]
"""A page of the book: its file in `book/` without `.md`."""
Minutes = Annotated[int, Setting(ge=1, le=180)]


def since_midnight(text: str) -> int:
    """Return the minutes from midnight to a clock such as "8.30"."""
    hours, minutes = text.split(".")
    return 60 * int(hours) + int(minutes)


class Item(Content):
    """One thing that is done: a page, an exercise, a knowledge check, a break, or what `text` says.

    `minutes` is asked for a break and a text. A page's come from its words, or from `minutes` when the teacher goes through it;
    an exercise's and a knowledge check's come from their own file, unless `part` says that it is done in pieces.
    """

    page: Page | None = None
    exercise: Key | None = None
    quiz: Key | None = None
    text: Text | None = None
    pause: Text | None = None
    minutes: Minutes | None = None
    part: Text | None = Setting(None, description="which piece of an exercise this is, such as »første del«")
    cases: list[Key] = Setting([], description="whom the exercise is about; none lets everybody choose")
    form: Text | None = Setting(None, description="alone, in pairs ...; an exercise says it itself")
    note: Text | None = None

    @model_validator(mode="after")
    def _is_one_thing(self) -> Item:
        if sum(value is not None for value in (self.page, self.exercise, self.quiz, self.text, self.pause)) != 1:
            raise misplaced("skal have netop én af page, exercise, quiz, text og pause.")
        if (self.text or self.pause or self.part) and self.minutes is None:
            raise misplaced("mangler. Skriv, hvor mange minutter det tager.", "minutes")
        if (self.exercise and not self.part and self.minutes) or (self.quiz and self.minutes):
            raise misplaced("skal ikke stå her. Minutterne står i øvelsens eller videnstjekkets egen fil.", "minutes")
        if self.cases and not self.exercise:
            raise misplaced("hører kun til en øvelse.", "cases")
        return self


class Block(Content):
    """A stretch of a day between two breaks; `start` and `end` are clocks."""

    start: Clock
    end: Clock
    items: list[Item] = Setting(min_length=1)

    @property
    def length(self) -> int:
        """The minutes from start to end."""
        return since_midnight(self.end) - since_midnight(self.start)

    @property
    def is_break(self) -> bool:
        """Whether nothing but a break is in it."""
        return all(item.pause for item in self.items)


class Day(Content):
    """A day of blocks, each of which begins where the one before ends."""

    title: Text
    start: Clock
    end: Clock
    blocks: list[Block] = Setting(min_length=1)

    @model_validator(mode="after")
    def _blocks_meet(self) -> Day:
        before = self.start
        for at, block in enumerate(self.blocks):
            if since_midnight(block.start) != since_midnight(before):
                raise misplaced(
                    f"skal være {before}, hvor det forrige slutter (der står »{block.start}«).", "blocks", at, "start"
                )
            if block.length <= 0:
                raise misplaced(f"skal være senere end {block.start} (der står »{block.end}«).", "blocks", at, "end")
            before = block.end
        if since_midnight(before) != since_midnight(self.end):
            raise misplaced(f"skal være {before}, hvor det sidste slutter (der står »{self.end}«).", "end")
        return self

    @property
    def work(self) -> list[tuple[int, Block]]:
        """The blocks that are no breaks, each with its number in the day from 0."""
        return [(at, block) for at, block in enumerate(self.blocks) if not block.is_break]


class Reading(Content):
    """How long a page takes in class: its words at a pace, and a talk when no exercise follows it."""

    words_per_minute: int = Setting(ge=60, le=300)
    talk: int = Setting(ge=0, le=15, description="minutes")


class Between(Content):
    """What all are asked to do between the days, with the most minutes that it may take."""

    limit: Minutes
    items: list[Item] = []


class More(Content):
    """What is »læs mere«: nobody is asked to."""

    pages: list[Page] = []
    exercises: list[Key] = []
    quizzes: list[Key] = []


class Safety(Content):
    """Pages that have class time before any case that names a danger is used."""

    pages: list[Page] = Setting(min_length=1)


class Plan(Content):
    """The whole plan.

    `length` is a day's minutes from start to end, `free` the least share of a day's work that is left open, in percent, and
    `difference` the most minutes that two days may differ by.
    """

    reading: Reading
    length: int = Setting(ge=60, le=720)
    free: int = Setting(ge=0, le=50)
    difference: int = Setting(ge=0, le=240)
    test: Text = Setting(description="the form of the test that the plan takes for granted")
    safety: Safety
    days: list[Day] = Setting(min_length=1)
    between_after: int = Setting(ge=1, description="the number of the day that the weeks between come after")
    between: Between
    more: More
    look_up: list[Page] = []
    teacher: list[Page] = []

    def items(self) -> list[tuple[Place, Item]]:
        """Return all items of the days in their order, each with its place in the file."""
        return [
            (("days", day, "blocks", block, "items", at), item)
            for day, one in enumerate(self.days)
            for block, stretch in enumerate(one.blocks)
            for at, item in enumerate(stretch.items)
        ]

    def between_items(self) -> list[tuple[Place, Item]]:
        """Return the items between the days, each with its place in the file."""
        return [(("between", "items", at), item) for at, item in enumerate(self.between.items)]
