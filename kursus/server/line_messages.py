"""What a page says over its line, checked in full before anything else sees it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from kursus.server.json_text import read_object

LONGEST = 256 * 1024
"""Bytes of a message; longer answers go by HTTP, where they are read outside the server's own process."""
SECRET = re.compile(r"[\w-]{32}", re.ASCII)
QUESTION = re.compile(r"[0-9a-f]{12}")
HIGHEST = 2**53 - 1
ANSWERS = {"schema_version": int, "case": str, "fields": dict, "changed": str, "done": bool}
NEEDED = {"schema_version", "case", "fields"}
"""What answers consist of: see `kursus.exercise.answers`; what is in the fields is checked where feedback is made."""


@dataclass(frozen=True)
class LineMessage:
    """A message: its number, which the reply has too, and the visit's secret when the line is a new one to an old visit."""

    n: int
    secret: str | None

    def what(self) -> Any:
        """Return what a person may have changed."""
        raise NotImplementedError


@dataclass(frozen=True)
class AnswersMessage(LineMessage):
    """The answers to an exercise, as they are now."""

    answers: dict[str, Any]

    def what(self) -> Any:
        """Return the answers."""
        return self.answers


@dataclass(frozen=True)
class QuestionMessage(LineMessage):
    """An answer to one question of a knowledge check."""

    question: str
    answer: Any

    def what(self) -> Any:
        """Return the question with its answer."""
        return [self.question, self.answer]


def read_message(kind: str, text: str | bytes) -> LineMessage:
    """Return what the page of an exercise or of a knowledge check says. Raises ValueError for what none says."""
    if not isinstance(text, str):
        raise ValueError  # noqa: TRY004  # one kind of error for all that is odd
    said = read_object(text)
    n, secret = said.pop("n", None), said.pop("secret", None)
    if type(n) is not int or not 0 < n <= HIGHEST:
        raise ValueError
    if secret is not None and not (isinstance(secret, str) and SECRET.fullmatch(secret)):
        raise ValueError
    if kind == "oevelser" and said.keys() == {"answers"} and _are_answers(said["answers"]):
        return AnswersMessage(n, secret, said["answers"])
    if kind == "videnstjek" and said.keys() == {"question", "answer"} and _is_question(said["question"]):
        return QuestionMessage(n, secret, said["question"], said["answer"])
    raise ValueError


def _are_answers(value: Any) -> bool:
    if not isinstance(value, dict) or not NEEDED <= value.keys() <= ANSWERS.keys():
        return False
    return all(type(one) is ANSWERS[key] for key, one in value.items())


def _is_question(value: Any) -> bool:
    return isinstance(value, str) and QUESTION.fullmatch(value) is not None
