"""When help got in the way: who can change which condition, and whether one speaks of oneself."""

from __future__ import annotations

import re

from kursus.exercise.answers import Answers
from kursus.exercise.exercise import Exercise
from kursus.exercise.needs import Needs
from kursus.results.pictures import boxes
from kursus.results.result import Block, Finding, Result
from kursus.results.rows import column_labels, rows_of

CONDITIONS, SENTENCES, WAY = "vilkaar", "saetninger", "vej"
ME, TEAM = "jeg", "team"
OURS = re.compile(r"\b(?:jeg|mig|min|mit|mine|vi|os|vores|vor|vort|vore)\b", re.IGNORECASE)
ANYBODY = re.compile(r"\bman\b", re.IGNORECASE)
NEEDS = Needs(
    texts=(
        *("empty_title", "empty", "title", "note", "nobody", "far_title", "far", "own_only", "unplaced_title", "unplaced"),
        *("we_title", "we_good", "we_missing", "we_man", "tro_title", "tro", "ret_title", "ret", "plan_title", "plan_first"),
        *("plan_back", "care_title", "care"),
    ),
    fields={CONDITIONS: "rows", SENTENCES: "rows", WAY: "choice"},
)


def result(exercise: Exercise, answers: Answers) -> Result:
    """Return the conditions by who can change them, the sentences, and what one has agreed to change."""
    assert exercise.result is not None
    texts = exercise.result.texts
    found: list[Block] = [
        *_conditions(exercise, answers, texts),
        *_sentences(answers, texts),
        *_way(answers["fields"].get(WAY), texts),
        *_plan(answers, texts),
    ]
    if not found:
        return Result([Finding(texts["empty_title"], [texts["empty"]])])
    return Result([*found, Finding(texts["care_title"], [texts["care"]])])


def says_we(sentence: str) -> bool:
    """Return whether whoever speaks is in the sentence."""
    return OURS.search(sentence) is not None


def _conditions(exercise: Exercise, answers: Answers, texts: dict[str, str]) -> list[Block]:
    rows = [row for row in rows_of(answers, CONDITIONS) if row.get("hvad")]
    if not rows:
        return []
    kinds = column_labels(exercise, CONDITIONS, "slags")
    who = column_labels(exercise, CONDITIONS, "hvem")
    texts_of = {key: [_named(row, kinds) for row in rows if row.get("hvem") == key] for key in who}
    filled = {label: texts_of[key] for key, label in who.items()}
    blocks: list[Block] = [boxes(texts["title"], filled, note=texts["note"], empty=texts["nobody"])]
    unplaced = [row["hvad"] for row in rows if row.get("hvem") not in who]
    if unplaced:
        blocks.append(Finding(texts["unplaced_title"], [texts["unplaced"]], unplaced))
    placed = {key for key, inside in texts_of.items() if inside}
    if placed and not placed & {ME, TEAM}:
        blocks.append(Finding(texts["far_title"], [texts["far"]]))
    elif placed == {ME} and len(rows) > 1:
        blocks.append(Finding(texts["far_title"], [texts["own_only"]]))
    return blocks


def _named(row: dict[str, str], kinds: dict[str, str]) -> str:
    kind = kinds.get(row.get("slags", ""))
    return f"{row['hvad']} ({kind.lower()})" if kind else row["hvad"]


def _sentences(answers: Answers, texts: dict[str, str]) -> list[Finding]:
    rows = [row for row in rows_of(answers, SENTENCES) if row.get("nu")]
    if not rows:
        return []
    pairs = [f"»{row['foer']}« blev til »{row['nu']}«" if row.get("foer") else f"»{row['nu']}«" for row in rows]
    missing = [f"»{row['nu']}«" for row in rows if not says_we(row["nu"])]
    anybody = [f"»{row['nu']}«" for row in rows if ANYBODY.search(row["nu"])]
    said = [f"{texts['we_missing']} {' '.join(missing)}"] if missing else [texts["we_good"]]
    said += [f"{texts['we_man']} {' '.join(anybody)}"] if anybody else []
    return [Finding(texts["we_title"], said, pairs)]


def _way(way: str | None, texts: dict[str, str]) -> list[Finding]:
    shown = {"tro": ("tro",), "ret": ("ret",), "begge": ("tro", "ret")}.get(way or "", ())
    return [Finding(texts[f"{key}_title"], [texts[key]], folded=True) for key in shown]


def _plan(answers: Answers, texts: dict[str, str]) -> list[Finding]:
    given = answers["fields"]
    if not given.get("et_vilkaar"):
        return []
    rest = [(texts["plan_first"], given.get("foerste_skridt")), (texts["plan_back"], given.get("tilbage"))]
    return [Finding(texts["plan_title"], [given["et_vilkaar"]], [f"{name} {said}" for name, said in rest if said])]
