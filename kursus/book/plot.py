"""A plot on a page: ```{plot} ips``` draws facts in the reader's browser, always with the same numbers as a table."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pandas as pd
from docutils import nodes
from markupsafe import Markup
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from kursus import facts, plotly_js
from kursus.book.of_course import course_of
from kursus.book.plots import PLOTS
from kursus.book.sources_html import tied
from kursus.facts import Fact
from kursus.html import tag
from kursus.language import listed
from kursus.results.result import Figure
from kursus.sourced import unknown
from widgets.bundle import bundle

SCRIPT = "plot.js"
"""What draws the plots, with the loader that the exercises have too; only a page with a plot loads it."""
SCRIPT_SOURCE = Path(__file__).parent.parent.parent / "widgets" / "plot" / "book_plots.js"


class PlotDirective(SphinxDirective):
    """A figure made of the course's facts."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Return the figure; a warning, which stops the build, for a plot or a fact that is not there."""
        course = course_of(self.env, facts.FILE)
        warn = self.state.document.reporter.warning
        name = self.arguments[0]
        if name not in PLOTS:
            return [warn(unknown("ingen figur", name, PLOTS, "kursus/book/plots"), line=self.lineno)]
        known = facts.load_facts(course)
        missing = [used for used in PLOTS[name].facts if used not in known or known[used].number is None]
        if missing:
            said = f"Figuren »{name}« bruger tallet »{missing[0]}«. Det skal stå i {facts.FILE} med et rent tal under »number«."
            return [warn(said, line=self.lineno)]
        used = {fact: known[fact] for fact in PLOTS[name].facts}
        return [nodes.raw("", plot_html(PLOTS[name].draw(fact_frame(used)), used), format="html", plot=name)]


def fact_frame(used: Mapping[str, Fact]) -> pd.DataFrame:
    """Return facts as a table: a row a fact, named as the fact, and its fields as columns."""
    return pd.DataFrame([fact.model_dump() for fact in used.values()], index=pd.Index(used, name="fact"))


def plot_html(figure: Figure, used: Mapping[str, Fact]) -> Markup:
    """Return the figure as HTML: what the browser draws, the same as a table, and the sources of the facts."""
    years: dict[str, list[str]] = {}
    for fact in used.values():
        years[fact.source] = list(dict.fromkeys([*years.get(fact.source, []), fact.year]))
    sources = [source if listed(dated) in source else f"{source} ({listed(dated)})" for source, dated in years.items()]
    drawn = json.dumps({"data": figure.data, "layout": figure.layout}, ensure_ascii=False).replace("<", "\\u003c")
    canvas = tag("div", class_="plot-canvas", role="img", aria_label=f"{figure.title}. {figure.alt}", hidden="")
    return tag(
        "figure",
        tag("figcaption", figure.title),
        canvas,
        tag("details", tag("summary", "Tallene som tabel"), _table(figure), open=""),
        *([tag("p", figure.note)] if figure.note else []),
        tag("p", tied(f"Kilde: {'; '.join(sources)}."), class_="source"),
        tag("script", Markup(drawn), type="application/json"),  # noqa: S704  # JSON, with every < escaped
        class_="plot",
        data_plotly=plotly_js.plotly_url(),
    )


def _table(figure: Figure) -> Markup:
    head = tag("tr", *(tag("th", name, scope="col") if name else tag("td") for name in figure.table.columns))
    rows = [
        tag("tr", tag("th", row[0], scope="row"), *(tag("td", tied(cell)) for cell in row[1:])) for row in figure.table.as_text()
    ]
    table = tag("table", tag("thead", head), tag("tbody", *rows))
    return tag("div", table, class_="wide", tabindex="0", role="group", aria_label=f"Tabel: {figure.title}")


def write_script(app: Sphinx) -> None:
    """Put the script beside the book's own before a page is written, so that its address gets a hash."""
    static = Path(app.outdir) / "_static"
    static.mkdir(parents=True, exist_ok=True)
    (static / SCRIPT).write_text(bundle(SCRIPT_SOURCE), encoding="utf-8")


def load_where_drawn(app: Sphinx, _page: str, _template: str, _context: dict[str, Any], doctree: nodes.document | None) -> None:
    """Give a page the script that draws when there is a plot on it, and no other page."""
    if doctree is not None and any("plot" in raw.attributes for raw in doctree.findall(nodes.raw)):
        app.add_js_file(SCRIPT, type="module")
