"""What the page prints says what the Word file says: an answer is put in words in one place."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect
from watched import Opener

SAID = """async (name) => {
  const answers = JSON.parse(sessionStorage.getItem(`kursus::${name}`)).answers;
  const body = JSON.stringify({ works: { [name]: answers } });
  const asked = await fetch("/mappe/papir", { method: "POST", headers: { "Content-Type": "application/json" }, body });
  return (await asked.json()).works[0].sections;
}"""


def printed(page: Page) -> Locator:
    page.emulate_media(media="print")
    return page.locator(".k-print-copy")


def texts(sections: list[dict[str, Any]]) -> list[str]:
    """Return all that sections say, piece by piece."""
    answered = [one for section in sections for one in section["answered"]]
    cells = [cell for one in answered for row in one["rows"] for _, cell in row if cell]
    return [line for one in answered for line in one["lines"]] + cells


@pytest.mark.parametrize("name", ["vaerdier", "afgive-kontrol"])
def test_what_is_printed_is_what_the_word_file_says_and_what_is_left_out_is_told(open_page: Opener, name: str) -> None:
    page = open_page(f"/oevelser/{name}")
    if name == "vaerdier":
        for box in page.get_by_role("group", name="Hvilke værdier er vigtigst").get_by_role("checkbox").all()[:4]:
            box.check()
    else:
        page.get_by_label("Om hvor mange uger").fill("99")
        page.locator(".k-form textarea").first.fill("Jeg spørger i morgen")
    expect(page.locator(".k-form .k-problems p").first).to_be_visible()
    paper = printed(page)
    expect(paper).to_contain_text("Det er ikke med.")
    said = page.evaluate(SAID, name)
    for text in texts(said):
        expect(paper).to_contain_text(text)
    if name == "vaerdier":
        expect(paper.get_by_role("listitem")).to_have_count(3)
    else:
        expect(paper).not_to_contain_text("99")
