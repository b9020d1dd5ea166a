"""Demands in three bunches, and a conversation where one sees what a sentence opens and closes.

The conversation has no path that wins: each choice gets two answers (`kursus.results.replies`). It stops where the other is
intoxicated, threatens or does not want to live, and what one then does comes first in the result.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kursus.exercise.answers import Answers
from kursus.exercise.exercise import Exercise
from kursus.exercise.needs import Needs
from kursus.fields import Sort
from kursus.language import listed
from kursus.results.pictures import road
from kursus.results.replies import replies, steps
from kursus.results.result import Block, Finding, Result
from kursus.results.scenes import explanations, map_of, name_of, read_differently

DEMANDS, HAPPENS = "krav", "sker"
TURNS = ("styr", "soester", "bussen", "torsdag")
AFTER = ("bussen", "torsdag")
"""Turns that are only there while the conversation goes on."""
KINDS = ("spoerg", "gentag", "raad", "ramme")
"""The keys of the options in each turn: open question, reflection, advice, and what is settled and by whom."""
CALM, STOPS = "roligt", ("paavirket", "truer", "liv")
STOP_WORDS = {"stop_hvem": "stop_who", "stop_spoerg": "stop_ask"}
"""What one writes for the stop, and the text before it; the direct question is for who does not want to live."""
OWN, BUNCH, WHO, WORDS = "eget", "bunke", "hvem", "saetning"
NEEDS = Needs(
    texts=(
        *("empty_title", "empty", "note", "differ_title", "differ", "road_title", "road_note", "one", "two", "follows"),
        *("kinds_title", "kinds_all", "kinds_mixed", *(f"kind-{kind}" for kind in KINDS)),
        *("stop_title", "stop_who", "stop_ask", *(f"stop-{stop}" for stop in STOPS)),
        *("own_title", "own-fast", "own-fast-ingen", "own-forhandles", "own-borger", "own-ved_ikke", "own_who", "own_words"),
    ),
    fields={DEMANDS: "sort", HAPPENS: "choice", BUNCH: "choice", OWN: "short", WHO: "short", WORDS: "text"}
    | dict.fromkeys(TURNS, "choice")
    | dict.fromkeys(STOP_WORDS, "short"),
)


def result(exercise: Exercise, answers: Answers) -> Result:
    """Return where the conversation stops, how it went, the bunches, and one's own demand; the two answers stand at each turn."""
    assert exercise.result is not None
    texts, given = exercise.result.texts, answers["fields"]
    turns = [turn for turn in TURNS if turn not in AFTER or given.get(HAPPENS) == CALM]
    notes = replies(texts, given, turns)
    stop = given.get(HAPPENS)
    if stop in STOPS:
        notes[HAPPENS] = [texts[f"stop-{stop}"]]
    blocks = [
        *_stop(texts, given),
        *_conversation(exercise, given, turns),
        *_bunches(exercise, given.get(DEMANDS, {})),
        *_own(texts, given),
    ]
    return Result(blocks or [Finding(texts["empty_title"], [texts["empty"]])], notes)


def _stop(texts: Mapping[str, str], given: Mapping[str, Any]) -> list[Finding]:
    stop = given.get(HAPPENS)
    if stop not in STOPS:
        return []
    wrote = [
        f"{texts[name]} {given[key]}"
        for key, name in STOP_WORDS.items()
        if given.get(key) and (key != "stop_spoerg" or stop == "liv")
    ]
    return [Finding(texts["stop_title"], [texts[f"stop-{stop}"]], wrote)]


def _conversation(exercise: Exercise, given: Mapping[str, Any], turns: list[str]) -> list[Block]:
    assert exercise.result is not None
    texts = exercise.result.texts
    went = steps(exercise, given, turns, {})
    if not went:
        return []
    kinds = [given[turn] for turn in turns if given.get(turn)]
    said = [f"{texts[f'kind-{kind}']} ({kinds.count(kind)})" for kind in KINDS if kind in kinds]
    blocks: list[Block] = [road(texts["road_title"], went, note=texts["road_note"])]
    if len(kinds) > 1:
        blocks.append(Finding(texts["kinds_title"], [texts["kinds_all" if len(said) == 1 else "kinds_mixed"]], said))
    return blocks


def _bunches(exercise: Exercise, placed: Mapping[str, list[str]]) -> list[Block]:
    assert exercise.result is not None
    field, texts = exercise.fields[DEMANDS], exercise.result.texts
    assert isinstance(field, Sort)
    if not placed:
        return []
    blocks: list[Block] = [map_of(f"{len(placed)} af {len(field.scenes)} krav er lagt", field, placed, note=texts["note"])]
    other = read_differently(field, placed)
    if other:
        blocks.append(Finding(texts["differ_title"], [f"{listed([name_of(field, s) for s in other])}.", texts["differ"]]))
    return [*blocks, *explanations(field, placed, "Du valgte")]


def _own(texts: Mapping[str, str], given: Mapping[str, Any]) -> list[Finding]:
    bunch = given.get(BUNCH)
    if not bunch:
        return []
    nobody = bunch == "fast" and not given.get(WHO)
    points = [f"{texts[name]} {given[key]}" for key, name in ((WHO, "own_who"), (WORDS, "own_words")) if given.get(key)]
    title = f"{texts['own_title']}: {given[OWN]}" if given.get(OWN) else texts["own_title"]
    return [Finding(title, [texts["own-fast-ingen" if nobody else f"own-{bunch}"]], points)]
