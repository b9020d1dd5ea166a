"""A picture from a browser goes into a file when it is one, and alone; anything else is left out."""

from __future__ import annotations

import io
import random
import struct
import zlib

import pytest
from docx.image.image import Image
from png import SIGNATURE, chunk, png

from kursus.takehome import picture
from kursus.takehome.picture import LARGEST, MOST_PIXELS, checked_pictures, read_picture

GOOD = png()


def test_a_picture_is_read_with_its_size() -> None:
    found = read_picture(GOOD)
    assert found
    assert (found.width, found.height) == (66, 37)
    assert found.data == GOOD


def test_what_is_not_the_picture_is_left_behind() -> None:
    told = chunk(b"tEXt", b"Author\0Karen fra Botilbuddet") + chunk(b"eXIf", b"55.6 12.5")
    found = read_picture(png(more=told) + b"<script>PK\x03\x04")
    assert found
    assert found.data == GOOD


def test_word_can_read_what_is_left() -> None:
    found = read_picture(png(more=chunk(b"\xff\xfe\xfd\xfc", b"")))
    assert found
    assert Image.from_file(io.BytesIO(found.data)).px_width == 66


@pytest.mark.parametrize(
    "data",
    [
        b"",
        SIGNATURE,
        b"GIF89a" + GOOD[6:],
        b"\xff\xd8\xff\xe0" + GOOD,
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        GOOD[:-1],
        GOOD[: len(GOOD) // 2],
        GOOD[:40] + b"\x01" + GOOD[41:],
        GOOD[:29] + bytes(4) + GOOD[33:],
        SIGNATURE + chunk(b"IEND", b""),
        SIGNATURE + chunk(b"IHDR", b"kort") + chunk(b"IEND", b""),
        SIGNATURE + chunk(b"IDAT", b"") + GOOD[len(SIGNATURE) :],
        SIGNATURE + struct.pack(">I", 2**32 - 1) + b"IHDR",
        png(pixels=b"\0" * 10),
        png(pixels=b"\0" * (37 * (1 + 66 * 4) + 1)),
        png(0, 37, pixels=b""),
        png(1, 8001),
        png(2**31, 2**31, pixels=b""),
        png(header=struct.pack(">IIBBBBB", 66, 37, 16, 6, 0, 0, 0)),
        png(header=struct.pack(">IIBBBBB", 66, 37, 8, 5, 0, 0, 0)),
        png(header=struct.pack(">IIBBBBB", 66, 37, 8, 6, 0, 0, 1)),
        SIGNATURE + GOOD[8:33] + chunk(b"IDAT", b"not packed") + chunk(b"IEND", b""),
    ],
)
def test_what_is_no_whole_picture_of_a_fit_size_is_none(data: bytes) -> None:
    assert read_picture(data) is None


def test_a_picture_that_is_too_large_is_none() -> None:
    noise = random.Random(1).randbytes(LARGEST)  # noqa: S311  # chance that is the same each time
    assert read_picture(png(more=chunk(b"tEXt", noise[: LARGEST - 1000]))) is not None
    assert read_picture(png(more=chunk(b"tEXt", noise))) is None


def test_a_picture_of_too_many_pixels_is_none() -> None:
    assert read_picture(png(3000, 2000)) is not None
    assert read_picture(png(3001, 2000)) is None


def test_a_picture_that_swells_is_none() -> None:
    swelling = zlib.compress(b"\0" * (MOST_PIXELS * 6))
    assert read_picture(SIGNATURE + GOOD[8:33] + chunk(b"IDAT", swelling) + chunk(b"IEND", b"")) is None


def test_whatever_is_changed_in_a_picture_it_is_read_or_left_out() -> None:
    chance = random.Random(2)  # noqa: S311  # chance that is the same each time
    for _ in range(2000):
        data = bytearray(GOOD)
        data[chance.randrange(len(data))] = chance.randrange(256)
        found = read_picture(bytes(data[: chance.choice([len(data), chance.randrange(len(data))])]))
        assert found is None or Image.from_file(io.BytesIO(found.data)).px_height == found.height


def test_pictures_are_taken_as_long_as_there_is_room(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(picture, "LARGEST_IN_ALL", len(GOOD) * 2 + 1)
    found = checked_pictures({("chime", 0): GOOD, ("chime", 1): b"", ("empowerment", 0): GOOD, ("empowerment", 1): GOOD})
    assert list(found) == [("chime", 0), ("empowerment", 0)]
