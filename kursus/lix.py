"""The readability index LIX (Björnsson 1968) of a Danish text: words a sentence + 100 * long words / words.

Long words have more than six letters. Below 35 is easy to read, below 45 is ordinary prose.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

LONGEST_SHORT = 6
"""Letters in the longest word that is not long."""

WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
LETTER = re.compile(r"[^\W\d_]")
SENTENCE_END = re.compile(r"[.!?…]+[»«\"”’)*_]*(?=\s|$)")
ABBREVIATION = re.compile(
    r"\b(?:(?i:bl\.a|f\.eks|m\.fl|m\.m|m\.v|o\.l|ca|d|dvs|evt|fx|jf|kap|kl|mv|nr|osv|pct|s|stk)|[A-ZÆØÅ])\."
)
ORDINAL = re.compile(r"(?<=\d)\.(?=\s+[a-zæøå])")


def lix(paragraphs: Sequence[str]) -> float:
    """Return the LIX of paragraphs of plain text, each ending a sentence. Raises ValueError when there is no word."""
    words = words_of(paragraphs)
    if not words:
        raise ValueError("no words")
    return len(words) / sum(map(count_sentences, paragraphs)) + 100 * len(long_words(words)) / len(words)


def words_of(paragraphs: Sequence[str]) -> list[str]:
    """Return all words, in their order; a word with a hyphen is one."""
    return [word for paragraph in paragraphs for word in WORD.findall(paragraph)]


def long_words(words: Sequence[str]) -> list[str]:
    """Return the words of more than six letters, in their order."""
    return [word for word in words if len(LETTER.findall(word)) > LONGEST_SHORT]


def count_sentences(paragraph: str) -> int:
    """Return how many sentences a paragraph has; a last one without a full stop counts too."""
    return len(sentences(paragraph))


def sentences(paragraph: str) -> list[str]:
    """Return the sentences of a paragraph, without what ends them and without the stops of abbreviations."""
    plain = ABBREVIATION.sub(lambda found: found[0].replace(".", ""), paragraph)
    return [piece.strip() for piece in SENTENCE_END.split(ORDINAL.sub("", plain)) if WORD.search(piece)]
