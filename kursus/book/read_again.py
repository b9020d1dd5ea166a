"""Days that come, {date}`ny-region`, and what a person must read once more: ```{unread-laws}``` and ```{coming-days}```."""

from __future__ import annotations

import datetime as dt

from docutils import nodes
from markupsafe import Markup
from sphinx.util import logging
from sphinx.util.docutils import SphinxDirective, SphinxRole

from kursus import coming, laws, read_again
from kursus.book.of_course import course_of
from kursus.book.sources_html import tied
from kursus.html import tag
from kursus.sourced import unknown

LOG = logging.getLogger(__name__)
RETSINFORMATION = "https://www.retsinformation.dk/"


class DateRole(SphinxRole):
    """A day, and behind it that nobody has looked since, once it has passed: `kursus.js` shows that on the reader's own day."""

    def run(self) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        """Return the day; warn, which stops the build, of a name that there is nothing of."""
        course = course_of(self.env, coming.FILE)
        known = coming.load_coming(course)
        if self.text not in known:
            LOG.warning(unknown("ingen dato", self.text, known, coming.FILE), location=self.get_location())
            return [nodes.Text(self.text)], []
        return [nodes.raw("", dated(known[self.text], dt.datetime.now(tz=dt.UTC).date()), format="html")], []


def dated(entry: coming.Coming, today: dt.date) -> Markup:
    """Return a day as HTML, and the note that appears when it has passed without anybody looking."""
    day = tag("time", tied(entry.in_danish), datetime=entry.date)
    if entry.read_since:
        return day
    hidden = {} if entry.day <= today else {"hidden": "hidden"}
    note = tag("span", f" {entry.not_read_since}", class_="not-read-since", data_after=entry.date, **hidden)
    return day + note


class UnreadLawsDirective(SphinxDirective):
    """The provisions to read in the act in force, law by law."""

    def run(self) -> list[nodes.Node]:
        """Return the list."""
        course = course_of(self.env, laws.FILE)
        self.env.note_reread()  # any page may name one more
        used = read_again.where_used(course)
        by_law: dict[str, list[Markup]] = {}
        for name, law in read_again.unread(course).items():
            by_law.setdefault(law.law, []).append(self._item(law, used.get(name, [])))
        if not by_law:
            return [nodes.paragraph(text="Alle regler er læst i den gældende lov.")]
        parts = [tag("p", tag("strong", name)) + tag("ul", *items, class_="read-again") for name, items in by_law.items()]
        return [nodes.raw("", Markup("").join(parts), format="html")]

    def _item(self, law: laws.Law, used: list[read_again.Used]) -> Markup:
        pages = [tag("a", use.title, href=self.env.app.builder.get_relative_uri(self.env.docname, use.page)) for use in used]
        where = Markup(", ").join(pages) if pages else "ingen side endnu"
        return tag(
            "li",
            tag("strong", tied(law.section)),
            f", {law.title}. {law.read_in_danish} ",
            tag("a", "Find den på retsinformation.dk", href=RETSINFORMATION),
            tied(f". Udgave, vi kender: {law.version}. "),
            tied(f"Se efter: {law.caveat} ") if law.caveat else "Se efter, om ordlyden er den samme. ",
            "Bruges på: ",
            where,
            ".",
        )


class ComingDaysDirective(SphinxDirective):
    """The days on which something becomes otherwise."""

    def run(self) -> list[nodes.Node]:
        """Return the list."""
        course = course_of(self.env, coming.FILE)
        today = dt.datetime.now(tz=dt.UTC).date()
        items = [
            tag(
                "li",
                tag("strong", dated(entry, today)),
                f": {entry.what} Kilde: {entry.source}. Læst {entry.checked_in_danish}. {entry.caveat or ''}",
            )
            for entry in coming.load_coming(course).values()
        ]
        return [nodes.raw("", tag("ul", *items, class_="read-again"), format="html")]
