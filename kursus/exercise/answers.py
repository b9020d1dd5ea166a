"""Answers to an exercise: one dict that can be written as JSON, checked field by field."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kursus.exercise.exercise import Exercise, Part
from kursus.fields import Choices

Answers = dict[str, Any]
"""{"schema_version": 1, "case": a case's name, "egen" or "", "fields": {key: answer}}; no answer, no key.

A page may add MARKS; no result depends on them.
"""
MARKS = {"done": bool, "changed": str}
"""Whether the participant says that the exercise is done, and when the answers were last changed, as ISO has it."""


def marks_in(raw: Mapping[str, Any]) -> dict[str, Any]:
    """Return those of MARKS that are there and of their kind."""
    return {key: raw[key] for key, kind in MARKS.items() if isinstance(raw.get(key), kind)}


@dataclass(frozen=True)
class Checked:
    """Answers that fit the exercise, and for each field what was left out of them and why, in Danish."""

    answers: Answers
    problems: dict[str, list[str]]


def empty(exercise: Exercise) -> Answers:
    """Return the answers of somebody who has not answered yet: nothing but what is chosen to begin with."""
    chosen = {key: value for key, f in exercise.fields.items() if (value := f.begins_with()) is not None}
    return {"schema_version": exercise.schema_version, "case": "", "fields": chosen}


def is_answered(exercise: Exercise, answers: Mapping[str, Any]) -> bool:
    """Tell whether checked answers hold more than what is chosen to begin with."""
    return bool(answers["fields"] != empty(exercise)["fields"])


def check(exercise: Exercise, raw: Mapping[str, Any]) -> Checked:
    """Return what of `raw` fits the exercise, and say of the rest what is wrong with it.

    Raises ValueError, in Danish, when the answers are of another version than the exercise's.
    """
    version = raw.get("schema_version", exercise.schema_version)
    if version != exercise.schema_version:
        raise ValueError(f"Svarene er gemt i version {version}, men øvelsen her kan kun læse version {exercise.schema_version}.")
    given = raw.get("fields")
    given = given if isinstance(given, Mapping) else {}
    case = raw.get("case")
    answers = empty(exercise) | {"case": case if isinstance(case, str) else ""}
    problems: dict[str, list[str]] = {}
    chosen = {key: f.chosen(given.get(key), []) for key, f in exercise.fields.items() if isinstance(f, Choices)}
    for key, field in exercise.fields.items():
        if key in given:
            found: list[str] = []
            answer = field.kept(given[key], chosen, found)
            if answer not in (None, "", [], {}):
                answers["fields"][key] = answer
            if found:
                problems[key] = list(dict.fromkeys(found))
    return Checked(answers, problems)


def shown_parts(exercise: Exercise, answers: Answers) -> list[Part]:
    """Return the parts that these answers open, in the order of the page."""
    fields = answers["fields"]
    return [p for p in exercise.parts if p.show_when is None or fields.get(p.show_when.field) == p.show_when.value]
