"""Our own bundle of plotly.js draws every figure of the course, and as a picture for Word, with a strict policy."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route

from kursus import plotly_bundle, plotly_js
from kursus.book.plot import fact_frame
from kursus.book.plots import PLOTS
from kursus.cases import case_names
from kursus.course import find_course
from kursus.exercise import exercise_names, load_exercise
from kursus.exercise.answers import Answers
from kursus.exercise.example import example_answers
from kursus.facts import load_facts
from kursus.results import result_of
from kursus.results.result import Figure

COURSE = find_course(Path(__file__).parent)
HOME = "http://figurer.test/"
POLICY = "default-src 'none'; script-src 'self'; style-src 'unsafe-inline'; img-src 'self' data: blob:"
"""No script but those of the server, and none made of text; plotly.js writes style attributes."""
PAGE = '<!DOCTYPE html><html lang="da"><title>Figurer</title><script src="/p.js"></script>'
KINDS = {"scatter", "bar", "heatmap", "scatterpolar", "scatterternary"}

DRAW = """async ([data, layout]) => {
    const canvas = document.body.appendChild(document.createElement("div"));
    Plotly.setPlotConfig({ logging: 1 }); // its warnings are said in the console
    const { legend, ...checked } = layout; // plotly.js 4.1.1 can't check a legend: its own `validate` throws
    const wrong = (Plotly.validate(data, checked) ?? []).filter(one => one.code !== "unused").map(one => one.msg);
    await Plotly.newPlot(canvas, structuredClone(data), structuredClone(layout), { displayModeBar: false });
    const kinds = canvas._fullData.map(trace => trace.type);
    const marks = canvas.querySelectorAll(".point, .js-line, .hm image, .scatterlayer path").length;
    const size = { format: "png", width: 720, height: layout.height, scale: 2 };
    const picture = await Plotly.toImage({ data, layout: { ...layout, width: 720 } }, size);
    Plotly.purge(canvas);
    canvas.remove();
    return { wrong, kinds, marks, picture };
}"""


def with_each_case(name: str) -> Iterator[Answers]:
    """Yield the example of an exercise for each of its cases."""
    exercise = load_exercise(COURSE, name)
    example = example_answers(exercise)
    if example is not None:
        for case in dict.fromkeys([example["case"], *case_names(COURSE)]):
            yield {**example, "case": case}


def figures_of(name: str) -> list[Figure]:
    """Return the figures of an exercise that differ."""
    exercise = load_exercise(COURSE, name)
    blocks = [block for answers in with_each_case(name) for block in result_of(exercise, answers).blocks]
    return list({json.dumps([one.data, one.layout]): one for one in blocks if isinstance(one, Figure)}.values())


def plot_of(name: str) -> Figure:
    """Return a plot of the book."""
    known = load_facts(COURSE)
    return PLOTS[name].draw(fact_frame({fact: known[fact] for fact in PLOTS[name].facts}))


ALL = {name: figures_of(name) for name in exercise_names(COURSE)} | {f"bogen: {name}": [plot_of(name)] for name in PLOTS}
DRAWN = {name: figures for name, figures in ALL.items() if figures}


@pytest.fixture(scope="module")
def sheet(browser: Browser) -> Iterator[tuple[Page, list[str]]]:
    """An empty page that has the bundle, and all that its console says and that it asks of other hosts."""
    assert plotly_bundle.prepare(try_again=True), "the bundle could not be built"
    assert plotly_js.plotly_source() == plotly_js.find_bundle()
    said: list[str] = []

    def answer(route: Route) -> None:
        if route.request.url == HOME:
            policy = {"Content-Security-Policy": POLICY, "Content-Type": "text/html; charset=utf-8"}
            route.fulfill(headers=policy, body=PAGE)
        elif route.request.url == f"{HOME}p.js":
            route.fulfill(path=plotly_js.plotly_source(), content_type="text/javascript")
        else:
            said.append(f"asked for {route.request.url}")
            route.abort()

    page = browser.new_page()
    page.route("**/*", answer)
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(HOME)
    yield page, said
    page.close()


def draw(page: Page, figure: Figure) -> dict[str, Any]:
    found = page.evaluate(DRAW, [figure.data, figure.layout])
    assert isinstance(found, dict)
    return found


def test_the_course_draws_every_kind_that_the_bundle_has_and_no_other() -> None:
    used = {trace["type"] for figures in DRAWN.values() for figure in figures for trace in figure.data}
    assert used == KINDS


@pytest.mark.parametrize("name", DRAWN)
def test_a_figure_is_drawn_and_becomes_a_picture(sheet: tuple[Page, list[str]], name: str) -> None:
    page, said = sheet
    said.clear()
    for figure in DRAWN[name]:
        found = draw(page, figure)
        assert found["wrong"] == [], figure.title
        assert found["kinds"] == [trace["type"] for trace in figure.data], figure.title
        assert found["marks"] > 0, figure.title
        picture = base64.b64decode(found["picture"].split(",")[1])
        assert picture.startswith(b"\x89PNG"), figure.title
        assert len(picture) > 5_000, figure.title
    assert said == []


def test_a_kind_that_the_bundle_lacks_is_seen(sheet: tuple[Page, list[str]]) -> None:
    page, said = sheet
    said.clear()
    found = page.evaluate(DRAW, [[{"type": "pie", "values": [1, 2]}], {"height": 300}])
    assert found["wrong"] or found["kinds"] != ["pie"] or said
