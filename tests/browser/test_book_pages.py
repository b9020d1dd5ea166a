"""Every page of the book: axe-core finds nothing, light or dark, it fits a small screen, and its frame is in Danish."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page
from running import Server
from test_accessibility import NARROW, book_pages, findings, findings_of_colour, in_the_dark, overflow
from watched import WIDE, Watch

ADDRESSES = [*book_pages(), "/search.html?q=recovery"]
ENGLISH = re.compile(
    r"\b(search|previous|next|page|contents|toggle|skip|theme|light|dark|navigation|copyright|source|print|close|open|menu|home|by)\b",
    re.IGNORECASE,
)
FRAME = """() => [...document.querySelectorAll("header, footer, nav, .bd-header-article, .bd-sidebar, .prev-next-area")]
    .flatMap(part => [part.innerText, ...[...part.querySelectorAll("*")]
        .flatMap(node => [node.getAttribute("aria-label"), node.title, node.getAttribute("placeholder")])])
    .filter(Boolean)"""


@pytest.fixture(scope="module")
def reader(browser: Browser, course: Server) -> Iterator[tuple[Page, Watch]]:
    """One reader, who goes through the book in one window: what pages share is fetched once."""
    watch, context = Watch(), browser.new_context()
    context.set_default_timeout(60_000)
    watch.follow(context, course.url)
    yield context.new_page(), watch
    context.close()


@pytest.fixture
def page(reader: tuple[Page, Watch], course: Server) -> Iterator[Page]:
    """The reader's window, wide and light; a test leaves nothing in it, and no error or request to another host behind."""
    window, watch = reader
    watch.abroad.clear()
    watch.errors.clear()
    window.set_viewport_size({"width": WIDE[0], "height": WIDE[1]})
    window.emulate_media(color_scheme="light")
    window.goto(course.url)
    window.evaluate(
        "localStorage.clear()"
    )  # else a page begins in the scheme of the one before, and changes while it is looked at
    yield window
    assert (watch.abroad, watch.errors) == ([], [])


def english(page: Page) -> list[str]:
    """Return what is not in Danish round the page's own text."""
    return [text for text in page.evaluate(FRAME) if ENGLISH.search(text.replace("CC BY-SA", ""))]


def test_there_are_pages_to_look_at() -> None:
    assert len(ADDRESSES) > 40


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_page_is_accessible_light_and_dark_fits_a_small_screen_and_is_danish(page: Page, course: Server, address: str) -> None:
    page.goto(course.url + address.lstrip("/"))
    assert page.evaluate("document.documentElement.lang") == "da"
    assert english(page) == []
    assert findings(page) == []
    in_the_dark(page)
    assert findings_of_colour(page) == []
    page.set_viewport_size({"width": NARROW[0], "height": NARROW[1]})
    page.reload()
    assert overflow(page) <= 0
