"""Where the course's files are: in a checkout, beside the notebook that runs, or installed with the package."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

INSTALLED = Path(__file__).parent / "_content"
WHOLE_BOOK = "hele-bogen.html"
"""The page of the built book that holds all the others, for print."""


@dataclass(frozen=True)
class Course:
    """The files of one course, in folders below `root`."""

    root: Path

    @property
    def book(self) -> Path:
        """What is read."""
        return self.root / "book"

    @property
    def exercises(self) -> Path:
        """What is done."""
        return self.root / "exercises"

    @property
    def quizzes(self) -> Path:
        """What one checks one's knowledge with."""
        return self.root / "videnstjek"

    @property
    def cases(self) -> Path:
        """The fictional persons."""
        return self.root / "cases"

    @property
    def school(self) -> Path:
        """The file where a school says what is its own."""
        return self.root / "course.yml"

    @property
    def built(self) -> Path:
        """Where what is built goes: beside the content, or in the user's cache when that can't be written."""
        if os.access(self.root, os.W_OK) and self.root != INSTALLED:
            return self.root / "_build"
        cache = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA") or str(Path.home() / ".cache")
        return Path(cache) / "kursus" / "_build"

    @property
    def site(self) -> Path:
        """The built book: the folder that is served."""
        return self.built / "html"


def is_course(folder: Path) -> bool:
    """Tell whether a folder holds a course: a table of contents and exercises."""
    return (folder / "_toc.yml").is_file() and (folder / "exercises").is_dir()


def find_course(start: Path | None = None) -> Course:
    """Return the course whose files are at hand.

    They are those that `KURSUS_ROD` names, else those round `start` (the current folder), else those of the checkout
    that the code is in, else those installed with the package.

    Raises FileNotFoundError, in Danish, when there is none.
    """
    named = os.environ.get("KURSUS_ROD")
    if named:
        root = Path(named).resolve()
        if not is_course(root):
            raise FileNotFoundError(f"KURSUS_ROD peger på {root}, men der er intet kursus (mangler _toc.yml og exercises).")
        return Course(root)
    here = (start or Path.cwd()).resolve()
    for folder in (here, *here.parents, Path(__file__).resolve().parent.parent, INSTALLED):
        if is_course(folder):
            return Course(folder)
    raise FileNotFoundError("Kurset blev ikke fundet. Stå i kursets mappe, eller sæt KURSUS_ROD til den.")
