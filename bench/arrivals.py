"""Visitors with a plain client: many who come at once, and a class that is at work."""

from __future__ import annotations

import asyncio
import json
import random
import re
import time
import uuid
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

from tornado.httpclient import AsyncHTTPClient, HTTPRequest
from tornado.websocket import WebSocketClientConnection, websocket_connect

from bench.systems import Running

PATIENCE = 900
STATE = re.compile(r'<script id="exercise-state" type="application/json">(.*?)</script>', re.DOTALL)


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
    """Somebody who has the course's exercise open."""

    kernel: str
    form: str
    answers: dict[str, Any]
    line: WebSocketClientConnection

    async def answer(self) -> None:
        """Answer one item, and wait until the figure of it is here."""
        row = random.choice(["forbundethed", "haab", "identitet", "mening"])  # noqa: S311  # no secret
        self.answers["fields"].setdefault("recovery_nu", {})[row] = random.randint(1, 5)  # noqa: S311
        self.answers["sent"] = number = self.answers.get("sent", 0) + 1
        state = {"answers": {key: value for key, value in self.answers.items() if key != "sent"}, "sent": number}
        await self.line.write_message(_comm_message(self.form, state))
        while True:
            told = await self.line.read_message()
            if told is None:
                raise ConnectionError("the line was closed")
            message = json.loads(told)
            if message["msg_type"] == "comm_msg" and message["content"]["data"].get("state", {}).get("received") == number:
                return


def _comm_message(comm: str, state: dict[str, Any]) -> str:
    header = {"msg_id": uuid.uuid4().hex, "msg_type": "comm_msg", "session": "", "username": "", "version": "5.3", "date": ""}
    content = {"comm_id": comm, "data": {"method": "update", "state": state, "buffer_paths": []}}
    frame = {"channel": "shell", "header": header, "parent_header": {}, "metadata": {}, "content": content, "buffers": []}
    return json.dumps(frame)


async def enter(running: Running) -> Visitor:
    """Open the course's exercise as its page does."""
    client = AsyncHTTPClient(force_instance=True)
    answer = await client.fetch(running.url, request_timeout=PATIENCE)
    client.close()
    found = STATE.search(answer.body.decode())
    if not found:
        raise ConnectionError("the exercise did not open")
    state = json.loads(found[1])
    address = f"ws://127.0.0.1:{running.port}/api/kernels/{state['kernel']}/channels?session_id={uuid.uuid4().hex}"
    form = state["views"][0]
    return Visitor(state["kernel"], form["id"], form["state"]["answers"], await websocket_connect(address))


async def leave(running: Running, visitor: Visitor) -> None:
    """Go, and say so, as the page does."""
    visitor.line.close()
    client = AsyncHTTPClient(force_instance=True)
    await client.fetch(f"http://127.0.0.1:{running.port}/api/kernels/{visitor.kernel}/forlad", method="POST", body="")
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
