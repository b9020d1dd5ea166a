"""Answers to an exercise: one dict that can be written as JSON, checked field by field."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kursus.exercise.exercise import Exercise, Part
from kursus.exercise.fields import (
    SHORT_LIMIT,
    TEXT_LIMIT,
    UNKNOWN,
    Choice,
    Choices,
    Day,
    Field,
    Likert,
    LongText,
    Number,
    Rows,
    Short,
    Sort,
)
from kursus.language import as_day, danish_number, thousands

Answers = dict[str, Any]
"""{"schema_version": 1, "case": a case's name, "egen" or "", "fields": {key: answer}}; no answer, no key.

A page may add MARKS; no result depends on them.
"""
MARKS = {"done": bool, "changed": str}
"""Whether the participant says that the exercise is done, and when the answers were last changed, as ISO has it."""


Chosen = Mapping[str, Mapping[str, str]]
"""For each `choices` field, what the participant chose: {as given: as kept}. Other fields lean on it."""


def marks_in(raw: Mapping[str, Any]) -> dict[str, Any]:
    """Return those of MARKS that are there and of their kind."""
    return {key: raw[key] for key, kind in MARKS.items() if isinstance(raw.get(key), kind)}


@dataclass(frozen=True)
class Checked:
    """Answers that fit the exercise, and for each field what was left out of them and why, in Danish."""

    answers: Answers
    problems: dict[str, list[str]]


def empty(exercise: Exercise) -> Answers:
    """Return the answers of somebody who has not answered yet: nothing but what is chosen to begin with."""
    chosen = {key: f.default for key, f in exercise.fields.items() if isinstance(f, Choice) and f.default}
    return {"schema_version": exercise.schema_version, "case": "", "fields": chosen}


def is_answered(exercise: Exercise, answers: Mapping[str, Any]) -> bool:
    """Tell whether checked answers hold more than what is chosen to begin with."""
    return bool(answers["fields"] != empty(exercise)["fields"])


def check(exercise: Exercise, raw: Mapping[str, Any]) -> Checked:
    """Return what of `raw` fits the exercise, and say of the rest what is wrong with it.

    Raises ValueError, in Danish, when the answers are of another version than the exercise's.
    """
    version = raw.get("schema_version", exercise.schema_version)
    if version != exercise.schema_version:
        raise ValueError(f"Svarene er gemt i version {version}, men øvelsen her kan kun læse version {exercise.schema_version}.")
    given = raw.get("fields")
    given = given if isinstance(given, Mapping) else {}
    case = raw.get("case")
    answers = empty(exercise) | {"case": case if isinstance(case, str) else ""}
    problems: dict[str, list[str]] = {}
    chosen = {key: _chosen(f, given.get(key), []) for key, f in exercise.fields.items() if isinstance(f, Choices)}
    for key, field in exercise.fields.items():
        if key in given:
            found: list[str] = []
            answer = _answer(field, given[key], chosen, found)
            if answer not in (None, "", [], {}):
                answers["fields"][key] = answer
            if found:
                problems[key] = list(dict.fromkeys(found))
    return Checked(answers, problems)


def shown_parts(exercise: Exercise, answers: Answers) -> list[Part]:
    """Return the parts that these answers open, in the order of the page."""
    fields = answers["fields"]
    return [p for p in exercise.parts if p.show_when is None or fields.get(p.show_when.field) == p.show_when.value]


def label_of(field: Choice | Choices, value: str) -> str:
    """Return what a chosen value is called: the option's label, or the participant's own text."""
    return next((option.label for option in field.options if option.key == value), value)


def _answer(field: Field | Any, value: Any, chosen: Chosen, found: list[str]) -> Any:
    """Return the part of an answer that fits the field, or None; what does not fit is said in `found`."""
    match field:
        case Likert():
            return _ratings(field, value, chosen, found)
        case Choice():
            return _one_of(field, value, chosen, found)
        case Choices():
            return _several_of(field, value, found)
        case Short():
            return _text(value, SHORT_LIMIT, found)
        case LongText():
            return _text(value, TEXT_LIMIT, found)
        case Number():
            return _number(field, value, found)
        case Day():
            return _day(value, found)
        case Rows():
            return _rows(field, value, chosen, found)
        case Sort():
            return _sorted(field, value, found)


def _ratings(field: Likert, value: Any, chosen: Chosen, found: list[str]) -> dict[str, Any] | None:
    if not isinstance(value, Mapping):
        _refuse(found)
        return None
    if field.repeat_for is None:
        return _levels(field, value, found)
    names = chosen[field.repeat_for]
    rated: dict[str, Any] = {}
    for group, levels in value.items():
        if group in names and isinstance(levels, Mapping):
            fits = _levels(field, levels, found)
            if fits:
                rated[names[group]] = fits
    return rated


def _levels(field: Likert, value: Mapping[str, Any], found: list[str]) -> dict[str, int | str]:
    fits: dict[str, int | str] = {}
    for row in field.rows:
        level = value.get(row.key)
        if isinstance(level, int | str) and ((field.unknown and level == UNKNOWN) or _is_level(level, len(field.levels))):
            fits[row.key] = level
        elif level is not None:
            found.append(f"»{row.label}«: svaret skal være et af de {len(field.levels)} trin. Det er ikke talt med.")
    return fits


def _is_level(level: Any, highest: int) -> bool:
    return isinstance(level, int) and not isinstance(level, bool) and 1 <= level <= highest


def _one_of(field: Choice, value: Any, chosen: Chosen, found: list[str]) -> str | None:
    if value in ("", None):
        return None
    names = chosen[field.options_from] if field.options_from else {option.key: option.key for option in field.options}
    if isinstance(value, str) and value in names:
        return names[value]
    found.append("Valget findes ikke her. Vælg et af dem, der står.")
    return None


def _several_of(field: Choices, value: Any, found: list[str]) -> list[str] | None:
    if not isinstance(value, list):
        _refuse(found)
        return None
    chosen = list(dict.fromkeys(_chosen(field, value, found).values()))
    if chosen and len(chosen) < field.least:
        found.append(f"Vælg mindst {field.least}.")
    return chosen


def _chosen(field: Choices, value: Any, found: list[str]) -> dict[str, str]:
    """Return {as the participant has it: as it is kept}, at most as many as the field takes.

    An own choice that says what one of the options says is that option.
    """
    keys = {option.key for option in field.options}
    labels = {option.label.casefold(): option.key for option in field.options}
    chosen: dict[str, str] = {}
    for item in value if isinstance(value, list) else []:
        text = _text(item, SHORT_LIMIT, found)
        if text is None:
            continue
        kept = labels.get(text.strip().casefold(), text.strip())
        if kept not in keys and not field.own:
            found.append("Et af valgene findes ikke her og er ikke talt med.")
        elif field.most is not None and kept not in chosen.values() and len(set(chosen.values())) >= field.most:
            found.append(f"Vælg højst {field.most}. De første {field.most} er talt med.")
        else:
            chosen[item] = kept
    return chosen


def _text(value: Any, limit: int, found: list[str]) -> str | None:
    if not isinstance(value, str):
        _refuse(found)
        return None
    if len(value) > limit:
        found.append(
            f"Teksten er på {thousands(len(value))} tegn. Der er plads til {thousands(limit)}. "
            "Den står her endnu, men den er ikke med i resultatet, før den er kortere."
        )
        return None
    return value if value.strip() else None


def _number(field: Number, value: Any, found: list[str]) -> float | None:
    if value in ("", None):
        return None
    number = _as_number(value)
    if number is None:
        found.append("Skriv et tal, for eksempel 3 eller 3,5.")
    elif not field.lowest <= number <= field.highest:
        found.append(
            f"Tallet skal være fra {danish_number(field.lowest)} til {danish_number(field.highest)}. Det er ikke talt med."
        )
        number = None
    return number


def _as_number(value: Any) -> float | None:
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    try:
        number = float(value.strip().replace(",", ".")) if isinstance(value, str) else float(value)
    except (ValueError, OverflowError):
        return None
    return number if math.isfinite(number) else None


def _day(value: Any, found: list[str]) -> str | None:
    if value in ("", None):
        return None
    if not isinstance(value, str) or as_day(value) is None:
        found.append("Vælg en dag, som findes. Den er ikke talt med.")
        return None
    return value


def _rows(field: Rows, value: Any, chosen: Chosen, found: list[str]) -> list[dict[str, Any]] | None:
    if not isinstance(value, list):
        _refuse(found)
        return None
    if len(value) > field.most:
        found.append(f"Der er plads til {field.most}. De første {field.most} er talt med.")
    rows: list[dict[str, Any]] = []
    for row in value[: field.most]:
        if not isinstance(row, Mapping):
            _refuse(found)
            continue
        cells = {c.key: _answer(c, row[c.key], chosen, found) for c in field.columns if c.key in row}
        cells = {key: cell for key, cell in cells.items() if cell is not None}
        if cells:
            rows.append(cells)
    return rows


def _sorted(field: Sort, value: Any, found: list[str]) -> dict[str, list[str]] | None:
    if not isinstance(value, Mapping):
        _refuse(found)
        return None
    boxes = [box.key for box in field.boxes]
    placed: dict[str, list[str]] = {}
    for scene in field.scenes:
        chosen = value.get(scene.key)
        fits = [box for box in boxes if isinstance(chosen, list) and box in chosen]
        if isinstance(chosen, list) and (len(fits) < len(chosen) or (len(fits) > 1 and not field.several)):
            found.append("En af teksterne er lagt et sted, der ikke findes. Læg den igen.")
            fits = []
        if fits:
            placed[scene.key] = fits
    return placed


def _refuse(found: list[str]) -> None:
    found.append("Svaret kunne ikke læses og er ikke talt med.")
