"""Addresses: streets, and postal codes with their town."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kursus.privacy.entry import end_of, entry_at
from kursus.privacy.finding import Hit, Kind
from kursus.privacy.lists import ends_as_one_of, words
from kursus.privacy.reading import Reading

NUMBER = re.compile(
    r",? (?:nr\.? ?)?[0-9]{1,3} ?(?:[A-Za-z](?![A-Za-zæøåÆØÅ]))?"
    r"(?:,? ?(?:[0-9]{1,2}|st|kl)\.? ?(?:sal|etage|tv|th|mf)\b\.?)?(?:,? ?(?:tv|th|mf)\b\.?)?(?![0-9])"
)
POSTAL = re.compile(r"(?<![0-9.,])(?:DK-?)?(?P<code>[1-9][0-9]{3}) (?=[A-ZÆØÅ])")
IN_AN_ADDRESS = re.compile(
    r"(?:[0-9][A-Za-z.]{0,3}, |\b(?:i|fra|til|postnr\.?|postnummer|adresse[nr]{0,2}|bor|boede):? )$", re.IGNORECASE
)
NEAR = 20
YEARS = range(1900, 2100)
WHERE = frozenset({"på", "i", "til", "fra", "adressen", "adresse", "er"})
LONGEST_STREET = 4
"""Words of a street's name: Gammel Kongevej, H.C. Andersens Boulevard."""


def find_streets(reading: Reading) -> Iterator[Hit]:
    """Yield streets and squares with a number, and streets with a capital inside a sentence."""
    for place, word in enumerate(reading.words):
        street = ends_as_one_of(word.key, "vejord")
        if not (street or ends_as_one_of(word.key, "pladsord")) or word.key in words("almindelige-steder", "fornavne"):
            continue
        first = _first_of_street(reading, place)
        if f"-{word.key}" in words("vejord", "pladsord") and (first == place or not word.capital):
            continue  # a mere "vej", or the "Plads" that opens a sentence
        opening = reading.words[first]
        number = NUMBER.match(reading.plain, word.end)
        if number and (opening.capital or (street and _where_before(reading, place))):
            yield Hit(Kind.ADDRESS, opening.start, number.end())
        elif street and opening.capital and not opening.opens and word.key not in words("byer"):
            yield Hit(Kind.ADDRESS, opening.start, word.end)


def find_postal_codes(reading: Reading) -> Iterator[Hit]:
    """Yield a postal code and its town; before a word that is on no list of towns it must stand in an address."""
    for match in POSTAL.finditer(reading.plain):
        place = reading.place_of(match.end())
        if place is None:
            continue
        before = max(0, match.start() - NEAR), match.start()
        town, word = entry_at(reading, place, "byer", "kommuner"), reading.words[place]
        if town:
            yield Hit(Kind.ADDRESS, match.start(), end_of(reading, place, town))
        elif int(match["code"]) not in YEARS and len(word.text) > len("Ry") and IN_AN_ADDRESS.search(reading.plain, *before):
            yield Hit(Kind.ADDRESS, match.start(), word.end)


def _first_of_street(reading: Reading, place: int) -> int:
    first = place
    while first and place - first < LONGEST_STREET - 1 and reading.words[first].capital and reading.words[first - 1].capital:
        gap, before = reading.gap(first - 1), reading.words[first - 1]
        if gap not in {" ", ".", ". "} or (gap == ". " and len(before.text) > len("Gl")):
            break
        first -= 1
    return first


def _where_before(reading: Reading, place: int) -> bool:
    return bool(place) and reading.gap(place - 1) in {" ", ": "} and reading.words[place - 1].key in WHERE
