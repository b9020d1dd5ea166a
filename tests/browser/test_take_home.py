"""What one wrote, as one takes it home: a Word file, a print, and a locked file; and what was typed is text everywhere."""

from __future__ import annotations

import re
from pathlib import Path

import docx
import pytest
from docx.text.paragraph import Paragraph
from participant import answer, go, in_this_tab, is_saved, new_folder, question, row
from playwright.sync_api import Page, expect
from test_accessibility import NARROW, findings
from watched import Opener

EVIL = '<img src=x onerror="window.broken=1"> & <script>window.broken=1</script> »æøå« 😀'
WORD = "rød gulerod på tur"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def write(page: Page) -> None:
    """Answer the CHIME exercise with a level and a text that wants to be more than text."""
    go(page, "/oevelser/chime")
    answer(page, "Håb", "Lidt")
    question(page).fill(EVIL)


def is_harmless(page: Page) -> None:
    assert page.evaluate("window.broken") is None


def downloaded(page: Page, button: str) -> Path:
    with page.expect_download() as caught:
        page.get_by_role("button", name=button).click()
    path = caught.value.path()
    return path.rename(path.with_name(caught.value.suggested_filename))


def check_word(path: Path, pictures: int) -> None:
    """See that a Word file holds the answers as text, its figures with alternative texts, and that it is in Danish."""
    document = docx.Document(str(path))
    paragraphs = [Paragraph(found, document) for found in document.element.body.iter(f"{W}p")]  # also those in tables
    text = "\n".join(paragraph.text for paragraph in paragraphs)
    assert EVIL in text
    assert len(document.inline_shapes) == pictures
    assert all("Håb lidt" in shape._inline.docPr.get("descr") for shape in document.inline_shapes)  # noqa: SLF001  # docx has no other way to it
    assert document.styles.element.find(f".//{W}lang").get(f"{W}val") == "da-DK"
    assert "chime" not in text


def test_the_whole_folder_becomes_a_word_file_with_its_figures(open_page: Opener) -> None:
    page = open_page("/mappe")
    new_folder(page)
    write(page)
    is_saved(page)
    go(page, "/oevelser/metoder")
    page.locator("textarea:visible").first.fill(EVIL)
    is_saved(page)
    go(page, "/mappe")
    path = downloaded(page, "Hent som Word")
    assert path.name == "min-mappe.docx"
    check_word(path, pictures=2)
    headings = [p.text for p in docx.Document(str(path)).paragraphs if p.style.name == "Heading 1"]  # type: ignore[union-attr]  # each has one
    assert any(heading.startswith("CHIME") for heading in headings)
    assert any(heading.startswith("Metoder") for heading in headings)


def test_one_exercise_becomes_a_word_file_without_a_folder(open_page: Opener) -> None:
    page = open_page("/oevelser/chime")
    write(page)
    path = downloaded(page, "Hent som Word")
    assert path.name == "chime.docx"
    check_word(path, pictures=2)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_all_is_shown_as_one_paper_to_print(open_page: Opener, scheme: str) -> None:
    page = open_page("/mappe", NARROW, color_scheme=scheme)
    new_folder(page)
    write(page)
    is_saved(page)
    go(page, "/mappe")
    page.get_by_role("button", name="Vis til print").click()
    paper = page.locator(".k-all article")
    expect(paper).to_have_count(1)
    expect(paper).to_contain_text(EVIL)
    expect(paper.locator(".k-canvas[data-drawn]")).to_have_count(2)
    is_harmless(page)
    assert findings(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= NARROW[0]
    page.emulate_media(media="print")
    expect(page.get_by_role("button", name="Print", exact=True)).to_be_hidden()
    page.emulate_media(media="screen")
    page.get_by_role("button", name="Tilbage til mappen").click()
    expect(page.get_by_role("button", name="Luk mappen")).to_be_visible()


def saved_file(page: Page) -> Path:
    """Save all work in a file and return it."""
    go(page, "/mappe")
    page.get_by_label("Et ord eller en sætning på mindst 8 tegn").fill(WORD)
    return downloaded(page, "Gem i en fil")


def open_file(page: Page, path: Path, word: str) -> None:
    page.get_by_label("Filen, der ender på .kursus").set_input_files(path)
    page.get_by_label("Ordet, som filen er låst med").fill(word)
    page.get_by_role("button", name="Åbn filen").click()


def test_without_a_folder_all_is_saved_in_a_file_and_opened_on_another_machine(open_page: Opener) -> None:
    page = open_page("/oevelser/chime")
    write(page)
    page.reload()
    page.locator(".k-form[data-ready]").wait_for()
    expect(question(page)).to_have_value(EVIL)
    path = saved_file(page)
    assert path.suffix == ".kursus"
    assert b"onerror" not in path.read_bytes()
    other = open_page("/mappe", expect_errors=True)
    open_file(other, path, "et helt andet ord")
    expect(other.get_by_text("Filen kunne ikke åbnes.")).to_be_visible()
    assert in_this_tab(other) == []
    open_file(other, path, WORD)
    expect(other.get_by_text("Hentet ind: CHIME")).to_be_visible()
    expect(row(other, "CHIME")).to_contain_text("Begyndt")
    go(other, "/oevelser/chime")
    expect(question(other)).to_have_value(EVIL)
    is_harmless(other)


def test_a_file_is_opened_in_a_folder_and_one_chooses_where_both_have_answers(open_page: Opener) -> None:
    page = open_page("/oevelser/chime")
    write(page)
    path = saved_file(page)
    other = open_page("/mappe")
    new_folder(other)
    open_file(other, path, WORD)
    expect(other.get_by_text("Lagt i mappen: CHIME")).to_be_visible()
    open_file(other, path, WORD)
    expect(other.get_by_text("Lagt i mappen: CHIME")).to_be_visible()
    expect(other.get_by_text("har svar begge steder")).to_have_count(0)
    go(other, "/oevelser/chime")
    question(other).fill("skrevet siden")
    is_saved(other)
    go(other, "/mappe")
    open_file(other, path, WORD)
    other.get_by_role("button", name=re.compile("Behold dem, der er her .*: CHIME")).click()
    go(other, "/oevelser/chime")
    expect(question(other)).to_have_value("skrevet siden")


@pytest.mark.parametrize(("word", "said"), [("kort", "mindst 8 tegn"), ("", "mindst 8 tegn")])
def test_a_word_that_is_too_short_is_refused_at_its_field(open_page: Opener, word: str, said: str) -> None:
    page = open_page("/oevelser/chime", expect_errors=True)
    write(page)
    go(page, "/mappe")
    box = page.get_by_label("Et ord eller en sætning på mindst 8 tegn")
    box.fill(word)
    page.get_by_role("button", name="Gem i en fil").click()
    expect(box).to_have_attribute("aria-invalid", "true")
    expect(page.locator(".k-wrong-here", has_text=said)).to_be_visible()


def test_a_file_of_another_kind_is_refused(open_page: Opener, tmp_path: Path) -> None:
    page = open_page("/mappe", expect_errors=True)
    other = tmp_path / "brev.kursus"
    other.write_text("Kære kollega", encoding="utf-8")
    open_file(page, other, WORD)
    expect(page.get_by_text("Det er ikke en fil fra kurset.")).to_be_visible()
    page.get_by_label("Filen, der ender på .kursus").set_input_files([])
    page.get_by_role("button", name="Åbn filen").click()
    expect(page.get_by_text("Vælg en fil først.")).to_be_visible()
