"""What a letter says, as far as its words can show it: a day, a name, a way to answer, what else happens, complaint, help.

It looks for words, so it may overlook or mistake; what is found is therefore said as a question.
"""

from __future__ import annotations

import re

SEEN = {
    "goere": re.compile(
        r"\b(?:skriv|ring|kom|svar|send|spørg|tag|læg|vælg|aflever|mød|bestil|udfyld|sæt|gå|møde|aflevere|udfylde|svare|ringe)\b",
        re.IGNORECASE,
    ),
    "hvornaar": re.compile(
        r"\b(?:i dag|i morgen|(?:man|tirs|ons|tors|fre|lør|søn)dag|senest|inden|klokken|kl\.|næste (?:uge|måned)"
        r"|januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|\d{1,2}\.(?:\s|$|\d))",
        re.IGNORECASE,
    ),
    "menneske": re.compile(
        r"\b(?:[Rr]ing|[Ss]kriv|[Ss]pørg|[Ss]ig\b[^.!?\n]*|[Hh]ilsen|efter|til|hedder)(?:\s+(?:til|efter))?\s+[A-ZÆØÅ][a-zæøåé]+"
        r"|\b\d{2}\s?\d{2}\s?\d{2}\s?\d{2}\b"
    ),
    "ellers": re.compile(
        r"\b(?:ellers|hvis\b[^.!?]*\bikke|hører vi ikke|får vi ikke|svarer du ikke|kommer du ikke|uden svar)\b", re.IGNORECASE
    ),
    "uenig": re.compile(r"\b(?:uenig\w*|klag\w*|utilfreds\w*|ikke enig|sige nej|er du ikke tilfreds)\b", re.IGNORECASE),
    "hjaelp": re.compile(r"\b(?:hjælp\w*|bisidder\w*|tage? [^.!?\n]{0,25}\bmed|følge dig)\b", re.IGNORECASE),
}
"""How each point of the check-list may be seen, by its key in the exercise. What stands first cannot be seen."""


def seen_in(letter: str) -> set[str]:
    """Return the keys of the points that the letter's words show."""
    return {key for key, pattern in SEEN.items() if pattern.search(letter)}
