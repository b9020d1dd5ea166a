"""The server's end: starts the process that forks, asks it for kernels, and starts it again when it is gone."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from kursus.server.kernels.wire import pack, receive_async


class ForkedProcess:
    """A forked process as jupyter_client wants that of a kernel: like `subprocess.Popen`.

    It is not this process's child. A socket between the two tells that it lives: its end closes with it.
    """

    stdin = stdout = stderr = None
    returncode: int | None = None

    def __init__(self, pid: int, lifeline: socket.socket) -> None:
        """Take the number of the process and this end of the socket."""
        self.pid, self.lifeline = pid, lifeline
        self._watched = False

    def watch(self, ended: Callable[[], None]) -> None:
        """Have `ended` called as soon as the process ends, unless it is `poll` that finds out first."""

        def look() -> None:
            if self.poll() is not None:
                ended()

        self._watched = True
        asyncio.get_running_loop().add_reader(self.lifeline, look)

    def poll(self) -> int | None:
        """Return None while the process lives, else 0."""
        if self.returncode is None:
            try:
                if self.lifeline.recv(1, socket.MSG_PEEK) == b"":
                    self._ended()
            except BlockingIOError:
                pass
            except OSError:
                self._ended()
        return self.returncode

    def _ended(self) -> None:
        self.returncode = 0
        if self._watched:
            asyncio.get_event_loop().remove_reader(self.lifeline)
        self.lifeline.close()

    def wait(self, timeout: float | None = None) -> int:  # the signature is that of Popen
        """Return the exit status of a process that has ended."""
        return self.returncode or 0

    def send_signal(self, number: int) -> None:
        """Send a signal, unless the process has ended."""
        if self.poll() is None:
            try:
                os.kill(self.pid, number)
            except ProcessLookupError:
                self._ended()

    def kill(self) -> None:
        """End the process at once."""
        self.send_signal(signal.SIGKILL)

    def terminate(self) -> None:
        """Ask the process to end."""
        self.send_signal(signal.SIGTERM)


class ForkServer:
    """The process that forks, as the server sees it."""

    def __init__(self, notebooks: list[Path], environment: Mapping[str, str]) -> None:
        """Take the notebooks to warm up with, and the environment that kernels inherit."""
        self.command = [sys.executable, "-m", "kursus.server.kernels.parent"]
        self.notebooks, self.environment = [str(path) for path in notebooks], dict(environment)
        self.process: subprocess.Popen[bytes] | None = None
        self.line: socket.socket | None = None
        self._turn = asyncio.Lock()

    def start(self) -> None:
        """Start the process; it is ready some time later. Kernels of one before it live on."""
        self._forget()
        ours, theirs = socket.socketpair()
        ours.setblocking(False)
        with theirs:
            arguments = [*self.command, str(theirs.fileno()), *self.notebooks]
            self.process = subprocess.Popen(  # noqa: S603  # our own module
                arguments,
                pass_fds=[theirs.fileno()],
                env=self.environment,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                start_new_session=True,
            )
        self.line = ours
        self._is_ready = False

    async def fork(self, request: dict[str, Any]) -> ForkedProcess:
        """Return a new kernel, or with `worker` in the request a worker; a process that forks and has died is started again.

        Raises OSError when that fails too.
        """
        async with self._turn:
            try:
                return await self._ask(request)
            except (EOFError, OSError):
                self.start()
            try:
                return await self._ask(request)
            except EOFError as error:
                raise OSError("the process that kernels are forked from does not start") from error

    async def _ask(self, request: dict[str, Any]) -> ForkedProcess:
        if self.line is None:
            raise EOFError
        if not self._is_ready:
            await receive_async(self.line)
            self._is_ready = True
        ours, theirs = socket.socketpair()
        ours.setblocking(False)
        try:
            with theirs:
                message = pack(request)
                sent = socket.send_fds(self.line, [message], [theirs.fileno()])
                await asyncio.get_running_loop().sock_sendall(self.line, message[sent:])
            return ForkedProcess((await receive_async(self.line))["pid"], ours)
        except BaseException:
            ours.close()
            raise

    def stop(self) -> None:
        """End the process that forks, and with it every kernel; once it is gone, nothing happens."""
        if self.process is not None:
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(self.process.pid, signal.SIGKILL)
        self._forget()

    def _forget(self) -> None:
        if self.line is not None:
            self.line.close()
            self.line = None
        if self.process is not None:
            self.process.kill()
            self.process.wait()
            self.process = None
