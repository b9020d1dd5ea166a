"""What is wrong in the course's content, said to the person who can mend it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, order=True)
class Problem:
    """One mistake in a content file; `line` counts from 1, `field` is a path such as `parts › 2 › fields`."""

    file: str
    line: int
    field: str
    message: str

    def __str__(self) -> str:
        """Return the mistake as a teacher reads it."""
        where = f"{self.file}, linje {self.line}"
        return f"{where}, felt »{self.field}«: {self.message}" if self.field else f"{where}: {self.message}"


class ContentError(Exception):
    """Content that can't be used; `problems` holds every mistake that was found, in the order of the file."""

    def __init__(self, problems: list[Problem]) -> None:
        """Take the mistakes, in any order."""
        self.problems = sorted(problems)
        super().__init__("\n".join(map(str, self.problems)))


def shown(path: Path, root: Path) -> str:
    """Return how a content file is named to a teacher: below the course's folder where it is there."""
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.name
