"""A folder from its first day to its last: made, filled in, closed, opened elsewhere, changed in two places, deleted."""

from __future__ import annotations

from participant import (
    answer,
    close_folder,
    go,
    home_of,
    in_this_tab,
    is_answered,
    is_saved,
    new_folder,
    open_folder,
    question,
    row,
)
from playwright.sync_api import Page, expect
from watched import PHONE, Opener

TEXT = "Hvad drømmer du om? <b>Æblet</b> & »håbet« 😀"


def test_three_exercises_are_there_again_in_another_browser(open_page: Opener) -> None:
    page = open_page("/mappe")
    code = new_folder(page)
    go(page, "/oevelser/chime")
    page.get_by_role("radio", name="En borger, jeg kender").check()
    answer(page, "Håb", "Lidt")
    question(page).fill(TEXT)
    is_saved(page)
    go(page, "/oevelser/empowerment")
    box = page.locator("textarea:visible").first
    box.fill(TEXT)
    is_saved(page)
    go(page, "/oevelser/relationel-koordinering")
    for name in ("Bostøtte", "Hjemmesygepleje"):
        page.get_by_role("checkbox", name=name).check()
    page.get_by_label("Jeg er færdig med øvelsen").check()
    is_saved(page)
    close_folder(page)
    assert in_this_tab(page) == []
    assert page.context.cookies() == []
    go(page, "/oevelser/chime")
    expect(question(page)).to_have_value("")

    other = open_page("/mappe", PHONE)
    open_folder(other, code.upper().replace(" ", "-").replace("Å", "aa").replace("Ø", "OE").replace("Æ", "Ae"))
    expect(row(other, "CHIME")).to_contain_text("Begyndt: ")
    expect(row(other, "Relationel koordinering")).to_contain_text("✓ Færdig")
    expect(row(other, "Metoder")).to_contain_text("Ikke begyndt")
    other.get_by_role("link", name="Fortsæt, hvor du slap: Empowerment").click()
    expect(other.locator("textarea:visible").first).to_have_value(TEXT)
    expect(other.locator(".k-saved")).to_contain_text("Gemt ")
    go(other, "/oevelser/relationel-koordinering")
    expect(other.get_by_role("checkbox", name="Hjemmesygepleje")).to_be_checked()
    expect(other.get_by_label("Jeg er færdig med øvelsen")).to_be_checked()
    go(other, "/oevelser/chime")
    expect(question(other)).to_have_value(TEXT)
    is_answered(other, "Håb", "Lidt")
    expect(other.get_by_role("radio", name="En borger, jeg kender")).to_be_checked()
    expect(other.locator(".k-canvas[data-drawn]").first).to_be_visible()


def test_the_cookie_can_be_read_by_no_script_and_ends_with_the_browser(open_page: Opener) -> None:
    page = open_page("/mappe")
    new_folder(page)
    [cookie] = page.context.cookies()
    assert (cookie["httpOnly"], cookie["sameSite"], cookie["expires"], cookie["path"]) == (True, "Lax", -1, "/")
    assert page.evaluate("document.cookie") == ""


def test_a_wrong_code_opens_nothing_and_says_what_to_do(open_page: Opener) -> None:
    page = open_page("/mappe", expect_errors=True)
    code = new_folder(page).split()
    close_folder(page)
    box = page.get_by_label("Din kode på fem ord")
    for typed, said in (
        (" ".join([code[1], code[0], *code[2:]] if code[0] != code[1] else code[::-1]), "Der er ingen mappe med den kode."),
        (" ".join(code[:3]), "Koden er 5 ord. Der står kun 3."),
        ("qwxzq " + " ".join(code[1:]), "Ordet »qwxzq« bruges ikke i koder."),
    ):
        box.fill(typed)
        box.press("Enter")
        expect(page.get_by_text(said)).to_be_visible()
        expect(box).to_be_focused()
        expect(box).to_have_attribute("aria-invalid", "true")
    assert page.context.cookies() == []


