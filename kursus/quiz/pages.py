"""The pages of the book that questions lead to."""

from __future__ import annotations

import re
from functools import lru_cache

from kursus.places import Places

HEADING = re.compile(r"^# (.+)$", re.MULTILINE)


@lru_cache(maxsize=256)
def page_title(places: Places, address: str) -> str | None:
    """Return the heading of the page at an address such as /tema-1/recovery.html; None when the book has no such page."""
    path = places.book / f"{address.removeprefix('/').removesuffix('.html')}.md"
    heading = HEADING.search(path.read_text(encoding="utf-8")) if path.is_file() else None
    return heading[1].strip() if heading else None
