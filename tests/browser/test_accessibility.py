"""axe-core finds nothing at WCAG 2.2 AA, light and dark, and what axe can't see is measured."""

from __future__ import annotations

import importlib.resources
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from watched import PHONE, WIDE, Opener

from kursus.course import find_course

LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
EXERCISES = ["chime", "empowerment", "relationel-koordinering"]
NARROW = (320, 640)


def book_pages() -> list[str]:
    """Return the address of every page of the book's table of contents."""
    book = find_course(Path(__file__).parent).book
    return sorted(f"/{path.relative_to(book).with_suffix('.html').as_posix()}" for path in book.rglob("*.md"))


def findings(page: Page) -> list[str]:
    """Return what axe-core finds wrong on the page."""
    axe = importlib.resources.files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
    page.evaluate(axe)
    found = page.evaluate("levels => axe.run(document, {preload: false, runOnly: {type: 'tag', values: levels}})", LEVELS)
    return [f"{one['id']}: {node['html'][:160]} {node['failureSummary']}" for one in found["violations"] for node in one["nodes"]]


def fill(page: Page) -> None:
    """Answer something in every exercise, so that figures, notes and repeated rows are on the page."""
    if page.url.endswith("koordinering"):
        for name in ("Bostøtte", "Hjemmesygepleje"):
            page.get_by_role("checkbox", name=name).check()
    page.get_by_role("radio", name="En borger, jeg kender").check()
    page.locator("fieldset.k-rated:visible").first.get_by_role("radio").nth(2).check()
    page.locator(".k-canvas[data-drawn]").first.wait_for()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_any_page_of_the_book(open_page: Opener, scheme: str) -> None:
    page = open_page("/", color_scheme=scheme)
    home = page.url
    found = {}
    for address in [*book_pages(), "/search.html?q=recovery"]:
        page.goto(home + address.lstrip("/"))
        found[address] = findings(page)
    assert {address: wrong for address, wrong in found.items() if wrong} == {}
    assert len(found) > 15


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
@pytest.mark.parametrize("name", EXERCISES)
def test_axe_finds_nothing_in_an_exercise(open_page: Opener, name: str, size: tuple[int, int], scheme: str) -> None:
    page = open_page(f"/oevelser/{name}", size, color_scheme=scheme)
    fill(page)
    for unfold in page.locator("summary:visible").all():
        unfold.click()
    assert findings(page) == []


@pytest.mark.parametrize("address", ["/findes-ikke", "/oevelser/findes-ikke"])
def test_axe_finds_nothing_on_the_pages_that_say_what_is_wrong(open_page: Opener, address: str) -> None:
    assert findings(open_page(address, expect_errors=True)) == []


@pytest.mark.parametrize("name", EXERCISES)
def test_an_exercise_is_320_pixels_wide_without_sideways_scrolling(open_page: Opener, name: str) -> None:
    page = open_page(f"/oevelser/{name}", NARROW)
    fill(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= NARROW[0]


def test_the_book_is_320_pixels_wide_without_sideways_scrolling(open_page: Opener) -> None:
    page = open_page("/", NARROW)
    home = page.url
    widths = {}
    for address in book_pages():
        page.goto(home + address.lstrip("/"))
        widths[address] = page.evaluate("document.documentElement.scrollWidth")
    assert {address: width for address, width in widths.items() if width > NARROW[0]} == {}


@pytest.mark.parametrize("name", EXERCISES)
def test_an_exercise_works_at_a_zoom_of_200_percent(open_page: Opener, name: str) -> None:
    page = open_page(f"/oevelser/{name}", (640, 450), device_scale_factor=2)  # what 1280 x 900 is at 200 %
    fill(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= 640


@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
@pytest.mark.parametrize("name", EXERCISES)
def test_every_target_is_at_least_44_pixels_high(open_page: Opener, name: str, size: tuple[int, int]) -> None:
    page = open_page(f"/oevelser/{name}", size)
    fill(page)
    small = page.evaluate(
        """targets => [...document.querySelectorAll(targets)]
            .filter((target) => target.offsetParent !== null && target.getBoundingClientRect().height < 44)
            .map((target) => target.outerHTML.slice(0, 120))""",
        ".kursus :is(button, summary, select, textarea, input[type=text], label:has(input))",
    )
    assert small == []


def test_every_control_of_the_form_has_a_name(open_page: Opener) -> None:
    page = open_page("/oevelser/relationel-koordinering")
    fill(page)
    for role in ("radio", "checkbox", "textbox", "combobox", "button", "group"):
        for control in page.locator(".k-form :not(details)").and_(page.get_by_role(role)).all():
            expect(control).to_have_accessible_name(re.compile(r"\S"))


def test_the_focus_is_seen(open_page: Opener) -> None:
    page = open_page("/oevelser/chime")
    radio = page.get_by_role("radio", name="Recovery")
    radio.focus()
    page.keyboard.press("ArrowLeft")
    outline = page.get_by_role("radio", name="Støtte").evaluate("radio => getComputedStyle(radio.closest('label')).outlineStyle")
    assert outline == "solid"
