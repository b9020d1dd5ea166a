"""What may follow what one chose to do or say: two answers to each choice, and what the choice opens and closes.

The texts of a choice stand in the exercise's YAML under `result: texts`: `FIELD-OPTION-a` and `-b` are the two answers,
`FIELD-OPTION-foelger` what it opens and closes. `FIELD-stop` is the safe act, told first whatever was chosen. No choice is
told to be right: the two answers point each its way.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from kursus.exercise.exercise import Exercise
from kursus.results.result import Step
from kursus.results.rows import option_labels

Texts = Mapping[str, str]


def reply(texts: Texts, field: str, option: str) -> list[str]:
    """Return what is said at the field when that option is chosen: the safe act, two answers, what it opens and closes."""
    at = f"{field}-{option}"
    stop = [texts[f"{field}-stop"]] if f"{field}-stop" in texts else []
    return [
        *stop,
        f"{texts['one']} {texts[f'{at}-a']}",
        f"{texts['two']} {texts[f'{at}-b']}",
        f"{texts['follows']} {texts[f'{at}-foelger']}",
    ]


def replies(texts: Texts, given: Mapping[str, Any], fields: Sequence[str]) -> dict[str, list[str]]:
    """Return {field: what is said at it} of the fields that are answered."""
    return {field: reply(texts, field, given[field]) for field in fields if given.get(field)}


def steps(exercise: Exercise, given: Mapping[str, Any], fields: Sequence[str], said: Mapping[str, str]) -> list[Step]:
    """Return a step for each answered field: its part's title, what was chosen, and in `said` the words for it."""
    titles = {field.key: part.title for part in exercise.parts for field in part.fields}
    return [
        Step(titles[field], option_labels(exercise, field)[given[field]], [said[field]] if field in said else [])
        for field in fields
        if given.get(field)
    ]
