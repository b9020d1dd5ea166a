"""What a page is told of an answer to a question of a knowledge check."""

from __future__ import annotations

from typing import Any

from kursus.contents import page_title
from kursus.course import Course
from kursus.quiz.asked import id_of
from kursus.quiz.explain import explanation
from kursus.quiz.quiz import Quiz


def quiz_reply(course: Course, quiz: Quiz, asked: Any) -> dict[str, Any] | None:
    """Return {"question", "page", "verdict", "lines"} for {"question": its id, "answer": ...}, as `explanation` has it.

    `page` is where one reads on, {"href", "title"}. None for what is no answer to a question of this check.
    """
    wanted = asked.get("question") if isinstance(asked, dict) else None
    question = next((one for one in quiz.questions if id_of(one.text) == wanted), None)
    said = explanation(question, asked["answer"]) if question and "answer" in asked else None
    if question is None or said is None:
        return None
    page = {"href": question.page, "title": page_title(course, question.page)}
    return {"question": wanted, "page": page, **said}
