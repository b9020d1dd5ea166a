"""Reads knowledge checks from `videnstjek/`."""

from __future__ import annotations

from functools import lru_cache

from kursus.content_file import read_model, read_text
from kursus.course import Course
from kursus.exercise.load import NAME
from kursus.problems import shown as file_name
from kursus.quiz.quiz import Quiz


def quiz_names(course: Course) -> list[str]:
    """Return the names of all knowledge checks, in the order of the alphabet: the file names without `.yml`."""
    return sorted(path.stem for path in course.quizzes.glob("*.yml") if NAME.fullmatch(path.stem))


@lru_cache(maxsize=64)
def load_quiz(course: Course, name: str) -> Quiz:
    """Return the knowledge check `name`.

    Raises KeyError for a name that none has, and ContentError for a file with mistakes in it.
    """
    if name not in quiz_names(course):
        raise KeyError(name)
    path = course.quizzes / f"{name}.yml"
    file = file_name(path, course.root)
    return read_model(Quiz, read_text(path, file), file)
