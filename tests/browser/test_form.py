"""The form with what people really type, paste and do in it."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect
from watched import WIDE, Opener

SCRIPT = "<script>window.broken = true</script><img src=x onerror='window.broken = true'>"
EMOJI = "😀🧑🏽‍⚕️ æøå"


@pytest.mark.parametrize("name", ["chime", "empowerment", "relationel-koordinering"])
@pytest.mark.parametrize("text", [SCRIPT, EMOJI], ids=["script", "emoji"])
def test_markup_and_emoji_in_every_text_field_stay_text(open_page: Opener, name: str, text: str) -> None:
    page = open_page(f"/oevelser/{name}")
    fields = page.locator(".k-form :is(input[type=text], textarea):visible").all()
    assert fields
    for field in fields:
        field.fill(text)
        expect(field).to_have_value(text)
    page.locator("body").click(position={"x": 5, "y": 5})
    assert page.evaluate("window.broken") is None


def test_a_group_named_with_markup_is_shown_as_text_in_form_figure_and_table(open_page: Opener) -> None:
    page = open_page("/oevelser/relationel-koordinering")
    own = page.get_by_label("Skriv en gruppe selv")
    for text in (SCRIPT, "<b>Fed</b> & co"):
        own.fill(text)
        page.get_by_role("button", name="Tilføj", exact=True).click()
    page.locator("details.k-group").nth(1).locator("summary").click()
    page.locator("details.k-group").nth(1).get_by_role("radio", name="I høj grad", exact=True).first.check()
    figure = page.get_by_role("img", name="Dit tal for hver gruppe")
    expect(figure).to_have_attribute("aria-label", re.compile(re.escape("<b>Fed</b> & co: 4")))
    expect(figure.locator("svg").first).to_contain_text("<b>Fed</b>")
    page.get_by_text("Vis som tabel").first.click()
    expect(page.get_by_role("rowheader", name="<b>Fed</b> & co").first).to_be_visible()
    assert page.evaluate("window.broken") is None


def test_a_hundred_thousand_characters_are_kept_and_one_more_is_told(open_page: Opener) -> None:
    page = open_page("/oevelser/chime")
    box = page.get_by_label("Hvad vil styrke netop det for borgeren?")
    box.fill("x" * 100_000)
    page.get_by_role("group", name="Håb").get_by_role("radio", name="Lidt").check()
    expect(page.get_by_role("img", name="Dit billede")).to_be_visible()
    told = page.get_by_text("Teksten er på 100.001 tegn. Der er plads til 100.000.")
    expect(told).to_have_count(0)
    box.fill("x" * 100_001)
    expect(told).to_be_visible()
    assert len(box.input_value()) == 100_001


def test_pasted_formatting_becomes_plain_text(open_page: Opener) -> None:
    page = open_page("/oevelser/chime", permissions=["clipboard-read", "clipboard-write"])
    page.evaluate(
        """() => {
            const kinds = {"text/html": "<h1 style='color:red'>Stort</h1><b>fedt</b>", "text/plain": "Stort fedt"};
            const blobs = Object.entries(kinds).map(([type, text]) => [type, new Blob([text], {type})]);
            return navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
        }"""
    )
    box = page.get_by_label("Hvad vil styrke netop det for borgeren?")
    box.focus()
    page.keyboard.press("Control+v")
    expect(box).to_have_value("Stort fedt")


HEAR = """() => {
    window.heard = [];
    const live = document.querySelector(".k-plot .k-live");
    new MutationObserver(() => heard.push(live.textContent.trim())).observe(live, {childList: true});
}"""
"""Writes down what a screen reader is told of the result."""


@pytest.mark.parametrize(
    ("typed", "message"), [("9", "fra 1 til 5"), ("-1", "fra 1 til 5"), ("abc", "Skriv et tal"), ("1e999", "Skriv et tal")]
)
def test_a_number_out_of_range_is_told_at_its_field_and_kept(open_page: Opener, typed: str, message: str) -> None:
    page = open_page("/oevelser/relationel-koordinering")
    number = page.get_by_label("Tallet for gruppen")
    number.fill(typed)
    expect(page.locator(".k-problems", has_text=message)).to_be_visible()
    expect(number).to_have_value(typed)
    expect(page.locator("[aria-invalid=true]")).to_have_count(1)
    expect(number).to_have_attribute("aria-invalid", "true")
    number.fill("3,5")
    expect(page.locator(".k-problems", has_text=message)).to_have_count(0)
    expect(page.locator("[aria-invalid]")).to_have_count(0)


def test_the_result_is_told_once_the_changes_have_stopped_and_text_that_is_typed_is_not(open_page: Opener) -> None:
    page = open_page("/oevelser/chime")
    page.evaluate(HEAR)
    page.get_by_role("group", name="Håb").get_by_role("radio", name="Lidt").check()
    page.wait_for_function("heard.some((said) => said.startsWith('Dit resultat er klar: '))")
    page.get_by_role("group", name="Håb").get_by_role("radio", name="En hel del").check()
    page.wait_for_function("heard.includes('Dit resultat er ændret.')")
    before = len(page.evaluate("heard"))
    page.get_by_label("Hvad vil styrke netop det for borgeren?").press_sequentially("En kop kaffe sammen")
    page.get_by_role("group", name="Identitet").get_by_role("radio", name="Lidt").check()
    page.wait_for_function("(before) => heard.length > before", arg=before)
    assert page.evaluate("heard")[before:] == ["Dit resultat er ændret."]


def test_an_unanswered_exercise_says_what_to_do_and_draws_nothing(open_page: Opener) -> None:
    page = open_page("/oevelser/chime")
    expect(page.get_by_role("heading", name="Her kommer dit billede")).to_be_visible()
    expect(page.locator(".k-canvas")).to_have_count(0)


def test_an_answer_can_be_taken_back(open_page: Opener) -> None:
    page = open_page("/oevelser/chime")
    page.get_by_role("group", name="Håb").get_by_role("radio", name="Lidt").check()
    expect(page.get_by_role("img", name="Dit billede")).to_be_visible()
    page.get_by_role("button", name="Fjern svaret: Håb").click()
    expect(page.get_by_role("heading", name="Her kommer dit billede")).to_be_visible()
    expect(page.get_by_role("group", name="Håb").get_by_role("radio", name="Lidt")).not_to_be_checked()
    expect(page.get_by_role("status").filter(has_text="Svaret er fjernet: Håb.")).to_have_count(1)


def test_a_fictional_case_is_read_and_fills_in_the_task(open_page: Opener) -> None:
    page = open_page("/oevelser/relationel-koordinering")
    page.get_by_role("radio", name="Jonas").check()
    expect(page.get_by_label("Hvad er den fælles opgave?")).to_have_value(re.compile("Jonas"))
    page.get_by_text("Læs historien om Jonas").click()
    expect(page.get_by_role("heading", name="Dagen og natten")).to_be_visible()


def test_the_case_does_not_write_over_what_is_typed(open_page: Opener) -> None:
    page = open_page("/oevelser/relationel-koordinering")
    task = page.get_by_label("Hvad er den fælles opgave?")
    task.fill("Min egen opgave")
    page.get_by_role("radio", name="Jonas").check()
    expect(task).to_have_value("Min egen opgave")


def test_an_own_case_comes_with_the_rules_of_anonymity(open_page: Opener) -> None:
    page = open_page("/oevelser/chime")
    page.get_by_role("radio", name="En borger, jeg kender").check()
    expect(page.get_by_text("Skriv, så ingen kan genkendes")).to_be_visible()
    expect(page.get_by_role("link", name="Læs reglerne")).to_have_attribute("href", "/om/skriv-sikkert.html")


def test_two_points_in_time_are_laid_over_each_other(open_page: Opener) -> None:
    page = open_page("/oevelser/chime")
    page.get_by_role("group", name="Nu", exact=True).get_by_role("group", name="Håb").get_by_role("radio", name="Lidt").check()
    page.get_by_text("Svar igen om nogle uger").locator("visible=true").click()
    later = page.get_by_role("group", name="Senere", exact=True)
    later.get_by_role("group", name="Håb").get_by_role("radio", name="En hel del").check()
    expect(page.get_by_role("img", name="Dit billede")).to_have_attribute(
        "aria-label", re.compile("Nu: .*Håb lidt.*Senere: .*Håb en hel del")
    )
    expect(page.get_by_role("img", name="Dit billede").locator(".polarlayer .scatterlayer .trace")).to_have_count(2)
    page.get_by_text("Vis som tabel").first.click()
    expect(page.get_by_role("row", name="Håb 2 4").first).to_be_visible()


def test_a_reload_keeps_what_is_on_the_page_and_starting_again_clears_it(open_page: Opener) -> None:
    page = open_page("/oevelser/chime")
    page.get_by_role("group", name="Håb").get_by_role("radio", name="Lidt").check()
    page.get_by_label("Hvordan vil du spørge borgeren selv?").fill("Hvad håber du på?")
    expect(page.get_by_role("img", name="Dit billede")).to_be_visible()
    page.reload()
    expect(page.get_by_label("Hvordan vil du spørge borgeren selv?")).to_have_value("Hvad håber du på?", timeout=60_000)
    expect(page.get_by_role("img", name="Dit billede")).to_be_visible()
    page.on("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Begynd forfra").click()
    expect(page.get_by_label("Hvordan vil du spørge borgeren selv?")).to_have_value("")
    expect(page.get_by_role("heading", name="Her kommer dit billede")).to_be_visible()


def test_the_figure_takes_the_colours_of_the_page(open_page: Opener) -> None:
    page = open_page("/oevelser/chime", WIDE)
    page.get_by_role("group", name="Håb").get_by_role("radio", name="Lidt").check()
    text = page.get_by_role("img", name="Dit billede").locator("text").first
    expect(text).to_have_css("fill", "rgb(31, 45, 44)")
    page.emulate_media(color_scheme="dark")
    expect(text).to_have_css("fill", "rgb(232, 239, 237)")


def test_the_page_prints_the_answers_and_not_the_buttons(open_page: Opener) -> None:
    page = open_page("/oevelser/chime")
    page.get_by_role("group", name="Håb").get_by_role("radio", name="Lidt").check()
    page.get_by_label("Hvordan vil du spørge borgeren selv?").fill("Hvad håber du på?\n" * 30)
    page.emulate_media(media="print")
    expect(page.get_by_role("button", name="Print mine svar")).to_be_hidden()
    paper = page.locator(".k-print-copy")
    expect(paper.get_by_text("Håb: Lidt")).to_be_visible()
    assert paper.get_by_text("Hvad håber du på?").inner_text().count("Hvad håber du på?") == 30


def test_the_page_prints_the_form_where_nothing_is_answered(open_page: Opener) -> None:
    page = open_page("/oevelser/relationel-koordinering")
    page.emulate_media(media="print")
    expect(page.get_by_label("Hvad er den fælles opgave?")).to_be_visible()
    expect(page.get_by_role("listitem").filter(has_text="Svar om grupper")).to_be_visible()
