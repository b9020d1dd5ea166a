"""Feedback by HTTP: what it says, what it refuses, and that no page waits for another's."""

from __future__ import annotations

import asyncio
import json
import re
import socket
import urllib.error
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from kernel_processes import kernels, workers
from line_client import NOBODY, answers, feedback, post, visits
from running import ROOT, Server, finish, serving

from kursus.beginning import cases_of
from kursus.course import Course
from kursus.exercise import example_answers, exercise_names, load_exercise
from kursus.feedback import FAILED
from kursus.feedback import feedback as of_model
from kursus.server.workers import pool
from kursus.server.workers.pool import BusyError, Pool, TooSlowError

COURSE = Course(ROOT)
NAMES = exercise_names(COURSE)
SVAR = "oevelser/chime/svar"
MANY = 1000


@pytest.mark.parametrize("name", NAMES)
def test_an_example_gets_the_feedback_that_the_model_gives_with_the_eye_on(course: Server, name: str) -> None:
    exercise = load_exercise(COURSE, name)
    given = example_answers(exercise)
    assert given
    said = of_model(exercise, given, cases_of(COURSE, name, exercise)).as_json()
    assert feedback(course, name, given) == json.loads(json.dumps(said))


def test_what_tells_who_a_citizen_is_is_warned_of(course: Server) -> None:
    assert feedback(course, "chime", answers(styrke="Hun hedder Karen Mikkelsen."))["warnings"]["styrke"]


def test_what_was_typed_by_one_is_not_added_up_with_what_another_types(course: Server) -> None:
    own = {"schema_version": 1, "case": "egen"}
    feedback(course, "chime", own | {"fields": {"styrke": "Han er 43 år og pilot, og bor i Vejle."}})
    assert feedback(course, "chime", own | {"fields": {"styrke": "Han har to heste."}})["warnings"] == {}


def test_answers_of_a_newer_version_are_told_of_and_left_alone(course: Server) -> None:
    status, text = post(course, SVAR, json.dumps({"upgrade": NOBODY | {"schema_version": 99}}).encode())
    assert status == 200
    assert "nyere udgave" in json.loads(text)["feedback"]["problems"][""][0]
    assert "answers" not in json.loads(text)


def test_kept_answers_come_back_in_this_version_with_their_feedback(course: Server) -> None:
    status, text = post(course, SVAR, json.dumps({"upgrade": answers(recovery_nu={"haab": 2})}).encode())
    assert status == 200
    assert json.loads(text)["answers"] == answers(recovery_nu={"haab": 2})
    assert json.loads(text)["feedback"]["blocks"][0]["table"]["rows"][1] == ["Håb", "2"]


@pytest.mark.parametrize(
    "body", ["", "x", "[]", "{}", '{"answers":[]}', '{"answers":NaN}', "[" * 100_000, '{"question":"x","answer":[]}']
)
@pytest.mark.parametrize("path", [SVAR, "videnstjek/tema-1/svar"])
def test_what_no_page_asks_is_refused_in_danish(course: Server, path: str, body: str) -> None:
    status, text = post(course, path, body.encode())
    assert status == 400
    assert "kunne ikke læses" in json.loads(text)["message"]


@pytest.mark.parametrize(
    "path", ["oevelser/findes-ikke/svar", "oevelser/tema-1/svar", "videnstjek/chime/svar", "oevelser/..%2fchime/svar"]
)
def test_there_is_no_feedback_on_what_is_no_page(course: Server, path: str) -> None:
    assert post(course, path, b"{}")[0] == 404


def test_a_page_elsewhere_gets_no_feedback(course: Server) -> None:
    body = json.dumps({"answers": NOBODY}).encode()
    assert post(course, SVAR, body, Origin="http://evil.example")[0] == 403
    assert post(course, SVAR, body, Origin="null")[0] == 403
    assert post(course, SVAR, body, "text/plain")[0] == 415


