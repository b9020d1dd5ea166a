"""Visitors with a plain client: many who come at once, and a class that is at work."""

from __future__ import annotations

import asyncio
import json
import random
import re
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from tornado.httpclient import AsyncHTTPClient, HTTPRequest
from tornado.websocket import WebSocketClientConnection, websocket_connect

from bench.systems import Running

PATIENCE = 900
STATE = re.compile(r'<script id="beginning" type="application/json">(.*?)</script>', re.DOTALL)


@dataclass
class Arrivals:
    """Seconds until the last of them had the whole page, and the first byte of it; and how many failed."""

    served: float
    first_byte: float
    failed: int


async def arrive(running: Running, visitors: int) -> Arrivals:
    """Ask for the page as many times at once."""
    client = AsyncHTTPClient(force_instance=True, max_clients=visitors)
    began = time.perf_counter()
    first: list[float] = []

    async def one() -> bool:
        seen = False

        def chunk(_: bytes) -> None:
            nonlocal seen
            if not seen:
                first.append(time.perf_counter() - began)
            seen = True

        request = HTTPRequest(running.url, request_timeout=PATIENCE, connect_timeout=PATIENCE, streaming_callback=chunk)
        return (await client.fetch(request, raise_error=False)).code == 200

    worked = await asyncio.gather(*(one() for _ in range(visitors)))
    took = time.perf_counter() - began
    client.close()
    return Arrivals(took, max(first, default=took), worked.count(False))


@dataclass
class Visitor:
    """Somebody who has answered something in the course's exercise, and has a kernel."""

    secret: str
    answers: dict[str, Any]
    line: WebSocketClientConnection
    number: int = 1

    async def answer(self) -> None:
        """Answer one item, and wait until the figure of it is here."""
        row = random.choice(["forbundethed", "haab", "identitet", "mening"])  # noqa: S311  # no secret
        self.answers["fields"].setdefault("recovery_nu", {})[row] = random.randint(1, 5)  # noqa: S311
        self.number += 1
        await _told(self.line, self.number, self.answers)


async def _told(line: WebSocketClientConnection, number: int, answers: dict[str, Any]) -> dict[str, Any]:
    """Tell answers over a line, and return the reply to them."""
    await line.write_message(json.dumps({"n": number, "answers": answers}))
    while True:
        told = await line.read_message()
        if told is None:
            raise ConnectionError("the line was closed")
        reply: dict[str, Any] = json.loads(told)
        if reply["n"] == number:
            return reply


async def enter(running: Running) -> Visitor:
    """Open the course's exercise as its page does, and change something."""
    client = AsyncHTTPClient(force_instance=True)
    page = await client.fetch(running.url, request_timeout=PATIENCE)
    client.close()
    found = STATE.search(page.body.decode())
    if not found:
        raise ConnectionError("the exercise did not open")
    answers: dict[str, Any] = json.loads(found[1])["answers"]
    line = await websocket_connect(f"ws://127.0.0.1:{running.port}/linje{urlsplit(running.url).path}")
    reply = await _told(line, 1, answers)
    return Visitor(reply["secret"], answers, line)


async def leave(running: Running, visitor: Visitor) -> None:
    """Go, and say so, as the page does."""
    visitor.line.close()
    client = AsyncHTTPClient(force_instance=True)
    await client.fetch(f"http://127.0.0.1:{running.port}/linje/forlad", method="POST", body=visitor.secret)
    client.close()


@asynccontextmanager
async def class_at_work(running: Running, visitors: int, pause: float) -> AsyncIterator[None]:
    """Have a class at work while the body runs: each answers, waits about `pause` seconds, and answers again."""
    there = await asyncio.gather(*(enter(running) for _ in range(visitors)))

    async def work(visitor: Visitor) -> None:
        while True:
            await asyncio.sleep(random.uniform(0, 2 * pause))  # noqa: S311
            await visitor.answer()

    working = [asyncio.create_task(work(visitor)) for visitor in there]
    try:
        yield
    finally:
        for task in working:
            task.cancel()
        await asyncio.gather(*working, return_exceptions=True)
        for visitor in there:
            await leave(running, visitor)


async def come_and_go(running: Running, visits: int, at_once: int = 4) -> None:
    """Make so many visits: open, answer twice, leave."""
    left = visits

    async def some() -> None:
        nonlocal left
        while left > 0:
            left -= 1
            visitor = await enter(running)
            await visitor.answer()
            await visitor.answer()
            await leave(running, visitor)

    await asyncio.gather(*(some() for _ in range(at_once)))
