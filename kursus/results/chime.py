"""CHIME: five dimensions of personal recovery, at one or two points in time.

Dimensions: Leamy et al. 2011, Br J Psychiatry 199:445-452. The questions are the course's own, inspired by Brief
INSPIRE; there is no sum, no cut-off and no norm, since one person's view of another is no measurement.
"""

from __future__ import annotations

from kursus.exercise.answers import Answers, shown_parts
from kursus.exercise.exercise import Exercise
from kursus.exercise.needs import Needs
from kursus.fields import Likert
from kursus.language import danish_number, listed
from kursus.results import figures
from kursus.results.numbers import Numbers, mean_levels
from kursus.results.result import Block, Figure, Finding, Result, Table, levels, lowest

CHOSEN = "valgt_dimension"
NEEDS = Needs(texts=("empty_title", "empty", "note"))


def result(exercise: Exercise, answers: Answers) -> Result:
    """Return a radar and bars of the answered points in time, and what may strengthen the weakest dimension.

    Levels are 1-5; "ved ikke" and missing answers are shown as missing and count nowhere.
    """
    assert exercise.result is not None
    texts = exercise.result.texts
    given = answers["fields"]
    fields = [f for part in shown_parts(exercise, answers) for f in part.fields if isinstance(f, Likert) and f.key in given]
    if not fields:
        return Result([Finding(texts["empty_title"], [texts["empty"]])])
    rows = fields[0].rows
    names = [row.label for row in rows]
    blocks: list[Block] = draw(exercise, {f.key: f.counts(given[f.key]) for f in fields})
    weakest = lowest(names, levels(given[fields[-1].key], [row.key for row in rows]))
    notes: dict[str, list[str]] = {}
    if weakest:
        several = "De laveste lige nu" if len(weakest) > 1 else "Den laveste lige nu"
        notes[CHOSEN] = [f"{several}: {listed(weakest)}."]
    shown = [row for row in rows if row.label in weakest[:2] or row.key == given.get(CHOSEN)]
    blocks += [Finding(f"{row.label}: hvad kan styrke den?", [], list(row.advice)) for row in shown]
    return Result(blocks, notes)


def draw(exercise: Exercise, shared: Numbers) -> list[Block]:
    """Return a radar and bars of the points in time that there are numbers of."""
    assert exercise.result is not None
    fields = [f for f in exercise.fields.values() if isinstance(f, Likert) and f.key in shared]
    names, scale = [row.label for row in fields[0].rows], fields[0].levels
    series = [(f.label, mean_levels(shared[f.key], [row.key for row in f.rows], len(scale))) for f in fields]
    table = Table(["Dimension", *(name for name, _ in series)], [[n, *(v[i] for _, v in series)] for i, n in enumerate(names)])
    alt = " ".join(_in_words(name, names, values, scale) for name, values in series)
    note = f"1 er »{scale[0]}«, og {len(scale)} er »{scale[-1]}«. {exercise.result.texts['note']}"
    return [
        Figure("Dit billede", *figures.radar(names, series, scale), alt=alt, table=table, note=note),
        Figure("Det samme som søjler", *figures.bars(names, series, len(scale)), alt=alt, table=table),
    ]


def _in_words(name: str, names: list[str], values: list[float | None], scale: list[str]) -> str:
    said = [f"{n} {_level(value, scale)}" for n, value in zip(names, values, strict=True)]
    return f"{name}: {'; '.join(said)}."


def _level(value: float | None, scale: list[str]) -> str:
    """Return a level in words, a mean between two as a number."""
    if value is None:
        return "ikke besvaret"
    return scale[int(value) - 1].lower() if value == int(value) else danish_number(value)
