"""Guiding limits for relational coordination, from one data file that says how far they can be trusted."""

from __future__ import annotations

from functools import lru_cache

from pydantic import Field as Setting
from pydantic import model_validator

from kursus.content_file import Content, Text, misplaced, read_model, read_text
from kursus.course import Course

FILE = "book/data/rk-graenser.yml"


class Limits(Content):
    """Below `weak_below` a tie is weak, above `strong_above` it is strong; at the limits and between, moderate."""

    weak_below: float = Setting(ge=1, le=5)
    strong_above: float = Setting(ge=1, le=5)

    @model_validator(mode="after")
    def _in_order(self) -> Limits:
        if self.strong_above < self.weak_below:
            raise misplaced("er mindre end »weak_below«.", "strong_above")
        return self

    def strength(self, index: float) -> str:
        """Return what an index (1-5) is called: "svag", "moderat" or "stærk"."""
        if index < self.weak_below:
            return "svag"
        return "stærk" if index > self.strong_above else "moderat"


class GuidingLimits(Content):
    """The limits between groups and within one's own group, and what a reader is told about them."""

    between: Limits
    within: Limits
    note: Text
    source: Text
    verified: bool
    checked: Text


@lru_cache(maxsize=4)
def load_limits(course: Course) -> GuidingLimits:
    """Return the limits. Raises ContentError for a file that is missing or has mistakes in it."""
    return read_model(GuidingLimits, read_text(course.root / FILE, FILE), FILE)
