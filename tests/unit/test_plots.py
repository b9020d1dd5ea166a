"""Every plot of the book shows facts, begins at zero, and has the same numbers as a table and in words."""

from __future__ import annotations

import importlib
import json
import re

import pytest

from kursus.book.plot import fact_frame, plot_html
from kursus.book.plots import PLOTS
from kursus.course import Course
from kursus.facts import Fact, load_facts
from kursus.plotly_js import plotly_url
from kursus.results.result import Figure

each = pytest.mark.parametrize("name", PLOTS)


def used(course: Course, name: str) -> dict[str, Fact]:
    return {fact: load_facts(course)[fact] for fact in PLOTS[name].facts}


def figure(course: Course, name: str) -> Figure:
    return PLOTS[name].draw(fact_frame(used(course, name)))


def printed(one: Figure) -> list[str]:
    """Return the numbers beside the bars."""
    return [text for trace in one.data for text in trace["text"]]


@each
def test_plotly_accepts_the_figure(course: Course, name: str) -> None:
    plotly = importlib.import_module("plotly.graph_objects")
    one = figure(course, name)
    assert len(plotly.Figure(one.data, one.layout).data) == len(one.data)


@each
def test_a_bar_is_as_long_as_its_fact_and_written_as_the_fact_is(course: Course, name: str) -> None:
    known = {(fact.value, fact.number) for fact in used(course, name).values()}
    bars = [bar for trace in figure(course, name).data for bar in zip(trace["text"], trace["x"], strict=True)]
    assert len(bars) >= 2
    assert set(bars) <= known


@each
def test_every_axis_begins_at_zero_and_has_room_for_the_longest_bar(course: Course, name: str) -> None:
    one = figure(course, name)
    for trace in one.data:
        axis = one.layout[f"xaxis{trace['xaxis'][1:]}"]
        assert axis["range"][0] == 0
        assert axis["range"][1] > max(trace["x"])


@each
def test_the_table_and_the_words_have_every_number_of_the_drawing(course: Course, name: str) -> None:
    one = figure(course, name)
    cells = [cell for row in one.table.as_text() for cell in row]
    assert all(text in cells and text in one.alt for text in printed(one))


@each
def test_a_changed_fact_changes_the_plot(course: Course, name: str) -> None:
    first = PLOTS[name].facts[0]
    changed = used(course, name)
    changed[first] = changed[first].model_copy(update={"value": "99 nye", "number": 99.0})
    assert "99 nye" in printed(PLOTS[name].draw(fact_frame(changed)))


def test_absolute_and_relative_risk_tell_opposite_stories_and_the_note_says_which(course: Course) -> None:
    absolute, relative = figure(course, "dobbeltdiagnose-risiko").data
    assert absolute["x"][0] > absolute["x"][1]
    assert relative["x"][0] < relative["x"][1]
    assert "De to mål gælder hver sin gruppe." in figure(course, "dobbeltdiagnose-risiko").note


def test_how_many_become_homeless_is_of_all_discharged_and_says_the_years(course: Course) -> None:
    absolute, relative = figure(course, "dobbeltdiagnose-risiko").data
    assert absolute["text"] == ["1,58 %", "0,55 %"]
    assert relative["text"] == ["6,5 gange", "13 gange"]
    for sex in ("maend", "kvinder"):
        fact = used(course, "dobbeltdiagnose-risiko")[f"hjemloese-aar-{sex}"]
        assert fact.year == "2001–15"
        assert "alle" in fact.about
        assert "også dem uden rusmiddelproblemer" in (fact.caveat or "")


def test_the_growth_of_groups_is_the_largest_first(course: Course) -> None:
    growth = figure(course, "unge-indlagte").data[1]["x"]
    assert growth == sorted(growth, reverse=True)


@each
def test_the_page_has_the_table_open_until_the_drawing_is_there_and_names_the_sources(course: Course, name: str) -> None:
    html = str(plot_html(figure(course, name), used(course, name)))
    assert '<details open=""><summary>Tallene som tabel</summary>' in html
    assert re.search(r'<div class="plot-canvas" role="img" aria-label="[^"]{40,}" hidden="">', html)
    for fact in used(course, name).values():
        assert fact.source in html.replace("\N{NO-BREAK SPACE}", " ")


def test_what_is_drawn_can_not_end_the_script_that_holds_it(course: Course) -> None:
    one = figure(course, "ips")
    one.data[0]["text"] = ["</script><b>"]
    held = str(plot_html(one, {})).split('<script type="application/json">')[1].split("</script>")[0]
    assert json.loads(held)["data"][0]["text"] == ["</script><b>"]


def test_a_plot_names_the_address_of_plotly_js(course: Course) -> None:
    assert f'data-plotly="{plotly_url()}"' in str(plot_html(figure(course, "ips"), {}))
