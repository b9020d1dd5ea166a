"""Finds the Danish words of the course, and where they stand: pages, cases, exercises, data and drawings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple
from xml.etree import ElementTree as ET

import dictionary
from hunspell import Hunspell
from lix import CODE, FRONT_MATTER, LINK, URL
from ruamel.yaml import YAML

HERE = Path(__file__).parent
WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
MAIL = re.compile(r"\S+@\S+")
SITE = re.compile(r"\b[\w-]+(?:\.[\w-]+)*\.(?:dk|com|edu|org|net)\b")
OUR_ROLE = re.compile(r"\{(?:fact|law|cite|date|minutes|study-time|school)[\w:]*\}`[^`]*`")
TARGET = re.compile(r"\{[\w:-]+\}`(?:([^`<]*?)\s*<[^`>]*>|([^`]*))`")
DIRECTIVE = re.compile(r"^\s*(?:`{3,}|:{3,})\{[\w-]+\}\s*")
NAMES_ONLY = re.compile(
    r"^(`{3,})\{(?:facts|laws|exercise|paper|case|quiz|quiz-paper|quiz-key|plot|bibliography|toctree)\}.*?^\1`*[ \t]*$",
    re.DOTALL | re.MULTILINE,
)
OPTION = re.compile(r"^\s*:(?!caption:)[\w-]+:.*$", re.MULTILINE)
COMMENT = re.compile(r"^\s*%[^\n]*$|^\([\w-]+\)=$|<!--.*?-->", re.MULTILINE | re.DOTALL)
SOURCES = re.compile(r"^## Kilder\n.*?(?=^## |\Z)", re.MULTILINE | re.DOTALL)
HTML = re.compile(r"</?[a-z][^>]*>")
KEYS = {
    *("key", "name", "scale", "goals", "source", "short_source"),
    *("link", "version", "function", "type", "field", "value", "page", "case"),
    *("exercise", "quiz", "cases", "pages", "exercises", "quizzes", "look_up", "teacher"),
}
"""Fields of content files that hold names, addresses or titles."""
NAME = re.compile(r"[a-z0-9]+(?:[_-][a-z0-9]+)*")
"""A lone word without capitals or Danish letters: the name of a choice, as an example answer has it."""


class Place(NamedTuple):
    """A word and where it stands; `line` is 0 where a file has no lines of its own."""

    word: str
    file: str
    line: int


def lines_in_markdown(text: str) -> Iterator[str]:
    """Yield each line of a page as a reader sees it, without its list of sources, which holds names and foreign titles."""
    for hidden in (FRONT_MATTER, NAMES_ONLY, SOURCES, COMMENT, OPTION):
        text = hidden.sub(lambda found: "\n" * found[0].count("\n"), text)
    yield from (_read(line) for line in text.splitlines())


def words_in_markdown(text: str, file: str) -> Iterator[Place]:
    """Yield the words that a reader sees on a page, with their lines."""
    for number, line in enumerate(lines_in_markdown(text), start=1):
        yield from (Place(word, file, number) for word in WORD.findall(line))


def _read(line: str) -> str:
    """Return what is read of a line, without roles, addresses and code."""
    if DIRECTIVE.match(line):
        line = "" if "{drawing}" in line else DIRECTIVE.sub("", line)
    line = TARGET.sub(lambda found: found[1] or found[2] or "", OUR_ROLE.sub("", LINK.sub(r"\1", line)))
    for unread in (HTML, CODE, URL, MAIL, SITE):
        line = unread.sub("", line)
    return line.replace(":caption:", "")


def texts_in_data(text: str) -> Iterator[str]:
    """Yield all texts in a YAML file."""
    yield from map(_read, _texts(YAML(typ="safe").load(text)))


def words_in_data(text: str, file: str) -> Iterator[Place]:
    """Yield the words of all texts in a YAML file."""
    for said in texts_in_data(text):
        yield from (Place(word, file, 0) for word in WORD.findall(said))


def _texts(node: Any) -> Iterator[str]:
    if isinstance(node, dict):
        for key, value in node.items():
            if key not in KEYS:
                yield from _texts(value)
    elif isinstance(node, list):
        for value in node:
            yield from _texts(value)
    elif isinstance(node, str) and not NAME.fullmatch(node):
        yield node


def texts_in_drawing(text: str) -> Iterator[str]:
    """Yield the texts of an SVG; a word that a hyphen breaks at the end of a label is left out."""
    for element in ET.fromstring(text).iter():  # noqa: S314  # our own drawing
        yield re.sub(r"\w+-$", "", (element.text or "").strip())


def words_in_drawing(text: str, file: str) -> Iterator[Place]:
    """Yield the words of an SVG."""
    for said in texts_in_drawing(text):
        yield from (Place(word, file, 0) for word in WORD.findall(said))


class Speller:
    """Knows the words of the Danish dictionary, and those of a list of our own."""

    def __init__(self) -> None:
        """Read the dictionary and the list: a word a line, after # a comment."""
        self.dictionary = Hunspell(dictionary.LANGUAGE, hunspell_data_dir=str(dictionary.words().parent))
        lines = (HERE / "ordliste.txt").read_text(encoding="utf-8").splitlines()
        self.own = {word for line in lines if (word := line.partition("#")[0].strip())}

    def knows(self, word: str) -> bool:
        """Tell whether a word is right: as it stands, or each part of it between hyphens."""
        return self._knows(word) or ("-" in word and all(self._knows(part) for part in word.split("-")))

    def _knows(self, word: str) -> bool:
        own = {word, word.lower(), re.sub(r"['’]?s$", "", word)} if word[:1].isupper() else {word}
        return bool(own & self.own) or bool(self.dictionary.spell(word.replace("’", "'")))
