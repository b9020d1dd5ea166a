"""The language is plain: LIX at most 42 on pages and cases, at most 35 in what one reads in an exercise."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from lix import count_sentences, count_words, lix, prose

from kursus.course import Course, find_course
from kursus.exercise import exercise_names, load_exercise
from kursus.facts import load_facts
from kursus.laws import load_laws

COURSE = find_course(Path(__file__).parent)
PAGE_LIMIT, EXERCISE_LIMIT, FEWEST_WORDS = 42, 35, 100
ROLE = re.compile(r"\{(fact|law|cite)[\w:]*\}`([^`|]+)(?:\|short)?`")


def shown(markdown: str) -> str:
    """Return a page with its numbers and laws as they are shown; the small print of sources is no prose."""
    facts = {name: fact.value for name, fact in load_facts(COURSE).items()}
    laws = {name: law.name for name, law in load_laws(COURSE).items()}
    return ROLE.sub(lambda found: (facts | laws).get(found[2], "") if found[1] != "cite" else "", markdown)


TEXTS = {
    path.relative_to(COURSE.root).as_posix(): shown(path.read_text(encoding="utf-8"))
    for folder in (COURSE.book, COURSE.cases)
    for path in sorted(folder.rglob("*.md"))
}
LONG_ENOUGH = [name for name, text in TEXTS.items() if count_words(text) >= FEWEST_WORDS]


@pytest.mark.parametrize("name", LONG_ENOUGH)
def test_a_page_or_case_is_easy_to_read(name: str) -> None:
    assert lix(TEXTS[name]) <= PAGE_LIMIT


def test_themes_and_cases_are_among_the_pages_that_are_measured() -> None:
    assert len([name for name in LONG_ENOUGH if name.startswith("book/tema-")]) >= 4
    assert len([name for name in LONG_ENOUGH if name.startswith("cases/")]) >= 2


@pytest.mark.parametrize("name", exercise_names(COURSE))
def test_what_one_is_told_to_do_is_very_easy_to_read(course: Course, name: str) -> None:
    exercise = load_exercise(course, name)
    parts = [part.text for part in exercise.parts if part.text]
    helps = [field.help for field in exercise.fields.values() if field.help]
    texts = [exercise.purpose, *exercise.instruction, *parts, *helps]
    assert count_words("\n\n".join(texts)) >= FEWEST_WORDS
    assert lix("\n\n".join(texts)) <= EXERCISE_LIMIT


def test_a_number_counts_as_it_is_shown_and_its_source_not() -> None:
    assert (
        shown("Det er {fact}`levetid|short` efter {law}`sel-85` {cite}`slade2013`.")
        == "Det er op til 23 år efter serviceloven § 85 ."
    )


def test_lix_is_words_a_sentence_and_the_share_of_long_words() -> None:
    assert lix("Borgeren bestemmer selv.") == pytest.approx(3 + 100 * 2 / 3)
    assert lix("Hun går en tur. Han bliver hjemme i dag.") == pytest.approx(9 / 2)
    assert lix("Vi taler om socialpsykiatri. Det er godt.") == pytest.approx(7 / 2 + 100 / 7)


def test_a_word_of_six_letters_is_short_and_one_of_seven_is_long() -> None:
    assert lix("Bryder.") == 1
    assert lix("Bryderi.") == 101


def test_a_text_without_words_has_no_lix() -> None:
    with pytest.raises(ValueError, match="no words"):
        lix("# Kun en overskrift\n\n| a | b |\n")


@pytest.mark.parametrize(
    ("block", "sentences"),
    [
        ("En. To! Tre?", 3),
        ("»Ja,« siger hun. »Nej.« Så går hun", 3),
        ("Det er fx mad, bl.a. brød, m.m. og kaffe.", 1),
        ("Slade, M. og Longden, E. skrev det i 2015.", 1),
        ("Mødet er d. 3. maj kl. 10.30 i stuen.", 1),
        ("Det er en hjælp, hun kan være i. Den passer.", 2),
        ("Se på det … og vent.", 2),
        ("Vent … ", 1),
    ],
)
def test_full_stops_that_end_no_sentence_do_not_count(block: str, sentences: int) -> None:
    assert count_sentences(block) == sentences


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("---\ntitle: Navn\n---\n# Overskrift\nTekst her.", ["Tekst her."]),
        ("Før.\n\n```{exercise} chime\n:farve: rød\n```\n\nEfter.", ["Før.", "Efter."]),
        (":::{admonition} Titel\n:class: fra-praksis\n\nDet skete.\n:::", ["Det skete."]),
        ("| a | b |\n|---|---|\n| c | d |\n\nTekst.", ["Tekst."]),
        ("Se [bogen](bog.md) på https://eksempel.dk/side nu.", ["Se bogen på  nu."]),
        ("- kort punkt\n- Dette punkt har mindst seks ord her.", ["Dette punkt har mindst seks ord her."]),
        ("1. Et langt punkt der fortsætter\n   på næste linje.", ["Et langt punkt der fortsætter på næste linje."]),
        ("En linje\nog en til.\n\nNyt afsnit.", ["En linje og en til.", "Nyt afsnit."]),
        ("> »Et citat,« sagde hun.", ["»Et citat,« sagde hun."]),
        ("Ordet {term}`recovery` og `kode`.", ["Ordet recovery og ."]),
    ],
)
def test_only_what_is_read_as_sentences_is_prose(markdown: str, expected: list[str]) -> None:
    assert prose(markdown) == expected
