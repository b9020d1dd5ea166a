"""The risk of homelessness with a dual diagnosis: how many of 1,000 beside how many times as many.

The relative numbers alone look as if women are worse off; the absolute ones show that fewer women become homeless.
"""

from __future__ import annotations

import pandas as pd

from kursus.book.plots.panels import Panel, panels
from kursus.results.result import Cell, Figure, Table

MEASURES = {"absolut": "Så mange af 1.000 blev hjemløse", "relativ": "Risikoen sammenlignet med depression"}
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
        f"{sex}: {many} blev hjemløse, og risikoen var {times} så stor som ved depression." for sex, many, times in rows
    )
    return Figure(
        "Hjemløshed i året efter en psykiatrisk indlæggelse, når man også har rusmiddelproblemer",
        data,
        layout,
        alt,
        Table(["", *map(str, by_sex.columns)], rows),
        "Gangetallet er højest for kvinder. Alligevel er det mænd, der oftest bliver hjemløse.",
    )
