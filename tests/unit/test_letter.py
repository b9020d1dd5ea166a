"""What a rewritten letter says is looked for in its words, and long words of a very easy letter are left in peace."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from blocks import finding, titles

from kursus.course import Course
from kursus.exercise import example_answers, load_exercise
from kursus.results.letter import SEEN, seen_in
from kursus.results.result import Result

ResultFrom = Callable[[str, dict[str, Any]], Result]
NAME, UNSEEN = "navigation", "Kan modtageren finde det?"
EASY = "Kære Lone. Skriv på det her kort, og send det til os på fredag. Så får du dine penge på en konto, som du selv har."


@pytest.mark.parametrize(
    ("key", "said", "not_said"),
    [
        ("goere", "Skriv på kortet.", "Vi har fået dit brev."),
        ("hvornaar", "Svar senest fredag.", "Svar os."),
        ("menneske", "Spørg efter Karen.", "Spørg os."),
        ("menneske", "Ring på 12 34 56 78.", "Ring."),
        ("ellers", "Hører vi ikke fra dig, stopper det.", "Det stopper."),
        ("uenig", "Er du uenig, så skriv det.", "Skriv det."),
        ("hjaelp", "Du må tage en ven med.", "Tag en taxa."),
    ],
)
def test_a_point_is_seen_where_the_letter_says_it(key: str, said: str, not_said: str) -> None:
    assert key in seen_in(said)
    assert key not in seen_in(not_said)


def test_all_points_are_seen_in_the_example_s_letter(course: Course) -> None:
    answers = example_answers(load_exercise(course, NAME))
    assert answers
    assert seen_in(answers["fields"]["nyt_brev"]) == set(SEEN)


def test_what_is_ticked_and_cannot_be_seen_is_asked_about(result_from: ResultFrom) -> None:
    told = finding(result_from(NAME, {"nyt_brev": EASY, "tjek": ["goere", "uenig"]}), UNSEEN)
    assert told.points == ["Der står, hvad man kan gøre, hvis man er uenig"]
    assert UNSEEN not in titles(result_from(NAME, {"nyt_brev": EASY, "tjek": ["goere", "vigtigst"]}))


def test_what_is_not_ticked_and_seems_to_be_there_is_said_so(result_from: ResultFrom) -> None:
    points = finding(result_from(NAME, {"nyt_brev": EASY, "tjek": ["goere"]}), "Det mangler måske i brevet").points
    assert "Der står, hvornår det skal ske (måske står det der allerede)" in points
    assert "Der står, hvem der kan hjælpe" in points


def test_long_words_of_a_very_easy_letter_are_left_in_peace(result_from: ResultFrom) -> None:
    letter = f"{EASY} Vi betaler huslejen. Du er god til det, og vi er her."
    assert "Kig på det her" not in titles(result_from(NAME, {"nyt_brev": letter}))
