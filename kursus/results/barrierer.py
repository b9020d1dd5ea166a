"""Barriers between sectors: by kind, with who can do what within their own mandate, and when one may share.

The six kinds are those of the course's source document. What is said of consent follows book/data/lov.yml.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from kursus.exercise.answers import Answers
from kursus.exercise.exercise import Exercise
from kursus.exercise.needs import Needs
from kursus.fields import Sort
from kursus.results.pictures import boxes
from kursus.results.result import Block, Finding, Result
from kursus.results.rows import column_labels
from kursus.results.scenes import explanations

BARRIERS, SHARING, CHOSEN = "barrierer", "deling", "valgt"
KIND, WHAT, WHO, ACTION = "slags", "hvad", "hvem", "handling"
NEEDS = Needs(
    texts=(
        *("empty_title", "empty", "note", "missing_title", "missing", "who_title", "undone", "unkinded", "own_title"),
        "share",
    ),
    fields={BARRIERS: "rows", SHARING: "sort", CHOSEN: "choice"},
)

Barrier = Mapping[str, Any]
"""A row as it was answered: what of kind, barrier, who and action is there."""


def result(exercise: Exercise, answers: Answers) -> Result:
    """Return the barriers in a box a kind, who can do what, advice on the chosen kind, and the readings of consent."""
    assert exercise.result is not None
    texts, given = exercise.result.texts, answers["fields"]
    sharing = exercise.fields[SHARING]
    assert isinstance(sharing, Sort)
    kinds = column_labels(exercise, BARRIERS, KIND)
    barriers: list[Barrier] = [row for row in given.get(BARRIERS, []) if row.get(WHAT)]
    blocks = [
        *_map(kinds, barriers, texts),
        *_who(barriers, texts),
        *_own(kinds, given.get(CHOSEN), texts),
        *explanations(sharing, given.get(SHARING, {}), "I valgte"),
    ]
    notes = {BARRIERS: [texts["unkinded"]]} if any(KIND not in row for row in barriers) else {}
    notes |= {SHARING: [texts["share"]]} if given.get(SHARING) else {}
    return Result(blocks or [Finding(texts["empty_title"], [texts["empty"]])], notes)


def _map(kinds: Mapping[str, str], barriers: Sequence[Barrier], texts: Mapping[str, str]) -> list[Block]:
    filled = {label: [row[WHAT] for row in barriers if row.get(KIND) == key] for key, label in kinds.items()}
    empty = [label for label, found in filled.items() if not found]
    if len(empty) == len(filled):
        return []
    missing = [Finding(texts["missing_title"], [texts["missing"]], empty)] if empty else []
    return [boxes("Jeres barrierer", filled, note=texts["note"]), *missing]


def _who(barriers: Sequence[Barrier], texts: Mapping[str, str]) -> list[Block]:
    """Return one point an action, and which barriers have none yet."""
    actions = [f"{row.get(WHO, 'Endnu ingen')}: {row[ACTION]}" for row in barriers if row.get(ACTION)]
    undone = [row[WHAT] for row in barriers if not row.get(ACTION)]
    if not actions:
        return []
    left = [Finding(texts["undone"], [], undone)] if undone else []
    return [Finding(texts["who_title"], [], actions), *left]


def _own(kinds: Mapping[str, str], chosen: str | None, texts: Mapping[str, str]) -> list[Block]:
    advice = texts.get(f"own-{chosen}")
    return [Finding(f"{texts['own_title']}: {kinds[chosen]}", [advice])] if chosen and chosen in kinds and advice else []
