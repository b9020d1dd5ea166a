"""Everything that answers to an exercise get back: one pure function, whoever asks it and however the answers come.

A page in a kernel, an answer by HTTP, the Word file and the folder's print all show what `feedback` returns.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any, Literal

from kursus.cases import Case
from kursus.exercise import Checked, Exercise, check, is_answered, readable
from kursus.exercise.readable import Section
from kursus.privacy.in_answers import Eye, Warnings
from kursus.results import result_of
from kursus.results.result import Block, Document, blocks_as_json

FAILED = "Resultatet kunne ikke regnes ud. Det, du har skrevet, står her endnu."


@dataclass(frozen=True)
class Feedback:
    """What is said of answers.

    `notes`, `problems` and `warnings` stand at the field of their key; a problem under "" is of the whole. `blocks` are the
    result. `sections` are the checked answers in words, for every kind of paper, without those that a paper among the blocks
    says already; `left_out` has a line for each answer that is not in them, in part or in full. `is_answered` tells whether
    there is more than what is chosen to begin with. All texts are Danish.
    """

    notes: dict[str, list[str]] = field(default_factory=dict)
    problems: dict[str, list[str]] = field(default_factory=dict)
    blocks: list[Block] = field(default_factory=list)
    sections: list[Section] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)
    warnings: Warnings = field(default_factory=dict)
    is_answered: bool = False

    def as_json(self) -> dict[str, Any]:
        """Return what a page gets, whoever answers it: the fields by their name, JSON-able, each block with its `kind`."""
        return {
            "notes": self.notes,
            "problems": self.problems,
            "blocks": blocks_as_json(self.blocks),
            "sections": [asdict(section) for section in self.sections],
            "left_out": self.left_out,
            "warnings": self.warnings,
        }


def feedback(
    exercise: Exercise, answers: Mapping[str, Any], cases: Sequence[Case] = (), *, eye: Eye | Literal[False] | None = None
) -> Feedback:
    """Return what is said of answers to an exercise that can be done with `cases`.

    `eye` looks the texts through for what may identify a citizen; it remembers them, so it belongs to one visitor. None is a
    new one; with False nobody looks, and there are no warnings. Nothing else is read, kept or changed.

    Raises ValueError, in Danish, for answers of another version (`upgraded` brings them to this one).
    """
    checked = check(exercise, answers)
    result = result_of(exercise, checked.answers)
    begun = is_answered(exercise, checked.answers)
    sections = readable(exercise, checked.answers) if begun else []
    return Feedback(
        notes=result.notes,
        problems=checked.problems,
        blocks=list(result.blocks),
        sections=_not_repeated(exercise, sections, result.blocks),
        left_out=left_out(exercise, answers, checked),
        warnings={} if eye is False else warnings_of(eye or Eye(exercise, cases), answers),
        is_answered=begun,
    )


def warnings_of(eye: Eye, answers: Mapping[str, Any]) -> Warnings:
    """Return what may identify a citizen; nothing when it can't be looked for, since nothing else depends on it."""
    try:
        return eye.warnings(answers)
    except Exception:  # noqa: BLE001  # its text may hold what was typed: it is neither shown nor logged
        return {}


def failed() -> Feedback:
    """Return what a page gets when a result can't be computed; why may hold what was typed, and is told to nobody."""
    return Feedback(problems={"": [FAILED]})


def left_out(exercise: Exercise, given: Mapping[str, Any], checked: Checked) -> list[str]:
    """Return a line in Danish for each answer that `check` left out, in part or in full; it does not repeat the answer."""
    kept, raw = checked.answers["fields"], given["fields"] if checked.problems else {}
    return [
        f"»{exercise.fields[key].label}«: {'Noget af svaret' if key in kept else 'Svaret'} er for langt eller passer ikke til "
        "øvelsen. Det er ikke med."
        for key in checked.problems
        if kept.get(key) != raw[key]
    ]


def _not_repeated(exercise: Exercise, sections: list[Section], blocks: Sequence[Block]) -> list[Section]:
    """Return the sections that no paper of the result says: beside one that says the whole, only the last part is left."""
    papers = [block for block in blocks if isinstance(block, Document)]
    if any(paper.whole for paper in papers):
        return [section for section in sections if section.title == exercise.parts[-1].title]
    return [section for section in sections if not any(section in paper.sections for paper in papers)]
