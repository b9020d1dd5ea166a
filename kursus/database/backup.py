"""Copies the database to a file and back, while the server runs.

Both go through SQLite's own backup: the copy is one state of the database, whoever is writing, and what is restored is
there for all at once or not at all. Who keeps something in the database says how much of it a copy has (`Count`).
"""

from __future__ import annotations

import os
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.engine import URL

from kursus.database.address import named
from kursus.database.errors import storage_errors
from kursus.database.opened import connect, known_versions, open_database

PATIENCE = 30.0
"""Seconds to wait for those who are writing."""
ASIDE = ".beskadiget"
POSTGRES = (
    "Databasen er PostgreSQL, som har sine egne kommandoer til det, også mens kurset kører:\n"
    "  pg_dump --format=custom --file=FIL DATABASE\n"
    "  pg_restore --clean --if-exists --dbname=DATABASE FIL"
)


Count = Callable[[sqlite3.Connection], int | None]
"""How much a database holds, None if it is not the course's; it may raise sqlite3.OperationalError for the same."""


@dataclass(frozen=True)
class Restored:
    """How much there is now, and where a database that was too damaged to be written in has been put."""

    held: int
    aside: Path | None = None


class BackupError(Exception):
    """Nothing was copied, and nothing was changed; the message says why, in Danish."""


def back_up(url: URL, target: Path, count: Count) -> int:
    """Copy the database to a file, in place of an older copy there, and return how much it holds.

    Raises BackupError and StorageError; then an older copy is as it was.
    """
    file, target = _file(url), target.absolute()
    if not file.is_file():
        raise BackupError(f"Der er ingen database i {file}. Er KURSUS_DATA rigtig?")
    _check_target(file, target, count)
    with storage_errors(named(url), file), _beside(target) as copy:
        with closing(connect(file, PATIENCE)) as source, closing(sqlite3.connect(copy)) as made:
            _copy(source, made)
            made.execute("PRAGMA journal_mode = DELETE")
            held = _held(made, "Databasen", count)
        _put(copy, target)
    return held


def restore(url: URL, source: Path, count: Count) -> Restored:
    """Put a copy in the place of what is there.

    The copy is checked, and brought to the shape that this version needs, before anything is changed.

    Raises BackupError and StorageError.
    """
    file, source = _file(url), source.absolute()
    if not source.is_file():
        raise BackupError(f"{source} findes ikke.")
    if source == file:
        raise BackupError(f"{source} er databasen selv. Vælg en sikkerhedskopi.")
    with storage_errors(named(url), file):
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    with storage_errors(named(url), file), _beside(file) as copy:
        held = _checked_copy(source, copy, count)
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
            return Restored(held, aside)
    return Restored(held)


def _file(url: URL) -> Path:
    if url.get_backend_name() != "sqlite":
        raise BackupError(POSTGRES)
    return Path(str(url.database))


def _check_target(file: Path, target: Path, count: Count) -> None:
    if not target.parent.is_dir():
        raise BackupError(f"Mappen {target.parent} findes ikke.")
    if target.is_dir():
        raise BackupError(f"{target} er en mappe. Skriv navnet på en fil.")
    if target.name.startswith(file.name) and target.parent.resolve() == file.parent.resolve():
        raise BackupError(f"{target} hører til databasen selv. Vælg et andet sted.")
    if target.exists():
        try:
            with closing(_read_only(target)) as old:
                _held(old, "", count)
        except (sqlite3.Error, BackupError):
            raise BackupError(f"{target} findes og er ikke en sikkerhedskopi. Vælg et andet navn.") from None


def _checked_copy(source: Path, copy: Path, count: Count) -> int:
    try:
        with closing(_read_only(source)) as given, closing(sqlite3.connect(copy)) as made:
            _copy(given, made)
            return _held(made, source.name, count)
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_FULL:
            raise
        raise BackupError(f"{source} er ikke en sikkerhedskopi af kurset, eller den er beskadiget.") from None


def _held(database: sqlite3.Connection, name: str, count: Count) -> int:
    """Return how much a database holds. Raises BackupError unless it is whole, ours and not newer than we are."""
    whole = database.execute("PRAGMA integrity_check(1)").fetchone() == ("ok",)
    if not whole or database.execute("PRAGMA foreign_key_check").fetchone():
        raise BackupError(f"{name} er beskadiget.")
    try:
        versions = {version for (version,) in database.execute("SELECT version_num FROM alembic_version")}
        held = count(database)
    except sqlite3.OperationalError:
        raise BackupError(f"{name} er ikke en sikkerhedskopi af kurset.") from None
    if not known_versions().issuperset(versions):
        raise BackupError(f"{name} er fra en nyere udgave af kurset. Opdatér kurset først.")
    if held is None or not versions:
        raise BackupError(f"{name} er ikke en sikkerhedskopi af kurset.")
    return held


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
