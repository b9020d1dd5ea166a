"""Towns, municipalities and regions."""

from __future__ import annotations

from collections.abc import Iterator

from kursus.privacy.entry import entry_at, without_genitive
from kursus.privacy.finding import Hit, Kind
from kursus.privacy.lists import words
from kursus.privacy.reading import Reading, Word

SHORTEST = 4
"""Letters of a town that is found without its capital."""


def find_towns(reading: Reading) -> Iterator[Hit]:
    """Yield towns, municipalities and regions of the lists, and any name before "Kommune".

    One that is a word too (Ringe, Give) counts with a capital inside a sentence only.
    """
    for place, word in enumerate(reading.words):
        entry = entry_at(reading, place, "regioner", "byer", "kommuner")
        last = place + len(entry.words) - 1 if entry else place
        if entry and (_reads_as_place(word, len(entry.words)) or (word.capital and _is_municipality(reading, last))):
            last += 1 if _is_municipality(reading, last) else 0
            yield Hit(Kind.REGION if entry.name == "regioner" else Kind.TOWN, word.start, reading.words[last].end)
        elif word.capital and not word.opens and _is_municipality(reading, place):
            yield Hit(Kind.TOWN, word.start, reading.words[place + 1].end)


def _is_municipality(reading: Reading, place: int) -> bool:
    return reading.gap(place) == " " and reading.words[place + 1].key in {"kommune", "kommunes"}


def _reads_as_place(word: Word, length: int) -> bool:
    also_word = not words("ogsaa-ord").isdisjoint({word.key, without_genitive(word.key)})
    if length > 1:
        return word.capital or not also_word
    if not word.capital:
        return not also_word and len(word.text) >= SHORTEST
    return not (also_word and (word.opens or word.shouted))
