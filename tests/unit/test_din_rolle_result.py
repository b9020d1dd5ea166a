"""One's role: three rows for one's own place, and a call whose missing pieces are named."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from blocks import block, finding, titles

from kursus.course import Course
from kursus.exercise import example_answers, load_exercise
from kursus.fields import Sort
from kursus.results import result_of
from kursus.results.din_rolle import PIECES
from kursus.results.result import Boxes, Result

ResultFrom = Callable[[str, dict[str, Any]], Result]
NAME, LACKS, FULL = "din-rolle", "Det mangler i opkaldet", "Alle fem stykker er der"
CALL = {
    "i": "Assistent",
    "s": "Han sover ikke.",
    "b": "I en uge.",
    "a": "Han er træt.",
    "r": "Hvornår ringer du?",
    "borger": "Ja",
}


def own(result_from: ResultFrom, *rows: dict[str, str]) -> Result:
    return result_from(NAME, {"egne": list(rows)})


@pytest.mark.parametrize("fields", [{}, {"egne": [{}]}, {"borger": "Jeg siger det"}])
def test_before_anything_is_placed_there_is_a_word_on_what_will_come(result_from: ResultFrom, fields: dict[str, Any]) -> None:
    assert titles(result_from(NAME, fields)) == ["Her kommer dine rækker og dit opkald"]


@pytest.mark.parametrize("piece", PIECES)
def test_a_piece_that_is_not_written_is_named(result_from: ResultFrom, piece: str) -> None:
    lacks = finding(result_from(NAME, CALL | {piece: ""}), LACKS).points
    assert [point.partition(":")[0] for point in lacks] == [piece.upper()]


def test_a_whole_call_is_told_to_be_read_aloud(result_from: ResultFrom) -> None:
    assert LACKS not in titles(result_from(NAME, CALL))
    assert FULL in titles(result_from(NAME, CALL))


def test_a_request_without_a_question_is_told_of(result_from: ResultFrom) -> None:
    assert finding(result_from(NAME, CALL | {"r": "Ring til mig."}), LACKS).points[0].startswith("R: Du skrev ikke et spørgsmål")


def test_a_call_that_is_longer_than_a_minute_is_counted(result_from: ResultFrom) -> None:
    told = finding(result_from(NAME, CALL | {"b": "Ord " * 200}), LACKS).points
    assert told[0].endswith("der: 210.")


def test_a_situation_longer_than_all_the_rest_is_told_of(result_from: ResultFrom) -> None:
    assert finding(result_from(NAME, CALL | {"s": "Ord " * 20}), LACKS).points[0].startswith("S er længere")


def test_a_citizen_who_is_told_nothing_is_remembered(result_from: ResultFrom) -> None:
    assert "borgeren" in finding(result_from(NAME, CALL | {"borger": ""}), LACKS).points[0]


def test_what_another_must_be_in_needs_a_role(result_from: ResultFrom) -> None:
    result = own(
        result_from,
        {"opgave": "Møde", "raekke": "aftal"},
        {"opgave": "Fare", "raekke": "videre", "hvem": "Vagten"},
        {"opgave": "Tur", "raekke": "selv"},
    )
    assert finding(result, "Her mangler en rolle").points == ["Møde"]
    assert [box.texts for box in block(result, Boxes, "Rækkerne hos jer").boxes] == [["Tur"], ["Møde"], ["Fare → Vagten"]]


@pytest.mark.parametrize("row", ["selv", "aftal", "videre"])
def test_all_in_one_row_is_asked_about_in_its_own_words(result_from: ResultFrom, row: str) -> None:
    result = own(result_from, {"opgave": "a", "raekke": row, "hvem": "x"}, {"opgave": "b", "raekke": row, "hvem": "x"})
    assert finding(result, "Du lagde alt i én række").paragraphs
    assert ("Ingen opgave er givet videre" in titles(result)) is (row != "videre")


def test_a_task_without_a_row_is_asked_for(result_from: ResultFrom) -> None:
    assert titles(own(result_from, {"opgave": "Møde"})) == ["Rækkerne hos jer"]


def test_extremes_of_the_tasks_get_different_words(result_from: ResultFrom, course: Course) -> None:
    field = load_exercise(course, NAME).fields["opgaver"]
    assert isinstance(field, Sort)
    said = [str(result_from(NAME, {"opgaver": {s.key: [box.key] for s in field.scenes}}).blocks) for box in field.boxes]
    assert len(set(said)) == 3


@pytest.mark.parametrize("task", ["tilsyn", "dosis", "barn"])
def test_what_is_dangerous_is_never_one_s_own_alone(course: Course, task: str) -> None:
    field = load_exercise(course, NAME).fields["opgaver"]
    assert isinstance(field, Sort)
    [scene] = [scene for scene in field.scenes if scene.key == task]
    assert "videre" in scene.fits
    assert "aftal" not in scene.fits


def test_the_duty_to_tell_of_a_child_is_one_s_own_and_the_parents_are_not_always_told_first(course: Course) -> None:
    field = load_exercise(course, NAME).fields["opgaver"]
    assert isinstance(field, Sort)
    [child] = [scene for scene in field.scenes if scene.key == "barn"]
    assert "pligten er din egen" in child.explanation
    assert "tal ikke med dem først" in child.explanation


def test_the_example_s_call_has_all_its_pieces_and_says_what_holds_tonight(course: Course) -> None:
    exercise = load_exercise(course, NAME)
    answers = example_answers(exercise)
    assert answers
    assert FULL in titles(result_of(exercise, answers))
    assert "i nat" in answers["fields"]["r"]
