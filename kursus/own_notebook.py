"""A teacher's own notebooks: those in `exercises/` without a YAML file, which may show whatever Jupyter can."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kursus.content_file import read_text
from kursus.contents import HEADING
from kursus.course import Course
from kursus.exercise.load import NAME
from kursus.problems import ContentError, Problem, shown

UNREADABLE = "kan ikke læses som en notebook. Åbn den i Jupyter, og gem den igen, eller hent en ældre kopi."
BAD_NAME = "filens navn bliver en del af adressen og må kun have små bogstaver a-z, tal og bindestreg."


@dataclass(frozen=True)
class OwnNotebook:
    """A notebook: its name, its title, and whether the title stands in it as a heading."""

    name: str
    title: str
    has_heading: bool


def own_names(course: Course) -> list[str]:
    """Return the names of the notebooks that belong to no exercise, in the order of the alphabet."""
    return sorted(path.stem for path in _own_files(course) if NAME.fullmatch(path.stem))


def own_path(course: Course, name: str) -> Path:
    """Return the file of a notebook."""
    return course.exercises / f"{name}.ipynb"


def load_own(course: Course, name: str) -> OwnNotebook:
    """Return a notebook; its title is its first Markdown heading, else its name.

    Raises ContentError for a file that is no notebook.
    """
    path = own_path(course, name)
    file = shown(path, course.root)
    try:
        cells = _cells(json.loads(read_text(path, file)))
    except json.JSONDecodeError as error:
        raise ContentError([Problem(file, error.lineno, "", UNREADABLE)]) from None
    except (ValueError, RecursionError):
        raise ContentError([Problem(file, 1, "", UNREADABLE)]) from None
    headings = (HEADING.search(source) for kind, source in cells if kind == "markdown")
    heading = next((found[1].strip() for found in headings if found), None)
    return OwnNotebook(name, heading or name.replace("-", " ").capitalize(), heading is not None)


def check_own(course: Course) -> list[Problem]:
    """Return what is wrong with the files of own notebooks: a name that can't be an address, and what is no notebook."""
    problems: list[Problem] = []
    for path in sorted(_own_files(course)):
        if not NAME.fullmatch(path.stem):
            problems.append(Problem(shown(path, course.root), 1, "", BAD_NAME))
            continue
        try:
            load_own(course, path.stem)
        except ContentError as error:
            problems += error.problems
    return problems


def _own_files(course: Course) -> list[Path]:
    return [path for path in course.exercises.glob("*.ipynb") if not path.with_suffix(".yml").is_file()]


def _cells(notebook: Any) -> list[tuple[str, str]]:
    """Return the kind and text of each cell. Raises ValueError for what is no notebook of version 4."""
    if not isinstance(notebook, dict) or notebook.get("nbformat") != 4 or not isinstance(notebook.get("cells"), list):  # noqa: PLR2004  # the format's version
        raise ValueError
    cells = []
    for cell in notebook["cells"]:
        source = cell.get("source") if isinstance(cell, dict) else None
        text = "".join(source) if isinstance(source, list) and all(isinstance(part, str) for part in source) else source
        if not isinstance(text, str):
            raise ValueError  # noqa: TRY004  # one kind of error for all that is odd
        cells.append((str(cell.get("cell_type")), text))
    return cells
