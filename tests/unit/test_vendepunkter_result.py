"""Turning points: a line that can go up and down, where it turns most, who carried hope, and what is a guess."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from blocks import figure, finding, titles

from kursus.course import Course
from kursus.exercise import example_answers, load_exercise
from kursus.results import result_of
from kursus.results.result import Result
from kursus.results.rows import column_labels

ResultFrom = Callable[[str, dict[str, Any]], Result]
NAME = "vendepunkter"


def point(what: str = "", way: str = "", **more: str) -> dict[str, str]:
    return {key: value for key, value in ({"hvad": what, "retning": way} | more).items() if value}


def line(result_from: ResultFrom, *points: dict[str, str]) -> Result:
    return result_from(NAME, {"punkter": list(points)})


@pytest.mark.parametrize("fields", [{}, {"punkter": []}, {"punkter": [{}]}, {"haab_nu": "Nabil"}])
def test_before_the_first_point_there_is_a_word_on_what_will_come(result_from: ResultFrom, fields: dict[str, Any]) -> None:
    assert titles(result_from(NAME, fields)) == ["Her kommer stregen"]


def test_points_stand_in_the_order_of_the_rows_at_the_height_of_their_direction(result_from: ResultFrom) -> None:
    result = line(result_from, point("a", "op3"), point("b", "begge"), point("c", "ned3"), point("d", "op1"))
    [trace] = figure(result, "Stregen").data
    assert trace["x"] == [1, 2, 3, 4]
    assert trace["y"] == [3, 0, -3, 1]


def test_every_direction_of_the_exercise_has_a_height_of_its_own_and_its_word(course: Course, result_from: ResultFrom) -> None:
    words = column_labels(load_exercise(course, NAME), "punkter", "retning")
    result = line(result_from, *(point(label, key) for key, label in words.items()))
    shown = figure(result, "Stregen")
    assert sorted(shown.data[0]["y"]) == [-3, -2, -1, 0, 1, 2, 3]
    assert [row[2] for row in shown.table.rows] == list(words.values())


def test_a_point_without_direction_is_told_and_not_drawn(result_from: ResultFrom) -> None:
    shown = figure(line(result_from, point("a", "op1"), point("b"), point("c", "ned1")), "Stregen")
    assert shown.data[0]["x"] == [1, 3]
    assert "ikke sat på linjen" in shown.alt


def test_a_point_without_words_is_called_by_its_number(result_from: ResultFrom) -> None:
    assert "Punkt 2" in figure(line(result_from, point("a", "op1"), point(way="ned1")), "Stregen").alt


def test_a_guess_is_drawn_open_and_named_so_that_one_asks(result_from: ResultFrom) -> None:
    result = line(result_from, point("a", "op1", kilde="selv"), point("b", "op2", kilde="gaet", naar="Sidste år"))
    assert [symbol.endswith("-open") for symbol in figure(result, "Stregen").data[0]["marker"]["symbol"]] == [False, True]
    found = finding(result, "Hvor ved du det fra?")
    assert found.paragraphs[0] == "1 af 2 punkter har borgeren selv fortalt."
    assert found.points == ["Sidste år: b"]


def test_where_nothing_is_a_guess_there_is_no_word_of_guesses(result_from: ResultFrom) -> None:
    found = finding(line(result_from, point("a", "op1", kilde="selv")), "Hvor ved du det fra?")
    assert found.points == []
    assert len(found.paragraphs) == 1


def test_the_steepest_turn_is_found_between_two_points_after_each_other(result_from: ResultFrom) -> None:
    result = line(result_from, point("a", "op1"), point("b", "ned1"), point("c"), point("d", "op3"), point("e", "op2"))
    assert finding(result, "Her skifter retningen mest").paragraphs[0] == "Fra »b« til »d«."


def test_the_first_of_two_turns_that_are_as_steep_is_named(result_from: ResultFrom) -> None:
    result = line(result_from, point("a", "op1"), point("b", "ned1"), point("c", "op1"))
    assert finding(result, "Her skifter retningen mest").paragraphs[0] == "Fra »a« til »b«."


@pytest.mark.parametrize("ways", [["op2"], ["op2", "op2"], ["", ""]])
def test_a_level_line_has_no_turn(result_from: ResultFrom, ways: list[str]) -> None:
    result = line(result_from, *(point(f"p{n}", way) for n, way in enumerate(ways)))
    assert "Her skifter retningen mest" not in titles(result)


@pytest.mark.parametrize(
    ("ways", "asked"),
    [
        (["ned1", "ned3"], "over den"),
        (["op1", "op3"], "svært"),
        (["op1", "ned1"], ""),
        (["ned2"], ""),
        (["begge", "op1"], ""),
        (["ned1", "begge"], ""),
    ],
)
def test_a_line_on_one_side_of_the_middle_is_asked_about(result_from: ResultFrom, ways: list[str], asked: str) -> None:
    result = line(result_from, *(point(f"p{n}", way) for n, way in enumerate(ways)))
    said = [p for b in result.blocks if b.title == "Se på hele stregen" for p in getattr(b, "paragraphs", [])]
    assert bool(said) == bool(asked)
    assert all(asked in text for text in said)


def test_those_who_carried_hope_are_listed_with_when_and_a_missing_one_is_asked_for(result_from: ResultFrom) -> None:
    result = line(result_from, point("a", "op1", haab="En lærer", naar="Som barn"), point("b", "op1"))
    found = finding(result, "De holdt fast i håbet")
    assert found.points == ["Som barn: En lærer"]
    assert len(found.paragraphs) == 2
    whole = line(result_from, point("a", "op1", haab="En lærer"))
    assert len(finding(whole, "De holdt fast i håbet").paragraphs) == 1


def test_the_example_goes_both_up_and_down(course: Course) -> None:
    exercise = load_exercise(course, NAME)
    answers = example_answers(exercise)
    assert answers
    heights = figure(result_of(exercise, answers), "Stregen").data[0]["y"]
    assert min(heights) < 0 < max(heights)
