"""A full disk, a locked, damaged or missing database: a line for the participant, a line for the operator, nothing lost."""

from __future__ import annotations

import logging
import os
import shutil
import sqlite3
import traceback
from contextlib import closing
from pathlib import Path

import pytest
from folders import answers_in, folders_in, new_folder, rows, saved, url_of
from sqlalchemy.engine import make_url

from kursus.database.errors import Trouble, storage_errors
from kursus.folder import Folder, OperatorLog, StorageError, Store, open_store
from kursus.folder.trouble import participant_line

MARK = "kendeord-Sørine-4711"
KEPT = "Det, du har skrevet, bliver stående på siden."


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """In a folder that is there."""
    return tmp_path / "kursus.db"


def refused(folder: Folder, seen: int = 0) -> StorageError:
    """Return what is said when answers can't be saved."""
    with pytest.raises(StorageError) as raised:
        folder.save("chime", {"a": MARK}, seen)
    return raised.value


def test_a_locked_database_is_told_of_and_saving_goes_on_when_it_is_free(file: Path, folder: Folder) -> None:
    seen = saved(folder, "chime", a=1)
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        error = refused(folder, seen)
        assert answers_in(folder, "chime") == {"a": 1}, "one can read meanwhile"
    assert error.trouble is Trouble.BUSY
    assert participant_line(error) == f"Serveren har for travlt til at gemme lige nu. {KEPT} Prøv igen om lidt."
    assert error.operator.startswith(f"Databasen {file}: er låst")
    assert isinstance(folder.save("chime", {"a": 2}, seen), int)


def test_a_full_disk_is_told_of_and_what_was_saved_stays(store: Store, folder: Folder) -> None:
    seen = saved(folder, "chime", a=1)
    with store.database.engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count = 1")  # as many as there are: no room for more
    with pytest.raises(StorageError) as raised:
        folder.save("noter", {"a": "x" * 200_000})
    error = raised.value
    assert error.trouble is Trouble.FULL
    assert participant_line(error).startswith(
        "Der er ikke plads til at gemme mere på serveren. Det, du har skrevet, bliver stående"
    )
    assert error.operator.endswith("disken er fuld. Skaf plads.")
    assert folder.load_all().entries["chime"].version == seen


def test_a_folder_is_opened_though_nothing_can_be_written(file: Path) -> None:
    with folders_in(file) as store:
        folder = new_folder(store)
        saved(folder, "chime", a=1)
    with folders_in(file, today=folder.kept_until(5)) as store, closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        again = store.open(folder.key)
        assert again
        assert answers_in(again, "chime") == {"a": 1}


def test_a_file_that_is_no_database_is_told_of_and_left_alone(file: Path) -> None:
    file.write_bytes(b"noget helt andet " * 1000)
    with pytest.raises(StorageError) as raised:
        open_store(url_of(file))
    assert raised.value.trouble is Trouble.DAMAGED
    assert participant_line(raised.value) == f"Mapperne kan ikke bruges lige nu. {KEPT} Sig det til din underviser."
    assert str(raised.value) == raised.value.operator
    assert "kursus restore FIL" in raised.value.operator
    assert file.read_bytes() == b"noget helt andet " * 1000


@pytest.mark.parametrize("intact", [4096, 100_000])
def test_a_damaged_database_is_told_of_when_it_is_opened_or_read(file: Path, intact: int) -> None:
    with folders_in(file) as store:
        folder = new_folder(store)
        for number in range(40):
            saved(folder, f"øvelse {number}", a="x" * 8000)
    size = file.stat().st_size
    with file.open("r+b") as raw:
        raw.seek(intact)
        raw.write(os.urandom(size - intact))
    with pytest.raises(StorageError) as raised, folders_in(file) as store:  # noqa: PT012  # it may show at either
        again = store.open(folder.key)
        assert again
        again.load_all()
    assert raised.value.trouble is Trouble.DAMAGED


def test_a_database_that_is_taken_away_is_told_of_and_none_is_made_in_its_place(file: Path, folder: Folder) -> None:
    saved(folder, "chime", a=1)
    away = file.with_name("et andet sted.db")
    file.rename(away)
    error = refused(folder)
    assert error.trouble is Trouble.CLOSED
    assert not file.exists()
    away.rename(file)
    assert answers_in(folder, "chime") == {"a": 1}


