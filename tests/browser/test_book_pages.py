"""Every page of the book: axe-core finds nothing, light or dark, it fits a small screen, and its frame is in Danish."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page
from test_accessibility import NARROW, book_pages, findings, findings_of_colour, in_the_dark, overflow
from watched import Opener

ADDRESSES = [*book_pages(), "/search.html?q=recovery"]
ENGLISH = re.compile(
    r"\b(search|previous|next|page|contents|toggle|skip|theme|light|dark|navigation|copyright|source|print|close|open|menu|home|by)\b",
    re.IGNORECASE,
)
FRAME = """() => [...document.querySelectorAll("header, footer, nav, .bd-header-article, .bd-sidebar, .prev-next-area")]
    .flatMap(part => [part.innerText, ...[...part.querySelectorAll("*")]
        .flatMap(node => [node.getAttribute("aria-label"), node.title, node.getAttribute("placeholder")])])
    .filter(Boolean)"""


def english(page: Page) -> list[str]:
    """Return what is not in Danish round the page's own text."""
    return [text for text in page.evaluate(FRAME) if ENGLISH.search(text.replace("CC BY-SA", ""))]


def test_there_are_pages_to_look_at() -> None:
    assert len(ADDRESSES) > 40


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_page_is_accessible_light_and_dark_fits_a_small_screen_and_is_danish(open_page: Opener, address: str) -> None:
    page = open_page(address)
    assert page.evaluate("document.documentElement.lang") == "da"
    assert english(page) == []
    assert findings(page) == []
    in_the_dark(page)
    assert findings_of_colour(page) == []
    page.set_viewport_size({"width": NARROW[0], "height": NARROW[1]})
    page.reload()
    assert overflow(page) <= 0
