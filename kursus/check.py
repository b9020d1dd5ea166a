"""Checks all content, and gathers what is wrong with it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from kursus.cases import OWN, Case, case_names, load_case, split
from kursus.coming import load_coming, passed
from kursus.content_file import line_of, read_text
from kursus.course import Course
from kursus.danger_box import load_words
from kursus.exercise import Exercise, check, empty, exercise_names, load_exercise
from kursus.exercise.load import NAME
from kursus.exercise.upgrade import missing_steps
from kursus.facts import FILE as FACTS
from kursus.facts import load_facts
from kursus.goals import load_goals
from kursus.helplines import FILE as HELP
from kursus.helplines import load_helplines
from kursus.in_book import lacking
from kursus.language import listed
from kursus.laws import FILE as LAWS
from kursus.laws import load_laws
from kursus.own_notebook import check_own
from kursus.page_fields import load_page_fields, missing_boxes
from kursus.plan.check import check_plan
from kursus.plan.goals import check_goals
from kursus.privacy.check import check_lists
from kursus.problems import ContentError, Problem
from kursus.quiz.check import check_quizzes
from kursus.read_again import check_sheet, unread_note
from kursus.results.limits import load_limits
from kursus.school import FILE as SCHOOL
from kursus.school import LOCAL, TOLD, load_school
from kursus.sourced import overdue

Loaded = TypeVar("Loaded")


def check_content(course: Course) -> list[Problem]:
    """Return every mistake in the content and in the helping eye's lists, in the order of the files; none when all is well."""
    problems: list[Problem] = []
    exercises: dict[str, Exercise] = {}
    for name in exercise_names(course):
        exercise = _try(problems, lambda name=name: load_exercise(course, name))  # type: ignore[misc]
        if exercise:
            exercises[name] = exercise
            problems += _check_steps(name, exercise, course)
        if not (course.exercises / f"{name}.ipynb").is_file():
            problems.append(
                Problem(f"exercises/{name}.yml", 1, "", f"mangler siden exercises/{name}.ipynb. Kopiér en anden øvelses.")
            )
    problems += [_bad_name(path) for path in sorted(course.exercises.glob("*.yml")) if not NAME.fullmatch(path.stem)]
    problems += check_own(course)
    problems += check_quizzes(course)
    problems += _try(problems, lambda: lacking(course)) or []
    cases: dict[str, Case] = {}
    for slug in case_names(course):
        case = _try(problems, lambda slug=slug: load_case(course, slug))  # type: ignore[misc]
        if case:
            cases[slug] = case
            problems += _check_case(case, exercises, course)
    for name, exercise in exercises.items():
        problems += _check_example_case(name, exercise, cases, course)
    problems += check_sheet(course, cases.values())
    _try(problems, lambda: load_limits(course))
    _try(problems, lambda: load_goals(course))
    _try(problems, lambda: load_facts(course))
    _try(problems, lambda: load_laws(course))
    _try(problems, lambda: load_coming(course))
    _try(problems, lambda: load_helplines(course))
    _try(problems, lambda: load_words(course))
    if _try(problems, lambda: load_page_fields(course)) is not None:
        problems += missing_boxes(course)
        problems += _check_reviews(course, problems)
    problems += check_plan(course)
    problems += check_lists()
    if not problems:
        problems += check_goals(course)
    return sorted(problems)


def to_look_up(course: Course, today: dt.date) -> list[Problem]:
    """Return a note for each day that has passed unread, for provisions not read in force, and for what is over a year old.

    The content must be in order.
    """
    return [
        *passed(course, today),
        *unread_note(course),
        *overdue(course, HELP, load_helplines(course), today),
        *overdue(course, FACTS, load_facts(course), today),
        *overdue(course, LAWS, load_laws(course), today),
    ]


