"""Reads the plan from `book/data/plan.yml`."""

from __future__ import annotations

from functools import lru_cache

from kursus.content_file import read_model, read_text
from kursus.course import Course
from kursus.plan.plan import Plan

FILE = "book/data/plan.yml"


@lru_cache(maxsize=4)
def load_plan(course: Course) -> Plan:
    """Return the plan. Raises ContentError for a file that is missing or wrong."""
    return read_model(Plan, read_text(course.root / FILE, FILE), FILE)
