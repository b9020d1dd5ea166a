"""Looks through a text for what may identify a citizen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kursus.privacy.addresses import find_postal_codes, find_streets
from kursus.privacy.ages import age_in, find_ages
from kursus.privacy.contact import find_contact
from kursus.privacy.cpr import find_cpr, find_parts
from kursus.privacy.dates import find_days
from kursus.privacy.entry import end_of, entry_at, without_genitive
from kursus.privacy.finding import ONLY_IN_SUM, Finding, Hit, Kind
from kursus.privacy.institutions import find_institutions
from kursus.privacy.lists import WORD, key
from kursus.privacy.names import find_initials, find_names
from kursus.privacy.numbers import find_numbers
from kursus.privacy.reading import Reading
from kursus.privacy.together import combination
from kursus.privacy.towns import find_towns
from kursus.privacy.traits import find_judgements, find_rare_events, find_sex, find_traits
from kursus.privacy.wording import worded

FINDERS = (
    find_cpr,
    find_parts,
    find_numbers,
    find_contact,
    find_days,
    find_streets,
    find_postal_codes,
    find_institutions,
    find_initials,
    find_names,
    find_towns,
    find_ages,
    find_traits,
    find_rare_events,
    find_judgements,
    find_sex,
)
"""In order of precedence: where two find the same place, the first one tells what it is."""

NOTHING: frozenset[str] = frozenset()
NAMED = "name "
"""What a detail begins with that is somebody's name."""

TOUCHES_ALL = (
    "Borgeren Xeni Nielsen er 43 år, har autisme og bor på Solgården og Nørregade 3, 9999 Xby. Læs xeni.dk. N.N.",
    "Hans mor Bo er på Xenivej. Center for Xeni. Min leder er doven.",
)
"""Sentences that ask every list and every text; a test holds that none is read later."""

COURSE = frozenset({Kind.TOWN, Kind.ADDRESS, Kind.INSTITUTION})


def look(text: str, known: frozenset[str] = NOTHING) -> list[Finding]:
    """Return what in a text may identify a citizen, in the order of the text; they never overlap.

    `known` is what `known_in` says of a fictional case: names and details of it identify nobody. Three or more details of
    different sorts make a further finding of kind COMBINATION, at the end. An empty list is no guarantee.
    """
    reading = Reading(text)
    findings = [_worded(reading, hit) for hit in _hits(reading, known)]
    if COURSE & {finding.kind for finding in findings}:
        findings = [replace(f, alone=True) if f.kind is Kind.TRAIT else f for f in findings]
    together = combination(findings, len(text))
    return [*findings, together] if together else findings


def prepare() -> None:
    """Read the lists and texts now, so that the first `look` takes no longer than those after it."""
    for text in TOUCHES_ALL:
        look(text)


def names_in(*texts: str) -> frozenset[str]:
    """Return only the names in texts with fictional people, for `look` to leave alone: other details of them still count."""
    return frozenset(detail for detail in known_in(*texts) if detail.startswith(NAMED))


def known_in(*texts: str) -> frozenset[str]:
    """Return the names and details in the texts of a fictional case, for `look` to leave alone in what is written about it."""
    readings = map(Reading, texts)
    return frozenset(detail for reading in readings for hit in _hits(reading, NOTHING) for detail in _details(reading, hit))


def _hits(reading: Reading, known: frozenset[str]) -> list[Hit]:
    """Return the hits that stand in the text, without those that are allowed or known, in the order of the text."""
    allowed = _allowed(reading)
    taken = bytearray(len(reading.plain))
    found: list[Hit] = []
    for find in FINDERS:
        for hit in find(reading):
            size = hit.end - hit.start
            if taken.find(1, hit.start, hit.end) >= 0 or allowed[hit.start : hit.end].count(1) == size:
                continue
            taken[hit.start : hit.end] = b"\1" * size
            if not (known and known.issuperset(_details(reading, hit))):
                found.append(hit)
    return sorted(found, key=lambda hit: hit.start)


def _allowed(reading: Reading) -> bytearray:
    """Return a 1 for each character of a word or phrase of the allow-list, with a genitive s and the spaces in it."""
    marked = bytearray(len(reading.plain))
    for place, word in enumerate(reading.words):
        entry = entry_at(reading, place, "tilladt")
        if entry:
            end = end_of(reading, place, entry)
            marked[word.start : end] = b"\1" * (end - word.start)
    return marked


def _details(reading: Reading, hit: Hit) -> Iterator[str]:
    """Yield what a hit tells, so that it is the same wherever and however it is written."""
    text = reading.plain[hit.start : hit.end]
    match hit.kind:
        case Kind.NAME | Kind.OTHER_PERSON | Kind.INITIALS:
            yield from (f"{NAMED}{without_genitive(key(word))}" for word in WORD.findall(text))
        case Kind.AGE:
            yield f"age {age_in(text) or key(text)}"
        case Kind.SEX:
            yield "sex"
        case _:
            yield without_genitive(key(text))


def _worded(reading: Reading, hit: Hit) -> Finding:
    start, end = reading.span(hit.start, hit.end)
    said = worded(hit, reading.plain[hit.start : hit.end])
    alone = hit.kind not in ONLY_IN_SUM
    return Finding(hit.kind, start, end, reading.given[start:end], said.message, said.suggestion, alone)
