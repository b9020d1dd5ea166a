"""What the unit tests share: the real course_copy, a copy that may be broken, and results of answers."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from folders import folders_in, new_folder

from kursus.course import Course, find_course
from kursus.exercise import check, load_exercise
from kursus.folder import Folder, Store
from kursus.results import result_of
from kursus.results.result import Result

HERE = Path(__file__).parent


@pytest.fixture(autouse=True)
def _the_course_of_this_checkout(monkeypatch: pytest.MonkeyPatch) -> None:
    """Find the course here, whatever the developer has set."""
    monkeypatch.delenv("KURSUS_ROD", raising=False)


@pytest.fixture
def course() -> Course:
    """The real course."""
    return find_course(HERE)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where a test's database is, or will be."""
    return tmp_path / "data" / "kursus.db"


@pytest.fixture
def store(file: Path) -> Iterator[Store]:
    """The folders in it, open."""
    with folders_in(file) as opened:
        yield opened


@pytest.fixture
def folder(store: Store) -> Folder:
    """A new folder."""
    return new_folder(store)


@pytest.fixture
def course_copy(course: Course, tmp_path: Path) -> Course:
    """A copy of the course's content, which a test may break: files are cached by their folder, and this one is new."""
    root = tmp_path / "kursus"
    root.mkdir()
    for name in ("_toc.yml", "course.yml"):
        shutil.copy(course.root / name, root)
    for folder in ("exercises", "videnstjek", "cases", "book"):
        ignored = shutil.ignore_patterns(".ipynb_checkpoints", "_style", "figurer")
        shutil.copytree(course.root / folder, root / folder, ignore=ignored)
    return Course(root)


@pytest.fixture
def kept(course: Course) -> Callable[..., tuple[Any, list[str]]]:
    """Return what is kept of the answer to a field of a real exercise, and what is said of the rest."""

    def answer(name: str, field: str, value: Any, **others: Any) -> tuple[Any, list[str]]:
        checked = check(load_exercise(course, name), {"fields": others | {field: value}})
        return checked.answers["fields"].get(field), checked.problems.get(field, [])

    return answer


@pytest.fixture
def result_from(course: Course) -> Callable[[str, dict[str, Any]], Result]:
    """Return what answers to the fields of a real exercise add up to, checked as the page checks them."""

    def result(name: str, fields: dict[str, Any]) -> Result:
        exercise = load_exercise(course, name)
        checked = check(exercise, {"fields": fields})
        assert checked.problems == {}
        return result_of(exercise, checked.answers)

    return result
