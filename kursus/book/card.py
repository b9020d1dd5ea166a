"""The card of an exercise in the book: what one gets out of it, how long it takes, and the ways into it."""

from __future__ import annotations

from kursus import danger_box
from kursus.course import Course
from kursus.exercise import Exercise
from kursus.goals import load_goals
from kursus.html import tag


def card(name: str, exercise: Exercise, course: Course) -> str:
    """Return the card as HTML; the exercise itself starts only when the reader opens it."""
    goals = load_goals(course)
    facts = f"Cirka {exercise.minutes} minutter · {exercise.work_form}"
    button = tag("button", "Åbn øvelsen her", type="button", hidden="", aria_expanded="false")
    alone = tag("a", "Åbn på en side for sig selv", href=f"/oevelser/{name}")
    on_paper = tag("a", "Papirudgave til print", href=f"/papir/{name}.html")
    parts = [
        tag("p", f"Øvelse: {exercise.title}", class_="card-title"),
        tag("p", exercise.purpose),
        tag("p", facts, class_="card-facts"),
        tag("p", f"Mål: {' '.join(goals[goal] for goal in exercise.goals)}", class_="card-facts"),
        tag("p", button, alone, on_paper, class_="card-ways"),
        *([danger_box.line(course)] if exercise.danger else []),
    ]
    return tag("div", *parts, class_="exercise-card", data_exercise=name, data_title=exercise.title)
