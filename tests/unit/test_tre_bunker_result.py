"""Three bunches and a conversation: two answers to each sentence, no path that wins, and a stop that comes first."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from typing import Any

import pytest
from blocks import block, finding, titles

from kursus.course import Course
from kursus.exercise import example_answers, load_exercise
from kursus.fields import Choice, Sort
from kursus.results import result_of
from kursus.results.result import Boxes, Result, Steps
from kursus.results.tre_bunker import KINDS, STOPS, TURNS

ResultFrom = Callable[[str, dict[str, Any]], Result]
NAME, ROAD, KIND = "tre-bunker", "Sådan gik samtalen", "Sådan svarede du"
CALM = {"sker": "roligt"}


def test_before_the_first_choice_there_is_a_word_on_what_will_come(result_from: ResultFrom) -> None:
    assert titles(result_from(NAME, {"eget": "Et krav"})) == ["Her kommer bunkerne og samtalen"]


def test_every_sentence_has_two_different_answers_and_what_it_opens(course: Course) -> None:
    exercise = load_exercise(course, NAME)
    assert exercise.result
    for turn in TURNS:
        field = exercise.fields[turn]
        assert isinstance(field, Choice)
        assert [option.key for option in field.options] == list(KINDS)
        for kind in KINDS:
            one, two, follows = (exercise.result.texts[f"{turn}-{kind}-{part}"] for part in ("a", "b", "foelger"))
            assert one != two
            assert follows


def test_the_two_answers_stand_at_the_sentence_when_it_is_chosen(result_from: ResultFrom) -> None:
    notes = result_from(NAME, {"styr": "gentag"}).notes
    assert [line.partition(":")[0] for line in notes["styr"][:2]] == ["Sådan kunne han svare", "Eller sådan"]
    assert list(notes) == ["styr"]


def test_no_two_conversations_get_the_same_words(result_from: ResultFrom) -> None:
    talks = [dict(zip(TURNS, chosen, strict=True)) | CALM for chosen in itertools.product(KINDS, repeat=4)]
    assert len({str(result_from(NAME, talk).blocks) for talk in talks}) == len(talks)


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_kind_each_time_is_told_and_no_kind_is_told_to_be_right(result_from: ResultFrom, kind: str) -> None:
    told = finding(result_from(NAME, dict.fromkeys(TURNS, kind) | CALM), KIND)
    assert told.paragraphs == ["Du svarede på den samme måde hver gang."]
    assert len(told.points) == 1
    assert told.points[0].endswith("(4)")
    assert not {"rigtigt", "bedst", "forkert"} & set(told.points[0].split())


@pytest.mark.parametrize("stop", STOPS)
def test_where_it_is_dangerous_the_conversation_stops_and_what_one_does_comes_first(result_from: ResultFrom, stop: str) -> None:
    result = result_from(NAME, {"styr": "raad", "soester": "ramme", "sker": stop, "bussen": "raad"})
    assert titles(result)[0] == "Samtalen stopper her"
    assert "112" in finding(result, "Samtalen stopper her").paragraphs[0]
    assert "112" in result.notes["sker"][0]
    assert "bussen" not in result.notes
    assert len(block(result, Steps, ROAD).steps) == 2


def test_where_nobody_wants_to_live_one_asks_stays_and_passes_on(result_from: ResultFrom) -> None:
    [said] = result_from(NAME, {"sker": "liv"}).notes["sker"]
    for act in ("Spørg ham lige ud", "Bliv hos ham", "Giv det videre med det samme", "De vurderer faren", "lov ikke"):
        assert act in said


def test_ones_own_direct_question_is_shown_where_it_is_asked(result_from: ResultFrom) -> None:
    words = {"stop_hvem": "Vagten", "stop_spoerg": "Vil du dø?"}
    shown = {stop: finding(result_from(NAME, words | {"sker": stop}), "Samtalen stopper her").points for stop in STOPS}
    assert shown["truer"] == shown["paavirket"] == ["Du siger det til: Vagten"]
    assert shown["liv"] == ["Du siger det til: Vagten", "Du spørger: Vil du dø?"]


def test_shaking_without_alcohol_is_passed_on_and_no_advice(result_from: ResultFrom) -> None:
    said = " ".join(result_from(NAME, {"styr": "raad"}).notes["styr"])
    assert "Så ryster jeg" in said
    assert "farligt at holde brat op" in said
    assert "læge" in said


def test_bunches_that_differ_from_the_course_s_are_named_without_a_verdict(result_from: ResultFrom, course: Course) -> None:
    field = load_exercise(course, NAME).fields["krav"]
    assert isinstance(field, Sort)
    everything = {box.key: result_from(NAME, {"krav": {scene.key: [box.key] for scene in field.scenes}}) for box in field.boxes}
    assert len({str(result.blocks) for result in everything.values()}) == 3
    assert "Målet i planen" in finding(everything["fast"], "Her ser I og kurset").paragraphs[0]
    shown = block(everything["borger"], Boxes, "5 af 5 krav er lagt").boxes
    assert [len(box.texts) for box in shown] == [0, 0, 5]


@pytest.mark.parametrize("who", ["", "Lederen"])
def test_what_is_settled_needs_somebody_who_settled_it(result_from: ResultFrom, who: str) -> None:
    told = finding(result_from(NAME, {"eget": "Bad hver dag", "bunke": "fast", "hvem": who}), "Dit eget krav: Bad hver dag")
    assert ("Find ud af det" in told.paragraphs[0]) is (not who)


def test_each_bunch_of_ones_own_demand_has_its_own_word(result_from: ResultFrom) -> None:
    said = {key: str(result_from(NAME, {"bunke": key}).blocks) for key in ("fast", "forhandles", "borger", "ved_ikke")}
    assert len(set(said.values())) == 4


def test_the_example_asks_who_settled_what_is_about_fire(course: Course) -> None:
    exercise = load_exercise(course, NAME)
    answers = example_answers(exercise)
    assert answers
    told = finding(result_of(exercise, answers), "Dit eget krav")
    assert told.points[0].startswith("Bestemt af: Den, der har ansvaret for brandsikkerheden.")
