"""Lines in real time: one that answers is not cut, and a kernel that nobody uses is closed when the privacy page says so."""

from __future__ import annotations

import asyncio
import time
from pathlib import Path

from line_client import answered, answers, connect, visits
from running import finish, serving, until

from kursus.server.line import PING_SECONDS, PONG_SECONDS
from kursus.server.visit import IDLE

LONG = 110.0
"""Seconds; four pings."""


def test_a_line_that_answers_pings_stays_open_for_long(tmp_path: Path) -> None:
    assert LONG > 4 * PING_SECONDS > 4 * PONG_SECONDS

    async def hold() -> None:
        line = await connect(course)
        await answered(line, 1, answers(recovery_nu={"haab": 2}))
        end = time.monotonic() + LONG
        while time.monotonic() < end:
            try:
                more = await asyncio.wait_for(line.read_message(), end - time.monotonic())
            except TimeoutError:
                break
            assert more is not None, f"cut after {LONG - (end - time.monotonic()):.0f} s"
        reply = await answered(line, 2, answers(recovery_nu={"haab": 4}))
        assert reply["feedback"]["blocks"][0]["table"]["rows"][1] == ["Håb", "4"]
        line.close()

    with serving(tmp_path) as course:
        finish(hold())
        assert "ping" not in course.said().lower()


def test_a_kernel_in_which_nobody_changes_anything_is_closed_though_its_page_is_there_and_sends_again(tmp_path: Path) -> None:
    given = answers(recovery_nu={"haab": 2})

    async def wait() -> tuple[int | None, float]:
        line = await connect(course)
        secret = (await answered(line, 1, given))["secret"]
        began, n = time.monotonic(), 1
        while True:
            try:
                if await asyncio.wait_for(line.read_message(), 20) is None:
                    return line.close_code, time.monotonic() - began
            except TimeoutError:  # the line breaks, as a phone's does, and the same is sent over a new one
                line.close()
                line, n = await connect(course), n + 1
                await answered(line, n, given, secret=secret)

    with serving(tmp_path, KURSUS_LUK_EFTER_MINUTTER="1") as course:
        code, seconds = finish(wait())
        assert code == IDLE
        assert 55 < seconds < 90
        until(lambda: visits(course) == 0, "the kernel to be closed")
