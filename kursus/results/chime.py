"""CHIME: five dimensions of personal recovery, at one or two points in time.

Dimensions: Leamy et al. 2011, Br J Psychiatry 199:445-452. The questions are the course's own, inspired by Brief
INSPIRE; there is no sum, no cut-off and no norm, since one person's view of another is no measurement.
"""

from __future__ import annotations

from kursus.exercise.answers import Answers, shown_parts
from kursus.exercise.exercise import Exercise
from kursus.exercise.needs import Needs
from kursus.fields import Likert
from kursus.language import listed
from kursus.results import figures
from kursus.results.result import Figure, Finding, Result, Table, levels, lowest

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
    series = [(f.label, levels(given[f.key], [row.key for row in rows])) for f in fields]
    scale = fields[0].levels
    table = Table(["Dimension", *(name for name, _ in series)], [[n, *(v[i] for _, v in series)] for i, n in enumerate(names)])
    alt = " ".join(_in_words(name, names, values, scale) for name, values in series)
    ends = f"1 er »{scale[0]}«, og {len(scale)} er »{scale[-1]}«."
    blocks: list[Figure | Finding] = [
        Figure("Dit billede", *figures.radar(names, series, scale), alt=alt, table=table, note=f"{ends} {texts['note']}"),
        Figure("Det samme som søjler", *figures.bars(names, series, len(scale)), alt=alt, table=table),
    ]
    now = series[-1][1]
    weakest = lowest(names, now)
    notes: dict[str, list[str]] = {}
    if weakest:
        several = "De laveste lige nu" if len(weakest) > 1 else "Den laveste lige nu"
        notes[CHOSEN] = [f"{several}: {listed(weakest)}."]
    shown = [row for row in rows if row.label in weakest[:2] or row.key == given.get(CHOSEN)]
    blocks += [Finding(f"{row.label}: hvad kan styrke den?", [], list(row.advice)) for row in shown]
    return Result(blocks, notes)


def _in_words(name: str, names: list[str], values: list[int | None], scale: list[str]) -> str:
    said = [f"{n} {'ikke besvaret' if v is None else scale[v - 1].lower()}" for n, v in zip(names, values, strict=True)]
    return f"{name}: {'; '.join(said)}."
