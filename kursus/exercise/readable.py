"""Answers as one reads them in a document: labels and words instead of keys and levels."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from kursus.exercise.answers import Answers, label_of, shown_parts
from kursus.exercise.exercise import Exercise
from kursus.exercise.fields import UNKNOWN, Choice, Choices, Day, Field, Likert, LongText, Number, Rows, Short, Sort
from kursus.language import as_day, danish_day, danish_number

Pair = tuple[str, str]


@dataclass(frozen=True)
class Answered:
    """A field and what was answered: `lines` (several are a list; a text is one, with its own line breaks) or `rows`."""

    label: str
    lines: list[str] = field(default_factory=list)
    rows: list[list[Pair]] = field(default_factory=list)


@dataclass(frozen=True)
class Section:
    """The answered fields of one part."""

    title: str
    answered: list[Answered]


def readable(exercise: Exercise, answers: Answers) -> list[Section]:
    """Return what is answered, part by part in the order of the page; parts and fields without answers are left out."""
    given = answers["fields"]
    found = [
        Section(part.title, [_answered(f, given[f.key], exercise) for f in part.fields if f.key in given])
        for part in shown_parts(exercise, answers)
    ]
    return [section for section in found if section.answered]


def answer_lines(field: Field | Any, value: Any, exercise: Exercise) -> list[str]:
    """Return the lines that an answer to one field reads as."""
    match field:
        case Likert():
            return list(_ratings(field, value, exercise))
        case Choice():
            return [_chosen(field, value, exercise)]
        case Choices():
            return [label_of(field, one) for one in value]
        case Number():
            return [f"{danish_number(value, 2)} {field.unit}" if field.unit else danish_number(value, 2)]
        case Day():
            day = as_day(value)
            return [danish_day(day)] if day else []
        case Sort():
            boxes = {box.key: box.label for box in field.boxes}
            return [
                f"{scene.title or scene.text} → {', '.join(boxes[b] for b in value[scene.key])}"
                for scene in field.scenes
                if scene.key in value
            ]
        case Short() | LongText():
            return [value.strip()]
    return []


def _answered(field: Field, value: Any, exercise: Exercise) -> Answered:
    if not isinstance(field, Rows):
        return Answered(field.label, answer_lines(field, value, exercise))
    rows = [
        [(c.label, " ".join(answer_lines(c, row[c.key], exercise))) for c in field.columns if row.get(c.key) not in (None, "")]
        for row in value
    ]
    return Answered(field.label, [], [row for row in rows if row])


def _chosen(field: Choice, value: str, exercise: Exercise) -> str:
    source = exercise.fields[field.options_from] if field.options_from else field
    return label_of(source, value) if isinstance(source, Choice | Choices) else value


def _ratings(field: Likert, value: dict[str, Any], exercise: Exercise) -> Iterator[str]:
    if field.repeat_for is None:
        for row, said in _levels(field, value):
            yield f"{row}: {said}"
        return
    groups = exercise.fields[field.repeat_for]
    for group, levels in value.items():
        name = label_of(groups, group) if isinstance(groups, Choices) else group
        yield f"{name}: {'; '.join(f'{row}: {said}' for row, said in _levels(field, levels))}"


def _levels(field: Likert, value: dict[str, Any]) -> Iterator[Pair]:
    for row in field.rows:
        level = value.get(row.key)
        if level == UNKNOWN:
            yield row.label, field.unknown or ""
        elif isinstance(level, int):
            yield row.label, field.levels[level - 1]
