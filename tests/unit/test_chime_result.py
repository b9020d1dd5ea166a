"""CHIME: five dimensions at one or two points in time, and what may strengthen the weakest."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from blocks import figure, finding, titles

from kursus.course import Course
from kursus.exercise import load_exercise
from kursus.fields import Likert
from kursus.results.result import Result

ResultFrom = Callable[[str, dict[str, Any]], Result]

ALL = {"forbundethed": 4, "haab": 2, "identitet": 3, "mening": 5, "styring": 1}
UNANSWERED: list[dict[str, Any]] = [{}, {"recovery_nu": {}}, {"skridt": "Ringe"}, {"valgt_dimension": "haab"}]


def advised(result: Result) -> list[str]:
    """Return the dimensions that there is advice for."""
    return [title.removesuffix(": hvad kan styrke den?") for title in titles(result) if title.endswith("styrke den?")]


@pytest.mark.parametrize("fields", UNANSWERED)
def test_before_the_first_rating_there_is_a_word_on_what_will_come(result_from: ResultFrom, fields: dict[str, Any]) -> None:
    result = result_from("chime", fields)
    assert titles(result) == ["Her kommer dit billede"]
    assert result.notes == {}


def test_each_dimension_has_its_level(result_from: ResultFrom) -> None:
    result = result_from("chime", {"recovery_nu": ALL})
    table = figure(result, "Dit billede").table
    assert table.columns == ["Dimension", "Nu"]
    assert table.rows == [["Forbundethed", 4], ["Håb", 2], ["Identitet", 3], ["Mening", 5], ["Styring af eget liv", 1]]
    assert figure(result, "Det samme som søjler").data[0]["x"] == [4, 2, 3, 5, 1]


def test_the_radar_closes_on_its_first_dimension(result_from: ResultFrom) -> None:
    [trace] = figure(result_from("chime", {"recovery_nu": ALL}), "Dit billede").data
    assert trace["r"] == [4, 2, 3, 5, 1, 4]
    assert trace["theta"][0] == trace["theta"][-1] == "Forbundethed"


def test_ved_ikke_and_missing_are_a_dash_and_no_level(result_from: ResultFrom) -> None:
    result = result_from("chime", {"recovery_nu": {"haab": "ved_ikke", "mening": 3}})
    assert figure(result, "Dit billede").table.as_text() == [
        ["Forbundethed", "–"],
        ["Håb", "–"],
        ["Identitet", "–"],
        ["Mening", "3"],
        ["Styring af eget liv", "–"],
    ]
    assert figure(result, "Det samme som søjler").data[0]["x"] == [None, None, None, 3, None]


def test_ved_ikke_is_never_the_lowest(result_from: ResultFrom) -> None:
    result = result_from("chime", {"recovery_nu": {"haab": "ved_ikke", "mening": 3, "styring": 4}})
    assert result.notes == {"valgt_dimension": ["Den laveste lige nu: Mening."]}
    assert advised(result) == ["Mening"]


def test_with_ved_ikke_at_all_nothing_is_the_lowest(result_from: ResultFrom) -> None:
    result = result_from("chime", {"recovery_nu": dict.fromkeys(ALL, "ved_ikke")})
    assert titles(result) == ["Dit billede", "Det samme som søjler"]
    assert result.notes == {}


def test_the_lowest_dimension_has_its_advice_from_the_file(result_from: ResultFrom, course: Course) -> None:
    field = load_exercise(course, "chime").fields["recovery_nu"]
    assert isinstance(field, Likert)
    result = result_from("chime", {"recovery_nu": ALL})
    assert advised(result) == ["Styring af eget liv"]
    assert finding(result, "Styring").points == field.rows[4].advice


def test_two_that_are_lowest_are_both_named_and_advised(result_from: ResultFrom) -> None:
    result = result_from("chime", {"recovery_nu": ALL | {"haab": 1}})
    assert result.notes == {"valgt_dimension": ["De laveste lige nu: Håb og Styring af eget liv."]}
    assert advised(result) == ["Håb", "Styring af eget liv"]


def test_where_all_are_alike_all_are_named_and_two_advised(result_from: ResultFrom) -> None:
    result = result_from("chime", {"recovery_nu": dict.fromkeys(ALL, 3)})
    assert result.notes["valgt_dimension"] == ["De laveste lige nu: Forbundethed, Håb, Identitet, Mening og Styring af eget liv."]
    assert advised(result) == ["Forbundethed", "Håb"]


def test_the_chosen_dimension_is_advised_beside_the_lowest(result_from: ResultFrom) -> None:
    assert advised(result_from("chime", {"recovery_nu": ALL, "valgt_dimension": "mening"})) == ["Mening", "Styring af eget liv"]


def test_the_chosen_dimension_is_advised_once_when_it_is_the_lowest(result_from: ResultFrom) -> None:
    assert advised(result_from("chime", {"recovery_nu": ALL, "valgt_dimension": "styring"})) == ["Styring af eget liv"]


def test_a_second_point_in_time_is_laid_over_the_first(result_from: ResultFrom) -> None:
    later = {"forbundethed": 5, "haab": "ved_ikke", "identitet": 3, "mening": 5, "styring": 4}
    result = result_from("chime", {"recovery_nu": ALL, "recovery_senere": later})
    radar = figure(result, "Dit billede")
    assert radar.table.columns == ["Dimension", "Nu", "Senere"]
    assert radar.table.rows[:2] == [["Forbundethed", 4, 5], ["Håb", 2, None]]
    assert [trace["name"] for trace in radar.data] == ["Nu", "Senere"]
    assert [trace["r"][4] for trace in radar.data] == [1, 4]


def test_two_points_in_time_are_told_apart_without_colour(result_from: ResultFrom) -> None:
    result = result_from("chime", {"recovery_nu": ALL, "recovery_senere": ALL})
    first, second = figure(result, "Dit billede").data
    assert first["line"]["dash"] != second["line"]["dash"]
    assert first["marker"]["symbol"] != second["marker"]["symbol"]
    one, other = figure(result, "Det samme som søjler").data
    assert one["marker"]["pattern"]["shape"] != other["marker"]["pattern"]["shape"]


def test_the_lowest_is_found_in_the_latest_point_in_time(result_from: ResultFrom) -> None:
    result = result_from("chime", {"recovery_nu": ALL, "recovery_senere": ALL | {"styring": 5}})
    assert result.notes == {"valgt_dimension": ["Den laveste lige nu: Håb."]}
    assert advised(result) == ["Håb"]


def test_only_the_view_that_is_chosen_is_drawn(result_from: ResultFrom) -> None:
    fields = {"recovery_nu": ALL, "stoette_nu": ALL | {"styring": 5}}
    support = result_from("chime", fields)
    stoette = result_from("chime", fields | {"tilgang": "stoette"})
    assert figure(support, "Dit billede").table.rows[4] == ["Styring af eget liv", 1]
    assert figure(stoette, "Dit billede").table.rows[4] == ["Styring af eget liv", 5]


def test_ratings_of_the_other_view_are_no_answer_to_this_one(result_from: ResultFrom) -> None:
    assert titles(result_from("chime", {"stoette_nu": ALL})) == ["Her kommer dit billede"]


def test_each_view_has_its_own_advice(result_from: ResultFrom) -> None:
    support = finding(result_from("chime", {"recovery_nu": ALL}), "Styring").points
    stoette = finding(result_from("chime", {"tilgang": "stoette", "stoette_nu": ALL}), "Styring").points
    assert support
    assert stoette
    assert set(support).isdisjoint(stoette)


def test_there_is_no_sum_and_a_word_that_it_is_no_measurement(result_from: ResultFrom) -> None:
    result = result_from("chime", {"recovery_nu": ALL})
    assert "ikke en måling" in figure(result, "Dit billede").note
    assert all(
        len(row) == 2 and row[0] in {"Forbundethed", "Håb", "Identitet", "Mening", "Styring af eget liv"}
        for row in figure(result, "Dit billede").table.rows
    )
