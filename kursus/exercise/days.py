"""Days as answers keep them ("2027-01-15") and as Danish says them ("fredag den 15. januar 2027")."""

from __future__ import annotations

import re
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


def in_danish(day: date) -> str:
    """Return a day as Danish says it: "fredag den 15. januar 2027"."""
    return f"{WEEKDAYS[day.weekday()]} den {day.day}. {MONTHS[day.month - 1]} {day.year}"
