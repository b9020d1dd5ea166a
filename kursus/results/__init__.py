"""What answers add up to: one pure function an exercise, in the module that its YAML names under `result`."""

from __future__ import annotations

import importlib

from kursus.exercise.answers import Answers
from kursus.exercise.exercise import Exercise
from kursus.results.result import Result


def result_of(exercise: Exercise, answers: Answers) -> Result:
    """Return what the answers add up to; an empty result where the exercise names no function."""
    if exercise.result is None:
        return Result()
    module = importlib.import_module(f"kursus.results.{exercise.result.function.replace('-', '_')}")
    found = module.result(exercise, answers)
    assert isinstance(found, Result)
    return found
