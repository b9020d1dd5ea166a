"""What a module of `kursus/results/` needs of the exercise that names it, so that a mistake is told before anybody answers."""

from __future__ import annotations

import importlib
import importlib.util
from dataclasses import dataclass, field

from kursus.exercise.exercise import Exercise

KeyPath = tuple[str, ...]
"""Where in the exercise's file something is missing."""


@dataclass(frozen=True)
class Needs:
    """Texts by their key, fields by their key and type (`likert`, `sort`, ...), and how many scales."""

    texts: tuple[str, ...]
    fields: dict[str, str] = field(default_factory=dict)
    scales: int = 0


def needs_of(function: str) -> Needs | None:
    """Return the NEEDS of the module `kursus/results/<function>.py`; None when there is none that computes a result."""
    name = f"kursus.results.{function.replace('-', '_')}"
    if importlib.util.find_spec(name) is None:
        return None
    needs = getattr(importlib.import_module(name), "NEEDS", None)
    return needs if isinstance(needs, Needs) else None


def unmet(exercise: Exercise, needs: Needs | None) -> list[tuple[KeyPath, str]]:
    """Return each need that the exercise does not meet: where it is, and what is wrong there in Danish."""
    assert exercise.result is not None
    if needs is None:
        return [(("result", "function"), f"»{exercise.result.function}« findes ikke i kursus/results/.")]
    function = exercise.result.function
    found: list[tuple[KeyPath, str]] = [
        (("result", "texts", key), f"mangler. Resultatet »{function}« skal bruge teksten.")
        for key in needs.texts
        if key not in exercise.result.texts
    ]
    if needs.scales and len(exercise.result.scales) != needs.scales:
        found.append((("result", "scales"), f"skal have {needs.scales} skalaer til resultatet »{function}«."))
    for key, kind in needs.fields.items():
        if key not in exercise.fields or exercise.fields[key].type != kind:
            found.append((("parts",), f"mangler feltet »{key}« af typen {kind}, som resultatet »{function}« skal bruge."))
    return found
