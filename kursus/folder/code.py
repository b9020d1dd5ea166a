"""The code of a folder: five Danish words that a person can write down and type again.

Five words of a list of 2048 (`words.txt`) are 55 bits, drawn by the system's own random source. The list is public; what
is secret is which words were drawn. There is no check digit: a slip of the pen gives a word that is not in the list, since
no two of its words are a letter apart.
"""

from __future__ import annotations

import difflib
import re
import secrets
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

WORDS = 5
LONGEST_TYPED = 200
"""More than anybody types for five words of eight letters; what is longer is not looked at."""
LETTERS = str.maketrans({"æ": "ae", "ä": "ae", "ø": "oe", "ö": "oe", "å": "aa"})
NO_LETTERS = re.compile(r"[\W\d_]+")


@dataclass(frozen=True)
class Code:
    """The words of a code, as the list has them. It is a secret: `repr` does not show it, so that no log can."""

    words: tuple[str, ...] = field(repr=False)

    def __str__(self) -> str:
        """Return the code as it is shown and printed: `bjørn lampe skov hjul vinter`."""
        return " ".join(self.words)


class CodeError(ValueError):
    """What was typed is no code; the message says why, in Danish, to the one who typed it.

    It may hold what was typed: show it escaped, and never log it.
    """


@cache
def word_list() -> tuple[str, ...]:
    """Return the 2048 words that codes are made of."""
    lines = (Path(__file__).parent / "words.txt").read_text(encoding="utf-8").splitlines()
    return tuple(line for line in lines if line and not line.startswith("#"))


def new_code() -> str:
    """Return a new code, every one as likely as any other."""
    return str(Code(tuple(secrets.choice(word_list()) for _ in range(WORDS))))


def read_code(typed: str) -> Code:
    """Return the code that was typed.

    Case, spaces, hyphens and other signs do not matter, nor whether æ, ø and å are typed as ae, oe and aa.

    Raises CodeError, which names the words that are not in the list and those of the list that are near.
    """
    if len(typed) > LONGEST_TYPED:
        raise CodeError(f"Det er for langt til at være en kode. En kode er {WORDS} ord.")
    known = _by_plain()
    pieces = [piece for piece in NO_LETTERS.split(unicodedata.normalize("NFC", typed).casefold()) if piece]
    plain = [plainly(piece) for piece in pieces]
    if len(plain) == WORDS and all(word in known for word in plain):
        return Code(tuple(known[word] for word in plain))
    readings = _readings("".join(plain), WORDS)
    found = next(readings, None)
    if found is None:
        raise CodeError(_mistake(pieces))
    if next(readings, None) is not None:
        raise CodeError(f"Ordene kan deles på flere måder. Skriv de {WORDS} ord med mellemrum imellem.")
    return Code(found)


def plainly(word: str) -> str:
    """Return a word of small letters as a keyboard without æ, ø and å writes it."""
    return word.translate(LETTERS)


@cache
def _by_plain() -> dict[str, str]:
    return {plainly(word): word for word in word_list()}


def _readings(letters: str, words: int) -> Iterator[tuple[str, ...]]:
    """Yield every way in which letters without spaces are that many words of the list."""
    if not words:
        if not letters:
            yield ()
        return
    known = _by_plain()
    for end in range(1, min(len(letters), _longest()) + 1):
        if letters[:end] in known:
            yield from ((known[letters[:end]], *rest) for rest in _readings(letters[end:], words - 1))


@cache
def _longest() -> int:
    return max(map(len, _by_plain()))


def _mistake(pieces: list[str]) -> str:
    """Return what is wrong with the words that were typed, in Danish."""
    unknown = list(dict.fromkeys(piece for piece in pieces if plainly(piece) not in _by_plain()))
    if not pieces:
        return f"Skriv de {WORDS} ord i din kode."
    if len(pieces) < WORDS and not unknown:
        return f"Koden er {WORDS} ord. Der står kun {len(pieces)}."
    if not unknown:
        return f"Koden er {WORDS} ord. Der står {len(pieces)}."
    spaces = [f"Skriv mellemrum mellem de {WORDS} ord."] if len(pieces) < WORDS else []
    return " ".join([*map(_unknown, unknown[:WORDS]), *spaces])


def _unknown(word: str) -> str:
    """Return what to say of a word that is not in the list. What is near is found in the public list alone."""
    letters = plainly(word)
    # All 2048 words would take 50 ms, and anybody can type five wrong ones as often as they like.
    alike = [known for known in _by_plain() if known[0] == letters[0] or known[-1] == letters[-1]]
    near = difflib.get_close_matches(letters, alike, n=3, cutoff=0.7)
    said = f"Ordet »{word}« bruges ikke i koder."
    if not near:
        return said
    *first, last = [f"»{_by_plain()[match]}«" for match in near]
    return f"{said} Mente du {', '.join(first)} eller {last}?" if first else f"{said} Mente du {last}?"
