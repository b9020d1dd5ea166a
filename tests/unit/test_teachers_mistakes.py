"""Mistakes in content that once gave a teacher a traceback, the wrong line, or no word at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from kursus.check import check_content
from kursus.cli import main
from kursus.course import Course
from kursus.exercise import check, load_exercise
from kursus.problems import ContentError
from kursus.results import result_of
from kursus.results.result import Figure

RC = "relationel-koordinering"


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_an_exercise_file_with_a_bad_name_is_told_and_no_traceback(course_copy: Course) -> None:
    (course_copy.exercises / "Min øvelse.yml").write_text("title: x\n", encoding="utf-8")
    assert any("Min øvelse" in str(problem) for problem in check_content(course_copy))


@pytest.mark.parametrize("name", ["cases/jonas.md", "book/data/rk-graenser.yml", "book/data/maal.yml"])
def test_a_case_or_data_file_not_in_utf8_is_told_in_danish(
    course_copy: Course, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    path = course_copy.root / name
    path.write_bytes(path.read_bytes() + "\n# æ\n".encode("latin-1"))
    monkeypatch.setenv("KURSUS_ROD", str(course_copy.root))
    assert main(["check"]) == 1
    printed = capsys.readouterr()
    assert f"{name}, linje 1: er ikke gemt som UTF-8" in printed.out + printed.err


def test_a_text_that_the_result_needs_may_not_be_deleted(course_copy: Course) -> None:
    change(course_copy.exercises / "chime.yml", "    empty_title: Her kommer dit billede\n", "")
    assert check_content(course_copy) != []


def test_a_function_without_result_is_refused(course_copy: Course) -> None:
    change(course_copy.exercises / "chime.yml", "function: chime", "function: figures")
    assert check_content(course_copy) != []


def test_a_known_field_at_the_wrong_place_is_not_suggested_as_itself(course_copy: Course) -> None:
    change(course_copy.exercises / "chime.yml", "        default: recovery\n", "        default: recovery\n        minutes: 3\n")
    with pytest.raises(ContentError) as caught:
        load_exercise(course_copy, "chime")
    assert "Mente du »minutes«" not in str(caught.value)


def test_a_wrong_type_is_named_at_its_own_line(course_copy: Course) -> None:
    change(course_copy.exercises / "empowerment.yml", "type: short", "type: shrt")
    line = next(
        n
        for n, text in enumerate((course_copy.exercises / "empowerment.yml").read_text(encoding="utf-8").splitlines(), 1)
        if "shrt" in text
    )
    with pytest.raises(ContentError) as caught:
        load_exercise(course_copy, "empowerment")
    [problem] = caught.value.problems
    assert (problem.line, "shrt" in problem.message) == (line, True)


@pytest.mark.parametrize(("old", "new"), [("\n  chime:\n", "\n  kim:\n"), ("      opgave:", "      opgaven:")])
def test_a_mistake_of_a_case_has_its_line(course_copy: Course, old: str, new: str) -> None:
    change(course_copy.cases / "jonas.md", old, new)
    line = next(n for n, text in enumerate((course_copy.cases / "jonas.md").read_text().splitlines(), 1) if new.strip() in text)
    assert [problem.line for problem in check_content(course_copy)] == [line]


def test_function_is_named_at_its_line_also_after_the_word_in_a_text(course_copy: Course) -> None:
    change(course_copy.exercises / "chime.yml", "function: chime", "function: kim")
    change(course_copy.exercises / "chime.yml", "# Du må", "# function: se nederst. Du må")
    with pytest.raises(ContentError) as caught:
        load_exercise(course_copy, "chime")
    assert caught.value.problems[0].line > 100


def test_a_case_with_a_byte_order_mark_is_read(course_copy: Course) -> None:
    path = course_copy.cases / "jonas.md"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert check_content(course_copy) == []


def test_a_number_without_bounds_is_refused(course_copy: Course) -> None:
    change(course_copy.exercises / f"{RC}.yml", "lowest: 1", "lowest: .nan")
    assert check_content(course_copy) != []


def test_a_fourth_point_in_time_does_not_break_the_page(course_copy: Course) -> None:
    path = course_copy.exercises / "chime.yml"
    text = path.read_text(encoding="utf-8")
    more = text[text.index("      - key: recovery_senere") : text.index("  - title: Hvad nu?")]
    path.write_text(
        text.replace(
            more,
            more.rstrip() + "\n" + "".join(more.rstrip().replace("recovery_senere", f"recovery_{n}") + "\n" for n in "ab") + "\n",
        ),
        encoding="utf-8",
    )
    exercise = load_exercise(course_copy, "chime")
    fields = {f"recovery_{n}": {"haab": 3} for n in ("nu", "senere", "a", "b")}
    result = result_of(exercise, check(exercise, {"fields": fields}).answers)
    drawn = [len(block.data) for block in result.blocks if isinstance(block, Figure)]
    assert drawn == [len(fields)] * 2
