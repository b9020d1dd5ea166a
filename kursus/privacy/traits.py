"""What a person is, has or has done: crime, rare things, origin, belief, diagnosis and sex; and words that judge others."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kursus.privacy.entry import end_of, entry_at
from kursus.privacy.finding import Hit, Kind
from kursus.privacy.lists import Entry, entries, key, words
from kursus.privacy.reading import Reading

LISTS = {
    "straf": Kind.CRIME,
    "sjaeldne-diagnoser": Kind.RARE_DIAGNOSIS,
    "saerlige-traek": Kind.TRAIT,
    "oprindelse": Kind.ORIGIN,
    "diagnoser": Kind.DIAGNOSIS,
}
CRIMINAL_LAW = re.compile(
    r"§ ?(?:68|69|16)\b(?=[^\n.]{0,30}\b(?:straffelov|dom))|\bstraffeloven?s? § ?[0-9]{1,3}"
    r"|\b(?:dom|dømt)[^\n.]{0,20}§ ?(?:68|69)\b",
    re.IGNORECASE,
)
CONVICTED = re.compile(
    r"\b(?:er|blev|bliver|blevet) (?:tidligere |engang )?(?:dømt|sigtet)\b(?! (?:for|til|efter|ude|af|som)\b)", re.IGNORECASE
)
ICD = re.compile(r"(?<![\w-])F[0-9]{2}(?:\.[0-9]{1,2})?(?![\w-])")
MEDIA = re.compile(
    r"\b(?:i|på) (?:lokal)?(?:avisen|aviserne|tv|fjernsynet|nyhederne|radioen|forsiden|ekstra bladet|tv2|tv-avisen)\b",
    re.IGNORECASE,
)
READS = re.compile(
    r"\b(?:læs|ser?\b|så\b|set\b|kigge|hør|bladre|følge|annonce|abonn|artikel|film|stemme)[^.!?\n]{0,25}$", re.IGNORECASE
)
ONLY_ONE = re.compile(
    r"\b(?<!jeg er )(?<!vi er )(?<!det er )den eneste (?:(?:mand|kvinde|pige|dreng|dansker|med|fra)\b"
    r"|(?:person|borger|beboer|patient)\b(?!,? (?:der|som|jeg|vi|han|hun)\b))"
    r"|\bden eneste (?:i (?:byen|kommunen|landet|danmark|landsbyen|regionen|huset)|på (?:øen|egnen|skolen|stedet|holdet))\b"
    r"|\b(?:byens|kommunens|landets|danmarks|verdens) (?:eneste|første|ældste|yngste|største)\b"
    r"|\bkendt fra (?:tv|fjernsynet|avisen)\b|\bverdensrekord\b|\bgik viralt\b",
    re.IGNORECASE,
)
SEX = frozenset(
    {
        *("han", "ham", "hans", "mand", "manden", "dreng", "drengen", "fyr", "fyren", "herre", "herren"),
        *("hun", "hende", "hendes", "kvinde", "kvinden", "pige", "pigen", "dame", "damen"),
    }
)
OWN = frozenset({"min", "mit", "mine", "vores", "vor"})
AT_WORK = frozenset(
    {
        "leder",
        "lederen",
        "chef",
        "kollega",
        "kollegaer",
        "kolleger",
        "afdelingsleder",
        "teamleder",
        "forstander",
        "makker",
        "mellemleder",
    }
)
AS_FAR = 14
"""Words after "min leder" among which a judgement is looked for, in the same sentence."""


def find_traits(reading: Reading) -> Iterator[Hit]:
    """Yield words of the lists for crime, rare diagnoses, belief and the like, origin and diagnoses, however they end."""
    for place, word in enumerate(reading.words):
        entry = entry_at(reading, place, *LISTS, inflected=True)
        if entry and (word.shouted or _is_meant(entry, word.key)):
            yield Hit(LISTS[entry.name], word.start, end_of(reading, place, entry))
    for match in (*CRIMINAL_LAW.finditer(reading.plain), *CONVICTED.finditer(reading.plain)):
        yield Hit(Kind.CRIME, *match.span())
    for match in ICD.finditer(reading.plain):
        yield Hit(Kind.DIAGNOSIS, *match.span())


def find_rare_events(reading: Reading) -> Iterator[Hit]:
    """Yield what makes a story known: the newspaper, television, being the only one. Reading a newspaper does not."""
    for match in MEDIA.finditer(reading.plain):
        if not READS.search(reading.plain, max(0, match.start() - 40), match.start()):
            yield Hit(Kind.RARE_EVENT, *match.span())
    for match in ONLY_ONE.finditer(reading.plain):
        yield Hit(Kind.RARE_EVENT, *match.span())


def find_sex(reading: Reading) -> Iterator[Hit]:
    """Yield the first word that tells whether somebody is a man or a woman; one is enough for the sum."""
    for word in reading.words:
        if word.key in SEX:
            yield Hit(Kind.SEX, word.start, word.end)
            return


def find_judgements(reading: Reading) -> Iterator[Hit]:
    """Yield a word that judges one's own leader or colleague, in the sentence that names them."""
    for place, word in enumerate(reading.words):
        if word.key not in AT_WORK or not place or reading.words[place - 1].key not in OWN:
            continue
        for after in reading.words[place + 1 : place + 1 + AS_FAR]:
            if after.opens:
                break
            if after.key in words("domme"):
                yield Hit(Kind.JUDGEMENT, after.start, after.end)


def _is_meant(entry: Entry, key: str) -> bool:
    """Tell whether a word in small letters is what the list means: not "als" and "kol", not "kræfter" for "kræft"."""
    return entry.words[0] not in _only_capitals() and (len(entry.words) > 1 or key not in words("ogsaa-ord"))


@cache
def _only_capitals() -> frozenset[str]:
    """Return the keys of entries that count in capitals only, since they are words too: ALS, KOL."""
    return frozenset(key(entry) for name in LISTS for entry in entries(name) if entry.isupper())
