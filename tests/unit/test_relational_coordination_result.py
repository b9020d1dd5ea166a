"""Relational coordination: an index a tie, the dimensions' means, the weakest, and several people's answers in a matrix."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from blocks import figure, finding, titles

from kursus.results.relationel_koordinering import matrix, pairs
from kursus.results.result import Result

ResultFrom = Callable[[str, dict[str, Any]], Result]

RC = "relationel-koordinering"
DIMENSIONS = ("hyppig", "rettidig", "praecis", "problemloesende", "maal", "viden", "respekt")
OWN_TIES = ["Dit tal for hver gruppe", "Båndene omkring dig", "Grupper og dimensioner", "De syv dimensioner"]


def rating(*levels: Any) -> dict[str, Any]:
    """Return levels for the seven dimensions in their order; None leaves one out."""
    return {key: level for key, level in zip(DIMENSIONS, levels, strict=True) if level is not None}


FIELDS = {
    "grupper": ["botilbud", "distriktspsykiatri", "Naboen"],
    "egen_gruppe": "botilbud",
    "vurdering": {
        "botilbud": rating(5, 5, 4, 5, 4, 5, 5),
        "distriktspsykiatri": rating(2, 3, None, "ved_ikke", 4, 1, 5),
        "Naboen": rating(4, None, None, None, None, None, None),
    },
}
"""Indices 33/7, 15/5 = 3 and 4. Means over the groups: 11/3, 8/2 = 4, 4, 5, 8/2 = 4, 6/2 = 3 and 10/2 = 5."""


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"grupper": ["botilbud", "Naboen"]},
        {"grupper": ["botilbud", "Naboen"], "vurdering": {"Naboen": {}}, "rolle": "Jeg ringer"},
    ],
)
def test_before_the_first_rating_there_is_a_word_on_what_will_come(result_from: ResultFrom, fields: dict[str, Any]) -> None:
    assert titles(result_from(RC, fields)) == ["Her kommer dit billede"]


def test_the_index_of_a_group_is_the_mean_of_its_answered_dimensions(result_from: ResultFrom) -> None:
    rows = figure(result_from(RC, FIELDS), "Dit tal for hver gruppe").table.rows
    assert [row[0] for row in rows] == ["Botilbud", "Distriktspsykiatri", "Naboen"]
    assert [row[1] for row in rows] == [pytest.approx(33 / 7), 3.0, 4.0]


def test_the_mean_of_a_dimension_is_over_the_groups_that_have_it(result_from: ResultFrom) -> None:
    rows = figure(result_from(RC, FIELDS), "De syv dimensioner").table.rows
    assert [row[1] for row in rows] == [pytest.approx(11 / 3), 4.0, 4.0, 5.0, 4.0, 3.0, 5.0]


def test_a_group_without_an_answer_is_a_dash_and_not_judged(result_from: ResultFrom) -> None:
    result = result_from(RC, FIELDS | {"vurdering": {"Naboen": rating(4, *[None] * 6)}})
    assert figure(result, "Dit tal for hver gruppe").table.as_text() == [
        ["Botilbud", "–", "–"],
        ["Distriktspsykiatri", "–", "–"],
        ["Naboen", "4", "moderat"],
    ]


def test_a_dimension_that_nobody_answered_is_a_dash_and_not_the_weakest(result_from: ResultFrom) -> None:
    result = result_from(RC, FIELDS | {"vurdering": {"Naboen": {"hyppig": 4, "viden": "ved_ikke", "maal": 3}}})
    assert [row[1] for row in figure(result, "De syv dimensioner").table.as_text()] == ["4", "–", "–", "–", "3", "–", "–"]
    assert finding(result, "Svagest lige nu").title == "Svagest lige nu: Fælles mål"


def test_the_map_of_cells_has_every_level_and_every_gap(result_from: ResultFrom) -> None:
    cells = figure(result_from(RC, FIELDS), "Grupper og dimensioner")
    assert cells.data[0]["z"] == [[5, 5, 4, 5, 4, 5, 5], [2, 3, None, None, 4, 1, 5], [4, *[None] * 6]]
    assert cells.table.rows[1] == ["Distriktspsykiatri", 2, 3, None, None, 4, 1, 5]


def test_the_weakest_dimension_is_named_with_its_advice(result_from: ResultFrom) -> None:
    weakest = finding(result_from(RC, FIELDS), "Svagest lige nu")
    assert weakest.title == "Svagest lige nu: Fælles viden"
    assert len(weakest.points) == 3


def test_dimensions_that_are_equally_weak_are_all_named(result_from: ResultFrom) -> None:
    result = result_from(RC, FIELDS | {"vurdering": {"Naboen": rating(2, 3, 2, 4, 2, 5, 5)}})
    weakest = finding(result, "Svagest lige nu")
    assert weakest.title == "Svagest lige nu: Hyppig, Præcis og Fælles mål"
    assert len(weakest.points) == 6


def test_groups_that_are_not_chosen_are_left_out_although_rated(result_from: ResultFrom) -> None:
    result = result_from(RC, FIELDS | {"grupper": ["botilbud", "Naboen"]})
    assert [row[0] for row in figure(result, "Dit tal for hver gruppe").table.rows] == ["Botilbud", "Naboen"]
    assert figure(result, "De syv dimensioner").table.rows[5] == ["Fælles viden", 5.0]
    assert "Distriktspsykiatri" not in str(result.blocks)


def test_ratings_of_groups_that_are_not_chosen_are_no_answer(result_from: ResultFrom) -> None:
    result = result_from(RC, {"grupper": ["botilbud", "Naboen"], "vurdering": {"bostoette": rating(*[3] * 7)}})
    assert titles(result) == ["Her kommer dit billede"]


def test_the_map_of_ties_has_ones_own_group_in_the_middle_and_a_line_to_each_other(result_from: ResultFrom) -> None:
    ties = figure(result_from(RC, FIELDS), "Båndene omkring dig")
    assert len(ties.data) == 2
    assert ties.alt.startswith("Botilbud i midten. Distriktspsykiatri: 3, svag; Naboen: 4, moderat.")


def test_without_a_group_of_ones_own_there_is_me_in_the_middle(result_from: ResultFrom) -> None:
    ties = figure(result_from(RC, {key: value for key, value in FIELDS.items() if key != "egen_gruppe"}), "Båndene omkring dig")
    assert len(ties.data) == 3
    assert ties.alt.startswith("Mig i midten.")


def test_a_stronger_tie_has_a_thicker_line_and_another_dash(result_from: ResultFrom) -> None:
    groups = {"svag": rating(*[2] * 7), "midt": rating(*[4] * 7), "god": rating(*[5] * 7)}
    ties = figure(result_from(RC, {"grupper": list(groups), "vurdering": groups}), "Båndene omkring dig")
    widths = [trace["line"]["width"] for trace in ties.data]
    assert widths == sorted(set(widths))
    assert len({trace["line"]["dash"] for trace in ties.data}) == 3


def test_every_result_ends_with_a_word_of_care(result_from: ResultFrom) -> None:
    result = result_from(RC, FIELDS)
    assert titles(result) == [
        *OWN_TIES,
        "Svageste forbindelse lige nu: Distriktspsykiatri (3)",
        "Svagest lige nu: Fælles viden",
        "Læs tallene med omtanke",
    ]


OTHERS = [
    {"fra": "distriktspsykiatri", "til": "botilbud", "tal": 2},
    {"fra": "distriktspsykiatri", "til": "botilbud", "tal": "3,5"},
    {"fra": "Naboen", "til": "distriktspsykiatri", "tal": 4},
]


def test_several_answers_of_the_same_tie_are_averaged() -> None:
    assert matrix(["a", "b"], [("a", "b", 2.0), ("a", "b", 3.5), ("b", "a", 5.0)]) == [[None, 2.75], [5.0, None]]


def test_the_matrix_has_a_row_for_who_answers_and_is_not_symmetric(result_from: ResultFrom) -> None:
    table = figure(result_from(RC, {"grupper": FIELDS["grupper"], "andres_svar": OTHERS}), "Set fra hver gruppe").table
    assert table.columns == ["Hvem svarer", "Botilbud", "Distriktspsykiatri", "Naboen"]
    assert table.rows == [
        ["Botilbud", None, None, None],
        ["Distriktspsykiatri", 2.75, None, None],
        ["Naboen", None, 4.0, None],
    ]


def test_ones_own_answers_are_the_row_of_ones_own_group(result_from: ResultFrom) -> None:
    rows = figure(result_from(RC, FIELDS | {"andres_svar": OTHERS}), "Set fra hver gruppe").table.rows
    assert rows[0] == ["Botilbud", pytest.approx(33 / 7), 3.0, 4.0]
    assert rows[1] == ["Distriktspsykiatri", 2.75, None, None]


def test_without_a_group_of_ones_own_no_row_is_added(result_from: ResultFrom) -> None:
    fields = {key: value for key, value in FIELDS.items() if key != "egen_gruppe"} | {"andres_svar": OTHERS}
    assert figure(result_from(RC, fields), "Set fra hver gruppe").table.rows[0] == ["Botilbud", None, None, None]


def test_a_row_that_lacks_who_whom_or_how_much_does_not_count() -> None:
    assert pairs([{"fra": "a", "til": "b"}, {"fra": "a", "tal": 3.0}, {"fra": "a", "til": "b", "tal": 4.0}]) == [("a", "b", 4.0)]


def test_without_others_answers_there_is_no_matrix(result_from: ResultFrom) -> None:
    assert "Set fra hver gruppe" not in titles(result_from(RC, FIELDS | {"andres_svar": [{"fra": "botilbud", "tal": 3}]}))


def test_the_pair_that_differs_most_is_told(result_from: ResultFrom) -> None:
    others = [
        {"fra": "botilbud", "til": "Naboen", "tal": 4.5},
        {"fra": "Naboen", "til": "botilbud", "tal": 2},
        {"fra": "botilbud", "til": "distriktspsykiatri", "tal": 3},
        {"fra": "distriktspsykiatri", "til": "botilbud", "tal": 4},
    ]
    told = finding(result_from(RC, {"grupper": FIELDS["grupper"], "andres_svar": others}), "Set forskelligt")
    assert told.paragraphs[0].startswith("Botilbud giver Naboen 4,5. Naboen giver Botilbud 2.")


def test_a_pair_that_agrees_or_has_one_answer_is_not_told(result_from: ResultFrom) -> None:
    others = [*OTHERS, {"fra": "distriktspsykiatri", "til": "Naboen", "tal": 4}]
    result = result_from(RC, {"grupper": FIELDS["grupper"], "andres_svar": others})
    assert titles(result) == ["Set fra hver gruppe", "Læs tallene med omtanke"]
