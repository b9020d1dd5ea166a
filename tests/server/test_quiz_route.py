"""The page of a knowledge check, and that nothing which is sent before an answer tells its key."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Sequence
from typing import Any

import pytest
from running import ROOT, Server, finish
from test_visits import KERNEL, connect, message

from kursus.course import Course
from kursus.quiz import Question, Quiz, load_quiz, quiz_names
from kursus.quiz.asked import id_of
from kursus.quiz.quiz import Match, Option, Order, Pair, Single, Step

COURSE = Course(ROOT)
NAMES = quiz_names(COURSE)


def marks_of(quiz: Quiz) -> list[str]:
    """Return a piece of every reason that no encoding changes and that is in no question, to look for in what is sent."""
    answers = [answer for question in quiz.questions for answer in answers_of(question)]
    asked = "\n".join([*(question.text for question in quiz.questions), *(answer.text for answer in answers)])
    pieces = [max(re.findall(r"[A-Za-z ,.]{12,}", answer.why), key=len, default="") for answer in answers]
    return [piece for piece in pieces if piece and piece not in asked]


def answers_of(question: Question) -> Sequence[Option | Step | Pair]:
    match question:
        case Order():
            return question.steps
        case Match():
            return question.pairs
        case _:
            return question.options


def open_quiz(course: Server, name: str) -> tuple[str, str]:
    """Open the page; return its text and its kernel."""
    status, page, _ = course.get(f"/videnstjek/{name}")
    assert status == 200
    found = KERNEL.search(page)
    assert found
    return page, found[1]


async def talk(course: Server, kernel: str, more: list[Any]) -> list[str]:
    """Ask the kernel for all that a page may ask for; then send the widget `more`. Return all that comes, as text."""
    line = await connect(course, kernel)
    heard: list[str] = []

    async def until_silent() -> None:
        """Wait for the answer to a last question, and for the kernel to be idle after it on the other channel."""
        last = message("kernel_info_request", {}, "shell")
        await line.write_message(last)
        asked = json.loads(last)["header"]["msg_id"]
        seen: set[str] = set()
        while not seen >= {"kernel_info_reply", "idle"}:
            got = await asyncio.wait_for(line.read_message(), 60)
            assert got is not None
            heard.append(got if isinstance(got, str) else got.decode(errors="replace"))
            answer = json.loads(got) if isinstance(got, str) else {"parent_header": {}}
            if answer["parent_header"].get("msg_id") == asked:
                seen |= {answer["msg_type"], answer["content"].get("execution_state", "")}

    await line.write_message(message("comm_info_request", {}, "shell"))
    await until_silent()
    comms = next(json.loads(text)["content"]["comms"] for text in heard if '"comms"' in text)
    control = {"comm_id": "k", "target_name": "jupyter.widget.control", "data": {"method": "request_states"}}
    await line.write_message(message("comm_open", control, "shell"))
    await line.write_message(message("comm_msg", {"comm_id": "k", "data": {"method": "request_states"}}, "shell"))
    for comm in comms:
        await line.write_message(message("comm_msg", {"comm_id": comm, "data": {"method": "request_state"}}, "shell"))
        for content in more:
            data = {"method": "custom", "content": content}
            await line.write_message(message("comm_msg", {"comm_id": comm, "data": data}, "shell"))
    await until_silent()
    line.close()
    return heard


@pytest.mark.parametrize("name", NAMES)
def test_a_knowledge_check_has_its_page(course: Server, name: str) -> None:
    status, page, headers = course.get(f"/videnstjek/{name}")
    assert status == 200
    assert '<html lang="da">' in page
    assert load_quiz(COURSE, name).title in page
    assert "Det er ikke en prøve." in page
    assert "data-failed" not in page
    assert headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("name", NAMES)
def test_nothing_that_is_sent_before_an_answer_tells_the_key(course: Server, name: str) -> None:
    quiz = load_quiz(COURSE, name)
    page, kernel = open_quiz(course, name)
    fetched = [course.get(path)[1] for path in re.findall(r'(?:src|href)="(/sider/[^"]+)"', page)]
    fetched += [course.get(path)[1] for path in re.findall(r'"(/sider/moduler/[^"]+)"', page)]
    heard = finish(talk(course, kernel, []))
    assert len(fetched) >= 4
    assert any('"questions"' in text for text in heard), "the state was asked for, and it came"
    marks = marks_of(quiz)
    assert len(marks) > 2 * len(quiz.questions)
    for text in [page, *fetched, *heard]:
        assert [mark for mark in marks if mark in text] == []
        assert '"right": true' not in text
        assert '"verdict": "' not in text


def test_an_answer_is_explained_to_the_one_who_gave_it(course: Server) -> None:
    quiz = load_quiz(COURSE, "tema-1")
    question = next(one for one in quiz.questions if isinstance(one, Single))
    answer = {"question": id_of(question.text), "answer": [id_of(question.options[0].text)]}
    heard = finish(talk(course, open_quiz(course, "tema-1")[1], [answer, {"question": "x"}, None]))
    said = [json.loads(text)["content"]["data"]["content"] for text in heard if '"verdict"' in text]
    assert [one["lines"][0]["why"] for one in said] == [question.options[0].why]
    others = [mark for mark in marks_of(quiz) if not any(mark in option.why for option in question.options)]
    assert [mark for mark in others if any(mark in text for text in heard)] == []


def test_an_exercise_does_not_fetch_the_scripts_of_knowledge_checks_nor_they_plotly(course: Server) -> None:
    fetched = [
        set(re.findall(r"/sider/moduler/[\w.]+", course.get(path)[1])) for path in ("/videnstjek/tema-1", "/oevelser/chime")
    ]
    assert all(fetched)
    assert fetched[0] & fetched[1] == set()
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
