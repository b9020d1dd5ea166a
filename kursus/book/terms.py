"""Links to the glossary that show the term's meaning when one points at them."""

from __future__ import annotations

from docutils import nodes
from sphinx.addnodes import glossary
from sphinx.application import Sphinx

LONGEST = 300
"""Characters of a meaning that are shown; the rest is in the glossary."""


def collect_meanings(app: Sphinx, doctree: nodes.document) -> None:
    """Keep what the glossary on a page says of each of its terms, by the id of the term."""
    meanings: dict[str, str] = {}
    for item in (item for words in doctree.findall(glossary) for item in words.findall(nodes.definition_list_item)):
        meaning = next((_short(node.astext()) for node in item.children if isinstance(node, nodes.definition)), "")
        meanings |= {name: meaning for term in item.findall(nodes.term) for name in term["ids"]}
    if meanings:
        app.env.metadata[app.env.docname]["meanings"] = meanings


def show_meanings(app: Sphinx, doctree: nodes.document, _page: str) -> None:
    """Give every link to a term the meaning as its title."""
    known: dict[str, str] = {}
    for page in app.env.metadata.values():
        known |= page.get("meanings", {})
    for link in doctree.findall(nodes.reference):
        word = link.next_node(nodes.inline)
        if word is not None and "std-term" in word["classes"]:
            link["classes"].append("term")
            name = link.get("refid") or link.get("refuri", "").rpartition("#")[2]
            if known.get(name):
                link["reftitle"] = known[name]


def _short(text: str) -> str:
    """Return a text on one line, cut at a word where it is long."""
    line = " ".join(text.split())
    return line if len(line) <= LONGEST else f"{line[:LONGEST].rpartition(' ')[0]} …"
