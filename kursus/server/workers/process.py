"""The process of a worker: forked from the one that kernels are forked from, else `python -m kursus.server.workers.process`.

It is sent the kind of page, its name and what the page sent, and answers with what the page gets.
"""

from __future__ import annotations

import socket
import sys
from typing import BinaryIO

from kursus.course import find_course
from kursus.server.kernels.wire import LENGTH, frame
from kursus.server.workers.replies import Kind, reply


def question(kind: Kind, name: str, body: bytes) -> bytes:
    """Return what a worker is sent; no kind or name has a line feed in it."""
    return frame(b"\n".join((kind.encode(), name.encode(), body)))


def work(read: BinaryIO, write: BinaryIO) -> None:
    """Answer until the server is gone. What goes wrong is told to nobody: it ends the process, and the server has another."""
    course = find_course()
    while len(size := read.read(LENGTH.size)) == LENGTH.size:
        kind, name, body = read.read(*LENGTH.unpack(size)).split(b"\n", 2)
        write.write(frame(reply(course, kind.decode(), name.decode(), body)))  # type: ignore[arg-type]  # the server sends a Kind
        write.flush()


def work_over(line: socket.socket) -> None:
    """Answer what comes through a socket."""
    with line.makefile("rb") as read, line.makefile("wb") as write:
        work(read, write)


if __name__ == "__main__":
    work(sys.stdin.buffer, sys.stdout.buffer)
