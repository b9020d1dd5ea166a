"""The card of a knowledge check in the book: what it is about, how long it takes, and the ways into it."""

from __future__ import annotations

from kursus.course import Course
from kursus.html import tag
from kursus.quiz import Quiz
from kursus.quiz.texts import ABOUT


def quiz_card(name: str, quiz: Quiz, _: Course) -> str:
    """Return the card as HTML; nothing of the key is in it, and no kernel starts before the reader opens it."""
    facts = f"Cirka {quiz.minutes} minutter · {len(quiz.questions)} spørgsmål · {ABOUT}"
    button = tag("button", "Åbn videnstjekket her", type="button", hidden="", aria_expanded="false")
    alone = tag("a", "Åbn på en side for sig selv", href=f"/videnstjek/{name}")
    on_paper = tag("a", "Papirudgave til print", href=f"/papir/videnstjek-{name}.html")
    parts = [
        tag("p", quiz.title, class_="card-title"),
        tag("p", quiz.purpose),
        tag("p", facts, class_="card-facts"),
        tag("p", button, alone, on_paper, class_="card-ways"),
    ]
    return tag("div", *parts, class_="exercise-card", data_exercise=name, data_title=quiz.title, data_kind="quiz")
