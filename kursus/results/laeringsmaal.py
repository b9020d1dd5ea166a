"""The five goals before and after the course, in the participant's own eyes: a reflection, with no sum and no mark."""

from __future__ import annotations

from collections.abc import Sequence

from kursus.exercise.answers import Answers
from kursus.exercise.exercise import Exercise
from kursus.exercise.needs import Needs
from kursus.fields import Likert, Row
from kursus.language import listed
from kursus.results.numbers import Numbers, mean_levels
from kursus.results.pictures.movement import movement
from kursus.results.result import Block, Finding, Result, levels, lowest

BEFORE, AFTER, CHOSEN = "foer", "efter", "vigtigst"
MOST_ADVICE = 2
Series = tuple[str, list[int | None]]
"""A point in time, and the level (1-5) of each goal."""
NEEDS = Needs(
    texts=(
        "empty_title",
        "empty",
        "now_title",
        "moved_title",
        "note",
        "forward",
        "same_title",
        "same",
        "back_title",
        "back",
        "advice",
    ),
    fields={BEFORE: "likert", AFTER: "likert", CHOSEN: "choice"},
)


def result(exercise: Exercise, answers: Answers) -> Result:
    """Return where one stands, how one has moved when both are answered, and what to do about the goal one goes for."""
    assert exercise.result is not None
    texts, given = exercise.result.texts, answers["fields"]
    fields = [field for key in (BEFORE, AFTER) if isinstance(field := exercise.fields[key], Likert) and given.get(key)]
    if not fields:
        return Result([Finding(texts["empty_title"], [texts["empty"]])])
    rows = fields[0].rows
    names = [row.label for row in rows]
    series = [(field.label, levels(given[field.key], [row.key for row in rows])) for field in fields]
    blocks = draw(exercise, {field.key: field.counts(given[field.key]) for field in fields})
    if len(series) > 1:
        blocks += _moved(series, rows, fields[0].levels, texts)
    now = series[-1][1]
    farthest = [] if _alike(now) else lowest(names, now)
    chosen = given.get(CHOSEN)
    blocks += [_advice(row, texts["advice"]) for row in _advised(rows, chosen, farthest)]
    return Result(blocks, {CHOSEN: [f"Her er der mest nyt at hente lige nu: {listed(farthest)}."]} if farthest else {})


def draw(exercise: Exercise, shared: Numbers) -> list[Block]:
    """Return where each goal stands, and how it has moved where there are numbers of both points in time."""
    assert exercise.result is not None
    texts = exercise.result.texts
    fields = [field for key in (BEFORE, AFTER) if isinstance(field := exercise.fields[key], Likert) and key in shared]
    rows, scale = fields[0].rows, fields[0].levels
    series = [(field.label, mean_levels(shared[field.key], [row.key for row in rows], len(scale))) for field in fields]
    title = texts["moved_title"] if len(series) > 1 else texts["now_title"]
    return [movement(title, [row.label for row in rows], series, scale, note=texts["note"])]


def _moved(series: Sequence[Series], rows: Sequence[Row], words: Sequence[str], texts: dict[str, str]) -> list[Finding]:
    """Return which goals one has come further with, which are where they were, and a word on those that went down."""
    both = [
        (row.label, before, after)
        for row, before, after in zip(rows, series[0][1], series[1][1], strict=True)
        if before is not None and after is not None
    ]
    forward = [f"{name}: fra »{words[b - 1]}« til »{words[a - 1]}«" for name, b, a in both if a > b]
    same = [name for name, b, a in both if a == b]
    back = [name for name, b, a in both if a < b]
    found = [Finding(texts["forward"], [], forward)] if forward else []
    if same:
        found.append(Finding(texts["same_title"], [texts["same"]], same))
    if back:
        found.append(Finding(texts["back_title"], [texts["back"]], back))
    return found


def _alike(values: Sequence[int | None]) -> bool:
    return len({value for value in values if value is not None}) < 2  # noqa: PLR2004  # it takes two to compare


def _advised(rows: Sequence[Row], chosen: str | None, farthest: Sequence[str]) -> list[Row]:
    """Return the goal that is chosen; before that, those one is farthest from, a few at most."""
    if chosen:
        return [row for row in rows if row.key == chosen]
    return [row for row in rows if row.label in farthest][:MOST_ADVICE]


def _advice(row: Row, asks: str) -> Finding:
    return Finding(f"{row.label}: {asks}", [], list(row.advice))
