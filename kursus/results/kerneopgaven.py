"""The core task: a sentence of one's own beside three that exist, by what each of them stresses.

What the three stress is the participant's own reading; the course's is told afterwards, text by text.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kursus.exercise.answers import Answers
from kursus.exercise.exercise import Exercise
from kursus.exercise.needs import Needs
from kursus.fields import Choices, Sort
from kursus.results.pictures import boxes
from kursus.results.result import Block, Finding, Result
from kursus.results.scenes import Placed, explanations

SENTENCE, LATER, TEXTS, MINE = "saetning", "rettet", "tekster", "min_saetning"
NEEDS = Needs(
    texts=(
        *("empty_title", "empty", "own", "note", "only_own_title", "only_own", "only_others_title", "only_others"),
        *("nobody_title", "nobody", "sentence_title", "before", "after"),
    ),
    fields={SENTENCE: "text", LATER: "text", TEXTS: "sort", MINE: "choices"},
)


def result(exercise: Exercise, answers: Answers) -> Result:
    """Return the sentence before and now, a box for each thing one can stress, and what only one side has."""
    assert exercise.result is not None
    texts, given = exercise.result.texts, answers["fields"]
    field = exercise.fields[TEXTS]
    assert isinstance(field, Sort)
    placed, mine = given.get(TEXTS, {}), given.get(MINE, [])
    blocks: list[Block] = []
    sentences = [f"{texts[word]}: {given[key]}" for word, key in (("before", SENTENCE), ("after", LATER)) if given.get(key)]
    if sentences:
        blocks.append(Finding(texts["sentence_title"], [], sentences))
    if placed or mine:
        blocks.append(_stressed(field, placed, mine, texts))
    if mine and len(placed) == len(field.scenes):
        blocks += _compared(exercise, placed, mine)
    blocks += explanations(field, placed, "Du valgte")
    return Result(blocks or [Finding(texts["empty_title"], [texts["empty"]])])


def _stressed(field: Sort, placed: Placed, mine: Sequence[str], texts: Mapping[str, str]) -> Block:
    filled = {
        box.label: [
            *(scene.title or scene.text for scene in field.scenes if box.key in placed.get(scene.key, [])),
            *([texts["own"]] if box.key in mine else []),
        ]
        for box in field.boxes
    }
    return boxes("Det lægger de vægt på", filled, note=texts["note"])


def _compared(exercise: Exercise, placed: Placed, mine: Sequence[str]) -> list[Block]:
    """Return what only one's own sentence stresses, what only the others do, and what none of them does."""
    assert exercise.result is not None
    field, texts = exercise.fields[MINE], exercise.result.texts
    assert isinstance(field, Choices)
    others = {box for chosen in placed.values() for box in chosen}
    sides = {
        "only_own": [o.label for o in field.options if o.key in mine and o.key not in others],
        "only_others": [o.label for o in field.options if o.key in others and o.key not in mine],
        "nobody": [o.label for o in field.options if o.key not in others and o.key not in mine],
    }
    return [Finding(texts[f"{name}_title"], [texts[name]], labels) for name, labels in sides.items() if labels]
