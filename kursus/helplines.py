"""The numbers to ring, each seen on its owner's page, from `book/data/hjaelp.yml`."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Annotated

from pydantic import AfterValidator
from pydantic import Field as Setting

from kursus.content_file import Text, misplaced
from kursus.course import Course
from kursus.danger import Danger
from kursus.sourced import Address, Sourced, load_named

FILE = "book/data/hjaelp.yml"
ALARM = "112"
"""What is rung when life is in danger, and wherever no other number is known."""
NUMBER = re.compile(r"\d{3,4}|\d{2} \d{2} \d{2} \d{2}")


def _number(text: str) -> str:
    if not NUMBER.fullmatch(text):
        raise misplaced(f"skal være et nummer på tre, fire eller otte tal, skrevet som »12 34 56 78« (der står »{text}«).")
    return text


Number = Annotated[Text, AfterValidator(_number)]


class Helpline(Sourced):
    """A number to ring. `link` is the owner's page, `checked` the day it was seen there, `how` as what, such as a stored copy.

    `dangers` are those in whose box it stands.
    """

    name: Text
    number: Number
    who: Text
    hours: Text
    link: Address
    how: Text
    dangers: list[Danger] = Setting(min_length=1)


@lru_cache(maxsize=4)
def load_helplines(course: Course) -> dict[str, Helpline]:
    """Return the numbers by their names, in the order of the file. Raises ContentError."""
    return load_named(course, FILE, Helpline)
