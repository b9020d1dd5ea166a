"""An exercise with answers as one takes it home: whom it is about, what was answered, and what that adds up to."""

from __future__ import annotations

import re
from typing import Any

import pytest

from kursus.cases import OWN, load_case
from kursus.contents import in_course_order
from kursus.course import Course
from kursus.exercise import example_answers, exercise_names, load_exercise
from kursus.results.result import Document, Download, Finding
from kursus.takehome import Work, figures, work_of
from kursus.takehome.work import OWN_CASE


def example(course: Course, name: str, **fields: Any) -> Work:
    answers = example_answers(load_exercise(course, name))
    assert answers
    return work_of(course, name, answers | {"fields": answers["fields"] | fields})


def titles(work: Work) -> list[str]:
    return [section.title for section in work.sections]


def test_a_work_has_its_title_and_the_theme_as_the_book_has_it(course: Course) -> None:
    assert example(course, "chime").title == load_exercise(course, "chime").title
    assert (example(course, "chime").theme, example(course, "chime").theme_name) == (1, "Tema 1: Recovery og rehabilitering")
    assert example(course, "metoder").theme_name == "Fundamentet"


def test_a_theme_that_the_book_lacks_has_its_number(course_copy: Course) -> None:
    (course_copy.book / "tema-1" / "index.md").unlink()
    assert example(course_copy, "chime").theme_name == "Tema 1"


@pytest.mark.parametrize(("case", "about"), [("egen", OWN_CASE), ("", ""), ("findes-ikke", ""), ("../../x", "")])
def test_whom_it_is_about(course: Course, case: str, about: str) -> None:
    assert work_of(course, "chime", {"case": case, "fields": {}}).about == about


def test_a_case_is_told_by_its_title(course: Course) -> None:
    assert example(course, "chime").about == load_case(course, "birthe").title


def test_a_case_is_told_only_where_it_was_asked_for(course: Course) -> None:
    assert example(course, "empowerment").about
    assert example(course, "empowerment", tilgang="politikker").about == ""
    assert work_of(course, "laeringsmaal", {"case": OWN, "fields": {}}).about == ""


def test_without_any_answer_there_is_nothing_to_take_home(course: Course) -> None:
    for name in exercise_names(course):
        work = work_of(course, name, {"case": OWN, "fields": {}})
        assert work.is_empty, name
        assert (work.sections, work.blocks, work.problems) == ([], [], [])


def test_every_example_makes_a_work_that_is_not_empty_and_says_no_key(course: Course) -> None:
    for name in exercise_names(course):
        work = example(course, name)
        assert not work.is_empty
        assert work.problems == []
        assert not any(isinstance(block, Download) for block in work.blocks)
        lines = [line for section in work.sections for one in section.answered for line in one.lines]
        assert not [line for line in lines if re.fullmatch(r"[a-z0-9]+_[a-z0-9_]+", line)], name


def test_what_a_paper_says_is_not_said_twice(course: Course) -> None:
    plan = example(course, "koordinerende-plan")
    assert titles(plan) == ["Til sidst"]
    assert [block.title for block in plan.blocks if isinstance(block, Document)] == ["Fælles plan", "Ark for sig"]
    between = example(course, "mellemopgave")
    assert titles(between) == ["Tag det med"]
    assert len(titles(example(course, "navigation"))) > 5


def test_a_paper_leaves_the_last_part_where_it_is_alone_answered(course: Course) -> None:
    only_last = work_of(course, "koordinerende-plan", {"case": "", "fields": {"tag_med": "Ringe"}})
    assert titles(only_last) == ["Til sidst"]
    without = work_of(course, "koordinerende-plan", {"case": "", "fields": {"ord": "Ro"}})
    assert titles(without) == []
    assert not without.is_empty


def test_an_answer_that_can_not_be_read_is_told_and_not_repeated(course: Course) -> None:
    work = work_of(course, "chime", {"case": "", "fields": {"skridt": ["HEMMELIGT"], "tilgang": "HEMMELIGT"}})
    assert len(work.problems) == 2
    assert not work.is_empty
    assert all(line.endswith("er for langt eller passer ikke til øvelsen. Det er ikke med.") for line in work.problems)
    assert "HEMMELIGT" not in str(work)


def test_advice_on_an_answer_is_no_problem(course: Course) -> None:
    groups = work_of(course, "relationel-koordinering", {"case": "", "fields": {"grupper": ["bostoette"]}})
    assert groups.problems == []


def test_answers_of_another_version_and_unknown_exercises_are_refused(course: Course) -> None:
    with pytest.raises(ValueError, match="version 99"):
        work_of(course, "chime", {"schema_version": 99, "case": "", "fields": {}})
    with pytest.raises(KeyError):
        work_of(course, "findes-ikke", {"case": "", "fields": {}})


def test_how_one_gets_a_result_is_not_taken_home(course: Course) -> None:
    work = work_of(course, "chime", {"case": "", "fields": {"skridt": "Ringe til Jonas"}})
    assert work.sections
    assert work.blocks == []


def test_figures_are_numbered_in_their_order(course: Course) -> None:
    assert [figure.title for figure in figures(example(course, "chime"))] == ["Dit billede", "Det samme som søjler"]
    assert figures(example(course, "vaerdier")) == []


def test_exercises_come_in_the_order_of_the_book(course: Course) -> None:
    found = in_course_order(course, exercise_names(course))
    assert found[0] == "laeringsmaal"
    assert found[-1] == "navigation"
    assert sorted(found) == exercise_names(course)
    assert in_course_order(course, ["navigation", "a-ny", "chime"]) == ["chime", "navigation", "a-ny"]


def test_folded_findings_are_kept_apart_and_none_is_lost(course: Course) -> None:
    work = example(course, "konflikter")
    assert len([block for block in work.blocks if isinstance(block, Finding) and block.folded]) == 12
