"""A page has its feedback by a kernel or by HTTP, whichever there is; nothing typed is lost, nothing is started in vain."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest
from playwright.sync_api import Page, Route, WebSocketRoute, expect
from running import Server, free_port, serving, until
from watched import Opener

REFUSED = """
window.tried = 0;
window.WebSocket = class {
  static OPEN = 1;
  constructor() {
    window.tried += 1;
    setTimeout(() => this.onclose?.({ code: 1006 }), 200);
  }
  close() {}
};
"""
"""A net that refuses websockets, as a school's filter may."""
LEVELS = ["Slet ikke", "Lidt", "I nogen grad", "En hel del", "Rigtig meget"]
TEXT = "Hvad drømmer du om?"
GONE = "Nettet er væk. Det, du skriver, bliver liggende på siden."
QUESTION = "Hvordan vil du spørge borgeren selv?"


@pytest.fixture(scope="module")
def own_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server whose kernels nobody but these tests starts."""
    with serving(tmp_path_factory.mktemp("own")) as running:
        yield running


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
    expect(page.get_by_role("alert")).to_contain_text("Nettet er væk")
    expect(page.get_by_role("alert")).to_be_in_viewport()
    with serving(tmp_path, PORT=port):
        until(lambda: shows(page, "Håb lidt"), "the answer in the figure")
        expect(page.get_by_text("Nettet er væk")).to_have_count(0)
        expect(page.get_by_label(QUESTION)).to_have_value(TEXT)
        page.close()


def open_chime(open_page: Opener, prepare: Callable[[Page], object], home: str) -> Page:
    """Open the exercise on a page that was prepared before it."""
    page = open_page("/oevelser/chime", home=home)
    prepare(page)
    page.reload()
    page.locator(".k-form[data-ready]").wait_for()
    return page


def is_drawn_for_each(page: Page, levels: list[str]) -> None:
    """Answer the same item in several ways, and see the figure follow each."""
    for level in levels:
        answer(page, "Håb", level)
        until(lambda level=level: shows(page, f"Håb {level.lower()}"), f"the figure of {level}")


def visits(course: Server) -> int:
    return int(json.loads(course.get("/healthz")[1])["visits"])


def test_closing_the_page_closes_the_kernel(open_page: Opener, tmp_path: Path) -> None:
    with serving(tmp_path) as course:
        page = open_page("/oevelser/chime", home=course.url)
        assert visits(course) == 0
        answer(page, "Håb", "Lidt")
        until(lambda: visits(course) == 1, "the kernel")
        page.close(run_before_unload=True)
        until(lambda: visits(course) == 0, "the kernel to be closed")


def test_a_page_with_answers_from_before_opens_no_line_until_something_is_changed(open_page: Opener) -> None:
    lines: list[str] = []
    page = open_page("/oevelser/chime")
    page.on("websocket", lambda line: lines.append(line.url))
    answer(page, "Håb", "Lidt")
    until(lambda: shows(page, "Håb lidt") and lines, "the figure and the line of the first change")
    lines.clear()
    page.reload()
    until(lambda: shows(page, "Håb lidt"), "the figure of what is kept")
    assert lines == []
    with page.expect_websocket():
        answer(page, "Håb", "I nogen grad")
    assert [line.rsplit("/linje/", 1)[1] for line in lines] == ["oevelser/chime"]


def test_where_websockets_are_refused_the_figure_follows_all_the_same_and_they_are_not_tried_on_and_on(
    open_page: Opener, own_server: Server
) -> None:
    page = open_chime(open_page, lambda page: page.add_init_script(REFUSED), own_server.url)
    is_drawn_for_each(page, LEVELS)
    page.clock.install()
    page.clock.fast_forward(80_000)
    is_drawn_for_each(page, LEVELS)
    assert page.evaluate("window.tried") <= 2
    assert visits(own_server) == 0
    expect(page.get_by_role("alert")).to_have_text("")


def test_a_line_that_is_let_through_but_says_nothing_is_not_waited_for(open_page: Opener, own_server: Server) -> None:
    heard: list[str] = []

    def be_silent(line: WebSocketRoute) -> None:
        line.on_message(lambda message: heard.append(str(message)))

    page = open_chime(open_page, lambda page: page.route_web_socket("**/linje/**", be_silent), own_server.url)
    is_drawn_for_each(page, LEVELS)
    assert len(heard) == 1
    assert visits(own_server) == 0
    expect(page.get_by_role("alert")).to_have_text("")


def test_a_line_that_falls_silent_is_not_waited_for(open_page: Opener, own_server: Server) -> None:
    replies: list[str] = []

    def fall_silent(line: WebSocketRoute) -> None:
        server = line.connect_to_server()

        def hear(message: str | bytes) -> None:
            replies.append(str(message))
            if len(replies) == 1:
                line.send(message)

        server.on_message(hear)

    page = open_chime(open_page, lambda page: page.route_web_socket("**/linje/**", fall_silent), own_server.url)
    is_drawn_for_each(page, LEVELS[:1])
    until(lambda: page.evaluate("1") and replies, "the first reply over the line")  # events come while the page is asked
    is_drawn_for_each(page, LEVELS[1:])
    expect(page.get_by_role("alert")).to_have_text("")


def test_when_the_house_is_full_everybody_is_answered_and_nobody_asks_again_and_again(open_page: Opener, tmp_path: Path) -> None:
    with serving(tmp_path, KURSUS_PLADSER="1") as course:
        first, second = (open_page("/oevelser/chime", home=course.url) for _ in range(2))
        lines: list[str] = []
        second.on("websocket", lambda line: lines.append(line.url))
        answer(first, "Håb", "Lidt")
        until(lambda: visits(course) == 1, "the one kernel that there is room for")
        is_drawn_for_each(second, LEVELS)
        is_drawn_for_each(first, LEVELS)
        assert len(lines) == 1
        expect(second.get_by_text("fuldt hus")).to_have_count(0)
        for page in (first, second):
            expect(page.get_by_role("alert")).to_have_text("")
            page.close()


@pytest.mark.parametrize("part", ["form", "plot"])
def test_a_script_that_is_gone_is_told_of_with_a_way_on(open_page: Opener, course: Server, part: str) -> None:
    state = json.loads(
        course.get("/oevelser/chime")[1].split('id="exercise-state" type="application/json">')[1].split("</script>")[0]
    )
    page = open_page("/healthz", expect_errors=True)
    page.route(f"**{state['scripts'][part]}", lambda route: route.fulfill(status=404))
    page.goto(f"{course.url}oevelser/chime")
    expect(page.get_by_role("alert").filter(has_text="En del af siden kom ikke frem.")).to_be_visible()
    page.unroute_all()
    page.get_by_role("button", name="Genindlæs siden").click()
    page.locator(".k-form[data-ready]").wait_for()
    answer(page, "Håb", "Lidt")
    until(lambda: shows(page, "Håb lidt"), "the figure")


def test_a_net_that_answers_in_the_servers_place_is_not_believed(open_page: Opener, own_server: Server) -> None:
    page = open_chime(open_page, lambda page: page.add_init_script(REFUSED), own_server.url)
    page.route("**/svar", lambda route: route.fulfill(status=200, content_type="text/html", body="<p>Log på gæstenettet</p>"))
    answer(page, "Håb", "Lidt")
    expect(page.get_by_role("alert")).to_contain_text(GONE)
    page.unroute_all()
    until(lambda: shows(page, "Håb lidt"), "the figure")
    expect(page.get_by_text(GONE)).to_have_count(0)


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
