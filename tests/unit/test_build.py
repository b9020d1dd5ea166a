"""The book is built, and its content checked, only where something that either depends on has changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from kursus import build
from kursus.course import Course
from kursus.problems import Problem


@pytest.fixture
def built(course_copy: Course, monkeypatch: pytest.MonkeyPatch) -> Course:
    """A course whose book is built; a check of its content finds a mistake."""
    for path in (course_copy.site / "index.html", course_copy.built / build.MARK):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(build.fingerprint(course_copy), encoding="utf-8")
    monkeypatch.setattr(build, "check_content", lambda _: [Problem("exercises/chime.yml", 1, "", "en fejl")])
    return course_copy


def test_a_book_that_is_built_is_neither_checked_nor_built_again(built: Course, capsys: pytest.CaptureFixture[str]) -> None:
    assert not build.build_book(built)
    assert capsys.readouterr().out == "Bogen er bygget i forvejen.\n"


@pytest.mark.parametrize("changed", ["exercises/chime.yml", "exercises/chime.ipynb", "cases/jonas.md", "_toc.yml"])
def test_content_that_has_changed_is_checked(built: Course, changed: str) -> None:
    with (built.root / changed).open("a", encoding="utf-8") as file:
        file.write("\n")
    with pytest.raises(build.BuildError, match="en fejl"):
        build.build_book(built)


def test_content_is_checked_again_by_other_code(built: Course, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A newer version of an installed course finds more mistakes, and makes other pages, than the one that built the book."""
    (tmp_path / "newer").mkdir()
    (tmp_path / "newer" / "check.py").write_text("# newer", encoding="utf-8")
    monkeypatch.setattr(build, "CODE", tmp_path / "newer")
    with pytest.raises(build.BuildError, match="en fejl"):
        build.build_book(built)
