"""One's role: tasks in three rows, and a call in five pieces (ISBAR) with what it lacks.

What is written is counted, never read: which pieces are there, whether there is a question, how long the call is.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kursus.exercise.answers import Answers
from kursus.exercise.exercise import Exercise
from kursus.exercise.needs import Needs
from kursus.fields import Sort
from kursus.language import listed
from kursus.lix import words_of
from kursus.results.pictures import boxes
from kursus.results.result import Block, Finding, Result
from kursus.results.rows import column_labels, numbered, rows_of
from kursus.results.scenes import explanations, map_of, name_of, read_differently

TASKS, OWN, CITIZEN = "opgaver", "egne", "borger"
SELF, AGREE, PASS_ON = "selv", "aftal", "videre"
PIECES = ("i", "s", "b", "a", "r")
MINUTE = 130
"""So many words are said in a minute, about."""
NEEDS = Needs(
    texts=(
        *("empty_title", "empty", "note", "differ_title", "differ", "own_title", "own_note", "own_unsaid", "name_title", "name"),
        *("one_title", *(f"one-{row}" for row in (SELF, AGREE, PASS_ON)), "danger_title", "danger"),
        *("call_title", "call_empty", "lacks_title", *(f"lacks-{piece}" for piece in PIECES)),
        *("question", "long", "situation", "borger", "full_title", "full"),
    ),
    fields={TASKS: "sort", OWN: "rows", CITIZEN: "text", "i": "short"} | dict.fromkeys(PIECES[1:], "text"),
)


def result(exercise: Exercise, answers: Answers) -> Result:
    """Return the rows of one's own place, the call with what it lacks, and the course's reading of each task that is placed."""
    assert exercise.result is not None
    texts, given = exercise.result.texts, answers["fields"]
    blocks = [*_own(exercise, rows_of(answers, OWN)), *_call(texts, given), *_tasks(exercise, given.get(TASKS, {}))]
    return Result(blocks or [Finding(texts["empty_title"], [texts["empty"]])])


def lacking(texts: Mapping[str, str], given: Mapping[str, Any]) -> list[str]:
    """Return what the call lacks, in the order of its letters: pieces, a question, brevity, a word to the citizen."""
    said = {piece: len(words_of([given.get(piece, "")])) for piece in PIECES}
    found = [texts[f"lacks-{piece}"] for piece in PIECES if not given.get(piece)]
    if given.get("r") and "?" not in given["r"]:
        found.append(texts["question"])
    if said["s"] > sum(said.values()) - said["s"] and not found:
        found.append(texts["situation"])
    if sum(said.values()) > MINUTE:
        found.append(f"{texts['long']} {sum(said.values())}.")
    if not given.get(CITIZEN):
        found.append(texts["borger"])
    return found


def _call(texts: Mapping[str, str], given: Mapping[str, Any]) -> list[Finding]:
    if not any(given.get(piece) for piece in PIECES):
        return []
    spoken = [f"{piece.upper()}: {given.get(piece) or texts['call_empty']}" for piece in PIECES]
    found = lacking(texts, given)
    told = Finding(texts["lacks_title"], [], found) if found else Finding(texts["full_title"], [texts["full"]])
    return [Finding(texts["call_title"], [], spoken), told]


def _own(exercise: Exercise, rows: list[dict[str, Any]]) -> list[Block]:
    assert exercise.result is not None
    texts, labels = exercise.result.texts, column_labels(exercise, OWN, "raekke")
    written = [(numbered("Opgave", number, row.get("opgave")), row) for number, row in enumerate(rows, start=1) if row]
    placed = [(name, row) for name, row in written if row.get("raekke")]
    if not placed:
        return [Finding(texts["own_title"], [texts["own_unsaid"]])] if written else []
    filled = {
        label: [f"{name} → {row['hvem']}" if row.get("hvem") else name for name, row in placed if row["raekke"] == key]
        for key, label in labels.items()
    }
    blocks: list[Block] = [boxes(texts["own_title"], filled, note=texts["own_note"])]
    nameless = [name for name, row in placed if row["raekke"] != SELF and not row.get("hvem")]
    if nameless:
        blocks.append(Finding(texts["name_title"], [texts["name"]], nameless))
    used = {row["raekke"] for _, row in placed}
    if len(used) == 1 and len(placed) > 1:
        blocks.append(Finding(texts["one_title"], [texts[f"one-{next(iter(used))}"]]))
    if PASS_ON not in used:
        blocks.append(Finding(texts["danger_title"], [texts["danger"]]))
    return blocks


def _tasks(exercise: Exercise, placed: Mapping[str, list[str]]) -> list[Block]:
    assert exercise.result is not None
    field, texts = exercise.fields[TASKS], exercise.result.texts
    assert isinstance(field, Sort)
    if not placed:
        return []
    blocks: list[Block] = [map_of(f"{len(placed)} af {len(field.scenes)} opgaver er lagt", field, placed, note=texts["note"])]
    other = read_differently(field, placed)
    if other:
        blocks.append(Finding(texts["differ_title"], [f"{listed([name_of(field, s) for s in other])}.", texts["differ"]]))
    return [*blocks, *explanations(field, placed, "Du valgte")]