def to_confirm(course: Course, today: dt.date) -> list[str]:
    """Return what a person must confirm before the first class: numbers to ring, and pages that a professional must review.

    The content must be in order.
    """
    school = load_school(course)
    local = [
        f"{SCHOOL}: »{key}« mangler, {what}. Så længe står der 112." for key, what in LOCAL.items() if not getattr(school, key)
    ]
    untold = [f"»{key}« ({what})" for key, what in TOLD.items() if school.told(key) is None]
    fields = "1 felt" if len(untold) == 1 else f"{len(untold)} felter"
    told = [f"{SCHOOL}: {fields} om kurset mangler: {listed(untold)}."] if untold else []
    rung = [
        f"{HELP}: ring til {one.name} på {one.number}. Set {one.checked_in_danish}, {one.how}."
        for one in load_helplines(course).values()
    ]
    pages = []
    for name, said in load_page_fields(course).items():
        review = school.review_of(name)
        if said.fagligt and review is None:
            pages.append(f"book/{name}.md: ikke gennemgået af en fagperson endnu. Skriv rolle og dato i {SCHOOL}.")
        elif said.fagligt and review and review.ends < today:
            pages.append(f"book/{name}.md: det er over et år siden, den blev gennemgået ({review.dato}).")
    return [*local, *rung, *pages, *told]


def _check_reviews(course: Course, problems: list[Problem]) -> list[Problem]:
    """Return a problem for each review of a page that is not there."""
    school = _try(problems, lambda: load_school(course))
    if school is None or not school.gennemgaaet:
        return []
    text, pages = read_text(course.school, SCHOOL), load_page_fields(course)
    wrong = [(at, review) for at, review in enumerate(school.gennemgaaet) if review.side not in pages]
    return [
        Problem(
            SCHOOL,
            line_of(text, ("gennemgaaet", at, "side")),
            f"gennemgaaet › {at + 1} › side",
            f"der er ingen side book/{review.side}.md.",
        )
        for at, review in wrong
    ]


def _bad_name(path: Path) -> Problem:
    message = "filens navn bliver en del af adressen og må kun have små bogstaver a-z, tal og bindestreg."
    return Problem(f"exercises/{path.name}", 1, "", message)


def _check_steps(name: str, exercise: Exercise, course: Course) -> list[Problem]:
    """Return what is wrong with an exercise's version: answers of each version before it must find their way to it."""
    missing = missing_steps(name, exercise.schema_version)
    if not missing:
        return []
    file = f"exercises/{name}.yml"
    line = line_of(read_text(course.exercises / f"{name}.yml", file), ("schema_version",))
    told = (
        f"svar, som er gemt i version {missing[0]}, kan ikke åbnes i version {exercise.schema_version}. Skriv et trin i "
        "kursus/exercise/upgrade.py, eller sæt tallet tilbage, hvis gamle svar stadig passer."
    )
    return [Problem(file, line, "schema_version", told)]


def _check_case(case: Case, exercises: dict[str, Exercise], course: Course) -> list[Problem]:
    problems: list[Problem] = []
    file = f"cases/{case.slug}.md"
    head, _, _ = split(read_text(course.cases / f"{case.slug}.md", file))

    def problem(message: str, *where: str) -> Problem:
        return Problem(file, line_of(head, where, first_line=2), " › ".join(where), message)

    for name, use in case.exercises.items():
        if name not in exercise_names(course):
            problems.append(problem("der er ingen øvelse af det navn.", "exercises", name))
        elif name in exercises:
            found = check(exercises[name], empty(exercises[name]) | {"fields": use.start}).problems
            found |= {key: ["feltet findes ikke i øvelsen."] for key in use.start if key not in exercises[name].fields}
            problems += [problem(" ".join(said), "exercises", name, "start", key) for key, said in found.items()]
    return problems


def _check_example_case(name: str, exercise: Exercise, cases: dict[str, Case], course: Course) -> list[Problem]:
    """Return what is wrong with the case of an exercise's example: that of a case with mistakes of its own is left alone."""
    slug = exercise.example.case if exercise.example else None
    if slug in (None, OWN) or (slug in case_names(course) and (slug not in cases or name in cases[slug].exercises)):
        return []
    file = f"exercises/{name}.yml"
    line = line_of(read_text(course.exercises / f"{name}.yml", file), ("example", "case"))
    told = (
        f"der er ingen case af det navn (der står »{slug}«)." if slug not in cases else f"»{slug}« er ikke en case til øvelsen."
    )
    return [Problem(file, line, "example › case", told)]


def _try(problems: list[Problem], load: Callable[[], Loaded]) -> Loaded | None:
    try:
        return load()
    except ContentError as error:
        problems += error.problems
        return None
