"""A teacher's own notebook in a browser: the button, a slider that Python answers, a figure, and no other host asked."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from own_notebook import NAME, write_own
from playwright.sync_api import expect
from running import Server, as_built, copied, serving, until
from watched import Opener


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory, course: Server) -> Iterator[Server]:  # noqa: ARG001  # has built the book
    """A server of a course with a teacher's own notebook."""
    folder = tmp_path_factory.mktemp("own-notebook")
    root = copied(folder)
    write_own(root)
    with serving(folder, as_built(root)) as running:
        yield running


def visits(course: Server) -> int:
    return int(json.loads(course.get("/healthz")[1])["visits"])


def test_a_slider_is_answered_by_python_and_nothing_comes_from_another_host(own: Server, open_page: Opener) -> None:
    page = open_page("/", home=own.url)
    page.goto(f"{own.url}oevelser/{NAME}")
    expect(page.get_by_role("heading", level=1)).to_have_text("Søvn og søjler")
    assert visits(own) == 0
    page.get_by_role("button", name="Start siden").click()
    expect(page.get_by_text("Hej fra notebooken")).to_be_visible()
    expect(page.get_by_text("endnu intet")).to_be_visible()
    expect(page.locator("#venter")).to_have_count(0)
    expect(page.locator(".js-plotly-plot .bars .point")).to_have_count(2)
    expect(page.locator("mjx-container")).to_have_count(1)
    assert page.locator("h1").count() == 1
    assert page.locator("html").get_attribute("lang") == "da"
    page.get_by_role("slider").first.click()  # which nothing must lie over
    page.keyboard.press("ArrowRight")
    expect(page.get_by_text("Python regnede 28")).to_be_visible()
    assert visits(own) == 1
    page.goto(own.url)
    until(lambda: visits(own) == 0, "the kernel to be closed when the page is left")
    assert "Traceback" not in own.said()
