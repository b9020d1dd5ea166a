"""Body and health: who is told what and how soon, and what is not ready to be said."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from blocks import block, finding, titles

from kursus.course import Course
from kursus.exercise import example_answers, load_exercise
from kursus.results import result_of
from kursus.results.result import Boxes, Result
from kursus.results.rows import column_labels

ResultFrom = Callable[[str, dict[str, Any]], Result]
NAME = "krop-og-sundhed"
WHOLE: dict[str, Any] = {
    "tegn": [{"hvad": "Holder pause", "nyt": "nyt", "haster": "idag", "hvem": "laege", "ord": "Nyt siden mandag"}],
    "sporg": "Hvordan har du det?",
    "vil": "Op på tredje sal",
    "ja": "ja",
    "aftale": "Egen læge",
    "svar": [{"hvad": "Er det hjertet?"}],
    "rolle": ["med"],
    "bagefter": "Hun får svaret på papir",
}


def signs(result_from: ResultFrom, *rows: dict[str, str], **more: Any) -> Result:
    return result_from(NAME, {"tegn": list(rows), **more})


@pytest.mark.parametrize("fields", [{}, {"vil": "Sove"}, {"tegn": [{}]}, {"aftale": "Lægen"}])
def test_before_the_first_sign_there_is_a_word_on_what_will_come(result_from: ResultFrom, fields: dict[str, Any]) -> None:
    assert titles(result_from(NAME, fields)) == ["Her kommer det, der skal høres"]


def test_signs_stand_by_how_soon_with_who_is_told_and_the_words(result_from: ResultFrom) -> None:
    result = signs(
        result_from,
        {"hvad": "Tørstig", "haster": "ugen", "hvem": "laege", "ord": "Nyt"},
        {"hvad": "Kramper", "haster": "nu", "hvem": "alarm"},
        {"haster": "tvivl"},
        {"hvad": "Ryster"},
    )
    shown = block(result, Boxes, "Hvem hører hvad?").boxes
    assert [(box.title, box.texts) for box in shown] == [
        ("Nu: 112", ["Kramper → 112"]),
        ("I dag", []),
        ("I denne uge", ["Tørstig → Egen læge eller lægevagten: »Nyt«"]),
        ("Jeg er i tvivl", ["Tegn 3 → ingen valgt endnu"]),
        ("Hast ikke valgt", ["Ryster → ingen valgt endnu"]),
    ]


def test_every_haste_has_its_advice_in_the_file(course: Course) -> None:
    exercise = load_exercise(course, NAME)
    assert exercise.result
    assert {scale.key for scale in exercise.result.scales} == set(column_labels(exercise, "tegn", "haster"))
    assert all(scale.text for scale in exercise.result.scales)


@pytest.mark.parametrize(
    ("chosen", "first", "also"),
    [
        (["nu", "ugen"], "ring 112", ""),
        (["ugen", "nu", "tvivl"], "ring 112", "Så ring til en læge"),
        (["idag", "ugen"], "Ring. En besked", ""),
        (["ugen", "tvivl"], "Så ring til en læge", ""),
        (["ugen"], "Vælg en dag", ""),
    ],
)
def test_the_most_urgent_comes_first_and_doubt_never_waits(
    result_from: ResultFrom, chosen: list[str], first: str, also: str
) -> None:
    result = signs(result_from, *({"hvad": "a", "haster": key} for key in chosen))
    said = finding(result, "Begynd her").paragraphs
    assert titles(result)[0] == "Begynd her"
    assert first in said[0]
    assert len(said) == (2 if also else 1)
    assert also in said[-1]


def test_nothing_is_said_of_haste_where_none_is_chosen(result_from: ResultFrom) -> None:
    assert "Begynd her" not in titles(signs(result_from, {"hvad": "a"}))


def test_what_cannot_wait_is_not_left_with_a_leader_or_another_than_112(result_from: ResultFrom) -> None:
    result = signs(
        result_from,
        {"hvad": "Kramper", "haster": "nu", "hvem": "laege"},
        {"hvad": "Grå", "haster": "nu", "hvem": "alarm"},
        {"hvad": "Feber", "haster": "idag", "hvem": "leder"},
        {"hvad": "Svimmel", "haster": "tvivl", "hvem": "leder"},
        {"hvad": "Tand", "haster": "ugen", "hvem": "leder"},
    )
    assert finding(result, "Ring først det rigtige sted").points == ["Kramper"]
    assert finding(result, "En fagperson skal høre det").points == ["Feber", "Svimmel"]


def test_a_sign_without_words_and_one_of_long_standing_are_asked_about(result_from: ResultFrom) -> None:
    result = signs(result_from, {"hvad": "Hoste", "nyt": "laenge"}, {"hvad": "Sår", "nyt": "nyt", "ord": "Siden mandag"})
    assert finding(result, "Sig, hvad der er nyt").points == ["Hoste"]
    assert finding(result, "Også det, der har varet længe").points == ["Hoste"]


@pytest.mark.parametrize(
    ("chosen", "asked"), [(["ugen"], True), (["ugen", "ugen"], True), (["ugen", "idag"], False), ([""], False)]
)
def test_all_in_a_week_is_asked_about(result_from: ResultFrom, chosen: list[str], asked: bool) -> None:
    result = signs(result_from, *({"hvad": "a", "haster": key} if key else {"hvad": "a"} for key in chosen))
    assert ("Kan det hele vente?" in titles(result)) is asked


def test_answers_that_differ_in_kind_do_not_give_the_same_words(result_from: ResultFrom) -> None:
    said = {
        key: str(list(signs(result_from, {"hvad": "a", "haster": key, "hvem": "laege", "ord": "b"}).blocks))
        for key in ("nu", "idag", "ugen", "tvivl")
    }
    assert len(set(said.values())) == 4


@pytest.mark.parametrize(("answer", "title"), [("nej", "Borgeren har sagt nej"), ("noget", "Noget af det"), ("ja", None)])
def test_a_no_and_a_part_have_their_own_words(result_from: ResultFrom, answer: str, title: str | None) -> None:
    found = {"Borgeren har sagt nej", "Noget af det"} & set(titles(result_from(NAME, WHOLE | {"ja": answer})))
    assert found == ({title} if title else set())


def test_a_no_still_leaves_112_and_asks_the_leader_for_the_rule(result_from: ResultFrom) -> None:
    [said] = finding(result_from(NAME, WHOLE | {"ja": "nej"}), "Borgeren har sagt nej").paragraphs
    assert "ringer du 112" in said
    assert "Spørg din leder" in said


def test_the_appointment_has_the_citizens_questions_and_ones_own_part(result_from: ResultFrom) -> None:
    found = finding(result_from(NAME, WHOLE | {"rolle": ["vej", "med"]}), "Aftalen")
    assert found.points == ["Er det hjertet?"]
    assert found.paragraphs == [
        "Du følger med til: Egen læge",
        "Du: hjælper med tid og vej, sidder med, lidt bagved",
        "Bagefter: Hun får svaret på papir",
    ]


def test_one_who_speaks_without_the_citizens_questions_is_asked(result_from: ResultFrom) -> None:
    assert "Hvem taler?" in titles(result_from(NAME, WHOLE | {"rolle": ["siger"], "svar": []}))
    assert "Hvem taler?" not in titles(result_from(NAME, WHOLE | {"rolle": ["siger"]}))
    assert "Med eller udenfor?" in titles(result_from(NAME, WHOLE | {"rolle": ["med", "venter"]}))
    assert "Med eller udenfor?" not in titles(result_from(NAME, WHOLE))


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"sporg": None}, "Hvad spørger du"),
        ({"vil": None}, "Hvad vil borgeren selv?"),
        ({"ja": None}, "Har borgeren sagt ja"),
        ({"ja": "ikke"}, "Har borgeren sagt ja"),
        ({"aftale": None}, "Hvilken aftale"),
        ({"svar": None}, "Hvad vil borgeren have svar på?"),
        ({"bagefter": None}, "Hvem hører hvad bagefter?"),
    ],
)
def test_what_is_missing_is_asked_for(result_from: ResultFrom, changed: dict[str, Any], said: str) -> None:
    fields = {key: value for key, value in (WHOLE | changed).items() if value is not None}
    [point] = finding(result_from(NAME, fields), "Det mangler endnu").points
    assert point.startswith(said)


def test_all_that_is_asked_is_enough(result_from: ResultFrom) -> None:
    assert titles(result_from(NAME, WHOLE))[-1] == "Det er klar til at blive sagt"


def test_the_example_is_ready_and_asks_about_what_is_long_and_shared_in_part(course: Course) -> None:
    exercise = load_exercise(course, NAME)
    answers = example_answers(exercise)
    assert answers
    assert titles(result_of(exercise, answers)) == [
        "Begynd her",
        "Hvem hører hvad?",
        "Også det, der har varet længe",
        "Noget af det",
        "Aftalen",
        "Det er klar til at blive sagt",
    ]
