"""Relational coordination: seven dimensions of the ties between groups that share a task.

Dimensions: Jody Hoffer Gittell. The questions are the course's own and not the RC Survey, which is proprietary.
The index of a tie is the unweighted mean of its answered dimensions, 1-5 (5 is best).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from kursus.course import find_course
from kursus.exercise.answers import Answers
from kursus.exercise.exercise import Exercise
from kursus.exercise.needs import Needs
from kursus.fields import Choices, Likert, Row, label_of
from kursus.language import danish_number, listed
from kursus.results import figures
from kursus.results.limits import GuidingLimits, load_limits
from kursus.results.numbers import Numbers, mean_levels
from kursus.results.result import Block, Figure, Finding, Result, Table, levels, lowest, mean
from kursus.results.ties import ties_map

GROUPS, OWN, RATINGS, OTHERS = "grupper", "egen_gruppe", "vurdering", "andres_svar"
NEEDS = Needs(
    texts=("empty_title", "empty", "care_title", "care"),
    fields={GROUPS: "choices", OWN: "choice", RATINGS: "likert", OTHERS: "rows"},
)
ALIKE = 3
"""With more dimensions than this equally low, none is the weakest."""
TIES_NOTE = (
    "Jo tykkere streg, jo stærkere bånd. Prikket er svagt, stiplet er moderat, og fuldt optrukket er stærkt. "
    "Grupper uden svar har ingen streg."
)
HEAT_ALT = "Et kort med et tal for hver gruppe og dimension. Tallene står i tabellen."

Ratings = Mapping[str, Mapping[str, Any]]
"""{group: {dimension: 1..5 or "ved_ikke"}}"""


def result(exercise: Exercise, answers: Answers) -> Result:
    """Return index and strength of each tie, the dimensions' means, a heat map, a map of ties, and the weakest.

    Missing answers are left out of means and shown as missing. With several people's answers there is a matrix too.
    """
    assert exercise.result is not None
    texts, given = exercise.result.texts, answers["fields"]
    choices, likert = exercise.fields[GROUPS], exercise.fields[RATINGS]
    assert isinstance(choices, Choices)
    assert isinstance(likert, Likert)
    ratings: Ratings = given.get(RATINGS, {})
    names = {group: label_of(choices.options, group) for group in given.get(GROUPS, [])}
    rated = [group for group in names if ratings.get(group)]
    others = pairs(given.get(OTHERS, []))
    limits = load_limits(find_course())
    blocks: list[Figure | Finding] = []
    if rated:
        blocks += _own(likert, names, ratings, given.get(OWN), limits)
    if others:
        cells = matrix(list(names), [*others, *own_pairs(names, ratings, given.get(OWN), likert.rows)])
        blocks += [_matrix(names, cells), *_differences(names, cells)]
    if not blocks:
        return Result([Finding(texts["empty_title"], [texts["empty"]])])
    return Result([*blocks, Finding(texts["care_title"], [texts["care"]])])


def index(ratings: Mapping[str, Any], rows: Sequence[Row]) -> float | None:
    """Return the index of one tie: the mean of its answered dimensions (1-5), None where none is answered."""
    return mean(levels(ratings, [row.key for row in rows]))


def dimension_means(ratings: Ratings, rows: Sequence[Row], groups: Sequence[str]) -> list[float | None]:
    """Return the mean of each dimension over the groups that it is answered for (1-5), None where there are none."""
    return [mean([levels(ratings.get(group, {}), [row.key])[0] for group in groups]) for row in rows]


def pairs(rows: Sequence[Mapping[str, Any]]) -> list[tuple[str, str, float]]:
    """Return (who answers, who is rated, index) of each row that has all three."""
    whole = [row for row in rows if {"fra", "til", "tal"} <= row.keys()]
    return [(row["fra"], row["til"], row["tal"]) for row in whole]


def own_pairs(groups: Iterable[str], ratings: Ratings, own: str | None, rows: Sequence[Row]) -> list[tuple[str, str, float]]:
    """Return (own group, who is rated, index) of each tie that one has rated oneself; none without an own group."""
    found = {group: index(ratings.get(group, {}), rows) for group in groups}
    return [(own, group, value) for group, value in found.items() if own and value is not None]


def matrix(groups: Sequence[str], answers: Sequence[tuple[str, str, float]]) -> list[list[float | None]]:
    """Return groups x groups: row = who answers, column = who is rated, the diagonal within a group.

    A cell is the mean of the answers at hand, None without any. It is not symmetric.
    """
    cells: dict[tuple[str, str], list[float]] = defaultdict(list)
    for who, whom, value in answers:
        cells[who, whom].append(value)
    return [[mean(cells.get((who, whom), [])) for whom in groups] for who in groups]


def _own(
    likert: Likert, names: dict[str, str], ratings: Ratings, own: str | None, limits: GuidingLimits
) -> list[Figure | Finding]:
    groups, rows = list(names), likert.rows
    labels, dimensions = list(names.values()), [row.label for row in rows]
    found = {group: index(ratings.get(group, {}), rows) for group in groups}
    said = {group: _strength(value, group == own, limits) for group, value in found.items()}
    table = Table(["Gruppe", "Tal (1-5)", "Vejledende"], [[names[g], found[g], said[g]] for g in groups])
    bars = figures.bars(labels, [("Indeks", list(found.values()))], len(likert.levels), list(said.values()))
    blocks: list[Figure | Finding] = [
        Figure("Dit tal for hver gruppe", *bars, alt=_said(names, found, said), table=table, note=limits.note)
    ]
    ties = {g: value for g, value in found.items() if g != own}
    if ties:
        centre = names.get(own or "", "Mig")
        drawn = ties_map(centre, [(names[g], v, said[g]) for g, v in ties.items()])
        alt = f"{centre} i midten. {_said(names, ties, said)}"
        blocks.append(Figure("Båndene omkring dig", *drawn, alt=alt, table=table, note=TIES_NOTE))
    cells = [levels(ratings.get(group, {}), [row.key for row in rows]) for group in groups]
    heat = figures.heat_map(labels, dimensions, cells, len(likert.levels))
    heat_table = Table(["Gruppe", *dimensions], [[label, *line] for label, line in zip(labels, cells, strict=True)])
    blocks.append(Figure("Grupper og dimensioner", *heat, alt=HEAT_ALT, table=heat_table))
    averages = dimension_means(ratings, rows, groups)
    blocks.append(_dimensions(likert, averages))
    return [*blocks, *_thinnest(names, ties), *_weakest(rows, averages)]


def draw(exercise: Exercise, shared: Numbers) -> list[Block]:
    """Return the means of the seven dimensions over all ties."""
    likert = exercise.fields[RATINGS]
    assert isinstance(likert, Likert)
    return [_dimensions(likert, mean_levels(shared[RATINGS], [row.key for row in likert.rows], len(likert.levels)))]


def _dimensions(likert: Likert, averages: list[float | None]) -> Figure:
    names = [row.label for row in likert.rows]
    means = [f"{n}: {'ikke besvaret' if v is None else danish_number(v)}" for n, v in zip(names, averages, strict=True)]
    table = Table(["Dimension", "Middel (1-5)"], [[n, v] for n, v in zip(names, averages, strict=True)])
    drawn = figures.bars(names, [("Middel", averages)], len(likert.levels))
    return Figure("De syv dimensioner", *drawn, alt=f"{'; '.join(means)}.", table=table)


def _said(names: dict[str, str], found: Mapping[str, float | None], words: Mapping[str, str | None]) -> str:
    """Return the indices in words, for a reader who does not see the figure."""
    said = [f"{names[g]}: {'ikke besvaret' if v is None else f'{danish_number(v)}, {words[g]}'}" for g, v in found.items()]
    return f"{'; '.join(said)}."


def _strength(value: float | None, within: bool, limits: GuidingLimits) -> str | None:
    if value is None:
        return None
    return (limits.within if within else limits.between).strength(value)


def _thinnest(names: dict[str, str], ties: dict[str, float | None]) -> list[Finding]:
    """Return the name of the weakest tie to another group; nothing while fewer than two are rated."""
    rated = {group: value for group, value in ties.items() if value is not None}
    if len(rated) < 2:  # noqa: PLR2004  # it takes two to compare
        return []
    thin = lowest(list(rated), list(rated.values()))
    said = [f"{names[group]} ({danish_number(rated[group])})" for group in thin]
    return [Finding(f"Svageste forbindelse lige nu: {listed(said)}")] if len(thin) < len(rated) else []


def _weakest(rows: Sequence[Row], averages: list[float | None]) -> list[Finding]:
    names = lowest([row.label for row in rows], averages)
    if not names:
        return []
    if len(names) > ALIKE:
        return [Finding("Flere dimensioner ligger lige lavt", [f"Det gælder {listed(names)}. Vælg selv, hvor du vil begynde."])]
    title = f"Svagest lige nu: {listed(names)}"
    return [Finding(title, [], [point for row in rows if row.label in names[:2] for point in row.advice])]


def _matrix(names: dict[str, str], cells: list[list[float | None]]) -> Figure:
    labels = list(names.values())
    table = Table(["Hvem svarer", *labels], [[label, *line] for label, line in zip(labels, cells, strict=True)])
    alt = "En matrix, hvor rækken er den gruppe, der svarer, og kolonnen den gruppe, der svares om. Tallene står i tabellen."
    note = "Læs vandret: rækken er den gruppe, der svarer. Kolonnen er den gruppe, der svares om."
    return Figure("Set fra hver gruppe", *figures.heat_map(labels, labels, cells, 5), alt=alt, table=table, note=note)


def _differences(names: dict[str, str], cells: list[list[float | None]]) -> list[Finding]:
    """Return the pair that sees its tie most differently, where both have answered."""
    labels = list(names.values())
    both = [
        (abs(there - back), labels[a], labels[b], there, back)
        for a in range(len(labels))
        for b in range(a + 1, len(labels))
        if (there := cells[a][b]) is not None and (back := cells[b][a]) is not None and there != back
    ]
    if not both:
        return []
    _, a, b, there, back = max(both)
    return [
        Finding(
            "Set forskelligt fra hver side",
            [f"{a} giver {b} {danish_number(there)}. {b} giver {a} {danish_number(back)}. Hvad ser de, som den anden ikke ser?"],
        )
    ]
