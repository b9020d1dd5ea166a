"""On a phone the result is far down: a button leads to it, and back to the answers."""

from __future__ import annotations

from playwright.sync_api import expect
from watched import PHONE, WIDE, Opener


def test_a_link_leads_to_the_result_and_back_on_the_exercise_s_own_page(open_page: Opener) -> None:
    page = open_page("/oevelser/chime", PHONE)
    result = page.get_by_role("heading", name="Dit resultat")
    expect(result).not_to_be_in_viewport()
    page.get_by_role("link", name="Se resultatet").click()
    expect(result).to_be_in_viewport()
    page.get_by_role("link", name="Tilbage til svarene").click()
    expect(result).not_to_be_in_viewport()


def test_a_button_leads_to_the_result_and_back_in_the_book(open_page: Opener) -> None:
    page = open_page("/tema-1/chime.html", PHONE)
    expect(page.get_by_role("button", name="Se resultatet")).to_be_hidden()
    page.get_by_role("button", name="Åbn øvelsen her").click()
    result = page.frame_locator("iframe[title^='Øvelse:']").get_by_role("heading", name="Dit resultat")
    result.wait_for()
    page.get_by_role("button", name="Se resultatet").click()
    expect(result).to_be_in_viewport()
    page.get_by_role("button", name="Tilbage til svarene").click()
    expect(result).not_to_be_in_viewport()


def test_a_wide_screen_has_the_result_beside_the_answers(open_page: Opener) -> None:
    page = open_page("/oevelser/chime", WIDE)
    expect(page.get_by_role("link", name="Se resultatet")).to_be_hidden()
    form, plot = page.locator(".k-form").bounding_box(), page.locator(".k-plot").bounding_box()
    assert form
    assert plot
    assert plot["x"] >= form["x"] + form["width"]


def test_the_title_of_a_page_is_printed(open_page: Opener) -> None:
    page = open_page("/papir/chime.html", WIDE)
    page.emulate_media(media="print")
    expect(page.get_by_role("heading", level=1, name="CHIME på papir")).to_be_visible()
    expect(page.get_by_text("Print siden, og skriv direkte på papiret.")).to_be_hidden()
