"""Checks the lists and texts that a teacher can correct."""

from __future__ import annotations

from kursus.content_file import read_text
from kursus.privacy.lists import DATA, WORD, key, shown_name
from kursus.privacy.wording import wording
from kursus.problems import ContentError, Problem


def check_lists() -> list[Problem]:
    """Return every mistake in the lists and texts of the search: files that can't be read, words that stand twice."""
    problems: list[Problem] = []
    for path in sorted(DATA.glob("*.txt")):
        try:
            text = read_text(path, shown_name(path.stem))
        except ContentError as error:
            problems += error.problems
        else:
            problems += _check_list(text, shown_name(path.stem))
    try:
        wording()
    except ContentError as error:
        problems += error.problems
    return problems


def _check_list(text: str, file: str) -> list[Problem]:
    problems: list[Problem] = []
    first: dict[str, int] = {}
    for number, line in enumerate(text.splitlines(), start=1):
        entry = line.partition("#")[0].strip()
        if not entry:
            continue
        if not WORD.search(entry):
            problems.append(Problem(file, number, "", f"»{entry}« er ikke et ord. Skriv ét ord eller navn på hver linje."))
        if key(entry) in first:
            problems.append(Problem(file, number, "", f"»{entry}« står også i linje {first[key(entry)]}. Slet det ene."))
        first.setdefault(key(entry), number)
    return problems
