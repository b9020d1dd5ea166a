"""When it is dangerous: found from every page, on a phone, and a review that says itself when it is over a year ago."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from watched import PHONE, Opener

from kursus.book.danger import OLD, stamp
from kursus.course import find_course
from kursus.school import Review

SCRIPT = find_course(Path(__file__).parent).book / "_style" / "kursus.js"


@pytest.mark.parametrize("address", ["/", "/tema-4/samtykke.html", "/ordliste.html"])
def test_what_to_do_is_one_press_away_on_a_phone(open_page: Opener, address: str) -> None:
    page = open_page(address, PHONE)
    page.get_by_role("link", name="I fare?").click()
    expect(page.get_by_role("heading", name="Når det er farligt", level=1)).to_be_visible()
    page.get_by_role("link", name="Et barn er måske i fare").first.click()
    expect(page.get_by_role("heading", name="Et barn er måske i fare")).to_be_in_viewport()


def test_an_exercise_on_danger_has_the_box_and_its_page_says_that_nobody_reads_along(open_page: Opener) -> None:
    page = open_page("/oevelser/afgive-kontrol", PHONE)
    box = page.get_by_role("note", name="Når det er farligt")
    expect(box.get_by_role("link", name="112").first).to_have_attribute("href", "tel:112")
    expect(page.get_by_text("Ingen læser det, du skriver her. Er nogen i fare, så ring 112.")).to_be_visible()


@pytest.mark.parametrize(("day", "is_old"), [(dt.date(2027, 12, 1), False), (dt.date(2027, 12, 2), True)])
def test_a_review_over_twelve_months_old_says_so_by_itself_in_a_page_without_a_server(
    open_page: Opener, day: dt.date, *, is_old: bool
) -> None:
    page: Page = open_page("/")
    page.clock.set_fixed_time(dt.datetime.combine(day, dt.time(12)))
    review = Review(side="cases", rolle="Sygeplejerske", dato="2026-12-01")
    page.evaluate("html => { document.body.innerHTML = html }", str(stamp(review)))
    page.add_script_tag(content=f"(() => {{ {SCRIPT.read_text(encoding='utf-8')} }})()")
    expect(page.get_by_text(OLD)).to_be_visible(visible=is_old)
    expect(page.get_by_text("Fagligt gennemgået af: Sygeplejerske")).to_be_visible()
