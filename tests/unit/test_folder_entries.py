"""A folder keeps what is saved in it, for its own code alone, loses nothing silently, and forgets what is deleted."""

from __future__ import annotations

import json
import os
import sqlite3
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest
from folders import MONDAY, answers_in, bytes_of, folders_in, new_folder, new_key, rows, saved

from kursus.folder import (
    Conflict,
    Folder,
    FolderExistsError,
    FolderGoneError,
    FolderKey,
    Saved,
    StorageError,
    Store,
    TooLargeError,
    new_code,
    read_code,
)

MARK = "kendeord-Sørine-4711"
ODD = [
    "",
    "æøå ÆØÅ",
    "😀🧑‍🤝‍🧑",
    "a\u0301",
    "\u202eabc",
    "\x00\x01",
    "\ud800",
    "' OR 1=1 --",
    "</script>",
    "\r\n\t",
    "x" * 50_000,
]


def test_a_new_folder_is_empty(folder: Folder) -> None:
    assert folder.load("chime") is None
    assert folder.load_all().entries == {}


def test_what_is_saved_is_there_when_the_folder_is_opened_with_its_code(file: Path) -> None:
    code = new_code()
    with folders_in(file) as store:
        saved(store.create(store.key_of(read_code(code))), "chime", styrke=MARK)
    with folders_in(file) as store:
        again = store.open(store.key_of(read_code(code.upper().replace(" ", "-"))))
        assert again
        assert answers_in(again, "chime") == {"styrke": MARK}


@pytest.mark.parametrize("text", ODD)
def test_every_text_comes_back_as_it_was_written(folder: Folder, text: str) -> None:
    saved(folder, "chime", text=text, rows=[{"a": text}, None, 1.5, True])
    assert answers_in(folder, "chime") == {"text": text, "rows": [{"a": text}, None, 1.5, True]}


@pytest.mark.parametrize("name", ["æøå", "😀", "a" * 1000, "", "../x", "chime "])
def test_an_entry_may_have_any_name(folder: Folder, name: str) -> None:
    saved(folder, name, a=1)
    saved(folder, "chime", a=2)
    assert answers_in(folder, name) == {"a": 1}
    assert set(folder.load_all().entries) == {name, "chime"}


def test_all_entries_are_there_under_their_names_and_only_those_of_the_folder(store: Store, folder: Folder) -> None:
    saved(new_folder(store), "andres", a=0)
    versions = {name: saved(folder, name, a=name) for name in ("chime", "empowerment", "noter")}
    contents = folder.load_all()
    assert contents.entries == {name: Saved(version, {"a": name}) for name, version in versions.items()}
    assert contents.unreadable == 0


def test_a_wrong_code_opens_nothing(store: Store, folder: Folder) -> None:
    assert store.open(new_key()) is None
    assert store.open(folder.key)


def test_no_folder_is_made_where_one_is(store: Store, folder: Folder) -> None:
    saved(folder, "chime", a=1)
    with pytest.raises(FolderExistsError):
        store.create(folder.key)
    assert answers_in(folder, "chime") == {"a": 1}


def test_who_has_not_seen_what_is_there_gets_it_and_writes_nothing(folder: Folder) -> None:
    first = saved(folder, "chime", a="først")
    second = folder.save("chime", {"a": "så"}, first)
    assert isinstance(second, int)
    assert second != first
    for seen in (0, first, second + 1):
        assert folder.save("chime", {"a": "sidst"}, seen) == Conflict(Saved(second, {"a": "så"}))
    assert answers_in(folder, "chime") == {"a": "så"}


def test_who_was_told_of_a_conflict_can_choose_the_own_answers(folder: Folder) -> None:
    saved(folder, "chime", a="andre")
    conflict = folder.save("chime", {"a": "egne"})
    assert isinstance(conflict, Conflict)
    assert conflict.now
    assert isinstance(folder.save("chime", {"a": "egne"}, conflict.now.version), int)
    assert answers_in(folder, "chime") == {"a": "egne"}


def test_the_same_answers_saved_again_are_no_conflict(folder: Folder) -> None:
    """The line may break after the answers are kept and before the page hears of it; it then sends them once more."""
    first = saved(folder, "chime", a=("x", 1))
    assert folder.save("chime", {"a": ["x", 1]}) == first
    second = folder.save("chime", {"a": "ny"}, first)
    assert folder.save("chime", {"a": "ny"}, first) == second


