"""What is chosen, listed in rows or sorted: only what the exercise knows is kept, with the participant's own where it may be."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Kept = Callable[..., tuple[Any, list[str]]]
RC, GROUPS = "relationel-koordinering", "grupper"
NO_CHOICE = ["Valget findes ikke her. Vælg et af dem, der står."]


def test_an_option_is_kept(kept: Kept) -> None:
    assert kept("chime", "valgt_dimension", "mening") == ("mening", [])


@pytest.mark.parametrize("value", ["findes_ikke", "Mening", "mening ", 1, ["mening"], {"mening": 1}])
def test_an_unknown_choice_is_not_kept(kept: Kept, value: Any) -> None:
    assert kept("chime", "valgt_dimension", value) == (None, NO_CHOICE)


@pytest.mark.parametrize("value", ["", None])
def test_a_choice_may_be_taken_back(kept: Kept, value: Any) -> None:
    assert kept("chime", "valgt_dimension", value) == (None, [])


def test_an_unknown_choice_leaves_what_is_chosen_to_begin_with(kept: Kept) -> None:
    assert kept("chime", "tilgang", "noget_andet") == ("recovery", NO_CHOICE)


@pytest.mark.parametrize(("own", "said"), [("botilbud", []), ("Naboen", []), ("distriktspsykiatri", NO_CHOICE)])
def test_a_choice_among_what_is_chosen_elsewhere_takes_only_that(kept: Kept, own: str, said: list[str]) -> None:
    assert kept(RC, "egen_gruppe", own, grupper=["botilbud", "Naboen"]) == (None if said else own, said)


@pytest.mark.parametrize("groups", [None, [], "botilbud", {"botilbud": 1}, 7])
def test_where_nothing_is_chosen_elsewhere_there_is_nothing_to_choose(kept: Kept, groups: Any) -> None:
    assert kept(RC, "egen_gruppe", "botilbud", grupper=groups) == (None, NO_CHOICE)


@pytest.mark.parametrize("text", ["Botilbud", "botilbud", " BOTILBUD ", "botilbud\n"])
def test_ones_own_words_for_an_option_are_that_option(kept: Kept, text: str) -> None:
    assert kept(RC, GROUPS, [text, "Naboen"]) == (["botilbud", "Naboen"], [])


def test_a_choice_that_is_made_twice_counts_once(kept: Kept) -> None:
    answer, _ = kept(RC, GROUPS, ["botilbud", "Botilbud", "Naboen", " Naboen"])
    assert answer == ["botilbud", "Naboen"]


@pytest.mark.parametrize("own", ["😀", "<script>alert(1)</script>", "Æ" * 300])
def test_a_choice_of_ones_own_is_kept_as_it_is_written(kept: Kept, own: str) -> None:
    assert kept(RC, GROUPS, ["botilbud", own]) == (["botilbud", own], [])


def test_a_choice_of_ones_own_has_the_length_of_a_line(kept: Kept) -> None:
    answer, said = kept(RC, GROUPS, ["botilbud", "bostoette", "x" * 301])
    assert answer == ["botilbud", "bostoette"]
    assert said[0].startswith("Teksten er på 301 tegn. Der er plads til 300.")


def test_too_few_choices_are_kept_and_said(kept: Kept) -> None:
    assert kept(RC, GROUPS, ["botilbud"]) == (["botilbud"], ["Vælg mindst 2."])


def test_nothing_chosen_is_not_said_to_be_too_few(kept: Kept) -> None:
    assert kept(RC, GROUPS, []) == (None, [])


def test_as_many_choices_as_there_is_room_for_are_kept_without_a_word(kept: Kept) -> None:
    groups = [f"Gruppe {number}" for number in range(8)]
    assert kept(RC, GROUPS, groups) == (groups, [])


def test_of_too_many_choices_the_first_are_kept(kept: Kept) -> None:
    groups = [f"Gruppe {number}" for number in range(9)]
    assert kept(RC, GROUPS, groups) == (groups[:8], ["Vælg højst 8. De første 8 er talt med."])


def test_only_chosen_groups_have_ratings(kept: Kept) -> None:
    ratings = {"botilbud": {"maal": 3}, "Naboen": {"maal": 4}, "bostoette": {"maal": 5}}
    assert kept(RC, "vurdering", ratings, grupper=["botilbud", "Naboen"]) == (
        {"botilbud": {"maal": 3}, "Naboen": {"maal": 4}},
        [],
    )


def test_a_level_out_of_range_in_a_group_is_not_kept(kept: Kept) -> None:
    answer, said = kept(RC, "vurdering", {"botilbud": {"maal": 6, "viden": 1}}, grupper=["botilbud", "Naboen"])
    assert answer == {"botilbud": {"viden": 1}}
    assert said == ["»Fælles mål«: svaret skal være et af de 5 trin. Det er ikke talt med."]


def test_of_too_many_rows_the_first_are_kept(kept: Kept) -> None:
    answer, said = kept(RC, "andres_svar", [{"tal": 3}] * 57)
    assert answer == [{"tal": 3.0}] * 56
    assert said == ["Der er plads til 56. De første 56 er talt med."]


def test_a_row_keeps_its_good_cells_and_an_empty_row_goes(kept: Kept) -> None:
    answer, said = kept("empowerment", "konsekvenser", [{"hvad": "Ro", "retning": "begge"}, {}, {"hvad": " ", "retning": ""}])
    assert (answer, said) == ([{"hvad": "Ro"}], NO_CHOICE)


def test_a_row_that_is_no_row_is_left_out(kept: Kept) -> None:
    answer, said = kept("empowerment", "konsekvenser", ["Ro", {"hvad": "Uro"}, None])
    assert (answer, said) == ([{"hvad": "Uro"}], ["Svaret kunne ikke læses og er ikke talt med."])


def test_a_scene_is_kept_in_its_boxes_in_their_order(kept: Kept) -> None:
    placed = {"aftale": ["socialliberal", "neoliberal"], "byen": ["transformativ"]}
    assert kept("empowerment", "uddrag", placed) == ({"aftale": ["neoliberal", "socialliberal"], "byen": ["transformativ"]}, [])


@pytest.mark.parametrize("boxes", [["ukendt"], ["neoliberal", "ukendt"], [7], [["neoliberal"]]])
def test_a_scene_in_an_unknown_box_is_to_be_placed_again(kept: Kept, boxes: list[Any]) -> None:
    answer, said = kept("empowerment", "uddrag", {"aftale": boxes, "byen": ["transformativ"]})
    assert answer == {"byen": ["transformativ"]}
    assert said == ["En af teksterne er lagt et sted, der ikke findes. Læg den igen."]


def test_a_scene_taken_out_of_all_boxes_has_no_answer(kept: Kept) -> None:
    assert kept("empowerment", "uddrag", {"aftale": []}) == (None, [])
