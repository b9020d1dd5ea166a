"""A way to help, step by step: where it stops, what stops it, and what the person did."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any, Literal

from kursus.exercise.answers import Answers
from kursus.exercise.exercise import Exercise, Scale
from kursus.exercise.needs import Needs
from kursus.language import listed
from kursus.results.pictures import road
from kursus.results.result import Block, Finding, Result, Step
from kursus.results.rows import column_labels, numbered, rows_of

STEPS = "skridt"
SIGNS: dict[str, Literal["through", "detour", "back", "stop"]] = {
    "videre": "through",
    "omvej": "detour",
    "retur": "back",
    "stop": "stop",
}
STOP, BACK, DETOUR = "stop", "retur", "omvej"
PLAN = ("i_stedet", "jeg_kan", "sig_det")
PERSON, NO_BARRIER, OTHER_BARRIER = "mennesket", "ingen", "anden"
ENOUGH = 2
"""So many steps tell whether a way is open, and so many times at one place is a ring."""
NEEDS = Needs(
    texts=(
        *("empty_title", "empty", "title", "note", "open_title", "open", "stop_title", "none_title", "none"),
        *("you_can", "no_advice", "effort_title", "effort", "where_title", "where_person", "where_else", "ring_title", "ring"),
        *("plan_title", *(f"plan-{key}" for key in PLAN), *(f"plan-missing-{key}" for key in PLAN)),
    ),
    fields={STEPS: "rows"},
    scales=7,
)


def result(exercise: Exercise, answers: Answers) -> Result:
    """Return the way, each place where it stopped with what one can do, and where the barriers are."""
    assert exercise.result is not None
    texts = exercise.result.texts
    rows = rows_of(answers, STEPS)
    if not rows:
        return Result([Finding(texts["empty_title"], [texts["empty"]])])
    blocks: list[Block] = [
        road(texts["title"], [_step(exercise, n, row) for n, row in enumerate(rows, start=1)], note=texts["note"]),
        *_unsaid(rows, texts),
        *_stops(exercise, rows),
        *_ring(rows, texts),
        *_where(exercise, rows, texts),
        *_effort(rows, texts),
        *_plan(texts, answers["fields"]),
    ]
    return Result(blocks)


def places_again(rows: list[dict[str, Any]]) -> list[str]:
    """Return the course that the way comes to more than once, not right after each other, as they were first written."""
    course = [row["hos"].strip() for row in rows if row.get("hos", "").strip()]
    visits = [place for at, place in enumerate(course) if at == 0 or course[at - 1].casefold() != place.casefold()]
    counted = Counter(place.casefold() for place in visits)
    first = {place.casefold(): place for place in reversed(visits)}
    return [first[place] for place, times in counted.items() if times >= ENOUGH]


def _name(number: int, row: dict[str, Any]) -> str:
    return numbered("Skridt", number, row.get("hvad"))


def _step(exercise: Exercise, number: int, row: dict[str, Any]) -> Step:
    went = row.get("gik", "")
    barrier = column_labels(exercise, STEPS, "barriere").get(row.get("barriere", ""))
    said = [column_labels(exercise, STEPS, "gik")[went]] if went else []
    if barrier and row["barriere"] not in (NO_BARRIER, OTHER_BARRIER):
        said.append(barrier.lower() if said else barrier)
    marks = [": ".join(said)] if said else []
    return Step(_name(number, row), row.get("hos", ""), marks, sign=SIGNS.get(went, ""))


def _unsaid(rows: list[dict[str, Any]], texts: dict[str, str]) -> list[Finding]:
    missing = [_name(n, row) for n, row in enumerate(rows, start=1) if not row.get("gik")]
    return [Finding(texts["open_title"], [texts["open"]], missing)] if missing else []


def _stops(exercise: Exercise, rows: list[dict[str, Any]]) -> list[Finding]:
    """Return the course where the way stopped or went back, each with what one can do about its barrier."""
    assert exercise.result is not None
    texts = exercise.result.texts
    advice: dict[str, Scale] = {scale.key: scale for scale in exercise.result.scales}
    found = []
    for number, row in enumerate(rows, start=1):
        if row.get("gik") in (STOP, BACK):
            found.append(f"{_name(number, row)} → {_advice(advice, texts, row)}")
    answered = [row for row in rows if row.get("gik")]
    is_open = not found and all(row["gik"] != DETOUR for row in answered)
    if is_open and len(answered) >= ENOUGH:
        return [Finding(texts["none_title"], [texts["none"]])]
    return [Finding(texts["stop_title"], [texts["you_can"]], found)] if found else []


def _advice(advice: Mapping[str, Scale], texts: Mapping[str, str], row: Mapping[str, Any]) -> str:
    """Return what one can do about a barrier where it is: in the system, in the meeting or in the person."""
    barrier, place = row.get("barriere", ""), row.get("sad", "")
    scale = advice.get(barrier)
    general = (scale.text if scale else None) or texts["no_advice"]
    return texts.get(f"raad-{barrier}-{place}", general)


def _plan(texts: Mapping[str, str], given: Mapping[str, Any]) -> list[Finding]:
    """Return the one stop that one will do something about, and what is not written of it; nothing before it is begun."""
    written = [f"{texts[f'plan-{key}']} {given[key]}" for key in PLAN if given.get(key)]
    missing = [texts[f"plan-missing-{key}"] for key in PLAN if not given.get(key)]
    return [Finding(texts["plan_title"], missing, written)] if written else []


def _ring(rows: list[dict[str, Any]], texts: dict[str, str]) -> list[Finding]:
    again = places_again(rows)
    return [Finding(texts["ring_title"], [f"{texts['ring']} {listed(again)}."])] if again else []


def _where(exercise: Exercise, rows: list[dict[str, Any]], texts: dict[str, str]) -> list[Finding]:
    """Return how many barriers are in the system, in the meeting and in the person."""
    names = column_labels(exercise, STEPS, "sad")
    counted = Counter(row["sad"] for row in rows if row.get("sad") in names and row.get("barriere") != NO_BARRIER)
    if not counted:
        return []
    points = [f"{label}: {counted[key]}" for key, label in names.items()]
    is_person = counted[PERSON] > sum(counted.values()) - counted[PERSON]
    return [Finding(texts["where_title"], [texts["where_person" if is_person else "where_else"]], points)]


def _effort(rows: list[dict[str, Any]], texts: dict[str, str]) -> list[Finding]:
    done = [row["selv"] for row in rows if row.get("selv")]
    return [Finding(texts["effort_title"], [texts["effort"]], done)] if len(done) >= ENOUGH else []
