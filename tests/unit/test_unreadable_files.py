"""A content file that can't be read at all is answered in Danish, with the place where reading stopped."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kursus.content_file import read_model
from kursus.course import Course
from kursus.exercise import load_exercise
from kursus.exercise.exercise import Exercise
from kursus.problems import ContentError, Problem

SOURCE = (Path(__file__).parent / "lille.yml").read_text(encoding="utf-8")
NO_YAML = "kan ikke læses som YAML. Kontrollér indrykning, kolon og anførselstegn her og på linjen før."
ENGLISH = ("Input", "should", "required", "permitted", "valid ", "Extra", "expected", "error", "must", "http", " or ")
WRONG_VALUES = ("", "7", "[a]", "{a: b}")


def problems_in(text: str) -> list[Problem]:
    """Return what is wrong with the text of an exercise; none when it can be used."""
    try:
        read_model(Exercise, text, "exercises/lille.yml")
    except ContentError as error:
        return error.problems
    return []


@pytest.mark.parametrize(
    ("right", "wrong", "line"),
    [
        ("title: En lille øvelse", " title: En lille øvelse", 3),
        ("  - Svar så.", " - Svar så.", 11),
        ("        label: Hvilken vej?", "        label: Hvilken: vej?", 19),
        ("        label: Hvilken vej?", "\t\tlabel: Hvilken vej?", 19),
        ("goals: [A07, A08]", "goals: [A07, A08", 8),
        ("        label: Et tal", "        label: *ukendt", 64),
    ],
    ids=["indented too much", "a point out of line", "two colons", "a tab", "no bracket at the end", "an unknown anchor"],
)
def test_bad_yaml_is_named_at_most_a_line_after_the_mistake(right: str, wrong: str, line: int) -> None:
    [problem] = problems_in(SOURCE.replace(right, wrong))
    assert (problem.line, problem.message) == (line, NO_YAML)


def test_a_character_that_yaml_forbids_is_refused() -> None:
    [problem] = problems_in(SOURCE.replace("Læs først.", "Læs\x07 først."))
    assert problem.message == "indeholder tegn, som YAML ikke tillader."


@pytest.mark.parametrize("text", ["", "# kun en kommentar\n", "bare et ord\n", "- en\n- liste\n"])
def test_a_file_without_fields_is_told_what_a_file_is(text: str) -> None:
    assert problems_in(text) == [
        Problem("exercises/lille.yml", 1, "", "filen skal bestå af felter, et på hver linje: »navn: værdi«.")
    ]


def test_a_file_in_another_encoding_is_to_be_saved_as_utf_8(course_copy: Course) -> None:
    (course_copy.exercises / "lille.yml").write_bytes(SOURCE.encode("latin-1"))
    with pytest.raises(ContentError) as caught:
        load_exercise(course_copy, "lille")
    assert str(caught.value) == "exercises/lille.yml, linje 1: er ikke gemt som UTF-8. Gem filen med tegnsættet UTF-8."


def test_a_file_with_a_byte_order_mark_and_windows_line_ends_is_read(course_copy: Course) -> None:
    (course_copy.exercises / "lille.yml").write_bytes(b"\xef\xbb\xbf" + SOURCE.replace("\n", "\r\n").encode())
    assert load_exercise(course_copy, "lille").title == "En lille øvelse"


def test_a_name_that_no_exercise_has_is_a_key_error(course_copy: Course) -> None:
    with pytest.raises(KeyError):
        load_exercise(course_copy, "findes-ikke")


@pytest.mark.parametrize("name", ["../chime", "chime/../chime", "", "CHIME", "chime.yml"])
def test_a_name_can_not_lead_out_of_the_folder(course_copy: Course, name: str) -> None:
    with pytest.raises(KeyError):
        load_exercise(course_copy, name)


@pytest.mark.parametrize("value", WRONG_VALUES)
def test_whatever_is_written_at_any_field_the_answer_is_danish_and_within_the_file(value: str) -> None:
    lines = SOURCE.splitlines()
    for at, line in enumerate(lines):
        field = re.match(r"\s*(?:- )?[a-z_]+:(?= |$)", line)
        if field:
            found = problems_in("\n".join([*lines[:at], f"{field[0]} {value}", *lines[at + 1 :]]))
            assert not [word for word in ENGLISH for problem in found if word in problem.message], found
            assert all(1 <= problem.line <= len(lines) for problem in found), found


def test_without_any_one_line_the_file_is_read_or_answered_in_danish() -> None:
    lines = SOURCE.splitlines()
    found = [problem for at in range(len(lines)) for problem in problems_in("\n".join([*lines[:at], *lines[at + 1 :]]))]
    assert not [problem for problem in found for word in ENGLISH if word in problem.message]
    assert len(found) > len(lines) / 3
