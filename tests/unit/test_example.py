"""The example answer of an exercise: a mistake in it is told, and it reads as a document without keys or levels."""

from __future__ import annotations

from pathlib import Path

import pytest

from kursus.check import check_content
from kursus.course import Course
from kursus.exercise import Exercise, check, example_answers, load_exercise, readable
from kursus.language import as_day, danish_day
from kursus.problems import ContentError, Problem

SOURCE = (Path(__file__).parent / "lille.yml").read_text(encoding="utf-8")
LAST = SOURCE.count("\n")
DAY = "      - {key: dag, label: Hvilken dag?, type: date}\n"
WHOLE = """
  case: jonas
  fields:
    steder: [by, Stranden]
    bedst: Stranden
    udsagn: {by: {ro: 1, plads: 2}, Stranden: {ro: 2}}
    kort_svar: Ro
    langt_svar: "Første linje.\\n\\nAnden linje."
    alder: 3.5
    ture: [{hvor: by, hvad: En bænk}, {hvad: Havet}]
    bunker: {elefant: [stor]}
    dag: 2027-01-15
"""


def written(course_copy: Course, example: str) -> None:
    source = SOURCE.replace("      - key: bunker\n", f"{DAY}      - key: bunker\n").replace(
        "        least: 2\n", "        least: 2\n        own: Et sted til\n"
    )
    (course_copy.exercises / "lille.yml").write_text(f"{source}example:{example}", encoding="utf-8")


def loaded(course_copy: Course, example: str) -> Exercise:
    written(course_copy, example)
    return load_exercise(course_copy, "lille")


def mistakes(course_copy: Course, example: str) -> list[Problem]:
    with pytest.raises(ContentError) as caught:
        loaded(course_copy, example)
    return caught.value.problems


def test_an_exercise_without_an_example_has_none(course_copy: Course) -> None:
    (course_copy.exercises / "lille.yml").write_text(SOURCE, encoding="utf-8")
    assert example_answers(load_exercise(course_copy, "lille")) is None


def test_an_example_reads_as_a_document_of_labels_and_words(course_copy: Course) -> None:
    exercise = loaded(course_copy, WHOLE)
    answers = example_answers(exercise)
    assert answers
    assert answers["case"] == "jonas"
    first, second = readable(exercise, answers)
    assert {one.label: one.lines for one in first.answered} == {
        "Hvilken vej?": ["Den korte"],
        "Hvilke steder?": ["By", "Stranden"],
        "Hvilket er bedst?": ["Stranden"],
    }
    assert {one.label: one.lines for one in second.answered if one.lines} == {
        "Hvor enig er du?": ["By: Ro: Uenig; Plads: Enig", "Stranden: Ro: Enig"],
        "Med ét ord": ["Ro"],
        "Med flere ord": ["Første linje.\n\nAnden linje."],
        "Et tal": ["3,5"],
        "Læg i bunker": ["En elefant. → Stor"],
        "Hvilken dag?": ["fredag den 15. januar 2027"],
    }
    [trips] = [one.rows for one in second.answered if one.rows]
    assert trips == [[("Hvor hen?", "By"), ("Hvad så du?", "En bænk")], [("Hvad så du?", "Havet")]]


def test_what_is_not_answered_is_not_in_the_document(course_copy: Course) -> None:
    exercise = loaded(course_copy, "\n  fields: {kort_svar: Ro}\n")
    assert [section.title for section in readable(exercise, check(exercise, {}).answers)] == ["Vælg"]


def test_a_part_that_is_not_open_is_not_in_the_document(course_copy: Course) -> None:
    exercise = loaded(course_copy, "\n  fields: {vej: lang, kort_svar: Ro}\n")
    answers = example_answers(exercise)
    assert answers
    assert [section.title for section in readable(exercise, answers)] == ["Vælg"]


@pytest.mark.parametrize(
    ("example", "field", "said"),
    [
        ("\n  fields: {kort_svaar: Ro}\n", "example › fields › kort_svaar", "feltet findes ikke i øvelsen."),
        ("\n  fields: {vej: krum}\n", "example › fields › vej", "Valget findes ikke her."),
        ("\n  fields: {alder: 9}\n", "example › fields › alder", "Tallet skal være fra 1 til 5."),
        ("\n  fields: {dag: '2027-02-30'}\n", "example › fields › dag", "Vælg en dag, som findes."),
        ("\n  fields: {bunker: {elefant: [stor], myg: [lille]}}\n", "example › fields › bunker", "»myg« findes ikke i feltet."),
        ("\n  fields: {ture: [{hvad: Ro, hvornaar: nu}]}\n", "example › fields › ture", "»hvornaar« findes ikke i feltet."),
        ("\n  fields: {}\n", "example › fields", "har for få: mindst 1."),
        ("\n  faelder: {alder: 1}\n  fields: {alder: 1}\n", "example › faelder", "findes ikke."),
    ],
)
def test_a_mistake_in_an_example_has_its_line_and_field(course_copy: Course, example: str, field: str, said: str) -> None:
    [problem] = mistakes(course_copy, example)
    assert (problem.file, problem.field) == ("exercises/lille.yml", field)
    assert problem.line == LAST + 4 if field != "example" else LAST + 3
    assert said in problem.message


def test_a_day_that_no_calendar_has_is_told_also_where_yaml_itself_stumbles_over_it(course_copy: Course) -> None:
    [problem] = mistakes(course_copy, "\n  fields: {dag: 2027-02-30}\n")
    assert (problem.line, problem.message) == (LAST + 4, "en dato her findes ikke.")


def test_every_field_with_a_mistake_is_told(course_copy: Course) -> None:
    assert len(mistakes(course_copy, "\n  fields:\n    alder: 9\n    vej: krum\n")) == 2


@pytest.mark.parametrize(
    ("slug", "said"), [("ukendt", "der er ingen case af det navn"), ("birthe", "er ikke en case til øvelsen")]
)
def test_the_case_of_an_example_is_one_that_the_exercise_can_be_done_with(course_copy: Course, slug: str, said: str) -> None:
    written(course_copy, f"\n  case: {slug}\n  fields: {{kort_svar: Ro}}\n")
    [problem] = [found for found in check_content(course_copy) if found.field == "example › case"]
    assert (problem.file, problem.line) == ("exercises/lille.yml", LAST + 4)
    assert said in problem.message


def test_an_own_case_needs_no_file(course_copy: Course) -> None:
    written(course_copy, "\n  case: egen\n  fields: {kort_svar: Ro}\n")
    assert [found for found in check_content(course_copy) if found.field == "example › case"] == []


@pytest.mark.parametrize(
    "text", ["", "2027-02-30", "15/1-2027", "2027-1-5", "0001-01-01", "9999-12-31", "20270115", "2027-01-15T10"]
)
def test_what_is_no_day_of_our_time_is_no_day(text: str) -> None:
    assert as_day(text) is None


def test_a_day_is_said_in_danish() -> None:
    day = as_day("2028-02-29")
    assert day
    assert danish_day(day) == "tirsdag den 29. februar 2028"
