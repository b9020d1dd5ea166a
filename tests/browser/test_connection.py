"""When the line to the exercise breaks, the page says so, asks for a new one, and nothing that was typed is lost."""

from __future__ import annotations

from pathlib import Path

import psutil
from playwright.sync_api import Page, Route, expect
from running import Server, free_port, serving, until
from watched import Opener

TEXT = "Hvad drømmer du om?"
QUESTION = "Hvordan vil du spørge borgeren selv?"


def answer(page: Page, row: str, level: str) -> None:
    page.get_by_role("group", name=row).get_by_role("radio", name=level, exact=True).check()


def shows(page: Page, said: str) -> bool:
    """Tell whether the first figure's text alternative says so."""
    canvas = page.locator(".k-canvas[data-drawn]").first
    return canvas.count() > 0 and said in (canvas.get_attribute("aria-label") or "")


def kill_kernels(course: Server) -> None:
    for process in psutil.Process(course.process.pid).children(recursive=True):
        process.kill()


def test_a_killed_kernel_is_replaced_and_knows_all_answers(open_page: Opener, tmp_path: Path) -> None:
    with serving(tmp_path) as course:
        page = open_page("/oevelser/chime", home=course.url)
        answer(page, "Forbundethed", "Lidt")
        until(lambda: shows(page, "Forbundethed lidt"), "the figure of the first answer")
        kill_kernels(course)
        answer(page, "Håb", "En hel del")
        page.get_by_label(QUESTION).fill(TEXT)
        until(lambda: shows(page, "Forbundethed lidt; Håb en hel del"), "the figure of both answers")
        expect(page.get_by_label(QUESTION)).to_have_value(TEXT)
        page.reload()
        page.locator(".k-form[data-ready]").wait_for()
        expect(page.get_by_label(QUESTION)).to_have_value(TEXT)
        page.close()


def test_without_a_server_the_page_says_so_and_goes_on_by_itself_when_there_is_one(open_page: Opener, tmp_path: Path) -> None:
    port = str(free_port())
    with serving(tmp_path, PORT=port) as course:
        page = open_page("/oevelser/chime", home=course.url, expect_errors=True)
        page.locator(".k-form[data-ready]").wait_for()
    answer(page, "Håb", "Lidt")
    page.get_by_label(QUESTION).fill(TEXT)
    expect(page.get_by_role("alert")).to_contain_text("Forbindelsen er væk")
    expect(page.get_by_role("alert")).to_be_in_viewport()
    with serving(tmp_path, PORT=port):
        until(lambda: shows(page, "Håb lidt"), "the answer in the figure")
        expect(page.get_by_text("Forbindelsen er væk")).to_have_count(0)
        expect(page.get_by_label(QUESTION)).to_have_value(TEXT)
        page.close()


def test_closing_the_page_closes_the_kernel(open_page: Opener, tmp_path: Path) -> None:
    with serving(tmp_path) as course:
        page = open_page("/oevelser/chime", home=course.url)
        assert '"visits": 1' in course.get("/healthz")[1]
        page.close(run_before_unload=True)
        until(lambda: '"visits": 0' in course.get("/healthz")[1], "the kernel to be closed")


def test_an_exercise_sets_no_cookie(open_page: Opener) -> None:
    page = open_page("/oevelser/chime")
    answer(page, "Håb", "Lidt")
    until(lambda: shows(page, "Håb lidt"), "the figure")
    assert page.context.cookies() == []


def test_a_figure_is_drawn_though_the_file_that_draws_it_was_lost_on_the_way(open_page: Opener) -> None:
    page = open_page("/", expect_errors=True)
    lost: list[str] = []

    def lose_the_first_two(route: Route) -> None:
        if len(lost) < 2:
            lost.append(route.request.url)
            route.abort()
        else:
            route.continue_()

    page.route("**/plotly-*.js", lose_the_first_two)
    page.goto(f"{page.url}oevelser/chime")
    answer(page, "Håb", "Lidt")
    until(lambda: shows(page, "Håb lidt"), "the figure")
    assert len(lost) == 2
