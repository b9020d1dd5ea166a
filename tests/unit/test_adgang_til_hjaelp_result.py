"""A way to help: where it stops, where it goes in a ring, and where the barriers are."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from blocks import block, finding, titles

from kursus.course import Course
from kursus.exercise import load_exercise
from kursus.results.adgang_til_hjaelp import places_again
from kursus.results.result import Result, Steps
from kursus.results.rows import column_labels

ResultFrom = Callable[[str, dict[str, Any]], Result]
NAME = "adgang-til-hjaelp"


def way(result_from: ResultFrom, *rows: dict[str, str]) -> Result:
    return result_from(NAME, {"skridt": list(rows)})


@pytest.mark.parametrize("fields", [{}, {"hjaelp": "En bolig"}, {"skridt": [{}]}, {"jeg_kan": "Ringe"}])
def test_before_the_first_step_there_is_a_word_on_what_will_come(result_from: ResultFrom, fields: dict[str, Any]) -> None:
    assert titles(result_from(NAME, fields)) == ["Her kommer vejen"]


def test_the_road_has_its_steps_in_order_with_a_sign_and_the_barrier_in_words(result_from: ResultFrom) -> None:
    result = way(
        result_from,
        {"hvad": "Ringer", "hos": "Lægen", "gik": "videre", "barriere": "ingen"},
        {"hvad": "Venter", "gik": "omvej", "barriere": "ventetid"},
        {"hvad": "Får nej", "gik": "stop", "barriere": "maalgruppe"},
        {"hvad": "Begynder igen", "gik": "retur", "barriere": "anden"},
        {"barriere": "afstand"},
    )
    road = block(result, Steps, "Vejen")
    assert road.shape == "road"
    assert [(step.text, step.note, step.sign, step.marks) for step in road.steps] == [
        ("Ringer", "Lægen", "through", ["Vejen gik videre"]),
        ("Venter", "", "detour", ["Omvej eller ventetid: ventetid"]),
        ("Får nej", "", "stop", ["Vejen stoppede her: ikke i målgruppen"]),
        ("Begynder igen", "", "back", ["Sendt tilbage"]),
        ("Skridt 5", "", "", ["Afstand"]),
    ]


def test_each_stop_has_the_advice_for_its_barrier_from_the_file(result_from: ResultFrom, course: Course) -> None:
    exercise = load_exercise(course, NAME)
    assert exercise.result
    advice = {scale.key: scale.text for scale in exercise.result.scales}
    result = way(
        result_from,
        {"hvad": "a", "gik": "stop", "barriere": "digital"},
        {"hvad": "b", "gik": "retur", "barriere": "raekkefoelge"},
        {"hvad": "c", "gik": "stop", "barriere": "anden"},
        {"hvad": "d", "gik": "omvej", "barriere": "ventetid"},
    )
    assert finding(result, "Her stopper vejen").points == [
        f"a → {advice['digital']}",
        f"b → {advice['raekkefoelge']}",
        "c → Spørg, hvad der skulle have været dér, og hvem der kan sørge for det.",
    ]


def test_every_barrier_that_is_named_has_advice(course: Course) -> None:
    exercise = load_exercise(course, NAME)
    assert exercise.result
    assert set(column_labels(exercise, "skridt", "barriere")) - {"ingen", "anden"} == {
        scale.key for scale in exercise.result.scales
    }


@pytest.mark.parametrize(
    ("signs", "is_open"),
    [(["videre", "videre"], True), (["videre"], False), (["videre", "omvej"], False), (["videre", "stop"], False)],
)
def test_a_way_without_a_stop_is_asked_about(result_from: ResultFrom, signs: list[str], is_open: bool) -> None:
    result = way(result_from, *({"hvad": f"s{n}", "gik": sign} for n, sign in enumerate(signs)))
    assert ("Vejen er åben" in titles(result)) is is_open


def test_steps_without_an_outcome_are_asked_for(result_from: ResultFrom) -> None:
    result = way(result_from, {"hvad": "a", "gik": "videre"}, {"hvad": "b"}, {"hos": "Lægen"})
    assert finding(result, "Hvordan gik det her?").points == ["b", "Skridt 3"]


@pytest.mark.parametrize(
    ("places", "again"),
    [
        (["Lægen", "Ambulatoriet", "lægen "], ["Lægen"]),
        (["Lægen", "Lægen"], []),
        (["Lægen", "Lægen", "Kommunen", "Lægen"], ["Lægen"]),
        (["A", "B", "A", "B"], ["A", "B"]),
        (["", " "], []),
        ([], []),
    ],
)
def test_a_way_that_comes_back_to_a_place_goes_in_a_ring(places: list[str], again: list[str]) -> None:
    assert places_again([{"hos": place} for place in places]) == again


def test_the_ring_is_told(result_from: ResultFrom) -> None:
    result = way(result_from, {"hos": "Ambulatoriet"}, {"hos": "Rusmiddelbehandlingen"}, {"hos": "ambulatoriet"})
    assert finding(result, "Vejen går i ring").paragraphs == ["Det samme sted kommer igen: Ambulatoriet."]


def test_barriers_are_counted_by_where_they_are(result_from: ResultFrom) -> None:
    result = way(
        result_from,
        {"hvad": "a", "sad": "systemet", "barriere": "ventetid"},
        {"hvad": "b", "sad": "systemet"},
        {"hvad": "c", "sad": "mennesket", "barriere": "mistillid"},
        {"hvad": "d", "sad": "moedet", "barriere": "ingen"},
    )
    found = finding(result, "Hvor sad barriererne?")
    assert found.points == ["I systemet: 2", "I mødet: 0", "I mennesket selv: 1"]
    assert "Begynd dér" in found.paragraphs[0]


@pytest.mark.parametrize(("persons", "others", "again"), [(2, 1, True), (1, 1, False), (1, 0, True), (1, 2, False)])
def test_most_barriers_in_the_person_sends_one_back_to_look_in_the_system(
    result_from: ResultFrom, persons: int, others: int, again: bool
) -> None:
    rows = [{"hvad": "a", "sad": "mennesket"}] * persons + [{"hvad": "b", "sad": "moedet"}] * others
    assert ("Led en gang til" in finding(way(result_from, *rows), "Hvor sad barriererne?").paragraphs[0]) is again


def test_what_the_person_did_is_listed_from_two_on(result_from: ResultFrom) -> None:
    rows = [{"hvad": "a", "selv": "Ringede"}, {"hvad": "b", "selv": "Mødte op"}]
    assert finding(way(result_from, *rows), "Det gjorde personen selv").points == ["Ringede", "Mødte op"]
    assert "Det gjorde personen selv" not in titles(way(result_from, rows[0]))


def test_each_barrier_has_its_own_advice_in_each_place(result_from: ResultFrom, course: Course) -> None:
    exercise = load_exercise(course, NAME)
    barriers = [key for key in column_labels(exercise, "skridt", "barriere") if key != "ingen"]
    said = [
        finding(way(result_from, {"hvad": "a", "gik": "stop", "barriere": barrier, "sad": place}), "Her stopper vejen").points[0]
        for barrier in barriers
        for place in column_labels(exercise, "skridt", "sad")
    ]
    assert len(set(said)) == len(said) == 24


def test_the_stop_that_was_chosen_is_shown_with_what_is_not_written_of_it(result_from: ResultFrom) -> None:
    result = result_from(NAME, {"skridt": [{"hvad": "a"}], "jeg_kan": "Ringe sammen"})
    told = finding(result, "Det stop, du har valgt")
    assert told.points == ["Du kan: Ringe sammen"]
    assert len(told.paragraphs) == 2
