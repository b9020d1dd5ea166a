"""The Word file of a participant's work: its headings, tables, pictures and language, and nothing that tells of a machine."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from docx.shared import Cm
from png import png
from word import DAY, Opened, W, figure, made, work

from kursus.contents import in_course_order
from kursus.course import Course, find_course
from kursus.exercise import example_answers, exercise_names, load_exercise
from kursus.exercise.readable import Section
from kursus.fields import Answered
from kursus.results.result import Box, Boxes, Finding, Step, Steps
from kursus.takehome import Work, figures, word_file, work_of
from kursus.takehome.word_page import TEXT_WIDTH

COURSE = find_course(Path(__file__).parent)
NAMES = exercise_names(COURSE)
MARKER = "<b>&\"' 😀 ]]> {{x}} %s"
LONG = "Lang tekst om ro. " * 5_600


@pytest.fixture
def example(course: Course) -> Callable[[str], Work]:
    """Return the work of an exercise's example."""

    def work(name: str, **fields: Any) -> Work:
        answers = example_answers(load_exercise(course, name))
        assert answers
        return work_of(course, name, answers | {"fields": answers["fields"] | fields})

    return work


@pytest.fixture(scope="module")
def whole() -> Opened:
    """Return the file of all examples."""
    return Opened(word_file(all_works(), {}, DAY))


def all_works() -> list[Work]:
    return [work_of(COURSE, name, example_answers(load_exercise(COURSE, name)) or {}) for name in in_course_order(COURSE, NAMES)]


@pytest.mark.parametrize("name", NAMES)
def test_an_exercise_reads_from_heading_to_heading(example: Callable[[str], Work], name: str) -> None:
    one = example(name)
    opened = made(one)
    assert opened.of("Heading 1") == [one.title]
    assert opened.of("Title") == ["Mit arbejde fra kurset"]
    assert opened.of("Subtitle") == [f"{one.theme_name} · torsdag den 14. januar 2027"]
    for section in one.sections:
        assert section.title in opened.of("Heading 3")
        for answered in section.answered:
            assert answered.label in opened.said()
            for line in answered.lines:
                assert line.splitlines()[0] in opened.said()
            for row in answered.rows:
                assert all(cell in opened.said() for _, cell in row)
    levels = [int(style[-1]) for style, _ in opened.paragraphs() if style.startswith("Heading ")]
    assert all(below - above <= 1 for above, below in pairwise(levels))


def test_a_whole_folder_has_its_themes_in_order_and_leads_to_each_exercise(whole: Opened) -> None:
    works = all_works()
    assert sorted(whole.of("Heading 1")) == sorted(one.title for one in works)
    themes = [
        "Fundamentet",
        "Tema 1: Recovery og rehabilitering",
        "Tema 2: Dobbeltdiagnoser",
        "Tema 3: Koordinering af en socialpsykiatrisk indsats",
        "Tema 4: Din rolle i et team med udvidet ansvar",
    ]
    assert whole.of("Tema") == whole.of("Tema i indhold") == themes
    links = [link.get(f"{W}anchor") for link in whole.body().iter(f"{W}hyperlink")]
    marks = [mark.get(f"{W}name") for mark in whole.body().iter(f"{W}bookmarkStart")]
    assert links == marks
    assert len(set(links)) == len(works)


def test_no_heading_is_empty_or_stands_alone(whole: Opened) -> None:
    """Below each heading there is a text, a table, or the next smaller heading."""
    body = list(whole.body().find(f"{W}body"))
    styles = [(e.find(f"{W}pPr/{W}pStyle").get(f"{W}val") if e.find(f"{W}pPr/{W}pStyle") is not None else "") for e in body]
    for style, after in pairwise(styles):
        if style.startswith("Heading"):
            assert not after.startswith("Heading") or after > style
    assert "" not in [text.strip() for style, text in whole.paragraphs() if style.startswith(("Heading", "Tema"))]


