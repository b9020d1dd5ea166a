"""Tells where the plan does not fit: names that are not there, overruns, what is in no plan, and the rules of safety."""

from __future__ import annotations

import re

from kursus.cases import case_names
from kursus.content_file import lines_of, read_text
from kursus.contents import FILE as CONTENTS
from kursus.course import Course
from kursus.exercise import exercise_names
from kursus.language import listed
from kursus.plan.fits import overruns, wrong_cases, wrong_parts
from kursus.plan.load import FILE, load_plan
from kursus.plan.plan import Item, Mistake, Place, Plan
from kursus.plan.safety import safety_mistakes
from kursus.problems import ContentError, Problem
from kursus.quiz import quiz_names

PAGE = re.compile(r"^\s*(?:root: |- file: )(?!papir/)(\S+)\s*$", re.MULTILINE)


def check_plan(course: Course) -> list[Problem]:
    """Return what is wrong with the plan; none of a plan whose exercises can't be read, for `kursus check` tells of them."""
    try:
        plan = load_plan(course)
    except ContentError as error:
        return error.problems
    found = _unknown(course, plan)
    if not found:
        found = _unplaced(course, plan) + wrong_form(plan)
        try:
            found += [*wrong_cases(course, plan), *wrong_parts(course, plan)]
            found += [*overruns(course, plan), *safety_mistakes(course, plan)]
        except ContentError:
            pass
    text = read_text(course.root / FILE, FILE)
    lines = lines_of(text, [where for where, _ in found])
    return [Problem(FILE, line, _field(where), said) for line, (where, said) in zip(lines, found, strict=True)]


def book_pages(course: Course) -> list[str]:
    """Return the book's pages in their order, without the paper versions."""
    return PAGE.findall(read_text(course.root / CONTENTS, CONTENTS))


def wrong_form(plan: Plan) -> list[Mistake]:
    """Return a mistake for each page, knowledge check and text of a day that does not say how one works."""
    return [
        ((*where, "form"), "mangler. Skriv alle, alene, par eller grupper.")
        for where, item in plan.items()
        if not (item.form or item.exercise or item.pause)
    ]


def _field(where: Place) -> str:
    return " › ".join(str(part + 1) if isinstance(part, int) else part for part in where)


def _unknown(course: Course, plan: Plan) -> list[Mistake]:
    """Return a mistake for each name that the course has not."""
    pages = [page for page in book_pages(course) if (course.book / f"{page}.md").is_file()]
    exercises, quizzes, cases = exercise_names(course), quiz_names(course), case_names(course)
    said = {"page": "der er ingen side book/{}.md i bogen.", "exercise": "der er ingen øvelse, der hedder »{}«."}
    said |= {"quiz": "der er intet videnstjek, der hedder »{}«."}
    there = {"page": pages, "exercise": exercises, "quiz": quizzes}
    found: list[Mistake] = []
    for where, item in [*plan.items(), *plan.between_items()]:
        named = {"page": item.page, "exercise": item.exercise, "quiz": item.quiz}
        found += [((*where, kind), said[kind].format(name)) for kind, name in named.items() if name and name not in there[kind]]
        found += [
            ((*where, "cases", at), f"der er ingen case, der hedder »{case}«.")
            for at, case in enumerate(item.cases)
            if case not in cases
        ]
    lists = {
        ("more", "pages"): "page",
        ("more", "exercises"): "exercise",
        ("more", "quizzes"): "quiz",
        ("look_up",): "page",
        ("teacher",): "page",
        ("safety", "pages"): "page",
    }
    for path, kind in lists.items():
        named_here = _list_at(plan, path)
        found += [((*path, at), said[kind].format(name)) for at, name in enumerate(named_here) if name not in there[kind]]
    if plan.between_after > len(plan.days):
        found.append((("between_after",), f"er for stort: Der er {len(plan.days)} dage."))
    return found


def _unplaced(course: Course, plan: Plan) -> list[Mistake]:
    """Return a mistake for what is in no plan and not »læs mere«, and for what is in two places."""
    places: dict[str, list[tuple[Place, tuple[str, str]]]] = {"days": [], "between": [], "more": [], "other": []}
    places["days"] = [(where, _named(item)) for where, item in plan.items()]
    places["between"] = [(where, _named(item)) for where, item in plan.between_items()]
    for path, kind in ((("more", "pages"), "page"), (("more", "exercises"), "exercise"), (("more", "quizzes"), "quiz")):
        places["more"] += [((*path, at), (kind, name)) for at, name in enumerate(_list_at(plan, path))]
    for key in ("look_up", "teacher"):
        places["other"] += [((key, at), ("page", name)) for at, name in enumerate(_list_at(plan, (key,)))]
    found: list[Mistake] = []
    placed: dict[tuple[str, str], str] = {}
    for group, there in places.items():
        for where, thing in there:
            if thing[0] and placed.get(thing, group) != group:
                found.append((where, f"»{thing[1]}« står allerede et andet sted i planen. Slet det ene."))
            placed[thing] = group
    wanted = {"page": book_pages(course), "exercise": exercise_names(course), "quiz": quiz_names(course)}
    what = {"page": ("pages", "siderne"), "exercise": ("exercises", "øvelserne"), "quiz": ("quizzes", "videnstjekkene")}
    for kind, names in wanted.items():
        missing = [name for name in names if (kind, name) not in placed]
        if missing:
            key, called = what[kind]
            told = f"{called} {listed(missing)} er hverken på en dag, mellem dagene eller her. Giv dem en plads."
            found.append((("more", key), told))
    return found


def _named(item: Item) -> tuple[str, str]:
    for kind, name in (("page", item.page), ("exercise", item.exercise), ("quiz", item.quiz)):
        if name:
            return kind, name
    return "", ""


def _list_at(plan: Plan, path: tuple[str, ...]) -> list[str]:
    value: object = plan
    for part in path:
        value = getattr(value, part)
    assert isinstance(value, list)
    return value
