"""A real browser, whose requests and console are watched in every test, and which shows where a test failed."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from chromium import find
from playwright.sync_api import Browser, BrowserContext, Error, Page, expect, sync_playwright
from running import ROOT, Server
from watched import WIDE, Opener, Watch

FAILED = ROOT / "_build" / "failed"
"""Where pictures are put of the pages that were open when a test failed."""
SWITCHES = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"]


expect.set_options(timeout=30_000)  # a busy machine is no failure


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Iterator[None]:
    """Take a picture of every page that is open when a test fails, and tell where it is."""
    report = yield
    browser = getattr(item, "funcargs", {}).get("browser")
    if report.failed and call.when == "call" and browser:
        report.sections += [("page", told) for told in shots(browser, item.name)]
    return report


def shots(browser: Browser, name: str) -> list[str]:
    """Return the address, and the file with a picture, of each open page."""
    FAILED.mkdir(parents=True, exist_ok=True)
    told = []
    for number, page in enumerate(page for context in browser.contexts for page in context.pages):
        file = FAILED / f"{re.sub(r'[^0-9A-Za-zÆØÅæøå]+', '-', name)[:100]}-{number}.png"
        try:
            page.screenshot(path=file, full_page=True, timeout=10_000)
            told.append(f"{page.url} looked like this: {file}")
        except Error as error:  # a page that hangs is told of, too
            told.append(f"{page.url} could not be pictured: {error.message.splitlines()[0]}")
    return told


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
