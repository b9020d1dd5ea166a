"""A day, a conversation and a call are filled in as a person would; what may follow stands at each choice."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect
from watched import PHONE, WIDE, Opener

SIZES = pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])


def choose(page: Page, question: str, option: str) -> None:
    page.get_by_role("group", name=question, exact=True).get_by_role("radio", name=option).check()


def fits(page: Page, size: tuple[int, int]) -> bool:
    return int(page.evaluate("document.documentElement.scrollWidth")) <= size[0]


@SIZES
def test_a_day_shows_two_ways_at_each_choice_and_the_safe_act_whatever_was_chosen(
    open_page: Opener, size: tuple[int, int]
) -> None:
    page = open_page("/oevelser/en-dag-med", size)
    expect(page.get_by_text("Jesper er 41 år")).to_be_visible()
    choose(page, "Hvad gør I først?", "Siger, at I er urolige")
    morning = page.get_by_role("group", name="Hvad gør I først?", exact=True)
    expect(morning.get_by_text("Det kunne gå sådan: Der kommer ét slag i væggen.")).to_be_visible()
    expect(morning.get_by_text("Eller sådan:")).to_be_visible()
    night = page.get_by_role("group", name="Hvad gør Hamid først?", exact=True)
    for option in ("Lader Jesper sove rusen ud", "Ringer 112"):
        choose(page, "Hvad gør Hamid først?", option)
        expect(night.get_by_text("trækker han vejret mærkeligt, så ring 112 nu")).to_be_visible()
    expect(page.get_by_role("heading", name="Hvem afgør det?")).to_be_visible()
    page.get_by_label("Hvem ringer du til?").fill("Den ansvarlige på vagten")
    expect(page.get_by_role("heading", name="Det mangler i planen")).to_be_visible()
    assert fits(page, size)


@SIZES
def test_a_conversation_goes_on_or_stops_by_what_happens(open_page: Opener, size: tuple[int, int]) -> None:
    page = open_page("/oevelser/tre-bunker", size)
    choose(page, "Hvad siger du til Kurt nu?", "»Prøv at vente")
    expect(page.get_by_text("Sådan kunne han svare: »Det har jeg prøvet. Så ryster jeg.«")).to_be_visible()
    bus = page.get_by_role("heading", name="Tredje svar: bussen")
    expect(bus).to_be_hidden()
    choose(page, "Hvordan har Kurt det nu?", "Han taler roligt videre")
    expect(bus).to_be_visible()
    choose(page, "Hvordan har Kurt det nu?", "Han siger, at han ikke gider være her mere")
    expect(bus).to_be_hidden()
    here = page.get_by_role("group", name="Hvordan har Kurt det nu?", exact=True)
    expect(here.get_by_text("Spørg ham lige ud: »Tænker du på at tage dit eget liv?«")).to_be_visible()
    expect(page.get_by_role("heading", name="Samtalen stopper her")).to_be_visible()
    choose(page, "Hvilken bunke lægger du det i?", "Det ligger fast")
    expect(page.get_by_text("Find ud af det, før du siger »sådan er det«.")).to_be_visible()
    assert fits(page, size)


@SIZES
def test_a_call_says_what_it_lacks_until_it_is_whole(open_page: Opener, size: tuple[int, int]) -> None:
    page = open_page("/oevelser/din-rolle", size)
    page.get_by_role("radio", name="Zofia, 52 år").check()
    row = page.get_by_role("group", name="Opgave 1", exact=True)
    row.get_by_label("Hvad er opgaven?").fill("Kalde ind til et møde")
    row.get_by_label("Hvilken række?").select_option("Det aftaler jeg først")
    expect(page.get_by_role("heading", name="Her mangler en rolle")).to_be_visible()
    for label, said in (("I – ", "Bostøtten, om Zofia"), ("S – ", "Hun ryster"), ("B – ", "Piller"), ("A – ", "Jeg er urolig")):
        page.get_by_label(label).fill(said)
    expect(page.get_by_text("R: hvad du beder om, og hvornår.")).to_be_visible()
    page.get_by_label("R – ").fill("Hvad gør vi i nat?")
    page.get_by_label("Hvad siger du til borgeren om opkaldet?").fill("At jeg ringer")
    expect(page.get_by_role("heading", name="Alle fem stykker er der")).to_be_visible()
    assert fits(page, size)


@SIZES
def test_three_plans_keep_two_views_and_the_safe_act_comes_first_where_a_voice_rises(
    open_page: Opener, size: tuple[int, int]
) -> None:
    page = open_page("/oevelser/ro-foer-krav", size)
    page.get_by_label("Udefra: Hvornår ser du borgeren have det godt?").fill("Når der er stille")
    expect(page.get_by_role("heading", name="Her mangler borgerens blik")).to_be_visible()
    page.get_by_label("Indefra: Hvad er en god dag for mig?").fill("Kaffe, før nogen taler")
    expect(page.get_by_role("heading", name="Her mangler borgerens blik")).to_be_hidden()
    row = page.get_by_role("group", name="Krav 1", exact=True)
    row.get_by_label("Kravet").fill("Rydde op")
    row.get_by_label("Kan det sænkes?").select_option("Det ligger fast")
    expect(page.get_by_role("heading", name="Hvem har bestemt det?")).to_be_visible()
    row.get_by_label("Hvem har bestemt det?").fill("Lederen")
    expect(page.get_by_role("heading", name="Hvem har bestemt det?")).to_be_hidden()
    rising = page.get_by_role("group", name="Hvad gør du først?", exact=True)
    for option in ("Går to skridt tilbage", "Siger, at du går nu"):
        choose(page, "Hvad gør du først?", option)
        expect(rising.get_by_text("Truer han, eller er du bange, så gå, og hent hjælp.")).to_be_visible()
        expect(rising.get_by_text("Eller sådan:")).to_be_visible()
    expect(page.get_by_role("heading", name="Hvem afgør det?")).to_be_visible()
    page.get_by_label("Hvornår ser I på det sammen med borgeren?").fill("Om 14 dage")
    expect(page.get_by_role("heading", name="Det mangler endnu")).to_be_visible()
    assert fits(page, size)
