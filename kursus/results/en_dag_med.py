"""A day with somebody who lives with psychosis and drugs: what one chose, what it was about, who decides, what is passed on.

What is about danger is not marked: the safe act is told whatever was chosen (`kursus.results.replies`).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kursus.exercise.answers import Answers
from kursus.exercise.exercise import Exercise
from kursus.exercise.needs import Needs
from kursus.results.pictures import boxes, road
from kursus.results.replies import replies, steps
from kursus.results.result import Block, Finding, Result

DAY = ("morgen", "medicin", "fod", "trussel", "nat")
WORDS = {field: f"{field}_ord" for field in DAY[:-1]}
PLAN = {"foerst": "plan_first", "hvem": "plan_who", "afklar": "plan_ask"}
NEEDS = Needs(
    texts=(
        *(
            "empty_title",
            "empty",
            "road_title",
            "road_note",
            "said",
            "one",
            "two",
            "follows",
            "sides_title",
            "sides_empty",
            "sides_note",
        ),
        *("open_title", "open", "decides_title", "pass_title", "plan_title", "plan_missing_title", *PLAN.values()),
        *(f"missing-{key}" for key in PLAN),
        *(f"{field}-afgoer" for field in DAY),
        *(f"{field}-giv" for field in DAY),
        *("trussel-stop", "nat-stop"),
    ),
    fields=dict.fromkeys(DAY, "choice") | dict.fromkeys(WORDS.values(), "short") | {"foerst": "text", "hvem": "short"},
    scales=5,
)


def result(exercise: Exercise, answers: Answers) -> Result:
    """Return the day that was chosen, what it was about, who decides and what is passed on, and one's own plan.

    At each situation stand the two ways it might go.
    """
    assert exercise.result is not None
    texts, given = exercise.result.texts, answers["fields"]
    chosen = [field for field in DAY if given.get(field)]
    blocks: list[Block] = []
    if chosen:
        said = {field: f"{texts['said']} »{given[key]}«" for field, key in WORDS.items() if given.get(key)}
        blocks = [
            road(texts["road_title"], steps(exercise, given, DAY, said), note=texts["road_note"]),
            *_sides(exercise, given, chosen),
            Finding(texts["decides_title"], [], [_at(exercise, field, texts[f"{field}-afgoer"]) for field in chosen]),
            Finding(texts["pass_title"], [], [_at(exercise, field, texts[f"{field}-giv"]) for field in chosen]),
        ]
    blocks += _plan(texts, given)
    return Result(blocks or [Finding(texts["empty_title"], [texts["empty"]])], replies(texts, given, DAY))


def _at(exercise: Exercise, field: str, text: str) -> str:
    """Return the text with the name of its situation before it."""
    return f"{_title(exercise, field)}: {text}"


def _title(exercise: Exercise, field: str) -> str:
    return next(part.title for part in exercise.parts if field in {one.key for one in part.fields})


def _sides(exercise: Exercise, given: Mapping[str, Any], chosen: list[str]) -> list[Block]:
    """Return which sides of life the choices were about first; what no choice was about is asked of once the day is over."""
    assert exercise.result is not None
    texts = exercise.result.texts
    sides = {field: texts[f"{field}-{given[field]}-sider"].split() for field in chosen}
    touched = {
        scale.label: [_title(exercise, field) for field in chosen if scale.key in sides[field]]
        for scale in exercise.result.scales
    }
    shown: list[Block] = [boxes(texts["sides_title"], touched, note=texts["sides_note"], empty=texts["sides_empty"])]
    asked = [f"{scale.label}: {scale.text}" for scale in exercise.result.scales if not touched[scale.label]]
    return [*shown, Finding(texts["open_title"], [texts["open"]], asked)] if asked and len(chosen) == len(DAY) else shown


def _plan(texts: Mapping[str, str], given: Mapping[str, Any]) -> list[Finding]:
    """Return the plan as far as it is written, and what it lacks; nothing before it is begun."""
    if not any(given.get(key) for key in PLAN):
        return []
    written = [f"{texts[name]} {given[key]}" for key, name in PLAN.items() if given.get(key)]
    missing = [texts[f"missing-{key}"] for key in PLAN if not given.get(key)]
    plan = [Finding(texts["plan_title"], [], written)]
    return [*plan, Finding(texts["plan_missing_title"], [], missing)] if missing else plan
