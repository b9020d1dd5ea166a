"""The paper version asks the same as the screen, and its result can be found by hand."""

from __future__ import annotations

import html
import re

import pytest

from kursus.book.paper import GROUPS_ON_PAPER, paper
from kursus.book.paper_radar import radar
from kursus.exercise import exercise_names, load_exercise
from kursus.exercise.fields import Likert, Sort
from kursus.places import Places, find_places

NAMES = exercise_names(find_places())


def printed(places: Places, name: str) -> str:
    return str(paper(name, load_exercise(places, name), places))


@pytest.mark.parametrize("name", NAMES)
def test_every_statement_and_scene_of_the_screen_is_on_paper(places: Places, name: str) -> None:
    page = html.unescape(printed(places, name))
    for part in load_exercise(places, name).parts:
        for field in [] if part.folded else part.fields:
            assert field.label in page
            texts = [row.text for row in field.rows] if isinstance(field, Likert) else []
            texts += [scene.text for scene in field.scenes] if isinstance(field, Sort) else []
            assert all(text and text in page for text in texts)


@pytest.mark.parametrize("name", NAMES)
def test_a_part_for_another_day_is_left_out(places: Places, name: str) -> None:
    assert "Svar igen om nogle uger" not in printed(places, name)


def test_there_is_a_sheet_for_several_groups(places: Places) -> None:
    assert printed(places, "relationel-koordinering").count("Gruppe:") == GROUPS_ON_PAPER


@pytest.mark.parametrize("name", NAMES)
def test_the_result_can_be_found_by_hand(places: Places, name: str) -> None:
    assert "Find selv resultatet" in printed(places, name)


def test_chime_has_an_empty_radar_to_draw_in(places: Places) -> None:
    assert "En tom figur med 5 streger og 5 ringe" in printed(places, "chime")


def test_the_key_of_empowerment_names_each_statement_once_and_comes_last_on_a_sheet_of_its_own(places: Places) -> None:
    page = printed(places, "empowerment")
    key = page[page.index('class="new-sheet"') :]
    likert = load_exercise(places, "empowerment").fields["udsagn"]
    assert isinstance(likert, Likert)
    for row in likert.rows:
        assert key.count(row.label) == 1
    assert "Kursets læsning" in key
    assert "Kursets læsning" not in page[: page.index('class="new-sheet"')]


def test_a_radar_has_a_ring_a_level_and_an_axis_a_name_escaped() -> None:
    drawn = str(radar(["a", "<b>", "c"], 4))
    assert drawn.count("<polygon") == 4
    assert drawn.count("<line") == 3
    assert "&lt;b&gt;" in drawn
    assert re.search(r"<b>", drawn) is None