def test_another_file_put_in_the_place_of_the_database_is_used_at_once(file: Path, tmp_path: Path) -> None:
    with folders_in(file) as store:
        folder = new_folder(store)
        seen = saved(folder, "chime", a="før")
    shutil.copy(file, tmp_path / "kopi.db")
    with folders_in(file) as store:
        again = store.open(folder.key)
        assert again
        again.save("chime", {"a": "efter"}, seen)
        store.close()
        (tmp_path / "kopi.db").replace(file)
        assert answers_in(again, "chime") == {"a": "før"}


def test_an_open_connection_does_not_go_on_in_a_file_that_nobody_can_see(file: Path, tmp_path: Path, folder: Folder) -> None:
    seen = saved(folder, "chime", a="før")
    with closing(sqlite3.connect(file)) as source, closing(sqlite3.connect(tmp_path / "kopi.db")) as copy:
        source.backup(copy)
    for end in ("-wal", "-shm"):
        Path(f"{file}{end}").unlink()
    (tmp_path / "kopi.db").replace(file)
    folder.save("chime", {"a": "efter"}, seen)
    with folders_in(file) as fresh:
        again = fresh.open(folder.key)
        assert again
        assert answers_in(again, "chime") == {"a": "efter"}


def test_a_database_of_a_newer_version_is_refused_and_untouched(file: Path) -> None:
    with folders_in(file) as store:
        new_folder(store)
    rows(file, "UPDATE alembic_version SET version_num = '9999'")
    before = file.read_bytes()
    with pytest.raises(StorageError, match="er lavet af en nyere udgave af kurset") as raised:
        open_store(url_of(file))
    assert raised.value.trouble is Trouble.NEWER
    assert file.read_bytes() == before


def test_a_folder_that_can_t_be_written_is_told_of(tmp_path: Path) -> None:
    (tmp_path / "fil").write_text("", encoding="utf-8")
    with pytest.raises(StorageError) as raised:
        open_store(url_of(tmp_path / "fil" / "kursus.db"))
    assert raised.value.trouble is Trouble.CLOSED


def test_a_postgresql_that_does_not_answer_is_told_of_without_its_password() -> None:
    nobody = make_url("postgresql+psycopg://kursus:hemmeligt@127.0.0.1:1/kursus")
    with pytest.raises(StorageError) as raised:
        open_store(nobody, patience=1)
    assert raised.value.trouble is Trouble.UNREACHABLE
    assert "127.0.0.1" in raised.value.operator
    assert "hemmeligt" not in "".join(traceback.format_exception(raised.value))


def test_no_line_and_no_traceback_holds_what_was_to_be_saved(file: Path, folder: Folder) -> None:
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        error = refused(folder)
    told = "".join(traceback.format_exception(error)) + participant_line(error) + error.operator + repr(error)
    for secret in (MARK, "SQL", "INSERT", "UPDATE", "sqlalchemy.exc", folder.key.token(), folder.key.lookup.hex()):
        assert secret not in told


@pytest.mark.parametrize("trouble", Trouble)
def test_every_trouble_has_one_line_for_the_operator_and_one_for_the_participant(trouble: Trouble) -> None:
    error = StorageError(trouble, "kursus.db")
    assert error.operator.startswith("Databasen kursus.db: ")
    assert KEPT in participant_line(error)
    assert "\n" not in error.operator + participant_line(error)
    assert "database" not in participant_line(error)


def test_the_operator_is_told_once_a_minute_of_the_same(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = 1000.0
    monkeypatch.setattr("kursus.database.errors.time.monotonic", lambda: now)
    told = OperatorLog(logging.getLogger("kursus"))
    for _ in range(50):
        told.tell(StorageError(Trouble.FULL, "a"))
    told.tell(StorageError(Trouble.BUSY, "a"))
    assert [record.message.split(": ")[1][:4] for record in caplog.records] == ["disk", "er l"]
    now += 61
    told.tell(StorageError(Trouble.FULL, "a"))
    assert len(caplog.records) == 3


def test_a_mistake_in_the_program_is_not_taken_for_a_database_s() -> None:
    with pytest.raises(KeyError), storage_errors("kursus.db"):
        raise KeyError
