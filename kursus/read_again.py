"""What a person must read once more: the provisions that nobody has read in the act in force, and where they are used.

Also the teacher's sheet on the cases' questions of law (`book/om/casenes-jura.md`): each case that names one has a section.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from kursus.cases import Case, split
from kursus.content_file import line_of, read_text
from kursus.course import Course
from kursus.laws import FILE as LAWS
from kursus.laws import Law, load_laws
from kursus.problems import Problem

SHEET = "book/om/casenes-jura.md"
SECTION = re.compile(r"^\(jura-([a-z0-9-]+)\)=$", re.MULTILINE)
"""The label before a case's section in the sheet."""

IN_TEXT = re.compile(r"\{law\}`([a-z0-9-]+)(?:\|short)?`")
LISTED = re.compile(r"^```\{laws\}\n((?:[a-z0-9-]+\n)+)```", re.MULTILINE)


@dataclass(frozen=True)
class Used:
    """A page that names a provision: its path in the book without the suffix, and its heading."""

    page: str
    title: str


def unread(course: Course) -> dict[str, Law]:
    """Return the provisions that nobody has read in the act in force, by their names. Raises ContentError."""
    return {name: law for name, law in load_laws(course).items() if not law.in_force}


def unread_note(course: Course) -> list[Problem]:
    """Return one note on how many provisions nobody has read in the act in force, none when all are read."""
    count = len(unread(course))
    said = (
        "{} er ikke læst i den gældende lov. Siden »Det, et menneske skal læse igen« (om/kontrol) viser dem, og hvor de bruges."
    )
    return [Problem(LAWS, 1, "", said.format(f"{count} regler" if count > 1 else "én regel"))] if count else []


def where_used(course: Course) -> dict[str, list[Used]]:
    """Return the pages that name each provision, in the order of their paths."""
    used: dict[str, list[Used]] = {}
    book = course.root / "book"
    for path in sorted(book.rglob("*.md")):
        text = read_text(path, str(path.relative_to(course.root)))
        names = {*IN_TEXT.findall(text), *(name for block in LISTED.findall(text) for name in block.split())}
        heading = re.search(r"^# (.+)$", text, re.MULTILINE)
        page = Used(path.relative_to(book).with_suffix("").as_posix(), heading[1] if heading else path.stem)
        for name in names:
            used.setdefault(name, []).append(page)
    return used


def check_sheet(course: Course, cases: Iterable[Case]) -> list[Problem]:
    """Return a mistake for each case that ends on a question of law which the teacher's sheet says nothing of."""
    path = course.root / SHEET
    told = set(SECTION.findall(read_text(path, SHEET))) if path.is_file() else set()
    problems = []
    for case in cases:
        if case.legal and case.slug not in told:
            file = f"cases/{case.slug}.md"
            head, _, _ = split(read_text(course.cases / f"{case.slug}.md", file))
            said = f"casen har et spørgsmål om lov. Skriv et afsnit om det i {SHEET} under en linje med »(jura-{case.slug})=«."
            problems.append(Problem(file, line_of(head, ("legal",), first_line=2), "legal", said))
    return problems
