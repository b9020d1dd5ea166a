"""Each exercise is filled in as a person would, by role and name, and its result is seen."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, Page, expect
from watched import PHONE, Opener

LAST = "Det tager jeg med på arbejde"


def result(page: Page) -> Locator:
    """Return the part of the page that the result is in."""
    return page.locator(".k-plot")


def box(page: Page, title: str) -> Locator:
    """Return what is in a box of the result."""
    return result(page).locator(".k-box", has=page.get_by_role("heading", name=title, exact=True))


def take_along(page: Page, text: str) -> None:
    page.get_by_label(LAST).fill(text)
    expect(page.get_by_label(LAST)).to_have_value(text)


def test_samarbejdsform_sets_both_forms_on_the_stairs(open_page: Opener) -> None:
    page = open_page("/oevelser/samarbejdsform", PHONE)
    page.get_by_role("radio", name="Mads").check()
    page.get_by_label("Hvilken opgave er I fælles om?").fill("En tand, der skal ud på mandag")
    page.get_by_role("group", name="Hvilken form har I nu?").get_by_role("radio", name="Overlevering").check()
    step = result(page).get_by_role("listitem")
    expect(step.filter(has_text="Her er vi nu")).to_contain_text("Overlevering")
    page.get_by_role("group", name="Afhængighed").get_by_role("radio", name="Meget").check()
    page.get_by_role("group", name="Travlhed").get_by_role("radio", name="Meget").check()
    page.get_by_role("group", name="Hvilken form kræver opgaven?").get_by_role("radio", name="Fleksibelt team").check()
    expect(step.filter(has_text="Det kræver opgaven")).to_contain_text("Fleksibelt team")
    expect(result(page).get_by_role("heading", name="Du vælger en tættere form til opgaven")).to_be_visible()
    expect(result(page)).to_contain_text("Du har svaret »Meget« mindst to gange.")
    expect(result(page)).to_contain_text("Rækkefølgen er kursets egen")
    take_along(page, "Jeg spørger, hvem der samler delene.")


def test_konflikter_explains_a_scene_only_when_it_is_placed(open_page: Opener) -> None:
    page = open_page("/oevelser/konflikter")
    scene = page.get_by_role("group", name=re.compile("^Scene 6: Først det andet"))
    expect(page.get_by_text("Kursets læsning er")).to_have_count(0)
    scene.get_by_role("checkbox", name="Hvem gør hvad?").check()
    scene.get_by_role("checkbox", name="Hvornår er det godt nok?").check()
    expect(box(page, "Hvem gør hvad?")).to_contain_text("6. Først det andet")
    expect(box(page, "Hvordan gør vi?")).not_to_contain_text("Først det andet")
    result(page).get_by_text("Scene 6: Først det andet").click()
    expect(page.get_by_text("Kursets læsning er »Hvem gør hvad?« og »Hvordan gør vi?«.")).to_be_visible()
    page.get_by_label("Hvad skete der?").fill("Ingen ringede om lørdagen.")
    page.get_by_role("group", name="Hvad er svært i jeres egen scene?").get_by_role("checkbox", name="Hvem gør hvad?").check()
    expect(result(page).get_by_role("heading", name="Det kan hjælpe i jeres egen scene")).to_be_visible()
    expect(result(page)).to_contain_text("En tydelig arbejdsdeling.")
    take_along(page, "Jeg spørger, hvem der ringer om lørdagen.")


def test_barrierer_are_laid_in_boxes_and_consent_is_explained_afterwards(open_page: Opener) -> None:
    page = open_page("/oevelser/barrierer")
    row = page.get_by_role("group", name="Barriere 1")
    row.get_by_label("Hvad spærrer?").fill("Telefontiden ligger, når vi giver medicin.")
    expect(page.get_by_text("Vælg en slags ved hver barriere.")).to_be_visible()
    row.get_by_label("Hvilken slags?").select_option("Arbejdsgange (tider og frister)")
    expect(box(page, "Arbejdsgange (tider og frister)")).to_contain_text("Telefontiden ligger")
    row.get_by_label("Hvem kan gøre noget?").fill("Bostøtten")
    row.get_by_label("Hvad kan de gøre?").fill("Aftaler et nummer, der svarer.")
    expect(result(page)).to_contain_text("Bostøtten: Aftaler et nummer, der svarer.")
    page.get_by_role("button", name="Tilføj barriere").click()
    expect(page.get_by_role("group", name="Barriere 2").get_by_label("Hvilken slags?")).to_be_focused()
    thief = page.get_by_role("group", name=re.compile("^Situation 4: Tyveriet"))
    expect(page.get_by_text("retsplejeloven § 115")).to_have_count(0)
    thief.get_by_role("checkbox", name="Vent med at dele").check()
    result(page).get_by_text("Situation 4: Tyveriet").click()
    expect(page.get_by_text("retsplejeloven § 115")).to_be_visible()
    take_along(page, "Jeg spørger, hvornår de kan.")


def test_kerneopgaven_stands_beside_three_that_exist(open_page: Opener) -> None:
    page = open_page("/oevelser/kerneopgaven")
    page.get_by_label("Vi er på arbejde for, at …").fill("Vi støtter, så folk får en dør, de tør lukke.")
    expect(result(page)).to_contain_text("Først: Vi støtter, så folk får en dør")
    for text, word in (
        ("Tekst 1", "Borgerens egne ønsker"),
        ("Tekst 2", "Trygge rammer"),
        ("Tekst 3", "At klare mest muligt selv"),
    ):
        page.get_by_role("group", name=re.compile(f"^{text}: ")).get_by_role("checkbox", name=word).check()
    mine = page.get_by_role("group", name="Hvad lægger din egen sætning vægt på?")
    mine.get_by_role("checkbox", name="Vilkår uden om borgeren").check()
    expect(box(page, "Trygge rammer")).to_contain_text("En kommunal folder")
    expect(box(page, "Vilkår uden om borgeren")).to_contain_text("Min sætning")
    expect(result(page).get_by_role("heading", name="Det har kun din sætning")).to_be_visible()
    page.get_by_label("Min sætning, som den er nu").fill("Vi støtter, og vi spørger.")
    expect(result(page)).to_contain_text("Nu: Vi støtter, og vi spørger.")
    take_along(page, "Jeg læser den op på mandag.")


def test_vaerdier_shows_what_is_shared_and_what_pulls(open_page: Opener) -> None:
    page = open_page("/oevelser/vaerdier", PHONE)
    mine = page.get_by_role("group", name="Hvilke værdier er vigtigst for dig i dit arbejde?")
    mine.get_by_role("checkbox", name="Tryghed").check()
    page.get_by_label("Skriv en værdi selv").fill("Humor")
    page.get_by_label("Skriv en værdi selv").press("Enter")
    work = page.get_by_role("group", name="Hvilke værdier gælder på dit arbejde?")
    work.get_by_role("checkbox", name="Tryghed").check()
    expect(box(page, "Fælles")).to_contain_text("Tryghed")
    expect(box(page, "Kun mine")).to_contain_text("Humor")
    first = page.get_by_role("group", name="Værdi 1")
    first.get_by_label("Værdien", exact=True).fill("Tryghed")
    first.get_by_label("Hvem står bag værdien?").select_option("Arbejdspladsen")
    first.get_by_label("Hvad skal I så gøre, hvis I følger værdien?").fill("Låse køkkenet om natten")
    expect(result(page).get_by_role("heading", name="Der mangler en side")).to_be_visible()
    page.get_by_role("button", name="Tilføj værdi").click()
    page.get_by_role("group", name="Værdi 2").get_by_label("Værdien", exact=True).fill("Arbejde")
    expect(box(page, "Tryghed – arbejdspladsen")).to_contain_text("Låse køkkenet om natten")
    expect(result(page).get_by_role("heading", name="Der mangler en side")).to_have_count(0)
    take_along(page, "Jeg spørger, hvad nøglen passer på.")


def test_metoder_tells_the_course_s_word_after_the_guess(open_page: Opener) -> None:
    page = open_page("/oevelser/metoder")
    page.get_by_role("radio", name="Erling").check()
    page.get_by_role("group", name="Hvilken metode vælger du?").get_by_role("radio", name="Personcentreret omsorg").check()
    expect(page.get_by_text("Gæt også på din egen metode. Så kommer kursets ord: Personcentreret omsorg.")).to_be_visible()
    told = result(page).get_by_role("heading", name="Personcentreret omsorg: kursets ord er »God«")
    expect(told).to_have_count(0)
    page.get_by_role("group", name=re.compile("^Metode 2: Personcentreret omsorg")).get_by_role("radio", name="Nogen").check()
    expect(told).to_be_visible()
    expect(result(page)).to_contain_text("Du gættede på »Nogen«.")
    expect(box(page, "God")).to_contain_text("Personcentreret omsorg")
    page.get_by_role("group", name="Er I trænet i metoden?").get_by_role("radio", name="Nej").check()
    expect(result(page)).to_contain_text("Hvem kan lære jer den, og hvad kan I gøre imens?")
    take_along(page, "Jeg spørger, hvem der kan lære os den.")
