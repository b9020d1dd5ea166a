"""Answers are checked field by field: what fits is kept, what does not is left out and said in Danish."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from typing import Any

import pytest

from kursus.course import Course
from kursus.exercise import Exercise, check, empty, load_exercise

Kept = Callable[..., tuple[Any, list[str]]]
UNREAD = ["Svaret kunne ikke læses og er ikke talt med."]
NO_NUMBER = ["Skriv et tal, for eksempel 3 eller 3,5."]
NO_CHOICE = ["Valget findes ikke her. Vælg et af dem, der står."]
KINDS = [
    ("chime", "recovery_nu"),
    ("chime", "styrke"),
    ("chime", "skridt"),
    ("chime", "tilgang"),
    ("empowerment", "uddrag"),
    ("empowerment", "konsekvenser"),
    ("relationel-koordinering", "grupper"),
    ("relationel-koordinering", "vurdering"),
    ("relationel-koordinering", "andres_svar"),
]
"""An exercise and a field for each kind of field that it has."""


@pytest.fixture
def chime(course: Course) -> Exercise:
    return load_exercise(course, "chime")


def test_somebody_who_has_not_answered_has_only_what_is_chosen_to_begin_with(chime: Exercise) -> None:
    assert empty(chime) == {"schema_version": 1, "case": "", "fields": {"tilgang": "recovery"}}


@pytest.mark.parametrize("raw", [{}, {"fields": {}}, {"fields": None}, {"fields": ["a"]}, {"fields": "a"}, {"case": None}])
def test_without_fields_the_answers_are_the_empty_ones(chime: Exercise, raw: dict[str, Any]) -> None:
    checked = check(chime, raw)
    assert (checked.answers, checked.problems) == (empty(chime), {})


@pytest.mark.parametrize("version", [0, 2, "1", None])
def test_answers_of_another_version_are_refused_in_danish(chime: Exercise, version: Any) -> None:
    with pytest.raises(ValueError, match=rf"^Svarene er gemt i version {version}, men øvelsen her kan kun læse version 1\.$"):
        check(chime, {"schema_version": version, "fields": {}})


@pytest.mark.parametrize(("case", "expected"), [("jonas", "jonas"), ("egen", "egen"), (7, ""), (["jonas"], ""), (None, "")])
def test_a_case_that_is_no_text_is_no_case(chime: Exercise, case: Any, expected: str) -> None:
    assert check(chime, {"case": case}).answers["case"] == expected


def test_answers_to_unknown_fields_are_dropped_without_a_word(chime: Exercise) -> None:
    checked = check(chime, {"fields": {"gammelt_felt": "hej", "skridt": "Ringe"}, "andet": 1})
    assert checked.answers == {"schema_version": 1, "case": "", "fields": {"tilgang": "recovery", "skridt": "Ringe"}}
    assert checked.problems == {}


@pytest.mark.parametrize(("name", "field"), KINDS)
@pytest.mark.parametrize("value", [7, True, 1.5], ids=repr)
def test_no_kind_of_field_takes_a_bare_number(kept: Kept, name: str, field: str, value: Any) -> None:
    answer, said = kept(name, field, value)
    assert answer == ("recovery" if field == "tilgang" else None)
    assert said == (NO_CHOICE if field == "tilgang" else UNREAD)


@pytest.mark.parametrize(("name", "field"), KINDS)
@pytest.mark.parametrize("value", [[7], [None], [["a"]], [{}], [], [{"tal": {}}], {"a": 1}, {"a": [1]}, {}, {"botilbud": 5}])
def test_no_container_breaks_a_field_and_nothing_of_it_is_kept(kept: Kept, name: str, field: str, value: Any) -> None:
    answer, _ = kept(name, field, value, grupper=["botilbud"])
    assert answer == ("recovery" if field == "tilgang" else None)


@pytest.mark.parametrize("level", [1, 5, "ved_ikke"])
def test_a_level_of_the_scale_or_ved_ikke_is_kept(kept: Kept, level: Any) -> None:
    assert kept("chime", "recovery_nu", {"haab": level}) == ({"haab": level}, [])


@pytest.mark.parametrize("level", [0, 6, -1, True, False, 3.0, "3", "", "VED_IKKE", [3], {"a": 3}])
def test_no_other_level_is_kept_and_its_row_is_named(kept: Kept, level: Any) -> None:
    answer, said = kept("chime", "recovery_nu", {"haab": level, "mening": 2})
    assert answer == {"mening": 2}
    assert said == ["»Håb«: svaret skal være et af de 5 trin. Det er ikke talt med."]


def test_a_row_without_an_answer_and_a_row_that_is_not_there_are_left_out(kept: Kept) -> None:
    assert kept("chime", "recovery_nu", {"haab": None, "findes_ikke": 3}) == (None, [])


@pytest.mark.parametrize("text", ["<script>alert(1)</script>", "😀👩‍🦽 æøå", " med luft \n omkring ", "**fed** & \\ \0"])
def test_a_text_is_kept_as_it_is_written(kept: Kept, text: str) -> None:
    assert kept("chime", "skridt", text) == (text, [])


@pytest.mark.parametrize("text", ["", " ", "\n\t "])
def test_a_text_of_nothing_but_space_is_no_answer(kept: Kept, text: str) -> None:
    assert kept("chime", "styrke", text) == (None, [])


@pytest.mark.parametrize(("field", "limit"), [("aendre_ord", 300), ("laesning", 100_000)])
def test_a_text_is_kept_up_to_its_limit(kept: Kept, field: str, limit: int) -> None:
    assert kept("empowerment", field, "x" * limit) == ("x" * limit, [])


@pytest.mark.parametrize(
    ("field", "length", "said"),
    [
        ("aendre_ord", 301, "Teksten er på 301 tegn. Der er plads til 300."),
        ("laesning", 100_001, "Teksten er på 100.001 tegn. Der er plads til 100.000."),
    ],
)
def test_a_longer_text_is_not_kept_and_its_length_is_said(kept: Kept, field: str, length: int, said: str) -> None:
    answer, [problem] = kept("empowerment", field, "x" * length)
    assert answer is None
    assert problem.startswith(said)


@pytest.mark.parametrize(("value", "number"), [("3,5", 3.5), ("3.5", 3.5), (" 4 ", 4.0), (1, 1.0), (5, 5.0), ("5,0", 5.0)])
def test_a_number_is_read_with_a_comma_or_a_full_stop(kept: Kept, value: Any, number: float) -> None:
    assert kept("relationel-koordinering", "andres_svar", [{"tal": value}]) == ([{"tal": number}], [])


@pytest.mark.parametrize("value", ["nan", "inf", "-inf", "1e999", float("nan"), float("inf"), "3,5,1", "tre", True, [3]])
def test_what_is_no_number_is_not_kept(kept: Kept, value: Any) -> None:
    assert kept("relationel-koordinering", "andres_svar", [{"tal": value}]) == (None, NO_NUMBER)


@pytest.mark.parametrize("value", [0.99, 5.01, "0", -3, "1e9"])
def test_a_number_out_of_range_is_not_kept_and_the_range_is_said(kept: Kept, value: Any) -> None:
    answer, said = kept("relationel-koordinering", "andres_svar", [{"tal": value}])
    assert (answer, said) == (None, ["Tallet skal være fra 1 til 5. Det er ikke talt med."])


@pytest.mark.parametrize(("name", "field"), KINDS)
def test_what_is_kept_of_a_field_can_be_written_as_json(course: Course, name: str, field: str) -> None:
    for value in ({"haab": 3}, [{"tal": "3,5"}], "tekst", ["a", 7], None, float("nan"), {1: {2}}, object()):
        checked = check(load_exercise(course, name), {"case": object(), "fields": {field: value}})
        assert json.loads(json.dumps(checked.answers, allow_nan=False)) == checked.answers


def test_the_answers_that_are_checked_are_not_changed(course: Course) -> None:
    fields = {"grupper": [" Botilbud ", 7, "x" * 301], "vurdering": {"Botilbud": {"maal": 9}}, "ukendt": [1]}
    raw: dict[str, Any] = {"fields": fields}
    before = copy.deepcopy(raw)
    check(load_exercise(course, "relationel-koordinering"), raw)
    assert raw == before


def test_answers_that_were_checked_are_the_same_when_checked_again(course: Course) -> None:
    exercise = load_exercise(course, "relationel-koordinering")
    fields = {"grupper": ["botilbud", "Naboen"], "egen_gruppe": "Naboen", "vurdering": {"Naboen": {"maal": 3}}, "opgave": " a "}
    once = check(exercise, {"case": "jonas", "fields": fields | {"andres_svar": [{"fra": "botilbud", "tal": "2,5"}]}}).answers
    assert check(exercise, once).answers == once
    assert check(exercise, once).problems == {}
