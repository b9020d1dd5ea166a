"""Texts that are typed: how long one may be."""

from __future__ import annotations

from typing import Any

from kursus.fields.kind import refuse
from kursus.language import thousands


def kept_text(value: Any, limit: int, found: list[str]) -> str | None:
    """Return a text of at most `limit` characters, None when it is blank, too long or no text."""
    if not isinstance(value, str):
        refuse(found)
        return None
    if len(value) > limit:
        found.append(
            f"Teksten er på {thousands(len(value))} tegn. Der er plads til {thousands(limit)}. "
            "Den står her endnu, men den er ikke med i resultatet, før den er kortere."
        )
        return None
    return value if value.strip() else None
