"""What belongs together is there: exercises with their notebooks, cases with their exercises, files of a size to read."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kursus.cases import load_cases
from kursus.course import Course, find_course
from kursus.exercise import example_answers, load_exercise, readable
from kursus.exercise.answers import shown_parts
from kursus.goals import load_goals
from kursus.results import result_of
from kursus.results.result import Finding, Result

COURSE = find_course(Path(__file__).parent)
EXERCISES = sorted(path.stem for path in COURSE.exercises.glob("*.yml"))
LONGEST = 400
"""Lines of code in a file; a longer one is two ideas."""


def test_every_exercise_has_its_notebook_and_every_notebook_its_exercise(course: Course) -> None:
    assert EXERCISES
    assert sorted(path.stem for path in course.exercises.glob("*.ipynb")) == EXERCISES


@pytest.mark.parametrize("name", EXERCISES)
def test_an_exercise_that_begins_with_a_case_has_some_to_choose(course: Course, name: str) -> None:
    fitting = [case.slug for case in load_cases(course) if name in case.exercises]
    assert len(fitting) >= 2 if load_exercise(course, name).case else fitting == []


@pytest.mark.parametrize("name", EXERCISES)
def test_every_exercise_has_an_example_that_answers_every_part_it_opens(course: Course, name: str) -> None:
    exercise = load_exercise(course, name)
    answers = example_answers(exercise)
    assert answers
    asked = [part.title for part in shown_parts(exercise, answers) if part.fields and not part.folded]
    assert set(asked) <= {section.title for section in readable(exercise, answers)}
    assert result_of(exercise, answers).blocks


def test_every_case_says_what_to_look_for_in_each_exercise_in_its_own_words(course: Course) -> None:
    said = [use.focus for case in load_cases(course) for use in case.exercises.values()]
    assert len(set(said)) == len(said)


@pytest.mark.parametrize("name", EXERCISES)
def test_a_notebook_is_two_or_three_cells_that_open_its_own_exercise(course: Course, name: str) -> None:
    cells = json.loads((course.exercises / f"{name}.ipynb").read_text(encoding="utf-8"))["cells"]
    assert 2 <= len(cells) <= 3
    assert f'open_exercise("{name}")' in "".join("".join(cell["source"]) for cell in cells)


@pytest.mark.parametrize("name", EXERCISES)
def test_a_notebook_holds_no_outputs(course: Course, name: str) -> None:
    cells = json.loads((course.exercises / f"{name}.ipynb").read_text(encoding="utf-8"))["cells"]
    assert [cell.get("outputs", []) for cell in cells] == [[]] * len(cells)
    assert {cell.get("execution_count") for cell in cells} == {None}


@pytest.mark.parametrize("name", EXERCISES)
def test_an_exercise_serves_goals_that_the_course_has(course: Course, name: str) -> None:
    exercise = load_exercise(course, name)
    assert set(exercise.goals) <= set(load_goals(course))


@pytest.mark.parametrize("name", [name for name in EXERCISES if load_exercise(COURSE, name).result])
def test_an_exercise_that_nobody_has_answered_has_a_word_for_its_result(
    result_from: Callable[[str, dict[str, Any]], Result], name: str
) -> None:
    [block] = result_from(name, {}).blocks
    assert isinstance(block, Finding)
    assert block.title
    assert block.paragraphs


def test_an_exercise_without_a_function_has_an_empty_result(course: Course) -> None:
    exercise = load_exercise(course, "chime").model_copy(update={"result": None})
    assert result_of(exercise, {"schema_version": 1, "case": "", "fields": {}}) == Result()


def test_no_file_of_code_is_longer_than_400_lines(course: Course) -> None:
    folders = [course.root / folder for folder in ("kursus", "widgets", "tests", "book")]
    files = [path for folder in folders for path in folder.rglob("*") if path.suffix in {".py", ".js", ".css"}]
    assert len(files) > 50
    lengths = {path.relative_to(course.root).as_posix(): path.read_bytes().count(b"\n") for path in files}
    assert {name: length for name, length in lengths.items() if length > LONGEST} == {}


def test_every_case_stands_on_the_page_of_the_cases_in_its_table_and_with_its_story(course: Course) -> None:
    page = (course.book / "cases.md").read_text(encoding="utf-8")
    slugs = [case.slug for case in load_cases(course)]
    assert [slug for slug in slugs if f"(#{slug})" not in page or f"```{{case}} {slug}\n" not in page] == []


def test_no_page_says_how_many_cases_there_are(course: Course) -> None:
    count = re.compile(
        r"\b(?:seks|syv|otte|ni|ti|elleve|tolv|\d+) (?:\[?cases\b|opdigtede mennesker|mennesker (?:i casene|på denne side))"
    )
    found = {path.name for path in course.book.rglob("*.md") if count.search(path.read_text(encoding="utf-8"))}
    assert found == set()
