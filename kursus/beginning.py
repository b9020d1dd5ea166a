"""What a page begins with, made of content alone: the same for every visitor, and for every way of showing the page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from markdown_it import MarkdownIt

from kursus.cases import Case, load_cases
from kursus.course import Course
from kursus.danger_box import box
from kursus.exercise import Exercise, empty, example_answers, load_exercise, readable
from kursus.feedback import feedback
from kursus.privacy import no_guarantee
from kursus.quiz import Quiz, as_asked
from kursus.quiz.texts import INSTRUCTION
from kursus.results import draws_figure

NOT_SHOWN: dict[str, Any] = {"rows": {"__all__": {"advice", "scale"}}, "scenes": {"__all__": {"fits", "explanation"}}}
"""What of a field the browser does not get: how it is summed up, and explanations before there is an answer."""


def cases_of(course: Course, name: str, exercise: Exercise) -> list[Case]:
    """Return the cases that an exercise can be done with. Raises ContentError."""
    return [case for case in load_cases(course) if name in case.exercises] if exercise.case else []


def exercise_beginning(course: Course, name: str) -> dict[str, Any]:
    """Return what an exercise's page begins with, JSON-able.

    {"exercise", "cases": as `form_beginning`, "answers": of somebody who has not answered, "feedback": `Feedback.as_json` of
    them, "will_draw": whether the result may have a figure}. Raises KeyError and ContentError as `load_exercise` does.
    """
    exercise = load_exercise(course, name)
    cases = cases_of(course, name, exercise)
    said = feedback(exercise, empty(exercise), eye=False).as_json()
    return form_beginning(course, name, exercise, cases) | {"feedback": said, "will_draw": draws_figure(exercise)}


def form_beginning(course: Course, name: str, exercise: Exercise, cases: Sequence[Case]) -> dict[str, Any]:
    """Return what a form shows: {"exercise": what it asks, "cases", "answers": of somebody who has not answered}."""
    parts = {"__all__": {"fields": {"__all__": NOT_SHOWN}}}
    unseen: dict[str, Any] = {"result": True, "goals": True, "paper": True, "share": True, "example": True, "parts": parts}
    shown = exercise.model_dump(exclude=unseen, exclude_none=True) | {"name": name, "no_guarantee": no_guarantee()}
    shown |= {"empty": empty(exercise)} | _shown_example(exercise, cases)
    return {"exercise": shown, "cases": [_shown_case(course, case, name) for case in cases], "answers": empty(exercise)}


def quiz_beginning(quiz: Quiz) -> dict[str, Any]:
    """Return what the page of a knowledge check begins with, JSON-able: {"quiz": its questions without their key}."""
    return {"quiz": as_asked(quiz) | {"instruction": INSTRUCTION}}


def _shown_example(exercise: Exercise, cases: Sequence[Case]) -> dict[str, Any]:
    answers = example_answers(exercise)
    if answers is None:
        return {}
    about = next((case.name for case in cases if case.slug == answers["case"]), "")
    return {"example": {"about": about, "sections": [asdict(section) for section in readable(exercise, answers)]}}


def _shown_case(course: Course, case: Case, name: str) -> dict[str, Any]:
    use = case.exercises[name]
    story = MarkdownIt().render(case.story)
    if case.danger:
        story = box(course, case.danger) + story
    return {"slug": case.slug, "name": case.name, "title": case.title, "summary": case.summary, "focus": use.focus} | {
        "start": use.start,
        "story": story,
    }
