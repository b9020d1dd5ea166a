"""The kinds of field that an exercise can ask with, one file a kind. Add one only when an exercise needs it.

A new kind is a class in a file here, a name in `Field` and `KINDS` below, and a file in `widgets/form/kinds/`.
"""

from __future__ import annotations

import inspect
from typing import Annotated, Any

from pydantic import Field as Setting

from kursus.fields.choice import Choice
from kursus.fields.choices import Choices
from kursus.fields.day import Day
from kursus.fields.kind import SHORT_LIMIT, TEXT_LIMIT, Answered, Chosen, Kind, Option, Pair, Position, label_of
from kursus.fields.likert import UNKNOWN, Likert, Row
from kursus.fields.long_text import LongText
from kursus.fields.number import Number
from kursus.fields.rows import Rows
from kursus.fields.short import Short
from kursus.fields.sort import Scene, Sort

Field = Annotated[
    Likert | Choice | Choices | Short | LongText | Number | Day | Rows | Sort,
    Setting(discriminator="type"),
]


def registered(*kinds: type[Kind]) -> dict[str, type[Kind]]:
    """Return kinds by the `type` that a file names them by. Raises TypeError for one that lacks what a kind must know."""
    for kind in kinds:
        if inspect.isabstract(kind):
            lacking = ", ".join(sorted(kind.__abstractmethods__))
            raise TypeError(f"the kind {kind.__name__} lacks {lacking}")
    return {_type_of(kind): kind for kind in kinds}


def _type_of(kind: type[Kind]) -> str:
    (name,) = (value for value in _literal(kind.model_fields["type"].annotation))
    return name


def _literal(annotation: Any) -> tuple[str, ...]:
    return tuple(getattr(annotation, "__args__", ()))


KINDS = registered(Likert, Choice, Choices, Short, LongText, Number, Day, Rows, Sort)

__all__ = [
    "KINDS",
    "SHORT_LIMIT",
    "TEXT_LIMIT",
    "UNKNOWN",
    "Answered",
    "Choice",
    "Choices",
    "Chosen",
    "Day",
    "Field",
    "Kind",
    "Likert",
    "LongText",
    "Number",
    "Option",
    "Pair",
    "Position",
    "Row",
    "Rows",
    "Scene",
    "Short",
    "Sort",
    "label_of",
    "registered",
]
