"""Handing over control: one decision on a ladder of eight rungs, one step at most, and a talk about risk."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from blocks import block, finding, titles

from kursus.course import Course
from kursus.exercise import load_exercise
from kursus.fields import Choice, Rows
from kursus.results.afgive_kontrol import degree, next_rung
from kursus.results.result import Result, Steps

ResultFrom = Callable[[str, dict[str, Any]], Result]
NAME = "afgive-kontrol"


def marks(result: Result) -> dict[int, list[str]]:
    """Return what stands on each rung that is marked, by its number."""
    ladder = block(result, Steps, "Stigen for den ene beslutning")
    return {number: step.marks for number, step in enumerate(ladder.steps, start=ladder.first) if step.marks}


@pytest.mark.parametrize("fields", [{}, {"beslutning": "Nøglen"}, {"andre": [{"hvem": "leder"}]}, {"retning": "op"}])
def test_before_the_first_rung_there_is_a_word_on_what_will_come(result_from: ResultFrom, fields: dict[str, Any]) -> None:
    assert titles(result_from(NAME, fields)) == ["Her kommer stigen"]


def test_the_ladder_has_eight_rungs_in_three_degrees_and_below_them_what_is_done_against_a_no(result_from: ResultFrom) -> None:
    ladder = block(result_from(NAME, {"trin": "t1"}), Steps, "Stigen for den ene beslutning")
    degrees = ["Mod et nej"] + ["Ikke inddraget"] * 2 + ["Symbolsk inddraget"] * 3 + ["Egentlig borgermagt"] * 3
    assert [step.band for step in ladder.steps] == degrees
    assert ladder.first == 0
    assert ladder.steps[0].text == "Det sker, selv om borgeren siger nej"
    assert ladder.steps[1].text == "Bliver talt med på det"
    assert ladder.steps[8].text == "Bestemmer selv"


def test_the_rung_of_today_and_the_next_are_marked(result_from: ResultFrom) -> None:
    assert marks(result_from(NAME, {"trin": "t3"})) == {3: ["I dag: mit svar"]}
    assert marks(result_from(NAME, {"trin": "t3", "retning": "op"})) == {3: ["I dag: mit svar"], 4: ["Næste skridt"]}
    assert marks(result_from(NAME, {"trin": "t3", "retning": "ned"})) == {2: ["Næste skridt"], 3: ["I dag: mit svar"]}
    assert marks(result_from(NAME, {"trin": "t3", "retning": "bliv"})) == {3: ["I dag: mit svar", "Næste skridt"]}


@pytest.mark.parametrize(
    ("today", "step", "following"),
    [(1, "op", 2), (8, "op", 8), (1, "ned", 1), (3, "bliv", 3), (3, None, None), (3, "hop", None), (None, "op", None)],
)
def test_a_step_is_one_rung_and_never_off_the_ladder(today: int | None, step: str | None, following: int | None) -> None:
    assert next_rung(today, step, 9) == following


@pytest.mark.parametrize("step", ["op", "bliv", "ned"])
def test_no_step_leads_from_what_is_done_against_a_no(result_from: ResultFrom, step: str) -> None:
    assert next_rung(0, step, 9) is None
    result = result_from(NAME, {"trin": "t0", "retning": step, "hvordan": "Lederen ringer til psykiateren"})
    assert marks(result) == {0: ["I dag: mit svar"]}
    assert "hvem der afgør det, og efter hvilken regel" in finding(result, "Det næste skridt").paragraphs[0]
    assert "Vi går efter: Først en afgørelse. Derefter et trin op" in finding(result, "Jeres aftale").points


def test_what_is_done_against_a_no_is_called_an_intervention_and_asks_for_rule_decision_record_and_end(
    result_from: ResultFrom,
) -> None:
    half = {"trin": "t0", "imod_regel": "Det ved vi ikke", "imod_slut": "Fredag"}
    result = result_from(NAME, half)
    assert "indgreb" in finding(result, "Dit svar ligger her: mod et nej").paragraphs[0]
    assert finding(result, "Det, der skal stå klart").points == ["Reglen: Det ved vi ikke", "Det holder op: Fredag"]
    assert finding(result, "Det mangler I at finde ud af").points == [
        "Hvem har afgjort det, og hvornår?",
        "Hvor er det skrevet ned, og hvem har fået det at vide?",
    ]
    assert not any("symbolsk" in title for title in titles(result))


def test_that_another_answers_against_a_no_comes_first(result_from: ResultFrom) -> None:
    result = result_from(NAME, {"trin": "t2", "andre": [{"hvem": "borger", "trin": "t0"}]})
    assert "Nogen svarer, at det sker mod et nej" in titles(result)
    assert "Ingen af jer tager fejl" in finding(result, "I ser det forskelligt").paragraphs[1]


@pytest.mark.parametrize(("rung", "of"), [(0, 0), (1, 1), (2, 1), (3, 2), (5, 2), (6, 3), (8, 3)])
def test_against_a_no_is_one_rung_and_the_degrees_have_two_three_and_three(rung: int, of: int) -> None:
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
    others = [{"hvem": "borger", "trin": "t3"}, {"hvem": "leder", "trin": "t5"}]
    found = finding(result_from(NAME, {"trin": "t4", "andre": others}), "I ser det forskelligt")
    assert found.paragraphs[0] == "Der er 2 trin mellem det laveste og det højeste svar."
    assert "Ingen af jer tager fejl" in found.paragraphs[1]


def test_answers_three_rungs_apart_are_asked_who_decides_and_by_which_rule(result_from: ResultFrom) -> None:
    others = [{"hvem": "borger", "trin": "t1"}]
    found = finding(result_from(NAME, {"trin": "t4", "andre": others}), "I ser det forskelligt")
    assert "Hvem afgør det, og efter hvilken regel?" in found.paragraphs[1]
    assert "Ingen af jer tager fejl" not in " ".join(found.paragraphs)


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
