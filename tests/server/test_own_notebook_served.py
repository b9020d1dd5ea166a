"""A teacher's own notebook is started by its button alone, has a kernel that takes no code, and leaves no trace in the log."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from line_client import post, visits
from own_notebook import NAME, config_in, press, write_own
from running import PATIENCE, Server, as_built, copied, finish, serving, until
from tornado.httpclient import HTTPClientError, HTTPRequest
from tornado.websocket import WebSocketClientConnection, websocket_connect

BROKEN, LATE = "gaar-i-staa", "kommer-til"


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory, course: Server) -> Iterator[Server]:  # noqa: ARG001  # has built the book
    """A server of a course with a teacher's own notebook, and with one that fails."""
    folder = tmp_path_factory.mktemp("own-notebook")
    root = copied(folder)
    write_own(root)
    write_own(root, "hemmelig_fejl", name=BROKEN)
    with serving(folder, as_built(root), KURSUS_PLADSER="1", KURSUS_FORLADT_SEKUNDER="5") as running:
        yield running


@pytest.fixture
def alone(own: Server) -> Server:
    """The same when the notebook of the test before is closed."""
    until(lambda: visits(own) == 0, "the kernel before to be closed")
    return own


async def connect(course: Server, secret: str, **headers: str) -> WebSocketClientConnection:
    address = f"{course.url.replace('http', 'ws', 1)}egen-notebook/api/kernels/{secret}/channels?session_id=s"
    return await websocket_connect(HTTPRequest(address, headers={"Origin": course.url.rstrip("/")} | headers))


def message(kind: str, content: dict[str, Any]) -> str:
    header = {"msg_id": kind, "msg_type": kind, "session": "s", "username": "", "version": "5.3", "date": ""}
    whole = {"header": header, "parent_header": {}, "metadata": {}, "content": content, "buffers": [], "channel": "shell"}
    return json.dumps(whole)


async def answers_to(course: Server, secret: str, *sent: str) -> list[str]:
    """Return the kinds of messages that the kernel answers with, up to its reply to the last of what was sent."""
    line = await connect(course, secret)
    for one in sent:
        await line.write_message(one)
    kinds: list[str] = []
    last = json.loads(sent[-1])["header"]["msg_id"]
    while True:
        got = await asyncio.wait_for(line.read_message(), PATIENCE)
        assert got is not None
        said = json.loads(got)
        kinds.append(said["msg_type"])
        if said["msg_type"].endswith("_reply") and said["parent_header"].get("msg_id") == last:
            line.close()
            return kinds


def leave(course: Server, secret: str) -> None:
    assert post(course, f"egen-notebook/voila/api/shutdown/{secret}", b"", Origin=course.url.rstrip("/"))[0] == 204


def test_its_page_has_a_button_and_starts_nothing(alone: Server) -> None:
    for _ in range(3):
        status, page, headers = alone.get(f"/oevelser/{NAME}")
    assert status == 200
    assert "<h1>Søvn og søjler</h1>" in page
    assert '<form method="post"' in page
    assert "Start siden" in page
    assert "Er nogen i fare nu?" in page
    assert "Ingen læser det, du skriver her." in page
    assert "voila.js" not in page
    assert "Content-Security-Policy" not in headers
    assert visits(alone) == 0


def test_the_button_of_another_site_starts_nothing(alone: Server) -> None:
    assert press(alone, Origin="https://et-andet-sted.example")[0] == 403
    assert press(alone, Origin="null")[0] == 403
    assert press(alone, Origin="")[0] == 403
    assert visits(alone) == 0


def test_the_button_runs_it_and_its_kernel_takes_no_code(alone: Server) -> None:
    status, page, headers = press(alone)
    assert status == 200
    assert visits(alone) == 1
    assert "Hej fra notebooken" in page
    assert "<strong>skyderen</strong>" in page
    assert "'unsafe-eval'" in headers["Content-Security-Policy"]
    assert "http" not in headers["Content-Security-Policy"]
    assert headers["Cache-Control"] == "no-store"
    secret = config_in(page)["kernelId"]
    assert alone.get(f"/egen-notebook/api/kernels/{secret}")[0] == 200
    code = {"code": "import os; os._exit(1)", "silent": False, "store_history": False, "user_expressions": {}}
    kinds = finish(
        answers_to(
            alone, secret, message("execute_request", code), message("fundet-på", code), message("kernel_info_request", {})
        )
    )
    assert "kernel_info_reply" in kinds
    assert "execute_reply" not in kinds
    assert "execute_input" not in kinds
    assert visits(alone) == 1
    leave(alone, secret)
    until(lambda: visits(alone) == 0, "its kernel to be closed when the page is left")
    assert secret not in alone.said()
    assert "fundet-på" not in alone.said()


def test_only_its_own_page_gets_a_line_to_the_kernel(alone: Server) -> None:
    secret = config_in(press(alone)[1])["kernelId"]
    for wrong, origin in (("x" * 32, alone.url.rstrip("/")), (secret, "https://et-andet-sted.example"), (secret, "")):
        with pytest.raises(HTTPClientError):
            finish(connect(alone, wrong, Origin=origin))
    assert alone.get(f"/egen-notebook/api/kernels/{'x' * 32}")[0] == 404
    leave(alone, secret)


def test_who_comes_when_the_house_is_full_is_told_so(alone: Server) -> None:
    secret = config_in(press(alone)[1])["kernelId"]
    status, page, headers = press(alone)
    assert status == 503
    assert "Der er fuldt hus lige nu" in page
    assert headers["Retry-After"]
    assert alone.get("/oevelser/chime")[0] == 200
    leave(alone, secret)


def test_a_page_that_is_gone_without_a_word_loses_its_kernel(alone: Server) -> None:
    press(alone)
    assert visits(alone) == 1
    until(lambda: visits(alone) == 0, "a kernel that nobody has a page of to be closed")


def test_one_that_fails_gives_a_danish_page_and_one_line_of_log(alone: Server) -> None:
    before = alone.said().splitlines()
    status, page, _ = press(alone, BROKEN)
    assert status == 500
    assert "Siden kunne ikke starte" in page
    assert "hemmelig_fejl" not in page
    (told,) = alone.said().splitlines()[len(before) :]
    assert f"{BROKEN} kunne ikke starte: NameError" in told
    assert visits(alone) == 0


def test_one_that_comes_later_has_its_page_and_what_is_no_notebook_is_told_to_the_teacher(alone: Server) -> None:
    root = Path(alone.log).parent / "kursus"
    assert alone.get(f"/oevelser/{LATE}")[0] == 404
    (root / "exercises" / f"{LATE}.ipynb").write_text("{", encoding="utf-8")
    status, page, _ = alone.get(f"/oevelser/{LATE}")
    assert status == 500
    assert "Siden kunne ikke starte" in page
    assert f"exercises/{LATE}.ipynb, linje 1: kan ikke læses som en notebook." in alone.said()


@pytest.mark.parametrize("path", ["/egen-notebook/udvidelser/../../pyproject.toml", "/egen-notebook/udvidelser/findes-ikke.js"])
def test_nothing_but_extensions_is_among_the_extensions(own: Server, path: str) -> None:
    assert own.get(path)[0] in {403, 404}


def test_the_rest_of_the_course_has_no_looser_policy(own: Server) -> None:
    for path in ("/", "/oevelser/chime", "/mappe", f"/oevelser/{NAME}"):
        assert "unsafe-eval" not in own.get(path)[2].get("Content-Security-Policy", "")
