"""What to do when somebody is in danger: the one line, and the full box; all words from `book/data/fare.yml`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from markupsafe import Markup
from pydantic import Field as Setting
from pydantic import model_validator

from kursus.content_file import Content, Text, misplaced, read_model, read_text
from kursus.course import Course
from kursus.danger import DANGERS, Danger
from kursus.helplines import ALARM, load_helplines
from kursus.school import LOCAL, LocalNumber, School, load_school

FILE = "book/data/fare.yml"
PAGE = "naar-det-er-farligt"
"""The page of the book that says all of it."""


class Box(Content):
    """What to do now in one kind of danger: `steps` in their order, `anchor` its section on the page."""

    title: Text
    anchor: Text
    steps: list[Text] = Setting(min_length=2)


class Words(Content):
    """The words on danger: `line` stands everywhere, `free_text` where one writes, `boxes` where danger is the subject.

    In a step `{akut}` and `{social_vagt}` are the school's numbers, and while it has none what `meanwhile` says: it names 112.
    """

    line: Text
    more: Text
    free_text: Text
    box: Text
    numbers: Text
    alarm: Text
    meanwhile: dict[str, Text]
    boxes: dict[Danger, Box]

    @model_validator(mode="after")
    def _has_all_dangers(self) -> Words:
        missing = [kind for kind in DANGERS if kind not in self.boxes]
        if missing:
            raise misplaced(f"mangler »{missing[0]}«. Hver slags fare skal have en boks.", "boxes")
        unsaid = [key for key in LOCAL if ALARM not in self.meanwhile.get(key, "")]
        if unsaid:
            raise misplaced(
                f"mangler »{unsaid[0]}« med {ALARM} i: Det står i boksene, så længe skolen ikke har et nummer.", "meanwhile"
            )
        return self


@lru_cache(maxsize=4)
def load_words(course: Course) -> Words:
    """Return the words. Raises ContentError for a file that is missing or wrong."""
    return read_model(Words, read_text(course.root / FILE, FILE), FILE)


def line(course: Course) -> Markup:
    """Return the one line with its link, as HTML."""
    words = load_words(course)
    return Markup('<p class="danger-line">{} <a href="/{}.html" target="_top">{}</a>.</p>').format(words.line, PAGE, words.more)


def box(course: Course, kinds: Sequence[Danger], *, link: bool = True) -> Markup:
    """Return the full box of the kinds of danger, as HTML: what to do now, and whom to ring, with a link to the page."""
    words, school = load_words(course), load_school(course)
    parts = Markup("").join(_part(words.boxes[kind], words, school, link=link) for kind in kinds)
    shown = Markup('<div class="danger-box" role="note" aria-label="{0}"><p class="danger-title">{0}</p>{1}').format(
        words.box, parts
    )
    rung = Markup("").join(Markup("<li>{}</li>").format(one) for one in _numbers(course, words, school, kinds))
    return shown + Markup('<p><strong>{}</strong></p><ul class="danger-numbers">{}</ul></div>').format(words.numbers, rung)


def told(text: str, words: Words, school: School) -> str:
    """Return a step with the school's numbers in it, and where it has none whom one rings meanwhile."""
    for key in LOCAL:
        local: LocalNumber | None = getattr(school, key)
        text = text.replace(f"{{{key}}}", f"{local.navn}, {local.nummer}" if local else words.meanwhile[key])
    return text


def _part(part: Box, words: Words, school: School, *, link: bool) -> Markup:
    steps = Markup("").join(Markup("<li>{}</li>").format(told(step, words, school)) for step in part.steps)
    more = Markup(' <a href="/{}.html#{}" target="_top">Læs mere</a>').format(PAGE, part.anchor) if link else ""
    return Markup("<p><strong>{}</strong>{}</p><ul>{}</ul>").format(part.title, more, steps)


def _numbers(course: Course, words: Words, school: School, kinds: Iterable[Danger]) -> list[Markup]:
    """Return the numbers of the kinds of danger: 112 first, then the school's own, then the others."""
    wanted = set(kinds)
    shown = [_ring(ALARM, words.alarm, "")]
    local = ["social_vagt"] if wanted == {"barn"} else ["akut", *(["social_vagt"] if "barn" in wanted else [])]
    for key in local:
        number: LocalNumber | None = getattr(school, key)
        if number:
            shown.append(_ring(number.nummer, number.navn, number.tider or ""))
    lines = [one for one in load_helplines(course).values() if wanted & set(one.dangers)]
    return [*shown, *(_ring(one.number, f"{one.name}. {one.who}", one.hours) for one in lines)]


def _ring(number: str, name: str, hours: str) -> Markup:
    told_hours = f" {hours}" if hours else ""
    return Markup('<a href="tel:{}">{}</a>: {}{}').format(number.replace(" ", ""), number, name, told_hours)
