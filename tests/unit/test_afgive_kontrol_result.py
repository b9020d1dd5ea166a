"""Handing over control: one decision on a ladder of eight rungs, one step at most, and a talk about risk."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from blocks import block, finding, titles

from kursus.course import Course
from kursus.exercise import load_exercise
from kursus.exercise.fields import Choice, Rows
from kursus.results.afgive_kontrol import degree, next_rung
from kursus.results.result import Result, Steps

ResultFrom = Callable[[str, dict[str, Any]], Result]
NAME = "afgive-kontrol"


def marks(result: Result) -> dict[int, list[str]]:
    """Return what stands on each rung that is marked, rungs from 1."""
    steps = block(result, Steps, "Stigen for den ene beslutning").steps
    return {number: step.marks for number, step in enumerate(steps, start=1) if step.marks}


@pytest.mark.parametrize("fields", [{}, {"beslutning": "Nøglen"}, {"andre": [{"hvem": "leder"}]}, {"retning": "op"}])
def test_before_the_first_rung_there_is_a_word_on_what_will_come(result_from: ResultFrom, fields: dict[str, Any]) -> None:
    assert titles(result_from(NAME, fields)) == ["Her kommer stigen"]


def test_the_ladder_has_eight_rungs_in_three_degrees_from_the_lowest(result_from: ResultFrom) -> None:
    steps = block(result_from(NAME, {"trin": "t1"}), Steps, "Stigen for den ene beslutning").steps
    assert [step.band for step in steps] == ["Ikke inddraget"] * 2 + ["Symbolsk inddraget"] * 3 + ["Egentlig borgermagt"] * 3
    assert steps[0].text == "Bliver talt med på det"
    assert steps[7].text == "Bestemmer selv"


def test_the_rung_of_today_and_the_next_are_marked(result_from: ResultFrom) -> None:
    assert marks(result_from(NAME, {"trin": "t3"})) == {3: ["I dag: mit svar"]}
    assert marks(result_from(NAME, {"trin": "t3", "retning": "op"})) == {3: ["I dag: mit svar"], 4: ["Næste skridt"]}
    assert marks(result_from(NAME, {"trin": "t3", "retning": "ned"})) == {2: ["Næste skridt"], 3: ["I dag: mit svar"]}
    assert marks(result_from(NAME, {"trin": "t3", "retning": "bliv"})) == {3: ["I dag: mit svar", "Næste skridt"]}


@pytest.mark.parametrize(
    ("today", "step", "following"),
    [(0, "op", 1), (7, "op", 7), (0, "ned", 0), (3, "bliv", 3), (3, None, None), (3, "hop", None), (None, "op", None)],
)
def test_a_step_is_one_rung_and_never_off_the_ladder(today: int | None, step: str | None, following: int | None) -> None:
    assert next_rung(today, step, 8) == following


@pytest.mark.parametrize(("rung", "of"), [(0, 0), (1, 0), (2, 1), (4, 1), (5, 2), (7, 2)])
def test_the_degrees_have_two_three_and_three_rungs(rung: int, of: int) -> None:
    assert degree(rung) == of


def test_the_others_stand_on_their_rungs_also_on_the_same(result_from: ResultFrom) -> None:
    others = [
        {"hvem": "borger", "trin": "t2"},
        {"hvem": "leder", "trin": "t5"},
        {"hvem": "kollega", "trin": "t5"},
        {"trin": "t8"},
    ]
    assert marks(result_from(NAME, {"andre": others})) == {2: ["Borgeren"], 5: ["Lederen", "En kollega"], 8: ["I dag: mit svar"]}


def test_the_distance_between_answers_is_told_without_saying_who_is_right(result_from: ResultFrom) -> None:
    others = [{"hvem": "borger", "trin": "t1"}, {"hvem": "leder", "trin": "t6"}]
    found = finding(result_from(NAME, {"trin": "t4", "andre": others}), "I ser det forskelligt")
    assert found.paragraphs[0] == "Der er 5 trin mellem det laveste og det højeste svar."
    assert "Ingen af jer tager fejl" in found.paragraphs[1]


def test_alike_answers_are_said_to_be_alike_and_one_answer_is_not_compared(result_from: ResultFrom) -> None:
    assert "I ser det ens" in titles(result_from(NAME, {"trin": "t4", "andre": [{"hvem": "leder", "trin": "t4"}]}))
    assert not any(title.startswith("I ser det") for title in titles(result_from(NAME, {"trin": "t4"})))


@pytest.mark.parametrize(
    ("rung", "name"), [("t2", "ikke inddraget"), ("t5", "symbolsk inddraget"), ("t6", "egentlig borgermagt")]
)
def test_the_degree_of_ones_answer_is_explained(result_from: ResultFrom, rung: str, name: str) -> None:
    assert f"Dit svar ligger her: {name}" in titles(result_from(NAME, {"trin": rung}))


def test_a_step_up_from_the_top_and_down_from_the_bottom_is_talked_about(result_from: ResultFrom) -> None:
    assert "bestemmer allerede" in finding(result_from(NAME, {"trin": "t8", "retning": "op"}), "Det næste skridt").paragraphs[0]
    assert "nederst" in finding(result_from(NAME, {"trin": "t1", "retning": "ned"}), "Det næste skridt").paragraphs[0]
    assert "Det næste skridt" not in titles(result_from(NAME, {"trin": "t4", "retning": "op"}))


def test_the_talk_about_risk_is_asked_for_once_a_step_is_chosen(result_from: ResultFrom) -> None:
    title = "Før I går i gang"
    assert title not in titles(result_from(NAME, {"trin": "t4"}))
    assert len(finding(result_from(NAME, {"trin": "t4", "retning": "op"}), title).paragraphs) == 2
    half = {"trin": "t4", "retning": "op", "risici": [{"hvad": "Brand"}], "risiko_nu": "Afmagt"}
    assert finding(result_from(NAME, half), title).paragraphs == [
        "I har skrevet, hvad der kan gå galt. Skriv også, hvad I så gør."
    ]
    whole = half | {"risici": [{"hvad": "Brand", "goer": "Ringer 112"}]}
    assert title not in titles(result_from(NAME, whole))


def test_the_deal_is_told_in_one_place(result_from: ResultFrom) -> None:
    fields = {
        "beslutning": "Nøglen",
        "trin": "t4",
        "retning": "op",
        "hvordan": "Hun får den om dagen",
        "risici": [{"hvad": "Den bliver væk", "goer": "Vi skifter låsen", "siger": "Hun siger til"}, {"goer": "uden risiko"}],
        "uger": 1,
    }
    assert finding(result_from(NAME, fields), "Jeres aftale").points == [
        "Beslutningen: Nøglen",
        "Vi går efter: 5. Giver råd",
        "Sådan gør vi: Hun får den om dagen",
        "Hvis det går galt: Den bliver væk → Vi skifter låsen (Hun siger til)",
        "Vi ser på det igen om 1 uge",
    ]


def test_without_a_step_there_is_no_deal(result_from: ResultFrom) -> None:
    assert "Jeres aftale" not in titles(result_from(NAME, {"trin": "t4", "hvordan": "Sådan"}))


def test_the_rungs_are_called_the_same_wherever_one_chooses_them(course: Course) -> None:
    fields = load_exercise(course, NAME).fields
    mine, others = fields["trin"], fields["andre"]
    assert isinstance(mine, Choice)
    assert isinstance(others, Rows)
    column = next(c for c in others.columns if c.key == "trin")
    assert isinstance(column, Choice)
    assert [(o.key, o.label) for o in column.options] == [(o.key, o.label) for o in mine.options]
