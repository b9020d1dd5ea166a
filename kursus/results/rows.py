"""What results have in common that read a `rows` field: its rows, and what the choices in a column are called."""

from __future__ import annotations

from typing import Any

from kursus.exercise.answers import Answers
from kursus.exercise.exercise import Exercise
from kursus.fields import Choice, Choices, Rows


def rows_of(answers: Answers, key: str) -> list[dict[str, Any]]:
    """Return the rows that are answered; none when the field is not."""
    rows: list[dict[str, Any]] = answers["fields"].get(key, [])
    return rows


def column_labels(exercise: Exercise, key: str, column: str) -> dict[str, str]:
    """Return {key: label} of the options in a column of the `rows` field; empty where there is no such column of choices."""
    field = exercise.fields[key]
    columns = field.columns if isinstance(field, Rows) else []
    return {o.key: o.label for c in columns if c.key == column and isinstance(c, Choice) for o in c.options}


def option_labels(exercise: Exercise, key: str) -> dict[str, str]:
    """Return {key: label} of a `choice` or `choices` field; empty where the exercise has none of that name."""
    field = exercise.fields.get(key)
    return {option.key: option.label for option in field.options} if isinstance(field, Choice | Choices) else {}


def numbered(word: str, number: int, text: str | None) -> str:
    """Return what a row is called: its own text, or "Punkt 3" while it has none."""
    return text or f"{word} {number}"
