"""The lists that the search goes by: text files in `data/`, a line a word, which a teacher can correct."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

from kursus.content_file import read_text

DATA = Path(__file__).parent / "data"
WORD = re.compile(r"[^\W\d_]++(?:[-'’´`][^\W\d_]++)*+")


@cache
def entries(name: str) -> tuple[str, ...]:
    """Return the lines of `data/NAME.txt` in their order, without comments (#) and empty lines.

    Raises ContentError, in Danish, when the file is missing or is not UTF-8.
    """
    text = read_text(DATA / f"{name}.txt", shown_name(name))
    lines = (line.partition("#")[0].strip() for line in text.splitlines())
    return tuple(line for line in lines if line)


def shown_name(name: str) -> str:
    """Return how a list is named to a teacher."""
    return f"kursus/privacy/data/{name}.txt"


def key(word: str) -> str:
    """Return a word as the lists are searched: small letters, and aa and å the same."""
    return word.lower().replace("aa", "å")


@cache
def words(*names: str) -> frozenset[str]:
    """Return the keys of all entries of some lists."""
    return frozenset(key(entry) for name in names for entry in entries(name))


def ends_as_one_of(word: str, name: str) -> bool:
    """Tell whether a key is in a list of words, or ends as one of those that stand there with a hyphen (-læge)."""
    listed = words(name)
    return word in listed or word.endswith(_endings(name))


@cache
def _endings(name: str) -> tuple[str, ...]:
    return tuple(entry[1:] for entry in words(name) if entry.startswith("-"))


class Entry(NamedTuple):
    """An entry as it is looked for: its words, the forms that the last one may have, and the list it stands in."""

    words: tuple[str, ...]
    last: frozenset[str]
    name: str


GENITIVE = ("", "s", "'s", "’s")
INFLECTED = (*GENITIVE, "en", "et", "er", "ne", "e", "n", "t", "ens", "ers", "ets", "erne", "ernes")


@cache
def index(*names: str, inflected: bool = False) -> dict[str, tuple[Entry, ...]]:
    """Return {a form of the first word: the entries that may begin with it, the longest first}.

    The last word of an entry may have a genitive s; an `inflected` one the endings of nouns and adjectives too.
    """
    found: dict[str, list[Entry]] = {}
    for name in names:
        for line in entries(name):
            parts = tuple(WORD.findall(key(line)))
            if not parts:
                continue
            forms = frozenset(parts[-1] + ending for ending in (INFLECTED if inflected else GENITIVE))
            for first in forms if len(parts) == 1 else parts[:1]:
                found.setdefault(first, []).append(Entry(parts, forms, name))
    return {first: tuple(sorted(all_of, key=lambda entry: -len(entry.words))) for first, all_of in found.items()}
