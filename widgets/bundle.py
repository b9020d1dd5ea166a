"""Joins plain ES modules, and style sheets, into the one text that an anywidget takes.

The files import each other by relative name. Exports are named (`export function x`); only the entry has a default. Each
module becomes a function that is run once, after what it imports, so that a name is its module's own; style sheets use
`@import "name.css";`. Modules that import each other, in however wide a circle, are refused.
"""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

IMPORT = re.compile(r'^import (\{[^}]*\}) from "(\.{1,2}/[^"]+)";\n', re.MULTILINE)
STYLE_IMPORT = re.compile(r'^@import "([^"]+)";\n', re.MULTILINE)
EXPORT = re.compile(r"^export (?=(?:async )?(?:function|const|class)\b)", re.MULTILINE)
EXPORTED = re.compile(r"^export (?:async )?(?:function|class) (\w+)|^export const (\w+|\[[^\]]*\]) =", re.MULTILINE)
DOC = re.compile(r"^[ \t]*/\*\*(?:(?!\*/).)*\*/[ \t]*\n", re.MULTILINE | re.DOTALL)
"""What stands on lines of its own for those who read the files: a browser has no use for it."""
NO_IMPORT = re.compile(r"^(?:import\b|export (?:\*|\{|let|var)).*$", re.MULTILINE)


class BundleError(Exception):
    """A module that can't be joined with others; the message names the file."""


@lru_cache(maxsize=16)
def bundle(entry: Path) -> str:
    """Return the file and all that it imports as one text, what is imported first, each once.

    Only the entry keeps its exports. Raises BundleError for modules that import each other in a circle, for what is imported
    and not exported, and for imports and exports of other forms; OSError for a file that is not there.
    """
    joined = _Styles() if entry.suffix == ".css" else _Modules()
    joined.add(entry.resolve(), ())
    return "\n".join(joined.parts)


class _Styles:
    """Style sheets, one after the other."""

    def __init__(self) -> None:
        self.seen: set[Path] = set()
        self.parts: list[str] = []

    def add(self, path: Path, importers: tuple[Path, ...]) -> None:
        """Add a style sheet, after those that it imports."""
        _refuse_circle(path, importers)
        if path in self.seen:
            return
        self.seen.add(path)
        text = path.read_text(encoding="utf-8")
        for name in STYLE_IMPORT.findall(text):
            self.add((path.parent / name).resolve(), (*importers, path))
        self.parts.append(STYLE_IMPORT.sub("", text))


class _Modules:
    """Modules, each a constant that holds what it exports."""

    def __init__(self) -> None:
        self.exports: dict[Path, list[str]] = {}
        self.parts: list[str] = []

    def add(self, path: Path, importers: tuple[Path, ...]) -> None:
        """Add a module, after those that it imports."""
        _refuse_circle(path, importers)
        if path in self.exports:
            return
        text = DOC.sub("", path.read_text(encoding="utf-8"))
        for names, name in IMPORT.findall(text):
            imported = (path.parent / name).resolve()
            self.add(imported, (*importers, path))
            missing = sorted({one.split(" as ")[0] for one in _listed(names)} - set(self.exports[imported]))
            if missing:
                raise BundleError(f"{path}: {name} does not export {', '.join(missing)}")
        self.exports[path] = [name for found in EXPORTED.findall(text) for name in _listed("".join(found))]
        inside = IMPORT.sub(lambda found: self._taken(path, *found.groups()), text)
        if odd := NO_IMPORT.search(inside):
            raise BundleError(f"{path}: the bundler does not know this form: {odd.group()}")
        if importers:
            given = ", ".join(self.exports[path])
            inside = f"const {self._name(path)} = (() => {{\n{EXPORT.sub('', inside)}return {{ {given} }};\n}})();\n"
        self.parts.append(inside)

    def _taken(self, path: Path, names: str, name: str) -> str:
        """Return the line that takes names from a module that stands earlier in the text."""
        taken = " ".join(names.split()).replace(" as ", ": ")
        return f"const {taken} = {self._name((path.parent / name).resolve())};\n"

    def _name(self, path: Path) -> str:
        stem = re.sub(r"\W", "_", path.stem)
        return f"{stem}_{list(self.exports).index(path)}"


def _listed(names: str) -> list[str]:
    """Return the names in `{ a, b }`, `[a, b]` or `a`."""
    return [name.strip() for name in names.strip("{}[] \n").split(",") if name.strip()]


def _refuse_circle(path: Path, importers: tuple[Path, ...]) -> None:
    if path in importers:
        circle = [*importers[importers.index(path) :], path]
        raise BundleError(f"{path}: imported in a circle: {' -> '.join(one.name for one in circle)}")
