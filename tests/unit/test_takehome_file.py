"""A file of work opens with its word and with no other, and what comes out of it is answers or nothing."""

from __future__ import annotations

import json
import random
import unicodedata
from hashlib import sha256
from typing import Any

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from kursus.course import Course
from kursus.exercise import example_answers, exercise_names, load_exercise
from kursus.folder.lock import stretched
from kursus.takehome import FileError, file, lock_work, open_work, taken_in
from kursus.takehome.file import HEAD, LARGEST, MAGIC, STEP, VERSION

WORD = "blå vest på dækket"
MARKER = "Karen <b>&\"' 😀"
ENTRIES = {"chime": {"schema_version": 1, "case": "egen", "fields": {"skridt": MARKER, "ord": {"a": [1, 2.5, None, True]}}}}


@pytest.fixture(autouse=True)
def _cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """Spare the tests the time that a key costs."""
    monkeypatch.setattr(file, "stretched", cheap)


def cheap(secret: bytes, salt: bytes) -> bytes:
    return sha256(secret + salt).digest()


def locked(plain: bytes, word: str = WORD) -> bytes:
    """Return a file of whatever bytes, made by somebody who knows the word."""
    head = MAGIC + bytes([VERSION]) + b"s" * 32
    return head + b"n" * 12 + AESGCM(cheap(word.encode(), b"s" * 32)).encrypt(b"n" * 12, plain, head)


def refused(data: bytes, word: str = WORD) -> str:
    with pytest.raises(FileError) as caught:
        open_work(data, word)
    assert caught.value.__cause__ is None
    assert caught.value.__suppress_context__ or caught.value.__context__ is None
    return str(caught.value)


def test_work_opens_again_with_its_word_however_a_keyboard_writes_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(file, "stretched", stretched)
    made = lock_work(ENTRIES, WORD)
    assert open_work(made, f"  {unicodedata.normalize('NFD', WORD)}\n") == ENTRIES
    assert refused(made, WORD.upper()) == file.NOT_OPENED


def test_a_file_that_was_made_once_opens_for_ever() -> None:
    """If this fails, files that people have on their own machines can't be opened any more."""
    assert stretched(WORD.encode(), b"s" * 32).hex() == "c6abd57ad56e0f71a9c9296e9d9fe2a6e08fcf7ef70ea54d2c42ef7a3fa798a9"


def test_nothing_of_it_can_be_read_in_the_file_and_its_size_tells_little() -> None:
    made = lock_work(ENTRIES, WORD)
    for text in ("Karen", "chime", "egen", WORD, "fields"):
        assert text.encode() not in made
    assert len(made) == len(lock_work({}, WORD)) == HEAD + 12 + STEP + 16
    assert made[HEAD:] != lock_work(ENTRIES, WORD)[HEAD:]


def test_two_files_of_the_same_work_have_nothing_in_common_but_their_beginning() -> None:
    first, second = lock_work(ENTRIES, WORD), lock_work(ENTRIES, WORD)
    assert first[: len(MAGIC) + 1] == second[: len(MAGIC) + 1] == MAGIC + b"\x01"
    assert first[len(MAGIC) + 1 : HEAD] != second[len(MAGIC) + 1 : HEAD]


@pytest.mark.parametrize("word", ["", "syv tal", "       kort       ", "á" * 7])
def test_a_short_word_is_refused_with_advice(word: str) -> None:
    with pytest.raises(FileError, match=r"^Vælg et ord eller en sætning på mindst 8 tegn, for eksempel fire ord"):
        lock_work(ENTRIES, word)
    assert refused(lock_work(ENTRIES, WORD), word) == file.WHOLE_WORD


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", file.NOT_A_FILE),
        (b"PK\x03\x04 et Word-dokument", file.NOT_A_FILE),
        (b"kursus\n" + b"x" * 100, file.NOT_A_FILE),
        (MAGIC[:4], file.CUT_OFF),
        (MAGIC, file.CUT_OFF),
        (MAGIC + bytes([VERSION]) + b"s" * 50, file.CUT_OFF),
        (MAGIC + bytes([VERSION + 1]), file.NEWER),
        (MAGIC + bytes([VERSION + 1]) + b"x" * 5000, file.NEWER),
        (MAGIC + b"\x00" + b"x" * 5000, file.NOT_OPENED),
        (MAGIC + bytes(LARGEST), file.TOO_LARGE),
    ],
)
def test_what_is_no_file_of_ours_is_told_apart(data: bytes, said: str) -> None:
    assert refused(data) == said


