"""The folder's page as one meets it: by keyboard, on a phone, in the dark, on paper, and with work that is in no folder."""

from __future__ import annotations

import re

import pytest
from participant import answer, go, in_this_tab, is_saved, new_folder, open_folder, question, row
from playwright.sync_api import Page, expect
from test_accessibility import NARROW, SMALL, findings
from test_keyboard import tab_to
from watched import WIDE, Opener

TARGETS = ".folder :is(button, summary, input, .k-exercises a, .top a)"


def fits(page: Page) -> None:
    """See that the page has no sideways scrolling, targets that a thumb hits, and nothing that axe-core finds."""
    assert page.evaluate("document.documentElement.scrollWidth") <= page.viewport_size["width"]  # type: ignore[index]
    assert page.evaluate(SMALL, TARGETS) == []
    assert findings(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
def test_the_page_is_accessible_and_fits_whatever_it_shows(open_page: Opener, size: tuple[int, int], scheme: str) -> None:
    page = open_page("/mappe", size, color_scheme=scheme, expect_errors=True)
    page.locator("#mappe[data-ready]").wait_for()
    fits(page)
    page.get_by_label("Din kode på fem ord").fill("ikke en kode")
    page.get_by_role("button", name="Åbn mappen").click()
    expect(page.locator("[aria-invalid]")).to_have_count(1)
    page.get_by_role("button", name="Opret en mappe").click()
    page.locator(".k-code").wait_for()
    fits(page)
    page.get_by_role("button", name="Jeg har skrevet den ned").click()
    expect(page.get_by_role("button", name="Luk mappen")).to_be_visible()
    go(page, "/oevelser/chime")
    answer(page, "Håb", "Lidt")
    is_saved(page)
    assert findings(page) == []
    go(page, "/mappe")
    fits(page)


def test_a_folder_is_made_and_closed_by_keyboard_alone(open_page: Opener) -> None:
    page = open_page("/mappe")
    page.locator("#mappe[data-ready]").wait_for()
    tab_to(page, page.get_by_role("button", name="Opret en mappe"))
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Skriv din kode ned")).to_be_focused()
    tab_to(page, page.get_by_role("button", name="Jeg har skrevet den ned"))
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_be_focused()
    tab_to(page, page.get_by_role("button", name="Luk mappen"))
    page.keyboard.press("Space")
    expect(page.get_by_text("Mappen er lukket på denne maskine.")).to_be_visible()
    expect(page.get_by_role("heading", level=1)).to_be_focused()


def test_a_wrong_code_by_enter_is_told_to_a_screen_reader(open_page: Opener) -> None:
    page = open_page("/mappe", expect_errors=True)
    code = page.get_by_label("Din kode på fem ord")
    problem = page.locator(f"#{(code.get_attribute('aria-describedby') or '').split()[-1]}")
    expect(problem).to_have_attribute("role", "status")
    assert problem.evaluate("(element) => getComputedStyle(element).display") != "none"  # told only where it was there before
    code.fill("hest ko gris")
    code.press("Enter")
    expect(problem).not_to_be_empty()
    expect(code).to_have_attribute("aria-invalid", "true")


def test_the_code_is_printed_alone(open_page: Opener) -> None:
    page = open_page("/mappe")
    page.evaluate("void (window.print = () => { window.printed = (window.printed ?? 0) + 1; })")
    page.get_by_role("button", name="Opret en mappe").click()
    code = page.locator(".k-code li").all_inner_texts()
    page.get_by_role("button", name="Print koden").click()
    assert page.evaluate("window.printed") == 1
    page.emulate_media(media="print")
    expect(page.locator(".k-slip li")).to_have_text(code)
    expect(page.locator(".k-slip")).to_be_visible()
    expect(page.get_by_role("heading", name="Øvelserne")).to_be_hidden()
    expect(page.get_by_label("Din kode på fem ord")).to_be_hidden()
    expect(page.get_by_role("button", name="Jeg har skrevet den ned")).to_be_hidden()
    page.emulate_media(media="screen")
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    expect(page.locator(".k-slip")).to_be_hidden()


def written_in_the_tab(open_page: Opener, text: str) -> Page:
    """Answer something in an exercise without a folder."""
    page = open_page("/oevelser/chime", expect_errors=True)
    question(page).fill(text)
    go(page, "/mappe")
    expect(row(page, "CHIME")).to_contain_text("Begyndt: ")
    return page


def test_what_was_written_before_goes_into_a_new_folder_if_one_says_so(open_page: Opener) -> None:
    page = written_in_the_tab(open_page, "før mappen")
    new_folder(page)
    go(page, "/oevelser/chime")
    expect(question(page)).to_have_value("")
    expect(page.get_by_text("I denne fane ligger også svar til øvelsen")).to_be_visible()
    go(page, "/mappe")
    page.get_by_role("button", name="Læg dem i mappen").click()
    expect(page.get_by_text("Lagt i mappen: CHIME")).to_be_visible()
    assert in_this_tab(page) == []
    go(page, "/oevelser/chime")
    expect(question(page)).to_have_value("før mappen")


def test_what_was_written_before_goes_into_a_folder_that_was_there_only_if_one_says_so(open_page: Opener) -> None:
    first = open_page("/mappe")
    code = new_folder(first)
    go(first, "/oevelser/chime")
    question(first).fill("i mappen")
    is_saved(first)
    page = written_in_the_tab(open_page, "i fanen")
    open_folder(page, code)
    expect(page.get_by_text("I denne fane ligger svar, som ikke er i mappen: CHIME")).to_be_visible()
    page.get_by_role("button", name="Læg dem i mappen").click()
    expect(page.get_by_text("har svar begge steder")).to_be_visible()
    page.get_by_role("button", name=re.compile("Brug dem fra fanen .*: CHIME")).click()
    expect(page.get_by_text("har svar begge steder")).to_have_count(0)
    assert in_this_tab(page) == []
    go(page, "/oevelser/chime")
    expect(question(page)).to_have_value("i fanen")


def test_what_was_written_before_may_be_left_out(open_page: Opener) -> None:
    code = new_folder(open_page("/mappe"))
    page = written_in_the_tab(open_page, "en andens")
    open_folder(page, code)
    page.get_by_role("button", name="Slet dem fra fanen").click()
    expect(page.get_by_text("I denne fane ligger svar")).to_have_count(0)
    assert in_this_tab(page) == []
    expect(row(page, "CHIME")).to_contain_text("Ikke begyndt")


def test_one_folders_work_is_never_delivered_to_another(open_page: Opener) -> None:
    page = open_page("/mappe", expect_errors=True)
    new_folder(page)
    go(page, "/oevelser/chime")
    page.route("**/mappe/svar/*", lambda route: route.abort())
    question(page).fill("den enes ord")
    expect(page.get_by_role("alert").get_by_text("Nettet er væk")).to_be_visible()
    tab = page.context.new_page()
    tab.goto(page.url.replace("/oevelser/chime", "/mappe"))
    tab.get_by_role("button", name="Luk mappen").click()
    expect(tab.get_by_text("Mappen er lukket på denne maskine.")).to_be_visible()
    new_folder(tab)
    page.unroute("**/mappe/svar/*")
    expect(page.get_by_text("Mappen er ikke åben her.")).to_be_visible()
    expect(question(page)).to_have_value("den enes ord")
    go(tab, "/oevelser/chime")
    expect(question(tab)).to_have_value("")


def test_closing_the_folder_asks_about_what_is_only_in_the_tab_and_leaves_nothing_there(open_page: Opener) -> None:
    page = written_in_the_tab(open_page, "hverken i mappe eller fil")
    new_folder(page)
    with page.expect_event("dialog", lambda dialog: "CHIME" in dialog.message):
        page.once("dialog", lambda dialog: dialog.dismiss())
        page.get_by_role("button", name="Luk mappen").click()
    expect(page.get_by_role("button", name="Luk mappen")).to_be_visible()
    page.once("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Luk mappen").click()
    expect(page.get_by_text("Mappen er lukket på denne maskine.")).to_be_visible()
    assert in_this_tab(page) == []


def test_what_waits_to_be_delivered_does_not_disturb_what_one_types(open_page: Opener) -> None:
    page = open_page("/mappe", expect_errors=True)
    new_folder(page)
    go(page, "/oevelser/chime")
    page.route("**/mappe/svar/*", lambda route: route.abort())
    question(page).fill("på vej")
    expect(page.get_by_role("alert").get_by_text("Nettet er væk")).to_be_visible()
    go(page, "/mappe")
    expect(page.get_by_text("Dette er ikke gemt endnu: CHIME")).to_be_visible()
    word = page.get_by_label("Ordet, som filen er låst med")
    word.fill("midt i et ord")
    with page.expect_event("requestfailed"):  # it is tried again
        pass
    expect(word).to_have_value("midt i et ord")
    expect(word).to_be_focused()
    page.unroute("**/mappe/svar/*")
    expect(row(page, "CHIME")).to_contain_text("Begyndt")
    assert in_this_tab(page) == []


def test_slet_alt_without_a_folder_empties_the_tab(open_page: Opener) -> None:
    page = written_in_the_tab(open_page, "kun i fanen")
    page.on("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Slet alt").click()
    expect(page.get_by_text("Alt er slettet.")).to_be_visible()
    assert in_this_tab(page) == []
