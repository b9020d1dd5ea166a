"""The example answer of an exercise: held against the fields, and filled in as answers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kursus.exercise.answers import Answers, check
from kursus.exercise.exercise import Exercise
from kursus.exercise.needs import KeyPath


def example_answers(exercise: Exercise) -> Answers | None:
    """Return the example as answers to the exercise; None when it has none."""
    if exercise.example is None:
        return None
    return check(exercise, {"case": exercise.example.case or "", "fields": exercise.example.fields}).answers


def example_mistakes(exercise: Exercise) -> list[tuple[KeyPath, str]]:
    """Return what of the example does not fit the exercise: where it is, and what is wrong there in Danish."""
    if exercise.example is None:
        return []
    given = exercise.example.fields
    checked = check(exercise, {"fields": given})
    found: list[tuple[KeyPath, str]] = []
    for key, answer in given.items():
        place = ("example", "fields", key)
        if key not in exercise.fields:
            found.append((place, "feltet findes ikke i øvelsen."))
        elif key in checked.problems:
            found.append((place, " ".join(checked.problems[key])))
        else:
            lost = list(dict.fromkeys(_lost(answer, checked.answers["fields"].get(key))))
            found += [(place, f"»{name}« findes ikke i feltet.") for name in lost]
    return found


def _lost(given: Any, kept: Any) -> Iterator[str]:
    """Yield the names in an answer that the field does not know: `check` drops those without a word."""
    if isinstance(given, dict):
        for name, value in given.items():
            inside = kept.get(name) if isinstance(kept, dict) else None
            if inside is None:
                yield str(name)
            else:
                yield from _lost(value, inside)
    elif isinstance(given, list) and isinstance(kept, list):
        for one, other in zip(given, kept, strict=False):
            yield from _lost(one, other)
    elif given not in (None, "") and kept is None:
        yield str(given)
