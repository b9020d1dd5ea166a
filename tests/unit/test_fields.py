"""A kind of field knows itself: what it keeps, its words, its paper and its texts; who forgets one is told at the start."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Literal

import pytest
from markupsafe import Markup
from pydantic import Field as Setting
from word import made, work

from kursus.beginning import form_beginning
from kursus.book.paper import paper
from kursus.course import Course
from kursus.exercise import check, empty, load_exercise
from kursus.exercise.exercise import Exercise, Part
from kursus.feedback import feedback
from kursus.fields import KINDS, Chosen, Field, Kind, Position, registered
from kursus.fields.on_paper import LINE
from kursus.html import tag
from kursus.results.result import Block
from widgets.form import Form

WIDGETS = Path(__file__).parents[2] / "widgets"


class Initials(Kind):
    """A kind that no exercise has: up to `most` letters, kept in capitals."""

    type: Literal["initials"]
    most: int = 3

    def kept(self, value: Any, chosen: Chosen, found: list[str]) -> str | None:  # noqa: ARG002
        if not isinstance(value, str) or len(value) > self.most:
            found.append(f"Skriv højst {self.most} bogstaver.")
            return None
        return value.upper()

    def in_words(self, value: Any, fields: Mapping[str, Kind]) -> list[str]:  # noqa: ARG002
        return [f"Bogstaverne {value}"]

    def texts(self, value: Any) -> Iterator[tuple[Position, str]]:
        if isinstance(value, str):
            yield None, value

    def on_paper(self) -> list[Markup]:
        return [tag("span", "Bogstaver:"), LINE]

    def begins_with(self) -> str:
        return "XY"


class ToyPart(Part):
    fields: list[Initials] = []  # type: ignore[assignment]  # the one kind that it has


class ToyExercise(Exercise):
    parts: list[ToyPart] = Setting(min_length=1)  # type: ignore[assignment]  # of parts that know it


@pytest.fixture
def toy(course: Course) -> Exercise:
    """A real exercise that asks with the new kind alone."""
    noter = load_exercise(course, "noter").model_dump(exclude={"parts", "example", "result"})
    field = {"type": "initials", "key": "navn", "label": "Dine bogstaver"}
    return ToyExercise.model_validate(noter | {"parts": [{"title": "Navn", "fields": [field]}]})


def test_a_new_kind_is_in_the_form_with_what_it_begins_with(course: Course, toy: Exercise) -> None:
    form = Form(form_beginning(course, "noter", toy, []))
    assert form.exercise["parts"][0]["fields"][0] == {"type": "initials", "key": "navn", "label": "Dine bogstaver", "most": 3}
    assert form.answers["fields"] == empty(toy)["fields"] == {"navn": "XY"}


def test_a_new_kind_is_checked(toy: Exercise) -> None:
    assert check(toy, {"fields": {"navn": "ab"}}).answers["fields"] == {"navn": "AB"}
    assert check(toy, {"fields": {"navn": "abcd"}}).problems == {"navn": ["Skriv højst 3 bogstaver."]}


def test_a_new_kind_is_printed_and_in_the_word_file(toy: Exercise) -> None:
    sections = feedback(toy, {"fields": {"navn": "ab"}}, eye=False).sections
    assert [one.lines for section in sections for one in section.answered] == [["Bogstaverne AB"]]
    assert "Bogstaverne AB" in made(work(sections=sections)).said()


def test_a_new_kind_is_on_paper(toy: Exercise, course: Course) -> None:
    assert "Bogstaver:" in paper("noter", toy, course)


def test_the_helping_eye_reads_a_new_kind(toy: Exercise) -> None:
    said = feedback(toy, {"fields": {"navn": "Ring til 28 12 34 56"}})
    assert [one["text"] for one in said.warnings["navn"]] == ["28 12 34 56"]


@pytest.mark.parametrize("part", sorted(Kind.__abstractmethods__))
def test_a_kind_that_leaves_a_part_out_stops_the_course_when_it_starts(part: str) -> None:
    lacking = type("Lacking", (Initials,), {part: getattr(Kind, part)})
    with pytest.raises(TypeError, match=f"the kind Lacking lacks {part}"):
        registered(lacking)


def test_every_kind_that_a_file_may_name_is_registered() -> None:
    union = Field.__origin__.__args__  # type: ignore[attr-defined]  # what Annotated holds
    assert set(union) == set(KINDS.values())


def test_the_browser_has_each_kind_that_python_has() -> None:
    source = (WIDGETS / "form" / "kinds.js").read_text(encoding="utf-8")
    (listed,) = re.findall(r"const KINDS = \{([^}]*)\}", source)
    assert {name.split(":")[0].strip() for name in listed.split(",") if name.strip()} == set(KINDS)


def test_the_browser_shows_each_kind_of_block_that_python_has() -> None:
    source = (WIDGETS / "plot" / "result.js").read_text(encoding="utf-8")
    (listed,) = re.findall(r"const SHOWN = \{([^}]*)\}", source)
    names = {name.split(":")[0].strip() for name in listed.split(",") if name.strip()}
    assert names == {kind.__name__.lower() for kind in Block.__args__}
