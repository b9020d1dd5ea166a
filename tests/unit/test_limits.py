"""The guiding limits of relational coordination: what an index is called, and how far that can be trusted."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from blocks import figure

from kursus.course import Course
from kursus.problems import ContentError, Problem
from kursus.results.limits import FILE, load_limits
from kursus.results.result import Result

ResultFrom = Callable[[str, dict[str, Any]], Result]


@pytest.mark.parametrize(
    ("index", "strength"),
    [
        (1.0, "svag"),
        (3.49, "svag"),
        (3.5, "moderat"),
        (3.51, "moderat"),
        (3.99, "moderat"),
        (4.0, "moderat"),
        (4.01, "stærk"),
        (5.0, "stærk"),
    ],
)
def test_between_groups_a_tie_is_weak_below_3_5_and_strong_above_4(course: Course, index: float, strength: str) -> None:
    assert load_limits(course).between.strength(index) == strength


@pytest.mark.parametrize(
    ("index", "strength"),
    [
        (1.0, "svag"),
        (4.09, "svag"),
        (4.1, "moderat"),
        (4.11, "moderat"),
        (4.59, "moderat"),
        (4.6, "moderat"),
        (4.61, "stærk"),
        (5.0, "stærk"),
    ],
)
def test_within_a_group_a_tie_is_weak_below_4_1_and_strong_above_4_6(course: Course, index: float, strength: str) -> None:
    assert load_limits(course).within.strength(index) == strength


def strengths(result: Result) -> dict[str, Any]:
    """Return what the tie of each group is called."""
    return {str(row[0]): row[2] for row in figure(result, "Dit tal for hver gruppe").table.rows}


@pytest.mark.parametrize(("own", "expected"), [("a", {"a": "svag", "b": "moderat"}), ("b", {"a": "moderat", "b": "svag"})])
def test_ones_own_group_is_judged_by_the_limits_within(result_from: ResultFrom, own: str, expected: dict[str, str]) -> None:
    ratings = {"a": {"maal": 4}, "b": {"maal": 4}}
    fields = {"grupper": ["a", "b"], "egen_gruppe": own, "vurdering": ratings}
    assert strengths(result_from("relationel-koordinering", fields)) == expected


def test_without_a_group_of_ones_own_all_are_judged_by_the_limits_between(result_from: ResultFrom) -> None:
    fields = {"grupper": ["a", "b"], "vurdering": {"a": {"maal": 4}, "b": {"maal": 3, "viden": 4}}}
    assert strengths(result_from("relationel-koordinering", fields)) == {"a": "moderat", "b": "moderat"}


def test_the_limits_are_said_to_be_unverified_and_guiding(course: Course) -> None:
    limits = load_limits(course)
    assert limits.verified is False
    assert "vejledende" in limits.note
    assert "ikke efterprøvet" in limits.note


def test_the_note_stands_at_the_figure_that_uses_the_limits(result_from: ResultFrom, course: Course) -> None:
    result = result_from("relationel-koordinering", {"grupper": ["a", "b"], "vurdering": {"a": {"maal": 4}}})
    shown = figure(result, "Dit tal for hver gruppe")
    assert shown.note == load_limits(course).note
    assert shown.table.columns[2] == "Vejledende"


def test_a_changed_limit_changes_what_a_tie_is_called(
    result_from: ResultFrom, course_copy: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = course_copy.root / FILE
    path.write_text(path.read_text(encoding="utf-8").replace("strong_above: 4.0", "strong_above: 3.9"), encoding="utf-8")
    monkeypatch.setenv("KURSUS_ROD", str(course_copy.root))
    result = result_from("relationel-koordinering", {"grupper": ["a", "b"], "vurdering": {"a": {"maal": 4}}})
    assert strengths(result) == {"a": "stærk", "b": None}


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("strong_above: 4.0", "strong_above: 3.4", Problem(FILE, 5, "between › strong_above", "er mindre end »weak_below«.")),
        ("strong_above: 4.6", "strong_above: 4.0", Problem(FILE, 8, "within › strong_above", "er mindre end »weak_below«.")),
        (
            "weak_below: 3.5",
            "weak_below: 0",
            Problem(FILE, 4, "between › weak_below", "er for lille: mindst 1.0 (der står »0«)."),
        ),
        (
            "strong_above: 4.6",
            "strong_above: 6",
            Problem(FILE, 8, "within › strong_above", "er for stort: højst 5.0 (der står »6«)."),
        ),
        ("weak_below: 4.1", "weak_below: 4,1", Problem(FILE, 7, "within › weak_below", "skal være et tal (der står »4,1«).")),
        ("verified: false", "verified: nej", Problem(FILE, 14, "verified", "skal være true eller false (der står »nej«).")),
    ],
)
def test_a_mistake_in_the_limits_is_named_with_its_line(course_copy: Course, old: str, new: str, expected: Problem) -> None:
    path = course_copy.root / FILE
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        load_limits(course_copy)
    assert caught.value.problems == [expected]


def test_limits_that_meet_are_allowed(course_copy: Course) -> None:
    path = course_copy.root / FILE
    path.write_text(path.read_text(encoding="utf-8").replace("strong_above: 4.0", "strong_above: 3.5"), encoding="utf-8")
    assert [load_limits(course_copy).between.strength(index) for index in (3.4, 3.5, 3.6)] == ["svag", "moderat", "stærk"]
