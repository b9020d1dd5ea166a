"""Building capacity: two columns, how they weigh, and what is known of the supported ways."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from blocks import block, finding, titles

from kursus.results.result import Boxes, Finding, Result

ResultFrom = Callable[[str, dict[str, Any]], Result]
NAME = "kapacitetsopbygning"
MINE = [{"hvad": "Øve bussen", "bygger": "mod", "hvornaar": "Mandag"}]
THEIRS = [{"hvem": "Skolen", "hvad": "En fast vejleder", "mit": "Ringer sammen med Ditte"}]


def columns(result: Result) -> list[list[str]]:
    return [box.texts for box in block(result, Boxes, "De to sider").boxes]


@pytest.mark.parametrize("fields", [{}, {"oensket": "Et job"}, {"foerst": "plads"}, {"med_borger": [{"bygger": "mod"}]}])
def test_before_the_first_step_there_is_a_word_on_what_will_come(result_from: ResultFrom, fields: dict[str, Any]) -> None:
    assert titles(result_from(NAME, fields)) == ["Her kommer de to sider"]


def test_the_two_columns_have_what_builds_the_citizen_and_what_one_does_with_the_others(result_from: ResultFrom) -> None:
    result = result_from(NAME, {"med_borger": MINE, "med_andre": THEIRS})
    assert columns(result) == [
        ["Øve bussen (mod og tro på sig selv · Mandag)"],
        ["Skolen: En fast vejleder. Mit skridt: Ringer sammen med Ditte"],
    ]
    assert [box.title for box in block(result, Boxes, "De to sider").boxes] == ["Sammen med borgeren", "Sammen med de andre"]


@pytest.mark.parametrize(
    ("row", "text"),
    [
        ({"hvad": "a"}, "a"),
        ({"hvem": "b"}, "b"),
        ({"mit": "c"}, "Mit skridt: c"),
        ({"hvem": "b", "hvad": "a."}, "b: a"),
        ({"hvem": "b", "hvad": "a.", "mit": "c."}, "b: a. Mit skridt: c"),
    ],
)
def test_a_half_written_step_with_others_is_shown_as_it_is(result_from: ResultFrom, row: dict[str, str], text: str) -> None:
    assert columns(result_from(NAME, {"med_andre": [row]}))[1] == [text]


@pytest.mark.parametrize(
    ("mine", "theirs", "title"),
    [
        (MINE, [], "Alt ligger hos borgeren"),
        ([], THEIRS, "Alt ligger hos de andre"),
        (MINE, THEIRS, "Begge sider er i gang"),
        (MINE * 5, THEIRS, "Begge sider er i gang"),
    ],
)
def test_an_empty_column_is_talked_about(result_from: ResultFrom, mine: list[Any], theirs: list[Any], title: str) -> None:
    found = titles(result_from(NAME, {"med_borger": mine, "med_andre": theirs}))
    assert found[:2] == ["De to sider", title]


def test_what_others_shall_do_without_a_step_of_ones_own_is_pointed_at(result_from: ResultFrom) -> None:
    rows = [*THEIRS, {"hvem": "Udlejer", "hvad": "Tid"}, {"hvad": "Ro"}]
    assert finding(result_from(NAME, {"med_andre": rows}), "Her mangler dit eget skridt").points == ["Udlejer", "Ro"]
    assert "Her mangler dit eget skridt" not in titles(result_from(NAME, {"med_andre": THEIRS}))


@pytest.mark.parametrize(("first", "asked"), [("trappe", True), ("blandet", True), ("plads", False)])
def test_training_before_the_place_is_asked_about(result_from: ResultFrom, first: str, asked: bool) -> None:
    result = result_from(NAME, {"foerst": first, "med_borger": MINE})
    assert ("Er der bygget en trappe?" in titles(result)) is asked


def test_what_is_known_is_told_of_the_chosen_ways_only_and_folded(result_from: ResultFrom) -> None:
    result = result_from(NAME, {"veje": ["bolig", "job", "Et kursus"]})
    known = [b for b in result.blocks if isinstance(b, Finding)]
    assert [b.title for b in known] == ["Støttet beskæftigelse: det ved man", "Støttet bolig: det ved man"]
    assert all(b.folded for b in known)


def test_what_is_known_names_no_number_without_its_source(result_from: ResultFrom) -> None:
    result = result_from(NAME, {"veje": ["bolig", "job", "uddannelse"]})
    said = [p for b in result.blocks if isinstance(b, Finding) for p in b.paragraphs]
    assert len(said) == 3
    assert not any(letter.isdigit() for text in said for letter in text)
