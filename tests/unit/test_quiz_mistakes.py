"""A mistake in a knowledge check is said in Danish, with its file, line and field. The file is `lille_tjek.yml`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kursus.course import Course
from kursus.problems import ContentError, Problem
from kursus.quiz import load_quiz
from kursus.quiz.check import check_quizzes

SOURCE = (Path(__file__).parent / "lille_tjek.yml").read_text(encoding="utf-8")
ENGLISH = ("Input", "should", "required", "permitted", "valid ", "Extra", "expected", "error", "must", " or ")

Mistakes = Callable[[dict[int, str | None]], list[Problem]]


def changed(lines: dict[int, str | None]) -> str:
    """Return the small check with these lines in place of its own; None leaves the line out."""
    new = {number: lines.get(number, line) for number, line in enumerate(SOURCE.splitlines(), start=1)}
    return "\n".join(line for line in new.values() if line is not None) + "\n"


@pytest.fixture
def mistakes(course_copy: Course) -> Mistakes:
    """Return what is wrong with the small check when some of its lines are others."""

    def found(lines: dict[int, str | None]) -> list[Problem]:
        (course_copy.quizzes / "lille.yml").write_text(changed(lines), encoding="utf-8")
        with pytest.raises(ContentError) as caught:
            load_quiz(course_copy, "lille")
        assert {problem.file for problem in caught.value.problems} == {"videnstjek/lille.yml"}
        assert not [word for word in ENGLISH if word in str(caught.value)]
        return caught.value.problems

    return found


@pytest.fixture
def alone(course_copy: Course) -> Course:
    """A course whose only knowledge check is the small one; the pages that it leads to are there."""
    for path in course_copy.quizzes.iterdir():
        path.unlink()
    (course_copy.quizzes / "lille.yml").write_text(SOURCE, encoding="utf-8")
    (course_copy.quizzes / "lille.ipynb").write_text("{}", encoding="utf-8")
    for page in ("fundament/index", "tema-1/recovery", "tema-1/chime"):
        path = course_copy.book / f"{page}.md"
        path.parent.mkdir(exist_ok=True)
        path.write_text("# Siden\n", encoding="utf-8")
    return course_copy


@pytest.mark.parametrize(
    ("line", "text", "where", "said"),
    [
        (1, "title:", (1, "title"), "mangler tekst."),
        (2, "theme: 5", (2, "theme"), "er for stort: højst 4 (der står »5«)."),
        (3, "minutes: fem", (3, "minutes"), "skal være et helt tal (der står »fem«)."),
        (6, "  - type: gæt", (6, "questions › 1 › type"), "skal være en af: 'single', 'several', 'order', 'match'"),
        (6, "  - slags: single", (6, "questions › 1"), "mangler »type«"),
        (8, "    page: recovery", (8, "questions › 1 › page"), "skal være adressen på en af bogens sider"),
        (8, "    page: https://x.dk/a.html", (8, "questions › 1 › page"), "skal være adressen på en af bogens sider"),
        (8, "    page: /../om.html", (8, "questions › 1 › page"), "skal være adressen på en af bogens sider"),
        (13, "        right: ja", (13, "questions › 1 › options › 1 › right"), "skal være true eller false (der står »ja«)."),
        (13, "        right: false", (11, "questions › 1 › options"), "skal have netop ét svar med »right: true«."),
        (16, "        right: true\n        why: Også.", (11, "questions › 1 › options"), "skal have netop ét svar"),
        (16, "        why: ''", (16, "questions › 1 › options › 2 › why"), "mangler tekst."),
        (15, "      - text: Fire", (15, "questions › 1 › options › 2 › text"), "teksten står allerede"),
        (30, "        right: true\n        why: Den også.", (22, "questions › 2 › options"), "skal have både svar med"),
        (39, "      - text: Morgen", (39, "questions › 3 › steps › 2 › text"), "teksten står allerede"),
        (50, "        match: " + "a" * 41, (50, "questions › 4 › pairs › 1 › match"), "er for langt: højst 40 tegn."),
        (53, "        match: Muh", (48, "questions › 4 › pairs"), "skal have mindst to forskellige »match«."),
        (18, "    text: Hvad er to og to?", (18, "questions › 2 › text"), "teksten står allerede"),
        (9, "    asks: huske", (9, "questions › 1 › asks"), "skal være en af: 'recall', 'transfer' eller 'act'"),
        (10, "    goal: A01", (10, "questions › 1 › goal"), "skal være en af: 'A06'"),
        (10, "    goal: A07\n    safe: Gå ud.", (11, "questions › 1 › safe"), "hører kun til, hvor der står »scored: false«."),
        (10, "    goal: A07\n    scored: false", (11, "questions › 1 › scored"), "skal have »safe«"),
        (63, "    scored: true", (64, "questions › 5 › safe"), "hører kun til, hvor der står »scored: false«."),
        (66, "      - text: Går ud\n        right: true", (67, "questions › 5 › options › 1 › right"), "må ikke stå her"),
    ],
)
def test_a_wrong_value_is_named_with_what_was_expected(
    mistakes: Mistakes, line: int, text: str, where: tuple[int, str], said: str
) -> None:
    [problem] = mistakes({line: text})
    assert (problem.line, problem.field) == where
    assert said in problem.message


@pytest.mark.parametrize(
    ("line", "named", "field"),
    [
        (4, 1, "purpose"),
        (8, 6, "questions › 1 › page"),
        (9, 6, "questions › 1 › asks"),
        (14, 12, "questions › 1 › options › 1 › why"),
    ],
)
def test_a_missing_field_is_named_at_the_beginning_of_what_lacks_it(
    mistakes: Mistakes, line: int, named: int, field: str
) -> None:
    [problem] = mistakes({line: None})
    assert (problem.line, problem.field, problem.message) == (named, field, "mangler. Det skal være her.")


def test_an_unknown_field_is_answered_with_the_name_that_was_meant(mistakes: Mistakes) -> None:
    [problem] = mistakes({13: "        rigth: true"})
    assert (problem.line, problem.message) == (13, "findes ikke. Mente du »right«?")


def test_the_small_check_has_no_mistake_to_begin_with(alone: Course) -> None:
    assert load_quiz(alone, "lille").title == "Et lille tjek"
    assert check_quizzes(alone) == []


def test_a_check_without_its_notebook_is_a_mistake(alone: Course) -> None:
    (alone.quizzes / "lille.ipynb").unlink()
    assert [str(problem) for problem in check_quizzes(alone)] == [
        "videnstjek/lille.yml, linje 1: mangler siden videnstjek/lille.ipynb. Kopiér et andet videnstjeks."
    ]


def test_a_page_that_the_book_does_not_have_is_a_mistake_at_its_line(alone: Course) -> None:
    (alone.book / "tema-1" / "chime.md").unlink()
    [problem] = check_quizzes(alone)
    assert (problem.file, problem.line, problem.field) == ("videnstjek/lille.yml", 19, "questions › 2 › page")
    assert problem.message == "bogen har ingen side /tema-1/chime.html. Se efter i mappen book."


def test_a_name_that_can_be_no_address_is_a_mistake(alone: Course) -> None:
    (alone.quizzes / "lille.yml").rename(alone.quizzes / "Lille tjek.yml")
    assert [problem.file for problem in check_quizzes(alone)] == ["videnstjek/Lille tjek.yml"]


def test_a_mistake_in_the_file_is_told_by_the_check(alone: Course) -> None:
    (alone.quizzes / "lille.yml").write_text(changed({2: "theme: 9"}), encoding="utf-8")
    assert [problem.line for problem in check_quizzes(alone)] == [2]
