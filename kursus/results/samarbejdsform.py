"""Forms of working together: where one is, where the task asks one to be, and what that does to one's role.

The five names are Andy Højholdt's (2016, Tværprofessionelt samarbejde i teori og praksis). Their order, from loose to
close, is the course's reading and the order of the options in the YAML; closer is never better in itself.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from kursus.exercise.answers import Answers
from kursus.exercise.exercise import Exercise
from kursus.exercise.needs import Needs
from kursus.fields import Choice, Likert
from kursus.results.numbers import Numbers, times
from kursus.results.pictures import stairs
from kursus.results.result import Block, Finding, Result, levels

NOW, TASK, DEMANDS = "form_nu", "form_opgave", "krav"
NOW_MARK, TASK_MARK = "Her er vi nu", "Det kræver opgaven"
NEEDS = Needs(
    texts=(
        *("empty_title", "empty", "order", "same_title", "same", "closer_title", "closer", "looser_title", "looser"),
        *("demand_title", "demand_much", "demand_little", "demand_mixed", "ask_close", "ask_loose", "role_title"),
    ),
    fields={NOW: "choice", TASK: "choice", DEMANDS: "likert"},
)
ENOUGH = 2
"""So many of the task's three demands must agree, or be answered, before anything is said of them."""
AT_THE_END = 2
"""So many forms at each end of the stairs count as loose and as close."""


def result(exercise: Exercise, answers: Answers) -> Result:
    """Return the stairs with both forms on them, what lies between them, what the task says, and the roles."""
    assert exercise.result is not None
    texts, given = exercise.result.texts, answers["fields"]
    now, task, ratings = given.get(NOW), given.get(TASK), given.get(DEMANDS, {})
    forms, demands = exercise.fields[NOW], exercise.fields[DEMANDS]
    assert isinstance(forms, Choice)
    assert isinstance(demands, Likert)
    if not (now or task or ratings):
        return Result([Finding(texts["empty_title"], [texts["empty"]])])
    chosen = {key: forms.counts(form) or {} for key, form in ((NOW, now), (TASK, task)) if form}
    blocks: list[Block] = draw(exercise, chosen)
    order = [option.key for option in forms.options]
    if now in order and task in order:
        blocks.append(_between(order.index(task) - order.index(now), texts))
    said = demand([row.key for row in demands.rows], ratings, len(demands.levels))
    if said:
        asked = _question(said, order.index(task) if task in order else None, len(order), texts)
        blocks.append(Finding(texts["demand_title"], [texts[f"demand_{said}"], *asked]))
    return Result([*blocks, *_roles(forms, [now, task], texts)])


def draw(exercise: Exercise, shared: Numbers) -> list[Block]:
    """Return the stairs with the forms that were chosen: where one is, and what the task needs."""
    assert exercise.result is not None
    forms = exercise.fields[NOW]
    assert isinstance(forms, Choice)
    marks = [
        (form, times(mark, count))
        for key, mark in ((NOW, NOW_MARK), (TASK, TASK_MARK))
        for form, count in shared.get(key, {}).items()
    ]
    return [stairs("Trappen med de fem former", forms.options, marks, note=exercise.result.texts["order"])]


def demand(rows: Sequence[str], ratings: Mapping[str, Any], highest: int) -> str | None:
    """Return whether the task asks "much" or "little" of the cooperation, or is "mixed"; None with too few answers.

    Levels are 1 to `highest`; "ved ikke" counts as no answer.
    """
    answered = [level for level in levels(ratings, rows) if level is not None]
    if len(answered) < ENOUGH:
        return None
    if answered.count(highest) >= ENOUGH:
        return "much"
    return "little" if answered.count(1) >= ENOUGH else "mixed"


def _between(steps: int, texts: Mapping[str, str]) -> Finding:
    """Return what it means that the task's form is so many steps up (or, below zero, down) from the present one."""
    name = "closer" if steps > 0 else "looser" if steps < 0 else "same"
    return Finding(texts[f"{name}_title"], [texts[name]])


def _question(said: str, place: int | None, of: int, texts: Mapping[str, str]) -> list[str]:
    """Return a question where the form that was chosen goes against what was said of the task."""
    if place is not None and said == "little" and place >= of - AT_THE_END:
        return [texts["ask_close"]]
    if place is not None and said == "much" and place < AT_THE_END:
        return [texts["ask_loose"]]
    return []


def _roles(forms: Choice, chosen: Sequence[str | None], texts: Mapping[str, str]) -> list[Finding]:
    points = [
        f"{form.label}: {texts[f'role-{form.key}']}"
        for form in forms.options
        if form.key in chosen and f"role-{form.key}" in texts
    ]
    return [Finding(texts["role_title"], [], points)] if points else []
