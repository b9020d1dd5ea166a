"""Names of people: from lists, after a word such as "hedder" or a role, in full, and as initials."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kursus.privacy.entry import without_genitive
from kursus.privacy.finding import Hit, Kind
from kursus.privacy.lists import ends_as_one_of, entries, words
from kursus.privacy.reading import Reading, Word

NOT_A_NAME = frozenset({"i", "de", "dem", "deres", "jer", "jeres", "du", "din", "gud", "fanden", "dr", "hr", "fr"})
"""Words that may have a capital inside a sentence and are no names."""

CALLED = frozenset({"hedder", "hed", "hedde", "kaldes", "kaldet", "kaldt", "døbt"})
"""Words that a name follows, when the sentence is about a person."""

IS = frozenset({"er", "blev", "bliver"})
SAYS = (
    *("siger", "sagde", "fortæller", "fortalte", "synes", "syntes", "mener", "mente", "spørger", "spurgte", "svarer", "svarede"),
    *("ringer", "ringede", "bor", "boede", "flyttede", "græder", "græd", "drikker", "ryger", "sover", "smiler", "grinede"),
)
"""Words that only a person does: what opens a sentence before them is a name, though it may be a word too."""

HAS = frozenset({"har", "havde", "vil", "ville", "skal", "skulle", "fik", "går", "gik", "kommer", "kom", "ønsker", "ønskede"})
"""Words that a person does more often than a thing."""

THINGS = frozenset(
    {"liv", "lykke", "fred", "storm", "sejr", "dag", "mark", "aura", "august", "maj", "saga", "vibe", "line", "tom", "max"}
)
"""What also has, will and comes, and is a name as well."""

PEOPLE = frozenset({"han", "hun", "jeg", "der", "som", "vedkommende", "personen"})
INITIALS = re.compile(r"(?<![\w.])[A-ZÆØÅ]\.[ ]?[A-ZÆØÅ]\.(?:[ ]?[A-ZÆØÅ]\.)?(?!\w)")
LETTERS_OF_A_NAME = 3
ALIAS_LETTERS = frozenset("ABCXYZN")
"""Letters that stand for anybody: borger A, patient X."""

A_YEAR = re.compile(
    r"(?:,? (?:og|&|et al\.?|m\.fl\.|[A-ZÆØÅ][\w.-]{0,30}+)|,(?= [A-ZÆØÅ]\.| &)){0,6}"
    r" ?(?:\((?:19|20)[0-9]{2}|, (?:19|20)[0-9]{2}[a-z]?[);:,])"
)
"""What makes a surname a source: Andersen (2014), (Andersen m.fl., 2014)."""

LONGEST = 5
"""Words of a full name."""


def find_names(reading: Reading) -> Iterator[Hit]:
    """Yield names; each is a first name, a full one, or a word with a capital after a role or "hedder"."""
    certain = _words_that_are_names_here(reading)
    done = -1
    for place, word in enumerate(reading.words):
        if place <= done or len(word.text) < len("Bo"):
            continue
        role = _role_before(reading, place)
        if not (_is_name(reading, place, certain) or _is_called(reading, place, role)):
            continue
        last = _last_of_name(reading, place)
        if last == place and not _listed(word, "fornavne") and A_YEAR.match(reading.plain, word.end):
            continue
        done = last
        yield Hit(Kind.OTHER_PERSON if role == "roller-andre" else Kind.NAME, word.start, _end(reading, last))


def find_initials(reading: Reading) -> Iterator[Hit]:
    """Yield initials with stops (P.H.), and letters after a role (borger PH, borger L); a single A or X stands for anybody."""
    known = {entry.replace(" ", "") for entry in entries("forkortelser")}
    for match in INITIALS.finditer(reading.plain):
        if match[0].replace(" ", "") not in known and not A_YEAR.match(reading.plain, match.end()):
            yield Hit(Kind.INITIALS, *match.span())
    for place, word in enumerate(reading.words):
        if not word.text.isupper() or len(word.text) > LETTERS_OF_A_NAME or word.text in known or word.text in ALIAS_LETTERS:
            continue
        if word.key not in NOT_A_NAME and _role_before(reading, place):
            yield Hit(Kind.INITIALS, word.start, word.end)


def _words_that_are_names_here(reading: Reading) -> set[str]:
    """Return the keys of words such as Bo and Liv that the text writes with a capital inside a sentence."""
    both = words("ogsaa-ord")
    return {word.key for word in reading.words if word.capital and not word.opens and not word.shouted and word.key in both}


def _is_name(reading: Reading, place: int, certain: set[str]) -> bool:
    word = reading.words[place]
    also_word = bool(_keys(word) & words("ogsaa-ord"))
    if reading.gap(place)[:2] in {"-\n", "- "}:
        return False  # a word that a line breaks, or half of one: samar-bejde
    if not word.capital:
        return not also_word and len(word.text) >= len("Pete") and word.key in words("fornavne")
    if word.shouted and (also_word or len(word.text) <= LETTERS_OF_A_NAME):
        return False
    first, last = _listed(word, "fornavne"), _listed(word, "efternavne")
    if not (first or last):
        return _is_unknown_full_name(reading, place)
    if not also_word:
        return True
    after = reading.words[place + 1] if reading.gap(place) == " " else None
    if word.opens:
        if not first or after is None:
            return False
        acts = after.key in SAYS or (after.key in HAS and word.key not in THINGS)
        return acts or word.key in certain or (after.capital and _listed(after, "efternavne"))
    return first or (after is not None and after.capital and _listed(after, "efternavne"))


def _is_unknown_full_name(reading: Reading, place: int) -> bool:
    """Tell whether a word inside a sentence and the surname after it make a name: Xeni Jensen."""
    word = reading.words[place]
    if word.opens or word.shouted or word.key in NOT_A_NAME or reading.gap(place) != " ":
        return False
    after = reading.words[place + 1]
    return after.capital and not after.shouted and _listed(after, "efternavne") and not _is_place(word)


def _is_called(reading: Reading, place: int, role: str) -> bool:
    """Tell whether a word is a name because of what stands before it: a role, or that somebody is called so."""
    word = reading.words[place]
    if not word.capital or word.shouted or word.key in NOT_A_NAME or _is_role(word) or _is_place(word):
        return False
    if role:
        return True
    before = reading.words[place - 1] if place else None
    if before is None or reading.gap(place - 1) not in {" ", " »", ' "', " “", ": "}:
        return False
    if before.key == "navn" and place > 1 and reading.words[place - 2].key == "ved":
        return True
    return before.key in CALLED and _about_somebody(reading, place - 1)


def _about_somebody(reading: Reading, place: int) -> bool:
    """Tell whether the words before "hedder" are about a person."""
    if place > 1 and reading.words[place - 1].key in IS:
        place -= 1  # he "is" called
    if not place or reading.words[place].opens:
        return False
    who = reading.words[place - 1]
    if who.key in {"der", "som"}:
        return any(_is_role(word) for word in reading.words[max(0, place - 4) : place - 1])
    return who.key in PEOPLE or bool(_is_role(who))


def _role_before(reading: Reading, place: int) -> str:
    """Return the list of the role that stands right before a word with a capital, or nothing."""
    word = reading.words[place]
    if not place or not word.capital or reading.gap(place - 1) not in {" ", ". "}:
        return ""
    before = reading.words[place - 1]
    if reading.gap(place - 1) == ". " and before.key not in {"hr", "fr", "frk", "dr"}:
        return ""
    return _is_role(before)


def _is_role(word: Word) -> str:
    for name in ("roller-borger", "roller-andre"):
        if ends_as_one_of(word.key, name) and not word.shouted:
            return name
    return ""


def _last_of_name(reading: Reading, place: int) -> int:
    """Return the place of the last word of the name that begins here."""
    if not reading.words[place].capital:
        return place
    last = place
    while last + 1 < len(reading.words) and last + 1 - place < LONGEST:
        word, gap = reading.words[last + 1], reading.gap(last)
        if gap not in {" ", ". "} or (gap == ". " and len(reading.words[last].text) > 1):
            break
        if not word.capital or word.key in NOT_A_NAME or _is_role(word) or (word.shouted and not _listed(word, "efternavne")):
            break
        last += 1
    return last


def _end(reading: Reading, last: int) -> int:
    word = reading.words[last]
    stop = len(word.text) == 1 and reading.plain[word.end : word.end + 1] == "."
    return word.end + (1 if stop else 0)


def _is_place(word: Word) -> bool:
    return bool(_keys(word) & words("byer", "kommuner", "regioner"))


def _keys(word: Word) -> set[str]:
    """Return how a word may stand in a list: as it is, and without a genitive s."""
    return {word.key, without_genitive(word.key)}


def _listed(word: Word, name: str) -> bool:
    """Tell whether a word, or the first part of one with a hyphen (Peter-sagen), is in a list."""
    known = words(name)
    if word.key in known:
        return True
    return bool(_keys(word) & known) or ("-" in word.key and word.key.partition("-")[0] in known and word.capital)
