"""The course writes the same thing the same way: no phrase of phrases.txt, and each theme and exercise by its own name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from spelling import lines_in_markdown, texts_in_data, texts_in_drawing

from kursus.cases import split
from kursus.contents import HEADING, paper_pages, theme_name
from kursus.course import find_course
from kursus.exercise.load import load_exercise

COURSE = find_course(Path(__file__).parent)
LIST = Path(__file__).parent / "phrases.txt"
PAGES = ("book/", "cases/", "exercises/", "videnstjek/")
SAID = ("kursus/book/*.py", "kursus/results/*.py", "kursus/server/**/*.py", "kursus/takehome/*.py", "widgets/**/*texts.js")
"""Code that holds sentences a reader meets; `kursus/privacy/data` has its own in YAML."""
WORKSHOP = ("gemte kopier", "gemt kopi", "ikke kontrolleret i", "bogen i hånden", "haft i hånden")
FOR_TEACHERS = ("book/om/", "book/data/")
THEMES = range(1, 5)
HEADED = re.compile(r"^(?:#+|\W*title:)\W*Tema ([1-4]): (.+?)\W*$", re.MULTILINE)
LINKED = re.compile(r"\*\*Tema ([1-4]):\*\* \[([^\]]+)\]|^(\d)\. \[([^\]]+)\]\(\.\./tema-\d/index\.md\)$", re.MULTILINE)
LISTED = re.compile(r"^\d+\. \[([^\]]+)\]\(([\w-]+\.md)\)", re.MULTILINE)
PAPER_LINK = re.compile(r"^- \[(.+?),? på papir\]\(papir/([\w-]+)\.md\)$", re.MULTILINE)
REQUEST = (
    "skriv|spørg|ring|vælg|tag|læs|gem|bed|sig|gå|bliv|find|læg|sæt|brug|begynd|aftal|giv|hør|se|print|åbn|luk|hent|prøv|tal|kom|"
    "hold|lyt|vent|tegn|tæl|del|svar|fortæl|vis|følg|lav|slet|ret|stil|inviter|send"
)
TWO_REQUESTS = re.compile(rf"(?:^|[.:?!»«] |[Ss]å |- )((?:{REQUEST})\b[^.,;:?!»«|]*? og (?:{REQUEST}))\b", re.IGNORECASE)
ONE_ACT = {"gå hen og se", "ring og spørg"}
"""Two verbs that are said as one act have no comma between them."""


def refused() -> dict[str, str]:
    """Return the phrases that the course does not write, each with what it writes instead."""
    lines = [line.partition("#")[0].strip() for line in LIST.read_text(encoding="utf-8").splitlines()]
    return {phrase.strip(): instead.strip() for phrase, _, instead in (line.partition("=>") for line in lines if line)}


def texts() -> Iterator[tuple[str, str]]:
    """Yield each text that a reader meets, with its file."""
    for path in sorted(COURSE.root.rglob("*")):
        file = path.relative_to(COURSE.root).as_posix()
        if not file.startswith((*PAGES, "kursus/privacy/data/beskeder")) or path.suffix not in {".md", ".yml", ".svg"}:
            continue
        text = path.read_text(encoding="utf-8")
        if path.suffix == ".svg":
            yield from ((said, file) for said in texts_in_drawing(text))
        elif path.suffix == ".yml":
            yield from ((said, file) for said in texts_in_data(text))
        else:
            front = texts_in_data(split(text)[0]) if file.startswith("cases/") else []
            yield from ((said, file) for said in (*front, *lines_in_markdown(text)))
    for pattern in SAID:
        for path in sorted(COURSE.root.glob(pattern)):
            yield path.read_text(encoding="utf-8"), path.relative_to(COURSE.root).as_posix()


def found_in(text: str, phrases: dict[str, str]) -> Iterator[str]:
    """Yield what to write instead of each refused phrase in a text."""
    one_line = " ".join(text.lower().split())
    for phrase, instead in phrases.items():
        if re.search(rf"(?<!\w){re.escape(phrase)}(?!\w)", one_line):
            yield f"»{phrase}«: skriv »{instead}«"


def test_the_course_writes_no_phrase_that_it_has_refused() -> None:
    phrases = refused()
    found = list(texts())
    assert len(phrases) > 20
    assert len(found) > 5_000
    assert [f"{file}: {told}" for text, file in found for told in found_in(text, phrases)] == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Spørg fx naboen.", ["»fx«: skriv »for eksempel«"]),
        ("Ingen må kunne\n  kendes.", ["»kunne kendes«: skriv »kunne genkendes«"]),
        ("Er navnet fundet på, så behold det. Faxen og informationerne.", []),
    ],
)
def test_a_phrase_is_found_as_whole_words_and_over_the_end_of_a_line(text: str, told: list[str]) -> None:
    assert list(found_in(text, refused())) == told


def test_how_the_course_was_made_is_told_to_teachers_alone() -> None:
    talk = dict.fromkeys(WORKSHOP, "flyt det til book/om/rettelser.md")
    mine = [(text, file) for text, file in texts() if not file.startswith((*FOR_TEACHERS, "kursus/", "widgets/"))]
    assert [f"{file}: {told}" for text, file in mine for told in found_in(text, talk)] == []


def test_a_theme_has_one_name_wherever_it_is_a_heading_or_a_link() -> None:
    names = {str(theme): theme_name(COURSE, theme).partition(": ")[2] for theme in THEMES}
    other = []
    for path in sorted(COURSE.root.glob("book/**/*.md")) + sorted(COURSE.root.glob("exercises/*.yml")):
        text = path.read_text(encoding="utf-8")
        named = [*HEADED.findall(text), *((a or c, b or d) for a, b, c, d in LINKED.findall(text))]
        other += [
            f"{path.name}: tema {theme} hedder »{names[theme]}«, ikke »{name}«" for theme, name in named if name != names[theme]
        ]
    assert other == []


def test_a_page_has_its_own_name_in_the_list_of_its_theme() -> None:
    other = []
    for index in sorted(COURSE.book.glob("*/index.md")):
        for name, page in LISTED.findall(index.read_text(encoding="utf-8")):
            heading = HEADING.search((index.parent / page).read_text(encoding="utf-8"))
            assert heading is not None
            if name not in {heading[1], re.split(" – |: ", heading[1])[0]}:
                other.append(f"{index.parent.name}: »{name}« hedder »{heading[1]}« på {page}")
    assert other == []


def test_every_exercise_on_paper_is_listed_by_the_name_it_has_on_its_card() -> None:
    listed = dict(reversed(pair) for pair in PAPER_LINK.findall((COURSE.book / "oevelser.md").read_text(encoding="utf-8")))
    exercises = [name for name in paper_pages(COURSE) if not name.startswith("videnstjek")]
    assert listed == {name: load_exercise(COURSE, name).title.partition(" – ")[0] for name in exercises}


def test_the_foundation_has_its_name_from_the_contents_in_its_heading() -> None:
    heading = HEADING.search((COURSE.book / "fundament/index.md").read_text(encoding="utf-8"))
    assert heading is not None
    assert heading[1].startswith(theme_name(COURSE, 0))


def requests_without_comma(text: str) -> list[str]:
    """Return the requests of a text that are joined by "og" without the comma that the course writes between them."""
    return [found for found in TWO_REQUESTS.findall(" ".join(text.split())) if found.lower() not in ONE_ACT]


def test_two_requests_have_a_comma_between_them() -> None:
    assert [
        f"{file}: {found}" for text, file in texts() if not file.endswith(".py") for found in requests_without_comma(text)
    ] == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Haster det, så ring 112 og spørg bagefter.", ["ring 112 og spørg"]),
        ("Slet den\n  gamle og gem igen.", ["Slet den gamle og gem"]),
        ("Haster det, så ring 112, og spørg bagefter. Ved du det ikke, så ring og spørg.", []),
    ],
)
def test_a_missing_comma_between_requests_is_found(text: str, found: list[str]) -> None:
    assert requests_without_comma(text) == found
