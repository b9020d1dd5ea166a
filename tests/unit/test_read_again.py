"""What a person must read once more: days that have passed, provisions not read in force, and the cases' questions of law."""

from __future__ import annotations

import datetime as dt
import re

import pytest

from kursus.book.read_again import dated
from kursus.cases import load_cases
from kursus.check import check_content, to_look_up
from kursus.coming import FILE as COMING
from kursus.coming import Coming, load_coming, passed
from kursus.course import Course
from kursus.laws import FILE as LAWS
from kursus.laws import load_laws
from kursus.problems import ContentError, Problem
from kursus.read_again import SHEET, unread, where_used

DAY = Coming(date="2027-01-01", what="To regioner er én.", source="Folketinget", checked="2026-11-30")


def test_a_day_that_has_passed_unread_is_noted_with_its_line(course_copy: Course) -> None:
    (course_copy.root / COMING).write_text(
        "ny-region:\n  date: 2027-01-01\n  what: Én region.\n  source: Folketinget\n  checked: 2026-11-30\n", encoding="utf-8"
    )
    said = "1. januar 2027 er gået, og kilden blev sidst læst 30.11.2026. Læs den igen, ret teksten på siderne, og ret »checked«."
    assert passed(course_copy, dt.date(2026, 12, 31)) == []
    assert passed(course_copy, dt.date(2027, 1, 1)) == [Problem(COMING, 2, "ny-region", said)]


def test_a_day_is_not_noted_once_somebody_has_looked(course_copy: Course) -> None:
    (course_copy.root / COMING).write_text(
        "ny-region:\n  date: 2027-01-01\n  what: Én region.\n  source: Folketinget\n  checked: 2027-01-01\n", encoding="utf-8"
    )
    assert passed(course_copy, dt.date(2027, 6, 1)) == []


def test_a_page_says_that_nobody_has_looked_once_the_day_has_passed() -> None:
    before, after = str(dated(DAY, dt.date(2026, 12, 31))), str(dated(DAY, dt.date(2027, 1, 1)))
    assert "1. januar 2027</time>" in before
    assert 'data-after="2027-01-01" hidden="hidden"> (ikke kontrolleret siden 30.11.2026)' in before
    assert "hidden" not in after
    assert "(ikke kontrolleret siden 30.11.2026)" in after


def test_a_page_says_nothing_more_of_a_day_that_was_looked_up_after_it() -> None:
    assert "kontrolleret" not in str(dated(DAY.model_copy(update={"checked": "2027-01-05"}), dt.date(2027, 6, 1)))


def test_where_only_the_year_is_known_it_is_shown() -> None:
    assert DAY.model_copy(update={"shown": "2027"}).in_danish == "2027"


def test_no_page_or_quiz_writes_a_coming_day_itself(course: Course) -> None:
    years = {str(entry.day.year) for entry in load_coming(course).values() if not entry.read_since}
    written = re.compile("|".join(sorted(years)) or "(?!)")
    files = [*course.book.rglob("*.md"), *course.cases.glob("*.md"), *(course.root / "videnstjek").glob("*.yml")]
    assert len(files) > 80
    assert [path.name for path in files if written.search(path.read_text(encoding="utf-8"))] == []


def test_a_case_with_a_question_of_law_needs_a_section_in_the_teachers_sheet(course_copy: Course) -> None:
    sheet = course_copy.root / SHEET
    sheet.write_text(sheet.read_text(encoding="utf-8").replace("(jura-mads)=\n", ""), encoding="utf-8")
    [problem] = check_content(course_copy)
    assert (problem.file, problem.field) == ("cases/mads.md", "legal")
    assert "»(jura-mads)=«" in problem.message


def test_every_case_of_the_first_eight_asks_a_question_of_law(course: Course) -> None:
    asked = {case.slug for case in load_cases(course) if case.legal}
    assert {"amina", "birthe", "erling", "jonas", "kim", "lone", "mads", "sofie"} <= asked


def test_how_far_a_provision_was_read_is_one_of_four(course_copy: Course) -> None:
    path = course_copy.root / LAWS
    path.write_text(path.read_text(encoding="utf-8").replace("  read: kopi\n", "  read: måske\n", 1), encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        load_laws(course_copy)
    [problem] = caught.value.problems
    assert problem.field == "sel-1 › read"


def test_a_teacher_is_told_how_many_provisions_are_unread(course_copy: Course) -> None:
    count = len(unread(course_copy))
    assert count > 1
    notes = [note.message for note in to_look_up(course_copy, dt.date(2026, 12, 1))]
    assert any(note.startswith(f"{count} regler er ikke læst i den gældende lov.") for note in notes)


def test_the_pages_that_name_a_provision_are_found(course: Course) -> None:
    used = where_used(course)
    pages = {use.page for use in used["bl-133"]}
    assert {"fundament/loven", "tema-4/samtykke"} <= pages
    assert {name for name in used if name not in load_laws(course)} == set()


def test_a_rule_on_force_that_nobody_has_read_in_force_gives_no_leave_and_no_duty(course: Course) -> None:
    on_force = {"sel-82", "sel-123", "sel-124", "sel-124a", "sel-128b", "sel-129", "sel-136", "bek-1411", "strfl-14"}
    laws = load_laws(course)
    assert on_force <= set(laws)
    unread_now = {name: laws[name].says for name in on_force if not laws[name].in_force}
    assert {name for name, says in unread_now.items() if re.search(r"\b(?:må|skal)\b", says)} == set()
