"""A case of one's own: a paper without the rules, and what is left to look at until nobody can be known again."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from blocks import block, finding, titles

from kursus.course import Course
from kursus.exercise import example_answers, load_exercise
from kursus.fields import Choices
from kursus.privacy import look
from kursus.results.result import Document, Result

ResultFrom = Callable[[str, dict[str, Any]], Result]

NAME = "egen-case"
CASE, LEFT, KEYHOLE, READY = "Min egen case", "Se lige efter", "Læs den gennem nøglehullet", "Casen er klar til brug"
WRITTEN = {"alias": "Alma", "alder": "40", "vil": "»Jeg vil have en nøgle til mit eget.«", "klogere": "Nøgler"}


@pytest.fixture
def rules(course: Course) -> Choices:
    field = load_exercise(course, NAME).fields["gjort"]
    assert isinstance(field, Choices)
    return field


@pytest.mark.parametrize("fields", [{}, {"gjort": ["navn"]}, {"noeglehul": "nej"}, {"gjort": ["navn"], "noeglehul": "ja"}])
def test_before_there_is_a_case_nothing_is_said_to_be_safe(result_from: ResultFrom, fields: dict[str, Any]) -> None:
    assert titles(result_from(NAME, fields)) == ["Her kommer din case"]


def test_the_paper_has_the_case_and_not_the_rules(result_from: ResultFrom) -> None:
    paper = block(result_from(NAME, WRITTEN | {"gjort": ["navn"], "noeglehul": "nej"}), Document, CASE)
    assert [section.title for section in paper.sections] == ["Hvem tænker du på?", "Livet lige nu", "Mennesker omkring"]
    assert [answered.lines for answered in paper.sections[0].answered] == [["Alma"], ["I 40'erne"]]
    assert paper.whole


def test_what_the_person_wants_is_asked_for_until_it_is_there(result_from: ResultFrom) -> None:
    without = {key: value for key, value in WRITTEN.items() if key != "vil"}
    assert "Personens egen stemme" in titles(result_from(NAME, without))
    assert "Personens egen stemme" not in titles(result_from(NAME, WRITTEN))


def test_each_rule_that_is_left_is_asked_of_and_no_other(result_from: ResultFrom, rules: Choices) -> None:
    done = [option.key for option in rules.options[:-2]]
    assert finding(result_from(NAME, WRITTEN | {"gjort": done}), LEFT).points == [f"{o.label}?" for o in rules.options[-2:]]
    assert len(finding(result_from(NAME, WRITTEN), LEFT).points) == len(rules.options)


@pytest.mark.parametrize(("answer", "said"), [({}, 1), ({"noeglehul": "maaske"}, 2), ({"noeglehul": "ja"}, 2)])
def test_a_case_that_may_be_known_again_is_not_ready(
    result_from: ResultFrom, rules: Choices, answer: dict[str, str], said: int
) -> None:
    result = result_from(NAME, WRITTEN | {"gjort": [option.key for option in rules.options]} | answer)
    assert titles(result) == [CASE, KEYHOLE]
    assert len(finding(result, KEYHOLE).paragraphs) == said


def test_a_case_without_all_the_rules_is_not_ready_whatever_the_keyhole_says(result_from: ResultFrom) -> None:
    assert titles(result_from(NAME, WRITTEN | {"noeglehul": "nej"})) == [CASE, LEFT]


def test_a_case_that_is_ready_is_told_that_this_is_no_guarantee(result_from: ResultFrom, rules: Choices) -> None:
    result = result_from(NAME, WRITTEN | {"gjort": [option.key for option in rules.options], "noeglehul": "nej"})
    assert titles(result) == [CASE, READY]
    assert "siden kan ikke se" in finding(result, READY).paragraphs[0]


def test_the_example_keeps_the_rules_that_it_teaches(course: Course) -> None:
    answers = example_answers(load_exercise(course, NAME))
    assert answers
    texts = [text for text in answers["fields"].values() if isinstance(text, str)]
    assert [found.text for text in texts for found in look(text) if found.alone] == []


def test_the_alias_list_is_that_of_the_page_about_writing_safely(course: Course) -> None:
    names = "Alma, Bent, Fatima, Johan, Tove eller Viktor"
    assert names in (load_exercise(course, NAME).fields["alias"].help or "")
    assert names in (course.book / "om" / "skriv-sikkert.md").read_text(encoding="utf-8")
