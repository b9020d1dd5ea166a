"""The fictional cases: Markdown for the reader, front matter for the exercises."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from pydantic import Field as Setting

from kursus.content_file import Content, Text, read_model, read_text
from kursus.course import Course
from kursus.danger import Danger
from kursus.problems import ContentError, Problem, shown

OWN = "egen"
"""The choice of a case of one's own, well anonymised."""


class CaseInExercise(Content):
    """What a case is in one exercise: what to look for, and what is filled in already."""

    focus: Text
    start: dict[str, Any] = {}


class FrontMatter(Content):
    """The front matter of a case's file.

    `danger` names what in it can cost a life, so that its page shows what to do; `legal` is the question of law that it ends
    on, for the teacher's answer sheet.
    """

    name: Text
    title: Text
    summary: Text
    themes: list[int] = Setting(min_length=1)
    danger: list[Danger] = []
    legal: Text | None = None
    exercises: dict[str, CaseInExercise] = {}


class Case(FrontMatter):
    """A fictional person; `story` is Markdown."""

    slug: str
    story: str


def case_names(course: Course) -> list[str]:
    """Return the names of all cases: the file names without `.md`."""
    return sorted(path.stem for path in course.cases.glob("*.md"))


@lru_cache(maxsize=64)
def load_case(course: Course, slug: str) -> Case:
    """Return the case of that name.

    Raises KeyError when there is none, and ContentError for a file with mistakes in it.
    """
    if slug not in case_names(course):
        raise KeyError(slug)
    path = course.cases / f"{slug}.md"
    file = shown(path, course.root)
    text = read_text(path, file)
    head, mark, story = split(text)
    if not text.startswith("---\n") or not mark:
        raise ContentError([Problem(file, 1, "", "skal begynde med felter mellem to linjer med »---«.")])
    front = read_model(FrontMatter, head, file, first_line=2)
    if not story.strip():
        raise ContentError([Problem(file, head.count("\n") + 3, "", "mangler historien under felterne.")])
    return Case(**front.model_dump(), slug=slug, story=story.strip())


def split(text: str) -> tuple[str, str, str]:
    """Return the front matter of a case's text, the mark that ends it (empty without one), and the story."""
    return text.removeprefix("---\n").partition("\n---\n")


def load_cases(course: Course) -> list[Case]:
    """Return all cases, in the order of their names. Raises ContentError."""
    return [load_case(course, slug) for slug in case_names(course)]
