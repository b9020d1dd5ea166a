"""Reads exercises from `exercises/`."""

from __future__ import annotations

import re
from functools import lru_cache

from kursus.content_file import line_of, read_model, read_text
from kursus.course import Course
from kursus.exercise.example import example_mistakes
from kursus.exercise.exercise import Exercise
from kursus.exercise.needs import needs_of, unmet
from kursus.problems import ContentError, Problem, shown

NAME = re.compile(r"[a-z0-9][a-z0-9-]*")


def exercise_names(course: Course) -> list[str]:
    """Return the names of all exercises, in the order of the alphabet: the file names without `.yml`.

    A file whose name can't be part of an address is none; `kursus check` tells of it.
    """
    return sorted(path.stem for path in course.exercises.glob("*.yml") if NAME.fullmatch(path.stem))


@lru_cache(maxsize=64)
def load_exercise(course: Course, name: str) -> Exercise:
    """Return the exercise `name`.

    Raises KeyError for a name that no exercise has, and ContentError for a file with mistakes in it.
    """
    if name not in exercise_names(course):
        raise KeyError(name)
    path = course.exercises / f"{name}.yml"
    file = shown(path, course.root)
    text = read_text(path, file)
    exercise = read_model(Exercise, text, file)
    found = unmet(exercise, needs_of(exercise.result.function)) if exercise.result else []
    found += example_mistakes(exercise)
    if found:
        raise ContentError([Problem(file, line_of(text, where), " › ".join(where), message) for where, message in found])
    return exercise
