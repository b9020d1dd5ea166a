"""CPR numbers, whole and in part.

A number is one when its first six digits are a day. Modulus 11 is not asked for: since 1 October 2007 numbers are given
that don't fit it, and CPR-kontoret asks every system to take them. That it fits only makes the wording more certain. Days
61-91 are those of replacement numbers, and hospitals give numbers with letters among the last four.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from kursus.privacy.finding import Hit, Kind
from kursus.privacy.reading import Reading

WEIGHTS = (4, 3, 2, 7, 6, 5, 4, 3, 2, 1)
GAP = r"(?:[ \t]{0,2}+[-_/][ \t]{0,2}+|[ \t]{1,2}+|\.)?+"
DAY = r"[0-9]{2}[ \t./-]?[0-9]{2}[ \t./-]?(?:19|20)?[0-9]{2}"
ODD_DAY = r"(?:[0-9]{3} [0-9]{3}|(?!19|20)[0-9]{4} [0-9]{2}|[0-9]{2} [0-9]{4})"
WHOLE = (
    re.compile(rf"(?<![0-9+]){DAY}{GAP}[0-9]{{2}} ?[0-9]{{2}}(?![0-9])"),
    re.compile(rf"(?<![0-9+]){ODD_DAY}{GAP}[0-9]{{4}}(?![0-9])"),
    re.compile(r"(?<![0-9+])[0-9](?:[ \t.-]{1,3}+[0-9]){9}(?![0-9])(?![ \t][0-9]\b)"),
)
LETTERS = re.compile(rf"(?<![0-9]){DAY}{GAP}(?=[0-9]{{0,3}}[A-Za-z])(?=[A-Za-z]{{0,3}}[0-9])[0-9A-Za-z]{{4}}(?![0-9A-Za-z])")
MASKED = re.compile(
    rf"(?<![0-9]){DAY}{GAP}(?:[xX*#?]{{4}}|[.]{{4}})(?![0-9A-Za-z])|(?<![0-9A-Za-z])[xX*#?]{{6}}{GAP}[0-9]{{4}}(?![0-9])"
)
CUE = re.compile(
    rf"(?:\bcpr|\bpersonn(?:umme)?r|\bfødt|\bfødsel|\bf\.)[^0-9\n]{{0,20}}(?P<digits>{DAY})(?![0-9])",
    re.IGNORECASE,
)
LAST_FOUR = re.compile(
    r"(?:\bcpr|\bpersonn(?:umme)?r|\bsidste fire|\bfire sidste)\b[^0-9\n]{0,20}(?P<digits>(?!19|20)[0-9]{4})(?![0-9])",
    re.IGNORECASE,
)
LONGEST_MONTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
REPLACEMENT = 60
"""What is added to the day in a replacement number."""
PAIRS = 5
SIX = 6
EIGHT = 8


def find_cpr(reading: Reading) -> Iterator[Hit]:
    """Yield CPR numbers: six digits that are a day and four more, in the ways that people write them."""
    for pattern in (*WHOLE, LETTERS):
        for match in pattern.finditer(reading.plain):
            digits = re.sub(r"[^0-9A-Za-z]", "", match[0])
            day, serial = digits[:-4], digits[-4:]
            if is_day(day) and not _counts(match[0]):
                yield Hit(Kind.CPR, *match.span(), sure=serial.isdigit() and fits_modulus_11(day[:4] + day[-2:] + serial))


def find_parts(reading: Reading) -> Iterator[Hit]:
    """Yield parts of a CPR number that say what they are: a masked one, or digits after a word such as "cpr"."""
    for match in MASKED.finditer(reading.plain):
        digits = re.sub(r"[^0-9]", "", match[0])
        if len(digits) == len("1234") or is_day(digits):
            yield Hit(Kind.PART_OF_CPR, *match.span())
    for match in CUE.finditer(reading.plain):
        if is_day(re.sub(r"[^0-9]", "", match["digits"])):
            yield Hit(Kind.PART_OF_CPR, *match.span("digits"))
    for match in LAST_FOUR.finditer(reading.plain):
        yield Hit(Kind.PART_OF_CPR, *match.span("digits"))


def is_day(digits: str) -> bool:
    """Tell whether DDMMYY or DDMMYYYY is a day; a day of 61-91 is one of a replacement number."""
    if len(digits) not in (SIX, EIGHT):
        return False
    day, month = int(digits[:2]), int(digits[2:4])
    day -= REPLACEMENT if day > REPLACEMENT else 0
    if not (1 <= month <= len(LONGEST_MONTHS) and 1 <= day <= LONGEST_MONTHS[month - 1]):
        return False
    leap = int(digits[-2:]) % 4 == 0  # 2000 was one, and nobody lives who was born in 1900
    return leap or (day, month) != (29, 2)


def fits_modulus_11(digits: str) -> bool:
    """Tell whether ten digits fit the check that numbers kept until 2007."""
    return sum(weight * int(digit) for weight, digit in zip(WEIGHTS, digits, strict=True)) % 11 == 0


def _counts(text: str) -> bool:
    """Tell whether the digits are pairs that only count on, as in 10 11 12 13 14."""
    pairs = [int(pair) for pair in re.findall(r"[0-9]+", text)]
    return len(pairs) == PAIRS and all(after - before == 1 for before, after in pairwise(pairs))