def test_every_table_has_a_header_row_that_is_repeated_and_a_name(whole: Opened) -> None:
    tables = list(whole.body().iter(f"{W}tbl"))
    assert len(tables) > 30
    for table in tables:
        heads = [row.find(f"{W}trPr/{W}tblHeader") is not None for row in table.findall(f"{W}tr")]
        assert heads[0]
        assert heads.count(True) == 1
        assert table.find(f"{W}tblPr/{W}tblCaption").get(f"{W}val")
        assert sum(int(column.get(f"{W}w")) for column in table.iter(f"{W}gridCol")) == pytest.approx(TEXT_WIDTH / 635, abs=9)


def test_no_list_counts_on_from_another(whole: Opened) -> None:
    body = list(whole.body().iter(f"{W}p"))
    numbered = [
        p.find(f"{W}pPr/{W}numPr/{W}numId") for p in body if p.find(f"{W}pPr/{W}pStyle[@{W}val='ListNumber']") is not None
    ]
    lists = [found.get(f"{W}val") for found in numbered]
    assert len(set(lists)) > 2
    numbering = whole.part("word/numbering.xml")
    for number in set(lists):
        assert re.search(rf'<w:num w:numId="{number}">.*?<w:startOverride w:val="1"/>', numbering, re.DOTALL)


def test_the_language_is_danish_and_the_page_is_a4(whole: Opened) -> None:
    styles = whole.part("word/styles.xml")
    assert re.findall(r"<w:lang [^>]*>", styles) == ['<w:lang w:val="da-DK" w:eastAsia="da-DK" w:bidi="ar-SA"/>']
    assert "<w:lang " not in whole.part("word/document.xml")
    assert set(re.findall(r'w:(?:ascii|hAnsi|cs|eastAsia)="([^"]+)"', re.findall(r"<w:rFonts[^>]*>", styles)[0])) == {"Arial"}
    (section,) = whole.document.sections
    size = [section.page_width or 0, section.page_height or 0]
    assert size == pytest.approx([Cm(21), Cm(29.7)], abs=635)


def test_the_properties_tell_the_title_and_the_day_and_no_name(whole: Opened) -> None:
    known = whole.document.core_properties
    assert (known.title, known.language, known.author, known.last_modified_by, known.comments) == (
        *("Mit arbejde fra kurset", "da-DK"),
        *("", "", ""),
    )
    assert known.created.date() == known.modified.date() == DAY
    told = "".join(whole.part(name) for name in whole.names() if name.endswith((".xml", ".rels")))
    assert "python" not in told.lower()
    assert not [name for name in whole.names() if "thumbnail" in name or "app.xml" in name or "custom" in name.lower()]


def test_the_footer_counts_the_pages_and_reminds(whole: Opened) -> None:
    first, second = (p for p in whole.document.sections[0].footer.paragraphs)
    assert first.text == "Mit arbejde fra kurset\tSide 1 af 1"
    footer = next(whole.part(name) for name in whole.names() if name.startswith("word/footer"))
    assert re.findall(r"<w:instrText>(\w+)</w:instrText>", footer) == ["PAGE", "NUMPAGES"]
    assert second.text.startswith("Her står noget om mennesker. Gem filen, hvor kun du kan åbne den")


def test_a_figure_is_a_picture_with_its_words_and_its_numbers(example: Callable[[str], Work]) -> None:
    one = example("chime")
    first, second = figures(one)
    opened = made(one, pictures={("chime", 0): png(660, 370), ("chime", 1): png(660, 260), ("empowerment", 0): png()})
    assert opened.alts() == [(f.title, f"{f.title}. {f.alt}") for f in (first, second)]
    assert [row[0] for row in opened.tables()[0]] == ["Dimension", *(row[0] for row in first.table.rows)]
    assert len(opened.tables()) == 1
    assert "Tallene står i tabellen under »Dit billede«." in opened.of("Bemærkning")
    wide, high = opened.document.inline_shapes[1].width, opened.document.inline_shapes[1].height
    assert wide == TEXT_WIDTH
    assert high / wide == pytest.approx(260 / 660, abs=0.001)


def test_what_the_course_explains_comes_after_what_one_wrote(example: Callable[[str], Work]) -> None:
    heads = made(example("barrierer")).of("Heading 2")
    assert heads == ["Det skrev jeg", "Det viser svarene", "Kursets forklaringer"]


