"""Joins plain ES modules, and style sheets, into the one text that an anywidget takes.

The files import each other by relative name. JavaScript exports are named (`export function x`) and no two modules
use the same name at the top; style sheets use `@import "name.css";`.
"""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

IMPORT = re.compile(r'^import \{[^}]*\} from "(\./[^"]+|\.\./[^"]+)";\n', re.MULTILINE)
STYLE_IMPORT = re.compile(r'^@import "([^"]+)";\n', re.MULTILINE)
EXPORT = re.compile(r"^export (?=(async )?function|const|class)", re.MULTILINE)


@lru_cache(maxsize=8)
def bundle(entry: Path) -> str:
    """Return the file and all that it imports as one text, what is imported first.

    Only the entry keeps its exports.
    """
    seen: list[Path] = []
    parts: list[str] = []
    pattern = STYLE_IMPORT if entry.suffix == ".css" else IMPORT

    def add(path: Path) -> None:
        if path in seen:
            return
        seen.append(path)
        text = path.read_text(encoding="utf-8")
        for name in pattern.findall(text):
            add((path.parent / name).resolve())
        text = pattern.sub("", text)
        parts.append(text if path == entry.resolve() else EXPORT.sub("", text))

    add(entry.resolve())
    return "\n".join(parts)
