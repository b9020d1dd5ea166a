"""Values: what one shares with the workplace, and a situation where values pull in different directions."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from blocks import block, finding, titles

from kursus.course import Course
from kursus.exercise import example_answers, load_exercise
from kursus.results import result_of
from kursus.results.result import Boxes, Result

ResultFrom = Callable[[str, dict[str, Any]], Result]

NAME, LISTS, CLASH = "vaerdier", "Dine og arbejdspladsens", "Værdierne trækker hver sin vej"
SAFETY = {"vaerdi": "Tryghed", "hvis": "arbejdsplads", "vil": "Låse køkkenet"}
FREEDOM = {"vaerdi": "Selvbestemmelse", "hvis": "borger", "vil": "Give hende en nøgle"}
UNANSWERED: list[dict[str, Any]] = [{}, {"mine": []}, {"sider": []}, {"sider": [{"hvis": "mig"}]}, {"situation": "En nøgle"}]


def lists(result: Result) -> list[list[str]]:
    """Return what is only mine, shared, and only the workplace's."""
    return [box.texts for box in block(result, Boxes, LISTS).boxes]


@pytest.mark.parametrize("fields", UNANSWERED)
def test_before_the_first_value_there_is_a_word_on_what_will_come(result_from: ResultFrom, fields: dict[str, Any]) -> None:
    assert titles(result_from(NAME, fields)) == ["Her kommer dine værdier"]


def test_values_are_mine_shared_or_the_workplace_s(result_from: ResultFrom) -> None:
    result = result_from(NAME, {"mine": ["omsorg", "tillid"], "arbejdsplads": ["tillid", "respekt"]})
    assert lists(result) == [["Omsorg"], ["Tillid"], ["Respekt"]]


def test_a_value_of_ones_own_words_is_shared_whatever_its_letters(result_from: ResultFrom) -> None:
    result = result_from(NAME, {"mine": ["Humor", "RESPEKT"], "arbejdsplads": ["humor", "respekt"]})
    assert lists(result) == [[], ["Humor", "Respekt"], []]


@pytest.mark.parametrize("fields", [{"mine": ["omsorg"]}, {"arbejdsplads": ["omsorg"]}])
def test_one_list_alone_is_not_said_to_share_nothing(result_from: ResultFrom, fields: dict[str, Any]) -> None:
    assert titles(result_from(NAME, fields)) == [LISTS]


def test_two_lists_without_a_common_word_are_asked_what_the_words_mean(result_from: ResultFrom) -> None:
    result = result_from(NAME, {"mine": ["omsorg"], "arbejdsplads": ["respekt"]})
    assert finding(result, "I har ingen ord til fælles").paragraphs


def test_each_side_of_the_clash_has_a_box_with_what_it_wants(result_from: ResultFrom) -> None:
    shown = block(result_from(NAME, {"sider": [SAFETY, FREEDOM]}), Boxes, CLASH).boxes
    assert [(box.title, box.texts) for box in shown] == [
        ("Tryghed – arbejdspladsen", ["Låse køkkenet"]),
        ("Selvbestemmelse – borgeren", ["Give hende en nøgle"]),
    ]


def test_a_value_alone_has_a_box_too(result_from: ResultFrom) -> None:
    [box, _] = block(result_from(NAME, {"sider": [{"vaerdi": "Ro"}, FREEDOM]}), Boxes, CLASH).boxes
    assert (box.title, box.texts) == ("Ro", [])


def test_one_side_alone_asks_for_the_other(result_from: ResultFrom) -> None:
    assert titles(result_from(NAME, {"sider": [SAFETY]})) == [CLASH, "Der mangler en side"]
    assert titles(result_from(NAME, {"sider": [SAFETY, FREEDOM]})) == [CLASH]


def test_the_same_value_on_both_sides_keeps_both_boxes_and_is_told(result_from: ResultFrom) -> None:
    again = {"vaerdi": " selvbestemmelse ", "hvis": "borger", "vil": "Ringe, for det har hun bestemt før"}
    result = result_from(NAME, {"sider": [FREEDOM, again]})
    assert len(block(result, Boxes, CLASH).boxes) == 2
    assert finding(result, "Den samme værdi på begge sider").paragraphs


def test_a_value_that_both_have_points_at_the_conditions(result_from: ResultFrom) -> None:
    shared = {"mine": ["tryghed"], "arbejdsplads": ["tryghed"]}
    said = finding(result_from(NAME, shared | {"sider": [SAFETY, FREEDOM]}), "En værdi, som både du").paragraphs
    assert said[0] == "Tryghed."
    assert "vilkåret" in said[1]
    assert "En værdi, som både du og dit arbejde har" not in titles(result_from(NAME, shared | {"sider": [SAFETY]}))


def test_the_two_lists_of_words_are_the_same(course: Course) -> None:
    fields = load_exercise(course, NAME).fields
    assert fields["mine"].options == fields["arbejdsplads"].options  # type: ignore[union-attr]  # both are choices


@pytest.mark.parametrize("word", ["Indflydelse", "Tillid", "Ordentlighed", "Professionalisme", "Respekt", "Faglighed", "Ansvar"])
def test_the_words_of_the_region_and_of_2005_can_be_chosen(course: Course, word: str) -> None:
    assert word in [o.label for o in load_exercise(course, NAME).fields["mine"].options]  # type: ignore[union-attr]


def test_the_example_has_self_determination_on_both_sides(course: Course) -> None:
    exercise = load_exercise(course, NAME)
    answers = example_answers(exercise)
    assert answers
    assert "Den samme værdi på begge sider" in titles(result_of(exercise, answers))
