"""Homelessness in the year after a psychiatric ward: how many of all discharged beside how many times as many with drugs.

The two panels are of different groups, and their titles say so: the abstract of Nilsson et al. (2019) has how many only for
all who were discharged, and how many times as many for those with substance use disorders against depressive disorders.
"""

from __future__ import annotations

import pandas as pd

from kursus.book.plots.panels import Panel, panels
from kursus.results.result import Cell, Figure, Table

MEASURES = {
    "aar": "Hjemløse inden for et år, af alle udskrevne",
    "relativ": "Risikoen ved rusmiddelproblemer mod ved depression",
}
SEXES = {"maend": "Mænd", "kvinder": "Kvinder"}
FACTS = tuple(f"hjemloese-{measure}-{sex}" for measure in MEASURES for sex in SEXES)


def draw(facts: pd.DataFrame) -> Figure:
    """Return the two measures, each with men and women on its own scale."""
    both = facts.assign(measure=[title for title in MEASURES.values() for _ in SEXES], sex=[*SEXES.values()] * len(MEASURES))
    shown = [
        Panel(str(title), part["sex"].tolist(), part["number"].tolist(), part["value"].tolist())
        for title, part in both.groupby("measure", sort=False)
    ]
    data, layout = panels(shown)
    by_sex = both.pivot_table(index="sex", columns="measure", values="value", aggfunc="first", sort=False)
    rows: list[list[Cell]] = [
        [str(sex), *(str(value) for value in values)] for sex, values in zip(by_sex.index, by_sex.to_numpy(), strict=True)
    ]
    alt = " ".join(
        f"{sex}: {many} af alle udskrevne blev hjemløse. Med rusmiddelproblemer var risikoen {times} så stor som ved depression."
        for sex, many, times in rows
    )
    return Figure(
        "Hjemløshed i året efter en psykiatrisk indlæggelse",
        data,
        layout,
        alt,
        Table(["", *map(str, by_sex.columns)], rows),
        "De to mål gælder hver sin gruppe. Gangetallet er højest for kvinder, men af alle udskrevne bliver flest mænd hjemløse.",
    )
