"""The helping eye in a real browser: it tells what may identify a citizen, lets one decide, and never stands in the way."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect
from test_accessibility import NARROW, findings
from watched import PHONE, WIDE, Opener

FIELD = "Hvad vil styrke netop det for borgeren?"
TITLE = "Se lige efter en gang til"
TEXT = "Peter, 070761-4285, bor i Hobro."


def typed(page: Page, text: str = TEXT) -> Locator:
    """Type a text in the field of the exercise, and return the field."""
    box = page.get_by_label(FIELD)
    box.fill(text)
    return box


def eye(page: Page) -> Locator:
    return page.get_by_role("group", name=TITLE)


def button(page: Page, name: str) -> Locator:
    return page.get_by_role("button", name=re.compile(rf"^{re.escape(name)}"))


def test_a_number_a_name_and_a_town_are_told_with_what_to_write_instead(open_page: Opener) -> None:
    page = open_page("/oevelser/chime")
    typed(page)
    for text in ("»070761-4285« Det er næsten sikkert et CPR-nummer.", "»Peter« Det ligner et navn.", "»Hobro« Det ligner"):
        expect(eye(page)).to_contain_text(text)
    expect(eye(page)).to_contain_text("Skriv for eksempel »i en by«")
    expect(eye(page).get_by_role("listitem")).to_have_count(3)
    expect(page.get_by_role("alert").filter(has_text="Hobro")).to_have_count(0)
    expect(page.locator(".k-problems", has_text="Hobro")).to_have_count(0)


def test_it_says_that_it_is_no_guarantee_in_the_box_or_under_the_choice_of_a_case(open_page: Opener) -> None:
    page = open_page("/oevelser/chime")
    guarantee = page.get_by_text("Det er ingen garanti.").locator("visible=true")
    expect(guarantee).to_have_count(0)
    typed(page)
    expect(eye(page)).to_contain_text("Det er ingen garanti.")
    page.get_by_role("radio", name="En borger, jeg kender").check()
    expect(eye(page)).not_to_contain_text("Det er ingen garanti.")
    expect(guarantee).to_have_count(1)


def test_mend_selects_what_was_found(open_page: Opener) -> None:
    page = open_page("/oevelser/chime")
    box = typed(page, f"😀 {TEXT}")
    button(page, "Ret »Hobro«").click()
    expect(box).to_be_focused()
    page.keyboard.type("en by")
    expect(box).to_have_value("😀 Peter, 070761-4285, bor i en by.")
    expect(eye(page)).not_to_contain_text("Hobro")
    expect(eye(page)).to_contain_text("Peter")


def test_what_is_kept_is_not_shown_again_and_the_rest_stays(open_page: Opener) -> None:
    page = open_page("/oevelser/chime")
    box = typed(page)
    button(page, "Behold »Peter«").click()
    expect(eye(page)).not_to_contain_text("Peter")
    expect(button(page, "Ret »070761-4285«")).to_be_focused()
    button(page, "Behold »070761-4285«").click()
    button(page, "Behold »Hobro«").click()
    expect(eye(page)).to_have_count(0)
    expect(box).to_be_focused()
    expect(box).to_have_value(TEXT)
    typed(page, f"{TEXT} Hun kender Grethe.")
    expect(eye(page)).to_contain_text("Grethe")
    expect(eye(page).get_by_role("listitem")).to_have_count(1)


@pytest.mark.parametrize("sure", [True, False])
def test_the_field_is_cleared_when_one_is_sure(open_page: Opener, sure: bool) -> None:
    page = open_page("/oevelser/chime")
    page.on("dialog", lambda dialog: dialog.accept() if sure else dialog.dismiss())
    box = typed(page)
    button(page, "Tøm feltet").click()
    expect(box).to_have_value("" if sure else TEXT)
    expect(eye(page)).to_have_count(0 if sure else 1)
    page.reload()
    page.locator(".k-form[data-ready]").wait_for()
    expect(page.get_by_label(FIELD)).to_have_value("" if sure else TEXT)


def test_a_cell_of_a_row_is_mended_and_cleared_alone(open_page: Opener) -> None:
    page = open_page("/oevelser/vendepunkter")
    page.on("dialog", lambda dialog: dialog.accept())
    cells = page.locator(".k-rows").first.locator("textarea")
    cells.nth(0).fill("I Hobro")
    cells.nth(1).fill("Peter hjalp")
    button(page, "Ret »Peter«").click()
    expect(cells.nth(1)).to_be_focused()
    assert cells.nth(1).evaluate("box => box.value.slice(box.selectionStart, box.selectionEnd)") == "Peter"
    button(page, "Tøm feltet").first.click()
    expect(cells.nth(0)).to_have_value("")
    expect(cells.nth(1)).to_have_value("Peter hjalp")


def test_an_own_choice_is_put_back_to_be_mended_or_removed(open_page: Opener) -> None:
    page = open_page("/oevelser/relationel-koordinering")
    own = page.get_by_label("Skriv en gruppe selv")
    own.fill("Botilbuddet Solen")
    page.get_by_role("button", name="Tilføj", exact=True).click()
    button(page, "Ret »Botilbuddet Solen«").click()
    expect(own).to_be_focused()
    expect(own).to_have_value("Botilbuddet Solen")
    expect(page.get_by_role("checkbox", name="Botilbuddet Solen")).to_have_count(0)
    own.press("Enter")
    page.on("dialog", lambda dialog: dialog.accept())
    button(page, "Fjern valget").click()
    expect(page.get_by_role("checkbox", name="Botilbuddet Solen")).to_have_count(0)


def test_details_in_several_fields_are_added_up_about_ones_own_citizen(open_page: Opener) -> None:
    page = open_page("/oevelser/vendepunkter")
    cells = page.locator(".k-rows").first.locator("textarea")
    cells.nth(0).fill("Hun var 43 år.")
    cells.nth(1).fill("Hun fik at vide, at det var skizofreni.")
    page.get_by_role("radio", name="En borger, jeg kender").check()
    expect(eye(page)).to_contain_text("tilsammen kan de pege på én person")
    button(page, "Ret flere ting tilsammen").click()
    expect(cells.nth(1)).to_be_focused()
    button(page, "Behold flere ting tilsammen").click()
    expect(eye(page)).to_have_count(0)


def test_ordinary_text_and_a_fictional_case_give_no_box(open_page: Opener) -> None:
    page = open_page("/oevelser/chime")
    page.get_by_role("radio", name="Birthe").check()
    box = typed(page, "Birthe er 58 år og vil gerne bage igen. Peter hjælper.")
    expect(eye(page)).to_contain_text("Peter")
    expect(eye(page)).not_to_contain_text("Birthe")
    box.fill("Birthe er 58 år og vil gerne bage igen. Bostøtten hjælper.")
    expect(eye(page)).to_have_count(0)


def test_markup_in_a_finding_is_shown_as_text(open_page: Opener) -> None:
    page = open_page("/oevelser/chime")
    typed(page, 'bruger-id: <img/src=x9/onerror="window.broken=1"> og Hobro')
    expect(eye(page)).to_contain_text('»<img/src=x9/onerror="window.broken=1">«')
    assert eye(page).locator("img").count() == 0
    assert page.evaluate("window.broken") is None


def test_it_is_said_once_to_a_screen_reader_and_not_at_each_key(open_page: Opener) -> None:
    page = open_page("/oevelser/chime")
    page.evaluate(
        """() => {
            window.said = [];
            new MutationObserver(() => window.said.push(document.querySelector(".k-live").textContent))
                .observe(document.querySelector(".k-live"), {childList: true, characterData: true, subtree: true});
        }"""
    )
    box = typed(page)
    expect(eye(page)).to_be_visible()
    for more in (" Og", " så", " gik", " det."):
        box.press_sequentially(more, delay=30)
        expect(eye(page)).to_be_visible()
    box.press_sequentially(" Grethe.")
    expect(eye(page)).to_contain_text("Grethe")
    said = page.evaluate("window.said")
    assert len(said) == 2
    assert "»Peter«" in said[0]
    assert "»Grethe«" in said[1]
    assert "Peter" not in said[1]


def test_many_findings_are_shown_a_few_at_a_time(open_page: Opener) -> None:
    page = open_page("/oevelser/chime")
    typed(page, "Peter, Grethe, Kirsten, Jørgen, Birgit, Henrik og Susanne kom.")
    expect(eye(page).get_by_role("listitem")).to_have_count(5)
    expect(eye(page)).to_contain_text("Der er 2 mere.")
    button(page, "Behold »Peter«").click()
    expect(eye(page)).to_contain_text("Henrik")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_the_boxes_and_they_fit_a_narrow_page(open_page: Opener, scheme: str) -> None:
    page = open_page("/oevelser/vendepunkter", NARROW, color_scheme=scheme)
    page.get_by_role("radio", name="En borger, jeg kender").check()
    cells = page.locator(".k-rows").first.locator("textarea")
    cells.nth(0).fill("Peter " + "https://xeni-har-en-meget-lang-adresse.dk/" + "a" * 200)
    cells.nth(1).fill("Hun er 43 år og har skizofreni. Hobro, Hobro.")
    expect(eye(page)).to_contain_text("Peter")
    expect(eye(page)).to_contain_text("Flere ting tilsammen.")
    assert page.evaluate("document.documentElement.scrollWidth") <= NARROW[0]
    names = eye(page).get_by_role("button").all_text_contents()
    assert len(set(names)) == len(names) == 10
    assert all(box.bounding_box()["height"] >= 44 for box in eye(page).get_by_role("button").all())  # type: ignore[index]
    assert findings(page) == []


@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
def test_a_box_is_not_printed(open_page: Opener, size: tuple[int, int]) -> None:
    page = open_page("/oevelser/chime", size)
    typed(page)
    expect(eye(page)).to_be_visible()
    page.emulate_media(media="print")
    expect(page.locator(".k-eye").locator("visible=true")).to_have_count(0)
    expect(page.get_by_text(TEXT).locator("visible=true").first).to_be_visible()
