"""Finds the entries of the lists in a text, word by word."""

from __future__ import annotations

from kursus.privacy.lists import Entry, index
from kursus.privacy.reading import Reading

BETWEEN = frozenset({" ", ". ", ".", "-", "- "})
"""What may stand between the words of an entry: Sct. Hans, Høje-Taastrup, Social- og Boligstyrelsen."""


def entry_at(reading: Reading, place: int, *names: str, inflected: bool = False) -> Entry | None:
    """Return the longest entry of the lists that begins with the word at a place, None when there is none."""
    for entry in index(*names, inflected=inflected).get(reading.words[place].key, ()):
        if len(entry.words) == 1 or _follows(reading, place, entry):
            return entry
    return None


def end_of(reading: Reading, place: int, entry: Entry) -> int:
    """Return where an entry that begins with the word at a place ends in the text."""
    return reading.words[place + len(entry.words) - 1].end


def without_genitive(key: str) -> str:
    """Return a key without a genitive s or apostrophe; one that has none is returned as it is."""
    return key.removesuffix("s").rstrip("'’´`-") or key


def _follows(reading: Reading, place: int, entry: Entry) -> bool:
    last = place + len(entry.words) - 1
    if last >= len(reading.words) or reading.words[last].key not in entry.last:
        return False
    middle = tuple(word.key for word in reading.words[place + 1 : last])
    return middle == entry.words[1:-1] and all(reading.gap(step) in BETWEEN for step in range(place, last))
