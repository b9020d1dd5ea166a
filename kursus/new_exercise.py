"""Writes what can be written of a new exercise: its two files, its paper version, and its lines in the book."""

from __future__ import annotations

import json
import re
from typing import Any

from kursus.content_file import read_text
from kursus.contents import FILE as CONTENTS
from kursus.course import Course
from kursus.exercise.load import NAME
from kursus.in_book import directive
from kursus.plan.load import FILE as PLAN

CARDS = "book/oevelser.md"
PAPER_HEADING = "## Øvelserne på papir"
SECTIONS = ("## Fundamentet", "## Tema 1", "## Tema 2", "## Tema 3", "## Tema 4")
"""How the headings of `oevelser.md` begin, from the foundation to the last theme."""
EXERCISE = """\
# Alt med STORE BOGSTAVER skal skrives om. Se exercises/noter.yml eller en øvelse, der ligner.
schema_version: 1
title: {title}
theme: {theme}
minutes: 15
work_form: alene 15 minutter
goals: [A06]
purpose: SKRIV I EN SÆTNING, HVAD DELTAGEREN FÅR UD AF ØVELSEN.
instruction:
  - SKRIV DET FØRSTE, MAN GØR.
case: false
parts:
  - title: OVERSKRIFT
    fields:
      - key: svar
        type: text
        label: SKRIV SPØRGSMÅLET.
"""
RESULT = """\
result:
  function: {name}
  texts:
    empty_title: Her kommer dit billede
    empty: SKRIV, HVAD MAN SKAL SVARE PÅ FOR AT FÅ ET RESULTAT.
"""
MODULE = '''\
"""SAY IN A LINE WHAT THE RESULT SHOWS, AND WHERE ITS IDEA COMES FROM."""

from __future__ import annotations

from kursus.exercise.answers import Answers
from kursus.exercise.exercise import Exercise
from kursus.exercise.needs import Needs
from kursus.results.result import Finding, Result

ANSWER = "svar"
NEEDS = Needs(texts=("empty_title", "empty"), fields={{ANSWER: "text"}})


def result(exercise: Exercise, answers: Answers) -> Result:
    """Return what is said of the answer."""
    assert exercise.result is not None
    texts, given = exercise.result.texts, answers["fields"]
    if not given.get(ANSWER):
        return Result([Finding(texts["empty_title"], [texts["empty"]])])
    return Result([Finding(exercise.title, [given[ANSWER]])])
'''
LEFT = (
    "Skriv teksterne i exercises/{name}.yml, og giv den et eksempel (example).",
    "Find kortet i book/oevelser.md og linjen i _toc.yml, og flyt dem, hvis de skal stå et andet sted.",
    "Sæt kortet på den side i bogen, som øvelsen hører til: ```{{exercise}} {name}",
    "Giv den en plads på en dag i book/data/plan.yml, hvis holdet skal lave den sammen.",
    "Giv de cases, der passer til øvelsen, et afsnit om den (exercises: {name}), og skriv case: true.",
    "Skriv nye ord, som ordbogen ikke kender, i tests/unit/ordliste.txt.",
    "Kør: kursus check",
)
LEFT_OF_RESULT = "Skriv kursus/results/{module}.py, og en test af den: tests/unit/test_{module}_result.py."


class NotMadeError(ValueError):
    """Nothing was written; the message says why, in Danish."""


def make_exercise(course: Course, name: str, *, theme: int = 0, result: bool = False) -> list[str]:
    """Write a new exercise with `result`, or without, and return what is left to do, in Danish, one thing a line.

    Raises NotMadeError for a name that can't be used or is taken, and ContentError for a book that can't be read.
    """
    if not NAME.fullmatch(name):
        raise NotMadeError(f"»{name}« kan ikke være et navn. Brug små bogstaver a-z, tal og bindestreg.")
    module = name.replace("-", "_")
    title = name.replace("-", " ").capitalize()
    exercise = EXERCISE.format(title=title, theme=theme) + (RESULT.format(name=name) if result else "")
    files = {
        course.exercises / f"{name}.yml": exercise,
        course.exercises / f"{name}.ipynb": notebook(name),
        course.book / "papir" / f"{name}.md": f"# {title} på papir\n\n{directive('paper', name)}```\n",
    }
    if result:
        files[course.root / "kursus" / "results" / f"{module}.py"] = MODULE.format()
    taken = [path for path in files if path.exists()]
    if taken:
        raise NotMadeError(f"{taken[0].relative_to(course.root)} findes i forvejen. Vælg et andet navn.")
    changed = {
        course.root / CONTENTS: with_contents_line(read_text(course.root / CONTENTS, CONTENTS), name),
        course.root / CARDS: with_card(read_text(course.root / CARDS, CARDS), name, title, theme),
        course.root / PLAN: with_more(read_text(course.root / PLAN, PLAN), name),
    }
    for path, text in (files | changed).items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    left = [*((LEFT_OF_RESULT,) if result else ()), *LEFT]
    return [line.format(name=name, module=module) for line in left]


def notebook(name: str) -> str:
    """Return the thin page of an exercise, as Jupyter keeps it."""
    sources = {"hent": "from widgets import open_exercise", "aabn": f'open_exercise("{name}")'}
    cells: list[dict[str, Any]] = [
        {"cell_type": "code", "execution_count": None, "id": key, "metadata": {}, "outputs": [], "source": [source]}
        for key, source in sources.items()
    ]
    kernel = {"kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"}}
    whole = {"cells": cells, "metadata": kernel | {"language_info": {"name": "python"}}, "nbformat": 4, "nbformat_minor": 5}
    return json.dumps(whole, indent=1, ensure_ascii=False) + "\n"


def with_contents_line(text: str, name: str) -> str:
    """Return the book's contents with the paper version after those of the other exercises. Raises NotMadeError."""
    lines = list(re.finditer(r"^( *)- file: papir/(?!videnstjek-)\S+ *\n", text, re.MULTILINE))
    if not lines:
        raise NotMadeError(f"{CONTENTS} har ingen linjer med »- file: papir/…« at sætte øvelsen efter.")
    end = lines[-1].end()
    return f"{text[:end]}{lines[-1][1]}- file: papir/{name}\n{text[end:]}"


def with_more(text: str, name: str) -> str:
    """Return the plan of the four days with the exercise among those outside it (»læs mere«). Raises NotMadeError."""
    more = re.search(r"^  exercises: \[([^\]]*)\]$", text, re.MULTILINE)
    if not more:
        raise NotMadeError(f"{PLAN} har ingen linje »exercises: […]« under »more«.")
    return f"{text[: more.end(1)]}{', ' if more[1].strip() else ''}{name}{text[more.end(1) :]}"


def with_card(text: str, name: str, title: str, theme: int) -> str:
    """Return the page of all exercises with a card in the theme's section and a line below the papers. Raises NotMadeError."""
    parts = re.split(r"^(?=## )", text, flags=re.MULTILINE)
    for at, part in enumerate(parts):
        if part.startswith(SECTIONS[theme]):
            parts[at] = f"{part.rstrip()}\n\n{directive('exercise', name)}```\n\n"
            break
    else:
        raise NotMadeError(f"{CARDS} har ingen overskrift, der begynder med »{SECTIONS[theme]}«.")
    if not parts[-1].startswith(PAPER_HEADING):
        raise NotMadeError(f"{CARDS} skal slutte med »{PAPER_HEADING}«.")
    parts[-1] = f"{parts[-1].rstrip()}\n- [{title} på papir](papir/{name}.md)\n"
    return "".join(parts)
