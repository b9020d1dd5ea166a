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
COLOUR = ["color-contrast", "link-in-text-block"]
"""The rules at these levels that depend on colours."""
EXERCISES = ["chime", "empowerment", "relationel-koordinering"]
NARROW = (320, 640)
SMALL = """targets => [...document.querySelectorAll(targets)]
    .filter((target) => target.offsetParent !== null && target.getBoundingClientRect().height < 44)
    .map((target) => target.outerHTML.slice(0, 120))"""
TARGETS = ".kursus :is(button, summary, select, textarea, input[type=text], input[type=date], label:has(input))"


def book_pages() -> list[str]:
    """Return the address of every page of the book's table of contents."""
    book = find_course(Path(__file__).parent).book
    return sorted(f"/{path.relative_to(book).with_suffix('.html').as_posix()}" for path in book.rglob("*.md"))


def findings(page: Page) -> list[str]:
    """Return what axe-core finds wrong on the page."""
    return _found(page, {"type": "tag", "values": LEVELS})


def findings_of_colour(page: Page) -> list[str]:
    """Return what axe-core finds wrong that depends on colours: for the other scheme of a page that `findings` has looked at."""
    return _found(page, {"type": "rule", "values": COLOUR})


def in_the_dark(page: Page) -> None:
    """Show a page of the book dark, at once."""
    page.add_style_tag(content="* { transition: none !important }")
    page.emulate_media(color_scheme="dark")
    page.locator("html[data-theme='dark']").wait_for()


def _found(page: Page, rules: dict[str, object]) -> list[str]:
    axe = importlib.resources.files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
    page.evaluate(axe)
    found = page.evaluate("rules => axe.run(document, {preload: false, resultTypes: ['violations'], runOnly: rules})", rules)
    return [f"{one['id']}: {node['html'][:160]} {node['failureSummary']}" for one in found["violations"] for node in one["nodes"]]


def small_targets(page: Page) -> list[str]:
    """Return what one presses on an exercise's page that is less than 44 pixels high."""
    found: list[str] = page.evaluate(SMALL, TARGETS)
    return found


def overflow(page: Page) -> int:
    """Return how many pixels of the page are beyond the right edge of the window."""
    return int(page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))


def unfold_all(page: Page) -> None:
    """Open all that is folded."""
    for unfold in page.locator("summary:visible").all():
        unfold.click()


def fill(page: Page) -> None:
    """Answer something in every exercise, so that figures, notes and repeated rows are on the page."""
    if page.url.endswith("koordinering"):
        for name in ("Bostøtte", "Hjemmesygepleje"):
            page.get_by_role("checkbox", name=name).check()
    page.get_by_role("radio", name="En borger, jeg kender").check()
    page.locator("fieldset.k-rated:visible").first.get_by_role("radio").nth(2).check()
    page.locator(".k-canvas[data-drawn]").first.wait_for()


@pytest.mark.parametrize("name", EXERCISES)
def test_an_exercise_is_accessible_wide_and_on_a_phone_light_and_dark(open_page: Opener, name: str) -> None:
    page = open_page(f"/oevelser/{name}")
    fill(page)
    unfold_all(page)
    wrong: dict[str, list[str]] = {}
    for width, height in (WIDE, PHONE, NARROW):
        page.set_viewport_size({"width": width, "height": height})
        wrong[f"{width} pixels: small targets"] = small_targets(page)
        wrong[f"{width} pixels: beyond the edge"] = [f"{overflow(page)} pixels"] if overflow(page) > 0 else []
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            wrong[f"{width} pixels, {scheme}"] = findings(page) if scheme == "light" else findings_of_colour(page)
    assert {where: what for where, what in wrong.items() if what} == {}


@pytest.mark.parametrize("address", ["/findes-ikke", "/oevelser/findes-ikke"])
def test_axe_finds_nothing_on_the_pages_that_say_what_is_wrong(open_page: Opener, address: str) -> None:
    assert findings(open_page(address, expect_errors=True)) == []


@pytest.mark.parametrize("name", EXERCISES)
def test_an_exercise_works_at_a_zoom_of_200_percent(open_page: Opener, name: str) -> None:
    page = open_page(f"/oevelser/{name}", (640, 450), device_scale_factor=2)  # what 1280 x 900 is at 200 %
    fill(page)
    assert overflow(page) <= 0


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
