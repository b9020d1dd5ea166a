"""Kernels: none before somebody changes something, one a visit, known by its secret, never more than there is room for."""

from __future__ import annotations

import asyncio
import json
import os
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import psutil
import pytest
from kernel_processes import kernels
from line_client import NOBODY, answered, answers, connect, feedback, leave, open_exercise, said, tell, visits
from running import Server, finish, serving, until
from tornado.httpclient import HTTPClientError
from tornado.websocket import WebSocketClientConnection

from kursus.server.visit import ENDED, FULL, REFUSED, REPLACED

UNKNOWN = "A" * 32


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Dest": "image"},
        {"Sec-Purpose": "prefetch;prerender"},
        {"User-Agent": "Mozilla/5.0 (compatible; bingbot/2.0)"},
    ],
)
@pytest.mark.parametrize("path", ["oevelser/chime", "videnstjek/tema-1"])
def test_whoever_only_reads_starts_nothing(unvisited: Server, path: str, headers: dict[str, str]) -> None:
    with urllib.request.urlopen(urllib.request.Request(unvisited.url + path, headers=headers), timeout=60) as answer:
        assert answer.status == 200
    assert kernels(unvisited) == []


def test_a_line_that_says_nothing_gets_no_kernel(unvisited: Server) -> None:
    async def silent() -> int:
        line = await connect(unvisited)
        other = await connect(unvisited)
        await answered(other, 1, NOBODY)  # by now a kernel of the first would be there
        line.close()
        return visits(unvisited)

    assert finish(silent()) == 1


def test_what_the_kernel_says_is_what_http_says(course: Server) -> None:
    given = answers(recovery_nu={"haab": 2, "mening": 5}, styrke="Hun hedder Karen Mikkelsen og bor i Vejle.")

    async def by_line() -> dict[str, Any]:
        line = await connect(course)
        found: dict[str, Any] = (await answered(line, 1, given))["feedback"]
        while not found["warnings"]:
            more = await said(line)
            assert more
            found |= more["feedback"]
        line.close()
        return found

    assert finish(by_line()) == feedback(course, "chime", given)


def test_of_answers_that_come_faster_than_the_kernel_replies_the_last_is_answered(course: Server) -> None:
    async def typed() -> dict[str, Any]:
        line = await connect(course)
        await answered(line, 1, NOBODY)
        for n in range(2, 40):
            await tell(line, n, {"answers": answers(recovery_nu={"haab": n % 5 + 1})})
        reply = await answered(line, 40, answers(recovery_nu={"haab": 4}))
        line.close()
        return reply

    assert finish(typed())["feedback"]["blocks"][0]["table"]["rows"][1] == ["Håb", "4"]


def test_a_broken_line_finds_its_kernel_again_by_the_secret(unvisited: Server) -> None:
    async def broken() -> None:
        line = await connect(unvisited)
        secret = (await answered(line, 1, answers(recovery_nu={"haab": 2})))["secret"]
        line.close()
        again = await connect(unvisited)
        reply = await answered(again, 2, answers(recovery_nu={"haab": 2}), secret=secret)
        assert reply["feedback"]["blocks"][0]["table"]["rows"][1] == ["Håb", "2"]  # all of it, though nothing has changed
        assert reply["secret"] == secret
        again.close()

    finish(broken())
    assert visits(unvisited) == 1


def test_a_newer_line_with_the_same_secret_replaces_the_older(unvisited: Server) -> None:
    async def twice() -> int | None:
        line = await connect(unvisited)
        secret = (await answered(line, 1, NOBODY))["secret"]
        newer = await connect(unvisited)
        await answered(newer, 2, NOBODY, secret=secret)
        while await said(line) is not None:
            pass
        newer.close()
        return line.close_code

    assert finish(twice()) == REPLACED
    assert visits(unvisited) == 1


