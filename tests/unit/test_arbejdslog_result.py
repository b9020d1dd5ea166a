"""The log of what one does at work: planned, tried and next, a word that fits, and a calendar file that tells nothing of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from blocks import block, finding, titles
from icalendar import Calendar

from kursus.results.result import Boxes, Download, Result

ResultFrom = Callable[[str, dict[str, Any]], Result]

NAME, LOG, BEGIN, GOING, FILE = "arbejdslog", "Din log", "Begynd med det mindste", "Du er i gang", "Husk det i kalenderen"
PLAN = {"hvad": "Jeg spørger først", "hvem": "en borger", "dag": "2027-01-14"}
DONE = {"hvad": "Jeg ringer", "dag": "2027-01-18", "gik": "Det gik skævt."}


def in_boxes(result: Result) -> dict[str, list[str]]:
    return {box.title: box.texts for box in block(result, Boxes, LOG).boxes}


@pytest.mark.parametrize("fields", [{}, {"glad": "At jeg blev siddende"}, {"log": []}, {"log": [{"hvad": "  "}]}])
def test_before_the_first_plan_there_is_a_word_on_what_will_come(result_from: ResultFrom, fields: dict[str, Any]) -> None:
    assert titles(result_from(NAME, fields)) == ["Her kommer din log"]


def test_a_plan_is_said_with_whom_and_when(result_from: ResultFrom) -> None:
    assert in_boxes(result_from(NAME, {"log": [PLAN]})) == {
        "Planlagt": ["Jeg spørger først (en borger) – torsdag den 14. januar 2027"],
        "Prøvet": [],
        "Næste skridt": [],
    }


def test_a_row_is_tried_once_it_says_how_it_went(result_from: ResultFrom) -> None:
    shown = in_boxes(result_from(NAME, {"log": [DONE, PLAN, DONE | {"gik": " ", "naeste": "Igen"}]}))
    assert shown["Prøvet"] == ["Jeg ringer – Det gik skævt."]
    assert [text.partition(" –")[0] for text in shown["Planlagt"]] == ["Jeg spørger først (en borger)", "Jeg ringer"]
    assert shown["Næste skridt"] == ["Igen"]


def test_plans_stand_in_the_order_of_their_days_and_those_without_a_day_last(result_from: ResultFrom) -> None:
    log = [{"hvad": "Engang"}, {"hvad": "Senere", "dag": "2027-03-01"}, {"hvad": "Først", "dag": "2027-02-28"}]
    assert [text.split()[0] for text in in_boxes(result_from(NAME, {"log": log}))["Planlagt"]] == ["Først", "Senere", "Engang"]


def test_a_row_without_a_name_has_its_number(result_from: ResultFrom) -> None:
    assert in_boxes(result_from(NAME, {"log": [PLAN, {"gik": "Fint"}]}))["Prøvet"] == ["Forsøg 2 – Fint"]


def test_one_who_has_tried_nothing_is_not_praised_for_it(result_from: ResultFrom) -> None:
    result = result_from(NAME, {"log": [PLAN]})
    assert titles(result) == [LOG, BEGIN, FILE]
    assert len(finding(result, BEGIN).paragraphs) == 1


def test_a_plan_without_a_day_is_asked_for_one_and_has_no_file(result_from: ResultFrom) -> None:
    result = result_from(NAME, {"log": [{"hvad": "Jeg spørger"}]})
    assert titles(result) == [LOG, BEGIN]
    assert "Vælg en dag." in finding(result, BEGIN).paragraphs[1]


@pytest.mark.parametrize(("number", "said"), [(3, 1), (4, 2)])
def test_one_who_plans_much_is_asked_what_matters_most(result_from: ResultFrom, number: int, said: int) -> None:
    assert len(finding(result_from(NAME, {"log": [PLAN] * number}), BEGIN).paragraphs) == said


def test_what_was_tried_is_asked_for_its_next_step_until_it_has_one(result_from: ResultFrom) -> None:
    waiting = finding(result_from(NAME, {"log": [DONE, DONE | {"hvad": "Jeg venter", "naeste": "Igen"}]}), GOING)
    assert waiting.points == ["Jeg ringer"]
    done = finding(result_from(NAME, {"log": [DONE | {"naeste": "Igen"}]}), GOING)
    assert done.points == []
    assert "Fortæl en anden" in done.paragraphs[-1]


def test_the_file_has_each_day_that_is_planned_once_and_none_that_is_tried(result_from: ResultFrom) -> None:
    log = [PLAN, PLAN | {"hvad": "Noget andet"}, DONE, PLAN | {"dag": "2027-02-01"}]
    events = Calendar.from_ical(block(result_from(NAME, {"log": log}), Download, FILE).text).walk("VEVENT")
    assert [event.decoded("dtstart") for event in events] == [date(2027, 1, 14), date(2027, 2, 1)]
    assert {str(event["summary"]) for event in events} == {"Kursus: det vil du prøve på arbejdet"}


def test_nothing_that_is_written_reaches_the_file(result_from: ResultFrom) -> None:
    private = "HEMMELIGT"
    row = {"hvad": private, "hvem": private, "naeste": private, "dag": "2027-01-14"}
    result = result_from(NAME, {"log": [row, row | {"gik": private}], "hjaelp": private, "glad": private})
    assert private not in block(result, Download, FILE).text
