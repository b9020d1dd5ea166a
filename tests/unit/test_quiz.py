"""What a knowledge check shows tells nothing of its key, and what it says fits the answer. The small one is `lille_tjek.yml`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from another_key import with_another_key

from kursus.content_file import read_model
from kursus.contents import page_title
from kursus.course import Course, find_course
from kursus.quiz import Question, Quiz, as_asked, explanation, load_quiz, quiz_names
from kursus.quiz.asked import id_of
from kursus.quiz.quiz import Several, Single

SOURCE = (Path(__file__).parent / "lille_tjek.yml").read_text(encoding="utf-8")
NAMES = quiz_names(find_course(Path(__file__).parent))
QUIZ = read_model(Quiz, SOURCE, "lille_tjek.yml")
SUM, FRUIT, DAY, ANIMALS, FIRE = QUIZ.questions


def said(question: Question, answer: Any) -> dict[str, Any]:
    found = explanation(question, answer)
    assert found
    return found


def ids(*texts: str) -> list[str]:
    return [id_of(text) for text in texts]


@pytest.mark.parametrize("name", NAMES)
def test_what_is_shown_before_an_answer_is_the_same_whatever_the_key_is(course: Course, name: str) -> None:
    quiz = load_quiz(course, name)
    other = with_another_key(quiz)
    assert other != quiz
    assert json.dumps(as_asked(other)) == json.dumps(as_asked(quiz))


@pytest.mark.parametrize("name", NAMES)
def test_what_is_shown_before_an_answer_has_ids_and_texts_and_nothing_else(course: Course, name: str) -> None:
    for question in as_asked(load_quiz(course, name))["questions"]:
        assert question.keys() - {"rows"} == {"id", "type", "text", "scored", "options"}
        assert all(one.keys() == {"id", "text"} for one in [*question["options"], *question.get("rows", [])])


def test_the_right_answer_is_told_and_every_option_has_its_reason() -> None:
    assert said(SUM, ids("Fire")) == {
        "verdict": "fits",
        "lines": [
            {"id": id_of("Fire"), "fits": True, "why": "Du kan tælle det på fingrene."},
            {"id": id_of("Fem"), "fits": False, "why": "Det er én for meget."},
        ],
    }
    assert said(SUM, ids("Fem"))["verdict"] == "not"


@pytest.mark.parametrize(
    ("chosen", "verdict"),
    [
        (["Pære", "Æble"], "fits"),
        (["Æble", "Pære"], "fits"),
        (["Pære"], "partly"),
        (["Pære", "Æble", "Kartoffel"], "partly"),
        (["Kartoffel"], "not"),
    ],
)
def test_of_several_all_some_or_none_may_fit(chosen: list[str], verdict: str) -> None:
    assert said(FRUIT, ids(*chosen))["verdict"] == verdict


@pytest.mark.parametrize("chosen", ["Går ud", "Leder efter katten"])
def test_what_is_not_scored_tells_the_safe_act_whatever_one_chose_and_calls_nothing_right(chosen: str) -> None:
    assert said(FIRE, ids(chosen)) == {
        "verdict": "unscored",
        "safe": "Gå ud, og ring 112.",
        "lines": [
            {"id": id_of("Går ud"), "fits": None, "why": "Så er du i sikkerhed."},
            {"id": id_of("Leder efter katten"), "fits": None, "why": "Den finder tit selv ud."},
        ],
    }


@pytest.mark.parametrize("name", NAMES)
def test_what_is_safe_is_not_shown_before_an_answer(course: Course, name: str) -> None:
    quiz = load_quiz(course, name)
    safe = [question.safe for question in quiz.questions if isinstance(question, Single | Several) and question.safe]
    assert safe
    shown = json.dumps(as_asked(quiz), ensure_ascii=False)
    assert [text for text in safe if text in shown] == []


def test_an_order_is_explained_in_the_right_order_with_the_place_that_each_step_was_given() -> None:
    answer = said(DAY, ids("Middag", "Morgen", "Aften"))
    assert answer["verdict"] == "partly"
    assert [line["id"] for line in answer["lines"]] == ids("Morgen", "Middag", "Aften")
    assert [(line["place"], line["fits"]) for line in answer["lines"]] == [(2, False), (1, False), (3, True)]
    assert said(DAY, ids("Morgen", "Middag", "Aften"))["verdict"] == "fits"
    assert said(DAY, ids("Middag", "Aften", "Morgen"))["verdict"] == "not"


def test_a_match_tells_for_each_row_what_belongs_to_it_and_a_word_may_belong_to_two() -> None:
    muh, mjav = ids("Muh", "Mjav")
    right = {id_of("Koen"): muh, id_of("Katten"): mjav, id_of("Tyren"): muh}
    assert said(ANIMALS, right)["verdict"] == "fits"
    half = said(ANIMALS, right | {id_of("Tyren"): mjav})
    assert half["verdict"] == "partly"
    assert [(line["option"], line["fits"]) for line in half["lines"]] == [(muh, True), (mjav, True), (muh, False)]
    assert said(ANIMALS, {id_of("Koen"): mjav, id_of("Katten"): muh, id_of("Tyren"): mjav})["verdict"] == "not"


@pytest.mark.parametrize("question", QUIZ.questions)
@pytest.mark.parametrize("answer", [None, "", "Fire", 7, True, [], ["x"], [None], [[]], {}, {"x": "y"}, {"x": []}, [1.5], b"x"])
def test_what_is_no_answer_gets_no_explanation(question: Question, answer: Any) -> None:
    assert explanation(question, answer) is None


def test_a_part_of_an_answer_gets_no_explanation() -> None:
    assert explanation(SUM, ids("Fire", "Fem")) is None
    assert explanation(FRUIT, ids("Pære", "Muh")) is None
    assert explanation(DAY, ids("Morgen", "Middag")) is None
    assert explanation(DAY, ids("Morgen", "Middag", "Middag")) is None
    assert explanation(ANIMALS, {id_of("Koen"): id_of("Muh")}) is None


def test_there_is_no_mark_and_no_sum_in_what_is_said() -> None:
    for question, answer in ((SUM, ids("Fire")), (FRUIT, ids("Pære")), (DAY, ids("Morgen", "Middag", "Aften"))):
        assert said(question, answer).keys() == {"verdict", "lines"}


def test_a_name_that_there_is_no_check_of_is_an_error(course: Course) -> None:
    with pytest.raises(KeyError):
        load_quiz(course, "findes-ikke")
    with pytest.raises(KeyError):
        load_quiz(course, "../exercises/chime")


def test_a_page_has_the_heading_of_its_file_and_a_page_that_is_not_there_has_none(course: Course) -> None:
    assert page_title(course, "/tema-1/recovery.html") == "Recovery – at komme sig"
    assert page_title(course, "/tema-1/findes-ikke.html") is None


def test_a_section_has_its_own_heading_and_one_that_is_not_there_has_none(course: Course) -> None:
    assert page_title(course, "/naar-det-er-farligt.html#overdosis") == "Overdosis"
    assert page_title(course, "/naar-det-er-farligt.html#findes-ikke") is None
