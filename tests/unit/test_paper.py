"""The paper version asks the same as the screen, and its result can be found by hand."""

from __future__ import annotations

import html
import re

import pytest

from kursus.book.paper import paper
from kursus.book.paper_radar import radar
from kursus.course import Course, find_course
from kursus.exercise import exercise_names, load_exercise
from kursus.fields import Likert, Sort
from kursus.fields.likert import GROUPS_ON_PAPER
from kursus.fields.rows import ROWS_ON_PAPER

NAMES = exercise_names(find_course())


def printed(course: Course, name: str) -> str:
    return str(paper(name, load_exercise(course, name), course))


@pytest.mark.parametrize("name", NAMES)
def test_every_statement_and_scene_of_the_screen_is_on_paper(course: Course, name: str) -> None:
    page = html.unescape(printed(course, name))
    for part in load_exercise(course, name).parts:
        for field in [] if part.folded else part.fields:
            assert field.label in page
            texts = [row.text for row in field.rows] if isinstance(field, Likert) else []
            texts += [scene.text for scene in field.scenes] if isinstance(field, Sort) else []
            assert all(text and text in page for text in texts)


@pytest.mark.parametrize("name", NAMES)
def test_a_part_for_another_day_is_left_out(course: Course, name: str) -> None:
    assert "Svar igen om nogle uger" not in printed(course, name)


def test_there_is_a_sheet_for_several_groups(course: Course) -> None:
    assert printed(course, "relationel-koordinering").count("Gruppe:") == GROUPS_ON_PAPER


@pytest.mark.parametrize("name", NAMES)
def test_the_result_can_be_found_by_hand(course: Course, name: str) -> None:
    assert "Find selv resultatet" in printed(course, name)


def test_a_letter_to_work_with_is_on_paper_line_by_line_under_the_choice_that_opens_it(course: Course) -> None:
    page = html.unescape(printed(course, "navigation"))
    letter = next(part for part in load_exercise(course, "navigation").parts if part.quote)
    assert letter.quote
    assert f'class="quote">{letter.quote}<' in page
    assert "Kun hvis du har valgt: Et brev fra kommunen om et tilskud." in page


@pytest.mark.parametrize("name", NAMES)
def test_the_example_is_not_on_paper(course: Course, name: str) -> None:
    exercise = load_exercise(course, name)
    assert exercise.example
    texts = [value.strip() for value in exercise.example.fields.values() if isinstance(value, str) and len(value) > 40]
    page = html.unescape(printed(course, name))
    assert texts
    assert not [text for text in texts if text in page]


def test_a_row_of_many_columns_is_lines_under_its_number_and_many_options_are_said_once(course: Course) -> None:
    page = html.unescape(printed(course, "vendepunkter"))
    assert [f"Punkt {number}" in page for number in (1, 4, 5)] == [True, True, False]
    assert page.count("Højt op") == 1
    assert page.count("Borgeren har selv fortalt det") == ROWS_ON_PAPER


def test_a_row_of_few_columns_is_a_table_and_never_has_more_rows_than_the_field_takes(course: Course) -> None:
    page = printed(course, "koordinerende-plan")
    goals = page[page.index("<strong>Mål</strong>") : page.index("<h2>Indsatser</h2>")]
    assert goals.count("<tr>") == 1 + 3


def test_what_the_options_mean_is_said_on_paper(course: Course) -> None:
    assert "4. Bliver spurgt – Borgeren siger sin mening" in html.unescape(printed(course, "afgive-kontrol"))


def test_scales_that_nothing_counts_in_are_good_to_know_and_no_key(course: Course) -> None:
    page = html.unescape(printed(course, "adgang-til-hjaelp"))
    assert "Godt at vide" in page
    assert "Log aldrig på med borgerens kode." in page
    assert "Nøgle" not in page


def test_chime_has_an_empty_radar_to_draw_in(course: Course) -> None:
    assert "En tom figur med 5 streger og 5 ringe" in printed(course, "chime")


def test_the_key_of_empowerment_names_each_statement_once_and_comes_last_on_a_sheet_of_its_own(course: Course) -> None:
    page = printed(course, "empowerment")
    key = page[page.index('class="new-sheet"') :]
    likert = load_exercise(course, "empowerment").fields["udsagn"]
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
