"""Empowerment: the profile of one's practice, or the course's reading of what one has placed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from blocks import figure, finding, titles

from kursus.course import Course
from kursus.exercise import load_exercise
from kursus.fields import Sort
from kursus.results.empowerment import shares
from kursus.results.result import Result

ResultFrom = Callable[[str, dict[str, Any]], Result]

NEOLIBERAL, SOCIALLIBERAL, TRANSFORMATIVE = ("u1", "u5", "u7", "u10"), ("u2", "u4", "u9", "u12"), ("u3", "u6", "u8", "u11")
ALL = dict(zip(NEOLIBERAL, (3, 4, 2, 3), strict=True))
ALL |= dict(zip(SOCIALLIBERAL, (5, 5, 4, 5), strict=True))
ALL |= dict(zip(TRANSFORMATIVE, (1, 2, 1, 2), strict=True))
"""Means 12/4 = 3, 19/4 = 4.75 and 6/4 = 1.5; above level 1 they are 2, 3.75 and 0.5, and 6.25 together."""

POLICIES = {"tilgang": "politikker"}


@pytest.mark.parametrize("fields", [{}, {"udsagn": {}}, {"aendre": "Spørge mere"}, POLICIES, POLICIES | {"uddrag": {}}])
def test_before_the_first_answer_there_is_a_word_on_what_will_come(result_from: ResultFrom, fields: dict[str, Any]) -> None:
    assert titles(result_from("empowerment", fields)) == ["Her kommer dit billede"]


def test_each_variant_has_the_mean_of_its_four_statements(result_from: ResultFrom) -> None:
    profile = figure(result_from("empowerment", {"udsagn": ALL}), "Din profil")
    assert [row[:2] for row in profile.table.rows] == [
        ["Neoliberal", 3.0],
        ["Socialliberal", 4.75],
        ["Samfundskritisk, transformativ", 1.5],
    ]
    assert profile.data[0]["x"] == [3.0, 4.75, 1.5]


def test_shares_are_counted_from_the_lowest_level(result_from: ResultFrom) -> None:
    profile = figure(result_from("empowerment", {"udsagn": ALL}), "Din profil")
    assert [row[2] for row in profile.table.rows] == ["32 %", "60 %", "8 %"]


@pytest.mark.parametrize("values", [[3.0, 4.75, 1.5], [1.0, 1.0, 1.25], [5.0, 5.0, 5.0], [2.3, 3.3, 4.4]])
def test_shares_are_one_together(values: list[float | None]) -> None:
    found = shares(values)
    assert found is not None
    assert sum(found) == pytest.approx(1)
    assert all(0 <= share <= 1 for share in found)


def test_shares_follow_what_each_variant_has_above_the_lowest_level() -> None:
    assert shares([2.0, 3.0, 1.0]) == pytest.approx([1 / 3, 2 / 3, 0])


@pytest.mark.parametrize("values", [[3.0, None, 2.0], [None, None, None], [1.0, 1.0, 1.0]])
def test_there_are_no_shares_while_a_variant_is_unanswered_or_nothing_fits(values: list[float | None]) -> None:
    assert shares(values) is None


def test_the_mixture_is_drawn_with_its_three_shares(result_from: ResultFrom) -> None:
    mixture = figure(result_from("empowerment", {"udsagn": ALL}), "Blandingen")
    [trace] = mixture.data
    assert trace["a"] + trace["b"] + trace["c"] == pytest.approx([0.32, 0.6, 0.08])
    assert mixture.alt == "Neoliberal 32 %, Socialliberal 60 % og Transformativ 8 %."


def test_ved_ikke_and_missing_are_left_out_of_the_mean(result_from: ResultFrom) -> None:
    result = result_from("empowerment", {"udsagn": {"u1": 5, "u5": 2, "u7": "ved_ikke", "u2": 4}})
    assert [row[1] for row in figure(result, "Din profil").table.rows] == [3.5, 4.0, None]


def test_a_variant_without_an_answer_is_a_dash_and_there_is_no_mixture(result_from: ResultFrom) -> None:
    result = result_from("empowerment", {"udsagn": {"u1": 5, "u3": "ved_ikke"}})
    assert figure(result, "Din profil").table.as_text() == [
        ["Neoliberal", "5", "–"],
        ["Socialliberal", "–", "–"],
        ["Samfundskritisk, transformativ", "–", "–"],
    ]
    assert "Blandingen" not in titles(result)


def test_an_unfinished_profile_says_how_much_is_answered_and_ved_ikke_counts(result_from: ResultFrom) -> None:
    result = result_from("empowerment", {"udsagn": {"u1": 5, "u3": "ved_ikke"}})
    assert finding(result, "2 af 12 udsagn er besvaret").paragraphs


def test_a_finished_profile_does_not_say_that_it_may_change(result_from: ResultFrom) -> None:
    assert not [title for title in titles(result_from("empowerment", {"udsagn": ALL})) if title.endswith("besvaret")]


def test_each_variant_is_explained_whatever_the_profile(result_from: ResultFrom) -> None:
    result = result_from("empowerment", {"udsagn": {"u1": 1}})
    assert all(finding(result, name).paragraphs for name in ("Neoliberal", "Socialliberal", "Samfundskritisk"))


def test_a_profile_says_that_it_is_no_verdict(result_from: ResultFrom) -> None:
    assert "ingen af dem er rigtig hver gang" in figure(result_from("empowerment", {"udsagn": ALL}), "Din profil").note


def test_the_profile_follows_the_mode(result_from: ResultFrom) -> None:
    both = {"udsagn": ALL, "uddrag": {"byen": ["transformativ"]}}
    assert titles(result_from("empowerment", both))[0] == "Din profil"
    assert titles(result_from("empowerment", both | POLICIES)) == [
        "Uddrag 4: du valgte Samfundskritisk, transformativ",
        "De fleste papirer blander varianterne",
    ]


def test_statements_alone_are_no_answer_in_the_mode_without_a_citizen(result_from: ResultFrom) -> None:
    assert titles(result_from("empowerment", POLICIES | {"udsagn": ALL})) == ["Her kommer dit billede"]


def test_only_passages_that_are_placed_are_explained(result_from: ResultFrom, course: Course) -> None:
    field = load_exercise(course, "empowerment").fields["uddrag"]
    assert isinstance(field, Sort)
    explanations = {scene.key: scene.explanation for scene in field.scenes}
    result = result_from("empowerment", POLICIES | {"uddrag": {"byen": ["neoliberal"], "vilje": ["neoliberal"]}})
    said = str(result.blocks)
    assert [key for key, explanation in explanations.items() if explanation in said] == ["byen", "vilje"]


def test_an_explanation_says_ones_own_choice_and_the_course_s_and_is_folded(result_from: ResultFrom) -> None:
    result = result_from("empowerment", POLICIES | {"uddrag": {"aftale": ["socialliberal", "transformativ"]}})
    explained = finding(result, "Uddrag 3")
    assert explained.title == "Uddrag 3: du valgte Socialliberal og Samfundskritisk, transformativ"
    assert explained.paragraphs[1] == "Kursets læsning: Neoliberal og Socialliberal."
    assert explained.folded


def test_explanations_end_with_a_word_that_no_reading_is_the_key(result_from: ResultFrom) -> None:
    result = result_from("empowerment", POLICIES | {"uddrag": {"vilje": ["neoliberal"]}})
    assert "ikke et facit" in finding(result, "De fleste papirer blander varianterne").paragraphs[0]
