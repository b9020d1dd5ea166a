"""One function says all that a page says back: the same for the page, the Word file and the print."""

from __future__ import annotations

import json
from typing import Any

import pytest

from kursus.cases import load_cases
from kursus.course import Course
from kursus.exercise import check, empty, example_answers, exercise_names, load_exercise, readable
from kursus.feedback import FAILED, failed, feedback
from kursus.privacy.in_answers import Eye
from kursus.results.result import Document
from kursus.takehome import work_of

PARTS = {"notes", "problems", "blocks", "sections", "left_out", "warnings"}


def test_every_example_has_feedback_that_json_can_hold(course: Course) -> None:
    for name in exercise_names(course):
        exercise = load_exercise(course, name)
        said = feedback(exercise, example_answers(exercise) or empty(exercise), load_cases(course)).as_json()
        assert set(said) == PARTS
        sent = json.dumps(said, allow_nan=False)
        assert json.dumps(json.loads(sent)) == sent


def test_the_same_answers_give_the_same_feedback_and_are_not_changed(course: Course) -> None:
    exercise = load_exercise(course, "chime")
    answers = example_answers(exercise) or {}
    before = json.dumps(answers)
    assert feedback(exercise, answers) == feedback(exercise, answers)
    assert json.dumps(answers) == before


def test_the_sections_are_those_of_the_word_file(course: Course) -> None:
    for name in exercise_names(course):
        exercise = load_exercise(course, name)
        answers = example_answers(exercise) or {}
        assert feedback(exercise, answers, eye=False).sections == work_of(course, name, answers).sections


def test_what_a_paper_of_the_result_says_is_not_said_twice(course: Course) -> None:
    exercise = load_exercise(course, "koordinerende-plan")
    answers = example_answers(exercise) or {}
    said = feedback(exercise, answers, eye=False)
    papers = [block for block in said.blocks if isinstance(block, Document)]
    assert papers
    assert len(said.sections) < len(readable(exercise, check(exercise, answers).answers))


@pytest.mark.parametrize(("name", "key", "value"), [("vaerdier", "mine", None), ("afgive-kontrol", "uger", "99")])
def test_an_answer_that_does_not_fit_is_neither_in_the_sections_nor_passed_over(
    course: Course, name: str, key: str, value: Any
) -> None:
    exercise = load_exercise(course, name)
    asked = exercise.fields[key]
    given = value or [option.key for option in asked.options]  # type: ignore[union-attr]
    said = feedback(exercise, {"fields": {key: given}}, eye=False)
    words = json.dumps(said.as_json()["sections"], ensure_ascii=False)
    assert said.left_out == work_of(course, name, {"fields": {key: given}}).problems != []
    assert asked.label in said.left_out[0]
    assert "99" not in words


def test_answers_with_nothing_but_what_is_chosen_to_begin_with_are_on_no_paper(course: Course) -> None:
    for name in exercise_names(course):
        exercise = load_exercise(course, name)
        said = feedback(exercise, empty(exercise), eye=False)
        assert (said.sections, said.left_out, said.is_answered) == ([], [], False)


def test_what_warns_is_with_it_and_an_eye_that_fails_takes_nothing_along(course: Course, monkeypatch: pytest.MonkeyPatch) -> None:
    exercise = load_exercise(course, "noter")
    key = next(key for key, field in exercise.fields.items() if field.type == "text")
    answers = {"fields": {key: "Ring til Peter på 28 12 34 56"}}
    eye = Eye(exercise, [])
    whole = feedback(exercise, answers, eye=eye)
    assert key in whole.warnings
    assert feedback(exercise, answers, eye=False).warnings == {}
    assert "28 12 34 56" not in repr(vars(eye.fresh()))

    def fail(*_: Any) -> None:
        raise RuntimeError("hemmelig")

    monkeypatch.setattr(Eye, "warnings", fail)
    assert feedback(exercise, answers).sections == whole.sections


def test_answers_of_another_version_are_refused_and_a_failure_says_so(course: Course) -> None:
    with pytest.raises(ValueError, match="version 7"):
        feedback(load_exercise(course, "chime"), {"schema_version": 7, "fields": {}})
    assert failed().as_json()["problems"] == {"": [FAILED]}
