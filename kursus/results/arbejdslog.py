"""A log of what one wants to do at work: what is planned, what is tried, what comes next, and reminders of the days."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from kursus.exercise.answers import Answers
from kursus.exercise.exercise import Exercise
from kursus.exercise.needs import Needs
from kursus.fields import Rows
from kursus.language import as_day, danish_day
from kursus.reminders import MEDIA_TYPE, Reminder, calendar_file
from kursus.results.pictures import boxes
from kursus.results.result import Block, Download, Finding, Result
from kursus.results.rows import numbered, rows_of

LOG, WHAT, WHOM, DAY, WENT, NEXT = "log", "hvad", "hvem", "dag", "gik", "naeste"
FILE_NAME = "det-vil-jeg-goere.ics"
MANY = 4
"""From so many plans on, one is asked which matters most."""
NEEDS = Needs(
    texts=(
        *("empty_title", "empty", "log_title", "planned", "tried", "next", "nothing"),
        *("begin_title", "begin", "no_day", "many", "going_title", "going", "no_next", "tell"),
        *("file_title", "file_label", "file_note", "event", "event_text"),
    ),
    fields={LOG: "rows"},
)

Try = tuple[str, dict[str, Any]]
"""What a row of the log is called, and the row as it was answered; it is tried once it says how it went."""


def result(exercise: Exercise, answers: Answers) -> Result:
    """Return the log in three boxes, a word on where one is, and the days that are planned as a file for the calendar."""
    assert exercise.result is not None
    texts, field = exercise.result.texts, exercise.fields[LOG]
    assert isinstance(field, Rows)
    log = [(numbered(field.row_label, n, row.get(WHAT, "").strip()), row) for n, row in enumerate(rows_of(answers, LOG), start=1)]
    if not log:
        return Result([Finding(texts["empty_title"], [texts["empty"]])])
    planned = sorted((one for one in log if WENT not in one[1]), key=lambda one: _day(one) or date.max)
    tried = [one for one in log if WENT in one[1]]
    filled = {
        texts["planned"]: [_planned(one) for one in planned],
        texts["tried"]: [f"{name} – {row[WENT].strip()}" for name, row in tried],
        texts["next"]: [row[NEXT].strip() for _, row in log if NEXT in row],
    }
    blocks: list[Block] = [boxes(texts["log_title"], filled, empty=texts["nothing"]), _word(planned, tried, texts)]
    return Result([*blocks, *_file(planned, texts)])


def _day(one: Try) -> date | None:
    return as_day(one[1].get(DAY, ""))


def _planned(one: Try) -> str:
    """Return a plan in a line: what, with whom or for whom, and when."""
    name, row = one
    day = _day(one)
    whom = f" ({row[WHOM].strip()})" if WHOM in row else ""
    return f"{name}{whom}{f' – {danish_day(day)}' if day else ''}"


def _word(planned: Sequence[Try], tried: Sequence[Try], texts: dict[str, str]) -> Finding:
    """Return a word on where one is: nothing is praised that is not done, and nothing that is done is marked."""
    more = [texts["many"]] if len(planned) >= MANY else []
    if not tried:
        no_day = [] if any(_day(one) for one in planned) else [texts["no_day"]]
        return Finding(texts["begin_title"], [texts["begin"], *no_day, *more])
    waiting = [name for name, row in tried if NEXT not in row]
    return Finding(texts["going_title"], [texts["going"], *more, texts["no_next"] if waiting else texts["tell"]], waiting)


def _file(planned: Sequence[Try], texts: dict[str, str]) -> list[Download]:
    """Return the days that are planned as a file for the calendar, with nothing of what was written; none without a day."""
    days = dict.fromkeys(day for one in planned if (day := _day(one)))
    if not days:
        return []
    file = calendar_file([Reminder(texts["event"], texts["event_text"], day) for day in days])
    return [Download(texts["file_title"], texts["file_label"], FILE_NAME, MEDIA_TYPE, file, texts["file_note"])]
