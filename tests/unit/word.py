"""Makes Word files of work, and opens them as a reader does: paragraphs with their styles, tables, pictures."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass
from datetime import date
from typing import Any
from xml.etree import ElementTree as ET

import docx
from docx.document import Document

from kursus.exercise.readable import Section
from kursus.results.result import Figure, Table
from kursus.takehome import Work, word_file

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
DAY = date(2027, 1, 14)
DRAWN = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"


@dataclass(frozen=True)
class Opened:
    """A Word file that was opened again."""

    data: bytes

    @property
    def document(self) -> Document:
        return docx.Document(io.BytesIO(self.data))

    def part(self, name: str) -> str:
        """Return a part of the file as text."""
        return zipfile.ZipFile(io.BytesIO(self.data)).read(name).decode()

    def names(self) -> list[str]:
        return zipfile.ZipFile(io.BytesIO(self.data)).namelist()

    def body(self) -> Any:
        return ET.fromstring(self.part("word/document.xml"))  # noqa: S314  # we have just written it

    def paragraphs(self) -> list[tuple[str, str]]:
        """Return style and text of each paragraph outside tables."""
        return [(str(p.style.name if p.style else ""), p.text) for p in self.document.paragraphs]

    def of(self, style: str) -> list[str]:
        """Return the texts of a style outside tables."""
        return [text for name, text in self.paragraphs() if name == style]

    def said(self) -> str:
        """Return all text, of tables too, in the order of the file."""
        return "\n".join("".join(text.text or "" for text in p.iter(f"{W}t")) for p in self.body().iter(f"{W}p"))

    def tables(self) -> list[list[list[str]]]:
        """Return the cells of the tables, as text."""
        return [[[cell.text for cell in row.cells] for row in table.rows] for table in self.document.tables]

    def alts(self) -> list[tuple[str, str]]:
        """Return title and alternative text of each picture."""
        return [(one.get("title", ""), one.get("descr", "")) for one in self.body().iter(DRAWN)]


def made(*works: Work, pictures: dict[tuple[str, int], bytes] | None = None, title: str = "Mit arbejde fra kurset") -> Opened:
    return Opened(word_file(works, pictures or {}, DAY, title))


def work(*blocks: Any, sections: list[Section] | None = None, title: str = "En øvelse", name: str = "x", theme: int = 1) -> Work:
    return Work(name, title, theme, f"Tema {theme}: Et navn", "", sections or [], list(blocks), [])


def figure(title: str = "Billedet", rows: list[list[Any]] | None = None, **more: Any) -> Figure:
    table = Table(["Dimension", "Nu"], rows if rows is not None else [["Håb", 4.5], ["Mening", 2]])
    return Figure(title, [], {"height": 300}, "Håb 4,5; Mening 2.", table, **more)
