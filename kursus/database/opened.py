"""Opens the database and brings its tables to the shape that this version needs."""

from __future__ import annotations

import os
import sqlite3
import time
import weakref
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, QueuePool, create_engine, event, text
from sqlalchemy.engine import URL
from sqlalchemy.exc import DisconnectionError, SQLAlchemyError

from kursus.database.address import named
from kursus.database.errors import StorageError, Trouble, storage_errors

MIGRATIONS = Path(__file__).parent / "migrations"
PRAGMAS = ("secure_delete = ON", "foreign_keys = ON", "synchronous = FULL", "temp_store = MEMORY")
"""What is deleted is overwritten; what is saved is on the disk before the participant is told."""
TURN = 4_711
"""The number of the PostgreSQL lock that servers starting at the same time take turns by."""


@dataclass(frozen=True)
class Database:
    """An open database; `file` is None where it is PostgreSQL. Safe to use from several threads, and after a fork."""

    engine: Engine
    name: str
    file: Path | None
    patience: float

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Give a connection that sees one state of the database. Raises StorageError."""
        with storage_errors(self.name, self.file), self.engine.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Give a connection whose changes are all kept, or none of them. Raises StorageError."""
        opened = self.engine.execution_options(writes=True)
        with storage_errors(self.name, self.file), opened.begin() as connection:
            yield connection

    def forget(self, *tables: str) -> None:
        """Take what was deleted from tables out of the files too.

        SQLite keeps it in its log until that is emptied. PostgreSQL is asked to tidy up, but overwrites what was deleted in
        its files and its log in its own time; without the code it is no more than noise.
        """
        if self.file:
            with suppress(sqlite3.Error), closing(connect(self.file, self.patience)) as connection:
                connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        else:
            with suppress(SQLAlchemyError), self.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as line:
                line.exec_driver_sql(f"VACUUM {', '.join(tables)}")

    def close(self) -> None:
        """Close all connections."""
        self.engine.dispose()


def open_database(url: URL, patience: float) -> Database:
    """Return the database with its tables; it is made if it is an SQLite file that is not there.

    `patience` is how many seconds one waits for others who are writing. Raises StorageError.
    """
    file = Path(str(url.database)) if url.get_backend_name() == "sqlite" else None
    engine = _sqlite(file, patience) if file else _postgres(url, patience)
    database = Database(engine, named(url), file, patience)
    if file:
        with storage_errors(database.name, file):
            _make(file)
            _use_log(file, patience)
    _migrate(database)
    _leave_connections_to_the_parent(engine)
    return database


def connect(file: Path, patience: float = 10) -> sqlite3.Connection:
    """Return a connection to an SQLite file that is there, one that leaves transactions to us."""
    connection = sqlite3.connect(
        f"{file.as_uri()}?mode=rw", uri=True, timeout=patience, isolation_level=None, check_same_thread=False
    )
    for pragma in PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
    return connection


def _sqlite(file: Path, patience: float) -> Engine:
    engine = create_engine(
        "sqlite://",
        creator=lambda: connect(file, patience),
        poolclass=QueuePool,
        pool_timeout=patience,
        hide_parameters=True,
    )

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        """Take the turn to write at once: SQLite does not wait for it in the middle of a transaction."""
        writes = connection.get_execution_options().get("writes")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    @event.listens_for(engine, "connect")
    def _remember(_connection: Any, record: Any) -> None:
        record.info["file"] = _identity(file)

    @event.listens_for(engine, "checkout")
    def _is_still_there(_connection: Any, record: Any, _proxy: Any) -> None:
        """Open the file again when another was put in its place, else one would save in a file that nobody can see."""
        if record.info["file"] != _identity(file):
            raise DisconnectionError

    return engine


def _identity(file: Path) -> tuple[int, int] | None:
    try:
        found = file.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _postgres(url: URL, patience: float) -> Engine:
    limits = f"-c lock_timeout={int(1000 * patience)} -c statement_timeout={int(3000 * patience)}"
    return create_engine(
        url,
        connect_args={"connect_timeout": max(2, int(patience)), "options": limits},
        hide_parameters=True,
        pool_pre_ping=True,
        pool_timeout=patience,
    )


def _make(file: Path) -> None:
    """Make the file and its folder, for nobody but the server."""
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    with suppress(FileExistsError):
        os.close(os.open(file, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))


def _use_log(file: Path, patience: float) -> None:
    """Turn on the write-ahead log, so that reading and writing do not wait for each other.

    SQLite itself does not wait for others who are turning it on.
    """
    end = time.monotonic() + patience
    with closing(connect(file, patience)) as connection:
        while True:
            try:
                connection.execute("PRAGMA journal_mode = WAL")
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > end:
                    raise
                time.sleep(0.05)
            else:
                return


def known_versions() -> frozenset[str]:
    """Return the versions of the tables that this version of the course knows."""
    return frozenset(script.revision for script in ScriptDirectory.from_config(_alembic()).walk_revisions())


def _alembic() -> Config:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    return config


def _migrate(database: Database) -> None:
    config = _alembic()
    with database.writing() as connection:
        if not database.file:
            connection.execute(text("SELECT pg_advisory_xact_lock(:turn)"), {"turn": TURN})
        if not known_versions().issuperset(MigrationContext.configure(connection).get_current_heads()):
            raise StorageError(Trouble.NEWER, database.name)
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def _leave_connections_to_the_parent(engine: Engine) -> None:
    """Let a forked process open connections of its own: two processes must not use one."""
    kept = weakref.ref(engine)

    def leave() -> None:
        found = kept()
        if found is not None:
            found.dispose(close=False)

    if hasattr(os, "register_at_fork"):
        os.register_at_fork(after_in_child=leave)
