"""`kursus backup` and `kursus restore` copy the folders while they are in use, and change nothing when they can't."""

from __future__ import annotations

import os
import shutil
import sqlite3
import threading
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from folders import answers_in, bytes_of, folders_in, new_folder, rows, saved, url_of
from sqlalchemy.engine import make_url

from kursus.cli import main
from kursus.folder import Folder, Store
from kursus.folder.backup import BackupError, Restored, back_up, restore

Command = Callable[..., tuple[int, str, str]]


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return tmp_path / "kopi.db"


@pytest.fixture
def run(file: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Command:
    """Run `kursus` with its data where the file is; return its exit status and what it prints."""
    monkeypatch.setenv("KURSUS_DATA", str(file.parent))
    monkeypatch.delenv("KURSUS_DATABASE_URL", raising=False)

    def command(*arguments: object) -> tuple[int, str, str]:
        status = main([str(argument) for argument in arguments])
        printed = capsys.readouterr()
        return status, printed.out.strip(), printed.err.strip()

    return command


def reopened(store: Store, folder: Folder) -> Folder:
    again = store.open(folder.key)
    assert again
    return again


def test_a_copy_brings_back_what_was_there_into_a_database_that_is_in_use(file: Path, copy: Path, run: Command) -> None:
    with folders_in(file) as store:
        kept, deleted = new_folder(store), new_folder(store)
        saved(kept, "chime", a="før")
        saved(deleted, "chime", a="slettet")
        assert run("backup", copy) == (0, f"2 mapper er kopieret til {copy}. Gem kopien, hvor kun du kan læse den.", "")
        saved(kept, "chime", a="efter")
        saved(kept, "noter", a="efter")
        deleted.delete()
        later = new_folder(store)
        status, said, wrong = run("restore", copy)
        assert (status, wrong) == (0, "")
        assert said.startswith(f"2 mapper er hentet fra {copy}.")
        assert answers_in(kept, "chime") == {"a": "før"}
        assert kept.load("noter") is None
        assert answers_in(reopened(store, deleted), "chime") == {"a": "slettet"}
        assert store.open(later.key) is None
        saved(kept, "chime", a="og videre")
    with folders_in(file) as store:
        assert answers_in(reopened(store, kept), "chime") == {"a": "og videre"}


def test_what_was_replaced_is_not_left_in_the_files(file: Path, copy: Path) -> None:
    with folders_in(file) as store:
        new_folder(store)
        back_up(url_of(file), copy)
        later = new_folder(store)
        saved(later, "chime", a="x" * 20_000)
        assert later.key.lookup in bytes_of(file.parent)
        restore(url_of(file), copy)
        assert later.key.lookup not in bytes_of(file.parent)


def test_a_copy_that_is_made_while_others_save_is_whole(file: Path, copy: Path) -> None:
    with folders_in(file, patience=10) as store:
        folders = [new_folder(store) for _ in range(4)]
        stop = threading.Event()

        def write(folder: Folder) -> None:
            number = 0
            while not stop.is_set():
                number += 1
                for name in ("a", "b"):
                    saved(folder, name, number=number, text="x" * 3000)

        for folder in folders:
            for name in ("a", "b"):
                saved(folder, name, number=0)
        threads = [threading.Thread(target=write, args=(folder,)) for folder in folders]
        for thread in threads:
            thread.start()
        try:
            for _ in range(5):
                assert back_up(url_of(file), copy) == 4
        finally:
            stop.set()
            for thread in threads:
                thread.join()
    with folders_in(copy) as store:
        for folder in folders:
            contents = reopened(store, folder).load_all()
            assert contents.unreadable == 0
            numbers = [contents.entries[name].answers["number"] for name in ("a", "b")]
            assert numbers[0] - numbers[1] in (0, 1), "the copy is the database of one moment"


def test_a_copy_is_one_file_that_nobody_else_may_read_and_older_copies_are_replaced(file: Path, copy: Path, run: Command) -> None:
    with folders_in(file) as store:
        folder = new_folder(store)
        saved(folder, "chime", a="kendeord-4711")
        run("backup", copy)
        new_folder(store)
        assert run("backup", copy)[1].startswith("2 mapper er kopieret")
    assert os.name == "nt" or copy.stat().st_mode & 0o077 == 0
    assert [path.name for path in copy.parent.iterdir() if path.is_file()] == ["kopi.db"]
    assert b"kendeord" not in copy.read_bytes()


def test_a_copy_is_restored_where_there_is_no_database(file: Path, copy: Path, run: Command) -> None:
    with folders_in(file) as store:
        folder = new_folder(store)
        saved(folder, "chime", a=1)
        back_up(url_of(file), copy)
    shutil.rmtree(file.parent)
    assert run("restore", copy)[0] == 0
    with folders_in(file) as store:
        assert answers_in(reopened(store, folder), "chime") == {"a": 1}


@pytest.mark.parametrize("intact", [0, 4096])
def test_a_copy_is_restored_over_a_damaged_database_that_a_server_has_open(file: Path, copy: Path, intact: int) -> None:
    with folders_in(file) as store:
        folder = new_folder(store)
        for number in range(20):
            saved(folder, f"øvelse {number}", a="x" * 5000)
        back_up(url_of(file), copy)
        store.database.forget()
        with file.open("r+b") as raw:
            raw.seek(intact)
            raw.write(os.urandom(file.stat().st_size - intact))
        aside = file.with_name("kursus.db.beskadiget") if intact == 0 else None
        assert restore(url_of(file), copy) == Restored(1, aside)
        assert len(reopened(store, folder).load_all().entries) == 20
        saved(folder, "chime", a=1)
    with folders_in(file) as store:
        assert answers_in(reopened(store, folder), "chime") == {"a": 1}
    assert file.with_name("kursus.db.beskadiget").exists() == (aside is not None)


def test_the_command_tells_where_it_put_a_damaged_database(file: Path, copy: Path, run: Command) -> None:
    with folders_in(file) as store:
        new_folder(store)
        back_up(url_of(file), copy)
    file.write_bytes(b"noget helt andet " * 1000)
    status, said, _ = run("restore", copy)
    assert status == 0
    assert f"Den beskadigede database er flyttet til {file}.beskadiget." in said
    assert file.with_name("kursus.db.beskadiget").read_bytes() == b"noget helt andet " * 1000


def not_a_database(copy: Path) -> None:
    copy.write_bytes(b"noget helt andet " * 1000)


def empty(copy: Path) -> None:
    copy.write_bytes(b"")


def cut_off(copy: Path) -> None:
    copy.write_bytes(copy.read_bytes()[:20_000])


def another_program_s(copy: Path) -> None:
    copy.unlink()
    rows(copy, "CREATE TABLE t (a)")


def damaged(copy: Path) -> None:
    with copy.open("r+b") as raw:
        raw.seek(8192)
        raw.write(os.urandom(30_000))


def newer(copy: Path) -> None:
    rows(copy, "UPDATE alembic_version SET version_num = '9999'")


def without_salt(copy: Path) -> None:
    rows(copy, "DELETE FROM installation")


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (not_a_database, "er ikke en sikkerhedskopi af kurset, eller den er beskadiget."),
        (empty, "er ikke en sikkerhedskopi af kurset."),
        (cut_off, "beskadiget."),
        (another_program_s, "er ikke en sikkerhedskopi af kurset."),
        (damaged, "beskadiget."),
        (newer, "er fra en nyere udgave af kurset. Opdatér kurset først."),
        (without_salt, "er ikke en sikkerhedskopi af kurset."),
        (Path.unlink, "findes ikke."),
    ],
)
def test_what_is_no_good_copy_is_refused_and_nothing_changes(
    file: Path, copy: Path, run: Command, spoil: Callable[[Path], object], said: str
) -> None:
    with folders_in(file) as store:
        folder = new_folder(store)
        for number in range(10):
            saved(folder, f"øvelse {number}", a="x" * 5000)
        back_up(url_of(file), copy)
        saved(folder, "chime", a="senere")
        spoil(copy)
        status, printed, wrong = run("restore", copy)
        assert (status, printed) == (1, "")
        assert "kopi.db" in wrong
        assert wrong.endswith(said)
        assert answers_in(folder, "chime") == {"a": "senere"}
    assert {path.name for path in file.parent.iterdir()} == {"kursus.db"}


