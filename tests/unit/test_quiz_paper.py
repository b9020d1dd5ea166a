"""A knowledge check on paper asks the same as on the screen without telling the key; the key fits it letter by letter."""

from __future__ import annotations

import html
import re

import pytest
from another_key import with_another_key

from kursus.book.quiz_card import quiz_card
from kursus.book.quiz_paper import WHAT_IS_SAFE, quiz_key, quiz_paper
from kursus.course import Course, find_course
from kursus.quiz import load_quiz, quiz_names
from kursus.quiz.asked import choices, safe_act
from kursus.quiz.quiz import Match, Order, Several, Single
from kursus.quiz.texts import SAFE, UNSCORED

NAMES = quiz_names(find_course())


def plain(markup: str) -> str:
    return html.unescape(re.sub(r"<[^>]+>", " ", markup)).replace("\xa0", " ")


@pytest.mark.parametrize("name", NAMES)
def test_every_question_and_answer_is_on_paper_and_no_reason_is(course: Course, name: str) -> None:
    quiz = load_quiz(course, name)
    page = html.unescape(str(quiz_paper(name, quiz, course))).replace("\xa0", " ")
    for question in quiz.questions:
        assert question.text in page
        assert all(text in page for text in choices(question))
    assert "passer ikke" not in plain(page)
    for question in quiz.questions:
        options = question.options if isinstance(question, Single | Several) else []
        assert not [option.why for option in options if option.why in page]


@pytest.mark.parametrize("name", NAMES)
def test_the_paper_is_the_same_whatever_the_key_is(course: Course, name: str) -> None:
    quiz = load_quiz(course, name)
    other = with_another_key(quiz)
    papers = [str(quiz_paper(name, one, course)).split(WHAT_IS_SAFE + "</h2>")[0] for one in (other, quiz)]
    assert papers[0] == papers[1]
    assert str(quiz_card(name, other, course)) == str(quiz_card(name, quiz, course))


@pytest.mark.parametrize("name", NAMES)
def test_the_key_names_the_letters_of_the_paper(course: Course, name: str) -> None:
    quiz = load_quiz(course, name)
    paper, key = plain(str(quiz_paper(name, quiz, course))), plain(str(quiz_key(name, quiz, course)))
    for question in quiz.questions:
        match question:
            case Single() | Several():
                for option in question.options if question.scored else []:
                    found = re.search(rf"([A-H]) +passer( ikke)?\. +{re.escape(option.text)} +{re.escape(option.why)}", key)
                    letter = re.search(rf"([A-H])  +{re.escape(option.text)}", paper)
                    assert found, option.text
                    assert letter, option.text
                    assert (found[1], found[2] is None) == (letter[1], option.right)
            case Order():
                for place, step in enumerate(question.steps, start=1):
                    assert re.search(rf"{place}\. +{re.escape(step.text)} +{re.escape(step.why)}", key)
            case Match():
                for pair in question.pairs:
                    found = re.search(rf"([A-H]): {re.escape(pair.match)}\. +{re.escape(pair.text)}", key)
                    assert found
                    assert f"{found[1]}: {pair.match}" in paper


@pytest.mark.parametrize("name", NAMES)
def test_what_is_not_scored_is_called_neither_right_nor_wrong_and_says_what_is_safe(course: Course, name: str) -> None:
    quiz = load_quiz(course, name)
    paper, key = str(quiz_paper(name, quiz, course)), str(quiz_key(name, quiz, course))
    safe = {question.text: safe_act(question) for question in quiz.questions if safe_act(question)}
    assert safe
    for text, act in safe.items():
        part = next(part for part in key.split("<section") if text in html.unescape(part))
        assert re.findall(r"\b[A-H] +passer", plain(part)) == []
        assert f"{UNSCORED} {SAFE}" in plain(part)
        assert act in html.unescape(part)
        assert act in html.unescape(paper.rsplit(WHAT_IS_SAFE, maxsplit=1)[-1])


@pytest.mark.parametrize("name", NAMES)
def test_the_paper_names_the_page_of_each_question(course: Course, name: str) -> None:
    quiz = load_quiz(course, name)
    paper = str(quiz_paper(name, quiz, course))
    assert paper.count("Side i bogen: ") == len(quiz.questions)
    assert all(f'href="{question.page}"' in paper for question in quiz.questions)


def test_the_key_leads_to_the_pages_of_the_book(course: Course) -> None:
    key = str(quiz_key("tema-1", load_quiz(course, "tema-1"), course))
    assert '<a href="/tema-1/recovery.html">Recovery – at komme sig</a>' in key


def test_the_card_leads_to_the_check_and_its_paper(course: Course) -> None:
    card = str(quiz_card("tema-1", load_quiz(course, "tema-1"), course))
    assert 'href="/videnstjek/tema-1"' in card
    assert 'href="/papir/videnstjek-tema-1.html"' in card
    assert "Det er ikke en prøve." in card
