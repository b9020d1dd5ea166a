"""What is said of an answer: whether it fits, and for every option why or why not. Nobody's answers are added up."""

from __future__ import annotations

from typing import Any, Literal

from kursus.quiz.asked import id_of
from kursus.quiz.quiz import Match, Order, Question, Several, Single

Verdict = Literal["fits", "partly", "not", "unscored"]
"""Whether all of an answer fits, some of it, or nothing; or that the question has no right answer."""


def explanation(question: Question, answer: Any) -> dict[str, Any] | None:
    """Return {"verdict", "lines"} for an answer, or None for what is no answer to the question.

    An answer is a list of ids, for an order all of them in the order given, and for a match {row: option}, all rows.
    A line is {"id", "fits", "why"}; in an order the lines stand in the right order, each with the "place" that was given to
    it, from 1; in a match each has the "option" that belongs to the row. Where a question is not scored, "fits" is None and
    the explanation has "safe", what is safe to do, which is the same whatever was chosen.
    """
    match question:
        case Single() | Several():
            return _chosen(question, answer)
        case Order():
            return _ordered(question, answer)
        case Match():
            return _matched(question, answer)


def _chosen(question: Single | Several, answer: Any) -> dict[str, Any] | None:
    right = {id_of(option.text): option.right for option in question.options}
    chosen = set(_texts(answer))
    if not chosen or not chosen <= right.keys() or (isinstance(question, Single) and len(chosen) > 1):
        return None
    lines = [
        {"id": id_of(option.text), "fits": option.right if question.scored else None, "why": option.why}
        for option in question.options
    ]
    if not question.scored:
        return {"verdict": "unscored", "safe": question.safe, "lines": lines}
    if chosen == {one for one, fits in right.items() if fits}:
        return {"verdict": "fits", "lines": lines}
    return {"verdict": "partly" if any(right[one] for one in chosen) else "not", "lines": lines}


def _ordered(question: Order, answer: Any) -> dict[str, Any] | None:
    right = [id_of(step.text) for step in question.steps]
    given = _texts(answer)
    if sorted(given) != sorted(right):
        return None
    lines = [
        {"id": one, "fits": given.index(one) == place, "place": given.index(one) + 1, "why": step.why}
        for place, (one, step) in enumerate(zip(right, question.steps, strict=True))
    ]
    return {"verdict": _verdict(lines), "lines": lines}


def _matched(question: Match, answer: Any) -> dict[str, Any] | None:
    words = {id_of(pair.match) for pair in question.pairs}
    rows = {id_of(pair.text) for pair in question.pairs}
    if not isinstance(answer, dict) or answer.keys() != rows or not words.issuperset(_texts(list(answer.values()))):
        return None
    lines = [
        {
            "id": id_of(pair.text),
            "fits": answer[id_of(pair.text)] == id_of(pair.match),
            "option": id_of(pair.match),
            "why": pair.why,
        }
        for pair in question.pairs
    ]
    return {"verdict": _verdict(lines), "lines": lines}


def _verdict(lines: list[dict[str, Any]]) -> Verdict:
    fits = [line["fits"] for line in lines]
    return "fits" if all(fits) else "partly" if any(fits) else "not"


def _texts(answer: Any) -> list[str]:
    """Return the answer as a list of texts; what is no such list is one text that is no id."""
    return answer if isinstance(answer, list) and all(isinstance(one, str) for one in answer) else [""]
