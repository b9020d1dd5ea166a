"""Every exercise, filled in with its own example: it fits a small screen, axe-core finds nothing, and paper has the answers."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from test_accessibility import NARROW, findings, overflow, small_targets, unfold_all
from watched import WIDE, Opener

from kursus.course import find_course
from kursus.exercise import example_answers, exercise_names, load_exercise, readable

COURSE = find_course(Path(__file__).parent)
NAMES = exercise_names(COURSE)


def filled(open_page: Opener, name: str) -> Page:
    """Open the exercise with its example as the answers that the tab has kept, and wait for the result."""
    page = open_page("/", NARROW)
    answers = example_answers(load_exercise(COURSE, name))
    page.evaluate("([name, answers]) => sessionStorage.setItem(`kursus::${name}`, JSON.stringify({ answers }))", [name, answers])
    page.goto(f"{page.url}oevelser/{name}")
    page.locator(".k-form[data-ready]").wait_for()
    expect(page.get_by_role("heading", name="Dit resultat")).to_be_visible()
    expect(page.get_by_role("heading", level=3, name="Her kommer")).to_have_count(0)
    for canvas in page.locator(".k-canvas").all():
        expect(canvas).to_have_attribute("data-drawn", "1")
    return page


@pytest.mark.parametrize("name", NAMES)
def test_an_exercise_with_its_example_is_accessible_fits_a_small_screen_and_prints(open_page: Opener, name: str) -> None:
    page = filled(open_page, name)
    on_paper_are_the_answers_and_no_buttons(page, name)
    unfold_all(page)
    assert overflow(page) <= 0
    assert small_targets(page) == []
    assert findings(page) == []
    page.set_viewport_size({"width": WIDE[0], "height": WIDE[1]})
    page.emulate_media(color_scheme="dark")
    assert findings(page) == []


def on_paper_are_the_answers_and_no_buttons(page: Page, name: str) -> None:
    exercise = load_exercise(COURSE, name)
    answers = example_answers(exercise)
    assert answers
    said = readable(exercise, answers)[-1].answered[-1].label
    page.emulate_media(media="print")
    expect(page.get_by_text(said).locator("visible=true").first).to_be_visible()
    expect(page.get_by_role("button").locator("visible=true")).to_have_count(0)
    expect(page.get_by_text("Se et eksempel")).to_be_hidden()
    page.emulate_media(media="screen")
