"""LIX of the prose in Markdown: headings, tables, code and labels are not read as sentences."""

from __future__ import annotations

import re

from kursus.lix import WORD, count_sentences
from kursus.lix import lix as lix_of

__all__ = ["count_sentences", "count_words", "lix", "prose"]

SHORT_POINT = 6
"""Points of a list with fewer words than this are labels, not sentences."""

FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
FENCE = re.compile(r"^(`{3,}).*?^\1`*[ \t]*$", re.DOTALL | re.MULTILINE)
LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
ROLE = re.compile(r"\{[\w:-]+\}`([^`<]*?)\s*(?:<[^`>]*>)?`")
CODE = re.compile(r"`[^`\n]*`")
URL = re.compile(r"<?https?://\S+|\bwww\.\S+")
SKIPPED = re.compile(r"\s*(?:#{1,6}\s|\||:{3,}|:[\w-]+:|%|<!--|\([\w-]+\)=|[-=*]{3,}\s*$)")
"""Lines that are no prose: headings, tables, directives and their options, comments, targets, rules."""
QUOTE = re.compile(r"^\s*(?:>\s?)+")
POINT = re.compile(r"\s*(?:[-*+]|\d+[.)])\s+")


def lix(markdown: str) -> float:
    """Return the LIX of the prose in a Markdown text. Raises ValueError when there is no word in it."""
    return lix_of(prose(markdown))


def count_words(markdown: str) -> int:
    """Return how many words of prose there are in a Markdown text."""
    return sum(len(WORD.findall(block)) for block in prose(markdown))


def prose(markdown: str) -> list[str]:
    """Return the paragraphs and points of a Markdown text as plain text, without what is not read as sentences."""
    text = FENCE.sub("\n", FRONT_MATTER.sub("", markdown))
    text = ROLE.sub(r"\1", LINK.sub(r"\1", text))
    text = URL.sub("", CODE.sub("", text))
    points: list[str] = []
    blocks = [""]
    for raw in text.splitlines():
        line = QUOTE.sub("", raw)
        point = POINT.match(line)
        if not line.strip() or SKIPPED.match(line):
            blocks.append("")
        elif point:
            blocks.append(line[point.end() :])
            points.append(line[point.end() :])
        else:
            blocks[-1] += f" {line.strip()}"
    short = {point for point in points if len(WORD.findall(point)) < SHORT_POINT}
    return [block.strip() for block in blocks if block.strip() and block not in short]
