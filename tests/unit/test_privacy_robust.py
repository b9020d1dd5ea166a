"""No text makes the search fail, findings never overlap, positions are right, and the work grows with the text's length."""

from __future__ import annotations

import importlib
import pkgutil
import random
import re
import sys
import unicodedata
from collections.abc import Iterator
from re import _parser  # type: ignore[attr-defined]  # what the module itself reads patterns with
from types import FrameType
from typing import Any

import pytest
from privacy_found import found

import kursus.privacy
from kursus.privacy import Kind, look, place_in_browser
from kursus.privacy.reading import Reading

PIECES = (
    *("Peter", "Liv", "hedder", "borgeren", "Hansen", "P.H.", "Bo", "den eneste", "i avisen", "afdeling", "P2", "Solgården"),
    *("070761-4285", "12 34 56 78", "12/3-84", "43 år", "43-årig", "a@b.dk", "www.x.dk", "Nørregade 12", "8000 Aarhus C"),
    *(
        " ",
        " ",
        "\n",
        ". ",
        ", ",
        "-",
        "(",
        "»",
        "\t",
        "0",
        "7",
        "§ 68",
        "é",
        "å",
        "a\u030a",
        "\u0301",
        "😀",
        "👩‍👧",
        "\u200b",
        "\u00ad",
    ),
    *(
        "\u00a0",
        "–",
        "٣",
        "７",
        "\x00",
        "\ud800",
        "\udfff",
        "\U0010ffff",
        "İ",
        "ß",
        "ﬁ",
        "Ǆ",
        "מ",
        "𝐏",
        "\r\n",
        "\u2028",
        "%",
        "/",
        "@",
    ),
)
HOSTILE = (
    *("1", "1 ", "12 ", "12.", "1-", "07 07 61 ", "070761", "070761-", "+45 ", "2000 ", "1.1.1.", "4 ", "1/1"),
    *("a", "A", "Å", "a.", "A.", "A ", "P. ", "P.H.", "Peter ", "Peter-", "Liv ", "Jensen, ", "Jensen & ", "Jensen og "),
    *("a@", "@", "@a", "[at]", "a[at]", "snabel-a ", "a.dk", ".dk", "www.", "https://", "x'", "(", "-", "/", "!", "\n"),
    *("cpr ", "født ", "hedder ", "der hedder ", "borger P. ", "Hans mor ", "botilbuddet ", "botilbuddet i ", "Center for "),
    *(
        "konto ",
        "sag nr ",
        "sag 1/",
        "§ 68 ",
        "min leder ",
        "den eneste ",
        "er 43 ",
        "på 43 ",
        "1-årig ",
        "i avisen ",
        "Nørre ",
        "Gl. ",
    ),
    *("a\u0301", "\u0301", "\u200b", "😀", "\ud800", "ａ", "AA12", "DK12 3456 ", "Kommune ", "Facebook som "),
)
REPEATS = ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT")


def random_texts(number: int) -> Iterator[str]:
    """Yield texts of pieces that the search looks for, and of characters that are hard to read."""
    dice = random.Random(4)  # noqa: S311  # the same texts each time
    for _ in range(number):
        yield "".join(dice.choice(PIECES) for _ in range(dice.randrange(1, 40)))
    for _ in range(number):
        yield "".join(chr(dice.randrange(0x250 if dice.random() < 0.8 else 0x11_0000)) for _ in range(dice.randrange(60)))


def test_any_text_can_be_looked_through_and_findings_stand_where_they_say_and_never_overlap() -> None:
    seen = 0
    for text in random_texts(1500):
        before = 0
        for finding in look(text):
            assert 0 <= before <= finding.start <= finding.end <= len(text)
            assert finding.text == text[finding.start : finding.end]
            assert finding.message
            assert finding.suggestion
            assert (finding.kind is Kind.COMBINATION) == (finding.text == "")
            before = finding.end
            seen += 1
    assert seen > 3000


@pytest.mark.parametrize("text", ["", " ", "\n", "\x00", "\ud800", "\u0301", "\u200b", "-", "1", "A", "A.", "😀", "»", "\ufeff"])
def test_the_shortest_texts_give_nothing(text: str) -> None:
    assert look(text) == []