def two_machines(open_page: Opener) -> tuple[Page, Page]:
    """Return the same exercise of the same folder, open on two machines, with an answer that both have seen."""
    one = open_page("/mappe", expect_errors=True)
    code = new_folder(one)
    go(one, "/oevelser/chime")
    question(one).fill("begyndelsen")
    is_saved(one)
    other = open_page("/mappe", expect_errors=True)
    open_folder(other, code)
    go(other, "/oevelser/chime")
    expect(question(other)).to_have_value("begyndelsen")
    question(other).fill("fra den anden maskine")
    is_saved(other)
    question(one).fill("fra den ene maskine")
    expect(one.get_by_role("heading", name="Øvelsen er ændret et andet sted")).to_be_visible()
    return one, other


def test_the_later_of_two_machines_is_told_and_may_keep_its_own(open_page: Opener) -> None:
    one, other = two_machines(open_page)
    expect(one.locator(".k-saved")).to_have_text("Ikke gemt endnu")
    one.get_by_text("Se det, der er gemt").click()
    expect(one.locator(".k-other")).to_contain_text("fra den anden maskine")
    one.reload()
    expect(question(one)).to_have_value("fra den ene maskine")
    one.get_by_role("button", name="Behold det, der står her").click()
    expect(one.locator(".k-saved")).to_be_focused()
    is_saved(one)
    expect(one.get_by_role("heading", name="Øvelsen er ændret et andet sted")).to_have_count(0)
    other.reload()
    expect(question(other)).to_have_value("fra den ene maskine")


def test_the_later_of_two_machines_may_take_what_the_other_saved(open_page: Opener) -> None:
    one, _ = two_machines(open_page)
    one.get_by_role("button", name="Hent det, der er gemt").click()
    expect(question(one)).to_have_value("fra den anden maskine")
    is_saved(one)
    question(one).fill("fra den anden maskine, og så lidt til")
    is_saved(one)


def test_a_folder_closed_in_one_tab_leaves_nothing_in_the_other(open_page: Opener) -> None:
    page = open_page("/mappe")
    new_folder(page)
    go(page, "/oevelser/chime")
    question(page).fill("kun til mappen")
    tab = page.context.new_page()
    tab.goto(f"{home_of(page)}/mappe")
    tab.get_by_role("button", name="Luk mappen").click()
    expect(tab.get_by_text("Mappen er lukket på denne maskine.")).to_be_visible()
    page.locator(".k-form[data-ready]").wait_for()
    expect(question(page)).to_have_value("")
    assert in_this_tab(page) == []


def test_slet_alt_deletes_at_once_also_for_a_machine_that_has_it_open(open_page: Opener) -> None:
    page = open_page("/mappe", expect_errors=True)
    code = new_folder(page)
    other = open_page("/mappe", expect_errors=True)
    open_folder(other, code)
    go(other, "/oevelser/chime")
    go(page, "/mappe")
    page.on("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Slet alt").click()
    expect(page.get_by_text("Alt er slettet.")).to_be_visible()
    assert page.context.cookies() == []
    question(other).fill("for sent")
    expect(other.get_by_text("Mappen er slettet. Det, du har skrevet, ligger nu kun i denne fane.")).to_be_visible()
    other.get_by_role("alert").get_by_role("link", name="Gå til min mappe").click()
    expect(row(other, "CHIME")).to_contain_text("Begyndt")
    go(other, "/oevelser/chime")
    expect(question(other)).to_have_value("for sent")
    page.get_by_label("Din kode på fem ord").fill(code)
    page.get_by_role("button", name="Åbn mappen").click()
    expect(page.get_by_text("Der er ingen mappe med den kode.")).to_be_visible()


def test_one_exercise_can_be_deleted_from_the_folder(open_page: Opener) -> None:
    page = open_page("/mappe")
    new_folder(page)
    go(page, "/oevelser/chime")
    question(page).fill("skal væk igen")
    is_saved(page)
    go(page, "/mappe")
    page.on("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Slet svar: CHIME").click()
    expect(row(page, "CHIME")).to_contain_text("Ikke begyndt")
    expect(page.get_by_role("link", name="CHIME")).to_be_focused()
    go(page, "/oevelser/chime")
    expect(question(page)).to_have_value("")
