"""What the search for identifying words finds in a text, in a form that tests can compare."""

from __future__ import annotations

from kursus.privacy import Kind, look

NOTHING: frozenset[str] = frozenset()


def found(text: str, *, known: frozenset[str] = NOTHING) -> list[tuple[str, str]]:
    """Return (kind, what stands there) of all that warns by itself, but for the sum."""
    return [(f.kind.value, f.text) for f in look(text, known) if f.alone and f.kind is not Kind.COMBINATION]


def counted(text: str) -> list[tuple[str, str]]:
    """Return (kind, what stands there) of what only counts in the sum, without the sex."""
    return [(f.kind.value, f.text) for f in look(text) if not f.alone and f.kind is not Kind.SEX]


def texts_of(kind: Kind, text: str) -> list[str]:
    """Return what stands at the findings of one kind."""
    return [f.text for f in look(text) if f.kind is kind]
