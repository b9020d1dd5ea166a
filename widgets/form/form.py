"""One widget for the whole form of an exercise, in native HTML."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import anywidget
import traitlets

from widgets.bundle import bundle

HERE = Path(__file__).parent


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

    def __init__(self, begun: Mapping[str, Any], *, heading: bool = True) -> None:
        """Build the form of an exercise from `kursus.beginning.form_beginning`; `heading` shows its title."""
        super().__init__(exercise=begun["exercise"], cases=begun["cases"], answers=begun["answers"], heading=heading)
