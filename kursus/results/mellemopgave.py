"""The work between the days: a plan that can be printed, and reminders for the calendar that name no citizen."""

from __future__ import annotations

from datetime import date
from typing import Any

from kursus.exercise.answers import Answers
from kursus.exercise.exercise import Exercise
from kursus.exercise.needs import Needs
from kursus.exercise.readable import readable
from kursus.fields import Choice, label_of
from kursus.language import as_day, danish_day
from kursus.reminders import MEDIA_TYPE, Reminder, calendar_file
from kursus.results.result import Block, Document, Download, Finding, Result

TASK, DAY, HOUR, NEXT_DAY = "opgave", "dag", "tid", "dag3"
FILE_NAME = "mellemopgave.ics"
LAST_HOUR = 23
NEEDS = Needs(
    texts=(
        "empty_title",
        "empty",
        "plan_title",
        "plan_note",
        "file_title",
        "file_label",
        "file_note",
        "no_day",
        "event",
        "event_text",
        "next_day",
        "next_day_text",
        "after",
    ),
    fields={TASK: "choice", DAY: "date", HOUR: "choice", NEXT_DAY: "date"},
)


def result(exercise: Exercise, answers: Answers) -> Result:
    """Return the plan as a paper, the reminders as a file, and at each day which weekday it is.

    The last part is not in the plan: it is printed beside every paper.
    """
    assert exercise.result is not None
    texts, given = exercise.result.texts, answers["fields"]
    if not given.get(TASK):
        return Result([Finding(texts["empty_title"], [texts["empty"]])])
    plan = [section for section in readable(exercise, answers) if section.title != exercise.parts[-1].title]
    blocks: list[Block] = [Document(texts["plan_title"], plan, texts["plan_note"])]
    found = reminders(exercise, given)
    if found:
        file = calendar_file(found)
        blocks.append(Download(texts["file_title"], texts["file_label"], FILE_NAME, MEDIA_TYPE, file, texts["file_note"]))
    else:
        blocks.append(Finding(texts["file_title"], [texts["no_day"]]))
    return Result(blocks, _notes(given, texts["after"]))


def reminders(exercise: Exercise, given: dict[str, Any]) -> list[Reminder]:
    """Return what the calendar is to remind of: the task by its name, and the next day of the course; never an answer."""
    assert exercise.result is not None
    texts, field = exercise.result.texts, exercise.fields[TASK]
    assert isinstance(field, Choice)
    found: list[Reminder] = []
    day, next_day = _day(given, DAY), _day(given, NEXT_DAY)
    if day:
        title = f"{texts['event']}: {label_of(field.options, given[TASK])}"
        found.append(Reminder(title, texts["event_text"], day, _hour(given.get(HOUR))))
    if next_day:
        found.append(Reminder(texts["next_day"], texts["next_day_text"], next_day))
    return found


def _hour(key: str | None) -> int | None:
    return int(key) if key and key.isdecimal() and int(key) <= LAST_HOUR else None


def _day(given: dict[str, Any], key: str) -> date | None:
    return as_day(given.get(key, ""))


def _notes(given: dict[str, Any], after: str) -> dict[str, list[str]]:
    days = {key: day for key in (DAY, NEXT_DAY) if (day := _day(given, key))}
    notes = {key: [f"Det er {danish_day(day)}."] for key, day in days.items()}
    if len(days) > 1 and days[DAY] >= days[NEXT_DAY]:
        notes[DAY].append(after)
    return notes
