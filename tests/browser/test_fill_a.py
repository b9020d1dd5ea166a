"""Exercises filled in as a person would, each with what one sees of it: finding one's way, the goals, the work between."""

from __future__ import annotations

import re
from pathlib import Path

from playwright.sync_api import expect
from watched import PHONE, WIDE, Opener


def test_a_letter_is_rewritten_while_the_meter_follows(open_page: Opener) -> None:
    page = open_page("/oevelser/navigation", WIDE)
    page.get_by_role("radio", name="Lone, 62 år").check()
    page.get_by_label("Funktionelt: at læse og forstå").fill("Hun læser bedre end de fleste.")
    page.get_by_role("group", name="Hvordan gør I nu?").get_by_role("radio", name="Jeg gør det for borgeren").check()
    page.get_by_role("group", name="Hvad kan I prøve næste gang?").get_by_role("radio", name="Vi gør det sammen").check()
    ladder = page.get_by_role("list").filter(has_text="Jeg er der, mens borgeren gør det").last
    expect(ladder.get_by_role("listitem")).to_have_count(4)
    expect(ladder.get_by_role("listitem").last).to_contain_text("Sådan gør vi nu")
    barrier = page.get_by_label("Beskriv det, der spærrer mest")
    barrier.fill("Lone kan ikke klare det.")
    expect(page.get_by_text("Står barrieren her hos borgeren?")).to_be_visible()
    barrier.fill("Brevet kan kun besvares på nettet.")
    expect(page.get_by_text("Står barrieren her hos borgeren?")).to_have_count(0)
    expect(page.get_by_text("Såfremt oplysningerne ikke er modtaget")).to_be_visible()
    page.get_by_role("radio", name="En indkaldelse fra et ambulatorium").check()
    expect(page.get_by_text("Såfremt oplysningerne ikke er modtaget")).to_be_hidden()
    letter = page.get_by_label("Sådan kunne brevet lyde")
    letter.fill("Kære Lone")
    expect(page.get_by_text("Skriv lidt mere. Så begynder måleren at virke.")).to_be_visible()
    letter.press_sequentially(". Kom til en samtale den 4. Ring til Ida, hvis du ikke kan. Du må gerne tage en ven med.")
    expect(page.get_by_text(re.compile(r"^LIX \d+: meget let\."))).to_be_visible()
    meter = page.get_by_role("img", name="Hvor let er brevet at læse?")
    expect(meter).to_have_attribute(
        "aria-label", re.compile(r"Brevet før: LIX \d+, meget svær; Jeres brev: LIX \d+, meget let\.")
    )
    expect(meter.locator(".scatterlayer .trace")).to_have_count(2)
    page.get_by_role("checkbox", name="Det vigtigste står først").check()
    expect(page.get_by_role("heading", name="Det mangler måske i brevet")).to_be_visible()


def test_the_goals_are_answered_on_a_phone_and_again_after_the_course(open_page: Opener) -> None:
    page = open_page("/oevelser/laeringsmaal", PHONE)
    before = page.get_by_role("group", name="Før", exact=True)
    before.get_by_role("group", name="At finde vej").get_by_role("radio", name="Jeg har hørt om det").check()
    before.get_by_role("group", name="Koordinering").get_by_role("radio", name="Jeg kan det selv").check()
    expect(page.get_by_role("img", name="Her står du i dag")).to_be_visible()
    expect(page.get_by_text("Her er der mest nyt at hente lige nu: At finde vej.")).to_be_visible()
    page.get_by_role("heading", level=2, name="Efter kurset").click()
    after = page.get_by_role("group", name="Efter", exact=True)
    after.get_by_role("group", name="At finde vej").get_by_role("radio", name="Jeg kan det selv").check()
    moved = page.get_by_role("img", name="Det har flyttet sig")
    expect(moved).to_have_attribute("aria-label", re.compile("At finde vej: før jeg har hørt om det; efter jeg kan det selv"))
    expect(page.get_by_text("At finde vej: fra »Jeg har hørt om det« til »Jeg kan det selv«")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE[0]


def test_the_work_between_the_days_becomes_a_plan_and_a_file_for_the_calendar(open_page: Opener) -> None:
    page = open_page("/oevelser/mellemopgave", PHONE)
    page.get_by_role("radio", name="Spørg en borger").check()
    page.get_by_role("checkbox", name="Mening").check()
    page.get_by_label("Sådan vil jeg sige det").fill("Hvad ville du savne?")
    expect(page.get_by_text("Sæt en dag på planen.")).to_be_visible()
    page.get_by_label("Hvilken dag gør du det?").fill("2027-01-14")
    expect(page.get_by_text("Det er torsdag den 14. januar 2027.")).to_be_visible()
    page.get_by_role("radio", name="Om eftermiddagen").check()
    plan = page.locator("section", has=page.get_by_role("heading", name="Din plan", exact=True))
    expect(plan).to_contain_text("Hvad ville du savne?")
    expect(plan).to_contain_text("Om eftermiddagen, kl. 15")
    with page.expect_download() as caught:
        page.get_by_role("button", name="Gem påmindelsen").click()
    assert caught.value.suggested_filename == "mellemopgave.ics"
    saved = Path(caught.value.path()).read_text(encoding="utf-8")
    assert "DTSTART:20270114T150000" in saved
    assert "savne" not in saved
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE[0]


def test_an_example_can_be_unfolded_and_is_not_ones_own_answer(open_page: Opener) -> None:
    page = open_page("/oevelser/navigation", PHONE)
    example = page.get_by_role("group").filter(has_text="Se et eksempel").last
    expect(page.get_by_text("Eksemplet handler om Lone.")).to_be_hidden()
    page.get_by_text("Se et eksempel").click()
    expect(page.get_by_text("Eksemplet handler om Lone.")).to_be_visible()
    expect(example).to_contain_text("Karen i Borgerservice")
    expect(page.get_by_label("Sådan kunne brevet lyde")).to_have_value("")
    expect(page.get_by_role("heading", name="Her kommer jeres kort")).to_be_visible()
