"""What a visitor with a real browser waits for."""

from __future__ import annotations

import time
from dataclasses import dataclass

from playwright.sync_api import Browser, Page, Request

from bench.systems import COURSE, Running

SWITCHES = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"]
LEVEL = "En hel del"
VALUE = 4
RADAR = """([at, value]) => {
  const found = (node) => {
    for (const each of node.querySelectorAll("*")) {
      if (each.classList.contains("js-plotly-plot") && each.querySelector(".scatterlayer path, .polarlayer path")) {
        const r = each.data?.[0]?.r;
        const values = r && Array.from(r._inputArray ?? r);
        if (values?.[at] === value) return true;
      }
      if (each.shadowRoot && found(each.shadowRoot)) return true;
    }
    return false;
  };
  return found(document);
}"""
"""Whether a radar on the page shows the value at a place, also inside shadow trees; asked at each frame."""


@dataclass
class Visit:
    """Seconds from the address being asked for, and bytes sent over the line."""

    usable: float
    drawn: float
    sent: int


def choose(page: Page, running: Running, item: int, level: str) -> None:
    """Choose a level of an item, as soon as one can."""
    if running.system is COURSE:
        page.locator(".k-level:visible", has_text=level).nth(item).click()
    else:
        page.get_by_text(level, exact=True).nth(item).click()


def visit(browser: Browser, running: Running, *, warm: bool) -> Visit:
    """Open the page, answer the first item as soon as that can be done, and wait until the radar shows it.

    A cold visit has an empty cache; a warm one is the second in the same browser, in a new tab.
    """
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    try:
        if warm:
            first = context.new_page()
            _open(first, running)
            first.close()
        return _open(context.new_page(), running)
    finally:
        context.close()


def _open(page: Page, running: Running) -> Visit:
    page.set_default_timeout(180_000)
    sent = 0

    finished: list[Request] = []

    def frame(payload: str | bytes) -> None:
        nonlocal sent
        sent += len(payload)

    page.on("requestfinished", lambda request: finished.append(request))  # noqa: PLW0108  # Playwright marks what it is given
    page.on("websocket", lambda line: line.on("framereceived", frame))
    began = time.perf_counter()
    page.goto(running.url, wait_until="commit")
    choose(page, running, 0, LEVEL)
    usable = time.perf_counter() - began
    page.wait_for_function(RADAR, arg=[0, VALUE])
    drawn = time.perf_counter() - began
    sizes = [request.sizes() for request in finished]  # asked now: a page that closes answers no more
    sent += sum(max(0, size["responseBodySize"]) + size["responseHeadersSize"] for size in sizes)
    return Visit(usable, drawn, sent)


def answers(page: Page, running: Running, times: int) -> list[float]:
    """Return seconds from choosing a level to the radar that shows it, once for each of `times` choices."""
    took = []
    for number in range(times):
        level, value = (("Lidt", 2), (LEVEL, VALUE))[number % 2]
        began = time.perf_counter()
        choose(page, running, 1, level)
        page.wait_for_function(RADAR, arg=[1, value])
        took.append(time.perf_counter() - began)
    return took
