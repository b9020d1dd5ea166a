"""A text as it is searched: characters that look alike are made alike, and each remembers where it came from.

A Mac writes å as two characters, Word a hyphen that does not break and a space that does not either, a web page may hide
characters of no width in a number. The search sees none of that, and its findings still point into the text as it was given.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from typing import NamedTuple

from kursus.privacy.lists import WORD, key

MARKS = "[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]"
ODD = re.compile(
    rf"(?s:.)??{MARKS}++"  # a letter and its marks
    r"|[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]"  # no width
    r"|[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]|[\u2010-\u2015\u2212\ufe58\ufe63]|[\uff01-\uff5e]|(?![0-9])\d"
)
"""What must be made alike; a text without any is read as it stands."""

SPACES = frozenset("\u00a0\u1680\u202f\u205f\u3000") | {chr(code) for code in range(0x2000, 0x200B)}
HYPHENS = frozenset("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63")
OPENING = re.compile(r"[.!?:;…\n\r\t•*|#>/()\[\]{}»«“”„\"]| - ")
MOST_MARKS = 4
"""Marks on one letter that are read; a text may pile up thousands, and sorting them takes its time."""


class Word(NamedTuple):
    """A word, where it stands in the text as it is read, and whether it may have its capital from opening a sentence."""

    text: str
    key: str
    start: int
    end: int
    opens: bool

    @property
    def capital(self) -> bool:
        """Tell whether it begins with a capital."""
        return self.text[0].isupper()

    @property
    def shouted(self) -> bool:
        """Tell whether it is all capitals, as an abbreviation is."""
        return len(self.text) > 1 and self.text.isupper()


class Reading:
    """A text made ready: `plain` as it is searched, `words` in it."""

    def __init__(self, given: str) -> None:
        """Read a text; any text can be read."""
        self.given = given
        self._starts: list[int] | None = None
        self._ends: list[int] = []
        self.plain = given if ODD.search(given) is None else self._made_alike(given)
        self.words = self._words()

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where a piece of `plain` stands in the text as it was given, whole letters with their marks."""
        if self._starts is None:
            return start, end
        return self._starts[start], self._ends[end - 1]

    def place_of(self, start: int) -> int | None:
        """Return the place in `words` of the word that begins there, None when none does."""
        place = bisect_left(self.words, start, key=lambda word: word.start)
        return place if place < len(self.words) and self.words[place].start == start else None

    def gap(self, place: int) -> str:
        """Return what stands between the word at a place in `words` and the next one; a line's end when there is none."""
        if place + 1 >= len(self.words):
            return "\n"
        return self.plain[self.words[place].end : self.words[place + 1].start]

    def _made_alike(self, given: str) -> str:
        made: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        done = 0
        for odd in ODD.finditer(given):
            start, end = odd.span()
            made.append(given[done:start])
            starts += range(done, start)
            ends += range(done + 1, start + 1)
            alike = _alike(odd[0])
            made.append(alike)
            starts += [start] * len(alike)
            ends += [end] * len(alike)
            done = end
        made.append(given[done:])
        starts += range(done, len(given))
        ends += range(done + 1, len(given) + 1)
        self._starts, self._ends = starts, ends
        return "".join(made)

    def _words(self) -> list[Word]:
        found: list[Word] = []
        plain, before = self.plain, 0
        for match in WORD.finditer(plain):
            start, end = match.span()
            opens = not found or OPENING.search(plain, before, start) is not None
            found.append(Word(match[0], key(match[0]), start, end, opens))
            before = end
        return found


def _alike(letter: str) -> str:
    """Return one letter, with its marks, as it is searched: none when it has no width."""
    composed = unicodedata.normalize("NFC", letter[: 1 + MOST_MARKS])
    return "".join(map(_plain, composed))


def _plain(char: str) -> str:
    digit = unicodedata.decimal(char, None)
    if digit is not None:
        return str(digit)
    if char in SPACES:
        return " "
    if char in HYPHENS:
        return "-"
    if "\uff01" <= char <= "\uff5e":
        return chr(ord(char) - 0xFEE0)
    return "" if ODD.fullmatch(char) else char
