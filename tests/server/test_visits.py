"""Kernels: one a visit, never more than there is room for, closed when left, and deaf to code from the browser."""

from __future__ import annotations

import asyncio
import json
import os
import re
import socket
import uuid
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import psutil
import pytest
from running import Server, finish, serving, until
from tornado.websocket import WebSocketClientConnection, websocket_connect

KERNEL = re.compile(r'"kernel": "([\w-]+)"')


def open_exercise(course: Server, name: str = "chime") -> str:
    """Open an exercise as a browser would, and return the id of its kernel."""
    found = KERNEL.search(course.get(f"/oevelser/{name}")[1])
    assert found
    return found[1]


def visits(course: Server) -> int:
    return int(json.loads(course.get("/healthz")[1])["visits"])


def message(kind: str, content: dict[str, Any], channel: str) -> str:
    header = {"msg_id": uuid.uuid4().hex, "msg_type": kind, "session": "test", "username": "", "version": "5.3", "date": ""}
    return json.dumps(
        {"header": header, "parent_header": {}, "metadata": {}, "content": content, "channel": channel, "buffers": []}
    )


async def connect(course: Server, kernel: str) -> WebSocketClientConnection:
    return await websocket_connect(f"{course.url.replace('http', 'ws', 1)}api/kernels/{kernel}/channels")


async def ask_to_run(course: Server, kernel: str, kind: str, channel: str, target: Path) -> list[str]:
    """Ask the kernel to write a file; return the kinds of what it answers until a question it may answer is answered."""
    code = f"open({str(target)!r}, 'w').write('ran')"
    content: dict[str, Any] = {
        "code": code,
        "silent": False,
        "store_history": False,
        "user_expressions": {},
        "allow_stdin": False,
    }
    if kind == "debug_request":
        content = {"type": "request", "seq": 1, "command": "evaluate", "arguments": {"expression": code}}
    line = await connect(course, kernel)
    await line.write_message(message(kind, content, channel))
    await line.write_message(message("kernel_info_request", {}, "shell"))
    seen = []
    while "kernel_info_reply" not in seen:
        answer = await asyncio.wait_for(line.read_message(), 60)
        assert answer is not None
        seen.append(json.loads(answer)["msg_type"])
    line.close()
    return seen


@pytest.mark.parametrize("channel", ["shell", "control"])
@pytest.mark.parametrize("kind", ["execute_request", "debug_request", "inspect_request", "complete_request"])
def test_the_browser_cannot_make_a_kernel_run_code(course: Server, tmp_path: Path, kind: str, channel: str) -> None:
    kernel, target = open_exercise(course), tmp_path / "ran"
    seen = finish(ask_to_run(course, kernel, kind, channel, target))
    assert kind.replace("request", "reply") not in seen
    assert "error" not in seen
    assert not target.exists()


def test_the_ceiling_holds_when_many_come_at_once_and_a_place_that_is_free_again_is_given(tmp_path: Path) -> None:
    with serving(tmp_path, KURSUS_PLADSER="3") as course:
        first = open_exercise(course)
        with ThreadPoolExecutor(6) as visitors:
            answers = list(visitors.map(lambda _: course.get("/oevelser/chime")[0], range(6)))
        assert sorted(answers) == [200, 200, 503, 503, 503, 503]
        assert visits(course) == 3
        status, page, headers = course.get("/oevelser/chime")
        assert status == 503
        assert "Der er fuldt hus lige nu" in page
        assert 'http-equiv="refresh"' in page
        assert headers["Retry-After"]
        assert course.get("/")[0] == 200
        leave(course, first)
        assert course.get("/oevelser/chime")[0] == 200


def test_a_kernel_whose_page_is_gone_without_a_word_is_closed_also_while_it_starts_and_nothing_is_logged(tmp_path: Path) -> None:
    with serving(tmp_path, KURSUS_FORLADT_SEKUNDER="1") as course:
        before = course.said()
        where = urlsplit(course.url)
        for _ in range(3):
            with socket.create_connection((str(where.hostname), int(where.port or 80)), timeout=60) as line:
                line.sendall(f"GET /oevelser/chime HTTP/1.1\r\nHost: {where.netloc}\r\n\r\n".encode())
                line.recv(100)
        assert course.get("/oevelser/chime")[0] == 200  # by now the others have started, or been given up
        until(lambda: visits(course) == 0, "the kernels to be closed")
        open_exercise(course)
        until(lambda: visits(course) == 0, "the forgotten kernel to be closed")
        assert course.said() == before


def leave(course: Server, kernel: str) -> None:
    """Say that the page is left, as its script does."""
    import urllib.request  # noqa: PLC0415

    with urllib.request.urlopen(
        urllib.request.Request(f"{course.url}api/kernels/{kernel}/forlad", data=b""), timeout=60
    ) as answer:
        assert answer.status == 204


def test_leaving_the_page_closes_its_kernel(unvisited: Server) -> None:
    kernel, _ = open_exercise(unvisited), open_exercise(unvisited)
    assert visits(unvisited) == 2
    leave(unvisited, kernel)
    assert visits(unvisited) == 1


def test_leaving_twice_or_with_an_unknown_kernel_is_no_error(course: Server) -> None:
    leave(course, str(uuid.uuid4()))


def test_a_killed_kernel_is_forgotten_and_the_next_visit_works(tmp_path: Path) -> None:
    with serving(tmp_path) as course:
        open_exercise(course)
        for kernel in children(course):
            psutil.Process(kernel).kill()
        until(lambda: visits(course) == 0, "the dead kernel to be forgotten")
        assert course.get("/oevelser/chime")[0] == 200


def children(course: Server) -> list[int]:
    return [child.pid for child in psutil.Process(course.process.pid).children(recursive=True)]


def test_a_kernel_inherits_no_secret_of_the_server(tmp_path: Path) -> None:
    with serving(tmp_path, KURSUS_HEMMELIGHED="hemmeligt-ord-17") as course:
        open_exercise(course)
        for kernel in children(course):
            assert "hemmeligt-ord-17" not in Path(f"/proc/{kernel}/environ").read_text(encoding="utf-8", errors="replace")
        assert os.environ.get("KURSUS_HEMMELIGHED") is None
