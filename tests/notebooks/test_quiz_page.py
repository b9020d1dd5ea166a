"""What a knowledge check's notebook shows: questions without their key, and an explanation for each answer."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from kursus.course import find_course
from kursus.quiz import load_quiz, quiz_names
from kursus.quiz.asked import id_of
from kursus.quiz.quiz import Single
from widgets.quiz import QuizView

COURSE = find_course(Path(__file__).parent)
NAMES = quiz_names(COURSE)
KEYS = {"right", "why", "fits", "steps", "pairs", "match", "page"}
"""What a question has that must not be seen before it is answered."""


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """What widgets send to the page."""
    found: list[Any] = []
    monkeypatch.setattr(QuizView, "send", lambda _self, content: found.append(content))
    return found


def keys_in(value: Any) -> set[str]:
    if isinstance(value, dict):
        return set(value) | {key for inner in value.values() for key in keys_in(inner)}
    return {key for inner in value for key in keys_in(inner)} if isinstance(value, list) else set()


def say(view: QuizView, content: Any) -> None:
    """Let the widget hear what a page sends it."""
    view._handle_custom_msg(content, [])  # noqa: SLF001  # what ipywidgets calls for a message


@pytest.mark.parametrize("name", NAMES)
def test_no_state_of_the_widget_has_a_key(name: str) -> None:
    state = QuizView(load_quiz(COURSE, name), COURSE).get_state()
    assert keys_in(state["quiz"]) & KEYS == set()
    assert json.dumps(state["quiz"])


def test_an_answer_is_explained_with_the_page_to_read_and_the_state_stays_the_same(sent: list[Any]) -> None:
    quiz = load_quiz(COURSE, "tema-1")
    view = QuizView(quiz, COURSE)
    before = view.get_state()
    question = next(one for one in quiz.questions if isinstance(one, Single))
    right = next(option for option in question.options if option.right)
    say(view, {"question": id_of(question.text), "answer": [id_of(right.text)]})
    [answer] = sent
    assert answer["question"] == id_of(question.text)
    assert answer["verdict"] == "fits"
    assert answer["page"]["href"] == question.page
    assert {line["why"] for line in answer["lines"]} == {option.why for option in question.options}
    assert view.get_state() == before


@pytest.mark.parametrize(
    "content",
    [None, 7, "x", [], {}, {"question": None}, {"question": "x"}, {"question": []}, {"question": {}}, {"answer": ["x"]}],
)
def test_what_is_no_answer_is_not_replied_to(sent: list[Any], content: Any) -> None:
    say(QuizView(load_quiz(COURSE, "tema-1"), COURSE), content)
    assert sent == []


def test_a_question_of_another_check_is_not_replied_to(sent: list[Any]) -> None:
    other = next(one for one in load_quiz(COURSE, "tema-2").questions if isinstance(one, Single))
    answer = [id_of(other.options[0].text)]
    say(QuizView(load_quiz(COURSE, "tema-1"), COURSE), {"question": id_of(other.text), "answer": answer})
    assert sent == []
