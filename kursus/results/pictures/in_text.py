"""Ladder, stairs, road and boxes: pictures made of text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kursus.fields import Option
from kursus.results.result import Box, Boxes, Step, Steps

Mark = tuple[str | None, str]
"""The key of a step, and what stands on it, such as ("raadgiver", "Her er vi nu"). Without a key there is no mark."""


Bands = Mapping[str, Sequence[str]]
"""Steps that belong together: {name: keys of steps}."""


def ladder(  # noqa: PLR0913  # what is told about a ladder
    title: str,
    rungs: Sequence[Option],
    marked: Sequence[Mark] = (),
    *,
    bands: Bands | None = None,
    note: str = "",
    first: int = 1,
) -> Steps:
    """Return a ladder of the options, the lowest of them numbered `first`, with marks on its rungs."""
    return Steps(title, "ladder", _steps(rungs, marked, bands or {}), note, first)


def stairs(
    title: str, steps: Sequence[Option], marked: Sequence[Mark] = (), *, bands: Bands | None = None, note: str = ""
) -> Steps:
    """Return stairs of the options, the first of them lowest, with marks on the steps."""
    return Steps(title, "stairs", _steps(steps, marked, bands or {}), note)


def road(title: str, steps: Sequence[Step], *, note: str = "") -> Steps:
    """Return a road with its steps from the first; the sign of each says how one came past it."""
    return Steps(title, "road", list(steps), note)


def boxes(title: str, filled: Mapping[str, Sequence[str]], *, note: str = "", empty: str = "Ingen endnu") -> Boxes:
    """Return the boxes {title: texts} in their order; `empty` is said in a box without texts."""
    return Boxes(title, [Box(name, list(texts), empty) for name, texts in filled.items()], note)


def _steps(options: Sequence[Option], marked: Sequence[Mark], bands: Bands) -> list[Step]:
    band_of = {key: name for name, keys in bands.items() for key in keys}
    return [
        Step(option.label, option.text or "", [mark for key, mark in marked if key == option.key], band_of.get(option.key, ""))
        for option in options
    ]
