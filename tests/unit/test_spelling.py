"""Every Danish word is spelled right: it is in the dictionary, or in the course's own list (ordliste.txt)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from spelling import Place, Speller, words_in_data, words_in_drawing, words_in_markdown

from kursus.cases import split
from kursus.course import find_course

COURSE = find_course(Path(__file__).parent)
LIST = Path(__file__).parent / "ordliste.txt"


@pytest.fixture(scope="module")
def speller() -> Speller:
    return Speller()


def words() -> Iterator[Place]:
    """Yield every word that a reader meets."""
    for path in sorted(COURSE.root.rglob("*")):
        file = path.relative_to(COURSE.root).as_posix()
        if not file.startswith(("book/", "cases/", "exercises/", "videnstjek/")) or path.suffix not in {".md", ".yml", ".svg"}:
            continue
        text = path.read_text(encoding="utf-8")
        if path.suffix == ".svg":
            yield from words_in_drawing(text, file)
        elif path.suffix == ".yml":
            yield from words_in_data(text, file)
        else:
            if file.startswith("cases/"):
                yield from words_in_data(split(text)[0], file)
            yield from words_in_markdown(text, file)


def test_every_word_is_known(speller: Speller) -> None:
    found = list(words())
    assert len(found) > 10_000
    unknown = {}
    for place in found:
        if place.word not in unknown and not speller.knows(place.word):
            unknown[place.word] = f"{place.file}, linje {place.line}" if place.line else place.file
    assert unknown == {}, "ret ordet, eller sæt det i tests/unit/ordliste.txt, hvis det er rigtigt"


def test_the_list_holds_only_words_that_are_used_and_that_the_dictionary_lacks(speller: Speller) -> None:
    used = {part for place in words() for part in (place.word, *place.word.split("-"))}
    used |= {word.lower() for word in used} | {word.removesuffix("s") for word in used}
    assert {word for word in speller.own if word not in used} == set()
    assert {word for word in speller.own if speller.dictionary.spell(word)} == set()


def test_no_word_stands_twice_in_the_list() -> None:
    lines = [line.partition("#")[0].strip() for line in LIST.read_text(encoding="utf-8").splitlines()]
    listed = [line for line in lines if line]
    assert len(set(listed)) == len(listed)


@pytest.mark.parametrize("word", ["borgerens", "Borgeren", "socialpsykiatri", "recovery-orienteret", "på"])
def test_a_word_that_is_right_is_known(speller: Speller, word: str) -> None:
    assert speller.knows(word)


@pytest.mark.parametrize("word", ["koordinerring", "recovery-orientert", "kommunnen", "Sikert"])
def test_a_misspelling_is_not_known(speller: Speller, word: str) -> None:
    assert not speller.knows(word)


def test_a_name_of_the_list_may_stand_in_the_genitive_and_a_word_may_not(speller: Speller) -> None:
    speller.own |= {"Xyzzy", "xyzord"}
    try:
        assert speller.knows("Xyzzy")
        assert speller.knows("Xyzzys")
        assert speller.knows("Xyzord")
        assert not speller.knows("xyzzy")
        assert not speller.knows("xyzords")
    finally:
        speller.own -= {"Xyzzy", "xyzord"}


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("# En overskrift", ["En", "overskrift"]),
        ("Se {term}`borgerens recovery <recovery>` og {term}`håb`.", ["Se", "borgerens", "recovery", "og", "håb"]),
        ("Det er {fact}`tal-navn|short`, efter {law}`sel-85` {cite}`slade2013`.", ["Det", "er", "efter"]),
        (":::{admonition} Fra praksis", ["Fra", "praksis"]),
        (":class: fra-praksis", []),
        (":caption: Tre ringe.", ["Tre", "ringe"]),
        ("```{drawing} helhedsmodel", []),
        ("% øvelse: vendepunkter", []),
        ("(case-amina)=", []),
        ("[Læs mere](https://eksempel.dk/xyzzy) på xyzzy.dk eller `kode`.", ["Læs", "mere", "på", "eller"]),
    ],
)
def test_only_what_is_read_is_spelled(line: str, expected: list[str]) -> None:
    assert [place.word for place in words_in_markdown(line, "x.md")] == expected


def test_a_word_is_found_on_its_line_and_names_in_lists_are_no_words() -> None:
    text = "---\ntitle: X\n---\n# Et\n\n```{facts}\nlevetid\n```\n\nTo\n\n## Kilder\n\nEnglish title\n\n## Øvelse\n\nTre\n"
    assert list(words_in_markdown(text, "x.md")) == [
        Place("Et", "x.md", 4),
        Place("To", "x.md", 10),
        Place("Øvelse", "x.md", 16),
        Place("Tre", "x.md", 18),
    ]
