"""LIX of plain text: what the letter's meter counts with."""

from __future__ import annotations

import pytest

from kursus.lix import lix, long_words, sentences, words_of


def test_lix_is_words_a_sentence_and_the_share_of_long_words() -> None:
    assert lix(["Borgeren bestemmer selv."]) == pytest.approx(3 + 100 * 2 / 3)


def test_each_line_ends_a_sentence() -> None:
    assert lix(["Kære Lone", "Ring til os"]) == pytest.approx(5 / 2)


def test_an_abbreviation_ends_no_sentence_and_a_question_does() -> None:
    assert sentences("Kom kl. 9. Kan du det? Ellers ring.") == ["Kom kl 9", "Kan du det", "Ellers ring"]


@pytest.mark.parametrize("text", ["", "   ", "!!! …", "***"])
def test_a_text_without_words_has_no_sentences_and_no_lix(text: str) -> None:
    assert sentences(text) == []
    with pytest.raises(ValueError, match="no words"):
        lix([text])


def test_seven_letters_make_a_long_word_and_digits_do_not_count() -> None:
    assert long_words(words_of(["bryder bryderi 1234567 e-mail-boks"])) == ["bryderi", "e-mail-boks"]
