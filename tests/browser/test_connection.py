"""When the line to the exercise is gone, the page says so, and nothing that was typed is lost."""

from __future__ import annotations

from pathlib import Path

import psutil
from playwright.sync_api import expect
from running import serving, until
from watched import Opener

TEXT = "Hvad drømmer du om?"


def test_a_closed_kernel_is_told_and_the_text_is_there_after_a_reload(open_page: Opener, tmp_path: Path) -> None:
    with serving(tmp_path) as course:
        page = open_page("/oevelser/chime", home=course.url, expect_errors=True)
        page.locator(".k-form[data-ready]").wait_for()
        for kernel in psutil.Process(course.process.pid).children(recursive=True):
            kernel.kill()
        box = page.get_by_label("Hvordan vil du spørge borgeren selv?")
        box.fill(TEXT)
        expect(page.get_by_role("alert")).to_contain_text("Forbindelsen er væk", timeout=30_000)
        expect(page.get_by_role("alert")).to_be_in_viewport()
        expect(box).to_have_value(TEXT)
        page.reload()
        page.locator(".k-form[data-ready]").wait_for()
        expect(box).to_have_value(TEXT)
        page.close()


def test_closing_the_page_closes_the_kernel(open_page: Opener, tmp_path: Path) -> None:
    with serving(tmp_path) as course:
        page = open_page("/oevelser/chime", home=course.url)
        assert '"visits": 1' in course.get("/healthz")[1]
        page.close(run_before_unload=True)
        until(lambda: '"visits": 0' in course.get("/healthz")[1], "the kernel to be closed")
