"""Copies the folders to a file and back, while the server runs.

Both go through SQLite's own backup: the copy is one state of the database, whoever is writing, and what is restored is
there for all at once or not at all. A copy holds what the database holds, so it can't be read without the codes; and a
folder that its owner has deleted comes back with a copy from before.
"""

from __future__ import annotations

import os
import sqlite3
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.engine import URL

from kursus.folder.database import connect, known_versions, open_database
from kursus.folder.errors import in_words
from kursus.folder.lock import LENGTH
from kursus.folder.place import shown

PATIENCE = 30.0
"""Seconds to wait for those who are writing."""
ASIDE = ".beskadiget"
POSTGRES = (
    "Mapperne er i PostgreSQL, som har sine egne kommandoer til det, også mens kurset kører:\n"
    "  pg_dump --format=custom --file=FIL DATABASE\n"
    "  pg_restore --clean --if-exists --dbname=DATABASE FIL"
)


@dataclass(frozen=True)
class Restored:
    """How many folders there are now, and where a database that was too damaged to be written in has been put."""

    folders: int
    aside: Path | None = None


class BackupError(Exception):
    """Nothing was copied, and nothing was changed; the message says why, in Danish."""


def back_up(url: URL, target: Path) -> int:
    """Copy the folders to a file, in place of an older copy there, and return how many there are.

    Raises BackupError and StorageError; then an older copy is as it was.
    """
    file, target = _file(url), target.absolute()
    if not file.is_file():
        raise BackupError(f"Der er ingen database i {file}. Er KURSUS_DATA rigtig?")
    _check_target(file, target)
    with in_words(shown(url), file), _beside(target) as copy:
        with closing(connect(file, PATIENCE)) as source, closing(sqlite3.connect(copy)) as made:
            _copy(source, made)
            made.execute("PRAGMA journal_mode = DELETE")
            folders = _folders_in(made, "Databasen")
        _put(copy, target)
    return folders


def restore(url: URL, source: Path) -> Restored:
    """Put a copy in the place of the folders that are there.

    The copy is checked, and brought to the shape that this version needs, before anything is changed.

    Raises BackupError and StorageError.
    """
    file, source = _file(url), source.absolute()
    if not source.is_file():
        raise BackupError(f"{source} findes ikke.")
    if source == file:
        raise BackupError(f"{source} er databasen selv. Vælg en sikkerhedskopi.")
    with in_words(shown(url), file):
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    with in_words(shown(url), file), _beside(file) as copy:
        folders = _checked_copy(source, copy)
        open_database(url.set(database=str(copy)), PATIENCE).close()
        try:
            if file.exists():
                _write_over(file, copy)
            else:
                _put(copy, file)
        except sqlite3.DatabaseError as error:
            if error.sqlite_errorcode & 0xFF not in {sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT}:
                raise
            aside = _set_aside(file)
            _put(copy, file)
            return Restored(folders, aside)
    return Restored(folders)


def _file(url: URL) -> Path:
    if url.get_backend_name() != "sqlite":
        raise BackupError(POSTGRES)
    return Path(str(url.database))


def _check_target(file: Path, target: Path) -> None:
    if not target.parent.is_dir():
        raise BackupError(f"Mappen {target.parent} findes ikke.")
    if target.is_dir():
        raise BackupError(f"{target} er en mappe. Skriv navnet på en fil.")
    if target.name.startswith(file.name) and target.parent.resolve() == file.parent.resolve():
        raise BackupError(f"{target} hører til databasen selv. Vælg et andet sted.")
    if target.exists():
        try:
            with closing(_read_only(target)) as old:
                _folders_in(old, "")
        except (sqlite3.Error, BackupError):
            raise BackupError(f"{target} findes og er ikke en sikkerhedskopi. Vælg et andet navn.") from None


def _checked_copy(source: Path, copy: Path) -> int:
    try:
        with closing(_read_only(source)) as given, closing(sqlite3.connect(copy)) as made:
            _copy(given, made)
            return _folders_in(made, source.name)
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_FULL:
            raise
        raise BackupError(f"{source} er ikke en sikkerhedskopi af kurset, eller den er beskadiget.") from None


def _folders_in(database: sqlite3.Connection, name: str) -> int:
    """Return how many folders a database holds. Raises BackupError unless it is whole, ours and not newer than we are."""
    whole = database.execute("PRAGMA integrity_check(1)").fetchone() == ("ok",)
    if not whole or database.execute("PRAGMA foreign_key_check").fetchone():
        raise BackupError(f"{name} er beskadiget.")
    try:
        versions = {version for (version,) in database.execute("SELECT version_num FROM alembic_version")}
        salts = [len(salt) for (salt,) in database.execute("SELECT salt FROM installation")]
        (folders,) = database.execute("SELECT count(*) FROM folders").fetchone()
        database.execute("SELECT lookup, name_id, version, locked FROM entries LIMIT 1").fetchone()
    except sqlite3.OperationalError:
        raise BackupError(f"{name} er ikke en sikkerhedskopi af kurset.") from None
    if not known_versions().issuperset(versions):
        raise BackupError(f"{name} er fra en nyere udgave af kurset. Opdatér kurset først.")
    if salts != [LENGTH] or not versions:
        raise BackupError(f"{name} er ikke en sikkerhedskopi af kurset.")
    return int(folders)


def _read_only(file: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True, timeout=PATIENCE)


def _copy(source: sqlite3.Connection, target: sqlite3.Connection) -> None:
    """Copy a whole database into another; Python itself would wait for ever for one that is locked."""
    end = time.monotonic() + PATIENCE

    def give_up(status: int, _left: int, _all: int) -> None:
        if status != sqlite3.SQLITE_DONE and time.monotonic() > end:
            raise BackupError("Databasen er låst af andre. Prøv igen om lidt.")

    source.backup(target, progress=give_up)


def _write_over(file: Path, copy: Path) -> None:
    """Put a copy in the database that is there and in use, as one change of it."""
    with closing(connect(file, PATIENCE)) as live, closing(sqlite3.connect(copy)) as source:
        _copy(source, live)
        live.execute("PRAGMA wal_checkpoint(TRUNCATE)")


@contextmanager
def _beside(file: Path) -> Iterator[Path]:
    """Give the name of a new file beside another, for the owner only, and remove what is left of it."""
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}-")
    os.close(handle)
    try:
        yield Path(name)
    finally:
        for end in ("", "-wal", "-shm", "-journal"):
            Path(name + end).unlink(missing_ok=True)


def _put(copy: Path, target: Path) -> None:
    """Give a file its name, in place of one that has it: at once, and so that it is there after a power cut."""
    with copy.open("rb") as written:
        os.fsync(written.fileno())
    copy.replace(target)
    if hasattr(os, "O_DIRECTORY"):
        folder = os.open(target.parent, os.O_DIRECTORY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def _set_aside(file: Path) -> Path:
    """Give a database another name, with its log, which would else be taken for the log of the one that comes in its place."""
    for end in ("-wal", "-shm", ""):
        part = Path(f"{file}{end}")
        if part.exists():
            part.replace(f"{file}{ASIDE}{end}")
    return Path(f"{file}{ASIDE}")
