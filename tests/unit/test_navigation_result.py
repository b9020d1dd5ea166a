"""Finding one's way: three boxes, a ladder, and a letter held against the one it was."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from blocks import block, finding, titles

from kursus.course import Course
from kursus.exercise import check, load_exercise
from kursus.results import result_of
from kursus.results.navigation import is_in_the_person
from kursus.results.pictures.lix_meter import called, lix_meter
from kursus.results.result import Boxes, Figure, Result, Steps

ResultFrom = Callable[[str, dict[str, Any]], Result]

NAME = "navigation"
METER = "Hvor let er brevet at læse?"
EASY = "Kære Lone. Skriv på det her kort, og send det til os på fredag. Så får du dine penge."
LONG = "Du skal skrive på kortet, og så skal du sende det til os, for ellers kan vi ikke betale dig på den første i måneden."


@pytest.mark.parametrize(
    "fields", [{}, {"spoerg": ["viden"]}, {"opgave": "Et opkald"}, {"med": "Ringe"}, {"barriere": "Brevet er langt."}]
)
def test_before_there_is_anything_to_show_there_is_a_word_on_what_will_come(
    result_from: ResultFrom, fields: dict[str, Any]
) -> None:
    assert titles(result_from(NAME, fields)) == ["Her kommer jeres kort"]


def test_what_the_person_can_do_is_in_the_box_of_its_level_and_an_empty_box_stays(result_from: ResultFrom) -> None:
    shown = block(
        result_from(NAME, {"interaktiv": "Spørger naboen.\n\nRinger til søsteren."}), Boxes, "Det kan borgeren allerede"
    )
    assert [box.texts for box in shown.boxes] == [[], ["Spørger naboen.", "Ringer til søsteren."], []]
    assert [box.title.split(":")[0] for box in shown.boxes] == ["Funktionelt", "Interaktivt", "Kritisk"]


def test_the_ladder_has_where_one_is_and_what_one_will_try(result_from: ResultFrom) -> None:
    shown = block(result_from(NAME, {"nu": "for", "naeste": "bagefter"}), Steps, "Sådan deler I opgaven")
    assert [step.marks for step in shown.steps] == [["Sådan gør vi nu"], [], [], ["Det prøver vi"]]


def test_two_marks_may_stand_on_the_same_rung(result_from: ResultFrom) -> None:
    shown = block(result_from(NAME, {"nu": "sammen", "naeste": "sammen"}), Steps, "Sådan deler I opgaven")
    assert shown.steps[1].marks == ["Sådan gør vi nu", "Det prøver vi"]


def test_the_letter_is_held_against_the_one_that_is_chosen(result_from: ResultFrom) -> None:
    shown = {name: block(result_from(NAME, {"brev": name, "nyt_brev": EASY}), Figure, METER) for name in ("tilskud", "samtale")}
    (before, hard, said), (after, easy, _) = shown["tilskud"].table.as_text()
    assert (before, after, said) == ("Brevet før", "Jeres brev", "meget svær")
    assert int(hard) > 55
    assert int(easy) < 25
    assert shown["samtale"].table.as_text()[0] != shown["tilskud"].table.as_text()[0]
    assert f"Jeres brev: LIX {easy}, meget let" in shown["tilskud"].alt


def test_the_meter_is_at_the_letter_while_one_types(result_from: ResultFrom) -> None:
    [said] = result_from(NAME, {"nyt_brev": EASY}).notes["nyt_brev"]
    assert said.startswith("LIX ")
    assert "meget let. Der er cirka 6 ord i hver sætning." in said


@pytest.mark.parametrize("text", ["Hej", "Kære Lone. Ring til os.", "!!! ??? …", "1 2 3"])
def test_with_a_few_words_there_is_no_number_yet(result_from: ResultFrom, text: str) -> None:
    result = result_from(NAME, {"nyt_brev": text})
    assert result.notes == {"nyt_brev": ["Skriv lidt mere. Så begynder måleren at virke."]}
    assert [row[0] for row in block(result, Figure, METER).table.rows] == ["Brevet før"]


def test_ones_own_letter_is_what_ones_new_one_is_held_against(result_from: ResultFrom) -> None:
    own = {"brev": "eget", "eget_brev": LONG, "nyt_brev": EASY}
    rows = block(result_from(NAME, own), Figure, METER).table.as_text()
    assert [row[0] for row in rows] == ["Brevet før", "Jeres brev"]
    assert [row[0] for row in block(result_from(NAME, own | {"eget_brev": ""}), Figure, METER).table.rows] == ["Jeres brev"]


def test_without_any_letter_of_a_length_there_is_no_meter(result_from: ResultFrom) -> None:
    assert METER not in titles(result_from(NAME, {"brev": "eget", "nyt_brev": "Hej Lone"}))


def test_the_longest_sentence_is_shown_where_it_is_long(result_from: ResultFrom) -> None:
    points = finding(result_from(NAME, {"nyt_brev": f"{EASY} {LONG}"}), "Kig på det her").points
    assert points[0].startswith("Den længste sætning har 25 ord.")
    assert "»Du skal skrive på kortet" in points[0]
    assert "Kig på det her" not in titles(result_from(NAME, {"nyt_brev": EASY}))


def test_the_longest_words_come_first_and_once(result_from: ResultFrom) -> None:
    [point] = finding(result_from(NAME, {"nyt_brev": "Bekræftelsen. bekræftelsen. Kuverten. Selvbetjening."}), "Kig på").points
    assert point == "De længste ord: selvbetjening, bekræftelsen, kuverten. Kan nogle af dem siges kortere?"


def test_what_is_not_ticked_is_what_the_letter_may_lack(result_from: ResultFrom) -> None:
    letter = {"nyt_brev": EASY}
    assert "Det mangler måske i brevet" not in titles(result_from(NAME, letter))
    every = ["vigtigst", "goere", "hvornaar", "menneske", "ellers", "uenig"]
    assert finding(result_from(NAME, letter | {"tjek": every}), "Det mangler").points == ["Der står, hvem der kan hjælpe"]
    assert "Det mangler måske i brevet" not in titles(result_from(NAME, letter | {"tjek": [*every, "hjaelp"]}))


@pytest.mark.parametrize(
    ("barrier", "is_so"),
    [
        ("Borgeren kan ikke finde ud af det.", True),
        ("Hun vil slet ikke have hjælp", True),
        ("Lone magter ikke papirer, og brevet er langt.", True),
        ("han har ingen motivation", True),
        ("Brevet kan ikke besvares på papir. Hun kan ikke åbne det.", False),
        ("Telefonen kan kun nås om morgenen.", False),
        ("Borgeren får brevet for sent, og hun kan ikke nå det.", False),
        ("Kim kan ikke", False),
        ("", False),
    ],
)
def test_a_barrier_that_begins_with_what_the_person_lacks_is_asked_about(barrier: str, is_so: bool) -> None:
    assert is_in_the_person(barrier, "lone") is is_so


def test_the_question_is_at_the_barrier(course: Course) -> None:
    exercise = load_exercise(course, NAME)
    answers = check(exercise, {"case": "lone", "fields": {"barriere": "Lone kan ikke."}}).answers
    assert "Prøv at begynde med" in result_of(exercise, answers).notes["barriere"][0]


@pytest.mark.parametrize(
    ("lix", "word"),
    [
        (5, "meget let"),
        (24.4, "meget let"),
        (25, "let"),
        (34.4, "let"),
        (34.6, "middel"),
        (54, "svær"),
        (55, "meget svær"),
        (120, "meget svær"),
    ],
)
def test_a_lix_is_called_by_the_number_that_is_shown(lix: float, word: str) -> None:
    assert called(lix) == word


def test_a_lix_outside_the_scale_is_drawn_at_its_end_with_its_own_number() -> None:
    figure = lix_meter("x", [("Let", 4.0), ("Svær", 99.0)])
    assert [trace["x"] for trace in figure.data] == [[10], [70]]
    assert figure.table.as_text() == [["Let", "4", "meget let"], ["Svær", "99", "meget svær"]]
