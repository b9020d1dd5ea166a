"""Whether the plan fits its days: pieces of an exercise, blocks, free time, and days of equal weight."""

from __future__ import annotations

from kursus.cases import load_case
from kursus.course import Course
from kursus.exercise import load_exercise
from kursus.plan.plan import Mistake, Place, Plan, since_midnight
from kursus.plan.times import days_work, minutes_between, minutes_in


def wrong_parts(course: Course, plan: Plan) -> list[Mistake]:
    """Return a mistake for each exercise in pieces whose minutes are not those of the exercise."""
    pieces: dict[str, list[tuple[Place, int]]] = {}
    for where, item in plan.items():
        if item.exercise and item.part and item.minutes:
            pieces.setdefault(item.exercise, []).append((where, item.minutes))
    found: list[Mistake] = []
    for name, parts in pieces.items():
        planned, whole = sum(minutes for _, minutes in parts), load_exercise(course, name).minutes
        if planned != whole:
            said = f"delene af »{name}« er {planned} minutter i alt, og øvelsen er sat til {whole} i exercises/{name}.yml."
            found.append(((*parts[-1][0], "minutes"), said))
    return found


def wrong_cases(course: Course, plan: Plan) -> list[Mistake]:
    """Return a mistake for each case that is none of its exercise's."""
    return [
        ((*where, "cases", at), f"»{case}« er ikke en case til øvelsen »{item.exercise}«.")
        for where, item in plan.items()
        if item.exercise and load_exercise(course, item.exercise).case
        for at, case in enumerate(item.cases)
        if item.exercise not in load_case(course, case).exercises
    ]


def overruns(course: Course, plan: Plan) -> list[Mistake]:
    """Return a mistake for each block, day and number of days that has more in it than there is time for."""
    return [*_blocks(course, plan), *_days(course, plan), *_between(course, plan)]


def _blocks(course: Course, plan: Plan) -> list[Mistake]:
    found: list[Mistake] = []
    for day, one in enumerate(plan.days):
        for at, block in enumerate(one.blocks):
            planned = sum(minutes_in(course, plan, block.items))
            over = planned - block.length
            said = f"{one.title}, {block.start}–{block.end}: Der er {block.length} minutter, og det, der står, tager {planned}."
            if over > 0:
                found.append((("days", day, "blocks", at, "items"), f"{said} Det er {_minutes(over)} for meget."))
            elif over < 0 and block.is_break:
                found.append((("days", day, "blocks", at, "items"), f"{said} Pausen skal fylde det hele."))
    return found


def _days(course: Course, plan: Plan) -> list[Mistake]:
    found: list[Mistake] = []
    weights = []
    for day, one in enumerate(plan.days):
        length = since_midnight(one.end) - since_midnight(one.start)
        if length != plan.length:
            said = f"{one.title} er {length} minutter lang. Der står {plan.length} i »length«."
            found.append((("days", day, "end"), said))
        planned, there = days_work(course, plan, day)
        weights.append(planned)
        free = there - planned
        if free * 100 < plan.free * there:
            percent = max(0, free) * 100 // there
            told = f"{one.title}: Der er {percent} procent fri tid ({free} af {there} minutter)."
            found.append((("days", day, "blocks"), f"{told} Mindst {plan.free} procent skal være fri."))
    most, least = max(weights), min(weights)
    if most - least > plan.difference:
        heavy, light = plan.days[weights.index(most)].title, plan.days[weights.index(least)].title
        said = (
            f"»{heavy}« har {most} minutters arbejde og »{light}« {least}. De må højst have {plan.difference} minutters forskel."
        )
        found.append((("difference",), said))
    return found


def _between(course: Course, plan: Plan) -> list[Mistake]:
    planned = sum(minutes_between(course, plan))
    if planned <= plan.between.limit:
        return []
    said = f"mellem dagene er der {planned} minutters arbejde, og der må højst være {plan.between.limit}."
    return [(("between", "items"), said)]


def _minutes(number: int) -> str:
    return "1 minut" if number == 1 else f"{number} minutter"
