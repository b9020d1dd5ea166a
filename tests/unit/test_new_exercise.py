"""`kursus new` writes what can be written of an exercise, and `kursus check` tells what one lacks in the book."""

from __future__ import annotations

import ast
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from kursus.check import check_content
from kursus.cli import main
from kursus.contents import paper_pages
from kursus.course import Course
from kursus.exercise import load_exercise
from kursus.new_exercise import NotMadeError, make_exercise
from kursus.plan.load import load_plan

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(course_copy: Course, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the command on the copy: status, what it says, what it says of mistakes."""
    monkeypatch.setenv("KURSUS_ROD", str(course_copy.root))

    def command(*arguments: str) -> tuple[int, str, str]:
        status = main(arguments)
        return status, *capsys.readouterr()

    return command


def test_a_new_exercise_has_all_that_can_be_made_and_check_finds_nothing(course_copy: Course, run: Run) -> None:
    before = check_content(course_copy)
    status, said, wrong = run("new", "mit-forsoeg", "--tema", "3")
    assert (status, wrong) == (0, "")
    assert said.startswith("Øvelsen mit-forsoeg er lavet. Det mangler:\n- ")
    load_plan.cache_clear()  # as for the next command, which is a process of its own
    fresh = Course(course_copy.root)
    assert check_content(fresh) == before
    assert load_exercise(fresh, "mit-forsoeg").theme == 3
    assert "mit-forsoeg" in paper_pages(fresh)
    cards = (course_copy.book / "oevelser.md").read_text(encoding="utf-8")
    section = cards[cards.index("## Tema 3") : cards.index("## Tema 4")]
    assert "```{exercise} mit-forsoeg\n```\n" in section
    notebook = json.loads((course_copy.exercises / "mit-forsoeg.ipynb").read_text(encoding="utf-8"))
    assert notebook["cells"][1]["source"] == ['open_exercise("mit-forsoeg")']


def test_a_result_is_made_only_where_it_is_asked_for(course_copy: Course, run: Run) -> None:
    module = course_copy.root / "kursus" / "results" / "mit_forsoeg.py"
    run("new", "uden")
    assert not module.exists()
    _, said, _ = run("new", "mit-forsoeg", "--resultat")
    assert "Skriv kursus/results/mit_forsoeg.py" in said
    names = {node.name for node in ast.parse(module.read_text(encoding="utf-8")).body if isinstance(node, ast.FunctionDef)}
    assert names == {"result"}
    assert "function: mit-forsoeg" in (course_copy.exercises / "mit-forsoeg.yml").read_text(encoding="utf-8")


@pytest.mark.parametrize(("name", "said"), [("chime", "findes i forvejen"), ("Min øvelse", "kan ikke være et navn")])
def test_a_name_that_is_taken_or_no_address_writes_nothing(course_copy: Course, run: Run, name: str, said: str) -> None:
    before = sorted(path.name for path in course_copy.root.rglob("*"))
    status, out, wrong = run("new", name)
    assert (status, out) == (1, "")
    assert said in wrong
    assert sorted(path.name for path in course_copy.root.rglob("*")) == before


def test_a_book_that_it_can_not_find_its_way_in_is_left_as_it_is(course_copy: Course) -> None:
    page = course_copy.book / "oevelser.md"
    page.write_text("# Øvelser\n", encoding="utf-8")
    with pytest.raises(NotMadeError, match="ingen overskrift"):
        make_exercise(course_copy, "mit-forsoeg")
    assert not (course_copy.exercises / "mit-forsoeg.yml").exists()


def without(path: Path, text: str) -> None:
    whole = path.read_text(encoding="utf-8")
    assert text in whole
    path.write_text(whole.replace(text, ""), encoding="utf-8")


@pytest.mark.parametrize(
    ("file", "text", "said"),
    [
        ("book/papir/chime.md", "```{paper} chime\n", "book/papir/chime.md, linje 1: mangler"),
        ("_toc.yml", "          - file: papir/chime\n", "_toc.yml, linje 1: mangler linjen »- file: papir/chime«"),
        ("book/oevelser.md", "```{exercise} chime\n", "book/oevelser.md, linje 1: mangler kortet"),
        ("book/oevelser.md", "(papir/chime.md)", "book/oevelser.md, linje 1: mangler et link"),
        ("book/videnstjek.md", "```{quiz} tema-1\n", "book/videnstjek.md, linje 1: mangler kortet"),
    ],
)
def test_what_an_exercise_or_a_knowledge_check_lacks_in_the_book_is_told(
    course_copy: Course, file: str, text: str, said: str
) -> None:
    before = check_content(course_copy)
    without(course_copy.root / file, text)
    (problem,) = [found for found in check_content(course_copy) if found not in before]
    assert str(problem).startswith(said)


def test_a_paper_version_that_is_not_there_is_told(course_copy: Course) -> None:
    (course_copy.book / "papir" / "chime.md").unlink()
    assert [str(found.file) for found in check_content(course_copy) if "papir" in found.file] == ["book/papir/chime.md"]
