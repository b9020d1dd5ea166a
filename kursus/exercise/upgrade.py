"""Brings answers that were kept under an older `schema_version` to the version that an exercise has now.

Whoever changes what an exercise asks, so that answers that are kept no longer fit, raises its `schema_version` by one and
adds a step here:

    @step("chime", 1)
    def _styrke_became_styrker(answers: Answers) -> Answers:
        answers["fields"]["styrker"] = [answers["fields"].pop("styrke")]
        return answers

A step gets a copy, and sets no version itself. It sees what a participant has kept, so it takes nothing for granted: every
field may be missing.
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Mapping
from typing import Any

from kursus.exercise.answers import Answers

Step = Callable[[Answers], Answers]
"""Takes answers of one version and returns those of the next."""
ALL = "*"
"""In place of a name: a step for every exercise that has none of its own from that version."""
FIRST = 1
STEPS: dict[tuple[str, int], Step] = {}


class VersionError(ValueError):
    """The answers are of a version that can't be opened here; they are untouched. The message is for the participant."""


def step(exercise: str, version: int) -> Callable[[Step], Step]:
    """Register a step from a version of an exercise's answers to the next. Raises ValueError when there is one."""

    def register(taken: Step) -> Step:
        if (exercise, version) in STEPS:
            raise ValueError(f"two steps from version {version} of {exercise}")
        STEPS[exercise, version] = taken
        return taken

    return register


def upgraded(exercise: str, answers: Mapping[str, Any], version: int) -> Answers:
    """Return a copy of an exercise's answers in a version; those that say none are in it already, as `check` takes them.

    Raises VersionError, in Danish, for answers of a newer version, of one from which no step leads here, and those that a step
    fails on.
    """
    found = answers.get("schema_version", version)
    if isinstance(found, bool) or not isinstance(found, int) or found < FIRST:
        raise VersionError("Svarene er gemt i en form, som kurset ikke kender. De er ikke rørt. Sig det til din underviser.")
    if found > version:
        raise VersionError(
            f"Svarene er gemt i en nyere udgave af øvelsen (version {found}) end den, der er her (version {version}). "
            "De er ikke rørt. Genindlæs siden. Hjælper det ikke, skal kurset opdateres: sig det til din underviser."
        )
    new: Answers = copy.deepcopy(dict(answers))
    for at in range(found, version):
        taken = _step(exercise, at)
        if taken is None:
            raise VersionError(_too_old(found))
        try:
            new = taken(new)
        except Exception:  # noqa: BLE001  # of whatever kind, it may hold what somebody wrote, and must not get further
            raise VersionError(_too_old(found)) from None
        new |= {"schema_version": at + 1}
    return new


def missing_steps(exercise: str, version: int) -> list[int]:
    """Return the older versions from which no step leads on; none when all answers that are kept can be opened."""
    return [at for at in range(FIRST, version) if _step(exercise, at) is None]


def _too_old(version: int) -> str:
    return (
        f"Svarene er gemt i en ældre udgave af øvelsen (version {version}), som ikke kan åbnes længere. "
        "De er ikke rørt. Sig det til din underviser."
    )


def _step(exercise: str, version: int) -> Step | None:
    return STEPS.get((exercise, version)) or STEPS.get((ALL, version))
