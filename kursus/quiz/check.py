"""Checks the knowledge checks: their files, their notebooks and the pages that they lead to."""

from __future__ import annotations

from kursus.content_file import line_of, read_text
from kursus.contents import page_title
from kursus.course import Course
from kursus.exercise.load import NAME
from kursus.problems import ContentError, Problem
from kursus.quiz.load import load_quiz, quiz_names

BAD_NAME = "filens navn bliver en del af adressen og må kun have små bogstaver a-z, tal og bindestreg."


def check_quizzes(course: Course) -> list[Problem]:
    """Return every mistake in the knowledge checks; none when all is well."""
    problems: list[Problem] = []
    for name in quiz_names(course):
        file = f"videnstjek/{name}.yml"
        if not (course.quizzes / f"{name}.ipynb").is_file():
            problems.append(Problem(file, 1, "", f"mangler siden videnstjek/{name}.ipynb. Kopiér et andet videnstjeks."))
        try:
            problems += _lost_pages(course, name, file)
        except ContentError as error:
            problems += error.problems
    strange = [path.name for path in sorted(course.quizzes.glob("*.yml")) if not NAME.fullmatch(path.stem)]
    return problems + [Problem(f"videnstjek/{name}", 1, "", BAD_NAME) for name in strange]


def _lost_pages(course: Course, name: str, file: str) -> list[Problem]:
    """Return a problem for each question that leads to a page that the book does not have. Raises ContentError."""
    pages = [question.page for question in load_quiz(course, name).questions]
    if not (course.book / "fundament" / "index.md").is_file():
        return []  # a copy without the book's text, as tests make, has no page to look for
    lost = [(number, page) for number, page in enumerate(pages) if page_title(course, page) is None]
    text = read_text(course.quizzes / f"{name}.yml", file) if lost else ""
    return [
        Problem(
            file,
            line_of(text, ("questions", number, "page")),
            f"questions › {number + 1} › page",
            f"bogen har ingen side {page}. Se efter i mappen book.",
        )
        for number, page in lost
    ]
