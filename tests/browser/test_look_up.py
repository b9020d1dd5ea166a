"""What a page refers to can be looked up: numbers, laws, terms, works, and drawings that are told in words."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from test_accessibility import findings
from watched import PHONE, WIDE, Opener

from kursus.course import find_course

BOOK = find_course(Path(__file__).parent).book
PAGES = {path: path.read_text(encoding="utf-8") for path in sorted(BOOK.rglob("*.md"))}


def address_of(pattern: str) -> str:
    """Return the address of the first page that has the pattern in it."""
    path = next(path for path, text in PAGES.items() if re.search(pattern, text))
    return f"/{path.relative_to(BOOK).with_suffix('.html').as_posix()}"


def follow(page: Page, selector: str) -> None:
    """Follow the first link of a kind, and see that it leads to a place that is there."""
    page.locator(selector).first.click()
    page.wait_for_url(re.compile("#"))
    expect(page.locator(f"[id='{page.url.split('#')[1]}']")).to_be_in_viewport()


def test_a_number_has_its_year_and_source_and_leads_to_all_that_is_known_of_it(open_page: Opener) -> None:
    page = open_page(address_of(r"\{fact\}`[a-z0-9-]+`"))
    expect(page.locator(".fact-source").first).to_have_text(re.compile(r"^\(.+, .+\)$"))
    follow(page, "a:has(> .fact-source)")
    assert "tal-og-kilder.html#tal-" in page.url
    expect(page.locator(":target")).to_contain_text("Kontrolleret")


def test_a_law_leads_to_what_it_says(open_page: Opener) -> None:
    page = open_page(address_of(r"\{law\}`"))
    follow(page, "a:has(> .law-name)")
    assert "tal-og-kilder.html#lov-" in page.url
    expect(page.locator(":target")).to_contain_text("Lovtekst:")


def test_a_term_says_its_meaning_when_pointed_at_and_leads_to_the_glossary(open_page: Opener) -> None:
    page = open_page(address_of(r"\{term\}`"))
    expect(page.locator("a.term").first).to_have_attribute("title", re.compile(r"\S+ \S+ \S+"))
    follow(page, "a.term")
    assert "ordliste.html#term-" in page.url


def test_every_term_of_every_page_has_a_meaning(open_page: Opener) -> None:
    page = open_page("/")
    home, without = page.url, []
    for path, text in PAGES.items():
        if "{term}" in text:
            page.goto(f"{home}{path.relative_to(BOOK).with_suffix('.html').as_posix()}")
            without += page.eval_on_selector_all("a.term", "terms => terms.filter(t => !t.title).map(t => t.textContent)")
    assert without == []


def test_a_work_is_named_in_danish_and_leads_to_the_list(open_page: Opener) -> None:
    page = open_page(address_of(r"\{cite\}`[a-z]+\d{4}`"))
    expect(page.locator(".bibtex-citation").first).to_have_text(re.compile(r"^\(.+, (\d{4}|u\.å\.)\)$"))
    follow(page, ".bibtex-citation a")
    assert "litteratur.html#" in page.url
    expect(page.locator("ul.works > li:target")).to_have_text(re.compile(r"\((\d{4}|u\.å\.)\)\."))


@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
@pytest.mark.parametrize("name", sorted(path.stem for path in (BOOK / "figurer").glob("*.svg")))
def test_a_drawing_is_told_in_words_has_a_caption_and_is_readable(open_page: Opener, name: str, size: tuple[int, int]) -> None:
    page = open_page(address_of(rf"\{{drawing\}} {name}\b"), size)
    drawing = page.locator("figure.drawing", has=page.locator(f"[id^='{name}-']")).first
    svg = drawing.get_by_role("img")
    expect(svg).to_have_accessible_name(re.compile(r"\S"))
    expect(drawing.locator("figcaption")).to_have_text(re.compile(r"\S"))
    heights = svg.locator("text").evaluate_all("texts => texts.map(text => text.getBoundingClientRect().height)")
    assert min(heights) >= 12
    cut = svg.evaluate(
        """svg => { const box = svg.getBoundingClientRect();
            return [...svg.querySelectorAll("text")].filter(text => {
                const place = text.getBoundingClientRect();
                return place.left < box.left || place.right > box.right || place.bottom > box.bottom;
            }).map(text => text.textContent); }"""
    )
    assert cut == []


@pytest.mark.parametrize("name", ["helhedsmodel", "begreber"])
def test_a_drawing_that_was_reconstructed_says_so(open_page: Opener, name: str) -> None:
    page = open_page(address_of(rf"\{{drawing\}} {name}\b"))
    drawing = page.locator("figure.drawing", has=page.locator(f"[id^='{name}-']"))
    expect(drawing.locator("figcaption")).to_contain_text("ekonstrueret")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_drawing_has_the_colours_of_the_page(open_page: Opener, scheme: str) -> None:
    page = open_page(address_of(r"\{drawing\}"), color_scheme=scheme)
    colours = page.evaluate(
        """() => [getComputedStyle(document.querySelector("figure.drawing text")).fill, getComputedStyle(document.body).color]"""
    )
    assert colours[0] == colours[1]
    assert findings(page) == []


def test_paper_is_light_in_the_dark_scheme_too(open_page: Opener) -> None:
    page = open_page(address_of(r"\{drawing\}"), color_scheme="dark")
    page.emulate_media(media="print", color_scheme="dark")
    assert page.evaluate("getComputedStyle(document.querySelector('figure.drawing text')).fill") == "rgb(31, 45, 44)"
