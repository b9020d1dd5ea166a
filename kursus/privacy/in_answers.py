"""The helping eye on answers: what in them may identify a citizen, field by field, for a page to show.

Nothing of it is logged or sent anywhere but to the page that the text came from.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple, TypedDict

from kursus.cases import OWN, Case
from kursus.exercise import Exercise
from kursus.fields import Kind as FieldKind
from kursus.fields import Position
from kursus.privacy import Finding, Kind, adds_up, combination, known_in, look, names_in, place_in_browser, prepare
from kursus.privacy.harmless import HarmlessTexts


class Warned(TypedDict):
    """A finding as a page gets it; `start` and `end` count as JavaScript does, in UTF-16 units."""

    kind: str
    message: str
    suggestion: str
    text: str
    start: int
    end: int
    at: Position


Warnings = dict[str, list[Warned]]
"""What warns, by the key of its field."""

MOST = 40
"""Findings of one text that are sent to the page; when these are mended, the next ones come."""


class Typed(NamedTuple):
    """A text that a participant has typed, with the key of its field and its place in it."""

    field: str
    at: Position
    text: str


class Eye:
    """Looks through the answers of one exercise; a text that has not changed is not looked through again."""

    def __init__(self, exercise: Exercise, cases: Sequence[Case], harmless: HarmlessTexts | None = None) -> None:
        """Get ready for an exercise: the people that it, its example and its cases tell of identify nobody.

        `harmless` spares looking through texts in which an eye for this exercise has found nothing.
        """
        prepare()
        self._harmless = harmless
        self._fields = exercise.fields
        self._told = _names(tuple(_strings(exercise.model_dump(include={"parts", "example"}))))
        self._cases = {case.slug: _details(case.name, case.title, case.summary, case.story) for case in cases}
        self._about: Any = None
        self._seen: dict[str, list[Finding]] = {}

    def fresh(self) -> Eye:
        """Return an eye for the same exercise that remembers no text: for another visitor."""
        eye = copy.copy(self)
        eye._about, eye._seen = None, {}  # noqa: SLF001  # its own kind
        return eye

    def warnings(self, answers: Mapping[str, Any]) -> Warnings:
        """Return what warns in each field.

        About a citizen of one's own, details that are spread over several texts are added up; what they tell together stands
        at the last of them.
        """
        about, fields = answers.get("case"), answers.get("fields")
        if about != self._about:
            self._about, self._seen = about, {}
        known = frozenset[str]() if about == OWN else self._told | self._cases.get(str(about), frozenset())
        typed = list(_typed(self._fields, fields if isinstance(fields, dict) else {}))
        texts = dict.fromkeys(one.text for one in typed)
        self._seen = {text: self._seen[text] if text in self._seen else self._look(text, known) for text in texts}
        found: Warnings = {}
        for one in typed:
            alone = [finding for finding in self._seen[one.text] if finding.alone][:MOST]
            if alone:
                found.setdefault(one.field, []).extend(_shown(finding, one) for finding in alone)
        together = self._together() if about == OWN else None
        if together:
            last = next(one for one in reversed(typed) if adds_up(self._seen[one.text]))
            found.setdefault(last.field, []).append(_shown(together, last))
        return found

    def _look(self, text: str, known: frozenset[str]) -> list[Finding]:
        if self._harmless is None:
            return look(text, known)
        context = str(self._about)
        if self._harmless.has(context, text):
            return []
        found = look(text, known)
        if not found:
            self._harmless.add(context, text)
        return found

    def _together(self) -> Finding | None:
        findings = [finding for of_one in self._seen.values() for finding in of_one]
        if any(finding.kind is Kind.COMBINATION for finding in findings):
            return None
        return combination(findings, 0)


def _typed(fields: Mapping[str, FieldKind], answers: dict[str, Any]) -> Iterator[Typed]:
    """Yield the texts that are typed in the answers, as they come from the page: whatever does not fit is left out."""
    for key, field in fields.items():
        yield from (Typed(key, at, text) for at, text in field.texts(answers.get(key)))


def _shown(finding: Finding, typed: Typed) -> Warned:
    return {
        "kind": finding.kind.value,
        "message": finding.message,
        "suggestion": finding.suggestion,
        "text": finding.text,
        "start": place_in_browser(typed.text, finding.start),
        "end": place_in_browser(typed.text, finding.end),
        "at": typed.at,
    }


def _strings(node: Any) -> Iterator[str]:
    if isinstance(node, str):
        yield node
    elif isinstance(node, dict | list):
        for inner in node.values() if isinstance(node, dict) else node:
            yield from _strings(inner)


@cache
def _names(texts: tuple[str, ...]) -> frozenset[str]:
    """Return the names in the course's own texts; read once for all visits, before kernels are forked."""
    return names_in(*texts)


@cache
def _details(*texts: str) -> frozenset[str]:
    """Return what is known of a case; read once for all visits, before kernels are forked."""
    return known_in(*texts)
