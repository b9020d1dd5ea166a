"""The sum: details that say little alone may point at one person together."""

from __future__ import annotations

from collections.abc import Iterable

from kursus.privacy.finding import Finding, Kind
from kursus.privacy.wording import worded_sum

DETAILS = {
    Kind.SEX: "sex",
    Kind.AGE: "age",
    Kind.BIRTHDAY: "age",
    Kind.TOWN: "town",
    Kind.ADDRESS: "town",
    Kind.REGION: "town",
    Kind.INSTITUTION: "workplace",
    Kind.DIAGNOSIS: "diagnosis",
    Kind.RARE_DIAGNOSIS: "diagnosis",
    Kind.ORIGIN: "origin",
    Kind.TRAIT: "trait",
    Kind.RARE_EVENT: "event",
    Kind.MONTH: "time",
    Kind.DATE: "time",
}
"""What a finding counts as; several of one sort count once."""

ENOUGH = 3
"""Details of different sorts that warn together."""


def adds_up(findings: Iterable[Finding]) -> bool:
    """Tell whether any of the findings counts in the sum."""
    return any(finding.kind in DETAILS for finding in findings)


def combination(findings: Iterable[Finding], end: int) -> Finding | None:
    """Return the warning that these findings make together, placed at `end`; None when they are too few.

    The findings may come from several fields about one person.
    """
    found: dict[str, Finding] = {}
    for finding in findings:
        detail = DETAILS.get(finding.kind)
        if detail and (detail not in found):
            found[detail] = finding
    if len(found) < ENOUGH:
        return None
    said = worded_sum([(detail, finding.text) for detail, finding in found.items()])
    return Finding(Kind.COMBINATION, end, end, "", said.message, said.suggestion, alone=True)
