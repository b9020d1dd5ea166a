"""Days, and months with their year."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kursus.privacy.cpr import is_day
from kursus.privacy.finding import Hit, Kind
from kursus.privacy.reading import Reading

MONTH = "(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)"
SHORT = r"(?:jan|feb|mar|apr|jun|jul|aug|sept?|okt|nov|dec)\.?"
YEAR = "(?:(?:18|19|20)[0-9]{2})"
IN_WORDS = re.compile(
    rf"(?<![0-9.,])(?:0?[1-9]|[12][0-9]|3[01])(?:\. ?| )"
    rf"(?:{MONTH}(?![a-zæøå])(?:,? {YEAR}| ?['’][0-9]{{2}})?|{SHORT},? {YEAR})(?![0-9])",
    re.IGNORECASE,
)
DAY_FIRST = re.compile(
    rf"(?<![0-9A-Za-z./-])(?P<day>[0-3]?[0-9])(?:[./-](?P<month>[01]?[0-9])(?:[./-]| (?={YEAR}))|\. (?P<spaced>[01]?[0-9])\. ?)"
    rf"(?:{YEAR}|[0-9]{{2}})(?![0-9A-Za-z])(?![./-][0-9])"
)
YEAR_FIRST = re.compile(
    r"(?<![0-9A-Za-z./-])(?:19|20)[0-9]{2}(?P<between>[./-])(?P<month>[01]?[0-9])(?P=between)(?P<day>[0-3]?[0-9])(?![0-9A-Za-z])"
)
SLASH = re.compile(r"(?<![0-9A-Za-z./,-])(?P<day>[0-3]?[0-9])/(?P<month>[01]?[0-9])(?![0-9A-Za-z%/])(?!-?dele?\b)")
SEASON = "(?:forår|sommer|efterår|vinter|påske|pinse|jul)en|foråret|efteråret|juleaften|nytårsaften|nytår|uge [0-9]{1,2}"
MONTH_AND_YEAR = re.compile(
    rf"(?<![0-9]\. )(?<![0-9] )\b(?:{MONTH}|{SEASON}),? (?:i )?(?:19|20)[0-9]{{2}}(?![0-9])", re.IGNORECASE
)
IS_A_DAY = re.compile(
    r"\b(?:d\.|den|dato(?:en)?:?|pr\.|fra|til|siden|født|f\.|[a-zæøå]{2,7}dag|indlagt|udskrevet|døde?) {0,2}$", re.IGNORECASE
)
IS_A_LAW = re.compile(
    r"\b(?:lov|lovbekendtgørelse|bekendtgørelse|lbk|bek|cirkulære|vejledning|nr\. ?[0-9]{1,5}),?(?: nr\. ?[0-9]{1,5})?"
    r" (?:af|fra)(?: den)? $",
    re.IGNORECASE,
)
IS_BIRTH = re.compile(r"(?:\bfødt|\bfødsel|\bfødselsdag|\bfødselsdato|\bf\.)[^\n.0-9]{0,20}$", re.IGNORECASE)
IS_PUBLIC = re.compile(
    r"\b(?:lov|regler|reform|folketing|minist|konvention|ordning|trådt i kraft|træder i kraft|region )|kraft\b", re.IGNORECASE
)
FIRST = re.compile(r"0?1[. /-]")
"""Laws begin on the first of a month."""
NEAR = 60
"""Characters before a date in which words tell what it is."""
MONTHS = 12
DAYS = 31
ALWAYS_OPEN = (24, 7)


def find_days(reading: Reading) -> Iterator[Hit]:
    """Yield days, and months with a year. Dates of laws are left alone, and so are fractions and 24/7."""
    plain = reading.plain
    for match in IN_WORDS.finditer(plain):
        yield from _day(plain, match)
    for match in DAY_FIRST.finditer(plain):
        if _is_day(match["day"], match["month"] or match["spaced"]):
            yield from _day(plain, match)
    for match in YEAR_FIRST.finditer(plain):
        if _is_day(match["day"], match["month"]):
            yield from _day(plain, match)
    for match in SLASH.finditer(plain):
        day, month = int(match["day"]), int(match["month"])
        told = day > MONTHS or IS_A_DAY.search(plain, max(0, match.start() - NEAR), match.start())
        if told and _is_day(match["day"], match["month"]) and (day, month) != ALWAYS_OPEN:
            yield from _day(plain, match)
    for match in MONTH_AND_YEAR.finditer(plain):
        yield Hit(Kind.MONTH, *match.span())


def _is_day(day: str, month: str) -> bool:
    return int(day) <= DAYS and is_day(f"{int(day):02}{int(month):02}00")


def _day(plain: str, match: re.Match[str]) -> Iterator[Hit]:
    before = max(0, match.start() - NEAR), match.start()
    if IS_BIRTH.search(plain, *before):
        yield Hit(Kind.BIRTHDAY, *match.span())
        return
    public = FIRST.match(match[0]) and IS_PUBLIC.search(plain, before[0], match.end() + NEAR)
    if not (public or IS_A_LAW.search(plain, *before)):
        yield Hit(Kind.DATE, *match.span())
