"""Body and health: who is told what and how soon, what is missing, and one appointment to go along to.

It sorts by what the participant chose and reads no text for signs of illness: what a sign means is for a doctor.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kursus.exercise.answers import Answers
from kursus.exercise.exercise import Exercise
from kursus.exercise.needs import Needs
from kursus.results.pictures import boxes
from kursus.results.result import Block, Finding, Result
from kursus.results.rows import column_labels, numbered, option_labels, rows_of

SIGNS, QUESTIONS, CONSENT, ROLE = "tegn", "svar", "ja", "rolle"
NOW, TODAY, WEEK, DOUBT = "nu", "idag", "ugen", "tvivl"
ALARM, LEADER = "alarm", "leder"
NEEDS = Needs(
    texts=(
        *("empty_title", "empty", "title", "note", "nobody", "unsorted", "first_title", "alarm_title", "alarm"),
        *("clinician_title", "clinician", "words_title", "words", "later_title", "later", "long_title", "long"),
        *("no_title", "no", "some_title", "some", "meeting_title", "meeting", "your_part", "afterwards", "over_title", "over"),
        *("outside_title", "outside", "missing_title", "ask_questions", "ask_will", "ask_yes", "ask_meeting", "ask_answers"),
        *("ask_after", "whole_title", "whole"),
    ),
    fields={SIGNS: "rows", QUESTIONS: "rows", CONSENT: "choice", ROLE: "choices"},
    scales=4,
)


def result(exercise: Exercise, answers: Answers) -> Result:
    """Return who is told what, what is said first, the appointment, and what is missing."""
    assert exercise.result is not None
    texts, rows = exercise.result.texts, rows_of(answers, SIGNS)
    if not rows:
        return Result([Finding(texts["empty_title"], [texts["empty"]])])
    lacks = list(_lacking(answers, texts))
    last = Finding(texts["missing_title"], [], lacks) if lacks else Finding(texts["whole_title"], [texts["whole"]])
    return Result(
        [
            *_first(exercise, rows),
            _told(exercise, rows),
            *_doubts(rows, texts),
            *_yes(answers, texts),
            *_meeting(exercise, answers),
            last,
        ]
    )


def _first(exercise: Exercise, rows: list[dict[str, Any]]) -> list[Finding]:
    """Return what to do about the most urgent that was chosen; doubt counts before what can wait."""
    assert exercise.result is not None
    advice = {scale.key: scale.text or "" for scale in exercise.result.scales}
    chosen = {row.get("haster") for row in rows}
    most = next((key for key in (NOW, TODAY, DOUBT, WEEK) if key in chosen), None)
    said = [advice[key] for key in dict.fromkeys([most, *([DOUBT] if DOUBT in chosen else [])]) if key]
    return [Finding(exercise.result.texts["first_title"], said)] if said else []


def _told(exercise: Exercise, rows: list[dict[str, Any]]) -> Block:
    assert exercise.result is not None
    texts = exercise.result.texts
    who = column_labels(exercise, SIGNS, "hvem")
    speed = column_labels(exercise, SIGNS, "haster")
    filled: dict[str, list[str]] = {label: [] for label in speed.values()}
    for number, row in enumerate(rows, start=1):
        place = speed.get(row.get("haster", ""), texts["unsorted"])
        said = f"{_name(number, row)} → {who.get(row.get('hvem', ''), texts['nobody'])}"
        filled.setdefault(place, []).append(said + (f": »{row['ord']}«" if row.get("ord") else ""))
    return boxes(texts["title"], filled, note=texts["note"])


def _doubts(rows: list[dict[str, Any]], texts: dict[str, str]) -> Iterator[Finding]:
    """Yield what to look at again among the signs."""
    named = [(_name(number, row), row) for number, row in enumerate(rows, start=1)]
    found = {
        "alarm": [name for name, row in named if row.get("haster") == NOW and row.get("hvem") not in (None, ALARM)],
        "clinician": [name for name, row in named if row.get("haster") in (TODAY, DOUBT) and row.get("hvem") == LEADER],
        "words": [name for name, row in named if row.get("hvad") and not row.get("ord")],
        "long": [name for name, row in named if row.get("nyt") == "laenge"],
    }
    yield from (Finding(texts[f"{key}_title"], [texts[key]], names) for key, names in found.items() if names)
    if all(row.get("haster") == WEEK for row in rows):
        yield Finding(texts["later_title"], [texts["later"]])


def _yes(answers: Answers, texts: dict[str, str]) -> list[Finding]:
    key = {"nej": "no", "noget": "some"}.get(answers["fields"].get(CONSENT, ""))
    return [Finding(texts[f"{key}_title"], [texts[key]])] if key else []


def _meeting(exercise: Exercise, answers: Answers) -> Iterator[Finding]:
    """Yield the appointment with the citizen's questions, and what to agree on before it."""
    assert exercise.result is not None
    texts, given = exercise.result.texts, answers["fields"]
    roles, asked = given.get(ROLE, []), _asked(answers)
    if given.get("aftale"):
        labels = option_labels(exercise, ROLE)
        part = ", ".join(labels[key].lower() for key in roles if key in labels)
        said = [f"{texts['meeting']} {given['aftale']}", f"{texts['your_part']} {part}" if part else ""]
        said.append(f"{texts['afterwards']} {given['bagefter']}" if given.get("bagefter") else "")
        yield Finding(texts["meeting_title"], [one for one in said if one], asked)
    if "siger" in roles and not asked:
        yield Finding(texts["over_title"], [texts["over"]])
    if {"med", "venter"} <= set(roles):
        yield Finding(texts["outside_title"], [texts["outside"]])


def _lacking(answers: Answers, texts: dict[str, str]) -> Iterator[str]:
    given = answers["fields"]
    if not given.get("sporg"):
        yield texts["ask_questions"]
    if not given.get("vil"):
        yield texts["ask_will"]
    if given.get(CONSENT) in (None, "ikke"):
        yield texts["ask_yes"]
    if not given.get("aftale"):
        yield texts["ask_meeting"]
    if not _asked(answers):
        yield texts["ask_answers"]
    if not given.get("bagefter"):
        yield texts["ask_after"]


def _asked(answers: Answers) -> list[str]:
    return [row["hvad"] for row in rows_of(answers, QUESTIONS) if row.get("hvad")]


def _name(number: int, row: dict[str, Any]) -> str:
    return numbered("Tegn", number, row.get("hvad"))
