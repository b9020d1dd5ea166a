"""What each of the five goals is reached by: its pages, exercises with a case, and items of knowledge checks that ask for an act.

The pages are those that `book/om/maal.md` lists under the goal, the first of them its main page.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from kursus.content_file import read_text
from kursus.course import Course
from kursus.exercise import exercise_names, load_exercise
from kursus.goals import load_goals
from kursus.plan.load import load_plan
from kursus.plan.plan import Plan
from kursus.problems import Problem
from kursus.quiz import load_quiz, quiz_names

PAGE = "book/om/maal.md"
SECTION = re.compile(r"^\((a\d\d)\)=\n(.*?)(?=^\(a\d\d\)=|\Z)", re.DOTALL | re.MULTILINE)
READ = re.compile(r"^\*\*Læs:\*\*\n(.*?)(?=^\*\*|\Z)", re.DOTALL | re.MULTILINE)
LINK = re.compile(r"\]\(\.\./([a-z0-9/-]+)\.md")
ACT = "act"
"""What `asks` of a question says when it asks what to say or do."""


@dataclass(frozen=True)
class Reached:
    """What a goal is reached by.

    `pages` are names in `book/`, the main page first; `exercises` name those in the days that list the goal and are about a case;
    `acts` counts the items that ask for an act on a page of the goal, None while no knowledge check says what its items ask.
    """

    goal: str
    pages: list[str]
    exercises: list[str]
    acts: int | None


def goal_pages(course: Course) -> dict[str, list[str]]:
    """Return the pages of each goal, as the page of the goals lists them. Raises ContentError when it is missing."""
    sections = dict(SECTION.findall(read_text(course.root / PAGE, PAGE)))
    return {goal: _links(sections.get(goal.lower(), "")) for goal in load_goals(course)}


def _links(section: str) -> list[str]:
    read = READ.search(section)
    return list(dict.fromkeys(LINK.findall(read[1]))) if read else []


def reached(course: Course) -> list[Reached]:
    """Return what each goal is reached by, in their order. Raises ContentError."""
    plan, pages = load_plan(course), goal_pages(course)
    done = _done_with_a_case(course, plan)
    asked = [
        (getattr(question, "asks", None), question.page)
        for name in quiz_names(course)
        for question in load_quiz(course, name).questions
    ]
    told = any(asks for asks, _ in asked)
    found = []
    for goal, its in pages.items():
        addresses = {f"/{page}.html" for page in its}
        acts = sum(asks == ACT and page in addresses for asks, page in asked) if told else None
        exercises = [name for name in done if goal in load_exercise(course, name).goals]
        found.append(Reached(goal, its, sorted(exercises, key=lambda name: _rank(course, name, goal)), acts))
    return found


def check_goals(course: Course) -> list[Problem]:
    """Return a problem for each goal without a main page in class, an exercise about a case, or an item that asks for an act.

    The plan, the exercises and the knowledge checks must be in order.
    """
    plan = load_plan(course)
    in_class = {item.page for _, item in plan.items() if item.page}
    lines = read_text(course.root / PAGE, PAGE).splitlines()
    problems: list[Problem] = []
    for one in reached(course):
        label = f"({one.goal.lower()})="
        line = lines.index(label) + 1 if label in lines else 1
        problems += [Problem(PAGE, line, "", f"mål {one.goal}: {wrong}") for wrong in _wrong(one, in_class)]
    return problems


def _wrong(one: Reached, in_class: set[str]) -> list[str]:
    said = []
    if not one.pages:
        said.append("der er ingen sider under »**Læs:**«.")
    elif one.pages[0] not in in_class:
        said.append(f"den vigtigste side, {one.pages[0]}, har ingen tid i klassen i book/data/plan.yml.")
    if not one.exercises:
        said.append("der er ingen øvelse om en case på de fire dage, som har målet blandt sine »goals«.")
    if one.acts == 0:
        said.append("intet spørgsmål i videnstjekkene spørger, hvad man gør eller siger, på en af målets sider.")
    return said


def _done_with_a_case(course: Course, plan: Plan) -> list[str]:
    names = [item.exercise for _, item in plan.items() if item.exercise and item.cases]
    return [name for name in dict.fromkeys(names) if name in exercise_names(course)]


def _rank(course: Course, name: str, goal: str) -> tuple[int, int]:
    """Return how far down an exercise lists a goal, and how many it has: one that is about this alone comes first."""
    goals: list[str] = [*load_exercise(course, name).goals]
    return goals.index(goal), len(goals)