def test_what_was_deleted_elsewhere_does_not_come_back_by_itself(folder: Folder) -> None:
    seen = saved(folder, "chime", a=1)
    folder.delete_entry("chime")
    assert folder.save("chime", {"a": 2}, seen) == Conflict(None)
    assert folder.load("chime") is None


def test_a_version_from_before_a_deletion_does_not_fit_what_came_after(folder: Folder) -> None:
    seen = saved(folder, "chime", a="gammel")
    folder.delete_entry("chime")
    saved(folder, "chime", a="ny")
    assert isinstance(folder.save("chime", {"a": "gammel, rettet"}, seen), Conflict)


def test_versions_are_whole_numbers_that_javascript_can_hold_and_do_not_count_changes(folder: Folder) -> None:
    versions = [saved(folder, "chime", a=number) for number in range(50)]
    assert all(0 < version < 2**53 for version in versions)
    assert len(set(versions)) == 50
    assert sorted(versions) != versions


def test_what_is_too_large_is_refused_and_what_was_there_stays(folder: Folder) -> None:
    version = saved(folder, "chime", a="lille")
    with pytest.raises(TooLargeError):
        folder.save("chime", {"a": "x" * 1_100_000}, version)
    assert answers_in(folder, "chime") == {"a": "lille"}


def test_a_deleted_folder_is_gone_and_says_so_to_who_has_it_open(store: Store, folder: Folder) -> None:
    seen = saved(folder, "chime", a=1)
    folder.delete()
    assert store.open(folder.key) is None
    assert folder.load("chime") is None
    for version in (0, seen):
        with pytest.raises(FolderGoneError):
            folder.save("chime", {"a": 2}, version)
    folder.delete()


def test_nothing_readable_is_in_the_files(file: Path) -> None:
    code = new_code()
    with folders_in(file) as store:
        key = store.key_of(read_code(code))
        folder = store.create(key)
        for number in range(5):
            saved(folder, "chime", styrke=MARK, number=number)
        saved(folder, MARK, a=1)
        while_open = bytes_of(file.parent)
    for kept in (while_open, bytes_of(file.parent)):
        assert key.lookup in kept, "the look-up stands there: the test does look where things are kept"
        for secret in (MARK, "Sørine", "4711", "chime", "styrke", key.token(), code, *code.split()):
            for form in (secret.encode(), secret.encode("utf-16-le"), json.dumps(secret).strip('"').encode()):
                assert form not in kept
        assert key.secret not in kept


def test_a_deleted_folder_leaves_nothing_in_the_files_and_takes_no_other_with_it(file: Path, store: Store) -> None:
    doomed, other = new_folder(store), new_folder(store)
    for number in range(30):
        saved(doomed, f"øvelse {number}", text="x" * 200 * number)
        saved(other, f"øvelse {number}", text="y" * 200 * number)
    found = rows(file, "SELECT lookup, name_id, locked FROM entries WHERE lookup = ?", doomed.key.lookup)
    pieces = [part for row in found for part in (row[0], row[1], row[2][13:45], row[2][-32:])]
    assert len(pieces) == 120
    assert all(piece in bytes_of(file.parent) for piece in pieces)
    doomed.delete()
    left = bytes_of(file.parent)
    assert not any(piece in left for piece in pieces)
    assert len(other.load_all().entries) == 30


def test_a_deleted_entry_leaves_nothing_in_the_files(file: Path, folder: Folder) -> None:
    saved(folder, "chime", text="x" * 10_000)
    saved(folder, "noter", text="y")
    ((name, locked),) = rows(file, "SELECT name_id, locked FROM entries WHERE length(locked) > 10000")
    folder.delete_entry("chime")
    left = bytes_of(file.parent)
    assert not any(piece in left for piece in (name, locked[13:45], locked[-32:]))
    assert answers_in(folder, "noter") == {"text": "y"}


