"""How Danish writes numbers, days and lists, and how answers keep a day ("2027-01-15")."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

FIRST_YEAR, LAST_YEAR = 1900, 2199
ISO = re.compile(r"\d{4}-\d{2}-\d{2}")
WEEKDAYS = ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag")
MONTHS = (
    "januar",
    "februar",
    "marts",
    "april",
    "maj",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "december",
)


def as_day(text: str) -> date | None:
    """Return the day that a kept answer names; None when there is no such day."""
    if not ISO.fullmatch(text):
        return None
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if FIRST_YEAR <= day.year <= LAST_YEAR else None


def danish_day(day: date) -> str:
    """Return a day as Danish says it: "fredag den 15. januar 2027"."""
    return f"{WEEKDAYS[day.weekday()]} den {day.day}. {MONTHS[day.month - 1]} {day.year}"


def danish_number(number: float, decimals: int = 1) -> str:
    """Return a number as Danish writes it: a comma, and no decimals where there are none."""
    text = f"{number:.{decimals}f}"
    return (text.rstrip("0").rstrip(".") if "." in text else text).replace(".", ",")


def thousands(number: int) -> str:
    """Return a whole number with a full stop before every three digits: "100.000"."""
    return f"{number:,}".replace(",", ".")


def listed(names: Sequence[str]) -> str:
    """Return names as Danish lists them: "a, b og c"."""
    return " og ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
