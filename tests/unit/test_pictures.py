"""Pictures follow the answers, say in words what they show, and are ones that plotly or the page can draw."""

from __future__ import annotations

import importlib
import json
from typing import Any

import pytest

from kursus.fields import Option
from kursus.results.pictures import Point, Tie, boxes, ladder, network, stairs, timeline
from kursus.results.result import Block, Box, Document, Download, Figure, blocks_as_json

RUNGS = [Option(key="a", label="Ingen"), Option(key="b", label="Nogen", text="Man bliver hørt."), Option(key="c", label="Alle")]
MARKUP = "<b>fed</b> & <script>x</script>"


def accepted(figure: Figure) -> None:
    """Fail unless plotly can draw the figure and it can be sent to the page."""
    plotly = importlib.import_module("plotly.graph_objects")
    assert len(plotly.Figure(figure.data, figure.layout).data) == len(figure.data)
    sent(figure)


def sent(block: Block) -> dict[str, Any]:
    """Return the block as the page gets it."""
    [shown] = blocks_as_json([block])
    assert json.loads(json.dumps(shown, allow_nan=False)) == shown
    return shown


def test_a_line_rises_and_falls_with_its_points_and_each_has_its_number() -> None:
    figure = timeline("Livet", [Point("Skolen", 2, "12 år"), Point("Lukningen", -3), Point("Kortet", 1, note="Mod")])
    assert figure.data[0]["y"] == [2, -3, 1]
    assert [note["text"] for note in figure.layout["annotations"]] == ["<b>1</b>", "<b>2</b>", "<b>3</b>"]
    assert figure.legend == ["12 år: Skolen (op 2).", "Lukningen (ned 3).", "Kortet (op 1). Mod"]
    assert "1. 12 år: Skolen (op 2)." in figure.alt
    accepted(figure)


def test_up_down_and_neither_are_told_apart_without_colour_and_a_guess_is_open() -> None:
    figure = timeline("Livet", [Point("a", 1), Point("b", 0), Point("c", -1, guess=True)])
    assert figure.data[0]["marker"]["symbol"] == ["triangle-up", "circle", "triangle-down-open"]


def test_a_point_without_a_height_is_listed_and_not_drawn() -> None:
    figure = timeline("Livet", [Point("a"), Point("b", 1)])
    assert (figure.data[0]["x"], figure.data[0]["y"]) == ([2], [1])
    assert figure.legend[0] == "a (ikke sat på linjen endnu)."
    accepted(figure)


def test_points_stand_by_their_order_only_where_all_have_one() -> None:
    late, early = Point("sent", 1, order=1999), Point("tidligt", 1, order=1970)
    assert timeline("x", [late, early]).legend[0].startswith("tidligt")
    assert timeline("x", [late, Point("uden", 1), early]).legend[0].startswith("sent")


def test_heights_have_the_names_of_the_exercise() -> None:
    names = ("a", "b", "c", "d", "e", "f", "g")
    assert timeline("x", [Point("p", -3), Point("q", 3)], heights=names).table.as_text() == [
        ["1. p", "–", "a", "–"],
        ["2. q", "–", "g", "–"],
    ]


def test_a_line_without_points_can_be_drawn() -> None:
    figure = timeline("Livet", [])
    assert (figure.data[0]["x"], figure.data[0]["y"], figure.legend, figure.table.rows) == ([], [], [], [])
    assert "Øverst er »Godt«, og nederst er »Svært«." in figure.alt
    accepted(figure)


@pytest.mark.parametrize("picture", [ladder, stairs])
def test_steps_come_from_the_lowest_up_with_marks_and_bands(picture: Any) -> None:
    shown = picture("Stigen", RUNGS, [("b", "Nu"), ("b", "Borgeren"), (None, "Næste"), ("x", "Væk")], bands={"Magt": ["b", "c"]})
    assert [step.text for step in shown.steps] == ["Ingen", "Nogen", "Alle"]
    assert [step.marks for step in shown.steps] == [[], ["Nu", "Borgeren"], []]
    assert [step.band for step in shown.steps] == ["", "Magt", "Magt"]
    assert shown.steps[1].note == "Man bliver hørt."
    assert sent(shown)["shape"] == picture.__name__


def test_boxes_keep_their_order_and_an_empty_one_says_so() -> None:
    shown = boxes("Kasser", {"Hos borgeren": ["øve"], "Hos os": []}, empty="–")
    assert shown.boxes == [Box("Hos borgeren", ["øve"], "–"), Box("Hos os", [], "–")]
    assert sent(shown)["kind"] == "boxes"


def test_a_network_has_a_line_a_tie_thicker_where_it_is_stronger() -> None:
    ties = [Tie("Lone", "Svoger", 1, "tyndt"), Tie("Lone", "Assistent", 3, "stærkt"), Tie("Assistent", "Klinik", 2, "jævnt")]
    figure = network("Netværk", "Lone", ["Svoger", "Assistent", "Klinik"], ties)
    assert [trace["line"]["width"] for trace in figure.data] == [2, 8, 4]
    assert len({trace["line"]["dash"] for trace in figure.data}) == 3
    assert "Lone og Svoger: tyndt" in figure.alt
    assert figure.table.rows[0] == ["Lone", "Svoger", "tyndt"]
    accepted(figure)


def test_a_tie_to_nobody_on_the_map_is_left_out() -> None:
    figure = network("Netværk", "Lone", ["Svoger"], [Tie("Lone", "Naboen", 3, "stærkt")])
    assert (figure.data, figure.table.rows) == ([], [])
    assert "Ingen bånd endnu" in figure.alt
    accepted(figure)


def test_many_names_on_a_network_are_numbers_with_a_list() -> None:
    names = [f"Person {number}" for number in range(9)]
    figure = network("Netværk", "Lone", names, [])
    assert figure.legend == names
    assert [note["text"] for note in figure.layout["annotations"]][1:] == [f"<b>{number}</b>" for number in range(1, 10)]


def test_a_participants_words_are_no_markup_in_what_plotly_draws() -> None:
    drawn = json.dumps(network("Netværk", MARKUP, [f"{MARKUP} to"], []).layout)
    assert "&lt;b&gt;fed" in drawn
    assert "<script>" not in drawn
    assert "<script>" not in json.dumps(timeline("Livet", [Point(MARKUP, 1)]).layout)


def test_a_document_and_a_file_reach_the_page_whole() -> None:
    assert sent(Document("Plan", []))["kind"] == "document"
    file = Download("Husk", "Gem", "husk.ics", "text/calendar", "BEGIN\r\nEND")
    assert sent(file)["text"] == "BEGIN\r\nEND"
