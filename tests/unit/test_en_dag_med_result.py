"""A day with Jesper: two ways at each choice, the safe act whatever was chosen, who decides, and one's own plan."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from typing import Any

import pytest
from blocks import block, finding, titles

from kursus.course import Course
from kursus.exercise import example_answers, load_exercise
from kursus.fields import Choice
from kursus.results import result_of
from kursus.results.en_dag_med import DAY, PLAN
from kursus.results.result import Boxes, Result, Steps

ResultFrom = Callable[[str, dict[str, Any]], Result]
NAME, SIDES, OPEN = "en-dag-med", "Det handlede dine valg først om", "De sider kom ikke først"


def options(course: Course) -> dict[str, list[str]]:
    fields = load_exercise(course, NAME).fields
    return {day: [option.key for option in field.options] for day in DAY if isinstance(field := fields[day], Choice)}


def test_before_the_first_choice_there_is_a_word_on_what_will_come(result_from: ResultFrom) -> None:
    assert titles(result_from(NAME, {"morgen_ord": "Godmorgen"})) == ["Her kommer dagen"]


def test_every_choice_has_two_different_answers_what_it_opens_and_known_sides(course: Course) -> None:
    exercise = load_exercise(course, NAME)
    assert exercise.result
    texts, sides = exercise.result.texts, {scale.key for scale in exercise.result.scales}
    used = set()
    for day, keys in options(course).items():
        for key in keys:
            assert texts[f"{day}-{key}-a"] != texts[f"{day}-{key}-b"]
            assert texts[f"{day}-{key}-foelger"]
            used |= set(texts[f"{day}-{key}-sider"].split())
    assert used == sides


def test_the_two_answers_stand_at_the_choice(result_from: ResultFrom) -> None:
    notes = result_from(NAME, {"morgen": "bank"}).notes
    assert list(notes) == ["morgen"]
    assert notes["morgen"][0].startswith("Det kunne gå sådan: ")
    assert notes["morgen"][1].startswith("Eller sådan: ")


@pytest.mark.parametrize("field", ["trussel", "nat"])
def test_the_safe_act_comes_first_and_is_the_same_whatever_was_chosen(
    result_from: ResultFrom, course: Course, field: str
) -> None:
    said = {result_from(NAME, {field: key}).notes[field][0] for key in options(course)[field]}
    assert len(said) == 1
    assert "112" in said.pop()


def test_no_two_days_get_the_same_words(result_from: ResultFrom, course: Course) -> None:
    days = [dict(zip(DAY, chosen, strict=True)) for chosen in itertools.product(*options(course).values())]
    assert len({str(result_from(NAME, day).blocks) for day in days}) == len(days) == 3**5


def test_sides_that_came_first_nowhere_are_asked_of_only_when_the_day_is_over(result_from: ResultFrom) -> None:
    day = {"morgen": "vent", "medicin": "spoerg", "fod": "se", "trussel": "tal"}
    assert OPEN not in titles(result_from(NAME, day))
    whole = result_from(NAME, day | {"nat": "sove"})
    assert [box.title for box in block(whole, Boxes, SIDES).boxes if not box.texts] == [
        "Rusmidlerne",
        "Tryghed for jer og de andre",
    ]
    assert len(finding(whole, OPEN).points) == 2


def test_ones_own_words_stand_at_the_choice(result_from: ResultFrom) -> None:
    road = block(result_from(NAME, {"fod": "vand", "fod_ord": "Her er vand."}), Steps, "Din dag med Jesper")
    assert [(step.note, step.marks) for step in road.steps] == [
        ("Stiller vand, sæbe og rene strømper ved døren og går", ["Du ville sige: »Her er vand.«"])
    ]


def test_each_answered_situation_says_who_decides_and_what_is_passed_on(result_from: ResultFrom) -> None:
    result = result_from(NAME, {"morgen": "vent", "nat": "ring"})
    for title in ("Hvem afgør det?", "Det giver du videre"):
        assert [point.partition(":")[0] for point in finding(result, title).points] == [
            "Klokken 7.30, ingen svarer",
            "Klokken 23, en dyb snorken",
        ]


@pytest.mark.parametrize("written", list(PLAN))
def test_the_plan_names_what_it_lacks(result_from: ResultFrom, written: str) -> None:
    result = result_from(NAME, {written: "Vagten"})
    assert len(finding(result, "Det mangler i planen").points) == len(PLAN) - 1
    assert "Vagten" in finding(result, "Din plan til næste gang").points[0]
    assert "Det mangler i planen" not in titles(result_from(NAME, dict.fromkeys(PLAN, "x")))


def test_the_example_asks_for_help_before_it_opens_a_door(course: Course) -> None:
    exercise = load_exercise(course, NAME)
    answers = example_answers(exercise)
    assert answers
    fields = answers["fields"]
    assert fields["nat"] == "ring"
    assert fields["trussel"] == "gaa"
    assert "112" in fields["foerst"]
    assert "Det mangler i planen" not in titles(result_of(exercise, answers))
