"""Answers that once gave a participant a failure, a wrong figure or an empty heading."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from blocks import figure, titles

from kursus.course import Course
from kursus.exercise import check, load_exercise
from kursus.results import result_of
from kursus.results.result import Result

RC = "relationel-koordinering"
ResultFrom = Callable[..., Result]


def test_a_number_of_400_digits_does_not_crash_check(kept: Callable[..., Any]) -> None:
    assert kept(RC, "andres_svar", [{"tal": 10**400}])[0] is None


def test_all_ved_ikke_gives_no_empty_weakest(result_from: ResultFrom) -> None:
    result = result_from(RC, {"grupper": ["a", "b"], "vurdering": {"a": {"maal": "ved_ikke"}}})
    assert "Svagest lige nu: " not in titles(result)


def test_columns_of_a_matrix_keep_apart(result_from: ResultFrom) -> None:
    groups = ["beskaeftigelse", "Kommunens socialpsykiatriske team"]
    result = result_from(RC, {"grupper": groups, "andres_svar": [{"fra": groups[0], "til": groups[1], "tal": 2}]})
    shown = figure(result, "Set fra hver gruppe")
    assert shown.data[0]["x"] == [0, 1]
    assert len(set(shown.layout["xaxis"]["ticktext"])) == 2


def test_a_long_first_word_is_not_lost(result_from: ResultFrom) -> None:
    groups = ["botilbud", "Socialpsykiatriskebostøtteenheder Nord"]
    result = result_from(RC, {"grupper": groups, "andres_svar": [{"fra": groups[0], "til": groups[1], "tal": 2}]})
    assert figure(result, "Set fra hver gruppe").layout["xaxis"]["ticktext"][1].startswith("Socialpsykiatriske")


def test_bars_of_long_names_keep_apart(result_from: ResultFrom) -> None:
    groups = [f"Kommunens tværfaglige udekørende bostøtteteam i det nordlige distrikt {letter}" for letter in "AB"]
    result = result_from(RC, {"grupper": groups, "vurdering": {groups[0]: {"maal": 1}, groups[1]: {"maal": 5}}})
    assert len(set(figure(result, "Dit tal for hver gruppe").data[0]["y"])) == 2


def test_ratings_follow_a_group_that_is_mapped_to_its_key(course: Course) -> None:
    exercise = load_exercise(course, RC)
    fields = {"grupper": ["Botilbud", " Naboen "], "egen_gruppe": " Naboen ", "vurdering": {"Botilbud": {"maal": 3}}}
    once = check(exercise, {"fields": fields}).answers
    assert check(exercise, once).answers == once


def test_a_group_too_many_is_neither_rated_nor_ones_own(course: Course) -> None:
    exercise = load_exercise(course, RC)
    groups = [f"g{number}" for number in range(9)]
    kept = check(exercise, {"fields": {"grupper": groups, "egen_gruppe": "g8", "vurdering": {"g8": {"maal": 3}}}}).answers[
        "fields"
    ]
    assert kept.keys() == {"grupper"}


def test_alt_and_table_have_the_same_number(result_from: ResultFrom) -> None:
    one = figure(
        result_from(RC, {"grupper": ["a", "b"], "vurdering": {"a": {"maal": 3, "viden": 3, "respekt": 4}}}),
        "Dit tal for hver gruppe",
    )
    assert f"a: {one.table.as_text()[0][1]}," in one.alt


def test_ones_own_answers_are_compared_with_the_others(result_from: ResultFrom) -> None:
    fields = {
        "grupper": ["a", "b"],
        "egen_gruppe": "a",
        "vurdering": {"b": {"maal": 4}},
        "andres_svar": [{"fra": "b", "til": "a", "tal": 2}],
    }
    assert "Set forskelligt fra hver side" in titles(result_from(RC, fields))


def test_a_map_of_ties_needs_somebody_to_be_tied_to(course: Course) -> None:
    exercise = load_exercise(course, RC)
    fields = {"grupper": ["a"], "egen_gruppe": "a", "vurdering": {"a": {"maal": 3}}}
    assert "Båndene omkring dig" not in titles(result_of(exercise, check(exercise, {"fields": fields}).answers))
