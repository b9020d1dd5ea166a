"""Every figure is one that plotly can draw, shows a participant's words as they are, and has its numbers in words too."""

from __future__ import annotations

import importlib
import json
import re
from collections.abc import Callable
from typing import Any

import pytest
from blocks import figure, figures

from kursus.language import listed
from kursus.results.figures import bars, heat_map, label, radar
from kursus.results.result import Figure, Result, Table, blocks_as_json, mean, shown_number
from kursus.results.ties import ties_map

ResultFrom = Callable[[str, dict[str, Any]], Result]

RC = "relationel-koordinering"
HALF = {"forbundethed": 4, "haab": "ved_ikke", "identitet": 3}
GROUPS = ["botilbud", "<script>alert(1)</script>", "<b>fed</b> & <i>skrå</i>", "Naboen"]
RATINGS = {GROUPS[0]: {"maal": 4, "viden": 5}, GROUPS[1]: {"maal": 1}, GROUPS[2]: {"maal": 4, "respekt": "ved_ikke"}}
COORDINATION = {"grupper": GROUPS, "egen_gruppe": GROUPS[2], "vurdering": RATINGS}
ANSWERED: list[tuple[str, dict[str, Any]]] = [
    ("chime", {"recovery_nu": HALF}),
    ("chime", {"recovery_nu": HALF, "recovery_senere": {"styring": 1}}),
    ("chime", {"tilgang": "stoette", "stoette_senere": dict.fromkeys(HALF, "ved_ikke")}),
    ("empowerment", {"udsagn": {"u1": 1, "u3": "ved_ikke"}}),
    ("empowerment", {"udsagn": {"u1": 2, "u2": 4, "u3": 5}}),
    (RC, COORDINATION),
    (RC, COORDINATION | {"andres_svar": [{"fra": GROUPS[1], "til": GROUPS[2], "tal": 2.5}]}),
    (RC, {"grupper": GROUPS[:2], "andres_svar": [{"fra": GROUPS[0], "til": GROUPS[1], "tal": 1}]}),
]
"""Answers, with gaps, that give every kind of figure there is."""

every_result = pytest.mark.parametrize(("name", "fields"), ANSWERED)


def drawn(shown: Figure) -> list[Any]:
    """Return the numbers that a figure draws; not the course of lines on the map of ties."""
    axes = {"bar": "x", "scatterpolar": "r", "heatmap": "z"}
    found = [trace[axes[trace["type"]]] for trace in shown.data if trace["type"] in axes]
    return [value for values in found for item in values for value in (item if isinstance(item, list) else [item])]


@every_result
def test_plotly_accepts_every_figure(result_from: ResultFrom, name: str, fields: dict[str, Any]) -> None:
    plotly = importlib.import_module("plotly.graph_objects")
    shown = figures(result_from(name, fields))
    assert shown
    for one in shown:
        assert len(plotly.Figure(one.data, one.layout).data) == len(one.data)


@every_result
def test_a_result_can_be_sent_to_the_page(result_from: ResultFrom, name: str, fields: dict[str, Any]) -> None:
    sent = blocks_as_json(result_from(name, fields).blocks)
    assert json.loads(json.dumps(sent, allow_nan=False)) == sent


@every_result
def test_what_is_missing_is_never_drawn_as_zero(result_from: ResultFrom, name: str, fields: dict[str, Any]) -> None:
    for one in figures(result_from(name, fields)):
        assert all(value is None or value >= 1 for value in drawn(one)), one.title


@every_result
def test_a_figure_draws_the_numbers_of_its_table(result_from: ResultFrom, name: str, fields: dict[str, Any]) -> None:
    for one in figures(result_from(name, fields)):
        numbers = {cell for row in one.table.rows for cell in row[1:] if not isinstance(cell, str)}
        assert not drawn(one) or set(drawn(one)) == numbers, one.title


@every_result
def test_a_figure_says_in_words_what_it_shows_or_where_the_numbers_are(
    result_from: ResultFrom, name: str, fields: dict[str, Any]
) -> None:
    for one in figures(result_from(name, fields)):
        said = [any(cell in one.alt for cell in row) for row in one.table.as_text()]
        assert "tabellen" in one.alt or all(said), one.title


@pytest.mark.parametrize(
    ("name", "fields", "title"),
    [
        ("empowerment", {"udsagn": {"u1": 4, "u5": 3, "u2": 2}}, "Din profil"),
        (RC, COORDINATION, "Dit tal for hver gruppe"),
        (RC, COORDINATION, "De syv dimensioner"),
    ],
)
def test_bars_and_their_words_have_the_same_numbers(
    result_from: ResultFrom, name: str, fields: dict[str, Any], title: str
) -> None:
    one = figure(result_from(name, fields), title)
    for row in one.table.as_text():
        assert f"{row[0]}: {'ikke besvaret' if row[1] == '–' else row[1]}" in one.alt


