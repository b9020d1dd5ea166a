"""What answers add up to: one pure function an exercise, in the module that its YAML names under `result`."""

from __future__ import annotations

from kursus.exercise.answers import Answers
from kursus.exercise.example import example_answers
from kursus.exercise.exercise import Exercise
from kursus.results.numbers import module_of
from kursus.results.result import Figure, Result


def result_of(exercise: Exercise, answers: Answers) -> Result:
    """Return what the answers add up to; an empty result where the exercise names no function."""
    if exercise.result is None:
        return Result()
    found = module_of(exercise.result.function).result(exercise, answers)
    assert isinstance(found, Result)
    return found


def draws_figure(exercise: Exercise) -> bool:
    """Tell whether the example answer gives a plotly figure, so that the page can fetch plotly.js before it is needed."""
    example = example_answers(exercise)
    return example is not None and any(isinstance(block, Figure) for block in result_of(exercise, example).blocks)
