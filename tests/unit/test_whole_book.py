"""The page with the whole book: each built page in order, its links and ids made to hold on one page."""

from __future__ import annotations

from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag

from kursus.book.whole import Page, whole_book

PAGE = """<html><head><link rel="stylesheet" href="_static/a.css"></head><body><header>Menu</header>
<article class="bd-article"><section id="{id}"><h1>{title}<a class="headerlink" href="#">#</a></h1>{inside}</section></article>
</body></html>"""
CARD = '<div class="exercise-card"><p>Øvelse</p><p class="card-ways"><button>Åbn</button></p></div>'
FIRST = (
    '<h2 id="kort-sagt">Kort sagt</h2><a href="tema/b.html#kort-sagt">Videre</a><a href="#kort-sagt">Op</a>'
    f'<a href="https://eksempel.dk/#x">Ud</a><a href="/papir/c.html">Papir</a><a href="mangler.html">Væk</a>{CARD}'
    '<svg aria-labelledby="t d"><title id="t">T</title><path id="p" marker-end="url(#p)"/></svg>'
)
SECOND = (
    '<h2 id="kort-sagt">Kort sagt</h2><a href="../a.html">Tilbage</a><img src="../_static/x.png" alt="X">'
    '<details><summary>Svar</summary>Ja</details><script type="application/json">{}</script><script>alert(1)</script>'
)


@pytest.fixture
def book(tmp_path: Path) -> BeautifulSoup:
    """The page made of three small ones."""
    for name, title, inside in [
        ("index", "Forside", ""),
        ("a", "Første", FIRST),
        ("tema/b", "Anden", SECOND),
        ("papir/c", "Papir", ""),
    ]:
        file = tmp_path / f"{name}.html"
        file.parent.mkdir(exist_ok=True)
        file.write_text(PAGE.format(id=name.replace("/", "-"), title=title, inside=inside), encoding="utf-8")
    pages = [Page("a", 1, "Del 1"), Page("tema/b", 2, ""), Page("papir/c", 1, "Del 2")]
    return BeautifulSoup(whole_book(tmp_path, "Bogen", pages, "2026. Må deles"), "html.parser")


def link(book: BeautifulSoup, text: str) -> str:
    [found] = [a for a in book.select(".page a") if a.get_text() == text]
    return str(found["href"])


def test_every_page_is_there_in_order_under_its_part(book: BeautifulSoup) -> None:
    assert [h.get_text() for h in book.select("h1")] == ["Bogen"]
    assert [h.get_text() for h in book.select(".page .was-h1")] == ["Første", "Anden", "Papir"]
    assert [p.get_text() for p in book.select("main > .part")] == ["Del 1", "Del 2"]


def test_the_contents_lead_to_every_page(book: BeautifulSoup) -> None:
    assert [(a.get_text(), a["href"]) for a in book.select("nav a")] == [
        ("Første", "#a"),
        ("Anden", "#tema-b"),
        ("Papir", "#papir-c"),
    ]
    assert all(book.find(id=str(a["href"])[1:]) for a in book.select("nav a"))


def test_headings_go_one_level_down_for_each_level_of_the_book(book: BeautifulSoup) -> None:
    assert [h.name for h in book.select(".page .was-h1")] == ["h2", "h3", "h2"]
    assert [h.name for h in book.select(".page .was-h2")] == ["h3", "h4"]


def test_no_id_stands_twice(book: BeautifulSoup) -> None:
    ids = [str(element["id"]) for element in book.find_all(id=True)]
    assert len(ids) > 6
    assert len(set(ids)) == len(ids)


def test_links_between_pages_lead_to_places_on_the_one_page(book: BeautifulSoup) -> None:
    assert link(book, "Videre") == "#tema-b--kort-sagt"
    assert link(book, "Op") == "#a--kort-sagt"
    assert link(book, "Tilbage") == "#a"
    assert link(book, "Papir") == "#papir-c"
    assert book.find(id="tema-b--kort-sagt")


def test_other_links_stay(book: BeautifulSoup) -> None:
    assert link(book, "Ud") == "https://eksempel.dk/#x"
    assert link(book, "Væk") == "mangler.html"


def test_drawings_and_pictures_keep_what_they_refer_to(book: BeautifulSoup) -> None:
    [svg] = book.select("svg")
    assert isinstance(svg.path, Tag)
    assert svg["aria-labelledby"] == "a--t a--d"
    assert svg.path["marker-end"] == "url(#a--p)"
    assert book.select("img")[0]["src"] == "_static/x.png"


def test_what_is_of_no_use_on_paper_is_left_out_and_what_is_folded_is_open(book: BeautifulSoup) -> None:
    assert not book.select(".headerlink, .card-ways, .page button")
    assert "Menu" not in book.get_text()
    assert [script.get("type") for script in book.select(".page script")] == ["application/json"]
    assert book.select("details")[0].has_attr("open")


def test_the_page_is_danish_light_and_has_the_book_s_styles(book: BeautifulSoup) -> None:
    [html] = book.select("html")
    assert (html["lang"], html["data-theme"]) == ("da", "light")
    assert [style["href"] for style in book.select("link[rel=stylesheet]")] == ["_static/a.css", "_static/whole.css"]
    assert str(book).startswith("<!DOCTYPE html>")
    assert "© 2026. Må deles." in book.get_text()
