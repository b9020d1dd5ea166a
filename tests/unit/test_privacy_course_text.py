"""Ordinary course text gives no warning, and what the course's own pages give is known."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import dictionary
import pytest
from lix import CODE, FRONT_MATTER, LINK, URL
from privacy_found import found
from ruamel.yaml import YAML
from spelling import COMMENT, NAMES_ONLY, OPTION, OUR_ROLE, SOURCES, TARGET, Speller

from kursus.cases import load_cases
from kursus.course import find_course
from kursus.privacy import known_in, look
from kursus.privacy.lists import WORD, key, words
from kursus.privacy.names import find_names
from kursus.privacy.reading import Reading
from kursus.privacy.towns import find_towns

COURSE = find_course(Path(__file__).parent)
ORDINARY = (Path(__file__).parent / "privacy_ordinary_text.txt").read_text(encoding="utf-8").splitlines()

REMAINS = {
    # Hjørring's values are public and named as a source.
    *(("town", name) for name in ("Hjørring", "Hjørring Kommune", "Hjørring Kommunes")),
    # Days of laws and sources, and when a page was written.
    *(("date", day) for day in ("1.7.2025", "24. august 2009", "1. januar 2026", "1. september 2024")),
    *(
        ("date", day)
        for day in ("26. oktober 2023", "31. maj 2018", "23. november 2026", "1. juli 2025", "1.10.2006", "24.8.2009")
    ),
    *(("date", day) for day in ("24. november 2023", "22. marts 2024", "19. december 2025", "20. august 2025", "9.10.2025")),
    # The law on sentences, for the teacher.
    ("crime", "behandlingsdom"),
    # The page about writing safely shows how not to write.
    ("initials", "P.H."),
    ("institution", "afdeling P2"),
    ("rare-event", "i avisen"),
    # A pause in prison is one of those after which a body tolerates less.
    ("crime", "i fængsel"),
    # Birthe's story.
    ("rare-event", "den eneste kvinde"),
    ("other-person", "Kaj"),
}
"""What the course's own texts give besides the names of the people in them."""

NAMES_FIRST = {
    *("aksel", "alma", "arilds", "arne", "benjamin", "børge", "carina", "charlie", "dario", "david", "erika", "florin"),
    *("hamsa", "henry", "hjalte", "jens", "jon", "kaj", "khan", "knut", "kåre", "leo", "lise", "lotte", "lucia", "magnus"),
    *("malte", "manuel", "marc", "maya", "møller", "nana", "nasser", "olfert", "osman", "sidse", "signe", "spencer", "søren"),
    *("ada", "carolina", "filippa", "frits", "juan", "kitt", "klaus", "marinus", "naja", "sabina", "sarah"),
    *("sørens", "amager", "gråsten", "maribo", "nibe", "samsø", "vejle"),
}
"""Words of the dictionary that are names first of all, and are found as such."""


def content() -> Iterator[tuple[str, str]]:
    """Yield (file, text) of what a reader meets: each paragraph of a page, each text of a data file."""
    for path in sorted(COURSE.root.rglob("*")):
        file = path.relative_to(COURSE.root).as_posix()
        if not file.startswith(("book/", "cases/", "exercises/", "videnstjek/")):
            continue
        if path.suffix == ".yml":
            yield from ((file, text) for text in _texts(YAML(typ="safe").load(path.read_text(encoding="utf-8"))))
        elif path.suffix == ".md":
            yield from ((file, paragraph) for paragraph in _read(path.read_text(encoding="utf-8")).split("\n\n"))


def _texts(node: Any) -> Iterator[str]:
    if isinstance(node, dict):
        for name, value in node.items():
            if name not in {"source", "link", "checked", "number", "date"}:
                yield from _texts(value)
    elif isinstance(node, list):
        for value in node:
            yield from _texts(value)
    elif isinstance(node, str):
        yield node


def _read(text: str) -> str:
    for hidden in (FRONT_MATTER, NAMES_ONLY, SOURCES, COMMENT, OPTION):
        text = hidden.sub("", text)
    text = TARGET.sub(lambda match: match[1] or match[2] or "", OUR_ROLE.sub("", LINK.sub(r"\1", text)))
    return URL.sub("", CODE.sub("", text))


def test_there_are_more_than_thirty_lines_of_ordinary_text() -> None:
    assert len({line for line in ORDINARY if line.strip()}) >= 60


@pytest.mark.parametrize("line", ORDINARY)
def test_an_ordinary_line_gives_no_warning(line: str) -> None:
    assert [f for f in look(line) if f.alone] == []


def test_all_ordinary_lines_together_give_no_warning() -> None:
    assert [f for f in look("\n".join(ORDINARY)) if f.alone] == []


def test_the_courses_own_texts_give_no_warning_but_those_that_are_known() -> None:
    texts = list(content())
    assert len(texts) > 3000
    warned = {(file, *hit) for file, text in texts for hit in found(text) if hit[0] != "name"}
    assert {hit for hit in warned if hit[1:] not in REMAINS} == set()
    assert {hit[1:] for hit in warned} == REMAINS


def test_every_name_that_is_found_in_the_courses_texts_is_one() -> None:
    listed = words("fornavne", "efternavne")
    for file, text in content():
        for kind, name in found(text):
            if kind == "name":
                parts = [key(part) for part in WORD.findall(name)]
                assert any(listed & {part, part.removesuffix("s")} for part in parts), (file, name)


def test_exercises_warn_about_no_case_that_is_known() -> None:
    known = frozenset().union(*(known_in(c.name, c.title, c.summary, c.story) for c in load_cases(COURSE)))
    warned = {hit for file, text in content() if file.startswith("exercises/") for hit in found(text, known=known)}
    names = {name for kind, name in warned if kind == "name"}
    assert warned - {("name", name) for name in names} == {("town", "Hjørring Kommune")}
    assert {"Jonas", "Birthe", "Amina", "Mads", "Lone", "Erling", "Sofie", "Kim", "Jesper", "Zofia"}.isdisjoint(names)


def test_no_other_word_of_the_dictionary_is_a_name_or_a_town_at_the_start_or_inside_a_sentence() -> None:
    stems = {line.partition("/")[0].strip() for line in dictionary.words().read_text(encoding="utf-8").splitlines()}
    ordinary = sorted(stem for stem in stems if stem.isalpha() and stem.islower() and len(stem) > 1 and stem not in NAMES_FIRST)
    assert len(ordinary) > 90_000
    for form in ("{} er her.\n", "Det er {} her.\n"):
        reading = Reading("".join(form.format(word.capitalize() if form[0] == "{" else word) for word in ordinary))
        hits = [*find_names(reading), *find_towns(reading)]
        assert [reading.plain[hit.start : hit.end] for hit in hits] == []


def test_the_words_that_are_names_first_are_in_the_dictionary() -> None:
    speller = Speller()
    assert [word for word in sorted(NAMES_FIRST) if not speller.dictionary.spell(word)] == []
