"""What one writes on and ticks on paper."""

from __future__ import annotations

from markupsafe import Markup

from kursus.html import tag

BOX = tag("span", class_="tick-box")
LINE = tag("span", class_="line")


def table(head: list[str], rows: list[list[Markup]]) -> Markup:
    """Return a table; a column without a name has no header."""
    columns = tag("tr", *(tag("th", name, scope="col") if name else tag("td") for name in head))
    body = tag("tbody", *(tag("tr", *row) for row in rows))
    return tag("div", tag("table", tag("thead", columns), body), class_="wide", tabindex="0", role="group", aria_label="Tabel")
