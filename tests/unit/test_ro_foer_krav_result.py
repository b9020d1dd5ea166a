"""Calm before demands: two views in each plan, demands that may be lowered, two answers to each choice, and the safe act."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from typing import Any

import pytest
from blocks import block, finding, titles

from kursus.course import Course
from kursus.exercise import example_answers, load_exercise
from kursus.fields import Choice
from kursus.results import result_of
from kursus.results.result import Boxes, Result, Steps
from kursus.results.ro_foer_krav import INSIDE, OUTSIDE, PLANS, SITUATIONS

ResultFrom = Callable[[str, dict[str, Any]], Result]
NAME, PLAN, DEMANDS = "ro-foer-krav", "De tre planer", "Kravene"


def plans(*ends: str, text: str = "{}") -> dict[str, str]:
    return {f"{plan}_{end}": text.format(f"{plan} {end}") for plan in PLANS for end in ends}


def demands(*levels: str, who: str = "") -> dict[str, Any]:
    return {"krav": [{"hvad": f"Krav {level}", "kan": level} | ({"hvem": who} if who else {}) for level in levels]}


def test_before_anything_is_written_there_is_a_word_on_what_will_come(result_from: ResultFrom) -> None:
    assert titles(result_from(NAME, {"tag_med": "Noget"})) == ["Her kommer planerne"]


@pytest.mark.parametrize(
    ("ends", "told"),
    [
        ((INSIDE,), "Her mangler dit blik"),
        ((OUTSIDE,), "Her mangler borgerens blik"),
        ((INSIDE, OUTSIDE), "Begge blikke er der i alle tre planer"),
    ],
)
def test_a_view_that_is_missing_is_told_of_and_two_are_left_standing(
    result_from: ResultFrom, ends: tuple[str, ...], told: str
) -> None:
    result = result_from(NAME, plans(*ends))
    assert titles(result) == [PLAN, told]
    assert [len(box.texts) for box in block(result, Boxes, PLAN).boxes] == [len(ends)] * 3


def test_the_same_words_twice_are_asked_about_and_not_praised(result_from: ResultFrom) -> None:
    result = result_from(NAME, plans(INSIDE, OUTSIDE, text="Ro"))
    assert titles(result) == [PLAN, "De to blikke er ens"]


def test_spaces_are_no_view(result_from: ResultFrom) -> None:
    told = finding(result_from(NAME, {"trivsel_inde": "   ", "trivsel_ude": "Han ler"}), "Her mangler borgerens blik")
    assert told.points == ["Trivsel"]


def test_demands_that_differ_in_kind_never_get_the_same_words(result_from: ResultFrom) -> None:
    told = {
        levels: titles(result_from(NAME, demands(*levels))) for levels in itertools.product(("vente", "mindre", "fast"), repeat=2)
    }
    assert told["vente", "vente"] == [DEMANDS, "Det kan I sænke", "Alle kravene kan vente"]
    assert told["mindre", "mindre"] == [DEMANDS, "Det kan I sænke"]
    assert told["fast", "fast"] == [DEMANDS, "Hvem har bestemt det?", "Alle kravene ligger fast"]
    assert told["vente", "fast"] == [DEMANDS, "Det kan I sænke", "Hvem har bestemt det?"]


def test_what_is_settled_by_somebody_is_not_asked_about(result_from: ResultFrom) -> None:
    assert "Hvem har bestemt det?" not in titles(result_from(NAME, demands("fast", who="Lederen")))


def test_a_demand_without_a_name_or_a_place_is_still_there(result_from: ResultFrom) -> None:
    shown = block(result_from(NAME, {"krav": [{"hvem": "Lederen"}]}), Boxes, DEMANDS).boxes
    assert [box.texts for box in shown if box.texts] == [["Krav 1 (Lederen)"]]


def test_every_choice_has_two_different_answers_and_what_it_opens(course: Course) -> None:
    exercise = load_exercise(course, NAME)
    assert exercise.result
    for situation in SITUATIONS:
        field = exercise.fields[situation]
        assert isinstance(field, Choice)
        for option in field.options:
            one, two, follows = (exercise.result.texts[f"{situation}-{option.key}-{part}"] for part in ("a", "b", "foelger"))
            assert one != two
            assert follows


@pytest.mark.parametrize("chosen", ["plads", "ord", "gaa"])
def test_where_the_voice_rises_the_safe_act_comes_first_whatever_was_chosen(result_from: ResultFrom, chosen: str) -> None:
    result = result_from(NAME, {"stemmen": chosen})
    first, one, two, _ = result.notes["stemmen"]
    for act in ("så gå, og hent hjælp", "Gå ikke tilbage alene", "ring 112"):
        assert act in first
    assert one != two
    [decides] = finding(result, "Hvem afgør det?").points
    assert "Lederen beslutter" in decides
    assert "vurderer en læge" in decides


def test_the_road_has_a_step_a_situation_and_each_says_who_decides(result_from: ResultFrom) -> None:
    result = result_from(NAME, {"doeren": "saenk", "efter": "vis"})
    assert len(block(result, Steps, "Sådan gik det med Vagn").steps) == 2
    assert [point.partition(":")[0] for point in finding(result, "Hvem afgør det?").points] == [
        "Situation 1, i døren",
        "Situation 3, dagen efter",
    ]


def test_the_next_step_says_what_it_lacks(result_from: ResultFrom) -> None:
    assert finding(result_from(NAME, {"afgoer": "Lederen"}), "Det mangler endnu").points == [
        "Et krav, I vil sænke",
        "En dag, hvor I ser på det sammen med borgeren",
    ]


def test_the_example_says_who_decides_and_what_one_does_when_nobody_answers(course: Course) -> None:
    exercise = load_exercise(course, NAME)
    answers = example_answers(exercise)
    assert answers
    result = result_of(exercise, answers)
    assert "Det mangler endnu" not in titles(result)
    told = " ".join(finding(result, "Jeres næste skridt").points)
    assert "ringer vi 112" in told
    assert "beslutter: Lederen på vagt" in told
    assert "Begge blikke er der i alle tre planer" in titles(result)
