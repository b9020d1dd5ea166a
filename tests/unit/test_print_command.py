"""`kursus print` says in Danish what it lacks; the printing itself is tested with a browser."""

from __future__ import annotations

from pathlib import Path

import pytest

from kursus import chromium, print_book
from kursus.chromium import find_chromium
from kursus.cli import main
from kursus.course import Course


@pytest.fixture
def no_browser(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine without a browser."""
    monkeypatch.delenv("KURSUS_CHROMIUM", raising=False)
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr(chromium, "ELSEWHERE", ())


def program(folder: Path, name: str, does: str = "") -> Path:
    path = folder / name
    path.write_text(f"#!/bin/sh\n{does}\n", encoding="utf-8")
    path.chmod(0o755)
    return path


@pytest.mark.usefixtures("no_browser")
def test_without_a_browser_one_is_told_what_to_do(
    course: Course, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("KURSUS_ROD", str(course.root))
    assert main(["print", str(tmp_path / "bog.pdf")]) == 1
    said = capsys.readouterr().err
    assert said.startswith("Chromium, Chrome eller Edge blev ikke fundet.")
    assert "/hele-bogen.html" in said
    assert not (tmp_path / "bog.pdf").exists()


def test_a_folder_that_is_not_there_is_told_before_anything_is_built(
    course: Course, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("KURSUS_ROD", str(course.root))
    monkeypatch.setenv("KURSUS_CHROMIUM", str(program(tmp_path, "chromium")))
    assert main(["print", str(tmp_path / "mangler" / "bog.pdf")]) == 1
    printed = capsys.readouterr()
    assert (printed.out, printed.err) == ("", f"Mappen {tmp_path / 'mangler'} findes ikke.\n")


def test_a_browser_that_makes_no_pdf_is_told_with_its_last_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    broken = program(tmp_path, "chromium", "echo forkert >&2")
    monkeypatch.setenv("KURSUS_CHROMIUM", str(broken))
    monkeypatch.setattr(print_book, "build_book", lambda _: False)
    with pytest.raises(print_book.PrintError) as caught:
        print_book.print_book(Course(tmp_path), tmp_path / "bog.pdf")
    assert str(caught.value) == f"forkert\n{broken} lavede ingen PDF. Prøv en anden browser med KURSUS_CHROMIUM."
    assert [path.name for path in tmp_path.iterdir()] == ["chromium"]


@pytest.mark.usefixtures("no_browser")
def test_the_browser_that_is_named_comes_before_the_one_that_is_installed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert find_chromium() is None
    installed = program(tmp_path, "chromium")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert find_chromium() == str(installed)
    named = program(tmp_path, "min-browser")
    monkeypatch.setenv("KURSUS_CHROMIUM", str(named))
    assert find_chromium() == str(named)


@pytest.mark.usefixtures("no_browser")
def test_a_browser_is_found_where_macos_and_windows_have_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chromium, "ELSEWHERE", (str(tmp_path / "ingen"), str(program(tmp_path, "Google Chrome"))))
    assert find_chromium() == str(tmp_path / "Google Chrome")
