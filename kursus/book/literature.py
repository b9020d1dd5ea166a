"""References in Danish: »(Slade og Longden, 2015)« on a page, and the works as Danish lists them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from docutils import nodes
from pybtex.database import Entry, Person
from pybtex.plugin import register_plugin
from pybtex.style import FormattedEntry
from pybtex.style.formatting import BaseStyle, toplevel
from pybtex.style.template import Node, first_of, href, join, names, optional, sentence, tag, words
from pybtex.style.template import field as told
from sphinx.application import Sphinx
from sphinxcontrib.bibtex import plugin
from sphinxcontrib.bibtex.style.referencing import BracketStyle, PersonStyle
from sphinxcontrib.bibtex.style.referencing.author_year import AuthorYearReferenceStyle

STYLE = "dansk"
ALPHABET = str.maketrans({"æ": "{", "ø": "|", "å": "}"})
"""Puts the three letters after z, in their order."""


def _round() -> BracketStyle:
    return BracketStyle(left="(", right=")", sep="; ")


def _people() -> PersonStyle:
    return PersonStyle(style="last", sep=", ", sep2=" og ", last_sep=" og ", other=" m.fl.")


@dataclass
class DanishReferences(AuthorYearReferenceStyle):
    """Author and year in round brackets, with Danish words between the names."""

    bracket_parenthetical: BracketStyle = field(default_factory=_round)
    bracket_textual: BracketStyle = field(default_factory=_round)
    bracket_author: BracketStyle = field(default_factory=_round)
    bracket_year: BracketStyle = field(default_factory=_round)
    person: PersonStyle = field(default_factory=_people)


class DanishWorks(BaseStyle):
    """The list of works: people, year, title, where it came out, and a link; no English word."""

    default_name_style = "lastfirst"
    default_label_style = "number"
    default_sorting_style = "none"

    def __init__(self, **settings: Any) -> None:
        """Shorten first names, and sort as Danish does."""
        super().__init__(**settings)
        self.abbreviate_names = True
        self.sort = lambda entries: sorted(entries, key=_order)

    def format_entry(self, label: str, entry: Entry, bib_data: Any = None) -> FormattedEntry:
        """Return a work of any type, from the fields that it has."""
        text = _work(entry).format_data({"entry": entry, "style": self, "bib_data": bib_data})
        return FormattedEntry(entry.key, text, label)


def _order(entry: Entry) -> tuple[str, str]:
    people: list[Person] = entry.persons.get("author") or entry.persons.get("editor") or []
    named = " ".join(" ".join([*person.prelast_names, *person.last_names, *person.first_names]) for person in people)
    return (named or entry.fields["title"]).lower().translate(ALPHABET), entry.fields["year"]


def _work(entry: Entry) -> Node:
    is_part = "journal" in entry.fields or "booktitle" in entry.fields
    title = told("title") if is_part else tag("em")[told("title")]
    editors = "editor" in entry.persons and "author" in entry.persons
    in_book = (
        words["I", join[_names("editor"), " (red.),"], tag("em")[told("booktitle")]] if editors else tag("em")[told("booktitle")]
    )
    return toplevel[
        words[
            first_of[optional[_names("author")], optional[join[_names("editor"), " (red.)"]], ""],
            join["(", told("year"), ")."],
        ],
        sentence[title, optional[join[told("edition"), " udg"]]],
        optional[sentence[in_book]] if "booktitle" in entry.fields else "",
        optional[sentence[tag("em")[told("journal")], optional[_issue()], optional[told("pages", _dashed, raw=True)]]],
        optional[sentence[told("publisher")]],
        optional[sentence[told("note")]],
        optional[href(told("url", raw=True))[told("url", _shown, raw=True)]],
    ]


def _names(role: str) -> Node:
    return names(role, sep=", ", sep2=" og ", last_sep=" og ")


def _issue() -> Node:
    return first_of[optional[join[told("volume"), optional[join["(", told("number"), ")"]]]], told("number")]


def _dashed(text: str) -> str:
    return re.sub(r"-+", "\N{EN DASH}", text)


def _shown(address: str) -> str:
    return re.sub(r"^https?://(www\.)?|/$", "", address)


def list_works(_app: Sphinx, doctree: nodes.document, _page: str) -> None:
    """Make the works a plain list: what the package writes has numbers of its own, and a role that ARIA has given up."""
    for works in list(dict.fromkeys(work.parent for work in doctree.findall(nodes.citation))):
        items = [
            nodes.list_item(
                "", *(part.deepcopy() for part in work.children if not isinstance(part, nodes.label)), ids=work["ids"]
            )
            for work in works.findall(nodes.citation)
        ]
        works.replace_self(nodes.bullet_list("", *items, classes=["works"]))


def add_danish_literature() -> None:
    """Make the styles known under the name that `_config.yml` and the page of works give."""
    plugin.register_plugin("sphinxcontrib.bibtex.style.referencing", STYLE, DanishReferences, force=True)
    register_plugin("pybtex.style.formatting", STYLE, DanishWorks, force=True)
