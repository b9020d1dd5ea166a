"""Young people admitted with a dual diagnosis: two years, and how much three groups of diagnoses grew."""

from __future__ import annotations

import pandas as pd

from kursus.book.plots.panels import Panel, panels
from kursus.language import danish_number
from kursus.results.result import Figure, Table

ADMITTED = "Unge på 15–25 år, der var indlagt"
GROWTH = "Stigning fra 2005 til 2017 efter diagnose"
YEARS = ("unge-indlagte-2005", "unge-indlagte-2017")
DIAGNOSES = {"unge-adfaerd": "Adfærd og følelser", "unge-angst": "Angst og belastning", "unge-psykose": "Skizofreni og psykose"}
FACTS = (*YEARS, *DIAGNOSES)


def draw(facts: pd.DataFrame) -> Figure:
    """Return the numbers of both years, and below the growth of each group, the largest first."""
    admitted = facts.loc[list(YEARS)]
    growth = facts.loc[list(DIAGNOSES)].assign(name=list(DIAGNOSES.values())).sort_values("number", ascending=False)
    data, layout = panels(
        [
            Panel(ADMITTED, admitted["year"].tolist(), admitted["number"].tolist(), admitted["value"].tolist()),
            Panel(GROWTH, growth["name"].tolist(), growth["number"].tolist(), growth["value"].tolist()),
        ]
    )
    (first, last), times = admitted["value"], admitted["number"].iloc[1] / admitted["number"].iloc[0]
    grown = "; ".join(f"{row['name']} {row['value']}" for _, row in growth.iterrows())
    rows = [[f"{ADMITTED}, {row['year']}", row["value"]] for _, row in admitted.iterrows()]
    rows += [[f"{GROWTH}: {row['name']}", row["value"]] for _, row in growth.iterrows()]
    return Figure(
        "Unge indlagt i psykiatrien med en dobbeltdiagnose",
        data,
        layout,
        f"{ADMITTED}: {first} i {admitted['year'].iloc[0]} og {last} i {admitted['year'].iloc[1]}. {GROWTH}: {grown}.",
        Table(["", "Tal"], rows),
        f"Tallet blev {danish_number(times)} gange så stort. "
        "En stor stigning i procent kan komme af et lille tal at begynde med.",
    )
