"""The knowledge checks themselves: enough questions, of every kind, in plain words, that lead to pages of the book."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path

import pytest
from lix import count_words, lix

from kursus.course import Course, find_course
from kursus.quiz import Question, load_quiz, quiz_names
from kursus.quiz.asked import choices, safe_act
from kursus.quiz.check import check_quizzes
from kursus.quiz.quiz import Match, Order
from kursus.quiz.texts import ABOUT, INSTRUCTION

NAMES = quiz_names(find_course(Path(__file__).parent))
DANGER = "/naar-det-er-farligt.html"
FEWEST, LIX_LIMIT, LONGEST_REASON, LONGEST_SENTENCE = 12, 32, 2, 18


def reasons(question: Question) -> list[str]:
    match question:
        case Order():
            return [step.why for step in question.steps]
        case Match():
            return [pair.why for pair in question.pairs]
        case _:
            return [option.why for option in question.options]


def read(question: Question) -> list[str]:
    """Return all that one reads of a question, before and after the answer."""
    rows = [pair.text for pair in question.pairs] if isinstance(question, Match) else []
    return [question.text, *rows, *choices(question), safe_act(question), *reasons(question)]


def sentences(text: str) -> list[str]:
    return [one for one in re.split(r"(?<=[.!?])[»«]*\s+(?=[A-ZÆØÅ»0-9])", text) if one]


def test_there_is_one_for_the_foundation_and_for_each_theme(course: Course) -> None:
    assert NAMES == ["fundament", "tema-1", "tema-2", "tema-3", "tema-4"]
    assert [load_quiz(course, name).theme for name in NAMES] == [0, 1, 2, 3, 4]


@pytest.mark.parametrize("name", NAMES)
def test_there_are_enough_questions_and_every_kind_is_there(course: Course, name: str) -> None:
    kinds = Counter(question.type for question in load_quiz(course, name).questions)
    assert kinds.total() >= FEWEST
    assert set(kinds) == {"single", "several", "order", "match"}
    assert max(kinds.values()) <= kinds.total() / 2


@pytest.mark.parametrize("name", NAMES)
def test_all_of_it_is_easy_to_read(course: Course, name: str) -> None:
    quiz = load_quiz(course, name)
    text = "\n\n".join([quiz.purpose, ABOUT, *INSTRUCTION, *(text for question in quiz.questions for text in read(question))])
    assert count_words(text) > 500
    assert lix(text) <= LIX_LIMIT
    assert [one for text in text.split("\n\n") for one in sentences(text) if len(one.split()) > LONGEST_SENTENCE] == []


@pytest.mark.parametrize("name", NAMES)
def test_a_reason_is_short_and_a_sentence(course: Course, name: str) -> None:
    for question in load_quiz(course, name).questions:
        for reason in reasons(question):
            assert reason.endswith((".", "?", "«")), reason
            assert len(sentences(reason)) <= LONGEST_REASON, reason
            assert len(reason.split()) <= 30, reason


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_called_wrong_and_nobody_gets_a_mark(course: Course, name: str) -> None:
    text = " ".join(text for question in load_quiz(course, name).questions for text in read(question)).lower()
    for word in ("forkert svar", "point", "bestået", "dumpet", "karakter", "procent rigtige"):
        assert word not in text


def test_every_page_that_a_question_leads_to_is_in_the_book(course: Course) -> None:
    assert check_quizzes(course) == []


@pytest.mark.parametrize("name", NAMES)
def test_the_questions_are_of_its_own_part_of_the_book(course: Course, name: str) -> None:
    pages = [question.page for question in load_quiz(course, name).questions]
    assert [page for page in pages if not page.startswith((f"/{name}/", f"{DANGER}#"))] == []
    assert len(set(pages)) >= 5


@pytest.mark.parametrize("name", NAMES)
def test_a_notebook_is_two_cells_that_open_its_own_check_and_holds_no_outputs(course: Course, name: str) -> None:
    cells = json.loads((course.quizzes / f"{name}.ipynb").read_text(encoding="utf-8"))["cells"]
    assert "".join(cells[-1]["source"]) == f'open_quiz("{name}")'
    assert [(cell["outputs"], cell["execution_count"]) for cell in cells] == [([], None)] * 2


def test_no_question_has_one_right_variant_of_empowerment(course: Course) -> None:
    variants = re.compile(r"neoliberal|socialliberal|samfundskritisk|transformativ", re.IGNORECASE)
    for name in NAMES:
        for question in load_quiz(course, name).questions:
            assert not [text for text in choices(question) if variants.search(text)]
