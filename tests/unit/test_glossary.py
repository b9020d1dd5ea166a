"""The glossary has the field's words, each once, in the order of the alphabet, with a meaning that can stand alone."""

from __future__ import annotations

import re
from pathlib import Path

from kursus.book.literature import ALPHABET
from kursus.course import find_course

BOOK = find_course(Path(__file__).parent).book
TEXT = (BOOK / "ordliste.md").read_text(encoding="utf-8")
LISTS = re.findall(r"^```\{glossary\}\n(.*?)^```", TEXT, re.MULTILINE | re.DOTALL)
FEWEST = 60


def entries() -> list[tuple[list[str], str]]:
    """Return the terms of each entry, and its meaning."""
    found = []
    for block in "\n".join(LISTS).strip().split("\n\n"):
        lines = block.strip("\n").splitlines()
        found.append(
            (
                [line for line in lines if not line.startswith(" ")],
                " ".join(line.strip() for line in lines if line.startswith(" ")),
            )
        )
    return found


def test_there_are_words_enough_and_each_has_a_meaning_of_whole_sentences() -> None:
    assert len(entries()) >= FEWEST
    assert [terms for terms, meaning in entries() if not re.search(r"\S[.!?]$", meaning)] == []


def test_no_word_is_explained_twice() -> None:
    words = [term.lower() for terms, _ in entries() for term in terms]
    assert [word for word in words if words.count(word) > 1] == []


def test_the_words_stand_in_the_order_of_the_danish_alphabet() -> None:
    first = [re.split(r"[ -]", terms[0].lower().translate(ALPHABET))[0] for terms, _ in entries()]
    assert first == sorted(first)


def test_every_term_that_a_page_links_is_in_the_glossary() -> None:
    known = {term.lower() for terms, _ in entries() for term in terms}
    linked = {
        (found[1] or found[2]).lower()
        for path in BOOK.rglob("*.md")
        for found in re.finditer(r"\{term\}`(?:[^`<]*<([^>`]+)>|([^`]+))`", path.read_text(encoding="utf-8"))
    }
    assert len(linked) >= FEWEST
    assert linked - known == set()
