"""The work between the days: the plan as a paper, and a calendar file that names the task and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from blocks import block, finding, titles
from icalendar import Calendar

from kursus.reminders import Reminder, calendar_file
from kursus.results.result import Document, Download, Result

ResultFrom = Callable[[str, dict[str, Any]], Result]

NAME = "mellemopgave"
FILE = "Husk det i kalenderen"
PLAN = {
    "opgave": "interview",
    "partner": "Ambulatoriet, æøå; med, tegn",
    "begynd": "Hej, jeg er på kursus.",
    "dag": "2027-01-14",
    "tid": "15",
    "dag3": "2027-01-27",
    "ved": "Teamlederen",
}


def events(result: Result) -> list[Any]:
    """Return the events of the file, read by another than the one that wrote it would."""
    return list(Calendar.from_ical(block(result, Download, FILE).text).walk("VEVENT"))


@pytest.mark.parametrize("fields", [{}, {"dag": "2027-01-14"}, {"med": "Et kort"}])
def test_before_a_task_is_chosen_there_is_a_word_on_what_will_come(result_from: ResultFrom, fields: dict[str, Any]) -> None:
    assert titles(result_from(NAME, fields)) == ["Her kommer din plan"]


def test_the_plan_has_the_chosen_task_and_not_the_others(result_from: ResultFrom) -> None:
    plan = block(result_from(NAME, PLAN | {"mine_ord": "Hvad glæder du dig til?", "med": "Et kort"}), Document, "Din plan")
    assert [section.title for section in plan.sections] == ["Vælg en opgave", "Interview en samarbejdspartner", "Din lille plan"]


def test_without_a_day_there_is_no_file_and_a_word_on_how_to_get_one(result_from: ResultFrom) -> None:
    result = result_from(NAME, {"opgave": "regel", "tid": "8"})
    assert "Sæt en dag" in finding(result, FILE).paragraphs[0]
    assert not [one for one in result.blocks if isinstance(one, Download)]


def test_the_file_has_the_task_at_its_hour_and_the_next_day_of_the_course(result_from: ResultFrom) -> None:
    task, course = events(result_from(NAME, PLAN))
    assert str(task["summary"]) == "Kursus: Interview en samarbejdspartner"
    assert task.decoded("dtstart") == datetime(2027, 1, 14, 15)  # noqa: DTZ001  # the reader's own clock
    assert task.decoded("dtend") - task.decoded("dtstart") == timedelta(minutes=30)
    assert course.decoded("dtstart") == date(2027, 1, 27)


def test_one_is_reminded_the_day_before_and_on_the_evening_before_a_whole_day(result_from: ResultFrom) -> None:
    triggers = [event.walk("VALARM")[0].decoded("trigger") for event in events(result_from(NAME, PLAN))]
    assert triggers == [timedelta(days=-1), timedelta(hours=-5)]


@pytest.mark.parametrize("hour", [{}, {"tid": ""}])
def test_without_an_hour_the_task_takes_the_day(result_from: ResultFrom, hour: dict[str, str]) -> None:
    without = {key: value for key, value in PLAN.items() if key != "tid"}
    assert events(result_from(NAME, without | hour))[0].decoded("dtstart") == date(2027, 1, 14)


def test_only_the_next_day_of_the_course_is_a_file_too(result_from: ResultFrom) -> None:
    [course] = events(result_from(NAME, {"opgave": "spoerg", "dag3": "2027-01-27"}))
    assert str(course["summary"]).startswith("Kursus igen")


def test_nothing_that_is_written_reaches_the_file(result_from: ResultFrom) -> None:
    private = "HEMMELIGT"
    texts = ("mine_ord", "nej", "partner", "begynd", "tror", "ved", "hvis", "overraskede", "anderledes", "fortael", "med")
    result = result_from(NAME, PLAN | dict.fromkeys(texts, private) | {"hvor": [private]})
    assert private not in block(result, Download, FILE).text


def test_the_same_plan_is_the_same_file_and_another_day_is_another_event(result_from: ResultFrom) -> None:
    first, again = (block(result_from(NAME, PLAN), Download, FILE).text for _ in range(2))
    moved = events(result_from(NAME, PLAN | {"dag": "2027-01-15"}))
    assert first == again
    assert str(moved[0]["uid"]) != str(events(result_from(NAME, PLAN))[0]["uid"])


def test_each_day_is_said_with_its_weekday(result_from: ResultFrom) -> None:
    assert result_from(NAME, PLAN).notes == {
        "dag": ["Det er torsdag den 14. januar 2027."],
        "dag3": ["Det er onsdag den 27. januar 2027."],
    }


@pytest.mark.parametrize(("day", "told"), [("2027-01-26", 1), ("2027-01-27", 2), ("2027-02-01", 2)])
def test_a_task_that_is_not_before_the_next_day_is_asked_about(result_from: ResultFrom, day: str, told: int) -> None:
    assert len(result_from(NAME, PLAN | {"dag": day}).notes["dag"]) == told


def test_a_file_is_ready_for_every_calendar() -> None:
    written = calendar_file([Reminder("Æble, pære; \\ og\nlinje", "x" * 200, date(2028, 2, 29), 23)])
    assert written.startswith("BEGIN:VCALENDAR\r\n")
    assert max(len(line.encode()) for line in written.split("\r\n")) <= 75
    [event] = Calendar.from_ical(written).walk("VEVENT")
    assert str(event["summary"]) == "Æble, pære; \\ og\nlinje"
    assert {"UID", "DTSTAMP", "DTSTART"} <= set(event)
