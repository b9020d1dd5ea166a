"""One widget for the whole form of an exercise, in native HTML."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Any

import anywidget
import traitlets
from markdown_it import MarkdownIt

from kursus.cases import Case
from kursus.course import find_course
from kursus.danger_box import box
from kursus.exercise import Exercise, empty, example_answers, readable
from kursus.privacy import no_guarantee
from widgets.bundle import bundle

HERE = Path(__file__).parent

NOT_SHOWN: dict[str, Any] = {"rows": {"__all__": {"advice", "scale"}}, "scenes": {"__all__": {"fits", "explanation"}}}
"""What of a field the browser does not get: how it is summed up, and explanations before there is an answer."""


class Form(anywidget.AnyWidget):
    """The form of one exercise.

    `answers` (see `kursus.exercise.answers`) changes while one answers, and may be set to fill the form in.
    `notes`, `problems`, `sections`, `left_out` and `warnings` are what `kursus.feedback` says of them. The page counts what it
    sends in `sent`; `received` is set to the same number when the answers have been used, so that the page can tell when
    the line is gone.
    """

    _esm = bundle(HERE / "form.js")
    _css = bundle(HERE / "form.css")

    exercise = traitlets.Dict().tag(sync=True)
    cases: traitlets.List[dict[str, Any]] = traitlets.List().tag(sync=True)
    answers = traitlets.Dict().tag(sync=True)
    notes = traitlets.Dict().tag(sync=True)
    problems = traitlets.Dict().tag(sync=True)
    sections: traitlets.List[dict[str, Any]] = traitlets.List().tag(sync=True)
    left_out: traitlets.List[str] = traitlets.List().tag(sync=True)
    warnings = traitlets.Dict().tag(sync=True)
    heading = traitlets.Bool(default_value=True).tag(sync=True)
    sent = traitlets.Int(0).tag(sync=True)
    received = traitlets.Int(0).tag(sync=True)

    def __init__(self, name: str, exercise: Exercise, cases: list[Case], *, heading: bool = True) -> None:
        """Build the form of `exercise`; `cases` are those that it can be done with, `heading` shows its title."""
        parts = {"__all__": {"fields": {"__all__": NOT_SHOWN}}}
        unseen: dict[str, Any] = {"result": True, "goals": True, "paper": True, "share": True, "example": True, "parts": parts}
        shown = exercise.model_dump(exclude=unseen, exclude_none=True) | {"name": name, "no_guarantee": no_guarantee()}
        shown |= {"empty": empty(exercise)}
        shown |= _shown_example(exercise, cases)
        super().__init__(
            exercise=shown,
            cases=[_shown_case(case, name) for case in cases],
            answers=empty(exercise),
            heading=heading,
        )


def _shown_example(exercise: Exercise, cases: list[Case]) -> dict[str, Any]:
    answers = example_answers(exercise)
    if answers is None:
        return {}
    about = next((case.name for case in cases if case.slug == answers["case"]), "")
    return {"example": {"about": about, "sections": [asdict(section) for section in readable(exercise, answers)]}}


def _shown_case(case: Case, name: str) -> dict[str, Any]:
    use = case.exercises[name]
    story = MarkdownIt().render(case.story)
    if case.danger:
        story = box(find_course(), case.danger) + story
    return {"slug": case.slug, "name": case.name, "title": case.title, "summary": case.summary, "focus": use.focus} | {
        "start": use.start,
        "story": story,
    }