def test_what_is_too_long_is_refused_before_it_is_read(course: Server) -> None:
    where = urlsplit(course.url)
    head = f"POST /{SVAR} HTTP/1.1\r\nHost: {where.netloc}\r\nContent-Type: application/json\r\nContent-Length: 30000000\r\n\r\n"
    with socket.create_connection((str(where.hostname), int(where.port or 80)), timeout=60) as line:
        line.sendall(head.encode())
        assert line.recv(1000).startswith(b"HTTP/1.1 413 ")


def test_what_is_too_long_is_refused_though_it_does_not_say_so(course: Server) -> None:
    request = urllib.request.Request(
        course.url + SVAR, data=iter([b"x" * 65536] * 40), headers={"Content-Type": "application/json"}, method="POST"
    )
    with pytest.raises(urllib.error.HTTPError) as refused:
        urllib.request.urlopen(request, timeout=60)
    assert refused.value.code == 413


def test_a_thousand_pages_at_once_are_served_and_start_nothing(unvisited: Server) -> None:
    with ThreadPoolExecutor(100) as readers:
        found = list(readers.map(lambda _: unvisited.get("/oevelser/chime")[0], range(MANY)))
    assert found == [200] * MANY
    assert kernels(unvisited) == []


def test_a_worker_that_is_killed_is_replaced_and_nobody_notices(unvisited: Server) -> None:
    given = answers(recovery_nu={"haab": 3})
    expected = feedback(unvisited, "chime", given)
    for _ in range(3):
        for worker in workers(unvisited):
            worker.kill()
        assert feedback(unvisited, "chime", given) == expected
    assert visits(unvisited) == 0


class Slow:
    """A worker that answers as slowly as one lets it, or ends."""

    killed = 0

    def __init__(self, wait: float = 0.0, ends: bool = False) -> None:  # by name
        self.wait, self.ends = wait, ends

    async def exchange(self, asked: bytes) -> bytes:

        await asyncio.sleep(self.wait)
        if self.ends:
            raise EOFError
        return asked

    def kill(self) -> None:
        Slow.killed += 1


def pool_of(**more: Any) -> Pool:
    async def start() -> Slow:
        return Slow(**more)

    return Pool(start, 2)


def test_an_answer_that_takes_too_long_is_given_up_and_its_worker_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "LIMIT_SECONDS", 0.01)
    before = Slow.killed
    with pytest.raises(TooSlowError):
        finish(pool_of(wait=60).reply("oevelser", "chime", b"{}"))
    assert Slow.killed == before + 1


def test_an_answer_that_ends_its_worker_is_given_up() -> None:
    with pytest.raises(TooSlowError):
        finish(pool_of(ends=True).reply("oevelser", "chime", b"{}"))


def test_who_comes_when_too_many_wait_is_told_so_and_the_others_are_answered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "MOST_WAITING", 5)

    async def crowd() -> list[Any]:
        workers = pool_of(wait=0.01)
        asked = [workers.reply("oevelser", "chime", b"{}") for _ in range(20)]
        return await asyncio.gather(*asked, return_exceptions=True)

    found = finish(crowd())
    assert sum(isinstance(one, bytes) for one in found) == 7  # two at work, and five that wait
    assert sum(isinstance(one, BusyError) for one in found) == 13


def test_where_forks_are_switched_off_ordinary_processes_answer(tmp_path: Path) -> None:
    with serving(tmp_path, KURSUS_FORK="nej", KURSUS_KERNER="nej") as course:
        given = answers(recovery_nu={"haab": 3})
        with ThreadPoolExecutor(8) as pupils:
            found = list(pupils.map(lambda _: feedback(course, "chime", given), range(40)))
        assert all(one == found[0] for one in found)
        assert FAILED not in json.dumps(found[0])


def test_two_servers_of_one_version_have_the_same_scripts(course: Server, tmp_path: Path) -> None:

    with serving(tmp_path, KURSUS_KERNER="nej") as other:
        for path in ("/oevelser/chime", "/videnstjek/tema-1", "/mappe"):
            urls = set(re.findall(r"/sider/[\w/.-]+", course.get(path)[1]))
            assert len(urls) >= 4
            assert [url for url in urls if other.get(url)[0] != 200] == []
