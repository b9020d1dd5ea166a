"""One's own notes: a paper of what was written, and a way from what one takes along to the log."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from blocks import block, finding, titles

from kursus.course import Course
from kursus.exercise import load_exercise
from kursus.results.result import Document, Result

ResultFrom = Callable[[str, dict[str, Any]], Result]

NAME, NOTES, TAKE, CHOOSE = "noter", "Mine noter", "Gør én af dem til noget, du prøver", "Og hvad tager du med?"


@pytest.mark.parametrize("fields", [{}, {"tema_1": "  "}, {"med": []}, {"med": [{"hvad": " "}]}])
def test_before_the_first_note_there_is_a_word_on_what_will_come(result_from: ResultFrom, fields: dict[str, Any]) -> None:
    assert titles(result_from(NAME, fields)) == ["Her kommer dine noter"]


def test_the_paper_has_the_notes_in_the_order_of_the_course_and_not_what_one_takes_along(result_from: ResultFrom) -> None:
    result = result_from(NAME, {"tema_4": "Fire", "tema_1": "Et", "med": [{"hvad": "Spørge"}]})
    paper = block(result, Document, NOTES)
    assert [section.title for section in paper.sections] == [
        "Tema 1: Recovery og rehabilitering",
        "Tema 4: Din rolle i et team med udvidet ansvar",
    ]
    assert [section.answered[0].lines for section in paper.sections] == [["Et"], ["Fire"]]


def test_without_anything_to_take_along_one_is_asked_for_it(result_from: ResultFrom) -> None:
    assert titles(result_from(NAME, {"fundament": "En note"})) == [NOTES, CHOOSE]


def test_what_one_takes_along_needs_no_notes_and_leads_to_the_log(result_from: ResultFrom, course: Course) -> None:
    result = result_from(NAME, {"med": [{"hvad": "Spørge"}, {"hvad": "Vente"}]})
    assert titles(result) == [TAKE]
    assert load_exercise(course, "arbejdslog").title in finding(result, TAKE).paragraphs[0]


@pytest.mark.parametrize(("number", "said"), [(3, 1), (4, 2)])
def test_one_who_takes_much_along_is_asked_what_matters_most(result_from: ResultFrom, number: int, said: int) -> None:
    result = result_from(NAME, {"med": [{"hvad": f"Ting {n}"} for n in range(number)]})
    assert len(finding(result, TAKE).paragraphs) == said


def test_each_theme_has_its_field_under_the_name_that_the_book_gives_it(course: Course) -> None:
    parts = {part.fields[0].key: part.title for part in load_exercise(course, NAME).parts}
    for number in range(1, 5):
        heading = (course.book / f"tema-{number}" / "index.md").read_text(encoding="utf-8").splitlines()[0]
        assert heading == f"# {parts[f'tema_{number}']}"
