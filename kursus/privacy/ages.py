"""Exact ages and years of birth. An interval, a duration ("i 3 år") and a group ("de 18-25-årige") are none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kursus.privacy.finding import Hit, Kind
from kursus.privacy.lists import ends_as_one_of, key, words
from kursus.privacy.reading import Reading

ONES = {"en": 1, "et": 1, "to": 2, "tre": 3, "fire": 4, "fem": 5, "seks": 6, "syv": 7, "otte": 8, "ni": 9}
TENS = {"tyve": 20, "tredive": 30, "fyrre": 40, "halvtreds": 50, "tres": 60, "halvfjerds": 70, "firs": 80, "halvfems": 90}
TEENS = ("ti", "elleve", "tolv", "tretten", "fjorten", "femten", "seksten", "sytten", "atten", "nitten")
IN_WORDS = {word: number for number, word in enumerate(TEENS, start=10)} | TENS
IN_WORDS |= {f"{one}og{ten}": ones + tens for one, ones in ONES.items() for ten, tens in TENS.items()}
"""Ages in words, from ten."""

AGE = re.compile(
    rf"(?<![\w,./%-])(?P<age>1[01][0-9]|[1-9]?[0-9]|(?:(?:{'|'.join(ONES)})og)?(?:{'|'.join(TENS)})|{'|'.join(TEENS)})"
    r"(?P<unit>[- ]?årige?s?(?!\w)| ?år(?!\w)| ?års? (?=gam))?(?![\w%])(?![.,:/-][0-9])",
    re.IGNORECASE,
)
NO_PERSON = re.compile(
    r"-| (?:og|til) [0-9]"
    r"| (?:plan|aftale|uddannelse|periode|projekt|forløb|kontrakt|lejemål|studie|undersøgelse|bevilling|indsats|opfølgning"
    r"|ansættelse|videreuddannelse|efteruddannelse|dom|krig|forsøg|jubilæum|strategi|rejse)(?:en|et|er|s)?\b",
    re.IGNORECASE,
)
ONE_OF_AGE = re.compile(r"\b(?:den|min|vores|en|vor|hans|hendes|sin|denne|som) (?:[a-zæøå]{2,20}+ )?$", re.IGNORECASE)
OLD = re.compile(r" ?gam(?:mel|le|melt)\b", re.IGNORECASE)
NOT_SINCE = re.compile(
    r" (?:siden|senere|efter|før|i træk|ad gangen|tilbage|til|yngre|ældre)\b"
    r"| ?(?:%|procent|timer|minutter|dage|uger|måneder|sider|kr)",
    re.IGNORECASE,
)
ENDS = re.compile(r" ?(?:[.,;!?)\n]|\Z)| (?:og|med|fra|i dag|i år|som|der)\b", re.IGNORECASE)
IS = re.compile(
    r"(?P<who>[^\W\d_]{2,30}) (?:er|var|blev|bliver|fylder|fyldte) (?:(?:kun|lige|snart|nu|ca\.|knap|omkring|fyldt) )?$",
    re.IGNORECASE,
)
BESIDE = re.compile(r"(?P<who>[^\W\d_]{2,30}|[A-ZÆØÅ]\.)(?P<how>,? \(?|, | på )$", re.IGNORECASE)
CALLED = re.compile(r"\balder(?:en)?(?: på|:| er)? {0,2}$", re.IGNORECASE)
BORN_IN = re.compile(
    r"\b(?:født|årgang|f\.) (?:i |år )?(?P<year>(?:19|20)[0-9]{2}|['’]?[0-9]{2})(?![0-9]|[./-][0-9])(?! ?(?:år|uger))",
    re.IGNORECASE,
)
NOBODY = frozenset({"det", "der", "de", "vi", "som", "her", "dette", "tiden", "ventetiden", "forløbet", "behandlingen"})
NEAR = 48
LEAST = 10
"""A bare number ("en mand på 43") is read as an age from here."""


def find_ages(reading: Reading) -> Iterator[Hit]:
    """Yield exact ages, in digits or words, and years of birth."""
    plain = reading.plain
    for match in AGE.finditer(plain):
        end = match.end()
        old = OLD.match(plain, end)
        if old or _is_age(match, plain[max(0, match.start() - NEAR) : match.start()], plain[end : end + NEAR]):
            yield Hit(Kind.AGE, match.start(), old.end() if old else end)
    for match in BORN_IN.finditer(plain):
        yield Hit(Kind.AGE, *match.span("year"))


def age_in(text: str) -> int | None:
    """Return the age in the text of a finding; None for a year of birth."""
    found = AGE.match(text)
    return _number(found["age"]) if found else None


def _is_age(match: re.Match[str], before: str, after: str) -> bool:
    """Tell whether a number is how old somebody is, by what stands beside it."""
    unit = (match["unit"] or "").lower()
    if "årig" in unit:
        return not NO_PERSON.match(after) and (unit.endswith("årig") or ONE_OF_AGE.search(before) is not None)
    if NOT_SINCE.match(after) or after.startswith(("-", " til ")):
        return False
    told = bool(unit) or (ENDS.match(after) is not None and (_number(match["age"]) or 0) >= LEAST)
    if CALLED.search(before):
        return True
    said = IS.search(before)
    if said:
        return (bool(unit) and said["who"].lower() not in NOBODY) or (told and _is_person(said["who"]))
    beside = BESIDE.search(before)
    if not beside or not _is_person(beside["who"], named=beside["how"] != " "):
        return False
    return bool(unit) or (told and beside["how"] == " på ")


def _is_person(word: str, *, named: bool = True) -> bool:
    who = key(word)
    if (
        who in {"han", "hun", "jeg"}
        or who.endswith(".")
        or ends_as_one_of(who, "roller-borger")
        or ends_as_one_of(who, "roller-andre")
    ):
        return True
    return named and word[0].isupper() and who in words("fornavne")


def _number(age: str) -> int | None:
    return int(age) if age.isdigit() else IN_WORDS.get(age.lower())
