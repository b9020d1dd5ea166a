"""Works are named and listed in Danish."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from pybtex.backends.plaintext import Backend
from pybtex.database import BibliographyData, parse_file, parse_string

from kursus.book.literature import DanishReferences, DanishWorks
from kursus.course import find_course

COURSE = find_course(Path(__file__).parent)
OWN_WORDS = re.compile(r"\b(and|et al|editors?|edition|eds?|pages?|pp|vol|volume|number|In|chapter|available)\b\.?")


def listed(works: BibliographyData) -> list[str]:
    """Return the works as plain text, in the order of the list."""
    return [entry.text.render(Backend()).replace("<nbsp>", " ") for entry in DanishWorks().format_entries(works.entries.values())]


def work(fields: str, kind: str = "book") -> str:
    [text] = listed(parse_string(f"@{kind}{{x, {fields}}}", "bibtex"))
    return text


def test_a_book_has_people_year_title_edition_and_publisher() -> None:
    fields = (
        "author = {Slade, Mike and Longden, Eleanor}, year = {2015}, title = {Om håb}, edition = {2.}, publisher = {Forlaget}"
    )
    assert work(fields) == "Slade, M. og Longden, E. (2015). Om håb, 2. udg. Forlaget."


def test_an_article_has_its_journal_and_pages() -> None:
    fields = (
        "author = {A, B. and C, D. and E, F.}, year = {2014}, title = {Målt?}, journal = {Tidsskriftet}, "
        "volume = {16}, number = {4}, pages = {1--9}, url = {https://www.eksempel.dk/a/}"
    )
    assert work(fields, "article") == "A, B., C, D. og E, F. (2014). Målt? Tidsskriftet, 16(4), 1–9. eksempel.dk/a"


def test_a_chapter_has_its_book_and_editor() -> None:
    fields = "author = {A, B.}, editor = {C, D.}, year = {2013}, title = {Kapitlet}, booktitle = {Bogen}, publisher = {Forlaget}"
    assert work(fields, "incollection") == "A, B. (2013). Kapitlet. I C, D. (red.), Bogen. Forlaget."


def test_an_organisation_is_not_shortened_and_an_unknown_year_is_told() -> None:
    assert work("author = {{Social- og Boligstyrelsen}}, year = {u.å.}, title = {Rapport}").startswith(
        "Social- og Boligstyrelsen (u.å.). Rapport."
    )


def test_works_stand_in_the_order_of_the_danish_alphabet() -> None:
    works = "".join(
        f"@book{{k{n}, author = {{{name}, A.}}, year = {{2000}}, title = {{T}}}}\n"
        for n, name in enumerate(["Ås", "Øst", "Zoo", "Æble", "Abe"])
    )
    assert [text.split(",")[0] for text in listed(parse_string(works, "bibtex"))] == ["Abe", "Zoo", "Æble", "Øst", "Ås"]


def test_no_word_of_the_list_s_own_is_english() -> None:
    works = parse_file(str(COURSE.book / "litteratur.bib"), "bibtex")
    assert len(works.entries) > 20
    for key, entry in works.entries.items():
        [said] = listed(BibliographyData({key: entry}))
        for theirs in (entry.fields.get(field, "") for field in ("title", "journal", "booktitle")):
            said = said.replace(theirs.replace("\\&", "&").rstrip("?."), "")
        assert not OWN_WORDS.search(said), said


@pytest.mark.parametrize(("sep", "expected"), [("sep2", " og "), ("last_sep", " og "), ("other", " m.fl.")])
def test_a_reference_on_a_page_has_danish_words_between_the_names(sep: str, expected: str) -> None:
    assert str(getattr(DanishReferences().person, sep)) == expected


def test_a_reference_on_a_page_stands_in_round_brackets() -> None:
    style = DanishReferences()
    assert (style.bracket_parenthetical.left, style.bracket_parenthetical.right, style.bracket_textual.left) == ("(", ")", "(")


def test_every_work_that_a_page_names_is_in_the_list() -> None:
    known = parse_file(str(COURSE.book / "litteratur.bib"), "bibtex").entries
    named = {
        key.strip()
        for path in COURSE.book.rglob("*.md")
        for keys in re.findall(r"\{cite[\w:]*\}`([^`]+)`", path.read_text(encoding="utf-8"))
        for key in keys.split(",")
    }
    assert {key for key in named if key not in known} == set()