def test_a_wrong_secret_or_none_gives_a_kernel_of_one_s_own_and_nothing_of_another_s(unvisited: Server) -> None:
    async def stranger(page: str, secret: str | None) -> dict[str, Any]:
        line = await connect(unvisited, page)
        more = {"secret": secret} if secret else {}
        reply = await answered(line, 1, NOBODY, **more)
        line.close()
        return reply

    async def meet() -> None:
        mine = await connect(unvisited)
        secret = (await answered(mine, 1, answers(styrke="kendeord")))["secret"]
        for page, shown in (("oevelser/chime", None), ("oevelser/chime", UNKNOWN), ("oevelser/noter", secret)):
            reply = await stranger(page, shown)
            assert reply["secret"] not in (secret, UNKNOWN)
            assert "kendeord" not in json.dumps(reply)
        assert (await answered(mine, 2, NOBODY))["n"] == 2  # and the line is still mine
        mine.close()

    finish(meet())
    assert visits(unvisited) == 4


ODD: list[str | bytes] = [
    "",
    "x",
    "[]",
    "null",
    "{}",
    "[" * 50_000,
    '{"n":1}',
    '{"n":1,"answers":{}}',
    '{"n":1,"answers":[]}',
    '{"n":1,"answers":{"schema_version":1,"case":"","fields":[]}}',
    '{"n":1,"answers":{"schema_version":true,"case":"","fields":{}}}',
    '{"n":1,"answers":{"schema_version":1,"case":"","fields":{},"mere":1}}',
    '{"n":1,"answers":{"schema_version":1,"case":"","fields":{"a":Infinity}}}',
    json.dumps({"n": 0, "answers": NOBODY}),
    json.dumps({"n": True, "answers": NOBODY}),
    json.dumps({"n": "1", "answers": NOBODY}),
    json.dumps({"answers": NOBODY}),
    json.dumps({"n": 1, "answers": NOBODY, "secret": 7}),
    json.dumps({"n": 1, "answers": NOBODY, "secret": "kendeord-4711"}),
    json.dumps({"n": 1, "answers": NOBODY, "secret": UNKNOWN + "\n"}),
    json.dumps({"n": 1, "question": "d2fdb0ca2624", "answer": []}),
    json.dumps({"header": {"msg_type": "execute_request\nkendeord-4711"}, "channel": "shell", "content": {"code": "1/0"}}),
    json.dumps({"header": {"msg_type": "comm_msg"}, "content": {"comm_id": "kendeord-4711", "data": {}}}),
    json.dumps({"n": 1, "answers": NOBODY, "kendeord-4711": 1}),
    b'{"n":1}',
    bytes(range(256)),
]


@pytest.mark.parametrize("is_first", [True, False])
def test_what_no_page_says_ends_the_line_without_a_kernel_and_without_a_word_in_the_log(
    unvisited: Server, is_first: bool
) -> None:  # a parameter
    before = unvisited.said()

    async def say(message: str | bytes) -> int | None:
        line = await connect(unvisited)
        if not is_first:
            await answered(line, 1, NOBODY)
        await line.write_message(message, binary=isinstance(message, bytes))
        while await said(line) is not None:
            pass
        return line.close_code

    async def all_of_them() -> list[int | None]:
        return [await say(message) for message in ODD]

    assert finish(all_of_them()) == [REFUSED] * len(ODD)
    assert not is_first or visits(unvisited) == 0
    assert unvisited.said() == before


def test_a_message_that_is_too_long_ends_the_line(unvisited: Server) -> None:
    async def say() -> None:
        line = await connect(unvisited)
        await tell(line, 1, {"answers": answers(styrke="x" * 300_000)})
        assert await said(line) is None

    before = unvisited.said()
    finish(say())
    assert visits(unvisited) == 0
    assert unvisited.said() == before


@pytest.mark.parametrize(
    "path", ["oevelser/findes-ikke", "oevelser/tema-1", "videnstjek/chime", "andet/chime", "oevelser/..%2fchime"]
)
def test_there_is_no_line_to_what_is_no_page(course: Server, path: str) -> None:
    with pytest.raises(HTTPClientError, match="404"):
        finish(connect(course, path))


def test_a_page_elsewhere_gets_no_line(course: Server) -> None:
    with pytest.raises(HTTPClientError, match="403"):
        finish(connect(course, Origin="http://evil.example"))


def test_jupyter_s_own_addresses_are_not_there(course: Server) -> None:
    for path in ("/api/kernels", f"/api/kernels/{'1-2-3-4-5'}/channels", "/api", "/voila/render/chime.ipynb"):
        assert course.get(path)[0] == 404


