"""The core task: a sentence of one's own beside three that exist, by what each stresses."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from blocks import block, finding, titles

from kursus.course import Course
from kursus.exercise import example_answers, load_exercise
from kursus.fields import Choices, Sort
from kursus.results import result_of
from kursus.results.result import Boxes, Result

ResultFrom = Callable[[str, dict[str, Any]], Result]

NAME, STRESSED = "kerneopgaven", "Det lægger de vægt på"
READ = {"nordjylland": ["oensker", "mening"], "folder": ["tryghed", "selv"], "hjoerring": ["selv"]}
COMPARED = ("Det har kun din", "Det har de andre", "Det har ingen")
UNANSWERED: list[dict[str, Any]] = [{}, {"tekster": {}}, {"min_saetning": []}, {"borger": "At I er her"}]


def filled(result: Result) -> dict[str, list[str]]:
    return {box.title: box.texts for box in block(result, Boxes, STRESSED).boxes if box.texts}


@pytest.mark.parametrize("fields", UNANSWERED)
def test_before_the_first_sentence_there_is_a_word_on_what_will_come(result_from: ResultFrom, fields: dict[str, Any]) -> None:
    assert titles(result_from(NAME, fields)) == ["Her kommer sætningerne ved siden af hinanden"]


def test_ones_sentence_stands_before_and_after(result_from: ResultFrom) -> None:
    assert finding(result_from(NAME, {"saetning": "Vi støtter"}), "Din sætning").points == ["Først: Vi støtter"]
    both = result_from(NAME, {"saetning": "Vi støtter", "rettet": "Vi er her"})
    assert finding(both, "Din sætning").points == ["Først: Vi støtter", "Nu: Vi er her"]


def test_texts_and_ones_own_sentence_stand_in_the_same_boxes(result_from: ResultFrom) -> None:
    result = result_from(NAME, {"tekster": READ, "min_saetning": ["selv", "vilkaar"]})
    assert filled(result) == {
        "Borgerens egne ønsker": ["Region Nordjylland"],
        "Et liv, der giver mening": ["Region Nordjylland"],
        "At klare mest muligt selv": ["En kommunal folder", "Hjørring Kommune", "Min sætning"],
        "Trygge rammer": ["En kommunal folder"],
        "Vilkår uden om borgeren": ["Min sætning"],
    }


def test_what_only_one_side_has_and_what_nobody_has_is_told(result_from: ResultFrom) -> None:
    result = result_from(NAME, {"tekster": READ, "min_saetning": ["selv", "vilkaar"]})
    assert finding(result, COMPARED[0]).points == ["Vilkår uden om borgeren"]
    others = ["Borgerens egne ønsker", "Et liv, der giver mening", "Trygge rammer"]
    assert finding(result, COMPARED[1]).points == others
    assert finding(result, COMPARED[2]).points == ["At høre til hos andre"]


@pytest.mark.parametrize(
    "fields",
    [{"tekster": READ}, {"min_saetning": ["selv"]}, {"tekster": {"folder": ["selv"]}, "min_saetning": ["selv"]}],
)
def test_nothing_is_compared_before_all_texts_are_read_and_ones_own_too(result_from: ResultFrom, fields: dict[str, Any]) -> None:
    assert not [title for title in titles(result_from(NAME, fields)) if title.startswith(COMPARED)]


def test_a_sentence_with_it_all_lacks_nothing(result_from: ResultFrom, course: Course) -> None:
    field = load_exercise(course, NAME).fields["min_saetning"]
    assert isinstance(field, Choices)
    result = result_from(NAME, {"tekster": READ, "min_saetning": [option.key for option in field.options]})
    assert [title for title in titles(result) if title.startswith(COMPARED)] == ["Det har kun din sætning"]


def test_only_a_text_that_is_read_gets_the_course_s_reading(result_from: ResultFrom, course: Course) -> None:
    field = load_exercise(course, NAME).fields["tekster"]
    assert isinstance(field, Sort)
    said = str(result_from(NAME, {"tekster": {"folder": ["selv"]}}).blocks)
    assert [scene.key for scene in field.scenes if scene.explanation in said] == ["folder"]


def test_the_three_texts_are_quoted_and_their_sources_named(course: Course) -> None:
    exercise = load_exercise(course, NAME)
    field = exercise.fields["tekster"]
    assert isinstance(field, Sort)
    assert len(field.scenes) == 3
    assert all("»" in scene.text and "«" in scene.text for scene in field.scenes)
    assert exercise.source
    assert all(name in exercise.source for name in ("Region Nordjylland", "Kommunal folder", "Hjørring Kommune"))


def test_the_two_lists_of_what_one_can_stress_are_the_same(course: Course) -> None:
    fields = load_exercise(course, NAME).fields
    texts, mine = fields["tekster"], fields["min_saetning"]
    assert isinstance(texts, Sort)
    assert isinstance(mine, Choices)
    assert [box.key for box in texts.boxes] == [option.key for option in mine.options]


def test_the_example_finds_something_the_others_lack(course: Course) -> None:
    exercise = load_exercise(course, NAME)
    answers = example_answers(exercise)
    assert answers
    assert finding(result_of(exercise, answers), COMPARED[0]).points == ["Vilkår uden om borgeren"]
