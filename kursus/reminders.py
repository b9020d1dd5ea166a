"""Reminders as a file that every calendar can read (iCalendar, RFC 5545)."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from icalendar import Alarm, Calendar, Event

MEDIA_TYPE = "text/calendar"
MADE_BY = "-//Kursus i socialpsykiatri//DA"
LASTS = timedelta(minutes=30)
DAY_BEFORE = timedelta(days=-1)
EVENING_BEFORE = timedelta(hours=-5)
"""Before the midnight that a whole day begins with: at 19."""
WRITTEN = datetime(2026, 1, 1, tzinfo=UTC)
"""The standard wants a time of writing. A fixed one keeps the file the same for the same plan."""


@dataclass(frozen=True)
class Reminder:
    """Something to do on a day, at an hour of the reader's own clock or all day."""

    title: str
    text: str
    day: date
    hour: int | None = None


def calendar_file(reminders: list[Reminder]) -> str:
    """Return the calendar file. It has a notice the day before, or at 19 the evening before a whole day."""
    calendar = Calendar()
    calendar.add("prodid", MADE_BY)
    calendar.add("version", "2.0")
    for reminder in reminders:
        calendar.add_component(_event(reminder))
    written: bytes = calendar.to_ical()
    return written.decode()


def _event(reminder: Reminder) -> Event:
    event = Event()
    named = f"{reminder.day} {reminder.hour} {reminder.title}"
    event.add("uid", f"{hashlib.sha256(named.encode()).hexdigest()[:32]}@kursus")
    event.add("dtstamp", WRITTEN)
    event.add("summary", reminder.title)
    event.add("description", reminder.text)
    if reminder.hour is None:
        event.add("dtstart", reminder.day)
        event.add("transp", "TRANSPARENT")
    else:
        begins = datetime.combine(reminder.day, time(reminder.hour))
        event.add("dtstart", begins)
        event.add("dtend", begins + LASTS)
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", reminder.title)
    alarm.add("trigger", EVENING_BEFORE if reminder.hour is None else DAY_BEFORE)
    event.add_component(alarm)
    return event
