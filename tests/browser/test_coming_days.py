"""A page that was built before a day says by itself that nobody has looked since, when that day has come."""

from __future__ import annotations

from playwright.sync_api import expect
from watched import Opener

PAGE = "/tema-4/sektorer.html"


def test_a_page_built_before_the_day_says_so_on_the_readers_own_day(open_page: Opener) -> None:
    page = open_page(PAGE)
    note = page.locator("[data-after='2027-01-01']").first
    page.clock.set_fixed_time("2026-12-31T12:00:00")
    page.reload()
    expect(note).to_be_hidden()
    page.clock.set_fixed_time("2027-01-01T12:00:00")
    page.reload()
    expect(note).to_be_visible()
    expect(note).to_contain_text("ikke kontrolleret siden")
