"""A code is five Danish words that are easy to type: how they are typed does not matter, and a slip is pointed out."""

from __future__ import annotations

import hashlib
import math
import re
import unicodedata

import pytest
from spelling import Speller

from kursus.folder.code import WORDS, Code, CodeError, new_code, plainly, read_code, word_list

LETTERS = "abcdefghijklmnopqrstuvwxyzæøå"
CODE = Code(("bjørn", "lampe", "æble", "påske", "hjul"))
LIST_WHEN_THE_FIRST_CODES_WERE_GIVEN = "71133927681a7c3d938df2d619142ef39477b56cf687187b7c5d7ad336f4493d"
"""If this test fails, put the list back: codes that people have written down are made of it."""


def neighbours(word: str) -> set[str]:
    """Return what becomes of a word by one slip: a letter more, less, another, or two that change places."""
    cuts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    found = {first + letter + rest for first, rest in cuts for letter in LETTERS}
    found |= {first + letter + rest[1:] for first, rest in cuts if rest for letter in LETTERS}
    found |= {first + rest[1:] for first, rest in cuts if rest}
    found |= {first + rest[1] + rest[0] + rest[2:] for first, rest in cuts if len(rest) > 1}
    return found - {word}


def why_not(typed: str) -> str:
    with pytest.raises(CodeError) as refused:
        read_code(typed)
    return str(refused.value)


NOT_IN_THE_DICTIONARY = {"vintrig"}
"""An older dictionary had it; a word that opens folders is not taken out of the list."""


def test_a_code_has_at_least_55_bits() -> None:
    assert WORDS * math.log2(len(word_list())) >= 55


def test_the_words_are_short_and_of_small_danish_letters() -> None:
    assert [word for word in word_list() if not re.fullmatch(f"[{LETTERS}]{{3,8}}", word)] == []


def test_the_words_are_spelled_right() -> None:
    speller = Speller()
    assert {word for word in word_list() if not speller.dictionary.spell(word)} == NOT_IN_THE_DICTIONARY


def test_no_slip_makes_one_word_of_another_with_or_without_danish_letters() -> None:
    words, plain = set(word_list()), {plainly(word) for word in word_list()}
    assert len(words) == len(plain) == len(word_list())
    assert {word: near for word in words if (near := neighbours(word) & words)} == {}
    assert {word: near for word in plain if (near := neighbours(word) & plain)} == {}


def test_the_list_is_the_one_that_codes_were_made_of() -> None:
    assert hashlib.sha256("\n".join(word_list()).encode()).hexdigest() == LIST_WHEN_THE_FIRST_CODES_WERE_GIVEN


def test_new_codes_are_read_and_differ() -> None:
    codes = {new_code() for _ in range(500)}
    assert len(codes) == 500
    assert {str(read_code(code)) for code in codes} == codes
    assert len({word for code in codes for word in code.split()}) > 1000


@pytest.mark.parametrize(
    "typed",
    [
        "bjørn lampe æble påske hjul",
        "BJØRN Lampe ÆBLE Påske hJUL",
        "bjoern lampe aeble paaske hjul",
        "BJOERN LAMPE AEBLE PAASKE HJUL",
        "björn lampe äble påske hjul",
        "bjørn-lampe-æble-påske-hjul",
        "bjørn–lampe—æble_påske‑hjul",
        "  bjørn,lampe;  æble.\tpåske\nhjul  ",
        "1. bjørn 2. lampe 3. æble 4. påske 5. hjul",
        "bjørnlampeæblepåskehjul",
        "bjørnlampe æblepåske hjul",
        "bj ørn lam pe æble påske hjul",
        "bjørn\u00a0lampe\u200bæble\u2003påske\rhjul",
        unicodedata.normalize("NFD", "bjørn lampe æble påske hjul"),
        "»bjørn lampe æble påske hjul«",
    ],
)
def test_how_it_is_typed_does_not_matter(typed: str) -> None:
    assert read_code(typed) == CODE


@pytest.mark.parametrize(("typed", "said"), [("", "Skriv de 5 ord i din kode."), (" -- 12", "Skriv de 5 ord i din kode.")])
def test_nothing_is_no_code(typed: str, said: str) -> None:
    assert why_not(typed) == said


def test_too_few_and_too_many_words_are_counted() -> None:
    assert why_not("bjørn lampe") == "Koden er 5 ord. Der står kun 2."
    assert why_not("bjørn lampe æble påske hjul hund") == "Koden er 5 ord. Der står 6."


def test_an_unknown_word_is_named_with_those_that_are_near() -> None:
    assert why_not("bjorn lampe æble påske hjul") == "Ordet »bjorn« bruges ikke i koder. Mente du »bjørn« eller »isbjørn«?"
    assert why_not("bjørn lampe æble påske qqqq") == "Ordet »qqqq« bruges ikke i koder."


def test_each_unknown_word_is_named_once() -> None:
    assert why_not("qqqq wwww æble qqqq hjul").count("bruges ikke") == 2


def test_words_written_together_with_a_mistake_are_asked_for_with_spaces() -> None:
    assert why_not("bjørnlampexæblepåskehjul").endswith("Skriv mellemrum mellem de 5 ord.")


def test_a_compound_that_is_written_in_two_or_two_words_in_one_are_understood() -> None:
    assert read_code("hus bil hjul lampe påske bjørn").words == ("husbil", "hjul", "lampe", "påske", "bjørn")
    assert read_code("husbil hjul lampe påske").words == ("hus", "bil", "hjul", "lampe", "påske")


def test_words_that_can_be_parted_in_two_ways_are_asked_for_with_spaces() -> None:
    assert why_not("husbilhjemturlampepåske") == "Ordene kan deles på flere måder. Skriv de 5 ord med mellemrum imellem."
    assert read_code("husbil hjem tur lampe påske").words == ("husbil", "hjem", "tur", "lampe", "påske")
    assert read_code("hus bil hjemtur lampe påske").words == ("hus", "bil", "hjemtur", "lampe", "påske")


@pytest.mark.parametrize("typed", ["x" * 100_000, "bjørn " * 1000, "\ud800 \x00", "ﬀ ß İ", "a" * 200])
def test_odd_texts_are_refused_in_danish(typed: str) -> None:
    assert re.match(r"(Det er for langt|Ordet »|Skriv|Koden er)", why_not(typed))


def test_a_long_text_is_not_repeated() -> None:
    assert len(why_not("x" * 100_000)) < 100


def test_a_code_does_not_show_itself_by_accident() -> None:
    assert "bjørn" not in repr(CODE)
    assert "bjørn" not in f"{[CODE]}"
    assert str(CODE) == "bjørn lampe æble påske hjul"
