"""Search finds what a person expects, whatever form of the word is typed."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect
from watched import Opener

FOUND = "#search-results li > a"


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("inddragelse", {"ordliste.html", "tema-1/empowerment.html", "tema-2/afgive-kontrol.html"}),
        ("inddrage", {"tema-2/afgive-kontrol.html"}),
        ("misbrug", {"tema-2/index.html", "tema-2/adgang-til-hjaelp.html", "tema-2/samlet-tilbud.html", "tema-2/tal.html"}),
        ("rusmiddel", {"tema-2/index.html", "tema-2/samlet-tilbud.html"}),
        ("koordinere", {"tema-2/koordinerende-plan.html", "tema-3/index.html", "tema-3/relationel-koordinering.html"}),
        ("koordinering", {"tema-2/koordinerende-plan.html", "tema-3/index.html", "tema-3/relationel-koordinering.html"}),
        ("rehabilitere", {"tema-1/rehabilitering.html"}),
    ],
)
def test_search_finds_the_pages_that_one_expects(open_page: Opener, typed: str, expected: set[str]) -> None:
    page = open_page(f"/search.html?q={typed}")
    for address in expected:
        expect(page.locator(f"{FOUND}[href^='{address}']").first).to_be_visible()
