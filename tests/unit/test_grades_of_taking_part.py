"""To be told is symbolic, as on Arnstein's ladder: pages, glossary, exercise and knowledge checks say the same."""

from __future__ import annotations

import re

import pytest

from kursus.course import Course

TOLD = re.compile(r"få(r)? besked|(får|fik) (den|det|dem) at vide")
TEXTS = {
    "book/tema-1/empowerment.md": r"^\d\. \*\*(Ikke inddraget|Symbolsk inddraget):\*\* (.*)$",
    "book/tema-2/afgive-kontrol.md": r"^\| \*\*(Ikke inddraget|Symbolsk inddraget)\*\* \| (.*)$",
    "videnstjek/tema-2.yml": r"- text: (?P<text>.*)\n +match: (?P<grade>Ikke inddraget|Symbolsk inddraget)$",
}


@pytest.mark.parametrize("file", TEXTS)
def test_being_told_is_symbolic_and_never_none_at_all(course: Course, file: str) -> None:
    found = list(re.finditer(TEXTS[file], (course.root / file).read_text(encoding="utf-8"), re.MULTILINE))
    grades = {(m["grade"] if "grade" in m.groupdict() else m[1]): (m["text"] if "text" in m.groupdict() else m[2]) for m in found}
    assert set(grades) == {"Ikke inddraget", "Symbolsk inddraget"}
    assert TOLD.search(grades["Symbolsk inddraget"])
    assert not TOLD.search(grades["Ikke inddraget"])


def test_the_glossary_says_so_too(course: Course) -> None:
    glossary = (course.book / "ordliste.md").read_text(encoding="utf-8")
    [said] = re.findall(r"^symbolsk inddragelse\n  (.*)$", glossary, re.MULTILINE)
    assert TOLD.search(said)