def test_a_file_that_is_no_copy_is_not_written_over(file: Path, copy: Path, run: Command) -> None:
    with folders_in(file) as store:
        new_folder(store)
    copy.write_text("min opgave", encoding="utf-8")
    assert run("backup", copy) == (1, "", f"{copy} findes og er ikke en sikkerhedskopi. Vælg et andet navn.")
    assert copy.read_text(encoding="utf-8") == "min opgave"


def test_a_damaged_database_is_not_copied_over_a_good_copy(file: Path, copy: Path, run: Command) -> None:
    with folders_in(file) as store:
        folder = new_folder(store)
        for number in range(20):
            saved(folder, f"øvelse {number}", a="x" * 5000)
        back_up(url_of(file), copy)
    good = copy.read_bytes()
    damaged(file)
    status, _, wrong = run("backup", copy)
    assert status == 1
    assert "beskadiget" in wrong
    assert copy.read_bytes() == good
    assert [path.name for path in copy.parent.iterdir() if path.is_file()] == ["kopi.db"]


@pytest.mark.parametrize("name", ["kursus.db", "kursus.db-wal", "../data/kursus.db"])
def test_a_copy_is_not_put_where_the_database_is(file: Path, run: Command, name: str) -> None:
    with folders_in(file) as store:
        new_folder(store)
        status, _, wrong = run("backup", file.parent / name)
    assert status == 1
    assert wrong.endswith("hører til databasen selv. Vælg et andet sted.")


