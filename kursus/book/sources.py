"""Numbers and laws on a page: {fact}`levetid`, {law}`sel-85`, and the directives that list them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from docutils import nodes
from sphinx.addnodes import pending_xref
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.util import logging
from sphinx.util.docutils import SphinxDirective, SphinxRole
from sphinx.util.nodes import make_refnode

from kursus import facts, laws
from kursus.book.of_course import course_of
from kursus.book.sources_html import NBSP, fact_table, law_box, tied
from kursus.sourced import unknown

LISTED_ON = "tal-og-kilder"
"""The page where every number and law is, with all that is known of it."""

LOG = logging.getLogger(__name__)
Entry = TypeVar("Entry")


class _Inline(SphinxRole):
    """A role whose text names an entry; »name|short« shows less of it."""

    def asked(self) -> tuple[str, bool]:
        """Return the name, and whether the short form is asked for."""
        name, _, form = self.text.partition("|")
        return name.strip(), form.strip() == "short"

    def unknown(self, kind: str, names: Mapping[str, object], file: str) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        """Warn, which stops the build, of a name that there is nothing of."""
        LOG.warning(unknown(kind, self.asked()[0], names, file), location=self.get_location())
        return [nodes.Text(self.text)], []

    def link(self, target: str, *inside: nodes.Node) -> nodes.Node:
        """Return nodes that lead to where all is told."""
        return pending_xref("", *inside, refdomain="", reftype="source", reftarget=target, refdoc=self.env.docname)


class FactRole(_Inline):
    """A number, and in small its year and source."""

    def run(self) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        """Return the value, then »(2018, VIVE)« with a link."""
        course = course_of(self.env, facts.FILE)
        known = facts.load_facts(course)
        name, short = self.asked()
        if name not in known:
            return self.unknown("intet tal", known, facts.FILE)
        fact = known[name]
        shown: list[nodes.Node] = [nodes.inline("", tied(fact.value), classes=["fact"])]
        if not short:
            told = nodes.inline("", f"({fact.year}, {fact.short_source})", classes=["fact-source"])
            shown += [nodes.Text(NBSP), self.link(f"tal-{name}", told)]
        return shown, []


class LawRole(_Inline):
    """A provision as running text names it."""

    def run(self) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        """Return »serviceloven § 85«, in short »§ 85«, with a link."""
        course = course_of(self.env, laws.FILE)
        known = laws.load_laws(course)
        name, short = self.asked()
        if name not in known:
            return self.unknown("ingen regel", known, laws.FILE)
        text = known[name].section if short else known[name].name
        return [self.link(f"lov-{name}", nodes.inline("", tied(text), classes=["law-name"]))], []


class _Listed(SphinxDirective):
    """A directive whose lines name entries; without any it lists all, and each can be linked to."""

    has_content = True

    def chosen(self, kind: str, known: Mapping[str, Entry], file: str) -> tuple[dict[str, Entry], list[nodes.Node]]:
        """Return the entries in the order of the lines, and a warning for each line that names none."""
        names = [line.strip() for line in self.content if line.strip()]
        chosen = {name: known[name] for name in names or known if name in known}
        warn = self.state.document.reporter.warning
        wrong = [(line, name) for line, name in enumerate(names, start=self.lineno + 1) if name not in known]
        return chosen, [warn(unknown(kind, name, known, file), line=line) for line, name in wrong]


class FactsDirective(_Listed):
    """Numbers as a table."""

    def run(self) -> list[nodes.Node]:
        """Return the table."""
        course = course_of(self.env, facts.FILE)
        chosen, wrong = self.chosen("intet tal", facts.load_facts(course), facts.FILE)
        return [nodes.raw("", fact_table(chosen, targets=not self.content), format="html"), *wrong]


class LawsDirective(_Listed):
    """Provisions, each in a box."""

    def run(self) -> list[nodes.Node]:
        """Return the boxes."""
        course = course_of(self.env, laws.FILE)
        chosen, wrong = self.chosen("ingen regel", laws.load_laws(course), laws.FILE)
        boxes = "".join(law_box(name, law, target=not self.content) for name, law in chosen.items())
        return [nodes.raw("", boxes, format="html"), *wrong]


def link_source(app: Sphinx, env: BuildEnvironment, node: pending_xref, inside: nodes.TextElement) -> nodes.Node | None:
    """Resolve the links of the roles: to the page that lists all, plain text in a book without that page."""
    if node["reftype"] != "source":
        return None
    if LISTED_ON not in env.all_docs or node["refdoc"] == LISTED_ON:
        return inside
    return make_refnode(app.builder, node["refdoc"], LISTED_ON, node["reftarget"], inside)
