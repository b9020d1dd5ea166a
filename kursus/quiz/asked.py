"""What of a knowledge check may be seen before one answers: nothing in it depends on the key."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from typing import Any

from kursus.quiz.quiz import Match, Order, Question, Quiz, Several, Single


def id_of(text: str) -> str:
    """Return the id of a question or an answer: it is made of its text alone, so that it tells no more than the text."""
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def as_asked(quiz: Quiz) -> dict[str, Any]:
    """Return {"title", "purpose", "questions"}, as a page gets it.

    Each question has "id", "type", "text", "scored" (whether there is a right answer at all) and "options" as [{"id", "text"}].

    What is to be put in order or matched, and what is to be chosen among, stands in the order of the ids and not in that of
    the file, which is the key. A question of type match has the descriptions in "rows" and the words in "options".
    """
    return {"title": quiz.title, "purpose": quiz.purpose, "questions": [_question(question) for question in quiz.questions]}


def _question(question: Question) -> dict[str, Any]:
    asked = {
        "id": id_of(question.text),
        "type": question.type,
        "text": question.text,
        "scored": is_scored(question),
        "options": listed(choices(question)),
    }
    return asked | {"rows": listed(pair.text for pair in question.pairs)} if isinstance(question, Match) else asked


def is_scored(question: Question) -> bool:
    """Return whether a question has a right answer; one on danger or law has none."""
    return not safe_act(question)


def safe_act(question: Question) -> str:
    """Return what is safe to do where a question is not scored, and "" where it is."""
    return (question.safe or "") if isinstance(question, Single | Several) else ""


def choices(question: Question) -> list[str]:
    """Return the texts that one chooses among or puts in order, each once, in the order of the file."""
    match question:
        case Order():
            return [step.text for step in question.steps]
        case Match():
            return list(dict.fromkeys(pair.match for pair in question.pairs))
        case _:
            return [option.text for option in question.options]


def listed(texts: Iterable[str]) -> list[dict[str, str]]:
    """Return the texts with their ids, in the order of the ids."""
    return sorted(({"id": id_of(text), "text": text} for text in texts), key=lambda one: one["id"])
