"""The shape of the knowledge checks: nothing but the subject tells which answer is right, and they ask what one does now.

Danger and law have no right answer: what is safe to do is told whatever one chose.
"""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from statistics import mean

import pytest

from kursus.course import Course, find_course
from kursus.privacy.lists import words
from kursus.quiz import Question, load_quiz, quiz_names
from kursus.quiz.asked import choices, is_scored, safe_act
from kursus.quiz.quiz import Several, Single

COURSE = find_course(Path(__file__).parent)
NAMES = quiz_names(COURSE)
QUESTIONS = [question for name in NAMES for question in load_quiz(COURSE, name).questions]
CHOSEN = [question for question in QUESTIONS if isinstance(question, Single | Several) and question.scored]

SHORTEST, LONGEST = 0.85, 1.1
"""How long the right answers of one check may be on average, as a share of the others."""

ABOUT_LAW = re.compile(r"/fundament/(loven|magt-hjem-og-hjemmel)\.html|/tema-4/samtykke\.html|/naar-det-er-farligt\.html")
DANGER_OR_LAW = re.compile(
    r"selvmord|tage (sit|dit|mit) (eget )?liv|ikke leve|ikke er her mere|"
    r"overdosis|abstinens|§|paragraf|lovens?\b|\bhjemmel|tvang|magtanvendelse|samtykke|GDPR|112"
    r"|ikke vække|underret|klage|bisidder|dosis|tabletter|sin medicin\b|hver dag i mange år",
    re.IGNORECASE,
)
"""Words of danger to life, medicine, children and law."""

NAME = re.compile(r"\b[A-ZÆØÅ][a-zæøåéü]+\b")
FIRST_NAMES = {one.capitalize() for one in words("fornavne")} - {one.capitalize() for one in words("ogsaa-ord")}


def lengths(question: Single | Several, *, right: bool) -> list[int]:
    return [len(option.text) for option in question.options if option.right == right]


def share_right(question: Single | Several) -> float:
    return len(lengths(question, right=True)) / len(question.options)


@pytest.mark.parametrize("name", NAMES)
def test_right_answers_are_about_as_long_as_the_others(course: Course, name: str) -> None:
    chosen = [one for one in load_quiz(course, name).questions if isinstance(one, Single | Several) and one.scored]
    right = mean(length for question in chosen for length in lengths(question, right=True))
    wrong = mean(length for question in chosen for length in lengths(question, right=False))
    assert SHORTEST <= right / wrong <= LONGEST


def test_right_answers_are_on_average_no_longer_than_the_others() -> None:
    right = mean(length for question in CHOSEN for length in lengths(question, right=True))
    assert right <= mean(length for question in CHOSEN for length in lengths(question, right=False))


@pytest.mark.parametrize("place", [0, -1], ids=["shortest", "longest"])
def test_the_shortest_or_the_longest_is_right_no_more_often_than_by_chance(place: int) -> None:
    by_chance = sum(share_right(question) for question in CHOSEN)
    by_length = [sorted(question.options, key=lambda option: len(option.text)) for question in CHOSEN]
    assert sum(options[place].right for options in by_length) <= by_chance


def test_of_several_any_number_is_right() -> None:
    several = [question for question in CHOSEN if isinstance(question, Several)]
    one_wrong = [question for question in several if len(lengths(question, right=False)) == 1]
    assert len(one_wrong) <= len(several) / 4
    assert len({len(lengths(question, right=True)) for question in several}) > 1


@pytest.mark.parametrize("name", NAMES)
def test_at_least_half_ask_for_something_new(course: Course, name: str) -> None:
    questions = load_quiz(course, name).questions
    assert sum(question.asks != "recall" for question in questions) >= len(questions) / 2


def test_each_of_the_five_goals_has_three_questions_that_ask_for_an_act() -> None:
    acts = Counter(question.goal for question in QUESTIONS if question.asks == "act" and is_scored(question))
    assert {goal: acts[goal] for goal in ("A06", "A07", "A08", "A09", "A10") if acts[goal] < 3} == {}


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.text[:40])
def test_what_is_about_danger_or_law_has_no_right_answer_and_says_what_is_safe(question: Question) -> None:
    asked = " ".join([question.text, *choices(question)])
    if ABOUT_LAW.match(question.page) or DANGER_OR_LAW.search(asked):
        assert not is_scored(question)


def test_where_a_life_can_be_at_stake_the_safe_act_names_112() -> None:
    danger = [question for question in QUESTIONS if question.page.startswith("/naar-det-er-farligt.html")]
    assert len(danger) >= 8
    assert [one.text for one in danger if "112" not in safe_act(one)] == []


def test_every_danger_that_the_page_on_it_tells_of_at_night_is_asked_about() -> None:
    asked = {question.page.partition("#")[2] for question in QUESTIONS}
    assert {"nogen-vil-ikke-leve", "overdosis", "abstinenser", "vold", "et-barn", "nej-og-doer"} <= asked


@pytest.mark.parametrize("name", NAMES)
def test_a_question_is_about_nobody_that_its_pages_or_a_case_tell_of(course: Course, name: str) -> None:
    """Else one answers from memory."""
    told = [*(course.book / name).glob("*.md"), *course.cases.glob("*.md")]
    people = {word for path in told for word in NAME.findall(path.read_text(encoding="utf-8"))} & FIRST_NAMES
    assert len(people) > 20
    questions = load_quiz(course, name).questions
    asked = {word for question in questions for text in [question.text, *choices(question)] for word in NAME.findall(text)}
    assert asked & people == set()
