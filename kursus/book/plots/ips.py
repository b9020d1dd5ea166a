"""Ordinary work or education within 18 months: with IPS and with the usual help."""

from __future__ import annotations

import pandas as pd

from kursus.book.plots.panels import Panel, panels
from kursus.results.result import Figure, Table

FACTS = ("ips-ordinaert", "ips-kontrol")
NAMES = ("IPS", "Den sædvanlige indsats")
MEASURE = "Kom i almindeligt job eller uddannelse"


def draw(facts: pd.DataFrame) -> Figure:
    """Return the two groups of the Danish trial on one scale."""
    printed = facts["value"].tolist()
    data, layout = panels([Panel(MEASURE, NAMES, facts["number"].tolist(), printed)])
    alt = f"{MEASURE} i løbet af 18 måneder: {printed[0]} med IPS og {printed[1]} med den sædvanlige indsats."
    rows = [[name, value] for name, value in zip(NAMES, printed, strict=True)]
    return Figure("I job eller uddannelse efter 18 måneder", data, layout, alt, Table(["", MEASURE], rows))
