"""Makes PNG pictures for the tests, right ones and wrong ones."""

from __future__ import annotations

import struct
import zlib

SIGNATURE = b"\x89PNG\r\n\x1a\n"


def png(
    width: int = 66, height: int = 37, *, more: bytes = b"", pixels: bytes | None = None, header: bytes | None = None
) -> bytes:
    """Return a grey picture with transparency, as a browser writes one; `more` are parts between its header and its pixels."""
    rows = (b"\0" + b"\x80\x80\x80\xff" * width) * height if pixels is None else pixels
    head = struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0) if header is None else header
    return SIGNATURE + chunk(b"IHDR", head) + more + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def chunk(kind: bytes, inside: bytes) -> bytes:
    """Return a part of a PNG."""
    return struct.pack(">I", len(inside)) + kind + inside + struct.pack(">I", zlib.crc32(kind + inside))
