"""A helping eye: looks for what may identify a citizen in what a participant writes.

It never blocks, stores, sends or logs, and an empty answer is no guarantee. What it looks for is the table in the course's
description of what participants may write; the words it goes by are the files in `data/`.
"""

from kursus.privacy.finding import Finding, Kind, place_in_browser
from kursus.privacy.look import known_in, look, names_in, prepare
from kursus.privacy.together import adds_up, combination
from kursus.privacy.wording import no_guarantee

__all__ = [
    "Finding",
    "Kind",
    "adds_up",
    "combination",
    "known_in",
    "look",
    "names_in",
    "no_guarantee",
    "place_in_browser",
    "prepare",
]
