"""Methods: the course's word for the evidence comes after a guess, with its reason."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from blocks import block, finding, titles

from kursus.course import Course
from kursus.exercise import example_answers, load_exercise
from kursus.fields import Choice, Sort
from kursus.results import result_of
from kursus.results.metoder import OTHER
from kursus.results.result import Boxes, Result

ResultFrom = Callable[[str, dict[str, Any]], Result]

NAME, PICTURE = "metoder", "Kursets ord for det, du har gættet på"
WORDS = ["God", "Nogen", "Begrænset", "Uafklaret", "Mangler"]
UNANSWERED: list[dict[str, Any]] = [{}, {"gaet": {}}, {"oensker": "Ro"}, {"traenet": "ja"}]


@pytest.fixture
def guesses(course: Course) -> Sort:
    field = load_exercise(course, NAME).fields["gaet"]
    assert isinstance(field, Sort)
    return field


@pytest.mark.parametrize("fields", UNANSWERED)
def test_before_the_first_guess_there_is_a_word_on_what_will_come(result_from: ResultFrom, fields: dict[str, Any]) -> None:
    assert titles(result_from(NAME, fields)) == ["Her kommer kursets ord"]


def test_the_words_are_the_five_of_the_book_each_with_its_meaning(guesses: Sort) -> None:
    assert [box.label for box in guesses.boxes] == WORDS
    assert all(box.text for box in guesses.boxes)


def test_every_method_that_can_be_chosen_can_be_guessed_at_and_has_one_word(course: Course, guesses: Sort) -> None:
    choice = load_exercise(course, NAME).fields["metode"]
    assert isinstance(choice, Choice)
    assert [(o.key, o.label) for o in choice.options[:-1]] == [(s.key, s.title) for s in guesses.scenes]
    assert choice.options[-1].key == OTHER
    assert {len(scene.fits) for scene in guesses.scenes} == {1}


def test_the_words_are_those_of_the_book_s_page(course: Course, guesses: Sort) -> None:
    page = (course.book / "fundament" / "metoder.md").read_text(encoding="utf-8")
    table = dict(re.findall(r"^\| ([^|]+?) \| ([^|]+?) \|$", page, re.MULTILINE))
    said = {name.split(" (")[0]: word for name, word in table.items()}
    words = {box.key: box.label for box in guesses.boxes}
    found = [scene for scene in guesses.scenes if scene.title in said]
    assert len(found) >= 8
    assert {s.title: words[s.fits[0]] for s in found} == {s.title: said[s.title or ""] for s in found}


def test_nothing_is_told_before_the_guess(result_from: ResultFrom) -> None:
    result = result_from(NAME, {"metode": "nada"})
    assert titles(result) == ["Her kommer kursets ord"]
    assert result.notes == {"gaet": ["Gæt også på din egen metode. Så kommer kursets ord: NADA."]}


def test_the_guess_stands_beside_the_course_s_word_its_reason_and_its_meaning(result_from: ResultFrom, guesses: Sort) -> None:
    result = result_from(NAME, {"metode": "nada", "gaet": {"nada": ["god"]}})
    told = finding(result, "NADA: kursets ord er »Mangler«")
    assert not told.folded
    assert told.paragraphs[0].endswith("Du gættede på »God«.")
    assert told.paragraphs[1] in [scene.explanation for scene in guesses.scenes]
    assert "ærligt" in told.paragraphs[2]
    assert result.notes == {}


def test_ones_own_method_comes_first_and_the_others_are_folded(result_from: ResultFrom) -> None:
    result = result_from(NAME, {"metode": "low-arousal", "gaet": {"nada": ["mangler"], "low-arousal": ["nogen"]}})
    assert titles(result) == [
        "Low Arousal og LA2: kursets ord er »Begrænset«",
        PICTURE,
        "NADA: kursets ord er »Mangler«",
    ]
    assert finding(result, "NADA").folded


def test_a_guess_without_a_method_is_told_too(result_from: ResultFrom) -> None:
    assert titles(result_from(NAME, {"gaet": {"nada": ["mangler"]}})) == [PICTURE, "NADA: kursets ord er »Mangler«"]


def test_the_picture_has_only_what_was_guessed_at_by_the_course_s_word(result_from: ResultFrom) -> None:
    shown = block(
        result_from(NAME, {"gaet": {"nada": ["god"], "neuropaedagogik": ["begraenset"], "aaben-dialog": ["god"]}}), Boxes, PICTURE
    ).boxes
    assert [(box.title, box.texts) for box in shown] == [
        ("God", []),
        ("Nogen", ["Åben Dialog"]),
        ("Begrænset", []),
        ("Uafklaret", []),
        ("Mangler", ["Neuropædagogik", "NADA"]),
    ]


def test_no_word_says_that_a_guess_was_right_or_wrong(result_from: ResultFrom) -> None:
    said = [str(result_from(NAME, {"gaet": {"nada": [word]}}).blocks).casefold() for word in ("god", "mangler")]
    assert not [one for one in said if "rigtigt" in one or "forkert" in one]


def test_missing_evidence_is_not_said_to_be_harmful(result_from: ResultFrom) -> None:
    told = finding(result_from(NAME, {"gaet": {"nada": ["mangler"]}}), "NADA").paragraphs[-1]
    assert "siger ikke, at noget er skadeligt" in told


def test_a_method_that_is_not_on_the_list_gets_questions(result_from: ResultFrom) -> None:
    result = result_from(NAME, {"metode": OTHER})
    assert titles(result) == ["Kurset har ikke et ord for din metode"]
    assert result.notes == {}


@pytest.mark.parametrize(("trained", "told"), [("ja", False), ("lidt", True), ("nej", True), ("ved-ikke", True)])
def test_missing_training_asks_who_can_teach(result_from: ResultFrom, trained: str, told: bool) -> None:
    result = result_from(NAME, {"gaet": {"nada": ["mangler"]}, "traenet": trained})
    assert ("Før I går i gang" in titles(result)) is told


def test_the_example_guesses_at_its_own_method(course: Course) -> None:
    exercise = load_exercise(course, NAME)
    answers = example_answers(exercise)
    assert answers
    assert titles(result_of(exercise, answers))[0] == "Personcentreret omsorg: kursets ord er »God«"
