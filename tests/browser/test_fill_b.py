"""Exercises of themes 1 and 2 are filled in as a person would, and the result shows what was answered."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect
from watched import PHONE, WIDE, Opener

SIZES = pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])


def group(page: Page, name: str) -> Locator:
    return page.get_by_role("group", name=name, exact=True)


def add(page: Page, name: str) -> None:
    page.get_by_role("button", name=f"Tilføj {name}", exact=True).click()


def on_paper(page: Page) -> Locator:
    """Return the answers as they are printed."""
    page.emulate_media(media="print")
    return page.locator(".k-print-copy")


@SIZES
def test_turning_points_become_a_line_that_goes_up_and_down(open_page: Opener, size: tuple[int, int]) -> None:
    page = open_page("/oevelser/vendepunkter", size)
    page.get_by_role("radio", name="Erling").check()
    expect(page.get_by_text("Lad vesten vise vej")).to_be_visible()
    first = group(page, "Punkt 1")
    first.get_by_label("Hvornår omtrent?").fill("Som 17-årig")
    first.get_by_label("Hvad skete der?").fill("Hyre på færgen")
    first.get_by_label("Gik det op eller ned").select_option("Højt op")
    first.get_by_label("Hvor ved du det fra?").select_option("Borgeren har selv fortalt det")
    add(page, "punkt")
    second = group(page, "Punkt 2")
    second.get_by_label("Hvad skete der?").fill("Vesten bliver taget")
    second.get_by_label("Gik det op eller ned").select_option("Langt ned")
    second.get_by_label("Hvem holdt fast i håbet?").fill("Ingen")
    second.get_by_label("Hvor ved du det fra?").select_option("Det er mit gæt")
    figure = page.get_by_role("img", name=re.compile("^Stregen"))
    expect(figure).to_have_attribute(
        "aria-label", re.compile(r"1\. Som 17-årig: Hyre på færgen \(Højt op\).*2\. .*\(Langt ned\)")
    )
    expect(figure.locator(".scatterlayer .point")).to_have_count(2)
    expect(page.get_by_text("Fra »Som 17-årig: Hyre på færgen« til »Vesten bliver taget«.")).to_be_visible()
    expect(page.get_by_text("1 af 2 punkter har borgeren selv fortalt.")).to_be_visible()


@SIZES
def test_conditions_are_sorted_by_who_can_change_them_and_they_become_we(open_page: Opener, size: tuple[int, int]) -> None:
    page = open_page("/oevelser/haemmet-recovery", size)
    page.get_by_role("radio", name="Jeg var selv med").check()
    page.get_by_label("Hvad skete der?").fill("Jeg svarede for hende hos tandlægen.")
    sentence = group(page, "Sætning 1")
    sentence.get_by_label("Sådan plejer vi at sige det").fill("De svarer for folk")
    now = sentence.get_by_label("Sådan lyder det med")
    now.fill("Man svarer for folk")
    expect(page.get_by_text("Her mangler »jeg« eller »vi« endnu: »Man svarer for folk«")).to_be_visible()
    now.fill("Jeg svarede for hende")
    expect(page.get_by_text("Du er selv med i sætningerne nu.")).to_be_visible()
    condition = group(page, "Vilkår 1")
    condition.get_by_label("Hvad spillede ind?").fill("45 minutter pr. aftale")
    condition.get_by_label("Hvad slags vilkår er det?").select_option("Tid og vagtplan")
    condition.get_by_label("Hvem kan lave det om?").select_option("Vores leder")
    expect(page.get_by_text("45 minutter pr. aftale (tid og vagtplan)")).to_be_visible()
    expect(page.get_by_text("Alle vilkår ligger hos andre.")).to_be_visible()
    page.get_by_label("Det vilkår vil vi lave om").fill("Tid i bilen til at aftale, hvem der siger hvad")
    expect(page.get_by_role("heading", name="Det vil vi lave om")).to_be_visible()
    expect(page.get_by_role("heading", name="Pas på hinanden")).to_be_visible()


@SIZES
def test_a_decision_is_placed_on_the_ladder_and_one_step_is_agreed(open_page: Opener, size: tuple[int, int]) -> None:
    page = open_page("/oevelser/afgive-kontrol", size)
    page.get_by_label("Hvilken beslutning ser I på?").fill("Nøglen til køkkenet")
    page.get_by_role("radio", name="4. Bliver spurgt").check()
    rung = page.get_by_role("listitem").filter(has_text="Bliver spurgt")
    expect(rung.get_by_text("I dag: mit svar")).to_be_visible()
    answer = group(page, "Svar 1")
    answer.get_by_label("Hvem svarer?").select_option("Borgeren")
    answer.get_by_label("Hvilket trin?").select_option("1. Bliver talt med på det")
    expect(page.get_by_text("Der er 3 trin mellem det laveste og det højeste svar.")).to_be_visible()
    page.get_by_role("radio", name="Ét trin op").check()
    expect(page.get_by_role("listitem").filter(has_text="Giver råd").get_by_text("Næste skridt")).to_be_visible()
    expect(page.get_by_text("Snakken om risiko mangler endnu.")).to_be_visible()
    page.get_by_label("Hvem gør hvad anderledes, og fra hvornår?").fill("Hun får nøglen om dagen fra mandag.")
    risk = group(page, "Risiko 1")
    risk.get_by_label("Hvad kan ske?").fill("Komfuret bliver glemt")
    risk.get_by_label("Hvad gør vi så?").fill("Vi sætter en timer på")
    page.get_by_label("Om hvor mange uger ser I på aftalen igen?").fill("2")
    expect(page.get_by_text("Snakken om risiko mangler endnu.")).to_have_count(0)
    expect(page.get_by_text("Hvis det går galt: Komfuret bliver glemt → Vi sætter en timer på")).to_be_visible()
    expect(page.get_by_text("Vi ser på det igen om 2 uger")).to_be_visible()


@SIZES
def test_two_columns_show_what_is_built_with_the_citizen_and_with_the_others(open_page: Opener, size: tuple[int, int]) -> None:
    page = open_page("/oevelser/kapacitetsopbygning", size)
    page.get_by_role("checkbox", name="Støttet beskæftigelse (IPS)").check()
    page.get_by_role("radio", name="Først træning og så pladsen").check()
    expect(page.get_by_role("heading", name="Er der bygget en trappe?")).to_be_visible()
    mine = group(page, "Skridt med borgeren 1")
    mine.get_by_label("Hvad gør I sammen?").fill("Øver bussen")
    mine.get_by_label("Hvad giver det borgeren?").select_option("Mod og tro på sig selv")
    expect(page.get_by_role("heading", name="Alt ligger hos borgeren")).to_be_visible()
    theirs = group(page, "Skridt med andre 1")
    theirs.get_by_label("Hvem?").fill("Værkstedet")
    theirs.get_by_label("Hvad skal de vide").fill("At larmen er god og pauserne svære")
    expect(page.get_by_role("heading", name="Begge sider er i gang")).to_be_visible()
    expect(page.get_by_role("heading", name="Her mangler dit eget skridt")).to_be_visible()
    theirs.get_by_label("Hvad gør du for, at det sker?").fill("Spørger Ditte, om jeg må sige det")
    expect(page.get_by_text("Værkstedet: At larmen er god og pauserne svære. Mit skridt: Spørger Ditte")).to_be_visible()
    page.get_by_text("Støttet beskæftigelse: det ved man").click()
    expect(page.get_by_text("Spørg, hvem der har IPS hos jer.")).to_be_visible()


@SIZES
def test_a_way_to_help_is_drawn_with_where_it_stops(open_page: Opener, size: tuple[int, int]) -> None:
    page = open_page("/oevelser/adgang-til-hjaelp", size)
    page.get_by_label("Hvilken hjælp er personen på vej til?").fill("Behandling for angst")
    first = group(page, "Skridt 1")
    first.get_by_label("Hvad skete der?").fill("Lægen henviser")
    first.get_by_label("Hvor var det").fill("Egen læge")
    first.get_by_label("Hvordan gik det?").select_option("Vejen gik videre")
    add(page, "skridt")
    second = group(page, "Skridt 2")
    second.get_by_label("Hvad skete der?").fill("Indkaldelsen kommer digitalt")
    second.get_by_label("Hvad gjorde personen selv?").fill("Kan ikke logge ind")
    second.get_by_label("Hvordan gik det?").select_option("Vejen stoppede her")
    second.get_by_label("Hvilken barriere var der?").select_option("Digital kontakt")
    second.get_by_label("Hvor sad barrieren?").select_option("I systemet")
    stop = page.get_by_role("listitem").filter(has_text="Vejen stoppede her: digital kontakt")
    expect(stop).to_contain_text("Indkaldelsen kommer digitalt")
    expect(page.get_by_text("Spørg, hvordan det kan ske uden kode.")).to_be_visible()
    expect(page.get_by_text("I systemet: 1")).to_be_visible()


@SIZES
def test_a_plan_grows_into_a_paper_with_one_owner_an_action(open_page: Opener, size: tuple[int, int]) -> None:
    page = open_page("/oevelser/koordinerende-plan", size)
    page.get_by_role("radio", name="Jonas").check()
    expect(page.get_by_role("radio", name="Koordinerende indsatsplan")).to_be_checked()
    page.get_by_label("Hvad håber borgeren på").fill("Et sted at være klokken ni")
    sheet = page.locator(".k-paper").first
    expect(sheet.get_by_role("heading", name="Koordinerende indsatsplan")).to_be_visible()
    expect(sheet.get_by_text("Et sted at være klokken ni")).to_be_visible()
    expect(page.get_by_text("Der er ikke sagt ja endnu.")).to_be_visible()
    page.get_by_role("radio", name="Ja til det, der står her").check()
    group(page, "Mål 1").get_by_label("Hvordan ville borgeren sige det?").fill("Jeg er i værkstedet to dage om ugen")
    action = group(page, "Indsats 1")
    action.get_by_label("Hvilket mål?").select_option("Mål 1")
    action.get_by_label("Hvad gør vi?").fill("Spørger jobområdet")
    owner = action.get_by_label("Hvem er ansvarlig?")
    owner.fill("Jonas og bostøtten")
    several = page.get_by_text("Her ser der ud til at stå flere end én.")
    expect(several).to_be_visible()
    owner.fill("Bostøtten")
    expect(several).to_have_count(0)
    page.get_by_label("Om hvor mange uger mødes I igen?").fill("27")
    expect(page.get_by_text("Tallet skal være fra 1 til 26.")).to_be_visible()
    page.get_by_label("Om hvor mange uger mødes I igen?").fill("8")
    expect(sheet.get_by_text("8 uger")).to_be_visible()


def test_what_is_not_to_be_said_comes_on_a_sheet_of_its_own(open_page: Opener) -> None:
    page = open_page("/oevelser/koordinerende-plan")
    page.get_by_role("radio", name="Koordinerende indsatsplan").check()
    page.get_by_label("Hvad siger vi ikke, og til hvem?").fill("Intet om hash til jobområdet")
    shared, own = page.locator(".k-paper").first, page.locator(".k-paper").nth(1)
    expect(own.get_by_text("Intet om hash til jobområdet")).to_be_visible()
    expect(shared.get_by_text("hash")).to_have_count(0)
    page.get_by_role("checkbox", name="Status: rusmidler").check()
    expect(shared.get_by_role("heading", name="Fælles plan")).to_be_visible()


def test_a_network_meeting_has_a_paper_of_its_own(open_page: Opener) -> None:
    page = open_page("/oevelser/koordinerende-plan")
    page.get_by_role("radio", name="Sofie").check()
    expect(page.get_by_role("radio", name="Tværsektorielt netværksmøde")).to_be_checked()
    page.get_by_label("Hvorfor mødes I netop nu?").fill("Natten vælter skolen")
    expect(page.locator(".k-paper").get_by_role("heading", name="Netværksmøde på tværs")).to_be_visible()
    expect(page.get_by_role("heading", name="Udfordringer og mål")).to_be_hidden()


def test_a_sheet_is_printed_by_itself(open_page: Opener) -> None:
    page = open_page("/oevelser/koordinerende-plan")
    page.evaluate("window.print = () => undefined")
    page.get_by_role("radio", name="Koordinerende indsatsplan").check()
    page.get_by_label("Hvad siger vi ikke, og til hvem?").fill("Intet til naboen")
    page.get_by_role("button", name="Print kun arket »Koordinerende indsatsplan«").click()
    page.emulate_media(media="print")
    expect(page.get_by_role("heading", name="Borgerens egne ord")).to_be_visible()
    for hidden in (
        page.get_by_text("Intet til naboen"),
        page.get_by_role("heading", name="Før I rejser jer"),
        page.locator("h1"),
    ):
        expect(hidden.locator("visible=true")).to_have_count(0)


def test_a_plan_s_answers_are_not_printed_twice(open_page: Opener) -> None:
    page = open_page("/oevelser/koordinerende-plan")
    page.get_by_role("radio", name="Koordinerende indsatsplan").check()
    page.get_by_label("Hvad håber borgeren på").fill("Et sted at være klokken ni")
    page.get_by_label("Det tager jeg med på arbejde").fill("Jeg spørger efter tovholderen")
    expect(page.locator(".k-paper").get_by_text("Et sted at være klokken ni")).to_be_visible()
    paper = on_paper(page)
    expect(paper.get_by_text("Jeg spørger efter tovholderen")).to_be_visible()
    expect(paper.get_by_text("Et sted at være klokken ni")).to_be_hidden()


def test_answers_are_printed_as_a_document_without_the_form(open_page: Opener) -> None:
    page = open_page("/oevelser/kapacitetsopbygning")
    page.get_by_role("radio", name="Amina").check()
    page.get_by_role("radio", name="Først pladsen").check()
    long = "Vi kører turen sammen to gange, og den tredje gang kører hun selv, mens jeg er i nærheden af telefonen " * 2
    group(page, "Skridt med borgeren 1").get_by_label("Hvad gør I sammen?").fill(long)
    paper = on_paper(page)
    expect(paper.get_by_text("Amina, 42 år")).to_be_visible()
    expect(paper.get_by_text("Først pladsen og så støtte på stedet")).to_be_visible()
    expect(paper.get_by_text(long.strip())).to_be_visible()
    expect(page.get_by_role("textbox").locator("visible=true")).to_have_count(0)
    expect(page.get_by_text("Birthe, 58 år").locator("visible=true")).to_have_count(0)


def test_a_short_text_wraps_and_takes_no_line_break(open_page: Opener) -> None:
    page = open_page("/oevelser/vendepunkter", PHONE)
    box = group(page, "Punkt 1").get_by_label("Hvad skete der?")
    low = box.evaluate("box => box.clientHeight")
    box.fill("Han får hyre på færgen og styrer bilerne på plads hele den lange sommer")
    assert box.evaluate("box => box.clientHeight") > low
    box.press("Enter")
    box.press_sequentially("!")
    expect(box).to_have_value(re.compile("sommer!$"))
    box.fill("to\nlinjer")
    expect(box).to_have_value("to linjer")


def test_the_example_is_folded_until_one_asks_for_it(open_page: Opener) -> None:
    page = open_page("/oevelser/vendepunkter")
    expect(page.get_by_text("Nabil finder en gul vest")).to_be_hidden()
    page.get_by_text("Se et eksempel").click()
    expect(page.get_by_text("Nabil finder en gul vest")).to_be_visible()


@SIZES
def test_a_sign_from_the_body_is_told_to_somebody_and_an_appointment_is_made(open_page: Opener, size: tuple[int, int]) -> None:
    page = open_page("/oevelser/krop-og-sundhed", size)
    page.get_by_role("radio", name="Lone").check()
    sign = group(page, "Tegn 1")
    sign.get_by_label("Hvad ser eller hører du?").fill("Holder pause på trappen")
    sign.get_by_label("Er det nyt?").select_option("Ja, det er nyt")
    sign.get_by_label("Hvor hurtigt skal en fagperson høre det?").select_option("Jeg er i tvivl")
    expect(page.get_by_text("De afgør, om det kan vente.")).to_be_visible()
    sign.get_by_label("Hvem skal høre det?").select_option("Min leder eller en kollega")
    expect(page.get_by_role("heading", name="En fagperson skal høre det")).to_be_visible()
    sign.get_by_label("Hvem skal høre det?").select_option("Egen læge eller lægevagten")
    expect(page.get_by_role("heading", name="En fagperson skal høre det")).to_have_count(0)
    sign.get_by_label("Hvordan siger du det?").fill("I mandags kunne hun gå op på tredje sal")
    expect(page.get_by_text("Egen læge eller lægevagten: »I mandags kunne hun")).to_be_visible()
    page.get_by_label("Hvad spørger du borgeren om?").fill("Hvordan har du det på trappen?")
    page.get_by_label("Hvad vil borgeren selv?").fill("Op til katten")
    page.get_by_role("radio", name="Nej", exact=True).check()
    expect(page.get_by_role("heading", name="Borgeren har sagt nej")).to_be_visible()
    page.get_by_role("radio", name="Ja, det hele").check()
    page.get_by_label("Hvilken aftale?").fill("Egen læge")
    group(page, "Spørgsmål 1").get_by_label("Borgerens spørgsmål").fill("Er det hjertet?")
    page.get_by_role("checkbox", name="Sidder med, lidt bagved").check()
    page.get_by_label("Hvem hører hvad bagefter?").fill("Hun får svaret på papir")
    expect(page.get_by_text("Du følger med til: Egen læge")).to_be_visible()
    expect(page.get_by_role("heading", name="Det er klar til at blive sagt")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= size[0]
