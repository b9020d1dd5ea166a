"""The coordinating plan, or the agreements of a network meeting, as a paper for the table, and what it still lacks.

The fourteen fields are the course's own, built on Sundhedsstyrelsen's guideline of 2014 for coordinating plans. What the
person has not agreed to share with all is put on a sheet of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from kursus.exercise.answers import Answers
from kursus.exercise.exercise import Exercise
from kursus.exercise.needs import Needs
from kursus.language import listed
from kursus.results.plan_sheets import (
    DANGERS,
    DRUGS,
    hides_its_name,
    own_sheet,
    own_sheet_is_needed,
    shared_sheet,
    words_of_sheet,
)
from kursus.results.result import Block, Finding, Result
from kursus.results.rows import numbered, rows_of

EDITION = "udgave"
"""Which paper it is: "plan", or "moede" for a network meeting."""
GOALS, ACTIONS, DEALS, PEOPLE = "maal", "indsatser", "aftaler", "deltagere"
SIDES = {"kommune", "region"}
SEVERAL = re.compile(r"\b(?:og|samt|eller)\b|[,/+&]", re.IGNORECASE)
"""What stands between names where more than one is written."""
TELLING = re.compile(
    r"\b(?:hash\w*|cannabis\w*|alkohol\w*|øl|drikker|drukket|rus\w*|misbrug\w*|stoffer\w*|joints?|kokain\w*|ryger|overdos\w*|abstinens\w*|naloxon\w*)\b",
    re.IGNORECASE,
)
"""Words that tell of drugs or alcohol."""
NEEDS = Needs(
    texts=(
        *("empty_title", "empty", "plan_title", "meeting_title", "practice", "date", "withdrawn", "shared_title", "shared"),
        *("own_sheet_title", "own_sheet", "own_sheet_nobody", "shared_yes", "seen_title", "seen", "missing_title"),
        *("missing_none", "ask_edition", "ask_words", "ask_consent", "ask_goal", "ask_meeting", "ask_copy", "ask_sides"),
        *("ask_deal", "ask_crisis", "ask_danger", "ask_change", "only_person"),
        *("without_action", "without_owner", "several_owners", "no_goal"),
    ),
    fields={EDITION: "choice", GOALS: "rows", ACTIONS: "rows", DEALS: "rows", PEOPLE: "rows", "uger": "number", "ark": "choices"},
)


def result(exercise: Exercise, answers: Answers) -> Result:
    """Return the paper that the answers make, what it lacks, and a note at the actions that have more than one owner."""
    assert exercise.result is not None
    texts, given = exercise.result.texts, answers["fields"]
    if not set(given) - {EDITION}:
        return Result([Finding(texts["empty_title"], [texts["empty"]])])
    blocks: list[Block] = [shared_sheet(exercise, answers)]
    if own_sheet_is_needed(answers):
        blocks.append(own_sheet(exercise, answers))
    blocks += _seen(exercise, answers)
    lacks = list(lacking(exercise, answers))
    blocks.append(Finding(texts["missing_title"], [] if lacks else [texts["missing_none"]], lacks))
    return Result(blocks, _notes(exercise, answers))


def is_one(owner: str) -> bool:
    """Return whether only one is named as responsible."""
    return SEVERAL.search(owner) is None


def telling_words(text: str) -> list[str]:
    """Return the words of a text that tell of drugs or alcohol, each once, in the order of the text."""
    return list(dict.fromkeys(word.casefold() for word in TELLING.findall(text)))


def lacking(exercise: Exercise, answers: Answers) -> Iterator[str]:
    """Yield what the paper lacks, the most important first."""
    assert exercise.result is not None
    texts, given = exercise.result.texts, answers["fields"]
    if not given.get("ord"):
        yield texts["ask_words"]
    if given.get("sagt_ja") in (None, "nej"):
        yield texts["ask_consent"]
    match given.get(EDITION):
        case "plan":
            yield from _plan_lacks(answers, texts)
        case "moede":
            yield from _meeting_lacks(answers, texts)
        case _:
            yield texts["ask_edition"]
    unowned = [numbered(_word(exercise, key), n, row.get("hvad")) for key, n, row in _actions(answers) if not row.get("hvem")]
    if unowned:
        yield f"{texts['without_owner']} {_listed(unowned)}"
    if not given.get("uger"):
        yield texts["ask_meeting"]
    if given.get("kopi") in (None, "nej"):
        yield texts["ask_copy"]


def _plan_lacks(answers: Answers, texts: dict[str, str]) -> Iterator[str]:
    goals = [(f"m{n}", row["maal"]) for n, row in enumerate(rows_of(answers, GOALS), start=1) if row.get("maal")]
    actions = rows_of(answers, ACTIONS)
    if not goals:
        yield texts["ask_goal"]
    waiting = [name for key, name in goals if not any(row.get("maal") == key for row in actions)]
    if waiting:
        yield f"{texts['without_action']} {_listed(waiting)}"
    homeless = [row["hvad"] for row in actions if row.get("hvad") and not row.get("maal")]
    if homeless and goals:
        yield f"{texts['no_goal']} {_listed(homeless)}"
    yield from _whose_change(actions, texts)
    if not answers["fields"].get("krise"):
        yield texts["ask_crisis"]
    unsaid = [name.lower() for key, name in DANGERS.items() if not answers["fields"].get(key)]
    if unsaid:
        yield f"{texts['ask_danger']} {listed(unsaid)}."


def _whose_change(actions: list[dict[str, Any]], texts: dict[str, str]) -> Iterator[str]:
    """Yield a word where nobody but the person is to do anything else than before, and where that is not said."""
    unsaid = [row["hvad"] for row in actions if row.get("hvad") and not row.get("aendrer")]
    if unsaid:
        yield f"{texts['ask_change']} {_listed(unsaid)}"
    elif actions and all(row.get("aendrer") == "person" for row in actions):
        yield texts["only_person"]


def _meeting_lacks(answers: Answers, texts: dict[str, str]) -> Iterator[str]:
    if not {row.get("sektor") for row in rows_of(answers, PEOPLE)} >= SIDES:
        yield texts["ask_sides"]
    if not rows_of(answers, DEALS):
        yield texts["ask_deal"]


def _actions(answers: Answers) -> list[tuple[str, int, dict[str, Any]]]:
    key = {"plan": ACTIONS, "moede": DEALS}.get(answers["fields"].get(EDITION, ""))
    return [(key, number, row) for number, row in enumerate(rows_of(answers, key), start=1)] if key else []


def _word(exercise: Exercise, key: str) -> str:
    return str(getattr(exercise.fields[key], "row_label", "Indsats"))


def _notes(exercise: Exercise, answers: Answers) -> dict[str, list[str]]:
    assert exercise.result is not None
    several = [(key, row["hvem"]) for key, _, row in _actions(answers) if row.get("hvem") and not is_one(row["hvem"])]
    if not several:
        return {}
    return {several[0][0]: [f"{exercise.result.texts['several_owners']} {_listed([owner for _, owner in several])}"]}


def _seen(exercise: Exercise, answers: Answers) -> list[Finding]:
    """Return the words on the shared sheet that tell what was to be kept off it."""
    assert exercise.result is not None
    texts = exercise.result.texts
    if DRUGS not in answers["fields"].get("ark", []):
        return []
    words = telling_words(words_of_sheet(shared_sheet(exercise, answers)))
    said = [texts["shared"]] if hides_its_name(answers) else []
    said += [f"{texts['seen']} {_listed(words)}"] if words else []
    return [Finding(texts["seen_title"], said)] if said else []


def _listed(names: list[str]) -> str:
    return " ".join(f"»{name}«" for name in names)
