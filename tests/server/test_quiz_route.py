"""The page of a knowledge check, and that nothing which is sent before an answer tells its key."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Any

import pytest
from line_client import connect, post, said, tell
from running import ROOT, Server, finish

from kursus.course import Course
from kursus.quiz import Question, Quiz, load_quiz, quiz_names
from kursus.quiz.asked import id_of, safe_act
from kursus.quiz.quiz import Match, Option, Order, Pair, Single, Step

COURSE = Course(ROOT)
NAMES = quiz_names(COURSE)


def marks_of(quiz: Quiz) -> list[str]:
    """Return a piece of every reason that no encoding changes and that is in no question, to look for in what is sent."""
    answers = [answer for question in quiz.questions for answer in answers_of(question)]
    asked = "\n".join([*(question.text for question in quiz.questions), *(answer.text for answer in answers)])
    pieces = [max(re.findall(r"[A-Za-z ,.]{12,}", answer.why), key=len, default="") for answer in answers]
    return [piece for piece in pieces if piece and piece not in asked]


def safe_acts(quiz: Quiz) -> list[str]:
    """Return what is safe to do in the questions that are not scored."""
    return [act for question in quiz.questions if (act := safe_act(question))]


def answers_of(question: Question) -> Sequence[Option | Step | Pair]:
    match question:
        case Order():
            return question.steps
        case Match():
            return question.pairs
        case _:
            return question.options


def say(course: Server, name: str, asked: Any) -> tuple[int, str]:
    """Answer a question by HTTP; return the status and what is said."""
    return post(course, f"videnstjek/{name}/svar", json.dumps(asked).encode())


@pytest.mark.parametrize("name", NAMES)
def test_a_knowledge_check_has_its_page(course: Server, name: str) -> None:
    status, page, headers = course.get(f"/videnstjek/{name}")
    assert status == 200
    assert '<html lang="da">' in page
    assert load_quiz(COURSE, name).title in page
    assert "Det er ikke en prøve." in page
    assert headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("name", NAMES)
def test_nothing_that_is_sent_before_an_answer_tells_the_key(course: Server, name: str) -> None:
    quiz = load_quiz(COURSE, name)
    page = course.get(f"/videnstjek/{name}")[1]
    fetched = [course.get(path)[1] for path in set(re.findall(r'"(/sider/[^"]+)"', page))]
    heard = [
        say(course, name, asked) for asked in ({}, {"question": id_of(quiz.questions[0].text)}, {"question": "x", "answer": []})
    ]
    assert [status for status, _ in heard] == [400] * 3
    assert len(fetched) >= 4
    assert '"questions"' in page
    marks = marks_of(quiz)
    assert safe_acts(quiz)
    assert len(marks) > 2 * len(quiz.questions)
    for text in [page, *fetched, *(text for _, text in heard)]:
        assert [mark for mark in marks if mark in text] == []
        assert [act for act in safe_acts(quiz) if act in text or act.encode("ascii", "backslashreplace").decode() in text] == []
        assert '"right": true' not in text
        assert '"verdict": "' not in text


def told_by_http(course: Server, asked: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [json.loads(text)["said"] for status, text in (say(course, "tema-1", one) for one in asked) if status == 200]


def told_by_line(course: Server, asked: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Ask over a line; what the kernel says comes in the order it was asked for, so the last is the last."""

    async def talk() -> list[dict[str, Any]]:
        line = await connect(course, "videnstjek/tema-1")
        for n, one in enumerate(asked, 1):
            await tell(line, n, one)
        heard: list[dict[str, Any]] = []
        while not heard or heard[-1]["n"] != len(asked):
            got = await said(line)
            assert got
            heard.append(got)
        line.close()
        return [one["said"] for one in heard]

    return finish(talk())


@pytest.mark.parametrize("told", [told_by_http, told_by_line])
def test_an_answer_is_explained_to_the_one_who_gave_it(course: Server, told: Any) -> None:
    quiz = load_quiz(COURSE, "tema-1")
    question = next(one for one in quiz.questions if isinstance(one, Single))
    answer = {"question": id_of(question.text), "answer": [id_of(question.options[0].text)]}
    heard = told(course, [{"question": "0" * 12, "answer": []}, {"question": id_of(question.text), "answer": None}, answer])
    assert [one["lines"][0]["why"] for one in heard] == [question.options[0].why]
    others = [mark for mark in marks_of(quiz) if not any(mark in option.why for option in question.options)]
    assert [mark for mark in others if mark in json.dumps(heard, ensure_ascii=False)] == []


def test_an_exercise_does_not_fetch_the_scripts_of_knowledge_checks_nor_they_plotly(course: Server) -> None:
    fetched = [
        set(re.findall(r"/sider/moduler/[\w.]+", course.get(path)[1])) for path in ("/videnstjek/tema-1", "/oevelser/chime")
    ]
    assert all(fetched)
    assert len(fetched[0] & fetched[1]) == 1  # what shows both
    assert "plotly" not in course.get("/videnstjek/tema-1")[1]


@pytest.mark.parametrize(
    "path", ["findes-ikke", "tema-1.yml", "tema-1.ipynb", "..%2fvidenstjek%2ftema-1.yml", "../exercises/chime", "chime"]
)
def test_what_is_no_knowledge_check_gets_a_danish_page_and_no_file(course: Server, path: str) -> None:
    status, page, _ = course.get(f"/videnstjek/{path}")
    assert status == 404
    assert '<html lang="da">' in page
    assert "why:" not in page


@pytest.mark.parametrize("name", NAMES)
def test_the_book_has_the_card_and_the_paper_without_the_key(course: Server, name: str) -> None:
    marks = marks_of(load_quiz(COURSE, name))
    for path in ("/videnstjek.html", f"/papir/videnstjek-{name}.html", "/searchindex.js"):
        status, page, _ = course.get(path)
        assert status == 200
        assert [mark for mark in marks if mark in page] == []


def test_the_teachers_page_has_the_keys(course: Server) -> None:
    _, page, _ = course.get("/papir/videnstjek-noegler.html")
    for name in NAMES:
        assert all(mark in page for mark in marks_of(load_quiz(COURSE, name)))
