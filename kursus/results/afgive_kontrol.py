"""Handing over control: where one decision stands on a ladder of eight rungs, and one step from there.

Below the eight is rung 0: what is done against the citizen's no. It is an intervention, not a low degree of taking part, so
no step leads from it or to it before it is known who decides it and by which rule.

The ladder is inspired by Sherry Arnstein (1969), A Ladder of Citizen Participation: the two lowest of its eight rungs are
non-participation, the next three tokenism, the three highest citizen power. The words of the rungs are the course's own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kursus.exercise.answers import Answers
from kursus.exercise.exercise import Exercise
from kursus.exercise.needs import Needs
from kursus.fields import Choice, Option
from kursus.language import danish_number
from kursus.results.numbers import Numbers, times
from kursus.results.pictures import ladder
from kursus.results.pictures.in_text import Mark
from kursus.results.result import Block, Finding, Result, Steps
from kursus.results.rows import column_labels, rows_of

RUNG, OTHERS, STEP, RISKS = "trin", "andre", "retning", "risici"
STEPS = {"op": 1, "bliv": 0, "ned": -1}
DEGREES = (1, 2, 3, 3)
"""How many rungs each degree has: that against a no, and from the lowest up those of the ladder."""
AGAINST = 0
"""The rung of what is done against the citizen's no."""
FAR = 3
"""So many rungs between two answers are no longer two views of the same thing."""
ASKED = {"imod_regel": "against_rule", "imod_hvem": "against_who", "imod_skrevet": "against_written", "imod_slut": "against_end"}
"""What must be known of what is done against a no: the field, and the text that it is told after."""
NUMBER = re.compile(r"^\d+\.\s+")
"""The number that a rung is called by in the form; in the picture the list has it."""
NEEDS = Needs(
    texts=(
        *("empty_title", "empty", "title", "note", "today", "next", "apart_title", "apart", "far", "alike_title", "alike"),
        *("against_title", "against_missing", "against_other_title", "against_other", "against_step", "deal_first"),
        *ASKED.values(),
        *("degree_title", "step_title", "at_top", "at_bottom", "risk_title", "risk", "risk_one", "stay", "deal_title"),
        *("deal_decision", "deal_step", "deal_how", "deal_fixed", "deal_risk", "deal_sign", "deal_tell", "deal_again"),
    ),
    fields={RUNG: "choice", OTHERS: "rows", STEP: "choice", RISKS: "rows"} | dict.fromkeys(ASKED, "text"),
    scales=len(DEGREES),
)


def result(exercise: Exercise, answers: Answers) -> Result:
    """Return the ladder with where one stands and the next step, and what the step needs."""
    assert exercise.result is not None
    texts, given = exercise.result.texts, answers["fields"]
    rungs = _rungs(exercise)
    today = rungs.index(given[RUNG]) if given.get(RUNG) in rungs else None
    others = [(row.get("hvem", ""), row["trin"]) for row in rows_of(answers, OTHERS) if row.get("trin") in rungs]
    if today is None and not others:
        return Result([Finding(texts["empty_title"], [texts["empty"]])])
    following = next_rung(today, given.get(STEP), len(rungs))
    marks = [(rungs[today], texts["today"])] if today is not None else []
    names = column_labels(exercise, OTHERS, "hvem")
    marks += [(rung, names.get(who, texts["today"])) for who, rung in others]
    marks += [(rungs[following], texts["next"])] if following is not None else []
    blocks: list[Block] = [_ladder(exercise, marks)]
    blocks += _compared(today, [rungs.index(rung) for _, rung in others], texts)
    if today is not None:
        scale = exercise.result.scales[degree(today)]
        blocks.append(Finding(f"{texts['degree_title']} {scale.label.lower()}", [scale.text] if scale.text else []))
        blocks += _against(exercise, answers) if today == AGAINST else []
        blocks += _step(today, given.get(STEP), len(rungs), texts)
    blocks += _risk(answers, texts)
    blocks += _deal(exercise, answers, following, texts)
    return Result(blocks)


def next_rung(today: int | None, step: str | None, rungs: int) -> int | None:
    """Return the rung of the next step: one up, one down or the same, and never off the ladder's rungs 1 to 8.

    There is none from rung 0, nor to it.
    """
    if today in (None, AGAINST) or step not in STEPS:
        return None
    return min(max(today + STEPS[step], AGAINST + 1), rungs - 1)


def degree(rung: int) -> int:
    """Return the degree, 0 to 3, of a rung from 0."""
    return sum(rung >= sum(DEGREES[: number + 1]) for number in range(len(DEGREES) - 1))


def draw(exercise: Exercise, shared: Numbers) -> list[Block]:
    """Return the ladder with the rungs that were chosen."""
    assert exercise.result is not None
    today = exercise.result.texts["today"]
    return [_ladder(exercise, [(rung, times(today, count)) for rung, count in shared[RUNG].items()])]


