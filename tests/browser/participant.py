"""What tests do with a folder, as a participant does it."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, Page, expect

QUESTION = "Hvordan vil du spørge borgeren selv?"


def home_of(page: Page) -> str:
    """Return the address of the course that the page is of."""
    return str(page.evaluate("location.origin"))


def go(page: Page, path: str) -> None:
    """Go to a page of the course, and wait until it is there."""
    page.goto(home_of(page) + path)
    page.locator("#mappe[data-ready]" if path.startswith("/mappe") else ".k-form[data-ready]").wait_for()


def new_folder(page: Page) -> str:
    """Make a folder and return its code."""
    go(page, "/mappe")
    page.get_by_role("button", name="Opret en mappe").click()
    words = page.locator(".k-code li")
    expect(words).to_have_count(5)
    code = " ".join(words.all_inner_texts())
    page.get_by_role("button", name="Jeg har skrevet den ned").click()
    expect(page.get_by_text("Mappen er åben på denne maskine.")).to_be_visible()
    return code


def open_folder(page: Page, typed: str) -> None:
    """Open a folder with what somebody types."""
    go(page, "/mappe")
    page.get_by_label("Din kode på fem ord").fill(typed)
    page.get_by_role("button", name="Åbn mappen").click()
    expect(page.get_by_text("Mappen er åben på denne maskine.")).to_be_visible()


def close_folder(page: Page) -> None:
    go(page, "/mappe")
    page.get_by_role("button", name="Luk mappen").click()
    expect(page.get_by_text("Mappen er lukket på denne maskine.")).to_be_visible()


def is_saved(page: Page) -> None:
    """Wait until the form says that all is saved."""
    expect(page.locator(".k-saved")).to_have_text(re.compile(r"^Gemt \d\d\.\d\d$"))


def row(page: Page, title: str) -> Locator:
    """Return an exercise's line in the overview."""
    return page.locator(".k-exercises > li", has=page.get_by_role("link", name=title))


def question(page: Page) -> Locator:
    return page.get_by_label(QUESTION)


def answer(page: Page, group: str, level: str) -> None:
    page.get_by_role("group", name=group).get_by_role("radio", name=level, exact=True).check()


def is_answered(page: Page, group: str, level: str) -> None:
    expect(page.get_by_role("group", name=group).get_by_role("radio", name=level, exact=True)).to_be_checked()


def in_this_tab(page: Page) -> list[str]:
    """Return the names of what the tab keeps."""
    return list(page.evaluate("Object.keys(sessionStorage).filter(key => key.startsWith('kursus:'))"))
