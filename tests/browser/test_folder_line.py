"""With a folder open, nothing that is typed is lost: not when the kernel, the server or the net goes away."""

from __future__ import annotations

from pathlib import Path

from participant import answer, go, in_this_tab, is_answered, is_saved, new_folder, question
from playwright.sync_api import Route, expect
from running import free_port, serving
from test_connection import kill_kernels
from watched import Opener

WHOLE = "Hvad skal der til, for at du selv vil gå derhen? Tog du af sted alene sidst, eller var der nogen med?"
GONE = "Nettet er væk. Det, du skriver, bliver liggende på siden."


def test_every_character_is_there_after_the_kernel_was_killed_while_one_typed(open_page: Opener, tmp_path: Path) -> None:
    with serving(tmp_path) as course:
        page = open_page("/mappe", home=course.url)
        new_folder(page)
        go(page, "/oevelser/chime")
        half = len(WHOLE) // 2
        question(page).press_sequentially(WHOLE[:half])
        kill_kernels(course)
        question(page).press_sequentially(WHOLE[half:])
        page.reload()
        page.locator(".k-form[data-ready]").wait_for()
        expect(question(page)).to_have_value(WHOLE)
        is_saved(page)
        page.close()


def test_every_character_is_there_after_the_server_was_restarted_while_one_typed(open_page: Opener, tmp_path: Path) -> None:
    port = str(free_port())
    half = len(WHOLE) // 2
    with serving(tmp_path, PORT=port) as course:
        page = open_page("/mappe", home=course.url, expect_errors=True)
        code = new_folder(page)
        go(page, "/oevelser/chime")
        question(page).press_sequentially(WHOLE[:half])
    question(page).press_sequentially(WHOLE[half:])
    answer(page, "Håb", "Lidt")
    expect(page.get_by_role("alert").get_by_text(GONE).locator("visible=true")).to_be_in_viewport()
    with serving(tmp_path, PORT=port) as course:
        page.reload()
        page.locator(".k-form[data-ready]").wait_for()
        expect(question(page)).to_have_value(WHOLE)
        is_answered(page, "Håb", "Lidt")
        is_saved(page)
        other = open_page("/mappe", home=course.url)
        other.get_by_label("Din kode på fem ord").fill(code)
        other.get_by_role("button", name="Åbn mappen").click()
        expect(other.get_by_text("Mappen er åben på denne maskine.")).to_be_visible()
        go(other, "/oevelser/chime")
        expect(question(other)).to_have_value(WHOLE)
        other.close()
        page.close()


def test_without_a_reload_it_is_delivered_when_the_server_is_back(open_page: Opener, tmp_path: Path) -> None:
    port = str(free_port())
    with serving(tmp_path, PORT=port) as course:
        page = open_page("/mappe", home=course.url, expect_errors=True)
        new_folder(page)
        go(page, "/oevelser/chime")
    question(page).fill(WHOLE)
    expect(page.get_by_role("alert").get_by_text(GONE)).to_be_visible()
    with serving(tmp_path, PORT=port):
        is_saved(page)
        expect(page.get_by_text(GONE)).to_have_count(0)
        page.close()


def test_what_was_typed_a_moment_before_one_left_is_in_the_folder(open_page: Opener) -> None:
    page = open_page("/mappe")
    new_folder(page)
    go(page, "/oevelser/chime")
    question(page).fill("skrevet lige før")
    go(page, "/mappe")
    expect(page.get_by_role("link", name="Fortsæt, hvor du slap: CHIME")).to_be_visible()
    page.evaluate("sessionStorage.clear()")
    go(page, "/oevelser/chime")
    expect(question(page)).to_have_value("skrevet lige før")


def test_a_net_that_answers_in_the_servers_place_saves_nothing_and_is_not_believed(open_page: Opener) -> None:
    page = open_page("/mappe", expect_errors=True)
    new_folder(page)
    go(page, "/oevelser/chime")
    page.route(
        "**/mappe/svar/*", lambda route: route.fulfill(status=200, content_type="text/html", body="<p>Log på gæstenettet</p>")
    )
    question(page).fill("på gæstenettet")
    expect(page.locator(".k-saved")).to_have_text("Ikke gemt endnu")
    page.unroute("**/mappe/svar/*")
    is_saved(page)
    page.reload()
    page.locator(".k-form[data-ready]").wait_for()
    expect(question(page)).to_have_value("på gæstenettet")


def test_what_is_saved_is_not_kept_in_the_tab_too(open_page: Opener) -> None:
    page = open_page("/mappe")
    new_folder(page)
    go(page, "/oevelser/chime")
    question(page).fill("kun i mappen")
    is_saved(page)
    assert in_this_tab(page) == []


def test_answers_of_a_newer_version_in_the_tab_are_not_written_over(open_page: Opener) -> None:
    page = open_page("/mappe")
    kept = '{"answers": {"schema_version": 9, "case": "", "fields": {"spoerge": "fra en nyere udgave"}}}'
    page.evaluate("kept => sessionStorage.setItem('kursus::chime', kept)", kept)
    page.goto(page.url.replace("/mappe", "/oevelser/chime"))
    expect(page.get_by_text("Svarene er gemt i en nyere udgave af øvelsen")).to_be_visible()
    assert page.locator(".k-form").evaluate("form => form.inert")
    assert page.evaluate("sessionStorage.getItem('kursus::chime')") == kept


def test_an_answer_that_was_lost_on_the_way_back_is_no_conflict(open_page: Opener) -> None:
    page = open_page("/mappe", expect_errors=True)
    new_folder(page)
    go(page, "/oevelser/chime")
    lost: list[str] = []

    def lose(route: Route) -> None:
        if len(lost) < 2 and route.request.method == "PUT":
            route.fetch()  # the server hears it, the page hears nothing
            lost.append(route.request.url)
            route.abort()
        else:
            route.continue_()

    page.route("**/mappe/svar/*", lose)
    question(page).fill("første")
    expect(page.get_by_role("alert").get_by_text(GONE)).to_be_visible()
    question(page).fill("første og anden")
    is_saved(page)
    assert len(lost) == 2
    page.reload()
    page.locator(".k-form[data-ready]").wait_for()
    expect(question(page)).to_have_value("første og anden")
    expect(page.get_by_role("heading", name="Øvelsen er ændret et andet sted")).to_have_count(0)