def test_a_wrong_word_and_a_changed_file_are_told_alike_and_kindly() -> None:
    made = lock_work(ENTRIES, WORD)
    assert refused(made, "et helt andet ord").startswith("Filen kunne ikke åbnes. Prøv ordet en gang til")
    chance = random.Random(3)  # noqa: S311  # chance that is the same each time
    for at in [len(MAGIC) + 1, HEAD - 1, HEAD, len(made) - 1, *(chance.randrange(HEAD, len(made)) for _ in range(50))]:
        changed = bytearray(made)
        changed[at] ^= 1
        assert refused(bytes(changed)) == file.NOT_OPENED
    assert refused(made[:-1]) == refused(made + b"x") == file.NOT_OPENED


@pytest.mark.parametrize(
    "inside",
    [
        "",
        "null",
        "[]",
        '"chime"',
        "{",
        "[" * 100_000,
        '{"a":' * 100_000,
        '{"chime": 1}',
        '{"chime": {}}',
        '{"chime": {"schema_version": 1, "case": ""}}',
        '{"chime": {"schema_version": 1, "case": "", "fields": {}, "mere": 1}}',
        '{"chime": {"schema_version": "1", "case": "", "fields": {}}}',
        '{"chime": {"schema_version": true, "case": "", "fields": {}}}',
        '{"chime": {"schema_version": 0, "case": "", "fields": {}}}',
        '{"chime": {"schema_version": 10000, "case": "", "fields": {}}}',
        '{"chime": {"schema_version": 1' + "0" * 9000 + ', "case": "", "fields": {}}}',
        '{"chime": {"schema_version": 1, "case": null, "fields": {}}}',
        '{"chime": {"schema_version": 1, "case": "", "fields": []}}',
        '{"chime": {"schema_version": 1, "case": "", "fields": {"a": ' + "[" * 30 + "]" * 30 + "}}}",
        '{"chime": {"schema_version": 1, "case": "", "fields": {}}, "empowerment": 2}',
    ],
)
def test_what_is_no_answers_is_refused_also_when_the_word_is_right(inside: str) -> None:
    assert refused(locked(inside.encode())) == file.NOT_ANSWERS


def test_bytes_that_are_no_text_are_refused() -> None:
    assert refused(locked(b"\xff\xfe\x00")) == file.NOT_ANSWERS


def test_odd_letters_come_back_as_they_were() -> None:
    odd = {"chime": {"schema_version": 1, "case": "", "fields": {"a": "\ud800 \x00 \u2028 \ufffe 👩‍👩‍👧"}}}
    assert open_work(lock_work(odd, WORD), WORD) == odd


