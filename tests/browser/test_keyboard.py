"""Each exercise is filled in by keyboard alone, and its figure follows; on a wide screen and on a phone."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect
from watched import PHONE, WIDE, Opener

SIZES = pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
MOST_TABS = 150


def tab_to(page: Page, target: Locator) -> None:
    """Press Tab until the focus is on `target`, as somebody without a mouse does."""
    for _ in range(MOST_TABS):
        page.keyboard.press("Tab")
        if target.evaluate("element => element === document.activeElement"):
            return
    pytest.fail(f"Tab never reached {target}")


def choose(page: Page, group: str, level: str) -> None:
    """Tab into the radio group and move with the arrow keys to the level."""
    radios = page.get_by_role("group", name=group).get_by_role("radio")
    wanted = page.get_by_role("group", name=group).get_by_role("radio", name=level, exact=True)
    tab_to(page, radios.first)
    page.keyboard.press("Space")
    for _ in range(radios.count()):
        if wanted.is_checked():
            return
        page.keyboard.press("ArrowRight")
    pytest.fail(f"the arrow keys never reached {level} in {group}")


@SIZES
def test_chime_is_filled_in_by_keyboard_and_the_radar_follows(open_page: Opener, size: tuple[int, int]) -> None:
    page = open_page("/oevelser/chime", size)
    figure = page.get_by_role("img", name="Dit billede")
    choose(page, "Forbundethed", "En hel del")
    expect(figure).to_be_visible()
    choose(page, "Håb", "Lidt")
    choose(page, "Identitet", "I nogen grad")
    choose(page, "Mening", "Ved ikke")
    choose(page, "Styring af eget liv", "Rigtig meget")
    alt = "Nu: Forbundethed en hel del; Håb lidt; Identitet i nogen grad; Mening ikke besvaret; Styring af eget liv rigtig meget."
    expect(figure).to_have_attribute("aria-label", f"Dit billede. {alt}")
    expect(figure.locator(".polarlayer .scatterlayer .trace")).to_have_count(1)
    expect(page.get_by_text("Den laveste lige nu: Håb.")).to_be_visible()
    box = page.get_by_label("Hvordan vil du spørge borgeren selv?")
    tab_to(page, box)
    page.keyboard.type("Hvem savner du?")
    expect(box).to_have_value("Hvem savner du?")


@SIZES
def test_empowerment_is_filled_in_by_keyboard_and_the_profile_follows(open_page: Opener, size: tuple[int, int]) -> None:
    page = open_page("/oevelser/empowerment", size)
    names = page.locator("fieldset.k-rated > legend > strong").all_inner_texts()
    assert len(names) == 12
    for name in names:
        choose(page, name, "Passer godt")
    figure = page.get_by_role("img", name="Din profil")
    alt = "Middel på en skala fra 1 til 5. Neoliberal: 4; Socialliberal: 4; Samfundskritisk, transformativ: 4."
    expect(figure).to_have_attribute("aria-label", f"Din profil. {alt}")
    expect(page.get_by_role("img", name="Blandingen")).to_have_attribute(
        "aria-label", "Blandingen. Neoliberal 33 %, Socialliberal 33 % og Transformativ 33 %."
    )
    what = page.get_by_label("Hvad betyder din praksis for borgerens recovery?")
    tab_to(page, what)
    page.keyboard.type("Hun siger mere på møderne.")
    good = page.get_by_label("Er det godt eller skidt")
    tab_to(page, good)
    page.keyboard.press("ArrowDown")
    expect(good).to_have_value("godt")
    tab_to(page, page.get_by_role("button", name="Tilføj konsekvens"))
    page.keyboard.press("Enter")
    expect(page.get_by_role("group", name="Konsekvens 2").get_by_label("Hvad betyder")).to_be_focused()


@SIZES
def test_policy_passages_are_placed_by_keyboard_and_explained_afterwards(open_page: Opener, size: tuple[int, int]) -> None:
    page = open_page("/oevelser/empowerment", size)
    tab_to(page, page.get_by_role("radio", name="Min egen praksis"))
    page.keyboard.press("ArrowRight")
    explanation = page.get_by_text(re.compile("^Kursets læsning: "))
    expect(explanation).to_have_count(0)
    box = page.get_by_role("group", name="Uddrag 1").get_by_role("checkbox", name="Socialliberal")
    tab_to(page, box)
    page.keyboard.press("Space")
    expect(page.get_by_text("Uddrag 1: du valgte Socialliberal")).to_be_visible()
    expect(explanation).to_have_count(1)


@SIZES
def test_relational_coordination_is_filled_in_by_keyboard_and_the_figures_follow(
    open_page: Opener, size: tuple[int, int]
) -> None:
    page = open_page("/oevelser/relationel-koordinering", size)
    task = page.get_by_label("Hvad er den fælles opgave?")
    tab_to(page, task)
    page.keyboard.type("Flytning til egen bolig")
    for name in ("Bostøtte", "Hjemmesygepleje"):
        tab_to(page, page.get_by_role("checkbox", name=name))
        page.keyboard.press("Space")
    own = page.get_by_label("Skriv en gruppe selv")
    tab_to(page, own)
    page.keyboard.type("Værkstedet")
    page.keyboard.press("Enter")
    expect(page.get_by_role("checkbox", name="Værkstedet")).to_be_checked()
    tab_to(page, page.get_by_role("group", name="Hvilken gruppe er din egen?").get_by_role("radio").first)
    page.keyboard.press("Space")
    dimensions = page.locator("details.k-group[open] fieldset.k-rated > legend > strong").all_inner_texts()
    assert len(dimensions) == 7
    for dimension in dimensions[:-1]:
        choose(page, dimension, "I høj grad")
    choose(page, dimensions[-1], "I mindre grad")
    expect(page.get_by_role("img", name="Dit tal for hver gruppe")).to_have_attribute(
        "aria-label", "Dit tal for hver gruppe. Bostøtte: 3,7, svag; Hjemmesygepleje: ikke besvaret; Værkstedet: ikke besvaret."
    )
    expect(page.get_by_role("img", name="Grupper og dimensioner")).to_be_visible()
    expect(page.get_by_role("heading", name="Svagest lige nu: Gensidig respekt")).to_be_visible()
