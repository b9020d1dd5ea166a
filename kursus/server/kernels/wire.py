"""How the server, the process that forks and what it has forked speak: messages with their length, over Unix sockets."""

from __future__ import annotations

import asyncio
import json
import socket
import struct
from typing import Any

LENGTH = struct.Struct("!I")


def pack(message: dict[str, Any]) -> bytes:
    """Return the message as it is sent."""
    return frame(json.dumps(message).encode())


def frame(body: bytes) -> bytes:
    """Return bytes as they are sent, with their length first."""
    return LENGTH.pack(len(body)) + body


def receive(line: socket.socket) -> tuple[dict[str, Any], list[int]]:
    """Wait for a message; return it and the open files that came with it. Raises EOFError when the other end is gone."""
    head, files, _, _ = socket.recv_fds(line, LENGTH.size, 1)
    body = _exactly(line, LENGTH.unpack(head + _exactly(line, LENGTH.size - len(head)))[0]) if head else b""
    if not body:
        raise EOFError
    return json.loads(body), files


def _exactly(line: socket.socket, size: int) -> bytes:
    got = b""
    while len(got) < size:
        more = line.recv(size - len(got))
        if not more:
            raise EOFError
        got += more
    return got


async def receive_async(line: socket.socket) -> dict[str, Any]:
    """Return the next message of a socket that does not block. Raises EOFError when the other end is gone."""
    message: dict[str, Any] = json.loads(await receive_frame(line))
    return message


async def receive_frame(line: socket.socket) -> bytes:
    """Return the next bytes that were sent as `frame` has it. Raises EOFError when the other end is gone."""
    loop = asyncio.get_running_loop()

    async def exactly(size: int) -> bytes:
        pieces, missing = [], size
        while missing:
            more = await loop.sock_recv(line, missing)
            if not more:
                raise EOFError
            pieces.append(more)
            missing -= len(more)
        return b"".join(pieces)

    return await exactly(LENGTH.unpack(await exactly(LENGTH.size))[0])
