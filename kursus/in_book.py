"""What an exercise or a knowledge check has in the book: a paper version, its line in the contents, and a card."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kursus.content_file import read_text
from kursus.contents import FILE as CONTENTS
from kursus.contents import paper_pages
from kursus.course import Course
from kursus.exercise import exercise_names
from kursus.problems import Problem
from kursus.quiz import quiz_names

CARDS = {"exercise": "oevelser", "quiz": "videnstjek"}
"""The page with the cards of all exercises, and of all knowledge checks; each links to their paper versions too."""
PAPERS = {"exercise": "paper", "quiz": "quiz-paper"}
"""The directive that makes a paper version."""


def lacking(course: Course) -> list[Problem]:
    """Return what is missing in the book for each exercise and knowledge check: a card would lead to a page that is not there.

    Raises ContentError where the contents or a page can't be read.
    """
    pages = {kind: _page(course, f"book/{name}.md") for kind, name in CARDS.items()}
    listed = paper_pages(course)
    named = [("exercise", name, name) for name in exercise_names(course)]
    named += [("quiz", name, f"videnstjek-{name}") for name in quiz_names(course)]
    found: list[Problem] = []
    for kind, name, paper in named:
        file, made = f"book/papir/{paper}.md", directive(PAPERS[kind], name)
        if made not in _page(course, file):
            found.append(Problem(file, 1, "", f"mangler, eller mangler papirudgaven: {made.strip()}"))
        if paper not in listed:
            found.append(Problem(CONTENTS, 1, "", f"mangler linjen »- file: papir/{paper}« under {CARDS[kind]}."))
        found += _lacking_on(pages[kind], f"book/{CARDS[kind]}.md", directive(kind, name), paper)
    return found


def _lacking_on(cards: str, file: str, card: str, paper: str) -> Iterator[Problem]:
    """Yield what the page with the cards lacks."""
    if card not in cards:
        yield Problem(file, 1, "", f"mangler kortet {card.strip()}")
    if f"(papir/{paper}.md)" not in cards:
        yield Problem(file, 1, "", f"mangler et link til papirudgaven: papir/{paper}.md")


def directive(kind: str, name: str) -> str:
    """Return the line that begins a directive on a page."""
    return f"```{{{kind}}} {name}\n"


def _page(course: Course, file: str) -> str:
    path = course.root / file
    return re.sub(r"[ \t]+\n", "\n", read_text(path, file)) if path.is_file() else ""
