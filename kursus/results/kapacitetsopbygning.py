"""Building capacity: what one does with the citizen and what with the others, side by side, and what is known of the ways."""

from __future__ import annotations

from kursus.exercise.answers import Answers
from kursus.exercise.exercise import Exercise
from kursus.exercise.needs import Needs
from kursus.results.pictures import boxes
from kursus.results.result import Block, Finding, Result
from kursus.results.rows import column_labels, rows_of

CITIZEN, OTHERS, WAYS, FIRST = "med_borger", "med_andre", "veje", "foerst"
STAIRS = ("trappe", "blandet")
NEEDS = Needs(
    texts=(
        *("empty_title", "empty", "title", "note", "citizen", "others", "nothing", "my_step", "citizen_only_title"),
        *("citizen_only", "others_only_title", "others_only", "both_title", "both", "mine_title", "mine"),
        *("stairs_title", "stairs"),
    ),
    fields={CITIZEN: "rows", OTHERS: "rows", WAYS: "choices", FIRST: "choice"},
)


def result(exercise: Exercise, answers: Answers) -> Result:
    """Return the two columns, how they weigh against each other, and what is known of the chosen ways."""
    assert exercise.result is not None
    texts, given = exercise.result.texts, answers["fields"]
    citizen, others = citizen_steps(exercise, answers), others_steps(answers, texts["my_step"])
    blocks: list[Block] = []
    if citizen or others:
        filled = {texts["citizen"]: citizen, texts["others"]: others}
        blocks += [boxes(texts["title"], filled, note=texts["note"], empty=texts["nothing"]), _balance(citizen, others, texts)]
    unasked = [row.get("hvem") or row["hvad"] for row in rows_of(answers, OTHERS) if row.get("hvad") and not row.get("mit")]
    if unasked:
        blocks.append(Finding(texts["mine_title"], [texts["mine"]], unasked))
    if given.get(FIRST) in STAIRS:
        blocks.append(Finding(texts["stairs_title"], [texts["stairs"]]))
    ways = given.get(WAYS, [])
    blocks += [Finding(s.label, [s.text] if s.text else [], folded=True) for s in exercise.result.scales if s.key in ways]
    return Result(blocks or [Finding(texts["empty_title"], [texts["empty"]])])


def citizen_steps(exercise: Exercise, answers: Answers) -> list[str]:
    """Return the steps with the citizen, each with what it builds and when it begins."""
    builds = column_labels(exercise, CITIZEN, "bygger")
    return [
        _with(row["hvad"], [builds.get(row.get("bygger", ""), "").lower(), row.get("hvornaar", "")])
        for row in rows_of(answers, CITIZEN)
        if row.get("hvad")
    ]


def others_steps(answers: Answers, my_step: str) -> list[str]:
    """Return the steps with others: who, what, and what one does oneself."""
    steps = []
    for row in rows_of(answers, OTHERS):
        what = ": ".join(row[key] for key in ("hvem", "hvad") if row.get(key))
        mine = row.get("mit")
        if what or mine:
            steps.append(". ".join(one.rstrip(" .") for one in (what, f"{my_step} {mine}" if mine else "") if one))
    return steps


def _with(text: str, more: list[str]) -> str:
    said = " · ".join(one for one in more if one)
    return f"{text} ({said})" if said else text


def _balance(citizen: list[str], others: list[str], texts: dict[str, str]) -> Finding:
    key = "both" if citizen and others else "citizen_only" if citizen else "others_only"
    return Finding(texts[f"{key}_title"], [texts[key]])
