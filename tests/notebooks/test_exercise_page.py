"""What a notebook shows: the form, and the result that follows its answers."""

from __future__ import annotations

import json
from typing import Any

import pytest

from kursus.course import find_course
from kursus.exercise import exercise_names
from kursus.feedback import FAILED
from widgets import ExercisePage

NAMES = exercise_names(find_course())


def answers(page: ExercisePage, **fields: Any) -> dict[str, Any]:
    return page.form.answers | {"fields": page.form.answers["fields"] | fields}


@pytest.mark.parametrize("name", NAMES)
def test_each_exercise_opens_with_something_to_read_where_the_figure_comes(name: str) -> None:
    page = ExercisePage(name)
    assert [block["kind"] for block in page.plot.blocks] == ["finding"]


def test_the_result_changes_while_one_answers() -> None:
    page = ExercisePage("chime")
    page.form.answers = answers(page, recovery_nu={"haab": 2})
    assert page.plot.blocks[0]["table"]["rows"][1] == ["Håb", "2"]
    page.form.answers = answers(page, recovery_nu={"haab": 4})
    assert page.plot.blocks[0]["table"]["rows"][1] == ["Håb", "4"]
    assert page.form.notes["valgt_dimension"] == ["Den laveste lige nu: Håb."]


def test_answers_that_do_not_fit_are_told_at_their_field_and_stay_in_the_form() -> None:
    page = ExercisePage("chime")
    page.form.answers = answers(page, recovery_nu={"haab": 9})
    assert "Håb" in page.form.problems["recovery_nu"][0]
    assert page.form.answers["fields"]["recovery_nu"] == {"haab": 9}


def test_the_page_is_told_that_its_answers_were_received() -> None:
    page = ExercisePage("chime")
    page.form.set_state({"answers": answers(page, recovery_nu={"haab": 2}), "sent": 3})
    assert page.form.received == 3


def test_answers_of_another_version_are_refused_and_the_form_is_untouched() -> None:
    page = ExercisePage("chime")
    before = page.form.answers
    with pytest.raises(ValueError, match="version 2"):
        page.load(before | {"schema_version": 2})
    assert page.form.answers == before


def test_kept_answers_fill_the_form_in_and_draw_the_result() -> None:
    page = ExercisePage("chime")
    page.load(answers(page, recovery_nu={"haab": 3}))
    assert page.plot.blocks[0]["table"]["rows"][1] == ["Håb", "3"]


def test_a_result_that_fails_is_told_on_the_page_without_a_traceback(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: Any) -> None:
        message = "hemmelig tekst"
        raise RuntimeError(message)

    page = ExercisePage("chime")
    monkeypatch.setattr("kursus.feedback.result_of", fail)
    page.form.answers = answers(page, styrke="hemmelig tekst")
    assert page.form.problems == {"": [FAILED]}
    printed = capfd.readouterr()
    assert "hemmelig" not in printed.out + printed.err


@pytest.mark.parametrize("name", NAMES)
def test_what_explains_and_sums_up_is_not_sent_to_the_browser_beforehand(name: str) -> None:
    sent = json.dumps(ExercisePage(name).form.exercise, ensure_ascii=False)
    for hidden in ('"explanation"', '"fits"', '"advice"', '"scale"', '"result"'):
        assert hidden not in sent
