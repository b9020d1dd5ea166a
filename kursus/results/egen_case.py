"""A case of one's own as a paper, and which rules of writing safely one has not yet gone through."""

from __future__ import annotations

from kursus.exercise.answers import Answers
from kursus.exercise.exercise import Exercise
from kursus.exercise.needs import Needs
from kursus.exercise.readable import readable
from kursus.results.result import Block, Document, Finding, Result
from kursus.results.rows import option_labels

WISHES, RULES, KEYHOLE = "vil", "gjort", "noeglehul"
NOBODY = "nej"
"""The answer that nobody would know who it is."""
CHECKED = {RULES, KEYHOLE}
"""What is no part of the case itself."""
NEEDS = Needs(
    texts=(
        *("empty_title", "empty", "case_title", "case_note", "wishes_title", "wishes", "left_title", "left"),
        *("keyhole_title", "keyhole", "change", "ready_title", "ready"),
    ),
    fields={WISHES: "text", RULES: "choices", KEYHOLE: "choice"},
)


def result(exercise: Exercise, answers: Answers) -> Result:
    """Return the case as a paper, and what is left to look at before others see it.

    The last part, with the rules, is not on the paper: it is printed beside it.
    """
    assert exercise.result is not None
    texts, given = exercise.result.texts, answers["fields"]
    if not set(given) - CHECKED:
        return Result([Finding(texts["empty_title"], [texts["empty"]])])
    case = [section for section in readable(exercise, answers) if section.title != exercise.parts[-1].title]
    blocks: list[Block] = [Document(texts["case_title"], case, texts["case_note"], whole=True)]
    if not given.get(WISHES):
        blocks.append(Finding(texts["wishes_title"], [texts["wishes"]]))
    return Result([*blocks, *_safety(exercise, answers)])


def _safety(exercise: Exercise, answers: Answers) -> list[Finding]:
    """Return the rules that are left, and the keyhole test; that the case is ready only when both are done."""
    assert exercise.result is not None
    texts, given = exercise.result.texts, answers["fields"]
    left = [label for key, label in option_labels(exercise, RULES).items() if key not in given.get(RULES, [])]
    seen = given.get(KEYHOLE)
    found = [Finding(texts["left_title"], [texts["left"]], [f"{label}?" for label in left])] if left else []
    if seen != NOBODY:
        found.append(Finding(texts["keyhole_title"], [texts["keyhole"], *([texts["change"]] if seen else [])]))
    return found or [Finding(texts["ready_title"], [texts["ready"]])]
