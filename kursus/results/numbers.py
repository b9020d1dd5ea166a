"""What of an exercise may be shared with a class: counts of levels and choices, never text.

One participant's numbers and the sum of a class's have the same form, so that the same function draws both.
"""

from __future__ import annotations

import importlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from types import ModuleType

from kursus.exercise.answers import Answers
from kursus.exercise.exercise import Exercise
from kursus.results.result import Block

Counts = Mapping[str, int]
"""How often each thing was answered: {"haab/2": 1} for a level of a row, {"raadgiver": 1} for a choice."""
Numbers = Mapping[str, Counts]
"""The counts of each shared field, by its key."""


def numbers(exercise: Exercise, answers: Answers) -> dict[str, dict[str, int]]:
    """Return the counts of the fields that the exercise lists under `share`, of checked answers; unanswered ones are left out."""
    given = answers["fields"]
    shared = {one.field: exercise.fields[one.field] for one in exercise.share}
    return {key: found for key, field in shared.items() if key in given and (found := field.counts(given[key]))}


def summed(many: Iterable[Numbers]) -> dict[str, dict[str, int]]:
    """Return the numbers of several participants together."""
    whole: dict[str, Counter[str]] = {}
    for one in many:
        for key, counts in one.items():
            whole.setdefault(key, Counter()).update(counts)
    return {key: dict(counts) for key, counts in whole.items()}


def draw(exercise: Exercise, shared: Numbers) -> list[Block]:
    """Return the blocks that show numbers, as the exercise's own result shows them; none where there are none.

    Raises ValueError for an exercise that shares nothing.
    """
    if exercise.result is None or not exercise.share:
        raise ValueError("the exercise shares nothing")
    return [] if not shared else list(module_of(exercise.result.function).draw(exercise, shared))


def module_of(function: str) -> ModuleType:
    """Return the module of `kursus/results/` that a YAML file names."""
    return importlib.import_module(f"kursus.results.{function.replace('-', '_')}")


def mean_levels(counts: Counts, rows: Sequence[str], highest: int) -> list[float | None]:
    """Return the mean level (1 to `highest`) of each row over those who chose a level; None where nobody did."""
    found: list[float | None] = []
    for row in rows:
        votes = {level: counts.get(f"{row}/{level}", 0) for level in range(1, highest + 1)}
        total = sum(votes.values())
        found.append(sum(level * count for level, count in votes.items()) / total if total else None)
    return found


def times(name: str, count: int) -> str:
    """Return a name with how often it was answered, where that is more than once."""
    return f"{name} ({count})" if count > 1 else name