def test_the_database_itself_is_no_copy_to_restore(file: Path, run: Command) -> None:
    with folders_in(file) as store:
        new_folder(store)
    assert run("restore", file) == (1, "", f"{file} er databasen selv. Vælg en sikkerhedskopi.")


def test_without_a_database_there_is_nothing_to_copy_and_none_is_made(file: Path, copy: Path, run: Command) -> None:
    assert run("backup", copy) == (1, "", f"Der er ingen database i {file}. Er KURSUS_DATA rigtig?")
    assert not file.parent.exists()


def test_a_copy_into_a_folder_that_is_not_there_or_over_a_folder_is_refused(file: Path, tmp_path: Path, run: Command) -> None:
    with folders_in(file) as store:
        new_folder(store)
    assert run("backup", tmp_path / "x" / "kopi.db") == (1, "", f"Mappen {tmp_path / 'x'} findes ikke.")
    assert run("backup", tmp_path) == (1, "", f"{tmp_path} er en mappe. Skriv navnet på en fil.")


def test_who_holds_the_database_too_long_is_told_of(
    file: Path, copy: Path, run: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kursus.database.backup.PATIENCE", 0.3)
    with folders_in(file) as store:
        folder = new_folder(store)
        back_up(url_of(file), copy)
        saved(folder, "chime", a=1)
        with closing(sqlite3.connect(file, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            assert run("restore", copy)[::2] == (1, "Databasen er låst af andre. Prøv igen om lidt.")
        assert answers_in(folder, "chime") == {"a": 1}


def test_for_postgresql_its_own_commands_are_named_and_no_password(copy: Path) -> None:
    url = make_url("postgresql+psycopg://kursus:hemmeligt@maskine/kursus")
    for command in (back_up, restore):
        with pytest.raises(BackupError, match="pg_dump") as refused:
            command(url, copy)
        assert "hemmeligt" not in str(refused.value)
