"""What is locked opens with its own key, in its own place, and nowhere else; its size tells little."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from kursus.folder.code import Code, read_code
from kursus.folder.lock import FORM, SIZES, FolderKey, TamperedError, TooLargeError, key_of

KEY, OTHER = FolderKey(b"k" * 32), FolderKey(b"o" * 32)
NAME, PLACE = KEY.name_id("chime"), 7
CODE = Code(("bjørn", "lampe", "æble", "påske", "hjul"))
SALT = b"s" * 32


def test_what_is_locked_opens_again() -> None:
    assert KEY.unlock(KEY.lock(b"svar", NAME, PLACE), NAME, PLACE) == b"svar"


@pytest.mark.parametrize("plain", [b"", b"\0\0", b"x" * (SIZES[0] - 4), b"x" * (SIZES[0] - 3), b"x" * (SIZES[-1] - 4)])
def test_every_length_comes_back_as_it_was(plain: bytes) -> None:
    assert KEY.unlock(KEY.lock(plain, NAME, PLACE), NAME, PLACE) == plain


def test_it_is_padded_to_one_of_a_few_sizes() -> None:
    sizes = {len(KEY.lock(b"x" * length, NAME, PLACE)) for length in range(0, 5000, 7)}
    assert sizes == {size + 29 for size in SIZES[:2]}


def test_what_is_too_large_is_refused_in_danish() -> None:
    with pytest.raises(TooLargeError, match=r"^Der er skrevet mere, end der kan gemmes\."):
        KEY.lock(b"x" * (SIZES[-1] - 3), NAME, PLACE)


def test_the_same_is_locked_differently_each_time() -> None:
    assert len({KEY.lock(b"svar", NAME, PLACE) for _ in range(100)}) == 100


@pytest.mark.parametrize(
    ("key", "name", "place"), [(OTHER, NAME, PLACE), (KEY, KEY.name_id("andet"), PLACE), (KEY, NAME, PLACE + 1)]
)
def test_it_does_not_open_with_another_key_or_in_another_place(key: FolderKey, name: bytes, place: int) -> None:
    locked = KEY.lock(b"svar", NAME, PLACE)
    with pytest.raises(TamperedError):
        key.unlock(locked, name, place)


@pytest.mark.parametrize("at", [0, 1, 12, 13, 100, -17, -16, -1])
def test_one_changed_bit_is_noticed(at: int) -> None:
    locked = bytearray(KEY.lock(b"svar", NAME, PLACE))
    locked[at] ^= 1
    with pytest.raises(TamperedError):
        KEY.unlock(bytes(locked), NAME, PLACE)


@pytest.mark.parametrize("length", [0, 1, 12, 13, 29, 32, 33, 4000])
def test_what_is_cut_off_is_noticed(length: int) -> None:
    with pytest.raises(TamperedError):
        KEY.unlock(KEY.lock(b"svar", NAME, PLACE)[:length], NAME, PLACE)


def test_noise_is_no_entry() -> None:
    with pytest.raises(TamperedError):
        KEY.unlock(FORM + bytes(4096 + 28), NAME, PLACE)


def test_the_key_depends_on_the_words_their_order_and_the_salt_and_on_nothing_else() -> None:
    key = key_of(CODE, SALT)
    assert key == key_of(read_code("BJOERN-lampe-aeble-paaske-hjul"), SALT)
    others = {key_of(Code(CODE.words[::-1]), SALT), key_of(CODE, b"t" * 32)}
    assert key not in others
    assert len(others) == 2


def test_the_key_of_a_code_never_changes() -> None:
    """If this fails, folders can't be opened any more with the codes that people have written down."""
    assert key_of(CODE, SALT).lookup.hex() == "b8c5ac4cf36e376fc4ea5330b7bec7eb844425c192f073b09fdf7aeb1de47b67"


def test_the_look_up_the_keys_and_the_secret_have_nothing_in_common() -> None:
    parts = {KEY.lookup, KEY.name_id("chime"), KEY.name_id(""), KEY.secret, OTHER.lookup, OTHER.name_id("chime")}
    assert len(parts) == 6
    assert {len(part) for part in parts} == {32}


def test_one_folder_s_names_are_not_those_of_another() -> None:
    assert KEY.name_id("chime") == KEY.name_id("chime") != OTHER.name_id("chime")


def test_a_token_gives_the_key_back_and_fits_in_a_cookie() -> None:
    token = KEY.token()
    assert FolderKey.from_token(token) == KEY
    assert len(token) == 43
    assert all(letter.isascii() and (letter.isalnum() or letter in "-_") for letter in token)


@pytest.mark.parametrize("token", ["", "x", "A" * 42, "A" * 44, "A" * 42 + "=", "æ" * 43, "A" * 42 + " ", "A" * 1000])
def test_what_is_no_token_is_refused_without_being_repeated(token: str) -> None:
    with pytest.raises(ValueError, match=r"^no token of a folder$"):
        FolderKey.from_token(token)


def test_a_key_does_not_show_itself_by_accident() -> None:
    assert repr(KEY) == "FolderKey()"


def test_guessing_is_dear_and_other_threads_go_on_meanwhile() -> None:
    ticks = 0
    with ThreadPoolExecutor(1) as thread:
        work = thread.submit(lambda: (time.thread_time(), key_of(CODE, SALT), time.thread_time()))
        while not work.done():
            time.sleep(0.001)
            ticks += 1
        before, _, after = work.result()
    assert after - before > 0.05, "scrypt has become cheap: see the parameters in lock.py"
    assert ticks > 10