def _ladder(exercise: Exercise, marks: Sequence[Mark]) -> Steps:
    assert exercise.result is not None
    texts = exercise.result.texts
    options = [Option(key=option.key, label=NUMBER.sub("", option.label)) for option in _field(exercise).options]
    return ladder(texts["title"], options, marks, bands=_bands(exercise), note=texts["note"], first=0)


def _field(exercise: Exercise) -> Choice:
    field = exercise.fields[RUNG]
    assert isinstance(field, Choice)
    return field


def _rungs(exercise: Exercise) -> list[str]:
    return [option.key for option in _field(exercise).options]


def _bands(exercise: Exercise) -> dict[str, list[str]]:
    """Return the rungs of each degree by its name; what a rung means is said in the form."""
    assert exercise.result is not None
    rungs = _rungs(exercise)
    return {
        scale.label: [rung for at, rung in enumerate(rungs) if degree(at) == number]
        for number, scale in enumerate(exercise.result.scales)
    }


def _compared(today: int | None, others: list[int], texts: dict[str, str]) -> list[Finding]:
    all_ = [*([today] if today is not None else []), *others]
    if len(all_) < 2:  # noqa: PLR2004  # it takes two to differ
        return []
    apart = max(all_) - min(all_)
    found = [Finding(texts["against_other_title"], [texts["against_other"]])] if AGAINST in others and today != AGAINST else []
    if apart == 0:
        return [*found, Finding(texts["alike_title"], [texts["alike"]])]
    between = f"Der er {apart} trin mellem det laveste og det højeste svar."
    return [*found, Finding(texts["apart_title"], [between, texts["far" if apart >= FAR else "apart"]])]


def _against(exercise: Exercise, answers: Answers) -> list[Finding]:
    """Return what is known of what is done against a no, and what is not."""
    assert exercise.result is not None
    texts, given = exercise.result.texts, answers["fields"]
    known = [f"{texts[text]} {given[field]}" for field, text in ASKED.items() if given.get(field)]
    missing = [exercise.fields[field].label for field in ASKED if not given.get(field)]
    return [
        *([Finding(texts["against_title"], points=known)] if known else []),
        *([Finding(texts["against_missing"], points=missing)] if missing else []),
    ]


def _step(today: int, step: str | None, rungs: int, texts: dict[str, str]) -> list[Finding]:
    if step in STEPS and today == AGAINST:
        return [Finding(texts["step_title"], [texts["against_step"]])]
    if step == "op" and today == rungs - 1:
        return [Finding(texts["step_title"], [texts["at_top"]])]
    if step == "ned" and today == AGAINST + 1:
        return [Finding(texts["step_title"], [texts["at_bottom"]])]
    return []


def _risk(answers: Answers, texts: dict[str, str]) -> list[Finding]:
    """Return what the talk about risk still lacks, once a step is chosen."""
    given, risks = answers["fields"], rows_of(answers, RISKS)
    if given.get(STEP) not in STEPS:
        return []
    named = [row for row in risks if row.get("hvad")]
    said = []
    if not named:
        said.append(texts["risk"])
    elif not all(row.get("goer") for row in named):
        said.append(texts["risk_one"])
    if not given.get("risiko_nu"):
        said.append(texts["stay"])
    return [Finding(texts["risk_title"], said)] if said else []


def _deal(exercise: Exercise, answers: Answers, following: int | None, texts: dict[str, str]) -> list[Finding]:
    """Return what was agreed, on one place: it can be printed and hung up."""
    given = answers["fields"]
    if given.get(RUNG) is None or given.get(STEP) not in STEPS or not given.get("hvordan"):
        return []
    step = texts["deal_first"] if following is None else _field(exercise).options[following].label
    weeks = given.get("uger")
    risks = [_said(row) for row in rows_of(answers, RISKS) if row.get("hvad")]
    again = f"{danish_number(weeks)} {'uge' if weeks == 1 else 'uger'}" if weeks else None
    lines = [
        (texts["deal_decision"], given.get("beslutning")),
        (texts["deal_step"], step),
        (texts["deal_how"], given["hvordan"]),
        (texts["deal_fixed"], given.get("fast")),
        *((texts["deal_risk"], risk) for risk in risks),
        (texts["deal_sign"], given.get("tegn")),
        (texts["deal_tell"], given.get("fortael")),
        (texts["deal_again"], again),
    ]
    return [Finding(texts["deal_title"], points=[f"{name} {said}" for name, said in lines if said])]


def _said(risk: dict[str, str]) -> str:
    """Return what may happen, what is done then, and who tells."""
    then = f" → {risk['goer']}" if risk.get("goer") else ""
    tells = f" ({risk['siger']})" if risk.get("siger") else ""
    return f"{risk['hvad']}{then}{tells}"
