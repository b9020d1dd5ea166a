"""Reads exercises from `exercises/`."""

from __future__ import annotations

import importlib.util
import re
from functools import lru_cache

from kursus.content_file import read_model
from kursus.exercise.exercise import Exercise
from kursus.places import Places
from kursus.problems import ContentError, Problem, shown

NAME = re.compile(r"[a-z0-9][a-z0-9-]*")


def exercise_names(places: Places) -> list[str]:
    """Return the names of all exercises, in the order of the alphabet: the file names without `.yml`."""
    return sorted(path.stem for path in places.exercises.glob("*.yml"))


@lru_cache(maxsize=64)
def load_exercise(places: Places, name: str) -> Exercise:
    """Return the exercise `name`.

    Raises KeyError for a name that no exercise has, and ContentError for a file with mistakes in it.
    """
    if not NAME.fullmatch(name) or name not in exercise_names(places):
        raise KeyError(name)
    path = places.exercises / f"{name}.yml"
    file = shown(path, places.root)
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise ContentError([Problem(file, 1, "", "er ikke gemt som UTF-8. Gem filen med tegnsættet UTF-8.")]) from None
    exercise = read_model(Exercise, text, file)
    if exercise.result and not has_function(exercise.result.function):
        line = text[: text.find("function:")].count("\n") + 1
        message = f"»{exercise.result.function}« findes ikke i kursus/results/."
        raise ContentError([Problem(file, line, "result › function", message)])
    return exercise


def has_function(function: str) -> bool:
    """Tell whether `kursus/results/` has a module of that name."""
    return importlib.util.find_spec(f"kursus.results.{function.replace('-', '_')}") is not None
