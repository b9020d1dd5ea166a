"""What answers and results look like in the Word file: tables, lists, pictures, and what is left out of them."""

from __future__ import annotations

from typing import Any

import pytest
from png import png
from word import W, figure, made, work

from kursus.exercise.readable import Section
from kursus.fields import Answered
from kursus.results.result import Box, Boxes, Figure, Finding, Step, Steps, Table


def test_a_short_table_stays_on_one_page_and_a_long_one_goes_on() -> None:
    def kept(rows: list[list[Any]]) -> list[bool]:
        tables = made(work(figure(rows=rows))).body().iter(f"{W}tbl")
        return [row.find(f".//{W}keepNext") is not None for row in next(tables).findall(f"{W}tr")][1:]

    assert kept([["Håb", 1], ["Mening", 2], ["Ro", 3]]) == [True, True, False]
    assert kept([["Håb", "ord " * 400], ["Mening", 2]]) == [False, False]


def test_a_high_picture_leaves_room_on_its_page() -> None:
    opened = made(work(figure()), pictures={("x", 0): png(100, 400)})
    (shape,) = opened.document.inline_shapes
    assert shape.height.cm < 8
    assert shape.width / shape.height == pytest.approx(0.25, abs=0.001)


@pytest.mark.parametrize("bad", [b"", b"GIF89a", png()[:60], png(9000, 1)])
def test_a_figure_without_a_picture_is_told_in_words(bad: bytes) -> None:
    opened = made(work(figure(note="Din vurdering.")), pictures={("x", 0): bad})
    assert opened.alts() == []
    assert "Håb 4,5; Mening 2." in opened.said()
    assert opened.tables() == [[["Dimension", "Nu"], ["Håb", "4,5"], ["Mening", "2"]]]
    assert opened.of("Bemærkning") == ["Din vurdering."]


def test_a_figure_without_a_picture_is_not_told_twice() -> None:
    again = figure("Det samme som søjler")
    assert made(work(figure(), again)).of("Heading 3") == ["Billedet"]
    opened = made(work(figure(), again), pictures={("x", 1): png()})
    assert opened.of("Heading 3") == ["Billedet", "Det samme som søjler"]
    assert len(opened.tables()) == 1


def test_a_table_has_no_row_or_column_of_dashes_and_tells_what_a_dash_is() -> None:
    table = Table(["Hvem", "A", "B", "C"], [["x", 1, None, None], ["y", None, None, None], ["z", None, None, 2]])
    opened = made(work(Figure("Billedet", [], {}, "Alt", table)))
    assert opened.tables() == [[["Hvem", "A", "C"], ["x", "1", "–"], ["z", "–", "2"]]]
    assert opened.of("Bemærkning") == ["– betyder, at der ikke er noget tal: enten »Ved ikke« eller intet svar."]
    assert made(work(figure(rows=[["Håb", None]]))).tables() == []


def test_a_legend_is_a_list_unless_the_table_has_its_numbers() -> None:
    legend = ["Den første dag", "Den anden dag"]
    assert made(work(figure(legend=legend))).of("List Number") == legend
    assert made(work(figure(legend=legend, rows=[["1. Den første", 1], ["2. Den anden", 2]]))).of("List Number") == []


def test_a_ladder_is_seen_from_above_and_a_road_from_its_beginning() -> None:
    steps = [Step("Nede", band="Lavt"), Step("Midt", "En bemærkning", ["Her er vi"], "Højt"), Step("Oppe", band="Højt")]
    opened = made(work(Steps("Stigen", "ladder", steps)))
    assert opened.tables() == [
        [
            ["Trin", "Hvad", "På trinet"],
            ["3", "Højt\nOppe", ""],
            ["2", "Midt\nEn bemærkning", "Her er vi"],
            ["1", "Lavt\nNede", ""],
        ]
    ]
    road = [Step("Først", sign="through"), Step("Så", marks=["Vejen stoppede her"], sign="stop")]
    assert made(work(Steps("Vejen", "road", road))).tables() == [
        [["Skridt", "Hvad skete der?", "Sådan gik det"], ["1 ✓", "Først", ""], ["2 ×", "Så", "Vejen stoppede her"]]
    ]
    assert made(work(Steps("Stigen", "stairs", [Step("Nede")]))).tables() == [[["Trin", "Hvad"], ["1", "Nede"]]]


def test_boxes_stand_side_by_side_and_the_empty_ones_in_a_line() -> None:
    boxes = [Box("A", ["en", "to"]), Box("B", ["tre"]), Box("C", []), Box("D", ["fire"]), Box("E", ["fem"]), Box("F", [])]
    opened = made(work(Boxes("Kasserne", boxes, "Læg mærke til det tomme.")))
    assert opened.tables() == [[["A", "B"], ["en\nto", "tre"]], [["D", "E"], ["fire", "fem"]]]
    assert opened.of("Bemærkning") == ["Ingen endnu: C og F.", "Læg mærke til det tomme."]
    assert made(work(Boxes("Kasserne", [Box("A", [])]))).tables() == []


def test_a_finding_without_more_words_is_no_heading() -> None:
    opened = made(work(Finding("Svagest lige nu: Håb"), Finding("Kig her", ["Et afsnit."], ["Et punkt."])))
    assert opened.of("Heading 3") == ["Kig her"]
    assert "Svagest lige nu: Håb" in [text.strip() for text in opened.of("Normal")]
    assert opened.of("List Bullet") == ["Et punkt."]


def test_rows_are_a_table_a_list_or_told_line_by_line() -> None:
    few = Answered(
        "Værdier", [], [[("Værdi", "Tillid"), ("Hvem?", "Jeg")], [("Værdi", "Ro"), ("Hvornår?", "Nu"), ("Hvem?", "Du")]]
    )
    one = Answered("Punkter", [], [[("Hvad?", "a")], [("Hvad?", "b")]])
    many = Answered("Skridt", [], [[(f"Hvad skete der så {n}?", f"svar {n}") for n in range(4)]] * 2)
    opened = made(work(sections=[Section("Del", [few, one, many])]))
    assert opened.tables() == [[["Værdi", "Hvornår?", "Hvem?"], ["Tillid", "", "Jeg"], ["Ro", "Nu", "Du"]]]
    assert opened.of("List Bullet") == ["a", "b"]
    assert opened.of("List Number") == ["Hvad skete der så 0? svar 0"] * 2
    assert opened.of("List Continue")[:2] == ["Hvad skete der så 1? svar 1", "Hvad skete der så 2? svar 2"]


def test_a_short_answer_stands_beside_what_was_asked_and_a_question_above() -> None:
    answered = [
        Answered("Mit næste skridt", ["Ringe"]),
        Answered("Hvorfor?", ["Derfor"]),
        Answered("Vi er her for, at …", ["bo"]),
    ]
    opened = made(work(sections=[Section("Del", answered)]))
    assert "Mit næste skridt: Ringe" in opened.of("Normal")
    assert "Vi er her for, at … bo" in opened.of("Normal")
    assert (opened.of("Spørgsmål"), opened.of("Svar")) == (["Hvorfor?"], ["Derfor"])


def test_blank_lines_part_paragraphs_and_line_breaks_stay() -> None:
    text = "Kære Lone\r\n\r\nDu kan svare:\npå kortet\vpå nettet\n \n\n  Venlig hilsen"
    opened = made(work(sections=[Section("Del", [Answered("Hvad?", [text])])]))
    assert opened.of("Svar") == ["Kære Lone", "Du kan svare:\npå kortet\npå nettet", "  Venlig hilsen"]
