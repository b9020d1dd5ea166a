"""The widgets' styles stand in one page in JupyterLab and stock Voilà: no widget may style what another has its own name for."""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path

import widgets

WIDGETS = Path(widgets.__file__).parent
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
RULE = re.compile(r"([^{};]+)\{")
ALONE = re.compile(r"\.(k-[\w-]+)")
"""A selector that begins with a class: it holds wherever that class is on the page."""
ROOTS = {"k-form", "k-plot", "k-quiz", "k-print-one"}
"""The classes of the roots of the widgets, and that of a page which prints a part of itself."""


def alone(text: str) -> set[str]:
    """Return the classes that a sheet styles wherever they are: those at the beginning of a selector."""
    found: set[str] = set()
    for selectors in RULE.findall(COMMENT.sub("", text)):
        for selector in re.split(r",(?![^(]*\))", selectors):
            begins = re.sub(r"^\.kursus\s+", "", selector.strip())
            if named := ALONE.match(begins):
                found.add(named.group(1))
    return found - ROOTS


def sheets() -> dict[str, str]:
    return {path.relative_to(WIDGETS).as_posix(): path.read_text(encoding="utf-8") for path in sorted(WIDGETS.rglob("*.css"))}


def test_what_a_sheet_styles_wherever_it_is_is_found() -> None:
    text = "/* .k-no {} */ .k-a, .kursus .k-b p > i, .k-form .k-c { color: red } @media print { .k-d:empty { x: y } }"
    assert alone(text) == {"k-a", "k-b", "k-d"}


def test_a_class_by_itself_is_styled_by_one_widget_only() -> None:
    styled: dict[str, set[str]] = defaultdict(set)
    for path, text in sheets().items():
        for found in alone(text):
            styled[found].add(path.split("/")[0])  # the folder of a widget, or a sheet that several have in common
    assert {name: sorted(owners) for name, owners in styled.items() if len(owners) > 1} == {}


def test_a_knowledge_check_has_a_prefix_for_what_is_its_own() -> None:
    assert [name for name in alone(sheets()["quiz/quiz.css"]) if not name.startswith("k-quiz-")] == []
