"""Speaks over a page's line and by HTTP as the course's own page does, and as no page does."""

from __future__ import annotations

import asyncio
import json
import urllib.error
import urllib.request
from typing import Any

from running import PATIENCE, Server, finish
from tornado.httpclient import HTTPRequest
from tornado.websocket import WebSocketClientConnection, websocket_connect

NOBODY: dict[str, Any] = {"schema_version": 1, "case": "", "fields": {}}


def answers(**fields: Any) -> dict[str, Any]:
    return NOBODY | {"fields": fields}


async def connect(course: Server, page: str = "oevelser/chime", **headers: str) -> WebSocketClientConnection:
    """Open a line, as a browser that shows the page would."""
    headers = {"Origin": course.url.rstrip("/")} | headers
    return await websocket_connect(HTTPRequest(f"{course.url.replace('http', 'ws', 1)}linje/{page}", headers=headers))


async def said(line: WebSocketClientConnection) -> dict[str, Any] | None:
    """Return what the server says next, None when it hangs up."""
    got = await asyncio.wait_for(line.read_message(), PATIENCE)
    return None if got is None else json.loads(got)


async def tell(line: WebSocketClientConnection, n: int, what: dict[str, Any], **more: Any) -> None:
    await line.write_message(json.dumps({"n": n, **what, **more}))


async def answered(line: WebSocketClientConnection, n: int, given: dict[str, Any], **more: Any) -> dict[str, Any]:
    """Tell answers, and return the reply to them."""
    await tell(line, n, {"answers": given}, **more)
    reply = await said(line)
    while reply is not None and reply["n"] != n:  # the warnings of the answers before
        reply = await said(line)
    assert reply is not None, f"hung up: {line.close_code}"
    return reply


def open_exercise(course: Server, name: str = "chime") -> str:
    """Change something in an exercise, so that it gets a kernel; the page goes without a word. Return the visit's secret."""

    async def change() -> str:
        line = await connect(course, f"oevelser/{name}")
        reply = await answered(line, 1, NOBODY)
        line.close()
        return str(reply["secret"])

    return finish(change())


def visits(course: Server) -> int:
    return int(json.loads(course.get("/healthz")[1])["visits"])


def post(course: Server, path: str, body: bytes, kind: str = "application/json", **headers: str) -> tuple[int, str]:
    """Return status and text of the answer to a POST."""
    request = urllib.request.Request(course.url + path, data=body, headers={"Content-Type": kind, **headers})
    try:
        with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode()


def feedback(course: Server, name: str, given: Any) -> dict[str, Any]:
    """Return the feedback on answers, by HTTP."""
    status, text = post(course, f"oevelser/{name}/svar", json.dumps({"answers": given}).encode())
    assert status == 200, text
    found: dict[str, Any] = json.loads(text)["feedback"]
    return found


def leave(course: Server, secret: str, **headers: str) -> int:
    """Say that a page is left, as its script does; return the status."""
    return post(course, "linje/forlad", secret.encode(), "text/plain;charset=UTF-8", **headers)[0]