def test_a_paper_begins_on_its_own_page_so_that_it_can_be_given_away(example: Callable[[str], Work]) -> None:
    opened = made(example("koordinerende-plan"), example("chime"))
    broken = [p.text for p in opened.document.paragraphs if p.paragraph_format.page_break_before]
    chime, plan = example("chime"), example("koordinerende-plan")
    assert broken == [chime.theme_name, plan.theme_name, "Fælles plan", "Ark for sig"]
    said = opened.said()
    assert said.count("Jeg ryger kun i weekenden") == 1
    assert said.index("Jeg ryger kun i weekenden") > said.index("Ark for sig")


def test_a_paper_has_lines_to_write_on_where_nothing_is_answered(course: Course) -> None:
    opened = made(work_of(course, "koordinerende-plan", {"case": "", "fields": {"udgave": "plan", "ord": "Ro"}}))
    assert len(opened.of("Skrivelinje")) > 5
    assert "–" not in [cell for table in opened.tables() for row in table for cell in row]


def test_markup_and_emoji_come_out_as_text_wherever_they_are_written() -> None:
    rows = [[("Hvad?", MARKER), ("Hvem?", MARKER)]]
    one = work(
        figure(MARKER, rows=[[MARKER, MARKER]], note=MARKER, legend=[MARKER]),
        Steps(MARKER, "ladder", [Step(MARKER, MARKER, [MARKER], MARKER)], MARKER),
        Boxes(MARKER, [Box(MARKER, [MARKER, MARKER]), Box(MARKER, [], MARKER)], MARKER),
        Finding(MARKER, [MARKER], [MARKER], folded=True),
        sections=[Section(MARKER, [Answered(MARKER, [MARKER]), Answered(MARKER, [MARKER] * 2), Answered(MARKER, [], rows)])],
        title=MARKER,
    )
    opened = made(one, pictures={("x", 0): png()}, title=MARKER)
    assert opened.said().count(MARKER) == 32
    assert opened.of("Heading 1") == [MARKER]
    assert opened.alts()[0][0] == MARKER
    assert opened.document.core_properties.title == MARKER
    assert "<b>" not in opened.part("word/document.xml")


def test_what_xml_does_not_take_is_removed() -> None:
    odd = "a\x00\x01\x08\x1b\x7f\ud800\udfff\ufffe\uffffb\x0cc\u2028d\ttab"
    opened = made(work(figure(odd), sections=[Section(odd, [Answered(odd, [odd])])], title=odd), title=odd)
    assert opened.of("Heading 1") == ["ab\nc\nd\ttab"]
    assert opened.document.core_properties.title == "ab\nc\nd\ttab"


def test_long_texts_are_kept_whole() -> None:
    word = "x" * 100_000
    rows = [[("Hvad?", LONG), ("Hvem?", word)]]
    opened = made(
        work(Boxes("K", [Box("A", [LONG])]), sections=[Section("Del", [Answered("Hvad?", [LONG]), Answered("R", [], rows)])])
    )
    assert opened.said().count(LONG.strip()) == 3
    assert opened.said().count(word) == 1


def test_works_without_answers_are_left_out_and_a_file_of_nothing_says_so() -> None:
    empty = work(name="tom", title="En tom øvelse")
    assert made(empty, work(Finding("Fundet", ["Noget."]))).of("Heading 1") == ["En øvelse"]
    nothing = made(empty)
    assert nothing.of("Heading 1") == []
    assert "Der er ikke svaret på noget endnu." in nothing.said()
    assert made().of("Title") == ["Mit arbejde fra kurset"]


def test_an_answer_that_could_not_be_read_is_told(course: Course) -> None:
    opened = made(work_of(course, "chime", {"case": "", "fields": {"skridt": ["HEMMELIGT"]}}))
    assert opened.of("Heading 2") == ["Det mangler"]
    assert "HEMMELIGT" not in opened.said()


def test_whom_it_is_about_is_told_and_whether_the_person_is_made_up(course: Course, example: Callable[[str], Work]) -> None:
    own = made(work_of(course, "chime", {"case": "egen", "fields": {"skridt": "Ringe"}}))
    assert "Handler om: En borger, jeg kender" in own.of("Normal")
    assert "Handler om: Amina, 42 år: er det sygdom, eller er det forår? Personen er opdigtet." in made(example("vaerdier")).of(
        "Normal"
    )
