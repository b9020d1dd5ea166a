"""Empowerment: how much of each of three variants there is in one's practice.

The three variants (neoliberal, socialliberal, samfundskritisk-transformativ) are John Andersen's; see Andersen, Brok
and Mathiasen (2000), Empowerment på dansk. The statements and the sums are the course's own: a lens, never a verdict.
"""

from __future__ import annotations

from typing import Any

from kursus.exercise.answers import Answers
from kursus.exercise.exercise import Exercise, Scale
from kursus.exercise.needs import Needs
from kursus.fields import Likert, Sort
from kursus.language import danish_number, listed
from kursus.results import figures
from kursus.results.numbers import Counts, Numbers
from kursus.results.result import Block, Figure, Finding, Result, Table
from kursus.results.scenes import counted_map

STATEMENTS, PASSAGES = "udsagn", "uddrag"
MODE, OWN_PRACTICE = "tilgang", "praksis"
NEEDS = Needs(
    texts=("empty_title", "empty", "note", "unfinished", "reading_title", "reading", "blend"),
    fields={MODE: "choice", STATEMENTS: "likert", PASSAGES: "sort"},
    scales=3,
)


def result(exercise: Exercise, answers: Answers) -> Result:
    """Return the profile of one's practice, or, in the mode without a citizen, the explanations of what was placed."""
    assert exercise.result is not None
    texts, given = exercise.result.texts, answers["fields"]
    if given.get(MODE) == OWN_PRACTICE and given.get(STATEMENTS):
        return _profile(exercise, given[STATEMENTS])
    if given.get(MODE) not in (None, OWN_PRACTICE) and given.get(PASSAGES):
        return _explanations(exercise, given[PASSAGES])
    return Result([Finding(texts["empty_title"], [texts["empty"]])])


def means(field: Likert, scales: list[Scale], counts: Counts) -> list[float | None]:
    """Return the mean level (1-5) of each variant's answered statements, each answer once; None where none is answered."""
    highest = len(field.levels)
    found: list[float | None] = []
    for scale in scales:
        rows = [row.key for row in field.rows if row.scale == scale.key]
        votes = {level: sum(counts.get(f"{row}/{level}", 0) for row in rows) for level in range(1, highest + 1)}
        total = sum(votes.values())
        found.append(sum(level * count for level, count in votes.items()) / total if total else None)
    return found


def shares(values: list[float | None]) -> list[float] | None:
    """Return each variant's share of the whole, from 0 to 1 with the sum 1.

    Counted from level 1 ("passer slet ikke"), which adds nothing. None while a variant is unanswered or all are at 1.
    """
    above = [value - 1 for value in values if value is not None]
    return [value / sum(above) for value in above] if len(above) == len(values) and sum(above) > 0 else None


def _profile(exercise: Exercise, ratings: dict[str, object]) -> Result:
    assert exercise.result is not None
    field = _statements(exercise)
    blocks = draw(exercise, {STATEMENTS: field.counts(ratings)})
    if len(ratings) < len(field.rows):
        said = f"{len(ratings)} af {len(field.rows)} udsagn er besvaret"
        blocks.append(Finding(said, [exercise.result.texts["unfinished"]]))
    blocks += [Finding(scale.label, [scale.text] if scale.text else []) for scale in exercise.result.scales]
    return Result(blocks)


def draw(exercise: Exercise, shared: Numbers) -> list[Block]:
    """Return bars of the variants' means and, where all three are answered, their blend; or the passages in their boxes."""
    assert exercise.result is not None
    if PASSAGES in shared:
        passages = exercise.fields[PASSAGES]
        assert isinstance(passages, Sort)
        return [counted_map(passages.label, passages, shared[PASSAGES])]
    scales, texts, field = exercise.result.scales, exercise.result.texts, _statements(exercise)
    names, found = [scale.label for scale in scales], means(field, scales, shared[STATEMENTS])
    parts = shares(found)
    no_parts: list[float | None] = [None] * len(names)
    highest = len(field.levels)
    rows = [
        [n, value, f"{round(100 * p)} %" if p is not None else None]
        for n, value, p in zip(names, found, parts or no_parts, strict=True)
    ]
    table = Table(["Variant", f"Middel (1-{highest})", "Andel"], rows)
    said = [f"{n}: {'ikke besvaret' if v is None else danish_number(v)}" for n, v in zip(names, found, strict=True)]
    alt = f"Middel på en skala fra 1 til {highest}. {'; '.join(said)}."
    bars = figures.bars([s.short for s in scales], [("Min praksis", found)], highest)
    blocks: list[Block] = [Figure("Din profil", *bars, alt=alt, table=table, note=texts["note"])]
    if parts:
        placed = [f"{scale.short} {round(100 * part)} %" for scale, part in zip(scales, parts, strict=True)]
        blocks.append(Figure("Blandingen", *_ternary(scales, parts), alt=f"{listed(placed)}.", table=table, note=texts["blend"]))
    return blocks


def _statements(exercise: Exercise) -> Likert:
    field = exercise.fields[STATEMENTS]
    assert isinstance(field, Likert)
    return field


def _ternary(scales: list[Scale], parts: list[float]) -> tuple[list[dict[str, Any]], dict[str, Any]]:
    point = {
        "type": "scatterternary",
        "a": [parts[0]],
        "b": [parts[1]],
        "c": [parts[2]],
        "mode": "markers",
        "marker": {"symbol": "circle", "size": 20, "color": figures.COLOURS[0], "line": {"width": 3, "color": "#ffffff"}},
        "hovertemplate": "<br>".join(f"{s.short}: {round(100 * p)} %" for s, p in zip(scales, parts, strict=True))
        + "<extra></extra>",
    }
    titled = {f"{axis}axis": {"title": {"text": figures.label(s.short, 12)}} for axis, s in zip("abc", scales, strict=True)}
    plain = {"showticklabels": False, "ticks": "", "tickvals": [0.25, 0.5, 0.75], "min": 0}
    axes = {name: axis | plain for name, axis in titled.items()}
    return [point], figures.layout(360, ternary={"sum": 1} | axes, margin={"l": 70, "r": 70, "t": 56, "b": 56})


def _explanations(exercise: Exercise, placed: dict[str, list[str]]) -> Result:
    assert exercise.result is not None
    field = exercise.fields[PASSAGES]
    assert isinstance(field, Sort)
    texts = exercise.result.texts
    boxes = {box.key: box.label for box in field.boxes}
    blocks: list[Figure | Finding] = []
    for number, scene in enumerate(field.scenes, start=1):
        if scene.key in placed:
            yours = listed([boxes[box] for box in placed[scene.key]])
            ours = listed([boxes[box] for box in scene.fits])
            said = [f"»{scene.text}«", f"Kursets læsning: {ours}.", scene.explanation]
            blocks.append(Finding(f"Uddrag {number}: du valgte {yours}", said, folded=True))
    blocks.append(Finding(texts["reading_title"], [texts["reading"]]))
    return Result(blocks)
