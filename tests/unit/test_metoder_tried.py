"""Methods: Åben Dialog and the motivational conversation are tried, and the form of a sentence is told of."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from blocks import finding, titles

from kursus.results.result import Result

ResultFrom = Callable[[str, dict[str, Any]], Result]
NAME, TRIED = "metoder", "Du har prøvet"


@pytest.mark.parametrize(
    ("question", "is_closed"),
    [("Er du klar?", True), ("»Har I det godt?«", True), ("Hvad håber du?", False), ("Hvem er du glad for?", False)],
)
@pytest.mark.parametrize(("method", "field"), [("aaben-dialog", "ad_foerste"), ("motiverende", "mi_spoerg")])
def test_a_question_that_yes_or_no_answers_is_told_of(
    result_from: ResultFrom, method: str, field: str, question: str, is_closed: bool
) -> None:
    told = finding(result_from(NAME, {"metode": method, field: question}), TRIED)
    assert ("ja eller nej" in told.paragraphs[0]) is is_closed
    assert told.points == [f"Du spørger: {question}"]


def test_what_is_said_back_as_a_question_is_told_of(result_from: ResultFrom) -> None:
    asked, said = (
        finding(result_from(NAME, {"metode": "motiverende", "mi_gentag": text}), TRIED)
        for text in ("»Du savner hende?«", "»Du savner hende, og du vil være i fred.«")
    )
    assert asked.paragraphs != said.paragraphs


def test_what_was_tried_with_another_method_is_not_told(result_from: ResultFrom) -> None:
    assert TRIED not in titles(result_from(NAME, {"metode": "nada", "mi_gentag": "Du savner hende."}))
