"""Work in one file, `.kursus`, that opens with a word the participant has chosen; no server keeps it.

The word goes through scrypt with a salt of the file's own (see `kursus.folder.lock` for the cost), and what comes out
locks the answers with AES-256-GCM. The beginning of the file, where the salt is, is checked too. A word that somebody chose
is easier to guess than a folder's code: with the file at hand one may guess as long as one likes.
"""

from __future__ import annotations

import json
import secrets
import unicodedata
from collections.abc import Mapping
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from kursus.course import Course
from kursus.exercise import Answers, check, load_exercise
from kursus.exercise.answers import marks_in
from kursus.exercise.load import exercise_names
from kursus.exercise.upgrade import VersionError, upgraded
from kursus.feedback import left_out
from kursus.folder.lock import LENGTH, NONCE, TAG, stretched

MAGIC = b"kursus\r\n"
"""What a file begins with; the line break shows when a file was changed as if it were text."""
VERSION = 1
HEAD = len(MAGIC) + 1 + LENGTH
LARGEST = 10 * 1024 * 1024
STEP = 16 * 1024
"""The answers are padded to a multiple of this many bytes, so that a file's size tells little."""
LEAST_LETTERS = 8
DEEPEST = 20
"""More than answers are ever nested; deeper ones would stop those who read them."""
HIGHEST_VERSION = 9999
"""More than an exercise ever gets; what is higher is no version."""

NOT_A_FILE = "Det er ikke en fil fra kurset. Vælg en fil, hvis navn ender på .kursus."
NEWER = "Filen er gemt i en nyere udgave af kurset end den, der er her. Den er ikke rørt. Sig det til din underviser."
CUT_OFF = "Filen er ikke hel. Måske blev den ikke kopieret færdig. Hent den igen, eller brug en kopi."
NOT_OPENED = (
    "Filen kunne ikke åbnes. Prøv ordet en gang til: store og små bogstaver skal være, som da du valgte det. "
    "Er du sikker på ordet, så er filen blevet ændret eller beskadiget, og så hjælper kun en kopi."
)
NOT_ANSWERS = "Filen kunne åbnes, men der ligger ikke svar i den, som kurset kan læse."
TOO_LARGE = "Filen er for stor til at være fra kurset."
TOO_MUCH = "Der er skrevet mere, end der er plads til i én fil. Gør de længste tekster kortere, og gem igen."
WHOLE_WORD = f"Ordet til en fil er på mindst {LEAST_LETTERS} tegn. Skriv det, som da filen blev gemt."
LONGER_WORD = f"Vælg et ord eller en sætning på mindst {LEAST_LETTERS} tegn, for eksempel fire ord, der ikke hører sammen."


class FileError(ValueError):
    """The file can't be made or opened. The message is for the participant, and repeats nothing of what is in it."""


def lock_work(entries: Mapping[str, Answers], word: str) -> bytes:
    """Return a file of answers, by the exercise's name, that opens with `word`; it takes about 0.3 s of one core.

    Raises FileError for a word that is too short, and for more than a file holds.
    """
    secret = _secret(word, LONGER_WORD)
    plain = json.dumps(entries, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
    plain = plain.ljust(-(-len(plain) // STEP) * STEP)
    if HEAD + NONCE + len(plain) + TAG > LARGEST:
        raise FileError(TOO_MUCH)
    head = MAGIC + bytes([VERSION]) + secrets.token_bytes(LENGTH)
    nonce = secrets.token_bytes(NONCE)
    return head + nonce + AESGCM(stretched(secret, _salt(head))).encrypt(nonce, plain, head)


def open_work(data: bytes, word: str) -> dict[str, Answers]:
    """Return the answers that a file holds, by the exercise's name, as they were kept. Raises FileError."""
    if len(data) > LARGEST:
        raise FileError(TOO_LARGE)
    if not data.startswith(MAGIC[: len(data)]) or not data:
        raise FileError(NOT_A_FILE)
    head, nonce, locked = data[:HEAD], data[HEAD : HEAD + NONCE], data[HEAD + NONCE :]
    if len(data) > len(MAGIC) and data[len(MAGIC)] > VERSION:
        raise FileError(NEWER)
    if len(locked) < TAG:
        raise FileError(CUT_OFF)
    key = stretched(_secret(word, WHOLE_WORD), _salt(head))
    try:
        plain = AESGCM(key).decrypt(nonce, locked, head)
    except InvalidTag:
        raise FileError(NOT_OPENED) from None
    return _entries(plain)


def taken_in(course: Course, entries: Mapping[str, Mapping[str, Any]]) -> tuple[dict[str, Answers], list[str]]:
    """Return the answers of a file as the exercises here keep them, and lines in Danish on what is not taken in."""
    found: dict[str, Answers] = {}
    said: list[str] = []
    for name in (name for name in exercise_names(course) if name in entries):
        exercise = load_exercise(course, name)
        try:
            new = upgraded(name, entries[name], exercise.schema_version)
        except VersionError as error:
            said.append(f"{exercise.title}: {error}")
            continue
        checked = check(exercise, new)
        found[name] = checked.answers | marks_in(new)
        said += [f"{exercise.title}: {line}" for line in left_out(exercise, new, checked)]
    unknown = len(entries) - len(set(entries) & set(exercise_names(course)))
    if unknown:
        said.append(f"I filen er der svar til {_exercises(unknown)}, som ikke findes på kurset her. De er ikke med.")
    return found, said


def _exercises(number: int) -> str:
    return "en øvelse" if number == 1 else f"{number} øvelser"


def _secret(word: str, too_short: str) -> bytes:
    """Return the chosen word as it is used: spaces round it do not matter, nor how a keyboard makes an å."""
    chosen = unicodedata.normalize("NFC", word).strip()
    if len(chosen) < LEAST_LETTERS:
        raise FileError(too_short)
    return chosen.encode("utf-8", "surrogatepass")


def _salt(head: bytes) -> bytes:
    return head[-LENGTH:]


def _entries(plain: bytes) -> dict[str, Answers]:
    """Return what was locked, when it has the shape of answers."""
    try:
        found = json.loads(plain)
    except (ValueError, RecursionError):
        raise FileError(NOT_ANSWERS) from None
    if not isinstance(found, dict) or not all(_is_answers(one) for one in found.values()):
        raise FileError(NOT_ANSWERS)
    return found


def _is_answers(one: Any) -> bool:
    if not isinstance(one, dict) or one.keys() != {"schema_version", "case", "fields"} | marks_in(one).keys():
        return False
    version, case, fields = one["schema_version"], one["case"], one["fields"]
    is_version = isinstance(version, int) and not isinstance(version, bool) and 0 < version <= HIGHEST_VERSION
    return is_version and isinstance(case, str) and isinstance(fields, dict) and _is_shallow(fields)


def _is_shallow(value: Any) -> bool:
    level = [value]
    for _ in range(DEEPEST):
        inside = [one.values() if isinstance(one, dict) else one for one in level if isinstance(one, dict | list)]
        level = [one for several in inside for one in several]
    return not level
