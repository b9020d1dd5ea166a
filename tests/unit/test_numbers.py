"""What may be shared with a class is counts of levels and choices, and the same function draws one person's and many's."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kursus.content_file import read_model
from kursus.course import Course, find_course
from kursus.exercise import Exercise, check, example_answers, exercise_names, load_exercise
from kursus.exercise.answers import Answers
from kursus.fields import Choices, Kind, Likert, LongText, Rows, Short
from kursus.problems import ContentError
from kursus.results import result_of
from kursus.results.numbers import draw, numbers, summed
from kursus.results.result import Block, blocks_as_json

SHARED = [
    name
    for name in exercise_names(find_course(Path(__file__).parent))
    if load_exercise(find_course(Path(__file__).parent), name).share
]
MORE_IN_RESULT = {"afgive-kontrol", "vaerdier", "relationel-koordinering"}
"""Their own picture has what may not be shared too: what others answered, own values, groups that were named."""
LITTLE = Path(__file__).parent / "lille.yml"


def example(course: Course, name: str) -> tuple[Exercise, Answers]:
    exercise = load_exercise(course, name)
    return exercise, example_answers(exercise) or {}


def typed(exercise: Exercise, answers: Answers) -> list[str]:
    """Return all that somebody wrote in answers, as the helping eye reads it; not what the exercise's own options say."""
    own = exercise.model_dump_json(include={"parts"})
    found = [text for key, field in exercise.fields.items() for _, text in field.texts(answers["fields"].get(key))]
    return [text for text in found if f'"{text}"' not in own]


def as_text(blocks: list[Block]) -> str:
    return json.dumps(blocks_as_json(blocks), ensure_ascii=False)


def test_eight_exercises_share_something() -> None:
    assert len(SHARED) >= 8


@pytest.mark.parametrize("name", SHARED)
def test_numbers_are_counts_of_names_of_the_course_s_own(course: Course, name: str) -> None:
    exercise, answers = example(course, name)
    found = numbers(exercise, answers)
    assert found
    own = exercise.model_dump_json()
    for counts in found.values():
        assert all(type(count) is int and count > 0 for count in counts.values())
        assert all(f'"{part}"' in own or part.isdigit() or part == "ved_ikke" for key in counts for part in key.split("/"))


@pytest.mark.parametrize("name", SHARED)
def test_nothing_that_was_typed_is_in_the_numbers_or_in_their_picture(course: Course, name: str) -> None:
    exercise, answers = example(course, name)
    found = numbers(exercise, answers)
    said = json.dumps(found, ensure_ascii=False) + as_text(draw(exercise, found))
    for text in typed(exercise, answers):
        assert text not in said


@pytest.mark.parametrize("name", SHARED)
def test_the_picture_of_a_class_is_that_of_one_with_other_numbers(course: Course, name: str) -> None:
    exercise, answers = example(course, name)
    found = numbers(exercise, answers)
    one, many = draw(exercise, found), draw(exercise, summed([found] * 5))
    assert [(type(block), block.title) for block in one] == [(type(block), block.title) for block in many]
    assert one


@pytest.mark.parametrize(
    "name", [name for name in SHARED if name not in {"afgive-kontrol", "vaerdier", "relationel-koordinering"}]
)
def test_a_result_draws_its_own_numbers_with_the_same_function(course: Course, name: str) -> None:
    exercise, answers = example(course, name)
    shown = blocks_as_json(list(result_of(exercise, answers).blocks))
    mine = numbers(exercise, answers)
    drawn = blocks_as_json(draw(exercise, mine))
    assert drawn
    assert all(json.dumps(block) in [json.dumps(one) for one in shown] for block in drawn)


def test_the_mean_of_a_class_is_the_mean_of_its_answers(course: Course) -> None:
    exercise = load_exercise(course, "laeringsmaal")
    field = exercise.fields["foer"]
    assert isinstance(field, Likert)
    rows = [row.key for row in field.rows]
    answers = [check(exercise, {"fields": {"foer": {rows[0]: level}}}).answers for level in (1, 2, 4)]
    whole = summed([numbers(exercise, one) for one in answers])
    assert whole == {"foer": {f"{rows[0]}/1": 1, f"{rows[0]}/2": 1, f"{rows[0]}/4": 1}}
    (drawn,) = blocks_as_json(draw(exercise, whole))
    assert drawn["data"][0]["x"][0] == pytest.approx(7 / 3)


@pytest.mark.parametrize("kind", [Short, LongText, Rows])
def test_free_text_may_never_be_shared(kind: type[Kind]) -> None:
    assert kind.counts is Kind.counts


def test_an_own_choice_is_not_in_the_numbers(course: Course) -> None:
    exercise = load_exercise(course, "vaerdier")
    field = exercise.fields["mine"]
    assert isinstance(field, Choices)
    answers = check(exercise, {"fields": {"mine": [field.options[0].key, "Peters ro"]}}).answers
    assert numbers(exercise, answers) == {"mine": {field.options[0].key: 1}}


@pytest.mark.parametrize(
    ("field", "said"),
    [("findes_ikke", "»findes_ikke« er ikke et felt i øvelsen."), ("kort_svar", "»kort_svar« kan ikke deles med et hold.")],
)
def test_a_mistake_in_what_is_shared_is_told_with_its_line(field: str, said: str) -> None:
    text = f"{LITTLE.read_text(encoding='utf-8')}share:\n  - {{field: {field}, about: praksis}}\n"
    with pytest.raises(ContentError) as raised:
        read_model(Exercise, text, "lille.yml")
    (problem,) = raised.value.problems
    assert problem.field == "share › 1 › field"
    assert problem.message.startswith(said)
    assert problem.line == text.count("\n")
