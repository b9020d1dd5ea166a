"""Where help got in the way: conditions by who can change them, never by whose fault they are."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from blocks import block, finding, titles

from kursus.course import Course
from kursus.exercise import load_exercise
from kursus.results.haemmet_recovery import says_we
from kursus.results.result import Boxes, Result
from kursus.results.rows import column_labels

ResultFrom = Callable[[str, dict[str, Any]], Result]
NAME = "haemmet-recovery"
TITLE = "Hvem kan lave det om?"


def conditions(result_from: ResultFrom, *who: str) -> Result:
    rows = [{"hvad": f"v{number}", "hvem": one} for number, one in enumerate(who, start=1)]
    return result_from(NAME, {"vilkaar": rows})


@pytest.mark.parametrize(
    "fields", [{}, {"haendelse": "Noget"}, {"vilkaar": [{"slags": "tid"}]}, {"saetninger": [{"foer": "De"}]}]
)
def test_before_there_is_something_to_show_there_is_a_word_on_what_will_come(
    result_from: ResultFrom, fields: dict[str, Any]
) -> None:
    assert titles(result_from(NAME, fields)) == ["Her samler vi vilkårene"]


def test_conditions_lie_by_who_can_change_them_and_an_empty_box_stays(result_from: ResultFrom) -> None:
    shown = block(conditions(result_from, "team", "jeg", "team"), Boxes, TITLE)
    assert [box.title for box in shown.boxes] == ["Jeg selv", "Vi i teamet", "Vores leder", "Nogen uden for huset"]
    assert [box.texts for box in shown.boxes] == [["v2"], ["v1", "v3"], [], []]
    assert shown.boxes[2].empty == "Intet her endnu"


def test_a_condition_is_told_with_its_kind(result_from: ResultFrom) -> None:
    result = result_from(NAME, {"vilkaar": [{"hvad": "Bussen", "slags": "sted", "hvem": "andre"}]})
    assert block(result, Boxes, TITLE).boxes[3].texts == ["Bussen (huset eller afstanden)"]


def test_a_condition_without_an_owner_is_asked_about(result_from: ResultFrom) -> None:
    result = result_from(NAME, {"vilkaar": [{"hvad": "a", "hvem": "jeg"}, {"hvad": "b"}]})
    assert finding(result, "Her mangler et svar").points == ["b"]


@pytest.mark.parametrize(
    ("who", "said"),
    [
        (["leder", "andre"], "Alle vilkår ligger hos andre"),
        (["andre"], "Alle vilkår ligger hos andre"),
        (["jeg", "jeg"], "Alle vilkår ligger hos dig selv"),
        (["jeg"], ""),
        (["jeg", "leder"], ""),
        (["team", "leder"], ""),
    ],
)
def test_conditions_all_with_others_or_all_with_oneself_are_asked_about(
    result_from: ResultFrom, who: list[str], said: str
) -> None:
    result = conditions(result_from, *who)
    told = [p for b in result.blocks if b.title == "Hvor ligger vilkårene?" for p in getattr(b, "paragraphs", [])]
    assert bool(told) == bool(said)
    assert all(text.startswith(said) for text in told)


@pytest.mark.parametrize(
    ("sentence", "ours"),
    [
        ("Vi låste døren", True),
        ("Det var os, der glemte det", True),
        ("JEG spurgte ikke", True),
        ("Min vagt var slut", True),
        ("Vores skema mangler et felt", True),
        ("De låste døren", False),
        ("Man plejer at låse", False),
        ("Viden manglede", False),
        ("Hun låste, for oskar sagde det", False),
        ("", False),
    ],
)
def test_whoever_speaks_is_in_a_sentence_by_whole_words(sentence: str, ours: bool) -> None:
    assert says_we(sentence) is ours


def test_sentences_are_shown_before_and_after(result_from: ResultFrom) -> None:
    rows = [{"foer": "De låste døren", "nu": "Vi låste døren"}, {"nu": "Jeg spurgte ikke"}, {"foer": "Hun vil ikke"}]
    found = finding(result_from(NAME, {"saetninger": rows}), "Fra »de« til »vi«")
    assert found.points == ["»De låste døren« blev til »Vi låste døren«", "»Jeg spurgte ikke«"]
    assert found.paragraphs == ["Du er selv med i sætningerne nu. Læs dem højt for din makker."]


def test_a_sentence_without_oneself_or_with_man_is_pointed_at_and_not_marked_wrong(result_from: ResultFrom) -> None:
    rows = [{"nu": "De låste døren"}, {"nu": "Man låste døren"}, {"nu": "Vi låste den"}]
    found = finding(result_from(NAME, {"saetninger": rows}), "Fra »de« til »vi«")
    assert found.paragraphs[0] == "Her mangler »jeg« eller »vi« endnu: »De låste døren« »Man låste døren«"
    assert found.paragraphs[1] == "Her står der »man«. Hvem er det? »Man låste døren«"
    assert "forkert" not in " ".join(found.paragraphs)


@pytest.mark.parametrize(("way", "shown"), [("tro", 1), ("ret", 1), ("begge", 2), ("anden", 0)])
def test_the_chosen_way_is_explained(result_from: ResultFrom, way: str, shown: int) -> None:
    result = result_from(NAME, {"vej": way, "et_vilkaar": "En dato"})
    assert len([title for title in titles(result) if title.startswith("Når vi")]) == shown


def test_what_will_be_changed_is_told_with_the_first_step_and_what_is_given_back(result_from: ResultFrom) -> None:
    result = result_from(NAME, {"et_vilkaar": "En dato", "foerste_skridt": "Vi spørger", "tilbage": "Nøglen"})
    found = finding(result, "Det vil vi lave om")
    assert found.paragraphs == ["En dato"]
    assert found.points == ["Først: Vi spørger", "Personen får tilbage: Nøglen"]


def test_a_result_ends_with_care_for_those_it_touches(result_from: ResultFrom) -> None:
    assert titles(conditions(result_from, "jeg"))[-1] == "Pas på hinanden"


def test_no_kind_of_condition_is_a_person(course: Course) -> None:
    kinds = column_labels(load_exercise(course, NAME), "vilkaar", "slags")
    assert kinds
    assert not any(word in label.lower() for label in kinds.values() for word in ("kolleg", "personale", "medarbejder", "skyld"))
