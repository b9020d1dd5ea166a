"""Institutions with a name, and wards with a code. A kind of place ("et botilbud") is none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kursus.privacy.entry import end_of, entry_at
from kursus.privacy.finding import Hit, Kind
from kursus.privacy.lists import ends_as_one_of, entries, words
from kursus.privacy.reading import Reading, Word

UNIT = re.compile(
    r"\b(?i:afdeling|afd\.|afsnit|afs\.|ambulatorium|team|stue|hus|gruppe|enhed|blok|opgang|lejlighed|værelse) ?"
    r"(?:[A-ZÆØÅ]{1,3}-?[0-9]{1,3}[A-Z]?|[0-9]{1,3}[A-ZÆØÅ])(?!\w)"
)
WARD = re.compile(r"\b(?:[Aa]fdeling|[Aa]fd\.|[Ss]tue) (?:[0-9]{1,3}|[A-ZÆØÅ])(?!\w|[.,:/-]\w)")
LINKS = frozenset({"i", "på", "ved", "for"})
QUOTED = frozenset({" ", " »", ' "', " “", " „"})
NO_NAME = frozenset({"i", "de", "dem", "deres"})
PSYCHIATRIC = frozenset({"psykiatrisk", "retspsykiatrisk", "distriktspsykiatrisk", "socialpsykiatrisk"})


def find_institutions(reading: Reading) -> Iterator[Hit]:
    """Yield institutions that are known or have a name (botilbuddet Solen, Solgården, Xby Sygehus), and wards (P2)."""
    for match in (*UNIT.finditer(reading.plain), *WARD.finditer(reading.plain)):
        yield Hit(Kind.INSTITUTION, *match.span())
    for place, word in enumerate(reading.words):
        known = entry_at(reading, place, "navne-paa-steder") if word.capital else None
        if known:
            yield Hit(Kind.INSTITUTION, word.start, end_of(reading, place, known))
        elif ends_as_one_of(word.key, "steder-med-navn"):
            end = _end_of_name_after(reading, place)
            if end:
                yield Hit(Kind.INSTITUTION, word.start, end)
        elif word.key in PSYCHIATRIC and reading.gap(place) == " ":
            end = _end_of_name_after(reading, place + 1)
            if end:
                yield Hit(Kind.INSTITUTION, word.start, end)
        if word.capital and not word.shouted:
            yield from _named_before(reading, place)


def _end_of_name_after(reading: Reading, place: int) -> int | None:
    """Return where the name ends that follows a place: botilbuddet »Solen«, psykiatrien i Xby, Center for Y."""
    last = place + 1
    if reading.gap(place) == " " and reading.words[last].key in LINKS:
        if not _takes(reading.words[place], reading.words[last].key):
            return None
        last += 1
    if reading.gap(last - 1) not in QUOTED or not _may_be_name(reading, last):
        return None
    while reading.gap(last) == " " and reading.words[last + 1].capital and reading.words[last + 1].key not in NO_NAME:
        last += 1
    return reading.words[last].end


def _takes(word: Word, link: str) -> bool:
    """Tell whether what follows "i" or "for" is part of a name: Center for Y, psykiatrien i Xby, not et botilbud i Xby."""
    return word.capital or (link != "for" and word.key.endswith(("en", "et")))


def _may_be_name(reading: Reading, place: int) -> bool:
    name = reading.words[place]
    if not name.capital or name.key in NO_NAME or len(name.text) == 1 or name.text in entries("forkortelser"):
        return False
    return entry_at(reading, place, "regioner") is None


def _named_before(reading: Reading, place: int) -> Iterator[Hit]:
    """Yield Xby Skole and Odense Universitetshospital, and inside a sentence the name of a house: Solgården."""
    word = reading.words[place]
    after = reading.words[place + 1] if reading.gap(place) == " " else None
    if after and after.key in words("efter-navn") and _opens_a_name(reading, place):
        yield Hit(Kind.INSTITUTION, word.start, after.end)
    elif not word.opens and _is_house(word.key) and not _is_surname(reading, place):
        yield Hit(Kind.INSTITUTION, word.start, word.end)


def _is_surname(reading: Reading, place: int) -> bool:
    """Tell whether a word such as Kjærgaard is somebody's name."""
    if reading.words[place].key in words("efternavne"):
        return True
    return bool(place) and reading.gap(place - 1) == " " and reading.words[place - 1].key in words("fornavne")


def _is_house(key: str) -> bool:
    known = words("almindelige-steder", "byer", "kommuner")
    return ends_as_one_of(key, "husord") and key not in known and f"-{key}" not in words("husord")


def _opens_a_name(reading: Reading, place: int) -> bool:
    word = reading.words[place]
    return len(word.text) > len("De") and (not word.opens or entry_at(reading, place, "byer", "kommuner") is not None)
