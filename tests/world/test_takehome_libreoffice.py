"""LibreOffice opens the Word file and makes a PDF of it that says the same."""

from __future__ import annotations

import subprocess
from datetime import date
from pathlib import Path

import pytest
from png import png
from programs import OFFICE, PDF_READER
from running import ROOT

from kursus.contents import in_course_order
from kursus.course import Course
from kursus.exercise import example_answers, exercise_names, load_exercise
from kursus.results.result import Document
from kursus.takehome import Work, figures, word_file, work_of

PATIENCE = 300
WRITTEN = "Æblerne på øen: <script>alert(1)</script> & blåbær 😀"


@pytest.fixture
def works() -> list[Work]:
    """Return all exercises with their examples, and in one of them what somebody might write."""
    course = Course(ROOT)
    found = {name: example_answers(load_exercise(course, name)) or {} for name in exercise_names(course)}
    found["chime"]["fields"]["skridt"] = WRITTEN
    return [work_of(course, name, found[name]) for name in in_course_order(course, found)]


def read_by_libreoffice(data: bytes, folder: Path) -> str:
    """Return the text of the PDF that LibreOffice makes of a Word file."""
    office, reader = OFFICE.path(), PDF_READER.path()
    (folder / "arbejde.docx").write_bytes(data)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    convert = [office, profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(folder / "arbejde.docx")]
    subprocess.run(convert, check=True, capture_output=True, timeout=PATIENCE)
    read = [reader, "-enc", "UTF-8", "-layout", str(folder / "arbejde.pdf"), "-"]
    return subprocess.run(read, check=True, capture_output=True, timeout=PATIENCE).stdout.decode()


def test_a_whole_folder_opens_in_libreoffice_and_reads_as_it_was_written(works: list[Work], tmp_path: Path) -> None:
    pictures = {(work.name, at): png(660, 370) for work in works for at in range(len(figures(work)))}
    text = read_by_libreoffice(word_file(works, pictures, date(2027, 1, 14)), tmp_path)
    plain = " ".join(text.split())
    assert plain.startswith("Mit arbejde fra kurset torsdag den 14. januar 2027")
    for work in works:
        papers = [block.title for block in work.blocks if isinstance(block, Document)]
        assert plain.count(work.title) >= 2 + papers.count(work.title), work.title  # in the contents, over the work, on a paper
    for heading in ("Tema 2: Dobbeltdiagnoser", "Det viser svarene", "Ark for sig", "Det har flyttet sig"):
        assert heading in plain
    assert "Æblerne på øen: <script>alert(1)</script> & blåbær" in plain
    assert "Side 2 af " in plain
    pages = text.count("\f")
    assert f"Side {pages} af {pages}" in plain
    assert 40 < pages < 80