@pytest.mark.parametrize(
    "swap",
    [
        "locked = (SELECT locked FROM entries WHERE lookup = :mine AND name_id <> :name)",
        "locked = (SELECT locked FROM entries WHERE lookup <> :mine AND version = 2)",
        "version = version + 1",
        "lookup = (SELECT lookup FROM folders WHERE lookup <> :mine)",
    ],
    ids=["with another entry of the folder", "with another folder's", "with another version", "into another folder"],
)
def test_a_row_that_changes_places_does_not_open(file: Path, store: Store, folder: Folder, swap: str) -> None:
    other = new_folder(store)
    for owner, name in ((folder, "chime"), (folder, "noter"), (other, "noter")):
        saved(owner, name, a=name)
    places = {"mine": folder.key.lookup, "name": folder.key.name_id("chime"), "theirs": other.key.lookup}
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("UPDATE entries SET version = 2 WHERE lookup = :theirs", places)
        connection.execute(f"UPDATE entries SET {swap} WHERE lookup = :mine AND name_id = :name", places)  # noqa: S608
    assert set(folder.load_all().entries) == {"noter"}
    assert "chime" not in other.load_all().entries


def test_one_damaged_entry_does_not_hide_the_others_and_is_not_written_over(file: Path, folder: Folder) -> None:
    for name in ("chime", "noter"):
        saved(folder, name, a=name)
    rows(file, "UPDATE entries SET locked = zeroblob(4125) WHERE name_id = ?", folder.key.name_id("noter"))
    contents = folder.load_all()
    assert set(contents.entries) == {"chime"}
    assert contents.unreadable == 1
    with pytest.raises(StorageError, match="kan ikke låses op"):
        folder.save("noter", {"a": "nyt"})
    folder.delete_entry("noter")
    saved(folder, "noter", a="nyt")
    assert folder.load_all().unreadable == 0


def test_it_can_be_seen_which_day_a_folder_was_used_and_not_when(file: Path) -> None:
    with folders_in(file) as store:
        key = new_folder(store).key
    assert rows(file, "SELECT created, used FROM folders") == [("2026-11-23", "2026-11-23")]
    with folders_in(file, MONDAY + timedelta(days=3)) as store:
        folder = store.open(key)
        assert folder
        assert folder.last_used == MONDAY
    assert rows(file, "SELECT created, used FROM folders") == [("2026-11-23", "2026-11-26")]


def test_saving_counts_as_use_when_the_day_has_changed_since_the_folder_was_opened(file: Path) -> None:
    days = iter([MONDAY, *[MONDAY + timedelta(days=1)] * 9])
    with folders_in(file) as store:
        overnight = Store(store.database, lambda: next(days))
        saved(overnight.create(new_key()), "chime", a=1)
    assert rows(file, "SELECT used FROM folders") == [("2026-11-24",)]


@pytest.mark.parametrize(("later", "gone"), [(0, 0), (89, 0), (90, 1), (400, 1)])
def test_a_folder_is_deleted_when_nobody_has_used_it_for_ninety_days(file: Path, later: int, gone: int) -> None:
    with folders_in(file) as store:
        folder = new_folder(store)
        saved(folder, "chime", a=1)
    with folders_in(file, MONDAY + timedelta(days=later)) as store:
        recent = new_folder(store)
        assert store.delete_unused(90) == gone
        assert (store.open(folder.key) is None) == bool(gone)
        assert store.open(recent.key)
    assert (folder.key.lookup in bytes_of(file.parent)) != bool(gone)


def test_the_page_can_say_when_a_folder_will_be_deleted(folder: Folder) -> None:
    assert folder.kept_until(90) == date(2027, 2, 21)
    assert folder.warn_before(90) == "Mappen bliver slettet søndag den 21. februar 2027, hvis du ikke åbner den inden da."


def test_what_is_saved_does_not_show_itself_by_accident(folder: Folder) -> None:
    saved(folder, "chime", a=MARK)
    assert MARK not in repr(folder.load("chime"))
    assert MARK not in repr(folder.load_all())
    assert MARK not in repr(folder.save("chime", {"a": 2}))
    assert folder.key.token() not in repr(folder)


def test_two_installations_have_different_salts(tmp_path: Path) -> None:
    code = read_code(new_code())
    with folders_in(tmp_path / "a.db") as one, folders_in(tmp_path / "b.db") as other:
        keys: set[FolderKey] = {one.key_of(code), other.key_of(code)}
    assert len(keys) == 2


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps the rights of files in another way")
def test_nobody_else_may_read_the_files(file: Path, store: Store, folder: Folder) -> None:
    assert folder.store is store
    assert {path.stat().st_mode & 0o077 for path in [file.parent, *file.parent.iterdir()]} == {0}
