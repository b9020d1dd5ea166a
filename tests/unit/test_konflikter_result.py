"""Conflicts: where each scene was put, the course's reading afterwards, and what may help in a scene of one's own."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from blocks import block, finding, titles

from kursus.course import Course
from kursus.exercise import example_answers, load_exercise
from kursus.fields import Sort
from kursus.results import result_of
from kursus.results.result import Boxes, Finding, Result

ResultFrom = Callable[[str, dict[str, Any]], Result]

NAME, OWN, OTHER = "konflikter", "Det kan hjælpe i jeres egen scene", "Her ser I og kurset forskelligt på det"
UNANSWERED: list[dict[str, Any]] = [{}, {"scener": {}}, {"egen_scene": "To møder"}, {"scener": {"skema": []}}]
BLOOD = {"scener": {"blodproeve": ["domaene"]}}


@pytest.fixture
def scenes(course: Course) -> Sort:
    field = load_exercise(course, NAME).fields["scener"]
    assert isinstance(field, Sort)
    return field


@pytest.mark.parametrize("fields", UNANSWERED)
def test_before_the_first_scene_there_is_a_word_on_what_will_come(result_from: ResultFrom, fields: dict[str, Any]) -> None:
    assert titles(result_from(NAME, fields)) == ["Her kommer jeres kort"]


def test_there_are_twelve_scenes_and_each_place_fits_some(scenes: Sort) -> None:
    assert len(scenes.scenes) == 12
    assert {box for scene in scenes.scenes for box in scene.fits} == {box.key for box in scenes.boxes}


def test_some_scenes_fit_several_places_and_some_one(scenes: Sort) -> None:
    several = [scene for scene in scenes.scenes if len(scene.fits) > 1]
    assert 3 <= len(several) <= 9


def test_every_scene_has_a_title_of_its_own(scenes: Sort) -> None:
    assert len({scene.title for scene in scenes.scenes} - {None}) == 12


def test_a_scene_stands_in_every_box_it_was_put_in(result_from: ResultFrom) -> None:
    result = result_from(NAME, {"scener": {"mail": ["hverdag", "aftaler"], "skema": ["aftaler"]}})
    shown = block(result, Boxes, "I har svaret på 2 af 12 scener").boxes
    assert {box.title: box.texts for box in shown} == {
        "Hvem gør hvad?": [],
        "Hvordan gør vi?": [],
        "Hvornår er det godt nok?": [],
        "Hvordan ser hverdagen ud?": ["5. Mailen"],
        "Hvor mange aftaler vil vi have?": ["3. Skemaet", "5. Mailen"],
    }


def test_only_placed_scenes_are_explained(result_from: ResultFrom, scenes: Sort) -> None:
    said = str(result_from(NAME, BLOOD).blocks)
    assert [scene.key for scene in scenes.scenes if scene.explanation in said] == ["blodproeve"]


def test_an_explanation_says_ones_own_choice_and_the_course_s_and_is_folded(result_from: ResultFrom) -> None:
    told = finding(result_from(NAME, {"scener": {"ring": ["metode", "maal"]}}), "Scene 6: Først det andet")
    assert told.folded
    assert told.paragraphs[1] == (
        "I valgte »Hvordan gør vi?« og »Hvornår er det godt nok?«. Kursets læsning er »Hvem gør hvad?« og »Hvordan gør vi?«."
    )


@pytest.mark.parametrize("chosen", [["domaene"], ["metode"], ["metode", "maal"]])
def test_one_place_in_common_is_no_difference(result_from: ResultFrom, chosen: list[str]) -> None:
    assert OTHER not in titles(result_from(NAME, {"scener": {"ring": chosen}}))


def test_scenes_without_a_place_in_common_are_named_to_talk_about(result_from: ResultFrom) -> None:
    result = result_from(NAME, {"scener": {"ring": ["aftaler"], "skema": ["metode"], "kor": ["metode"]}})
    said = finding(result, OTHER).paragraphs
    assert said[0] == "3. Skemaet og 6. Først det andet."
    assert "ikke en fejl" in said[1]


def test_nothing_is_counted_as_right(result_from: ResultFrom, scenes: Sort) -> None:
    best = result_from(NAME, {"scener": {scene.key: scene.fits for scene in scenes.scenes}})
    worst = result_from(NAME, {"scener": {scene.key: [b.key for b in scenes.boxes] for scene in scenes.scenes}})
    assert [title for title in titles(best) if title.startswith(("Scene", "12 af"))] == [
        title for title in titles(worst) if title.startswith(("Scene", "12 af"))
    ]
    assert "rigtig" not in " ".join(titles(best)).casefold()


def test_sorted_scenes_end_with_a_word_to_look_homewards(result_from: ResultFrom) -> None:
    last = result_from(NAME, BLOOD).blocks[-1]
    assert isinstance(last, Finding)
    assert "indad" in last.paragraphs[0]


def test_each_place_of_ones_own_scene_has_what_may_help(result_from: ResultFrom) -> None:
    everywhere = ["domaene", "metode", "maal", "hverdag", "aftaler"]
    points = finding(result_from(NAME, {"egne_steder": everywhere}), OWN).points
    assert len(set(points)) == 5
    assert points[0].startswith("Hvem gør hvad? En tydelig arbejdsdeling")


def test_ones_own_scene_comes_first_and_alone_draws_no_map(result_from: ResultFrom) -> None:
    own = {"egne_steder": ["hverdag"]}
    assert titles(result_from(NAME, own)) == [OWN]
    assert titles(result_from(NAME, own | BLOOD))[:2] == [OWN, "I har svaret på 1 af 12 scener"]


def test_the_example_sorts_all_scenes_and_reads_one_in_its_own_way(course: Course) -> None:
    exercise = load_exercise(course, NAME)
    answers = example_answers(exercise)
    assert answers
    found = titles(result_of(exercise, answers))
    assert "I har svaret på 12 af 12 scener" in found
    assert OTHER in found