def test_a_text_is_read_the_same_in_both_of_unicodes_forms() -> None:
    text = "Åse Kjær bor på Åboulevarden 12 i Åbenrå. René ringede fra Ærø."
    apart = unicodedata.normalize("NFD", text)
    assert apart != text
    assert [(f.kind, unicodedata.normalize("NFC", f.text)) for f in look(apart)] == [(f.kind, f.text) for f in look(text)]


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("😀😀 Peter kom", "Peter"),
        ("👩‍👩‍👧 Peter kom", "Peter"),
        ("e\u0301e\u0301 Peter kom", "Peter"),
        ("\u200b\u200bPe\u200bter kom", "Pe\u200bter"),
        ("Bla\u030a 070761–4285!", "070761–4285"),
        ("A\u030ase kom", "A\u030ase"),
        ("\u00a0\u00a0Peter\u00a0Hansen kom", "Peter\u00a0Hansen"),
        ("Pe\u00adter kom", "Pe\u00adter"),
        ("a\u0301\u0302\u0303\u0304\u0305\u0306 Peter kom", "Peter"),
    ],
)
def test_positions_are_right_beside_emoji_and_marks(text: str, marked: str) -> None:
    [(_, shown)] = found(text)
    assert shown == marked


def test_places_are_counted_as_a_browser_does() -> None:
    text = "😀 Peter 😀"
    [finding] = look(text)
    in_browser = text.encode("utf-16-le")
    start, end = (place_in_browser(text, place) for place in (finding.start, finding.end))
    assert in_browser[2 * start : 2 * end].decode("utf-16-le") == "Peter"
    assert place_in_browser("\ud800x", 2) == 2


def patterns() -> dict[str, re.Pattern[str]]:
    """Return every regular expression of the search, by module and name."""
    found: dict[str, re.Pattern[str]] = {}
    for module in pkgutil.iter_modules(kursus.privacy.__path__, "kursus.privacy."):
        for name, value in vars(importlib.import_module(module.name)).items():
            for number, pattern in enumerate(value if isinstance(value, tuple) else (value,)):
                if isinstance(pattern, re.Pattern):
                    found[f"{module.name}.{name}.{number}"] = pattern
    return found


@pytest.mark.parametrize("name", patterns())
def test_a_pattern_can_go_only_so_far_from_where_it_begins_or_never_back(name: str) -> None:
    """So the search of a text takes a number of steps in proportion to its length."""
    pattern = patterns()[name]
    tree = _parser.parse(pattern.pattern, pattern.flags)
    longest = tree.getwidth()[1]
    assert longest <= 500 or unbounded(tree) == {"POSSESSIVE_REPEAT"}


def unbounded(tree: Any) -> set[str]:
    """Return the kinds of repetition without an upper bound in a parsed pattern."""
    kinds: set[str] = set()
    for operation, argument in tree:
        if str(operation) in REPEATS:
            kinds |= {str(operation)} if argument[1] is _parser.MAXREPEAT else set()
            kinds |= unbounded(argument[2])
        elif str(operation) == "SUBPATTERN":
            kinds |= unbounded(argument[3])
        elif str(operation) == "BRANCH":
            kinds |= set().union(*map(unbounded, argument[1]))
        elif str(operation) in {"ASSERT", "ASSERT_NOT"}:
            kinds |= unbounded(argument[1])
        elif str(operation) == "ATOMIC_GROUP":
            kinds |= unbounded(argument)
    return kinds


def test_an_unbounded_pattern_would_be_noticed() -> None:
    assert unbounded(_parser.parse(r"(?:a+)+b", 0)) == {"MAX_REPEAT"}
    assert unbounded(_parser.parse(r"(?=x*?)a++", 0)) == {"MIN_REPEAT", "POSSESSIVE_REPEAT"}


def steps(text: str) -> int:
    """Return how many calls it takes to look through a text."""
    calls = 0

    def count(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event in {"call", "c_call"}

    sys.setprofile(count)
    try:
        look(text)
    finally:
        sys.setprofile(None)
    return calls


@pytest.mark.parametrize("piece", HOSTILE)
def test_four_times_the_text_takes_at_most_about_four_times_the_steps(piece: str) -> None:
    look(piece)  # the lists are read once
    short = (piece * 500)[:500]
    assert steps(short * 4) <= 4.5 * steps(short) + 500


def test_thousands_of_marks_on_one_letter_are_one_letter() -> None:
    assert found("Pe" + "\u0301\u0323" * 5000 + "ter kom") == []
    reading = Reading("a" + "\u0301" * 5000 + "b")
    assert reading.plain == "áb"
    assert reading.span(0, 1) == (0, 5001)
