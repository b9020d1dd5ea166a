"""An exercise with its answers as one takes it home: what was answered, and what it adds up to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kursus.cases import OWN, case_names, load_case
from kursus.contents import theme_name
from kursus.course import Course
from kursus.exercise import Answers, Exercise, check, load_exercise
from kursus.exercise.readable import Section
from kursus.feedback import feedback
from kursus.results.result import Block, Download, Figure, Finding

OWN_CASE = "En borger, jeg kender"


@dataclass(frozen=True)
class Work:
    """What a participant has made of one exercise; `theme_name` has the number in it, as the book says it.

    `about` is the case's title, `OWN_CASE`, or nothing. `problems` are lines on answers that could not be read.
    """

    name: str
    title: str
    theme: int
    theme_name: str
    about: str
    sections: list[Section]
    blocks: list[Block]
    problems: list[str]

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to take home."""
        return not (self.sections or self.blocks or self.problems)


def work_of(course: Course, name: str, answers: Mapping[str, Any]) -> Work:
    """Return the work that answers to an exercise make; without any answer it has no result either.

    Raises KeyError for a name that no exercise has, and ValueError for answers of another version.
    """
    exercise = load_exercise(course, name)
    said = feedback(exercise, answers, eye=False)
    blocks = _to_take_home(exercise, said.blocks) if said.is_answered else []
    return Work(
        name=name,
        title=exercise.title,
        theme=exercise.theme,
        theme_name=theme_name(course, exercise.theme),
        about=_about(course, exercise, check(exercise, answers).answers),
        sections=said.sections,
        blocks=blocks,
        problems=said.left_out,
    )


def figures(work: Work) -> list[Figure]:
    """Return the figures of a work in order; a picture of one is known by the work's name and its place here, from 0."""
    return [block for block in work.blocks if isinstance(block, Figure)]


def _to_take_home(exercise: Exercise, blocks: list[Block]) -> list[Block]:
    """Return the result without what is of use on the page alone: files to save, and how one gets a result."""
    texts = exercise.result.texts if exercise.result else {}
    how = Finding(texts.get("empty_title", ""), [texts.get("empty", "")])
    return [block for block in blocks if not isinstance(block, Download) and block != how]


def _about(course: Course, exercise: Exercise, answers: Answers) -> str:
    slug, when = answers["case"], exercise.case_when
    if not exercise.case or (when and answers["fields"].get(when.field) != when.value):
        return ""
    if slug == OWN:
        return OWN_CASE
    return load_case(course, slug).title if slug in case_names(course) else ""
