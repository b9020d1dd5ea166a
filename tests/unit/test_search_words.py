"""Search takes a verb and its noun for one word, and leaves other words as they are."""

from __future__ import annotations

import pytest

from kursus.book.search import CourseSearch


@pytest.fixture(scope="module")
def search() -> CourseSearch:
    return CourseSearch({})


@pytest.mark.parametrize(
    "words",
    [
        ("koordinere", "koordinering", "koordineringen", "koordinerende", "Koordineret"),
        ("rehabilitere", "rehabilitering", "rehabiliterende"),
        ("inddrage", "inddragelse", "inddragelsen", "inddraget"),
        ("behandle", "behandling", "behandlingen"),
        ("misbrug", "misbruget", "stofmisbrug", "rusmidler", "rusmiddelproblemer", "stofproblem"),
        ("håb", "håbet"),
    ],
)
def test_a_word_is_found_by_its_other_forms(search: CourseSearch, words: tuple[str, ...]) -> None:
    assert len({search.stem(word) for word in words}) == 1


@pytest.mark.parametrize("word", ["ting", "mening", "ering", "ing"])
def test_a_short_word_is_no_verb(search: CourseSearch, word: str) -> None:
    assert search.stem(word) == word


def test_the_browser_gets_the_same_endings(search: CourseSearch) -> None:
    assert 'const noun = ["ering", "ing"].find(' in search.js_stemmer_code
    assert 'Object.entries({"misbrug": "rusmid", "stofproblem": "rusmid", "rusmid": "rusmid"})' in search.js_stemmer_code
    assert "DanishStemmer=function" in search.js_stemmer_code
    assert not search.js_stemmer_rawcode
