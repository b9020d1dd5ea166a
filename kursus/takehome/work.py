"""An exercise with its answers as one takes it home: what was answered, and what it adds up to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kursus.cases import OWN, case_names, load_case
from kursus.contents import theme_name
from kursus.course import Course
from kursus.exercise import Answers, Checked, Exercise, check, empty, load_exercise, readable
from kursus.exercise.readable import Section
from kursus.results import result_of
from kursus.results.result import Block, Document, Download, Figure, Finding

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
    checked = check(exercise, answers)
    kept = checked.answers
    is_answered = kept["fields"] != empty(exercise)["fields"]
    blocks = _blocks(exercise, kept) if is_answered else []
    return Work(
        name=name,
        title=exercise.title,
        theme=exercise.theme,
        theme_name=theme_name(course, exercise.theme),
        about=_about(course, exercise, kept),
        sections=_not_repeated(exercise, readable(exercise, kept), blocks) if is_answered else [],
        blocks=blocks,
        problems=left_out(exercise, answers, checked),
    )


def figures(work: Work) -> list[Figure]:
    """Return the figures of a work in order; a picture of one is known by the work's name and its place here, from 0."""
    return [block for block in work.blocks if isinstance(block, Figure)]


def left_out(exercise: Exercise, given: Mapping[str, Any], checked: Checked) -> list[str]:
    """Return a line in Danish for each answer that `check` left out, in part or in full; it does not repeat the answer."""
    kept, raw = checked.answers["fields"], given["fields"] if checked.problems else {}
    return [
        f"»{exercise.fields[key].label}«: {'Noget af svaret' if key in kept else 'Svaret'} er for langt eller passer ikke til "
        "øvelsen. Det er ikke med."
        for key in checked.problems
        if kept.get(key) != raw[key]
    ]


def _blocks(exercise: Exercise, answers: Answers) -> list[Block]:
    """Return the result without what is of use on the page alone: files to save, and how one gets a result."""
    texts = exercise.result.texts if exercise.result else {}
    how = Finding(texts.get("empty_title", ""), [texts.get("empty", "")])
    return [block for block in result_of(exercise, answers).blocks if not isinstance(block, Download) and block != how]


def _about(course: Course, exercise: Exercise, answers: Answers) -> str:
    slug, when = answers["case"], exercise.case_when
    if not exercise.case or (when and answers["fields"].get(when.field) != when.value):
        return ""
    if slug == OWN:
        return OWN_CASE
    return load_case(course, slug).title if slug in case_names(course) else ""


def _not_repeated(exercise: Exercise, sections: list[Section], blocks: list[Block]) -> list[Section]:
    """Return the sections that no paper of the result says: beside one that says the whole, only the last part is left."""
    papers = [block for block in blocks if isinstance(block, Document)]
    if any(paper.whole for paper in papers):
        return [section for section in sections if section.title == exercise.parts[-1].title]
    return [section for section in sections if not any(section in paper.sections for paper in papers)]
