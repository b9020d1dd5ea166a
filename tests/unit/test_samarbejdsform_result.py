"""Forms of working together: both forms on the stairs, what lies between them, and what the task says."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from blocks import block, finding, titles

from kursus.course import Course
from kursus.exercise import example_answers, load_exercise
from kursus.results import result_of
from kursus.results.result import Result, Steps
from kursus.results.samarbejdsform import NOW_MARK, TASK_MARK, demand

ResultFrom = Callable[[str, dict[str, Any]], Result]

NAME, STAIRS = "samarbejdsform", "Trappen med de fem former"
ROWS = ["afhaengig", "uforudsigelig", "travl"]
UNANSWERED: list[dict[str, Any]] = [{}, {"krav": {}}, {"opgave": "En flytning"}, {"tag_med": "Ringe"}]


def marks(result: Result) -> dict[str, list[str]]:
    """Return what stands on each step that has a mark."""
    return {step.text: step.marks for step in block(result, Steps, STAIRS).steps if step.marks}


@pytest.mark.parametrize("fields", UNANSWERED)
def test_before_a_form_is_chosen_there_is_a_word_on_what_will_come(result_from: ResultFrom, fields: dict[str, Any]) -> None:
    assert titles(result_from(NAME, fields)) == ["Her kommer trappen"]


def test_the_stairs_go_from_loose_to_close(result_from: ResultFrom) -> None:
    shown = block(result_from(NAME, {"form_nu": "hold"}), Steps, STAIRS)
    assert shown.shape == "stairs"
    names = ["Løst netværk", "Overlevering", "Fleksibelt team", "Hold", "Kollektiv enhed"]
    assert [step.text for step in shown.steps] == names


def test_the_stairs_say_that_their_order_is_the_course_s_and_that_closer_is_not_better(result_from: ResultFrom) -> None:
    note = block(result_from(NAME, {"form_nu": "hold"}), Steps, STAIRS).note
    assert "kursets egen" in note
    assert "ikke bedre" in note


def test_each_form_that_is_chosen_is_marked_on_its_step(result_from: ResultFrom) -> None:
    result = result_from(NAME, {"form_nu": "overlevering", "form_opgave": "hold"})
    assert marks(result) == {"Overlevering": [NOW_MARK], "Hold": [TASK_MARK]}


def test_both_marks_stand_on_one_step_when_the_forms_are_the_same(result_from: ResultFrom) -> None:
    result = result_from(NAME, {"form_nu": "hold", "form_opgave": "hold"})
    assert marks(result) == {"Hold": [NOW_MARK, TASK_MARK]}


@pytest.mark.parametrize("fields", [{"form_nu": "hold"}, {"form_opgave": "hold"}, {"krav": {"travl": 2}}])
def test_half_an_answer_draws_the_stairs_and_compares_nothing(result_from: ResultFrom, fields: dict[str, Any]) -> None:
    found = titles(result_from(NAME, fields))
    assert found[0] == STAIRS
    assert not [title for title in found if title.startswith("Du vælger")]


@pytest.mark.parametrize(
    ("now", "task", "title"),
    [
        ("hold", "hold", "Du vælger den samme form til opgaven"),
        ("overlevering", "fleksibelt-team", "Du vælger en tættere form til opgaven"),
        ("loest-netvaerk", "kollektiv-enhed", "Du vælger en tættere form til opgaven"),
        ("hold", "fleksibelt-team", "Du vælger en løsere form til opgaven"),
    ],
)
def test_what_lies_between_the_forms_is_told(result_from: ResultFrom, now: str, task: str, title: str) -> None:
    result = result_from(NAME, {"form_nu": now, "form_opgave": task})
    told = [found for found in titles(result) if found.startswith("Du vælger")]
    assert told == [title]


def test_a_closer_form_is_told_with_what_it_costs(result_from: ResultFrom) -> None:
    result = result_from(NAME, {"form_nu": "overlevering", "form_opgave": "hold"})
    [said] = finding(result, "Du vælger en tættere form til opgaven").paragraphs
    assert "tid" in said
    assert "borgeren sige ja" in said


@pytest.mark.parametrize(
    ("ratings", "expected"),
    [
        ({"afhaengig": 3, "uforudsigelig": 3, "travl": 3}, "much"),
        ({"afhaengig": 3, "uforudsigelig": 1, "travl": 3}, "much"),
        ({"afhaengig": 3, "travl": 3}, "much"),
        ({"afhaengig": 1, "uforudsigelig": 3, "travl": 1}, "little"),
        ({"afhaengig": 1, "uforudsigelig": "ved_ikke", "travl": 1}, "little"),
        ({"afhaengig": 1, "uforudsigelig": 2, "travl": 3}, "mixed"),
        ({"afhaengig": 2, "uforudsigelig": 2, "travl": 2}, "mixed"),
        ({"afhaengig": 3, "uforudsigelig": "ved_ikke"}, None),
        ({"afhaengig": 3}, None),
        ({}, None),
    ],
)
def test_two_demands_that_agree_say_what_the_task_asks(ratings: dict[str, Any], expected: str | None) -> None:
    assert demand(ROWS, ratings, 3) == expected


@pytest.mark.parametrize(
    ("level", "form", "asks"),
    [
        (1, "kollektiv-enhed", True),
        (1, "hold", True),
        (1, "fleksibelt-team", False),
        (1, "loest-netvaerk", False),
        (3, "loest-netvaerk", True),
        (3, "overlevering", True),
        (3, "fleksibelt-team", False),
        (3, "hold", False),
        (2, "hold", False),
    ],
)
def test_a_form_that_goes_against_the_task_gets_a_question(result_from: ResultFrom, level: int, form: str, asks: bool) -> None:
    result = result_from(NAME, {"form_opgave": form, "krav": dict.fromkeys(ROWS, level)})
    said = finding(result, "Det siger opgaven").paragraphs
    assert ("alligevel" in " ".join(said)) is asks


def test_the_role_of_each_chosen_form_is_told_once(result_from: ResultFrom) -> None:
    result = result_from(NAME, {"form_nu": "hold", "form_opgave": "overlevering"})
    points = finding(result, "Din rolle følger formen").points
    assert [point.split(":")[0] for point in points] == ["Overlevering", "Hold"]
    again = result_from(NAME, {"form_nu": "hold", "form_opgave": "hold"})
    assert len(finding(again, "Din rolle følger formen").points) == 1


def test_every_form_has_a_role(result_from: ResultFrom, course: Course) -> None:
    field = load_exercise(course, NAME).fields["form_nu"]
    for option in field.options:  # type: ignore[union-attr]  # it is a choice
        assert finding(result_from(NAME, {"form_nu": option.key}), "Din rolle").points


def test_the_example_asks_for_a_closer_form_with_a_reason_in_the_task(course: Course) -> None:
    exercise = load_exercise(course, NAME)
    answers = example_answers(exercise)
    assert answers
    assert answers["fields"]["grund"].startswith("Opgaven er")
    assert "Du vælger en tættere form til opgaven" in titles(result_of(exercise, answers))
