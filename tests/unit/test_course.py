"""The course is found where it is: named, around the current folder, in this checkout, or installed."""

from __future__ import annotations

from pathlib import Path

import pytest

import kursus.course
from kursus.course import Course, find_course, is_course

CHECKOUT = Path(__file__).resolve().parents[2]


def test_the_course_that_is_named_is_found(course_copy: Course, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KURSUS_ROD", str(course_copy.root))
    assert find_course(CHECKOUT) == course_copy


def test_a_name_may_be_relative_to_the_current_folder(course_copy: Course, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(course_copy.root.parent)
    monkeypatch.setenv("KURSUS_ROD", course_copy.root.name)
    assert find_course().root == course_copy.root.resolve()


def test_a_name_without_a_course_is_refused_in_danish(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KURSUS_ROD", str(tmp_path / "intet"))
    with pytest.raises(FileNotFoundError, match=r"^KURSUS_ROD peger på .*/intet, men der er intet kursus"):
        find_course(CHECKOUT)


def test_an_empty_name_is_no_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KURSUS_ROD", "")
    assert find_course(CHECKOUT).root == CHECKOUT


@pytest.mark.parametrize("below", [".", "exercises", "book/data"])
def test_the_course_is_found_from_any_folder_in_it(course_copy: Course, below: str) -> None:
    assert find_course(course_copy.root / below) == Course(course_copy.root.resolve())


def test_the_current_folder_is_where_one_begins(course_copy: Course, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(course_copy.exercises)
    assert find_course().root == course_copy.root.resolve()


def test_from_outside_any_course_the_one_of_this_checkout_is_found(tmp_path: Path) -> None:
    assert find_course(tmp_path).root == CHECKOUT


def test_where_there_is_no_course_at_all_it_is_said_in_danish(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kursus.course, "is_course", lambda _: False)
    with pytest.raises(
        FileNotFoundError, match=r"^Kurset blev ikke fundet\. Stå i kursets mappe, eller sæt KURSUS_ROD til den\.$"
    ):
        find_course(tmp_path)


def test_a_course_has_a_table_of_contents_and_exercises(tmp_path: Path) -> None:
    assert not is_course(tmp_path)
    (tmp_path / "exercises").mkdir()
    assert not is_course(tmp_path)
    (tmp_path / "_toc.yml").touch()
    assert is_course(tmp_path)


def test_what_is_built_lies_beside_the_content(course_copy: Course) -> None:
    assert course_copy.built == course_copy.root / "_build"
    assert course_copy.site == course_copy.root / "_build" / "html"


def test_what_is_built_from_an_installed_course_lies_in_the_users_cache(
    tmp_path: Path, course_copy: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kursus.course, "INSTALLED", course_copy.root)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    assert course_copy.built == tmp_path / "cache" / "kursus" / "_build"
