"""The five goals before and after: a picture in words, what has moved, and no sum."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from typing import Any

import pytest
from blocks import figure, figures, finding, titles

from kursus.course import Course
from kursus.exercise import load_exercise
from kursus.fields import Likert
from kursus.results.result import Result

ResultFrom = Callable[[str, dict[str, Any]], Result]

NAME = "laeringsmaal"
NOW, MOVED = "Her står du i dag", "Det har flyttet sig"
BEFORE = {"barrierer": 2, "helhed": 3, "krav": 3, "koordinering": 4, "vej": 1}
AFTER = {"barrierer": 4, "helhed": 3, "krav": 4, "koordinering": 3, "vej": 3}


@pytest.mark.parametrize("fields", [{}, {"foer": {}}, {"vigtigst": "vej"}, {"med": "Ringe"}])
def test_before_the_first_goal_there_is_a_word_on_what_will_come(result_from: ResultFrom, fields: dict[str, Any]) -> None:
    assert titles(result_from(NAME, fields)) == ["Her kommer dit billede"]


def test_each_goal_stands_on_its_step_in_words(result_from: ResultFrom) -> None:
    shown = figure(result_from(NAME, {"foer": BEFORE}), NOW)
    assert shown.table.columns == ["", "Før"]
    assert shown.table.as_text()[0] == ["Barrierer", "Jeg har hørt om det"]
    assert shown.data[0]["x"] == [2, 3, 3, 4, 1]
    assert "At finde vej: før det er nyt for mig" in shown.alt


def test_ved_ikke_and_missing_have_no_dot_and_a_dash(result_from: ResultFrom) -> None:
    shown = figure(result_from(NAME, {"foer": {"helhed": "ved_ikke", "krav": 5}}), NOW)
    assert shown.data[0]["x"] == [None, None, 5, None, None]
    assert [row[1] for row in shown.table.as_text()] == ["–", "–", "Jeg kan vise andre det", "–", "–"]
    assert "Barrierer: før ikke besvaret" in shown.alt


def test_the_goals_one_is_farthest_from_are_named_at_the_choice_and_advised(result_from: ResultFrom, course: Course) -> None:
    result = result_from(NAME, {"foer": BEFORE})
    assert result.notes == {"vigtigst": ["Her er der mest nyt at hente lige nu: At finde vej."]}
    field = load_exercise(course, NAME).fields["foer"]
    assert isinstance(field, Likert)
    assert finding(result, "At finde vej: hvad kan du gøre?").points == field.rows[4].advice


def test_the_goal_that_is_chosen_is_the_one_that_is_advised(result_from: ResultFrom) -> None:
    result = result_from(NAME, {"foer": BEFORE, "vigtigst": "krav"})
    assert titles(result) == [NOW, "Krav og motivation: hvad kan du gøre?"]


@pytest.mark.parametrize("level", [1, 3, "ved_ikke"])
def test_where_all_are_alike_none_is_farthest(result_from: ResultFrom, level: int | str) -> None:
    result = result_from(NAME, {"foer": dict.fromkeys(BEFORE, level)})
    assert titles(result) == [NOW]
    assert result.notes == {}


def test_what_has_moved_is_said_from_step_to_step(result_from: ResultFrom) -> None:
    result = result_from(NAME, {"foer": BEFORE, "efter": AFTER})
    assert finding(result, "Her er du rykket").points == [
        "Barrierer: fra »Jeg har hørt om det« til »Jeg kan det selv«",
        "Krav og motivation: fra »Jeg kan det med hjælp« til »Jeg kan det selv«",
        "At finde vej: fra »Det er nyt for mig« til »Jeg kan det med hjælp«",
    ]
    assert finding(result, "Her står du samme sted").points == ["Hele mennesket"]


def test_a_lower_step_afterwards_is_met_with_a_kind_word(result_from: ResultFrom) -> None:
    back = finding(result_from(NAME, {"foer": BEFORE, "efter": AFTER}), "Nogle gange peger pilen den anden vej")
    assert back.points == ["Koordinering"]
    assert "helt almindeligt" in back.paragraphs[0]


def test_an_arrow_goes_from_before_to_after_only_where_both_are_there_and_differ(result_from: ResultFrom) -> None:
    after = {"barrierer": 4, "helhed": 3, "krav": "ved_ikke", "koordinering": 3}
    shown = figure(result_from(NAME, {"foer": BEFORE, "efter": after}), MOVED)
    arrows = [note for note in shown.layout["annotations"] if note["showarrow"]]
    assert [(arrow["y"], arrow["ax"] < arrow["x"]) for arrow in arrows] == [(0, True), (3, False)]


def test_only_afterwards_is_a_picture_of_one_point_in_time(result_from: ResultFrom) -> None:
    result = result_from(NAME, {"efter": AFTER})
    assert titles(result)[0] == NOW
    assert figure(result, NOW).table.columns == ["", "Efter"]


def test_there_is_no_sum_no_number_and_a_word_that_it_is_no_mark(result_from: ResultFrom) -> None:
    shown = figure(result_from(NAME, {"foer": BEFORE, "efter": AFTER}), MOVED)
    assert not [cell for row in shown.table.as_text() for cell in row if any(letter.isdigit() for letter in cell)]
    assert "ikke en bedømmelse" in shown.note


def test_plotly_can_draw_both_pictures_and_the_points_in_time_differ_without_colour(result_from: ResultFrom) -> None:
    plotly = importlib.import_module("plotly.graph_objects")
    for fields in ({"foer": BEFORE}, {"foer": BEFORE, "efter": AFTER}):
        [shown] = figures(result_from(NAME, fields))
        assert len(plotly.Figure(shown.data, shown.layout).data) == len(fields)
        assert len({trace["marker"]["symbol"] for trace in shown.data}) == len(fields)
