"""What a school tells of its course stands in one file: three pages show it, and `kursus check` says what is missing."""

from __future__ import annotations

import datetime as dt
import re

import pytest

from kursus.check import check_content, to_confirm
from kursus.course import Course
from kursus.school import TOLD, load_school

DAY = dt.date(2026, 12, 1)
ROLE = re.compile(r"\{school\}`([^`]*)`")


def told(course: Course, yaml: str) -> None:
    """Write the school's file."""
    course.school.write_text(yaml + "\ngennemgaaet: []\n", encoding="utf-8")


def test_every_field_is_shown_on_a_page_and_none_is_typed_there(course: Course) -> None:
    pages = {path: path.read_text(encoding="utf-8") for path in (course.book / "om").glob("*.md")}
    assert {name for text in pages.values() for name in ROLE.findall(text)} == set(TOLD)
    assert [path.name for path, text in pages.items() if "*skolen udfylder*" in text] == []


def test_the_check_names_the_fields_that_are_missing_last(course_copy: Course) -> None:
    filled = "\n".join(f'{name}: "Her"' for name in TOLD if name not in ("datoer", "proeve"))
    told(course_copy, filled)
    assert to_confirm(course_copy, DAY)[-1] == (
        "course.yml: 2 felter om kurset mangler: »datoer« (datoer og steder) og »proeve« (prøvens form og bedømmelseskriterier)."
    )


def test_nothing_is_said_of_fields_when_all_are_filled_in(course_copy: Course) -> None:
    told(course_copy, "\n".join(f'{name}: "Her"' for name in TOLD))
    assert load_school(course_copy).told("datoer") == "Her"
    assert not any("om kurset mangler" in line for line in to_confirm(course_copy, DAY))


@pytest.mark.parametrize(("wrong", "said"), [("amu_numer: x", "Mente du »amu_nummer«?"), ("laengde: 4", "skal være tekst")])
def test_a_mistake_in_a_field_is_told_in_danish(course_copy: Course, wrong: str, said: str) -> None:
    told(course_copy, wrong)
    [problem] = check_content(course_copy)
    assert problem.file == "course.yml"
    assert said in problem.message
