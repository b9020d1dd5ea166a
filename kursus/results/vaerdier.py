"""Values: one's own beside the workplace's, and a situation where values pull in different directions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from kursus.exercise.answers import Answers
from kursus.exercise.exercise import Exercise
from kursus.exercise.needs import Needs
from kursus.fields import Choices, label_of
from kursus.language import listed
from kursus.results.numbers import Numbers, times
from kursus.results.pictures import boxes
from kursus.results.result import Block, Box, Boxes, Finding, Result
from kursus.results.rows import column_labels

MINE, WORK, SIDES = "mine", "arbejdsplads", "sider"
VALUE, WHOSE, WANTS = "vaerdi", "hvis", "vil"
NEEDS = Needs(
    texts=(
        *("empty_title", "empty", "lists_title", "only_mine", "shared", "only_work", "lists_note"),
        *("none_shared_title", "none_shared", "clash_title", "clash_note", "one_side_title", "one_side"),
        *("same_title", "same", "shared_clash_title", "shared_clash"),
    ),
    fields={MINE: "choices", WORK: "choices", SIDES: "rows"},
)

Side = Mapping[str, Any]
"""A row as it was answered: a value, whose it is and what it wants one to do."""


def result(exercise: Exercise, answers: Answers) -> Result:
    """Return the two lists in three boxes, the sides of the clash in a box each, and what to ask of it."""
    assert exercise.result is not None
    texts, given = exercise.result.texts, answers["fields"]
    mine, work = _labels(exercise, MINE, given.get(MINE, [])), _labels(exercise, WORK, given.get(WORK, []))
    sides: list[Side] = [row for row in given.get(SIDES, []) if row.get(VALUE)]
    shared = [name for name in mine if name.casefold() in _folded(work)]
    blocks = [*_lists(mine, work, shared, texts), *_clash(exercise, sides, shared)]
    return Result(blocks or [Finding(texts["empty_title"], [texts["empty"]])])


def _labels(exercise: Exercise, key: str, chosen: Sequence[str]) -> list[str]:
    return [label_of(_field(exercise, key).options, value) for value in chosen]


def draw(exercise: Exercise, shared: Numbers) -> list[Block]:
    """Return the values in three boxes: only one's own, shared with the workplace, only the workplace's."""
    assert exercise.result is not None
    mine, work = shared.get(MINE, {}), shared.get(WORK, {})
    names = {option.key: option.label for key in (MINE, WORK) for option in _field(exercise, key).options}
    told = {key: times(name, max(mine.get(key, 0), work.get(key, 0))) for key, name in names.items()}
    both = [told[key] for key in names if key in mine and key in work]
    own, theirs = ([told[key] for key in names if key in one] for one in (mine, work))
    return _lists(own, theirs, both, exercise.result.texts)


def _field(exercise: Exercise, key: str) -> Choices:
    field = exercise.fields[key]
    assert isinstance(field, Choices)
    return field


def _folded(names: Sequence[str]) -> set[str]:
    return {name.casefold() for name in names}


def _lists(mine: Sequence[str], work: Sequence[str], shared: Sequence[str], texts: Mapping[str, str]) -> list[Block]:
    if not (mine or work):
        return []
    both = _folded(shared)
    filled = {
        texts["only_mine"]: [name for name in mine if name.casefold() not in both],
        texts["shared"]: list(shared),
        texts["only_work"]: [name for name in work if name.casefold() not in both],
    }
    none_shared = [Finding(texts["none_shared_title"], [texts["none_shared"]])] if mine and work and not shared else []
    return [boxes(texts["lists_title"], filled, note=texts["lists_note"]), *none_shared]


def _clash(exercise: Exercise, sides: Sequence[Side], shared: Sequence[str]) -> list[Block]:
    assert exercise.result is not None
    texts = exercise.result.texts
    if not sides:
        return []
    whose = column_labels(exercise, SIDES, WHOSE)
    shown = [Box(_title(side, whose), [side[WANTS]] if side.get(WANTS) else []) for side in sides]
    blocks: list[Block] = [Boxes(texts["clash_title"], shown, texts["clash_note"])]
    names = [side[VALUE].strip().casefold() for side in sides]
    twice = [name for at, name in enumerate(names) if name in names[:at]]
    if len(sides) == 1:
        blocks.append(Finding(texts["one_side_title"], [texts["one_side"]]))
    if twice:
        blocks.append(Finding(texts["same_title"], [texts["same"]]))
    both = [name for name in shared if name.casefold() in names]
    if both and len(sides) > 1:
        blocks.append(Finding(texts["shared_clash_title"], [f"{listed(both)}.", texts["shared_clash"]]))
    return blocks


def _title(side: Side, whose: Mapping[str, str]) -> str:
    value = str(side[VALUE]).strip()
    return f"{value} – {whose[side[WHOSE]].lower()}" if side.get(WHOSE) in whose else value
