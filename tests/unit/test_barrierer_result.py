"""Barriers: by kind, with who can do what, and when one may share."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from blocks import block, finding, titles

from kursus.course import Course
from kursus.exercise import example_answers, load_exercise
from kursus.fields import Sort
from kursus.results import result_of
from kursus.results.result import Boxes, Result

ResultFrom = Callable[[str, dict[str, Any]], Result]

NAME, MAP, WHO = "barrierer", "Jeres barrierer", "Hvem kan gøre hvad?"
KINDS = ["specialisering", "myndighed", "samtykke", "it", "arbejdsgange", "moedekultur"]
SYSTEM = {"slags": "it", "hvad": "Vi ser ikke det samme", "hvem": "Egen læge", "handling": "Ringer svaret ind"}
PHONE = {"slags": "arbejdsgange", "hvad": "Telefontiden er klokken otte"}
UNANSWERED: list[dict[str, Any]] = [{}, {"barrierer": []}, {"barrierer": [{"slags": "it"}]}, {"oenske": "En tand ud"}]


@pytest.fixture
def sharing(course: Course) -> Sort:
    field = load_exercise(course, NAME).fields["deling"]
    assert isinstance(field, Sort)
    return field


@pytest.mark.parametrize("fields", UNANSWERED)
def test_before_the_first_barrier_there_is_a_word_on_what_will_come(result_from: ResultFrom, fields: dict[str, Any]) -> None:
    assert titles(result_from(NAME, fields)) == ["Her kommer jeres kort"]


def test_each_barrier_lies_in_the_box_of_its_kind(result_from: ResultFrom) -> None:
    shown = block(result_from(NAME, {"barrierer": [SYSTEM, PHONE, SYSTEM | {"hvad": "To journaler"}]}), Boxes, MAP).boxes
    filled = {box.title: box.texts for box in shown}
    assert len(filled) == 6
    assert filled["It-systemer (hvem kan se hvad)"] == ["Vi ser ikke det samme", "To journaler"]
    assert filled["Arbejdsgange (tider og frister)"] == ["Telefontiden er klokken otte"]


def test_empty_boxes_are_named_as_something_to_look_for(result_from: ResultFrom) -> None:
    result = result_from(NAME, {"barrierer": [SYSTEM]})
    points = finding(result, "Endnu tomme bunker").points
    assert [point.split(" ")[0] for point in points] == ["Specialisering", "Myndighed", "Samtykke", "Arbejdsgange", "Mødekultur"]


def test_with_one_of_each_kind_nothing_is_empty(result_from: ResultFrom) -> None:
    result = result_from(NAME, {"barrierer": [{"slags": kind, "hvad": kind} for kind in KINDS]})
    assert "Endnu tomme bunker" not in titles(result)


def test_a_barrier_without_a_kind_is_asked_for_one_and_is_on_no_map(result_from: ResultFrom) -> None:
    result = result_from(NAME, {"barrierer": [{"hvad": "Ingen svarer"}]})
    assert titles(result) == ["Her kommer jeres kort"]
    assert result.notes == {"barrierer": ["Vælg en slags ved hver barriere. Så kommer den med på kortet."]}


def test_with_kinds_at_all_barriers_there_is_no_note(result_from: ResultFrom) -> None:
    assert result_from(NAME, {"barrierer": [SYSTEM, PHONE]}).notes == {}


def test_who_can_do_what_is_told_and_what_is_left(result_from: ResultFrom) -> None:
    result = result_from(NAME, {"barrierer": [SYSTEM, PHONE]})
    assert finding(result, WHO).points == ["Egen læge: Ringer svaret ind"]
    assert finding(result, "Uden en handling endnu").points == ["Telefontiden er klokken otte"]


def test_without_any_action_nothing_is_said_to_be_left(result_from: ResultFrom) -> None:
    assert titles(result_from(NAME, {"barrierer": [PHONE]})) == [MAP, "Endnu tomme bunker"]


def test_an_action_that_nobody_has_yet_says_so(result_from: ResultFrom) -> None:
    result = result_from(NAME, {"barrierer": [PHONE | {"handling": "Aftaler et nummer"}]})
    assert finding(result, WHO).points == ["Endnu ingen: Aftaler et nummer"]


@pytest.mark.parametrize("kind", KINDS)
def test_the_chosen_kind_has_something_one_can_do_oneself(result_from: ResultFrom, kind: str) -> None:
    [said] = finding(result_from(NAME, {"valgt": kind}), "Det kan du måske gøre selv").paragraphs
    assert said


def test_consent_is_asked_in_situations_of_every_kind_of_answer(sharing: Sort) -> None:
    assert len(sharing.scenes) == 7
    assert {box for scene in sharing.scenes for box in scene.fits} == {"spoerg", "undtagelse", "del-ikke"}


@pytest.mark.parametrize(
    ("scene", "law"),
    [
        ("medicin", "sundhedsloven § 41"),
        ("udskrivning", "psykiatriloven § 13 c"),
        ("tyveri", "retsplejeloven § 115"),
        ("barn", "barnets lov § 133"),
        ("fare", "sundhedsloven §§ 41 og 43"),
    ],
)
def test_each_exception_is_named_with_its_law(sharing: Sort, scene: str, law: str) -> None:
    [found] = [one for one in sharing.scenes if one.key == scene]
    assert law in found.explanation


def test_police_never_get_what_is_shared_to_help_for_solving_a_case(sharing: Sort) -> None:
    [found] = [one for one in sharing.scenes if one.key == "tyveri"]
    assert found.fits == ["del-ikke"]
    assert "ikke bruges til at opklare" in " ".join(found.explanation.split())


def test_only_placed_situations_are_explained_and_they_end_with_three_questions(result_from: ResultFrom, sharing: Sort) -> None:
    result = result_from(NAME, {"deling": {"soester": ["del-ikke"]}})
    assert titles(result) == ["Situation 2: Søsteren"]
    assert [said.startswith("Før du deler uden et ja") for said in result.notes["deling"]] == [True]
    said = str(result.blocks)
    assert [scene.key for scene in sharing.scenes if scene.explanation in said] == ["soester"]


def test_the_example_has_a_barrier_of_each_kind_and_an_action_for_each(course: Course) -> None:
    exercise = load_exercise(course, NAME)
    answers = example_answers(exercise)
    assert answers
    result = result_of(exercise, answers)
    assert len(finding(result, WHO).points) == 6
    assert not {"Endnu tomme bunker", "Uden en handling endnu"} & set(titles(result))