async def line_of(course: Server) -> WebSocketClientConnection:
    line = await connect(course)
    await tell(line, 1, {"answers": NOBODY})
    return line


def test_the_ceiling_holds_when_many_come_at_once_the_rest_is_answered_by_http_and_a_place_is_given_again(tmp_path: Path) -> None:
    with serving(tmp_path, KURSUS_PLADSER="2") as course:

        async def crowd() -> tuple[list[str], list[int | None]]:
            lines = await asyncio.gather(*(line_of(course) for _ in range(6)))
            replies = [await said(line) for line in lines]
            refused = [line.close_code for line, reply in zip(lines, replies, strict=True) if reply is None]
            for line in lines:
                line.close()
            return [reply["secret"] for reply in replies if reply], refused

        opened, refused = finish(crowd())
        assert len(opened) == 2
        assert refused == [FULL] * 4
        assert course.get("/oevelser/chime")[0] == 200
        assert feedback(course, "chime", answers(recovery_nu={"haab": 3}))["blocks"][0]["table"]["rows"][1] == ["Håb", "3"]
        assert leave(course, opened[0]) == 204
        open_exercise(course)
        assert visits(course) == 2


def test_a_kernel_whose_page_is_gone_without_a_word_is_closed_also_while_it_starts_and_nothing_is_logged(tmp_path: Path) -> None:
    with serving(tmp_path, KURSUS_FORLADT_SEKUNDER="1") as course:
        before = course.said()

        async def go_at_once() -> None:
            for line in [await line_of(course) for _ in range(3)]:
                line.close()

        finish(go_at_once())
        open_exercise(course)
        until(lambda: visits(course) == 0, "the kernels to be closed")
        assert course.said() == before


def test_leaving_the_page_closes_its_kernel_and_hangs_up(unvisited: Server) -> None:
    async def left() -> int | None:
        line = await connect(unvisited)
        secret = (await answered(line, 1, NOBODY))["secret"]
        assert await asyncio.to_thread(leave, unvisited, secret) == 204
        while await said(line) is not None:
            pass
        return line.close_code

    open_exercise(unvisited)
    assert finish(left()) == ENDED
    assert visits(unvisited) == 1


@pytest.mark.parametrize("secret", ["", UNKNOWN, "x", "æ" * 32, "A" * 15_000])
def test_leaving_with_a_secret_that_none_has_tells_nothing(course: Server, secret: str) -> None:
    assert leave(course, secret) == 204


def test_another_site_cannot_close_a_kernel(unvisited: Server) -> None:
    secret = open_exercise(unvisited)
    assert leave(unvisited, secret, Origin="http://evil.example") == 403
    assert visits(unvisited) == 1


def test_a_kernel_inherits_no_secret_of_the_server(tmp_path: Path) -> None:
    with serving(tmp_path, KURSUS_HEMMELIGHED="hemmeligt-ord-17") as course:
        open_exercise(course)
        feedback(course, "chime", NOBODY)
        for child in psutil.Process(course.process.pid).children(recursive=True):
            assert "hemmeligt-ord-17" not in Path(f"/proc/{child.pid}/environ").read_text(encoding="utf-8", errors="replace")
        assert os.environ.get("KURSUS_HEMMELIGHED") is None


def test_without_kernels_there_is_no_line_and_all_is_answered_by_http(tmp_path: Path) -> None:
    with serving(tmp_path, KURSUS_KERNER="nej") as course:
        assert '"line": null' in course.get("/oevelser/chime")[1]
        with pytest.raises(HTTPClientError, match="404"):
            finish(connect(course))
        assert feedback(course, "chime", answers(recovery_nu={"haab": 3}))["blocks"][0]["table"]["rows"][1] == ["Håb", "3"]
        assert kernels(course) == []


def test_a_class_that_comes_at_once_gets_a_kernel_each(unvisited: Server) -> None:
    with ThreadPoolExecutor(24) as pupils:
        opened = list(pupils.map(lambda _: open_exercise(unvisited), range(24)))
    assert len(set(opened)) == 24
    assert visits(unvisited) == len(kernels(unvisited)) == 24
