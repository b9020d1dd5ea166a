"""Five critical relations of working together: scenes sorted into them, and what may help in a scene of one's own.

The five are described by Seemann, Antoft and Christensen (2013) and told after the course's source document; a scene
often fits several, so the course's reading is there to be talked about.
"""

from __future__ import annotations

from kursus.exercise.answers import Answers
from kursus.exercise.exercise import Exercise
from kursus.exercise.needs import Needs
from kursus.fields import Choices, Sort
from kursus.language import listed
from kursus.results.numbers import Numbers
from kursus.results.result import Block, Finding, Result
from kursus.results.scenes import Placed, counted_map, explanations, name_of, read_differently

SCENES, OWN = "scener", "egne_steder"
NEEDS = Needs(
    texts=("empty_title", "empty", "note", "differ_title", "differ", "close_title", "close", "help_title"),
    fields={SCENES: "sort", OWN: "choices"},
)


def result(exercise: Exercise, answers: Answers) -> Result:
    """Return what may help in one's own scene, the map of the placed scenes, and the course's reading of each."""
    assert exercise.result is not None
    texts, given = exercise.result.texts, answers["fields"]
    blocks = [*_help(exercise, given.get(OWN, [])), *_sorted(exercise, given.get(SCENES, {}))]
    return Result(blocks or [Finding(texts["empty_title"], [texts["empty"]])])


def _sorted(exercise: Exercise, placed: Placed) -> list[Block]:
    assert exercise.result is not None
    field, texts = exercise.fields[SCENES], exercise.result.texts
    assert isinstance(field, Sort)
    if not placed:
        return []
    blocks = draw(exercise, {SCENES: field.counts(placed)})
    other = read_differently(field, placed)
    if other:
        blocks.append(Finding(texts["differ_title"], [f"{listed([name_of(field, s) for s in other])}.", texts["differ"]]))
    blocks += explanations(field, placed, "I valgte")
    return [*blocks, Finding(texts["close_title"], [texts["close"]])]


def draw(exercise: Exercise, shared: Numbers) -> list[Block]:
    """Return the five relations with the scenes that were put in each."""
    assert exercise.result is not None
    field, counts = exercise.fields[SCENES], shared[SCENES]
    assert isinstance(field, Sort)
    placed = {name.split("/")[0] for name in counts}
    title = f"I har svaret på {len(placed)} af {len(field.scenes)} scener"
    return [counted_map(title, field, counts, note=exercise.result.texts["note"])]


def _help(exercise: Exercise, chosen: list[str]) -> list[Block]:
    assert exercise.result is not None
    field, texts = exercise.fields[OWN], exercise.result.texts
    assert isinstance(field, Choices)
    points = [f"{o.label} {texts[f'help-{o.key}']}" for o in field.options if o.key in chosen and f"help-{o.key}" in texts]
    return [Finding(texts["help_title"], [], points)] if points else []
