"""The readability index LIX (Björnsson 1968) of a Danish text: words a sentence + 100 * long words / words.

Long words have more than six letters. Below 35 is easy to read, below 45 is ordinary prose.
"""

from __future__ import annotations

import re

SHORT_POINT = 6
"""Points of a list with fewer words than this are labels, not sentences."""

WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
LETTER = re.compile(r"[^\W\d_]")
SENTENCE_END = re.compile(r"[.!?…]+[»«\"”’)*_]*(?=\s|$)")
ABBREVIATION = re.compile(
    r"\b(?:(?i:bl\.a|f\.eks|m\.fl|m\.m|m\.v|o\.l|ca|d|dvs|evt|fx|jf|kap|kl|mv|nr|osv|pct|s|stk)|[A-ZÆØÅ])\."
)
ORDINAL = re.compile(r"(?<=\d)\.(?=\s+[a-zæøå])")

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
    blocks = prose(markdown)
    words = [word for block in blocks for word in WORD.findall(block)]
    if not words:
        raise ValueError("no words")
    long = [word for word in words if len(LETTER.findall(word)) > 6]
    return len(words) / sum(map(count_sentences, blocks)) + 100 * len(long) / len(words)


def count_words(markdown: str) -> int:
    """Return how many words of prose there are in a Markdown text."""
    return sum(len(WORD.findall(block)) for block in prose(markdown))


def count_sentences(block: str) -> int:
    """Return how many sentences a paragraph or a point has; a last one without a full stop counts too."""
    plain = ABBREVIATION.sub(lambda found: found[0].replace(".", ""), block)
    return sum(1 for piece in SENTENCE_END.split(ORDINAL.sub("", plain)) if WORD.search(piece))


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
