"""Turning points: a line of a life, where it turns most, who carried hope, and what is only a guess."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from kursus.exercise.answers import Answers
from kursus.exercise.exercise import Exercise
from kursus.exercise.needs import Needs
from kursus.results.pictures import Point, timeline
from kursus.results.result import Block, Finding, Result
from kursus.results.rows import column_labels, numbered, rows_of

POINTS = "punkter"
HEIGHTS = {"op3": 3, "op2": 2, "op1": 1, "begge": 0, "ned1": -1, "ned2": -2, "ned3": -3}
"""How far from the middle each direction is drawn; 0 is a point that went both ways."""
SELF, GUESS = "selv", "gaet"
NEEDS = Needs(
    texts=(
        *("empty_title", "empty", "title", "note", "up", "down", "shift_title", "shift", "hope_title", "hope", "no_hope"),
        *("guess_title", "guess", "told", "tone_title", "all_down", "all_up"),
    ),
    fields={POINTS: "rows"},
)


@dataclass(frozen=True)
class Turn:
    """A turning point as it was written; `height` is None while it has no direction."""

    name: str
    when: str
    height: int | None
    meaning: str
    hope: str
    source: str

    @property
    def called(self) -> str:
        """What happened, after when it did."""
        return f"{self.when}: {self.name}" if self.when else self.name

    @property
    def short(self) -> str:
        """When it happened, or what, where that is not said."""
        return self.when or self.name


def result(exercise: Exercise, answers: Answers) -> Result:
    """Return the line and what can be seen in it."""
    assert exercise.result is not None
    texts = exercise.result.texts
    turns = turns_of(exercise, answers)
    if not turns:
        return Result([Finding(texts["empty_title"], [texts["empty"]])])
    called = column_labels(exercise, POINTS, "retning")
    names = [called.get(key, key) for key in sorted(HEIGHTS, key=HEIGHTS.__getitem__)]
    points = [Point(t.name, t.height, t.when, t.meaning, guess=t.source == GUESS) for t in turns]
    drawn = timeline(texts["title"], points, up=texts["up"], down=texts["down"], heights=names, note=texts["note"])
    blocks: list[Block] = [drawn, *_shift(turns, texts), *_tone(turns, texts), *_hope(turns, texts), *_guesses(turns, texts)]
    return Result(blocks)


def turns_of(exercise: Exercise, answers: Answers) -> list[Turn]:
    """Return the turning points in the order of the rows."""
    field = exercise.fields[POINTS]
    word = getattr(field, "row_label", "Punkt")
    return [
        Turn(
            numbered(word, number, row.get("hvad")),
            row.get("naar", ""),
            HEIGHTS.get(row.get("retning", "")),
            row.get("betydning", ""),
            row.get("haab", ""),
            row.get("kilde", ""),
        )
        for number, row in enumerate(rows_of(answers, POINTS), start=1)
    ]


def biggest_shift(turns: list[Turn]) -> tuple[Turn, Turn] | None:
    """Return the two points after each other that lie furthest apart, the first pair of those; None where all is level."""
    drawn = [(turn, turn.height) for turn in turns if turn.height is not None]
    shifts = [(abs(after - before), one, other) for (one, before), (other, after) in pairwise(drawn)]
    most = max((size for size, _, _ in shifts), default=0)
    return next(((one, other) for size, one, other in shifts if size == most), None) if most else None


def _shift(turns: list[Turn], texts: dict[str, str]) -> list[Finding]:
    found = biggest_shift(turns)
    if found is None:
        return []
    before, after = found
    return [Finding(texts["shift_title"], [f"Fra »{before.called}« til »{after.called}«.", texts["shift"]])]


def _tone(turns: list[Turn], texts: dict[str, str]) -> list[Finding]:
    """Return a question where all points, at least two, lie on the same side of the middle."""
    heights = [turn.height for turn in turns if turn.height is not None]
    if len(heights) > 1 and max(heights) < 0:
        return [Finding(texts["tone_title"], [texts["all_down"]])]
    if len(heights) > 1 and min(heights) > 0:
        return [Finding(texts["tone_title"], [texts["all_up"]])]
    return []


def _hope(turns: list[Turn], texts: dict[str, str]) -> list[Finding]:
    carried = [f"{turn.short}: {turn.hope}" for turn in turns if turn.hope]
    if not carried:
        return []
    said = [texts["hope"], *([texts["no_hope"]] if len(carried) < len(turns) else [])]
    return [Finding(texts["hope_title"], said, carried)]


def _guesses(turns: list[Turn], texts: dict[str, str]) -> list[Finding]:
    known = [turn for turn in turns if turn.source]
    if not known:
        return []
    told = sum(turn.source == SELF for turn in known)
    guessed = [turn.called for turn in known if turn.source == GUESS]
    counted = f"{told} af {len(turns)} {texts['told']}"
    return [Finding(texts["guess_title"], [counted, *([texts["guess"]] if guessed else [])], guessed)]
