"""Runs a server of the course for a test, on a free port, and keeps its log."""

from __future__ import annotations

import asyncio
import contextlib
import os
import random
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Coroutine, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from kursus.build import MARK, fingerprint
from kursus.course import Course

ROOT = Path(__file__).parent.parent
PATIENCE = 120
SERVE = ("-m", "kursus", "serve")
QUICK = (str(ROOT / "tests" / "quick_server.py"),)
PORTS = range(20_000, 32_000)
"""Below those that the system gives to any program that asks for one: what is free here stays so until we take it."""
TAIL = 25
STARTED: list[Server] = []
"""The servers of the test that runs, and those that live longer: what they said is told when a test fails."""
Result = TypeVar("Result")


@dataclass
class Server:
    """A running server."""

    url: str
    process: subprocess.Popen[bytes]
    log: Path

    def get(self, path: str) -> tuple[int, str, dict[str, str]]:
        """Return status, text and headers of a page."""
        try:
            with urllib.request.urlopen(self.url + path.lstrip("/"), timeout=PATIENCE) as answer:
                return answer.status, answer.read().decode(), dict(answer.headers)
        except urllib.error.HTTPError as error:
            return error.code, error.read().decode(), dict(error.headers)

    def said(self) -> str:
        return self.log.read_text(encoding="utf-8", errors="replace")


def finish(coroutine: Coroutine[Any, Any, Result]) -> Result:
    """Return what a coroutine gives, run in a thread of its own: Playwright keeps a loop running in the main one."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, coroutine).result()


def free_port() -> int:
    """Return a port that nobody listens on; other runs of tests on the machine draw among as many."""
    while True:
        port = random.choice(PORTS)  # noqa: S311  # no secret
        with socket.socket() as held, contextlib.suppress(OSError):
            held.bind(("127.0.0.1", port))
            return port


def last_words(server: Server) -> str:
    """Return the end of a server's log, with its address and how it ended."""
    ended = server.process.poll()
    state = "runs" if ended is None else f"ended with {ended}"
    return "\n".join([f"{server.url} ({state}; all of it: {server.log})", *server.said().splitlines()[-TAIL:]])


def until(true: Any, what: str) -> None:
    """Wait until `true()` is true; fail, naming what was waited for."""
    end = time.monotonic() + PATIENCE
    while not true():
        assert time.monotonic() < end, f"waited in vain for: {what}"
        time.sleep(0.1)


def copied(folder: Path) -> Path:
    """Return a copy of the course's content in `folder`, for a test to change."""
    root = folder / "kursus"
    for part in ("book", "exercises", "videnstjek", "cases"):
        shutil.copytree(ROOT / part, root / part)
    for part in ("_config.yml", "_toc.yml"):
        shutil.copy(ROOT / part, root / part)
    return root


def as_built(root: Path) -> Path:
    """Give a copy of the course the book of the real one, for a test that changes what no page of the book shows."""
    shutil.copytree(ROOT / "_build" / "html", root / "_build" / "html")
    (root / "_build" / MARK).write_text(fingerprint(Course(root)), encoding="utf-8")
    return root


@contextmanager
def serving(folder: Path, root: Path = ROOT, program: Sequence[str] = QUICK, **settings: str) -> Iterator[Server]:
    """Start `kursus serve` on the course in `root` and stop it again; `folder` takes its log and its data.

    `program` is what Python runs: a server that is ready soon, SERVE for the command itself, or one that something is the
    matter with.
    """
    port, log = int(settings.get("PORT") or free_port()), folder / "server.log"
    environment = os.environ | {"HOST": "127.0.0.1", "PORT": str(port), "KURSUS_ROD": str(root)}
    environment |= {"KURSUS_DATA": str(folder / "data")} | settings
    with log.open("wb") as written:
        process = subprocess.Popen([sys.executable, *program], stdout=written, stderr=written, env=environment)
    course = Server(f"http://127.0.0.1:{port}/", process, log)
    STARTED.append(course)
    try:
        until(lambda: "Kurset er klar" in course.said() or process.poll() is not None, "the server")
        assert process.poll() is None, course.said()
        yield course
    finally:
        if process.poll() is None:
            process.send_signal(signal.SIGTERM)
        process.wait(timeout=PATIENCE)
