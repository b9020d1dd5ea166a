"""Numbers that belong to one person or one case: journals, cars, accounts, passports, networks, places on a map."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kursus.privacy.finding import Hit, Kind
from kursus.privacy.reading import Reading

NUMBER = re.compile(r"(?<![\w/.-])[A-Za-z]{0,4}[0-9](?:[\w/-]|\.(?=\w)){0,30}")
OF_A_CASE = re.compile(
    r"\b(?:sags?|journal|patient|cpr|borger|bruger|klient|kunde|reference|henvisnings|beboer|dokument|j)[.]?[- ]?(?:nr|nummer|id)"
    r"(?:[.:]{1,2}| er)?[ :]{0,3}$",
    re.IGNORECASE,
)
OF_A_SYSTEM = re.compile(
    r"\b(?:sag(?:en)?|kmd|nexus|sensum|cura|columna|epj|dubu)\b[- ]?(?:id|nr|nummer|sag)?(?:[.:]{1,2}| er)?[ :]{0,3}$",
    re.IGNORECASE,
)
LONG = re.compile(r"[0-9]{5,20}|[A-Za-z]{0,3}[0-9]{2,8}[-/.][0-9]{2,10}(?:[-/.][0-9]{1,8})?")
"""What a number is like that a case has: five digits, or a year and more."""

OF_AN_ACCOUNT = re.compile(
    r"\b(?:(?:bank)?konto(?:nummer|nr)?|reg\.?-?(?:nr|nummer)|registreringsnummer|nummerplade|pas(?:nummer|-?nr)?|kørekort(?:nummer)?"
    r"|kortnummer|sygesikringsnummer|police(?:nummer|nr)?|forsikringsnummer)(?: nr\.?| er|[.:]{1,2})?[ :]{1,3}$",
    re.IGNORECASE,
)
SPACED = re.compile(r"[A-Z]{0,3} ?[0-9](?:[ -]?[0-9]){4,22}(?![0-9])")
NO_PLATE = r"(?!(?:DK|EU|FN|KL|NR|CA|ID|IT|TV|RK|KR|UU|SL)\b)"
PLATE = re.compile(rf"(?<![\w-]){NO_PLATE}[A-ZÆØÅ]{{2}} ?[0-9]{{2}} ?[0-9]{{3}}(?![0-9\w])(?! ?(?:kr|kroner)\b)")
IBAN = re.compile(r"(?<![\w-])[A-Z]{2}[0-9]{2}(?: ?[0-9A-Z]{4}){3,7}+(?: ?[0-9A-Z]{1,3})?(?!\w)")
IP = re.compile(
    r"(?<![0-9.])(?!(?:[0-9]{2}\.){3}[0-9]{2}(?![0-9]))(?:(?:25[0-5]|2[0-4][0-9]|1?[0-9]{1,2})\.){3}(?:25[0-5]|2[0-4][0-9]|1?[0-9]{1,2})(?![0-9.])"
)
ON_A_MAP = re.compile(r"(?<![0-9.,])5[4-7][.,][0-9]{3,8}+°?[NØn]?[ ,;]{1,3}+(?:[89]|1[0-5])[.,][0-9]{3,8}+")
NEAR = 40


def find_numbers(reading: Reading) -> Iterator[Hit]:
    """Yield numbers of cases and journals, and those of cars, accounts, passports, networks and places on a map."""
    plain = reading.plain
    for match in NUMBER.finditer(plain):
        start, end = match.span()
        before = plain[max(0, start - NEAR) : start]
        if OF_A_CASE.search(before) or (LONG.fullmatch(match[0]) and OF_A_SYSTEM.search(before)):
            yield Hit(Kind.CASE_NUMBER, start, end)
        elif OF_AN_ACCOUNT.search(before):
            spaced = SPACED.match(plain, start)
            if spaced:
                yield Hit(Kind.OTHER_NUMBER, *spaced.span())
    for pattern in (IBAN, PLATE, IP, ON_A_MAP):
        for match in pattern.finditer(plain):
            yield Hit(Kind.OTHER_NUMBER, *match.span())
