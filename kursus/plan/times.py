"""When each item of the plan begins, and how many minutes it takes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kursus.course import Course
from kursus.exercise import exercise_names, load_exercise
from kursus.plan.plan import Block, Item, Plan, since_midnight
from kursus.plan.reading import reading_minutes, words_on
from kursus.quiz import load_quiz, quiz_names


@dataclass(frozen=True)
class Timed:
    """An item with the minutes from midnight to its start, and those that it takes."""

    item: Item
    start: int
    minutes: int


def clock(minutes: int) -> str:
    """Return minutes since midnight as Danish writes a clock: 8.05."""
    return f"{minutes // 60}.{minutes % 60:02}"


def minutes_of(course: Course, plan: Plan, item: Item, *, talk: bool) -> int:
    """Return the minutes of an item; `talk` tells whether a page is talked about once it is read.

    Raises KeyError, FileNotFoundError or ContentError for what the course has not.
    """
    if item.minutes is not None:
        return item.minutes
    if item.exercise:
        return load_exercise(course, item.exercise).minutes
    if item.quiz:
        return load_quiz(course, item.quiz).minutes
    if item.page is None:
        raise ValueError("an item of no kind")
    read = reading_minutes(words_on(course, item.page), plan.reading.words_per_minute)
    return read + plan.reading.talk if talk else read


def timed(course: Course, plan: Plan, block: Block) -> list[Timed]:
    """Return the items of a block with their times, one after the other."""
    found: list[Timed] = []
    start = since_midnight(block.start)
    for item, minutes in zip(block.items, minutes_in(course, plan, block.items), strict=True):
        found.append(Timed(item, start, minutes))
        start += minutes
    return found


def minutes_in(course: Course, plan: Plan, items: Sequence[Item]) -> list[int]:
    """Return the minutes of items that follow one another in class.

    A page is talked about unless an exercise comes next, for there one talks about it.
    """
    following = zip(items, [*items[1:], None], strict=True)
    return [minutes_of(course, plan, item, talk=not (after and after.exercise)) for item, after in following]


def minutes_between(course: Course, plan: Plan) -> list[int]:
    """Return the minutes of the items between the days, which everybody does alone."""
    return [minutes_of(course, plan, item, talk=False) for item in plan.between.items]


def theme_minutes(course: Course, plan: Plan, theme: int) -> int:
    """Return the minutes that a theme takes one who reads alone: its pages, its exercises and its knowledge checks."""
    pages = sorted((course.book / f"tema-{theme}").glob("*.md"))
    words = sum(words_on(course, f"tema-{theme}/{page.stem}") for page in pages)
    exercises = [load_exercise(course, name) for name in exercise_names(course)]
    quizzes = [load_quiz(course, name) for name in quiz_names(course)]
    done = sum(one.minutes for one in exercises if one.theme == theme)
    checked = sum(one.minutes for one in quizzes if one.theme == theme)
    return reading_minutes(words, plan.reading.words_per_minute) + done + checked


def days_work(course: Course, plan: Plan, day: int) -> tuple[int, int]:
    """Return (minutes of work planned, minutes there are) in a day, without its breaks."""
    work = [block for _, block in plan.days[day].work]
    return sum(sum(minutes_in(course, plan, block.items)) for block in work), sum(block.length for block in work)
