"""Mental illness among young people outside work and education, beside other young people."""

from __future__ import annotations

import pandas as pd

from kursus.book.plots.panels import Panel, panels
from kursus.results.result import Figure, Table

MEASURES = ("Kontakt med et hospital på grund af en psykisk lidelse", "Hentede medicin på recept mod psykiske lidelser")
GROUPS = (("NEET-gruppen", "Øvrige unge"), ("Uden job og ungdomsuddannelse", "I job eller uddannelse"))
FACTS = ("neet-psyk", "neet-andre", "neet-recept", "aktive-recept", "neet-antal")


def draw(facts: pd.DataFrame) -> Figure:
    """Return the two measures; their groups are not the same, and so each has names of its own."""
    shares = facts.loc[list(FACTS[:4])].assign(
        measure=[measure for measure in MEASURES for _ in range(2)], group=[name for pair in GROUPS for name in pair]
    )
    shown = [
        Panel(str(measure), part["group"].tolist(), part["number"].tolist(), part["value"].tolist())
        for measure, part in shares.groupby("measure", sort=False)
    ]
    data, layout = panels(shown)
    alt = " ".join(
        f"{panel.title}: {panel.printed[0]} i gruppen »{panel.names[0]}« og {panel.printed[1]} i gruppen »{panel.names[1]}«."
        for panel in shown
    )
    young = facts.loc["neet-antal"]
    return Figure(
        "Unge uden for uddannelse og job og deres psykiske helbred",
        data,
        layout,
        alt,
        Table(["Gruppe", "Hvad der er målt", "Andel"], shares[["group", "measure", "value"]].to_numpy().tolist()),
        f"NEET-gruppen var på {young['value']} unge ({young['year']}). De to mål er ikke opgjort for de samme grupper.",
    )
