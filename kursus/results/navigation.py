"""Finding one's way: what the person can do, who does what, and a letter rewritten so that it can be understood.

The three levels are Don Nutbeam's (2000). LIX is held against the letter as it was; it is a pointer and no verdict.
"""

from __future__ import annotations

import re
from typing import Any

from kursus.exercise.answers import Answers
from kursus.exercise.exercise import Exercise
from kursus.exercise.needs import Needs
from kursus.fields import Choice, Choices
from kursus.lix import count_sentences, lix, long_words, sentences, words_of
from kursus.results.letter import SEEN, seen_in
from kursus.results.pictures import boxes, ladder
from kursus.results.pictures.lix_meter import called, lix_meter
from kursus.results.result import Block, Finding, Result

LEVELS = ("funktionel", "interaktiv", "kritisk")
NOW, NEXT = "nu", "naeste"
CHOSEN, OWN, LETTER, CHECKED = "brev", "eget_brev", "nyt_brev", "tjek"
BARRIER = "barriere"
FEWEST_WORDS = 15
"""With fewer words than this LIX jumps about."""
EASY = 25
"""Under this LIX a letter is very easy, and its words are left in peace."""
LONG_SENTENCE = 15
"""A sentence of more words than this is one to look at."""
MOST_SHOWN = 8
PERSON = re.compile(r"\W*(?:borger\w*|beboer\w*|patient\w*|hun|han|hen|de)\b", re.IGNORECASE)
LACKS = re.compile(
    r"\b(?:kan|vil|tør|magter|orker|forstår|ønsker|gider|evner|formår)\s+(?:\w+\s+)?ikke\b"
    r"|\b(?:mangler|har (?:ikke|ingen))\s+(?:motivation|vilje|indsigt|evne|overskud)",
    re.IGNORECASE,
)
"""How a barrier is put in the person: it begins with the person, and goes on with what she or he lacks."""
NEEDS = Needs(
    texts=(
        "empty_title",
        "empty",
        "can_title",
        "can_note",
        "ladder_title",
        "ladder_note",
        "letter_title",
        "letter_note",
        "words_title",
        "check_title",
        "check",
        "check_seen",
        "unseen_title",
        "unseen",
        "few",
        "person",
    ),
    fields=dict.fromkeys((*LEVELS, OWN, LETTER, BARRIER), "text")
    | {NOW: "choice", NEXT: "choice", CHOSEN: "choice", CHECKED: "choices"},
)


def result(exercise: Exercise, answers: Answers) -> Result:
    """Return what the person can do in three boxes, the ladder of who does what, and the letter's LIX beside the first one's.

    At the letter's field is its LIX while one types; at the barrier's a question when it is put in the person.
    """
    assert exercise.result is not None
    texts, given = exercise.result.texts, answers["fields"]
    blocks: list[Block] = []
    if any(given.get(level) for level in LEVELS):
        can = {exercise.fields[level].label: _paragraphs(given.get(level, "")) for level in LEVELS}
        blocks.append(boxes(texts["can_title"], can, note=texts["can_note"]))
    field = exercise.fields[NOW]
    if isinstance(field, Choice) and (given.get(NOW) or given.get(NEXT)):
        marks = [(given.get(NOW), "Sådan gør vi nu"), (given.get(NEXT), "Det prøver vi")]
        blocks.append(ladder(texts["ladder_title"], field.options, marks, note=texts["ladder_note"]))
    notes: dict[str, list[str]] = {}
    if given.get(LETTER):
        letter = _paragraphs(given[LETTER])
        notes[LETTER] = [_meter(letter, texts["few"])]
        blocks += _letter(exercise, given, letter)
    if is_in_the_person(given.get(BARRIER, ""), answers["case"]):
        notes[BARRIER] = [texts["person"]]
    return Result(blocks or [Finding(texts["empty_title"], [texts["empty"]])], notes)


def first_letter(exercise: Exercise, given: dict[str, Any]) -> list[str]:
    """Return the paragraphs of the letter that is rewritten: the course's, or the participant's own."""
    quotes = [
        part.quote for part in exercise.parts if part.quote and part.show_when and part.show_when.value == given.get(CHOSEN)
    ]
    return _paragraphs(quotes[0] if quotes else given.get(OWN, ""))


def is_in_the_person(barrier: str, case: str) -> bool:
    """Tell whether the barrier is put in the person rather than in what is round her or him; `case` is a case's name."""
    begins = re.split(r"[.,;:!?]", barrier.strip(), maxsplit=1)[0]
    is_person = PERSON.match(begins) or (case and begins.casefold().startswith(f"{case} "))
    return bool(is_person and LACKS.search(begins))


def _letter(exercise: Exercise, given: dict[str, Any], letter: list[str]) -> list[Block]:
    assert exercise.result is not None
    texts = exercise.result.texts
    written = [("Brevet før", first_letter(exercise, given)), ("Jeres brev", letter)]
    measured = [(name, lix(text)) for name, text in written if len(words_of(text)) >= FEWEST_WORDS]
    blocks: list[Block] = [lix_meter(texts["letter_title"], measured, note=texts["letter_note"])] if measured else []
    points = _points(letter)
    if points:
        blocks.append(Finding(texts["words_title"], [], points))
    return [*blocks, *_checked(exercise, given[LETTER], given.get(CHECKED, []))]


def _checked(exercise: Exercise, letter: str, ticked: list[str]) -> list[Finding]:
    """Return what is not ticked, with a word where the letter seems to say it, and what is ticked and can't be seen in it."""
    assert exercise.result is not None
    field, texts = exercise.fields[CHECKED], exercise.result.texts
    if not isinstance(field, Choices) or not ticked:
        return []
    seen = seen_in(letter)
    missing = [
        f"{option.label} {texts['check_seen']}" if option.key in seen else option.label
        for option in field.options
        if option.key not in ticked
    ]
    unseen = [option.label for option in field.options if option.key in ticked and option.key in SEEN and option.key not in seen]
    found = [Finding(texts["check_title"], [texts["check"]], missing)] if missing else []
    return [*found, Finding(texts["unseen_title"], [texts["unseen"]], unseen)] if unseen else found


def _points(letter: list[str]) -> list[str]:
    """Return the longest sentence where it is long, and the longest words unless the letter is very easy already."""
    lengths = {sentence: len(words_of([sentence])) for paragraph in letter for sentence in sentences(paragraph)}
    longest = max(lengths, key=lambda sentence: lengths[sentence], default="")
    found = []
    if longest and lengths[longest] > LONG_SENTENCE:
        found.append(f"Den længste sætning har {lengths[longest]} ord. Kan den blive til to? »{longest}«")
    words = sorted({word.lower() for word in long_words(words_of(letter))}, key=lambda word: (-len(word), word))
    if words and lix(letter) >= EASY:
        found.append(f"De længste ord: {', '.join(words[:MOST_SHOWN])}. Kan nogle af dem siges kortere?")
    return found


def _meter(letter: list[str], few: str) -> str:
    words = len(words_of(letter))
    if words < FEWEST_WORDS:
        return few
    per_sentence = round(words / sum(map(count_sentences, letter)))
    measured = lix(letter)
    return f"LIX {round(measured)}: {called(measured)}. Der er cirka {per_sentence} ord i hver sætning."


def _paragraphs(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]
