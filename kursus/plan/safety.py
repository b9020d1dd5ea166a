"""The rules of safety: the pages on danger and power have class time before a case that names a danger is used."""

from __future__ import annotations

from kursus.cases import load_case
from kursus.course import Course
from kursus.exercise import load_exercise
from kursus.plan.plan import Item, Mistake, Plan


def safety_mistakes(course: Course, plan: Plan) -> list[Mistake]:
    """Return a mistake for each page of `safety` without class time, last in its day, or after a case that needs it."""
    found: list[Mistake] = []
    items = plan.items()
    for at, page in enumerate(plan.safety.pages):
        placed = [number for number, (_, item) in enumerate(items) if item.page == page]
        if not placed:
            found.append((("safety", "pages", at), f"»{page}« har ingen tid i klassen. Siden må aldrig kun være »læs mere«."))
            continue
        first = placed[0]
        where = items[first][0]
        rest = [item for place, item in items[first + 1 :] if place[1] == where[1]]
        if not any(item.exercise for item in rest):
            said = f"»{page}« må ikke komme sidst på dagen. Der skal følge en øvelse samme dag, så ingen går hjem fra den."
            found.append(((*where, "page"), said))
        for place, item in items[:first]:
            reason = _needs(course, item)
            if reason:
                found.append(((*place, "exercise"), f"{reason}, så siden »{page}« skal have tid i klassen først."))
    return found


def _needs(course: Course, item: Item) -> str | None:
    """Return why an exercise may not come before the pages of safety; None when it may."""
    if not item.exercise:
        return None
    exercise = load_exercise(course, item.exercise)
    dangerous = [load_case(course, case).name for case in item.cases if load_case(course, case).danger]
    if dangerous:
        return f"»{item.exercise}« bruger {dangerous[0]}, og casen handler om fare"
    if exercise.danger:
        return f"»{item.exercise}« handler om fare"
    if exercise.case and not item.cases:
        return f"i »{item.exercise}« kan man vælge en case om fare (skriv »cases«)"
    return None
