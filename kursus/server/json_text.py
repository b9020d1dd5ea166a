"""Reads the JSON that a stranger may have sent."""

from __future__ import annotations

import json
import math
from typing import Any

DEEPEST = 20
"""How many lists and objects may stand in each other; an exercise has ten at most, and Python's own limit is no message."""


def read_object(text: bytes | str) -> dict[str, Any]:
    """Return the JSON object that a text is; half a character of two (a lone surrogate) in it becomes "?".

    Raises ValueError for any other text, for numbers that are not finite, and for what stands too deep.
    """
    try:
        found = json.loads(text, parse_float=finite_number, parse_constant=finite_number)
    except RecursionError:
        raise ValueError from None
    if not isinstance(found, dict) or _is_deep(found, DEEPEST):
        raise ValueError
    if (b"\\u" if isinstance(text, bytes) else "\\u") in text:  # type: ignore[operator]  # both are of one kind
        return dict(json.loads(json.dumps(found, ensure_ascii=False).encode("utf-8", "replace")))
    return found


def finite_number(text: str) -> float:
    """Parse a finite number; JSON has no Infinity or NaN. Raises ValueError."""
    number = float(text)
    if not math.isfinite(number):
        raise ValueError
    return number


def _is_deep(value: Any, left: int) -> bool:
    """Tell whether more than `left` lists and objects stand in each other."""
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else None
    return inner is not None and (left == 0 or any(_is_deep(one, left - 1) for one in inner))
