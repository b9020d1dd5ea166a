"""The workers as the server uses them: each answers one page at a time, and one that takes too long is replaced."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from collections.abc import Awaitable, Callable, Mapping
from typing import Protocol

from kursus.server.kernels.fork_server import ForkedProcess, ForkServer
from kursus.server.kernels.wire import LENGTH, receive_frame
from kursus.server.workers.process import question
from kursus.server.workers.replies import Kind

LIMIT_SECONDS = 5.0
"""The longest that an answer may take; 100,000 letters take half a second."""
MOST_WAITING, MOST_BYTES = 1000, 64 * 1024 * 1024
"""How many answers may wait for a worker, and how much memory they may take: with a millisecond each, a second's work."""


class BusyError(Exception):
    """Too many wait already."""


class TooSlowError(Exception):
    """An answer took too long, or ended its worker again and again."""


class Worker(Protocol):
    """A process that answers."""

    async def exchange(self, asked: bytes) -> bytes:
        """Send a question and return the answer. Raises EOFError or OSError when the process has ended."""

    def kill(self) -> None:
        """End the process at once."""


class ForkedWorker:
    """A worker that was forked."""

    def __init__(self, process: ForkedProcess) -> None:
        """Take the process."""
        self.process = process

    async def exchange(self, asked: bytes) -> bytes:
        """Send a question and return the answer."""
        await asyncio.get_running_loop().sock_sendall(self.process.lifeline, asked)
        return await receive_frame(self.process.lifeline)

    def kill(self) -> None:
        """End the process at once."""
        self.process.kill()


class StartedWorker:
    """A worker that was started from the beginning, where there is no fork; threads read and write its pipes."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        """Start the process."""
        self.process = subprocess.Popen(
            [sys.executable, "-m", "kursus.server.workers.process"],
            env=dict(environment),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )

    async def exchange(self, asked: bytes) -> bytes:
        """Send a question and return the answer."""
        return await asyncio.to_thread(self._exchange, asked)

    def _exchange(self, asked: bytes) -> bytes:
        assert self.process.stdin
        assert self.process.stdout
        self.process.stdin.write(asked)
        self.process.stdin.flush()
        size = self.process.stdout.read(LENGTH.size)
        if len(size) < LENGTH.size:
            raise EOFError
        return self.process.stdout.read(*LENGTH.unpack(size))

    def kill(self) -> None:
        """End the process at once."""
        self.process.kill()
        self.process.wait()


class Pool:
    """A few workers, and the pages that wait for one: who came first is answered first."""

    def __init__(self, start: Callable[[], Awaitable[Worker]], size: int | None = None) -> None:
        """Take what starts a worker, and how many there may be."""
        self.size = size or max(2, min(4, os.cpu_count() or 2))
        self._start = start
        self._idle: list[Worker] = []
        self._all: set[Worker] = set()
        self._turns = asyncio.Semaphore(self.size)
        self.waiting = self._bytes = 0

    async def reply(self, kind: Kind, name: str, body: bytes) -> bytes:
        """Return what a page is answered with, as `kursus.server.workers.replies.reply`.

        Raises BusyError when too many wait, and TooSlowError when no worker gets it done.
        """
        if self.waiting >= MOST_WAITING or self._bytes + len(body) > MOST_BYTES:
            raise BusyError
        self.waiting += 1
        self._bytes += len(body)
        try:
            await self._turns.acquire()
        finally:
            self.waiting -= 1
            self._bytes -= len(body)
        try:
            return await self._asked(question(kind, name, body))
        finally:
            self._turns.release()

    async def _asked(self, asked: bytes) -> bytes:
        for _ in range(2):  # a worker may have been killed since it was last used
            worker = self._idle.pop() if self._idle else await self._started()
            try:
                said = await asyncio.wait_for(worker.exchange(asked), LIMIT_SECONDS)
            except TimeoutError:
                self._drop(worker)
                break
            except (EOFError, OSError):
                self._drop(worker)
            except BaseException:  # the server stops
                self._drop(worker)
                raise
            else:
                self._idle.append(worker)
                return said
        raise TooSlowError

    async def _started(self) -> Worker:
        worker = await self._start()
        self._all.add(worker)
        return worker

    def _drop(self, worker: Worker) -> None:
        self._all.discard(worker)
        worker.kill()

    def stop(self) -> None:
        """End all workers."""
        for worker in self._all.copy():
            self._drop(worker)
        self._idle.clear()


def pool_of(fork_server: ForkServer | None, environment: Mapping[str, str]) -> Pool:
    """Return workers with an environment: forked where there is a process that forks."""

    async def forked() -> Worker:
        assert fork_server
        return ForkedWorker(await fork_server.fork({"worker": True, "env": dict(environment), "cwd": os.getcwd()}))  # noqa: PTH109  # as it is sent

    async def started() -> Worker:
        return StartedWorker(environment)

    return Pool(forked if fork_server else started)
