"""`kursus check` tells a teacher what is wrong with the content; a wrong setting is told to an operator."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kursus.cli import main
from kursus.course import Course

Command = Callable[[], tuple[int, list[str]]]


@pytest.fixture
def check_course(course_copy: Course, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Command:
    """Run `kursus check` on the copy of the course; return its exit status and what it prints."""
    monkeypatch.setenv("KURSUS_ROD", str(course_copy.root))

    def run() -> tuple[int, list[str]]:
        status = main(["check"])
        printed = capsys.readouterr()
        assert printed.err == ""
        return status, printed.out.splitlines()

    return run


def change(path: Path, old: str, new: str) -> None:
    """Put `new` in the place of the first `old` in a file."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_the_course_has_no_mistakes(course: Course, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("KURSUS_ROD", str(course.root))
    assert main(["check"]) == 0
    assert capsys.readouterr().out.splitlines()[0] == "Alt indhold er i orden."


def test_each_mistake_is_a_line_and_their_number_comes_last(check_course: Command, course_copy: Course) -> None:
    change(course_copy.exercises / "chime.yml", "minutes: 50", "minutes: længe")
    change(course_copy.exercises / "empowerment.yml", "theme: 1", "theme: 9")
    status, lines = check_course()
    assert status == 1
    assert lines == [
        "exercises/chime.yml, linje 6, felt »minutes«: skal være et helt tal (der står »længe«).",
        "exercises/empowerment.yml, linje 5, felt »theme«: er for stort: højst 4 (der står »9«).",
        "2 fejl.",
    ]


def test_an_exercise_without_its_notebook_is_a_mistake(check_course: Command, course_copy: Course) -> None:
    (course_copy.exercises / "chime.ipynb").unlink()
    status, lines = check_course()
    assert status == 1
    assert lines[0] == "exercises/chime.yml, linje 1: mangler siden exercises/chime.ipynb. Kopiér en anden øvelses."


def test_a_case_for_an_exercise_that_is_not_there_is_a_mistake(check_course: Command, course_copy: Course) -> None:
    change(course_copy.cases / "jonas.md", "\n  chime:\n", "\n  kim:\n")
    status, lines = check_course()
    assert status == 1
    assert lines[0].startswith("cases/jonas.md, linje ")
    assert lines[0].endswith("felt »exercises › kim«: der er ingen øvelse af det navn.")


def test_a_case_that_fills_in_a_field_that_is_not_there_is_a_mistake(check_course: Command, course_copy: Course) -> None:
    change(course_copy.cases / "jonas.md", "      opgave:", "      opgaven:")
    status, lines = check_course()
    assert status == 1
    assert lines[0].endswith("felt »exercises › relationel-koordinering › start › opgaven«: feltet findes ikke i øvelsen.")


def test_a_case_that_fills_in_what_the_field_can_not_hold_is_a_mistake(check_course: Command, course_copy: Course) -> None:
    change(course_copy.cases / "jonas.md", "      opgave:", "      grupper: en\n      opgave:")
    status, lines = check_course()
    assert status == 1
    assert "felt »exercises › relationel-koordinering › start › grupper«: Svaret kunne ikke læses" in lines[0]


def test_a_mistake_in_a_case_is_named_with_its_line_in_the_file(check_course: Command, course_copy: Course) -> None:
    change(course_copy.cases / "jonas.md", "themes: [2, 3, 4]", "themes: to")
    status, lines = check_course()
    assert status == 1
    assert lines[0] == (
        "cases/jonas.md, linje 5, felt »themes«: skal være en liste, hvor hver linje begynder med »- « (der står »to«)."
    )


@pytest.mark.parametrize("text", ["", "Bare en historie.\n", "---\nname: Jonas\n"])
def test_a_case_without_its_fields_is_told_how_it_begins(check_course: Command, course_copy: Course, text: str) -> None:
    (course_copy.cases / "jonas.md").write_text(text, encoding="utf-8")
    status, lines = check_course()
    assert status == 1
    assert lines[0] == "cases/jonas.md, linje 1: skal begynde med felter mellem to linjer med »---«."


def test_a_case_without_a_story_is_a_mistake(check_course: Command, course_copy: Course) -> None:
    front = (course_copy.cases / "jonas.md").read_text(encoding="utf-8").split("\n---\n")[0]
    (course_copy.cases / "jonas.md").write_text(f"{front}\n---\n\n", encoding="utf-8")
    status, lines = check_course()
    assert status == 1
    assert lines[0] == f"cases/jonas.md, linje {front.count(chr(10)) + 2}: mangler historien under felterne."


@pytest.mark.parametrize("name", ["rk-graenser.yml", "maal.yml", "tal.yml", "lov.yml"])
def test_a_missing_data_file_is_a_mistake(check_course: Command, course_copy: Course, name: str) -> None:
    (course_copy.book / "data" / name).unlink()
    assert check_course() == (1, [f"book/data/{name}, linje 1: filen mangler.", "1 fejl."])


def test_a_broken_exercise_gives_no_second_mistake_at_its_cases(check_course: Command, course_copy: Course) -> None:
    change(course_copy.exercises / "relationel-koordinering.yml", "theme: 3", "theme: tre")
    status, lines = check_course()
    assert status == 1
    assert lines[-1] == "1 fejl."


@pytest.mark.parametrize("command", ["check", "build", "serve", "print"])
def test_a_root_without_a_course_is_told_in_danish(
    command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("KURSUS_ROD", str(tmp_path))
    assert main([command]) == 1
    said = f"KURSUS_ROD peger på {tmp_path}, men der er intet kursus (mangler _toc.yml og exercises).\n"
    assert capsys.readouterr().err == said


def test_a_port_that_is_no_number_is_told_in_danish(
    course: Course, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("KURSUS_ROD", str(course.root))
    monkeypatch.setenv("PORT", "abc")
    assert main(["serve"]) == 1
    printed = capsys.readouterr()
    assert (printed.out, printed.err) == ("", "PORT skal være et helt tal fra 1 til 65535 (der står »abc«).\n")


def test_a_book_with_mistakes_is_not_built(
    course_copy: Course, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("KURSUS_ROD", str(course_copy.root))
    change(course_copy.exercises / "chime.yml", "minutes: 50", "minutes: længe")
    assert main(["build"]) == 1
    assert capsys.readouterr().err.splitlines() == [
        "exercises/chime.yml, linje 6, felt »minutes«: skal være et helt tal (der står »længe«).",
        "Ret fejlene, og prøv igen.",
    ]
    assert not course_copy.built.exists()
