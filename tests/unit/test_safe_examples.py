"""Model answers on danger: each safety measure has somebody who assesses, somebody who decides, and what holds tonight."""

from __future__ import annotations

import pytest

from kursus.course import Course
from kursus.exercise import load_exercise
from kursus.exercise.example import example_answers
from kursus.exercise.readable import readable


def said(course: Course, name: str) -> str:
    exercise = load_exercise(course, name)
    answers = example_answers(exercise)
    assert answers
    return str(readable(exercise, answers))


@pytest.mark.parametrize("name", ["afgive-kontrol", "haemmet-recovery"])
def test_the_answers_on_sofies_nights_ask_psychiatry_first_and_say_what_holds_tonight(course: Course, name: str) -> None:
    text = said(course, name)
    assert "psykiateren i ambulatoriet og beder om en vurdering på skrift" in text
    assert "I nat: Lægen vurderer faren. Lederen siger, hvad I gør, efter hvilken regel og til hvornår" in text
    assert "Svarer hun ikke, ringer nattevagten 112" in text
    assert "Får lederen ikke fat i en læge før aften, ringer han til lægevagten" in text
    assert "Ingen holder op på egen hånd, og ingen bliver ved mod hendes nej uden en afgørelse og en regel" in text
    assert "taktiktavle" in text
    assert "søvn" in text.lower()
    assert "ringer 112" in text


def test_the_check_that_sofie_has_refused_stands_on_the_rung_against_a_no(course: Course) -> None:
    example = load_exercise(course, "afgive-kontrol").example
    assert example
    assert example.fields["trin"] == "t0"


def test_the_answer_on_kim_asks_him_straight_out_and_asks_for_an_earlier_time(course: Course) -> None:
    text = said(course, "kerneopgaven")
    assert "om han tænker på at dø" in text
    assert "deres læge, der vurderer" in text


@pytest.mark.parametrize(
    "harmful", ["Alle tre vagthold og ambulatoriet.", "kan ikke give det væk", "Vi spørger kort næste morgen"]
)
def test_the_old_sentences_are_gone(course: Course, harmful: str) -> None:
    assert harmful not in (course.exercises / "afgive-kontrol.yml").read_text(encoding="utf-8")