def test_a_radar_says_each_level_by_its_name(result_from: ResultFrom) -> None:
    assert figure(result_from("chime", {"recovery_nu": HALF | {"mening": 1, "styring": 5}}), "Dit billede").alt == (
        "Nu: Forbundethed en hel del; Håb ikke besvaret; Identitet i nogen grad; Mening slet ikke; "
        "Styring af eget liv rigtig meget."
    )


def strings(node: Any) -> list[str]:
    """Return all texts in a figure's data or layout."""
    if isinstance(node, dict):
        return [text for value in node.values() for text in strings(value)]
    if isinstance(node, list | tuple):
        return [text for value in node for text in strings(value)]
    return [node] if isinstance(node, str) else []


def test_a_participants_words_are_no_markup_in_any_figure(result_from: ResultFrom) -> None:
    result = result_from(RC, COORDINATION | {"andres_svar": [{"fra": GROUPS[1], "til": GROUPS[2], "tal": 2.5}]})
    for one in figures(result):
        texts = " ".join(strings([one.data, one.layout]))
        if one.title != "De syv dimensioner":
            assert "&lt;script&gt;" in texts, one.title
            assert "&lt;b&gt;fed" in texts, one.title
        assert "<script" not in texts
        assert "<b>fed" not in texts
        assert "<i>" not in texts


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Bostøtte", "Bostøtte"),
        ("<b>x</b>", "&lt;b&gt;x&lt;/b&gt;"),
        ("A & B", "A &amp; B"),
        ("Kommunens sagsbehandlere", "Kommunens<br>sagsbehandlere"),
        ("æøå 😀", "æøå 😀"),
    ],
)
def test_a_label_is_escaped_and_broken_between_words(text: str, shown: str) -> None:
    assert label(text) == shown


def test_a_label_of_any_length_has_at_most_three_lines_and_no_broken_escape() -> None:
    lines = label("<&" * 150).split("<br>")
    assert len(lines) == 3
    assert all(re.fullmatch(r"(&lt;|&amp;)*( ?…)?", line) for line in lines)


def test_a_missing_bar_has_a_dash_in_its_place_and_no_text() -> None:
    [trace], layout = bars(["a", "b"], [("Nu", [None, 3])], 5)
    assert (trace["x"], trace["text"]) == ([None, 3], ["", "3"])
    assert [(note["y"], note["text"]) for note in layout["annotations"]] == [(0, "–")]
    assert layout["yaxis"]["ticktext"] == ["a", "b"]


def test_a_missing_cell_has_a_dash() -> None:
    [trace], layout = heat_map(["a"], ["b", "c"], [[None, 3.5]], 5)
    assert trace["z"] == [[None, 3.5]]
    assert [(note["x"], note["text"]) for note in layout["annotations"]] == [(0, "–"), (1, "3,5")]


def test_a_radar_with_a_gap_is_not_filled() -> None:
    whole, _ = radar(["a", "b"], [("Nu", [1, 2])], ["lidt", "meget"])
    broken, _ = radar(["a", "b"], [("Nu", [1, None])], ["lidt", "meget"])
    assert (whole[0]["fill"], broken[0]["fill"], broken[0]["connectgaps"]) == ("toself", "none", False)


def test_a_tie_without_answers_has_a_dash_and_no_line() -> None:
    [trace], layout = ties_map("Mig", [("a", None, None)])
    assert trace["line"]["width"] == 0
    assert [note["text"] for note in layout["annotations"]] == ["<b>–</b>", "a", "<b>Mig</b>"]


@pytest.mark.parametrize(
    ("cell", "text"), [(None, "–"), (3, "3"), (3.0, "3"), (3.5, "3,5"), (10 / 3, "3,3"), ("svag", "svag"), (10, "10")]
)
def test_a_number_in_a_table_has_a_comma_and_a_missing_one_a_dash(cell: Any, text: str) -> None:
    assert Table(["a"], [[cell]]).as_text() == [[text]]
    assert shown_number(cell) == text


@pytest.mark.parametrize(("values", "expected"), [([], None), ([None], None), ([None, 0, 4], 2), ([1, 2], 1.5)])
def test_a_mean_is_of_the_answers_that_are_there(values: list[float | None], expected: float | None) -> None:
    assert mean(values) == expected


@pytest.mark.parametrize(("names", "text"), [(["a"], "a"), (["a", "b"], "a og b"), (["a", "b", "c"], "a, b og c")])
def test_names_are_listed_as_in_danish(names: list[str], text: str) -> None:
    assert listed(names) == text
