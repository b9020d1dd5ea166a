"""A participant's work as one Word file, to be read by a person and changed by whoever likes."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from datetime import date

from docx.document import Document as WordDocument
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from kursus.language import danish_day
from kursus.results.result import Document, Figure, Finding
from kursus.takehome.picture import Key, Picture, checked_pictures
from kursus.takehome.word_answers import add_section
from kursus.takehome.word_blocks import add_block, add_figure, add_paper
from kursus.takehome.word_page import new_document
from kursus.takehome.word_text import BULLET, add_bullets, add_text, clean
from kursus.takehome.work import OWN_CASE, Work, figures

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
TITLE = "Mit arbejde fra kurset"
INTRODUCTION = (
    "Det her er svar og noter fra øvelserne på et kursus i socialpsykiatri. Øvelserne er til eftertanke. "
    "De måler hverken mig, borgeren eller mine kolleger."
)
REMEMBER = (
    "Før du viser papiret til andre: Kan nogen genkende en borger, en pårørende eller en kollega? "
    "Så ret teksten, eller lad den side blive hjemme."
)
DANGER = "Ingen læser det, der står her, før nogen viser det frem. Er nogen i fare, så ring 112."
NOTHING = "Der er ikke svaret på noget endnu."
FICTION = "Personen er opdigtet."
CONTENTS, ANSWERS, RESULT, LOOK_UP, LEFT_OUT = (
    "Indhold",
    "Det skrev jeg",
    "Det viser svarene",
    "Kursets forklaringer",
    "Det mangler",
)


def word_file(works: Sequence[Work], pictures: Mapping[Key, bytes], made: date, title: str = TITLE) -> bytes:
    """Return works as a Word file of the day `made`, theme by theme; within a theme they keep their order.

    `pictures` are PNG files of figures, by the work's name and the figure's place in `figures(work)`. One that can't be
    used is left out; the figure is then told in words. Works without any answer are left out.
    """
    shown = sorted((work for work in works if not work.is_empty), key=lambda work: work.theme)
    wanted = [(work.name, at) for work in shown for at in range(len(figures(work)))]
    usable = checked_pictures({key: pictures[key] for key in wanted if key in pictures})
    document = new_document(title, made)
    _add_front(document, shown, made, title)
    for at, work in enumerate(shown):
        is_new_theme = at == 0 or shown[at - 1].theme != work.theme
        if len(shown) > 1 and is_new_theme:
            document.add_paragraph(clean(work.theme_name), style="Tema").paragraph_format.page_break_before = True
        heading = document.add_heading(clean(work.title), 1)
        heading.paragraph_format.page_break_before = len(shown) > 1 and not is_new_theme
        _mark(heading, at)
        _add_work(document, work, usable)
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def _add_front(document: WordDocument, works: Sequence[Work], made: date, title: str) -> None:
    """Add the title, the day, what it is, and for several works where each of them is."""
    document.add_heading(clean(title), 0)
    theme = [works[0].theme_name] if len(works) == 1 else []
    add_text(document, " · ".join([*theme, danish_day(made)]), "Subtitle")
    if not works:
        add_text(document, NOTHING)
        return
    add_text(document, INTRODUCTION)
    add_text(document, REMEMBER, "Husk")
    add_text(document, DANGER)
    if len(works) > 1:
        document.add_paragraph(CONTENTS, style="TOC Heading")
        for at, work in enumerate(works):
            if at == 0 or works[at - 1].theme != work.theme:
                document.add_paragraph(clean(work.theme_name), style="Tema i indhold")
            _link(document.add_paragraph(style=BULLET), clean(work.title), at)


def _add_work(document: WordDocument, work: Work, pictures: Mapping[Key, Picture]) -> None:
    """Add one work below its heading; its papers come last, since each of them may be taken away by itself."""
    if work.about:
        add_text(document, work.about if work.about == OWN_CASE else f"{_sentence(work.about)} {FICTION}", label="Handler om:")
    if work.sections:
        document.add_heading(ANSWERS, 2)
        for section in work.sections:
            add_section(document, section)
    explained = [block for block in work.blocks if isinstance(block, Finding) and block.folded]
    found = [block for block in work.blocks if not isinstance(block, Document) and block not in explained]
    if found:
        document.add_heading(RESULT, 2)
        drawn: list[Figure] = []
        for block in found:
            if isinstance(block, Figure):
                picture = pictures.get((work.name, len(drawn)))
                add_figure(document, block, picture, next((one for one in drawn if one.table == block.table), None))
                drawn.append(block)
            else:
                add_block(document, block)
    if explained:
        document.add_heading(LOOK_UP, 2)
        for finding in explained:
            add_block(document, finding)
    if work.problems:
        document.add_heading(LEFT_OUT, 2)
        add_bullets(document, work.problems)
    for paper in work.blocks:
        if isinstance(paper, Document):
            add_paper(document, paper)


def _sentence(text: str) -> str:
    return text if text.endswith((".", "?", "!")) else f"{text}."


def _mark(heading: Paragraph, number: int) -> None:
    """Mark a heading as what the contents lead to."""
    begin, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
    for mark in (begin, end):
        mark.set(qn("w:id"), str(number))
    begin.set(qn("w:name"), _bookmark(number))
    heading._p.insert_element_before(begin, "w:r")
    heading._p.append(end)


def _link(paragraph: Paragraph, text: str, number: int) -> None:
    """Add a link to a heading of the file."""
    run = paragraph.add_run(text, style="Hyperlink")
    link = OxmlElement("w:hyperlink")
    link.set(qn("w:anchor"), _bookmark(number))
    paragraph._p.append(link)
    link.append(run._r)


def _bookmark(number: int) -> str:
    return f"oevelse_{number + 1}"
