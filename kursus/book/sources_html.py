"""The HTML of numbers and laws: a table with the sources, and a box for each provision."""

from __future__ import annotations

import re
from collections.abc import Mapping

from markupsafe import Markup

from kursus.facts import Fact
from kursus.html import tag
from kursus.laws import Law
from kursus.sourced import Sourced

NBSP = "\N{NO-BREAK SPACE}"
UNBREAKABLE = re.compile(r"(?<=§) | (?=%)|(?<=ca\.) |(?<=stk\.) |(?<=nr\.) |(?<=\d) (?=år\b|mia\.|kr\.)")
"""Where a line must not end: between a number and its unit, a sign and its number."""


def tied(text: str) -> str:
    """Return a text whose numbers and units stay on one line."""
    return UNBREAKABLE.sub(NBSP, text)


def fact_table(facts: Mapping[str, Fact], *, targets: bool) -> Markup:
    """Return the numbers as a table: the number, and what it counts with its source; `targets` gives rows an id."""
    rows = [
        tag(
            "tr",
            tag("th", tied(fact.value), scope="row"),
            tag(
                "td",
                tag("p", fact.about),
                tag("p", *_source(fact, dated(fact), f"Kontrolleret {fact.checked_in_danish}."), class_="source"),
            ),
            **({"id": f"tal-{name}"} if targets else {}),
        )
        for name, fact in facts.items()
    ]
    head = tag("thead", tag("tr", tag("th", "Tal", scope="col"), tag("th", "Hvad tallet gælder", scope="col")))
    return tag("table", head, tag("tbody", *rows), class_="facts")


def dated(fact: Fact) -> str:
    """Return a number's source with its year, once."""
    return fact.source if fact.year in fact.source else f"{fact.source} ({fact.year})"


def law_box(name: str, law: Law, *, target: bool) -> Markup:
    """Return a provision: its name and title, what it says, its own words where they are quoted, version and source."""
    inside = [tag("p", tag("strong", tied(law.name)), ": ", law.title, class_="law-title"), tag("p", tied(law.says))]
    if law.quote:
        inside.append(tag("blockquote", tag("p", f"»{law.quote.strip('»«')}«")))
    inside.append(
        tag("p", tied(f"Lovtekst: {_ended(law.version)} "), *_source(law, law.source, law.read_in_danish), class_="source")
    )
    return tag("div", *inside, class_="law", **({"id": f"lov-{name}"} if target else {}))


def _source(entry: Sourced, told: str, read: str) -> list[str]:
    """Return where it is from, how and when it was read, and what to know."""
    where = tag("a", told, href=entry.link) if entry.link else told
    parts: list[str] = ["Kilde: ", where, ". ", read]
    return (
        [*parts, " ", tag("span", tag("strong", "Bemærk: "), tied(_ended(entry.caveat)), class_="caveat")]
        if entry.caveat
        else parts
    )


def _ended(text: str) -> str:
    return text if text.endswith((".", "?", "!", "«")) else f"{text}."
