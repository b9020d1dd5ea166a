"""Plots are drawn where they stand and nowhere else, with their numbers as a table, on screen, on paper and as a file."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from test_accessibility import book_pages, findings
from watched import PHONE, WIDE, Opener

from kursus.book.plots import PLOTS
from kursus.course import find_course
from kursus.facts import load_facts

COURSE = find_course(Path(__file__).parent)
PAGES = {
    f"/{path.relative_to(COURSE.book).with_suffix('.html').as_posix()}": re.findall(
        r"\{plot\} (\S+)", path.read_text(encoding="utf-8")
    )
    for path in sorted(COURSE.book.rglob("*.md"))
}
WITH_PLOTS = {address: names for address, names in PAGES.items() if names}
PLOT = "figure.plot"
DRAWN = f"{PLOT} .plot-canvas[data-drawn]"


def drawn(page: Page, number: int) -> None:
    """Come near the plots, and wait until they are drawn."""
    if number:
        page.locator(PLOT).first.scroll_into_view_if_needed()
    expect(page.locator(DRAWN)).to_have_count(number)


def test_every_plot_stands_on_a_page() -> None:
    assert {name for names in WITH_PLOTS.values() for name in names} == set(PLOTS)


@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("address", WITH_PLOTS)
def test_a_plot_is_drawn_told_and_has_its_table(open_page: Opener, address: str, scheme: str, size: tuple[int, int]) -> None:
    page = open_page(address, size, color_scheme=scheme)
    drawn(page, len(WITH_PLOTS[address]))
    for name, plot in zip(WITH_PLOTS[address], page.locator(PLOT).all(), strict=True):
        expect(plot.locator(".plot-canvas")).to_have_accessible_name(re.compile(r".{40,}"))
        shown = {load_facts(COURSE)[fact].value for fact in PLOTS[name].facts if fact != "neet-antal"}
        assert set(plot.locator(".bartext").all_text_contents()) == shown
        assert plot.locator("details").get_attribute("open") is None
        plot.locator("summary").click()
        assert shown <= {text.replace("\xa0", " ") for text in plot.locator("tbody td").all_text_contents()}
    assert findings(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= size[0]


@pytest.mark.parametrize("address", WITH_PLOTS)
def test_no_text_of_a_plot_is_cut_off_on_a_phone(open_page: Opener, address: str) -> None:
    page = open_page(address, PHONE)
    drawn(page, len(WITH_PLOTS[address]))
    cut = page.evaluate(
        """() => [...document.querySelectorAll(".plot-canvas")].flatMap(canvas => {
            const box = canvas.getBoundingClientRect();
            return [...canvas.querySelectorAll("text")].filter(text => text.textContent).filter(text => {
                const place = text.getBoundingClientRect();
                return place.left < box.left - 1 || place.right > box.right + 1;
            }).map(text => text.textContent); })"""
    )
    assert cut == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_in_a_plot_has_the_colour_of_the_page(open_page: Opener, scheme: str) -> None:
    address, names = next(iter(WITH_PLOTS.items()))
    page = open_page(address, color_scheme=scheme)
    drawn(page, len(names))
    colours = page.evaluate(
        """() => [getComputedStyle(document.querySelector(".plot-canvas .bartext")).fill,
                  getComputedStyle(document.querySelector("figure.plot")).color]"""
    )
    assert colours[0] == colours[1]


def test_only_a_page_with_a_plot_loads_plotly(open_page: Opener) -> None:
    page = open_page("/")
    home = page.url
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    loading = {}
    for address in book_pages():
        asked.clear()
        page.goto(home + address.lstrip("/"))
        drawn(page, len(PAGES[address]))
        loading[address] = any("plotly" in url or "plot.js" in url for url in asked)
    assert {address for address, loads in loading.items() if loads} == set(WITH_PLOTS)


def test_on_paper_a_plot_has_its_table_too(open_page: Opener) -> None:
    address, names = next(iter(WITH_PLOTS.items()))
    page = open_page(address)
    drawn(page, len(names))
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    expect(page.locator(f"{PLOT} table").first).to_be_visible()
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    expect(page.locator(f"{PLOT} table").first).to_be_hidden()


@pytest.mark.usefixtures("course")
def test_opened_as_a_file_the_page_shows_the_table_instead(browser: Browser) -> None:
    page = browser.new_page()
    address, names = next(iter(WITH_PLOTS.items()))
    page.goto((COURSE.site / address.lstrip("/")).as_uri())
    assert page.locator(PLOT).count() == len(names)
    expect(page.locator(f"{PLOT} table").first).to_be_visible()
    expect(page.locator(f"{PLOT} .plot-canvas").first).to_be_hidden()
    page.close()


def test_without_plotly_the_table_opens(open_page: Opener) -> None:
    page = open_page("/", expect_errors=True)
    page.route(re.compile("plotly"), lambda route: route.abort())
    page.goto(page.url + next(iter(WITH_PLOTS)).lstrip("/"))
    expect(page.locator(f"{PLOT} table").first).to_be_visible()
    expect(page.locator(f"{PLOT} .plot-canvas").first).to_be_hidden()
