"""Calm before demands (LA2): three plans with two views, the demands, three situations, and one's own next step.

No choice is told to be right: each gets two answers (`kursus.results.replies`), and where a voice rises the safe act is told
whatever was chosen.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from kursus.exercise.answers import Answers
from kursus.exercise.exercise import Exercise
from kursus.exercise.needs import Needs
from kursus.results.pictures import boxes, road
from kursus.results.replies import replies, steps
from kursus.results.result import Block, Finding, Result
from kursus.results.rows import column_labels, numbered, rows_of

PLANS = ("trivsel", "tryghed", "laering")
INSIDE, OUTSIDE = "inde", "ude"
"""The ends of the keys of a plan's two fields: the citizen's view and the worker's."""
DEMANDS, FIXED, WAIT = "krav", "fast", "vente"
SITUATIONS = ("doeren", "stemmen", "efter")
NEXT = ("proev", "afgoer", "se_efter")
NEEDS = Needs(
    texts=(
        *("empty_title", "empty", "plans_title", "plans_note", "inside", "outside", *(f"plan-{plan}" for plan in PLANS)),
        *("lacks_inside_title", "lacks_inside", "lacks_outside_title", "lacks_outside"),
        *("same_title", "same", "both_title", "both"),
        *("demands_title", "unsorted", "fixed_title", "fixed", "all_fixed_title", "all_fixed", "all_wait_title", "all_wait"),
        *("lower_title", "lower", "road_title", "road_note", "one", "two", "follows", "decides_title", "next_title"),
        *("missing_title", "stemmen-stop", *(f"next-{key}" for key in NEXT), *(f"missing-{key}" for key in NEXT)),
        *(f"{situation}-afgoer" for situation in SITUATIONS),
    ),
    fields={f"{plan}_{end}": "text" for plan in PLANS for end in (INSIDE, OUTSIDE)}
    | dict.fromkeys(SITUATIONS, "choice")
    | {DEMANDS: "rows", "proev": "text", "afgoer": "short", "se_efter": "short"},
)

Texts = Mapping[str, str]
Given = Mapping[str, Any]


def result(exercise: Exercise, answers: Answers) -> Result:
    """Return the plans and what they lack, the demands, the road through the situations and who decides, and the next step."""
    assert exercise.result is not None
    texts, given = exercise.result.texts, answers["fields"]
    blocks: list[Block] = [
        *_plans(texts, given),
        *_demands(exercise, answers),
        *_situations(exercise, given),
        *_next(texts, given),
    ]
    return Result(blocks or [Finding(texts["empty_title"], [texts["empty"]])], replies(texts, given, SITUATIONS))


def _plans(texts: Texts, given: Given) -> Iterator[Block]:
    """Yield the plans side by side, and in which of them a view is missing or is the other one said again."""
    views = {plan: (_written(given, plan, INSIDE), _written(given, plan, OUTSIDE)) for plan in PLANS}
    if not any(any(view) for view in views.values()):
        return
    words = (texts["inside"], texts["outside"])
    shown = {
        texts[f"plan-{plan}"]: [f"{word} {view}" for word, view in zip(words, both, strict=True) if view]
        for plan, both in views.items()
    }
    yield boxes(texts["plans_title"], shown, note=texts["plans_note"])
    found = {
        "lacks_inside": [plan for plan, (inside, outside) in views.items() if outside and not inside],
        "lacks_outside": [plan for plan, (inside, outside) in views.items() if inside and not outside],
        "same": [plan for plan, (inside, outside) in views.items() if inside and inside.lower() == outside.lower()],
    }
    for key, plans in found.items():
        if plans:
            yield Finding(texts[f"{key}_title"], [texts[key]], [texts[f"plan-{plan}"] for plan in plans])
    if all(all(both) for both in views.values()) and not found["same"]:
        yield Finding(texts["both_title"], [texts["both"]])


def _written(given: Given, plan: str, end: str) -> str:
    return str(given.get(f"{plan}_{end}", "")).strip()


def _demands(exercise: Exercise, answers: Answers) -> Iterator[Block]:
    """Yield the demands by whether they can be lowered, what can be, and who has settled what can't."""
    assert exercise.result is not None
    texts, rows = exercise.result.texts, rows_of(answers, DEMANDS)
    if not rows:
        return
    labels = column_labels(exercise, DEMANDS, "kan")
    named = [(numbered("Krav", number, row.get("hvad")), row) for number, row in enumerate(rows, start=1)]
    filled: dict[str, list[str]] = {label: [] for label in labels.values()}
    for name, row in named:
        place = labels.get(row.get("kan", ""), texts["unsorted"])
        filled.setdefault(place, []).append(f"{name} ({row['hvem']})" if row.get("hvem") else name)
    yield boxes(texts["demands_title"], filled)
    lower = [name for name, row in named if row.get("kan") not in (None, FIXED)]
    by_nobody = [name for name, row in named if row.get("kan") == FIXED and not row.get("hvem")]
    if lower:
        yield Finding(texts["lower_title"], [texts["lower"]], lower)
    if by_nobody:
        yield Finding(texts["fixed_title"], [texts["fixed"]], by_nobody)
    for key, level in (("all_fixed", FIXED), ("all_wait", WAIT)):
        if all(row.get("kan") == level for row in rows):
            yield Finding(texts[f"{key}_title"], [texts[key]])


def _situations(exercise: Exercise, given: Given) -> list[Block]:
    assert exercise.result is not None
    texts = exercise.result.texts
    chosen = [field for field in SITUATIONS if given.get(field)]
    if not chosen:
        return []
    went = steps(exercise, given, SITUATIONS, {})
    decides = [f"{step.text}: {texts[f'{field}-afgoer']}" for step, field in zip(went, chosen, strict=True)]
    return [road(texts["road_title"], went, note=texts["road_note"]), Finding(texts["decides_title"], [], decides)]


def _next(texts: Texts, given: Given) -> list[Finding]:
    """Return the next step as far as it is written, and what it lacks; nothing before it is begun."""
    written = [f"{texts[f'next-{key}']} {given[key]}" for key in NEXT if given.get(key)]
    if not written:
        return []
    lacks = [texts[f"missing-{key}"] for key in NEXT if not given.get(key)]
    return [Finding(texts["next_title"], [], written), *([Finding(texts["missing_title"], [], lacks)] if lacks else [])]