def test_more_than_a_file_holds_is_refused_before_it_is_made() -> None:
    much = {"chime": {"schema_version": 1, "case": "", "fields": {"a": "æ" * (LARGEST // 2)}}}
    with pytest.raises(FileError, match=r"^Der er skrevet mere, end der er plads til i én fil\."):
        lock_work(much, WORD)
    less = {"chime": {"schema_version": 1, "case": "", "fields": {"a": "æ" * (LARGEST // 2 - STEP)}}}
    assert open_work(lock_work(less, WORD), WORD) == less


def test_every_example_of_the_course_comes_back(course: Course) -> None:
    entries = {name: example_answers(load_exercise(course, name)) or {} for name in exercise_names(course)}
    found, said = taken_in(course, open_work(lock_work(entries, WORD), WORD))
    assert (found, said) == (entries, [])


def kept(course: Course, **fields: Any) -> tuple[Any, list[str]]:
    return taken_in(course, {"chime": {"schema_version": 1, "case": "egen", "fields": fields}})


def test_answers_are_taken_in_as_the_exercise_keeps_them(course: Course) -> None:
    found, said = kept(course, skridt="Ringe til Jonas", ukendt="x")
    assert found["chime"]["case"] == "egen"
    assert found["chime"]["fields"]["skridt"] == "Ringe til Jonas"
    assert "ukendt" not in found["chime"]["fields"]
    assert said == []


def test_what_could_not_be_taken_in_is_told_without_being_repeated(course: Course) -> None:
    found, said = kept(course, skridt=["HEMMELIGT"])
    assert "skridt" not in found["chime"]["fields"]
    label = load_exercise(course, "chime").fields["skridt"].label
    title = load_exercise(course, "chime").title
    assert said == [f"{title}: »{label}«: Svaret er for langt eller passer ikke til øvelsen. Det er ikke med."]


def test_an_exercise_that_is_not_here_is_told_without_its_name(course: Course) -> None:
    one = {"schema_version": 1, "case": "", "fields": {}}
    assert taken_in(course, {"HEMMELIGT": one}) == (
        {},
        ["I filen er der svar til en øvelse, som ikke findes på kurset her. De er ikke med."],
    )
    assert taken_in(course, {"../x": one, "y": one})[1] == [
        "I filen er der svar til 2 øvelser, som ikke findes på kurset her. De er ikke med."
    ]


def test_a_newer_version_is_refused_and_an_older_one_upgraded(course: Course, monkeypatch: pytest.MonkeyPatch) -> None:
    exercise = load_exercise(course, "chime").model_copy(update={"schema_version": 2})
    monkeypatch.setattr(file, "load_exercise", lambda _, name: exercise if name == "chime" else load_exercise(course, name))
    monkeypatch.setattr(
        "kursus.exercise.upgrade.STEPS",
        {("chime", 1): lambda answers: answers | {"fields": {"skridt": answers["fields"]["naeste"]}}},
    )
    entries = {
        "chime": {"schema_version": 1, "case": "", "fields": {"naeste": "Ringe"}},
        "empowerment": {"schema_version": 2, "case": "", "fields": {}},
    }
    found, said = taken_in(course, entries)
    assert found["chime"]["fields"]["skridt"] == "Ringe"
    assert found["chime"]["schema_version"] == 2
    assert found.keys() == {"chime"}
    [line] = said
    assert line.startswith("Empowerment – tre par briller: Svarene er gemt i en nyere udgave af øvelsen (version 2)")


def test_whatever_stands_in_the_fields_is_taken_in_or_left_out(course: Course) -> None:
    chance = random.Random(4)  # noqa: S311  # chance that is the same each time
    odd: list[Any] = [
        None,
        True,
        1e300,
        -1,
        "x",
        [],
        {},
        [None],
        [{}],
        {"a": None},
        {"a": [1]},
        [[1]],
        {"a": {"b": {"c": 1}}},
        "\ud800",
        float("nan"),
    ]
    for name in exercise_names(course):
        keys = load_exercise(course, name).fields
        for _ in range(20):
            fields = {key: chance.choice(odd) for key in keys}
            found, said = taken_in(course, {name: {"schema_version": 1, "case": "x", "fields": fields}})
            assert found[name]["fields"].keys() <= keys.keys()
            assert all(line.startswith(f"{load_exercise(course, name).title}: ") for line in said)
            assert taken_in(course, json.loads(json.dumps(found))) == (found, []), "what was taken in is whole"


def test_a_file_is_json_inside_so_that_a_later_course_can_read_it() -> None:
    made = lock_work(ENTRIES, WORD)
    key = cheap(WORD.encode(), made[len(MAGIC) + 1 : HEAD])
    assert json.loads(AESGCM(key).decrypt(made[HEAD : HEAD + 12], made[HEAD + 12 :], made[:HEAD])) == ENTRIES
