"""Answers as one reads them in a document: labels and words instead of keys and levels. Each kind of field has its own words."""

from __future__ import annotations

from dataclasses import dataclass

from kursus.exercise.answers import Answers, shown_parts
from kursus.exercise.exercise import Exercise
from kursus.fields import Answered


@dataclass(frozen=True)
class Section:
    """The answered fields of one part."""

    title: str
    answered: list[Answered]


def readable(exercise: Exercise, answers: Answers) -> list[Section]:
    """Return what is answered, part by part in the order of the page; parts and fields without answers are left out.

    The answers are checked ones.
    """
    given, fields = answers["fields"], exercise.fields
    found = [
        Section(part.title, [field.answered(given[field.key], fields) for field in part.fields if field.key in given])
        for part in shown_parts(exercise, answers)
    ]
    return [section for section in found if section.answered]
