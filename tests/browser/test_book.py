"""The book in a browser: Danish throughout, found by search, and no kernel before one is asked for."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import expect
from running import Server, serving
from test_accessibility import NARROW
from watched import PHONE, WIDE, Opener


def test_the_front_page_tells_each_kind_of_user_where_to_start(open_page: Opener) -> None:
    page = open_page("/")
    for who, link, heading in [
        ("Jeg er deltager", "Begynd med tema 1", "Tema 1"),
        ("Jeg underviser", "Gå til siden for undervisere", "underviser"),
        ("Jeg læser selv", "Gå til siden om selvstudie", "læser selv"),
    ]:
        expect(page.get_by_text(who, exact=True)).to_be_visible()
        page.get_by_role("link", name=link).click()
        expect(page.get_by_role("heading", level=1)).to_contain_text(heading)
        page.go_back()


@pytest.mark.parametrize("size", [NARROW, PHONE, WIDE], ids=["narrow", "phone", "wide"])
def test_the_way_to_ones_folder_is_on_top_of_the_page(open_page: Opener, size: tuple[int, int]) -> None:
    page = open_page("/tema-1/chime.html", size)
    folder = page.locator(".bd-header-article").get_by_role("link", name="Min mappe")
    expect(folder).to_be_in_viewport(ratio=1)
    expect(folder).to_have_attribute("href", "/mappe")
    box = folder.bounding_box()
    assert box
    assert min(box["width"], box["height"]) >= 44
    assert page.evaluate("document.documentElement.scrollWidth") <= size[0]


@pytest.mark.parametrize("word", ["inddragelse", "rehabilitere", "koordinere", "håbet"])
def test_search_knows_danish_endings(open_page: Opener, word: str) -> None:
    page = open_page(f"/search.html?q={word}")
    expect(page.locator("#search-results li").first).to_be_visible()


def test_the_four_themes_are_in_the_table_of_contents(open_page: Opener) -> None:
    page = open_page("/")
    for number in range(1, 5):
        expect(page.get_by_role("navigation", name="Kursets sider").get_by_role("link", name=f"Tema {number}:")).to_be_visible()


def visits(course: Server) -> int:
    return int(json.loads(course.get("/healthz")[1])["visits"])


def test_reading_starts_no_kernel_and_the_card_opens_the_exercise_in_the_page(open_page: Opener, tmp_path: Path) -> None:
    with serving(tmp_path) as course:
        page = open_page("/tema-1/chime.html", WIDE, home=course.url)
        assert visits(course) == 0
        page.get_by_role("button", name="Åbn øvelsen her").focus()
        page.keyboard.press("Enter")
        frame = page.frame_locator("iframe[title^='Øvelse:']")
        expect(frame.get_by_role("group", name="Forbundethed")).to_be_visible()
        assert visits(course) == 0, "a kernel is started at the first change"
        close = page.get_by_role("button", name="Luk øvelsen")
        expect(close).to_have_attribute("aria-expanded", "true")
        close.click()
        expect(page.locator("iframe")).to_have_count(0)
        page.close()


def test_the_card_is_usable_on_a_phone(open_page: Opener) -> None:
    page = open_page("/tema-1/chime.html", PHONE)
    page.get_by_role("button", name="Åbn øvelsen her").click()
    frame = page.frame_locator("iframe[title^='Øvelse:']")
    frame.get_by_role("group", name="Forbundethed").get_by_role("radio", name="Lidt").check()
    expect(frame.get_by_role("img", name="Dit billede")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE[0]


def test_a_link_opens_the_exercise_alone_with_a_way_back(open_page: Opener) -> None:
    page = open_page("/tema-1/chime.html")
    page.get_by_role("link", name="Åbn på en side for sig selv").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("CHIME")
    page.get_by_role("link", name="Tilbage til kurset").click()
    expect(page).to_have_url(re.compile("/tema-1/chime.html$"))


def test_the_paper_version_asks_the_same_and_prints(open_page: Opener) -> None:
    page = open_page("/papir/chime.html")
    for row in ("Forbundethed", "Håb", "Identitet", "Mening", "Styring af eget liv"):
        expect(page.get_by_role("cell", name=row).first).to_be_visible()
    page.emulate_media(media="print")
    expect(page.get_by_role("button", name="Print")).to_be_hidden()
    expect(page.get_by_role("navigation", name="Kursets sider")).to_be_hidden()


def test_the_reader_s_choice_of_dark_holds_in_the_exercise(open_page: Opener) -> None:
    page = open_page("/")
    page.evaluate("localStorage.setItem('mode', 'dark')")
    page.goto(page.url + "oevelser/chime")
    ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert ground == "rgb(19, 28, 28)"
