"""The plots of the book: for each name the facts that it is made of, and the function that draws them.

A function takes those facts as a table, a row a fact in the order of `facts`, with the fields of `Fact` as columns.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import pandas as pd

from kursus.book.plots import homelessness, ips, neet, young_people
from kursus.results.result import Figure


class Plot(NamedTuple):
    """A plot: the names of its facts, and how they become a figure."""

    facts: tuple[str, ...]
    draw: Callable[[pd.DataFrame], Figure]


PLOTS = {
    "dobbeltdiagnose-risiko": Plot(homelessness.FACTS, homelessness.draw),
    "unge-indlagte": Plot(young_people.FACTS, young_people.draw),
    "neet": Plot(neet.FACTS, neet.draw),
    "ips": Plot(ips.FACTS, ips.draw),
}
