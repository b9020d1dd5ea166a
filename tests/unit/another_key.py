"""The same knowledge check with another key, to see that what is shown does not depend on it."""

from __future__ import annotations

from kursus.quiz import Quiz


def with_another_key(quiz: Quiz) -> Quiz:
    """Return a knowledge check of the same texts whose every question has another key and other reasons."""
    raw = quiz.model_dump()
    for question in raw["questions"]:
        options = question.get("options") or question.get("steps") or question["pairs"]
        for option in options:
            option["why"] = "En helt anden grund."
        if not question.get("scored", True):
            question["safe"] = "Noget helt andet er sikkert."
        elif question["type"] in ("single", "several"):
            rights = [option["right"] for option in options]
            for option, right in zip(options, rights[1:] + rights[:1], strict=True):
                option["right"] = right
        elif question["type"] == "order":
            options.reverse()
        else:
            words = [option["match"] for option in options]
            for option, word in zip(options, words[1:] + words[:1], strict=True):
                option["match"] = word
    return Quiz.model_validate(raw)
