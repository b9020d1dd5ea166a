"""One's own notes from the whole course as a paper, and a way on to doing something with them."""

from __future__ import annotations

from kursus.exercise.answers import Answers
from kursus.exercise.exercise import Exercise
from kursus.exercise.needs import Needs
from kursus.exercise.readable import readable
from kursus.results.result import Block, Document, Finding, Result
from kursus.results.rows import rows_of

TAKE = "med"
MANY = 4
"""From so many on, one is asked which matters most."""
NEEDS = Needs(
    texts=(
        *("empty_title", "empty", "notes_title", "notes_note"),
        *("take_title", "take", "many", "choose_title", "choose"),
    ),
    fields={TAKE: "rows"},
)


def result(exercise: Exercise, answers: Answers) -> Result:
    """Return the notes as a paper, and a way on from what one takes along.

    The last part, with what one takes along, is not on the paper: it is printed beside it.
    """
    assert exercise.result is not None
    texts = exercise.result.texts
    if not answers["fields"]:
        return Result([Finding(texts["empty_title"], [texts["empty"]])])
    notes = [section for section in readable(exercise, answers) if section.title != exercise.parts[-1].title]
    blocks: list[Block] = [Document(texts["notes_title"], notes, texts["notes_note"], whole=True)] if notes else []
    taken = rows_of(answers, TAKE)
    if taken:
        blocks.append(Finding(texts["take_title"], [*([texts["many"]] if len(taken) >= MANY else []), texts["take"]]))
    else:
        blocks.append(Finding(texts["choose_title"], [texts["choose"]]))
    return Result(blocks)
