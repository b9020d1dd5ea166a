"""The drawings are text that a teacher can change, told in words, readable on a phone, and each page's own."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from kursus.book.drawing import DrawingError, inline
from kursus.course import find_course

COURSE = find_course(Path(__file__).parent)
DRAWINGS = {path.stem: path.read_text(encoding="utf-8") for path in sorted((COURSE.book / "figurer").glob("*.svg"))}
CSS = (COURSE.book / "_style" / "drawing.css").read_text(encoding="utf-8")
SVG = "{http://www.w3.org/2000/svg}"
SMALL = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>T</title><desc>D</desc>{}</svg>'
PHONE, MARGIN, SMALLEST = 360, 32, 12

each = pytest.mark.parametrize("name", DRAWINGS)


def test_there_are_the_six() -> None:
    assert {"helhedsmodel", "begreber", "relationel-koordinering", "samarbejdsformer", "tre-forloeb", "samarbejdsrum"} <= set(
        DRAWINGS
    )


@each
def test_a_drawing_can_be_shown_and_says_in_words_all_that_is_written_in_it(name: str) -> None:
    svg = ET.fromstring(inline(DRAWINGS[name], name))  # noqa: S314  # our own drawing
    told = " ".join((svg.find(f"{SVG}{part}").text or "").lower() for part in ("title", "desc"))  # type: ignore[union-attr]  # inline saw to them
    written = " ".join("".join(text.itertext()).lower() for text in svg.iter(f"{SVG}text"))
    words = set(re.findall(r"\w{5,}", written.replace("- ", "")))
    assert len(words) > 5
    assert {word for word in words if word not in told.replace("-", "")} == set()


@each
def test_a_drawing_tells_a_teacher_how_to_change_it(name: str) -> None:
    assert "Ret ordene mellem <text> og </text>" in DRAWINGS[name]
    assert "../_style/drawing.css" in DRAWINGS[name]


@each
def test_the_smallest_text_is_readable_on_a_phone(name: str) -> None:
    width = float(DRAWINGS[name].split('viewBox="0 0 ')[1].split()[0])
    sizes = [float(size) for size in re.findall(r"font-size: ([\d.]+)px", CSS)]
    assert len(sizes) >= 3
    assert min(sizes) * (PHONE - MARGIN) / width >= SMALLEST
    assert "font-size" not in DRAWINGS[name]


@each
def test_colours_are_left_to_the_style_sheet(name: str) -> None:
    assert not re.search(r"#[0-9a-fA-F]{3,6}\b|fill=|stroke=|style=", DRAWINGS[name])
    classes = {one for found in re.findall(r'class="([^"]+)"', DRAWINGS[name]) for one in found.split()}
    assert {one for one in classes if f".{one} " not in CSS and f".{one}\n" not in CSS and f".{one}," not in CSS} == set()


def test_ids_are_the_page_s_own_so_that_a_drawing_can_stand_there_twice() -> None:
    text = SMALL.format('<path id="a"/><path marker-end="url(#a)"/><use href="#a" fill="#fff"/>')
    first, second = inline(text, "x-0"), inline(text, "x-1")
    assert 'id="x-0-a"' in first
    assert 'marker-end="url(#x-0-a)"' in first
    assert 'href="#x-0-a" fill="#fff"' in first
    assert 'aria-labelledby="x-1-title x-1-desc"' in second


def test_a_drawing_takes_the_width_of_the_page() -> None:
    assert "width" not in inline(SMALL.format("").replace("viewBox", 'width="900" height="9" viewBox'), "x")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("<svg", "kan ikke læses som SVG ved linje 1."),
        ("<p/>", "skal begynde med <svg> og have »viewBox«."),
        (SMALL.format("").replace("<desc>D</desc>", ""), "mangler <desc>, som læses højt for den, der ikke kan se tegningen."),
        (SMALL.format("").replace("<title>T", "<title> "), "mangler <title>, som læses højt for den, der ikke kan se tegningen."),
    ],
)
def test_a_drawing_that_lacks_something_is_told_in_danish(text: str, said: str) -> None:
    with pytest.raises(DrawingError, match=re.escape(said)):
        inline(text, "x")
