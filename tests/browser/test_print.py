"""The whole book is one page that prints, and one command makes it a PDF."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from chromium import find
from playwright.sync_api import expect
from test_accessibility import findings
from watched import PHONE, Opener

from kursus.cli import main
from kursus.course import find_course

COURSE = find_course(Path(__file__).parent)
WHOLE = "/hele-bogen.html"


def test_the_whole_book_is_one_page_with_every_page_in_it(open_page: Opener) -> None:
    page = open_page(WHOLE)
    listed = re.findall(r"file: (\S+)", (COURSE.root / "_toc.yml").read_text(encoding="utf-8"))
    assert page.locator("section.page").count() == len(listed)
    expect(page.get_by_role("heading", level=1)).to_have_count(1)
    broken = page.eval_on_selector_all(
        "a[href^='#']", "links => links.map(a => a.getAttribute('href')).filter(href => !document.getElementById(href.slice(1)))"
    )
    assert broken == []


def test_its_plots_are_drawn_and_axe_finds_nothing(open_page: Opener) -> None:
    page = open_page(WHOLE)
    expect(page.locator(".plot-canvas[data-drawn]")).to_have_count(page.locator("figure.plot").count())
    assert findings(page) == []


def test_it_fits_a_phone_and_paper_leaves_the_screen_s_own_out(open_page: Opener) -> None:
    page = open_page(WHOLE, PHONE)
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE[0]
    expect(page.get_by_role("button", name="Print")).to_be_visible()
    page.emulate_media(media="print")
    expect(page.get_by_role("button", name="Print")).to_be_hidden()


@pytest.mark.usefixtures("course")  # has built the book
def test_one_command_makes_a_pdf_with_figures_and_bookmarks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("KURSUS_ROD", str(COURSE.root))
    monkeypatch.setenv("KURSUS_CHROMIUM", str(find()))
    file = tmp_path / "bog.pdf"
    assert main(["print", str(file)]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == f"Hele bogen ligger i {file}"
    pdf = file.read_bytes()
    assert pdf.startswith(b"%PDF")
    sheets = len(re.findall(rb"/Type\s*/Page\b", pdf))
    assert 50 < sheets < 600  # a figure that grows without end would make thousands
    assert b"/Outlines" in pdf
    assert b"/StructTreeRoot" in pdf
