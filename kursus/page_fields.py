"""What a page of the book says of itself in its front matter: the dangers on it, and whether a professional must review it."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from kursus.content_file import read_model, read_text
from kursus.course import Course
from kursus.danger import Danger
from kursus.problems import Problem, shown

BOX = "```{danger-box}"


class PageFields(BaseModel):
    """The fields of ours; those of Jupyter Book's may stand beside them."""

    model_config = ConfigDict(extra="ignore", strict=True, frozen=True)

    danger: list[Danger] = []
    fagligt: bool = False


@lru_cache(maxsize=4)
def load_page_fields(course: Course) -> dict[str, PageFields]:
    """Return the fields of each page by its name (its path in `book/` without `.md`). Raises ContentError."""
    return {
        path.relative_to(course.book).with_suffix("").as_posix(): _fields(course, path)
        for path in sorted(course.book.rglob("*.md"))
        if "papir" not in path.parts
    }


def missing_boxes(course: Course) -> list[Problem]:
    """Return a problem for each page that names a danger and does not show what to do about it."""
    return [
        Problem(f"book/{name}.md", 1, "danger", f"mangler boksen. Skriv {BOX} {' '.join(fields.danger)} på siden.")
        for name, fields in load_page_fields(course).items()
        if fields.danger and BOX not in (course.book / f"{name}.md").read_text(encoding="utf-8")
    ]


def _fields(course: Course, path: Path) -> PageFields:
    file = shown(path, course.root)
    text = read_text(path, file)
    head, mark, _ = text.removeprefix("---\n").partition("\n---\n")
    if not text.startswith("---\n") or not mark:
        return PageFields()
    return read_model(PageFields, head, file, first_line=2)
