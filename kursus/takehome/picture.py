"""Pictures that a browser has drawn: a PNG is taken apart and put together again before it goes into a file.

What is left of it is the picture alone: no text that a program has put in, nothing after its end. See the PNG
specification (W3C, third edition), sections 5 and 11.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

SIGNATURE = b"\x89PNG\r\n\x1a\n"
LARGEST, LARGEST_IN_ALL = 5 * 1024 * 1024, 60 * 1024 * 1024
"""Bytes of one picture, and of all pictures of a file."""
LONGEST_SIDE, MOST_PIXELS = 4_000, 6_000_000
DEPTH = 8
"""Bits of a colour, as every browser writes them."""
CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
"""How many numbers a pixel has, by the kind of colour."""
KEPT = (b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND")
AT_ONCE = 1024 * 1024
"""Bytes that are unpacked at a time, so that a picture which swells takes no room."""

Key = tuple[str, int]
"""The name of an exercise and the number of the figure in it, from 0."""


@dataclass(frozen=True)
class Picture:
    """A PNG that can be read, and its size in pixels."""

    data: bytes
    width: int
    height: int


def checked_pictures(pictures: Mapping[Key, bytes]) -> dict[Key, Picture]:
    """Return the pictures that can be used, as far as there is room for them; the others are left out."""
    found: dict[Key, Picture] = {}
    room = LARGEST_IN_ALL
    for key, data in pictures.items():
        picture = read_picture(data)
        if picture and len(picture.data) <= room:
            found[key] = picture
            room -= len(picture.data)
    return found


def read_picture(data: bytes) -> Picture | None:
    """Return the picture in a PNG, or None when it is none, is damaged, or is too large."""
    if not data.startswith(SIGNATURE) or len(data) > LARGEST:
        return None
    try:
        chunks = [(kind, inside) for kind, inside in _chunks(data) if kind in KEPT]
        width, height, depth, colour, *others = struct.unpack(">IIBBBBB", chunks[0][1])
    except (struct.error, ValueError, IndexError):
        return None
    if chunks[0][0] != b"IHDR" or others != [0, 0, 0] or depth != DEPTH or colour not in CHANNELS:
        return None
    if not (0 < width <= LONGEST_SIDE and 0 < height <= LONGEST_SIDE and width * height <= MOST_PIXELS):
        return None
    packed = b"".join(inside for kind, inside in chunks if kind == b"IDAT")
    if not _unpacks_to(height * (1 + width * CHANNELS[colour]), packed):
        return None
    return Picture(SIGNATURE + b"".join(_chunk(kind, inside) for kind, inside in chunks), width, height)


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield kind and content of each part, to the last one. Raises ValueError or struct.error where one is damaged."""
    at, kind = len(SIGNATURE), b""
    while kind != b"IEND":
        length, kind = struct.unpack_from(">I4s", data, at)
        inside = data[at + 8 : at + 8 + length]
        (checksum,) = struct.unpack_from(">I", data, at + 8 + length)
        if zlib.crc32(kind + inside) != checksum:
            raise ValueError("damaged")
        yield kind, inside
        at += 12 + length


def _chunk(kind: bytes, inside: bytes) -> bytes:
    return struct.pack(">I", len(inside)) + kind + inside + struct.pack(">I", zlib.crc32(kind + inside))


def _unpacks_to(size: int, packed: bytes) -> bool:
    """Tell whether so many bytes unpack from `packed`; of what is larger no more is unpacked."""
    unpacker, found = zlib.decompressobj(), 0
    try:
        while not unpacker.eof and found <= size:
            more = len(unpacker.decompress(packed, AT_ONCE))
            packed = unpacker.unconsumed_tail
            if not more and not packed:
                return False
            found += more
    except zlib.error:
        return False
    return unpacker.eof and found == size
