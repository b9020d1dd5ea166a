"""The forms of one's own folder, filled in as a person would: a case of one's own, the notes, and the log."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import expect
from watched import PHONE, WIDE, Opener


def test_a_case_of_ones_own_becomes_a_paper_once_the_rules_are_gone_through(open_page: Opener) -> None:
    page = open_page("/oevelser/egen-case", PHONE)
    page.get_by_label("Et navn, du finder på").fill("Alma")
    page.get_by_role("radio", name="I 40'erne").check()
    expect(page.get_by_role("heading", name="Personens egen stemme")).to_be_visible()
    page.get_by_label("Hvad vil personen selv med sit liv?").fill("»Jeg vil have en nøgle til mit eget.«")
    paper = page.locator("section", has=page.get_by_role("heading", name="Min egen case", exact=True)).last
    expect(paper).to_contain_text("en nøgle til mit eget")
    expect(page.get_by_role("heading", name="Personens egen stemme")).to_have_count(0)
    left = page.locator("section", has=page.get_by_role("heading", name="Se lige efter")).last
    expect(left.get_by_role("listitem")).to_have_count(8)
    rules = page.get_by_role("group", name="Jeg har …").get_by_role("checkbox")
    for rule in rules.all():
        rule.check()
    expect(page.get_by_role("heading", name="Se lige efter")).to_have_count(0)
    page.get_by_role("radio", name="Måske").check()
    expect(page.get_by_text("Så skift lidt mere ud")).to_be_visible()
    page.get_by_role("radio", name="Nej, det tror jeg ikke").check()
    expect(page.get_by_role("heading", name="Casen er klar til brug")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE[0]


def test_notes_gather_and_what_one_takes_along_leads_to_the_log(open_page: Opener) -> None:
    page = open_page("/oevelser/noter", PHONE)
    page.get_by_label("Mine noter til tema 3").fill("Vi har aldrig sagt det.")
    paper = page.locator("section", has=page.get_by_role("heading", name="Mine noter", exact=True)).last
    expect(paper).to_contain_text("Vi har aldrig sagt det.")
    expect(page.get_by_role("heading", name="Og hvad tager du med?")).to_be_visible()
    page.get_by_label("Hvad tager du med?").first.fill("Ti sekunders pause")
    expect(page.get_by_role("heading", name="Gør én af dem til noget, du prøver")).to_be_visible()
    expect(page.get_by_role("heading", name="Og hvad tager du med?")).to_have_count(0)
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE[0]


def test_a_plan_is_put_in_the_calendar_and_moves_on_when_it_is_tried(open_page: Opener) -> None:
    page = open_page("/oevelser/arbejdslog", WIDE)
    page.get_by_label("Hvad vil du prøve?").fill("Jeg spørger, før jeg hjælper")
    expect(page.get_by_text("Vælg en dag.")).to_be_visible()
    page.get_by_label("Hvilken dag?").fill("2027-01-14")
    log = page.locator("section", has=page.get_by_role("heading", name="Din log", exact=True)).last
    expect(log).to_contain_text("Jeg spørger, før jeg hjælper – torsdag den 14. januar 2027")
    with page.expect_download() as caught:
        page.get_by_role("button", name="Gem påmindelsen").click()
    saved = Path(caught.value.path()).read_text(encoding="utf-8")
    assert "DTSTART;VALUE=DATE:20270114" in saved
    assert "hjælper" not in saved
    page.get_by_label("Hvordan gik det?").fill("Der blev stille.")
    expect(log).to_contain_text("Jeg spørger, før jeg hjælper – Der blev stille.")
    expect(page.get_by_role("heading", name="Du er i gang")).to_be_visible()
    expect(page.get_by_role("button", name="Gem påmindelsen")).to_have_count(0)
    page.get_by_label("Hvad er det næste skridt?").fill("Det samme igen")
    expect(page.get_by_text("Fortæl en anden om det.")).to_be_visible()
