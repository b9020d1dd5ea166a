"""A real browser, whose requests and console are watched in every test."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from chromium import find
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright
from running import Server
from watched import WIDE, Opener, Watch

SWITCHES = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"]


expect.set_options(timeout=30_000)  # a busy machine is no failure


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = find()
    assert path, "no Chromium: run `make chromium`"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=SWITCHES)
        yield browser
        browser.close()


@pytest.fixture
def open_page(browser: Browser, course: Server) -> Iterator[Opener]:
    """Open pages of the course; afterwards no request has left the host and the console has no error.

    `size` is (width, height) in CSS pixels; `expect_errors` is for pages whose own status is an error.
    """
    watch = Watch()
    contexts: list[BrowserContext] = []
    expected: list[bool] = []

    def opener(
        path: str, size: tuple[int, int] = WIDE, *, home: str = course.url, expect_errors: bool = False, **more: object
    ) -> Page:
        context = browser.new_context(viewport={"width": size[0], "height": size[1]}, **more)  # type: ignore[arg-type]  # passed on
        context.set_default_timeout(60_000)
        watch.follow(context, home)
        contexts.append(context)
        expected.append(expect_errors)
        page = context.new_page()
        page.goto(home + path.lstrip("/"))
        if path.startswith("/oevelser/") and not expect_errors:
            page.locator(".k-form[data-ready]").wait_for()
        return page

    yield opener
    for context in contexts:
        context.close()
    assert watch.abroad == []
    assert any(expected) or sorted(set(watch.errors)) == []
