"""What is said to the operator when the database fails, and what failed in the words of no library."""

from __future__ import annotations

import errno
import logging
import shutil
import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from enum import Enum
from pathlib import Path

from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

LITTLE = 1024 * 1024
"""Bytes left on a disk that is as good as full."""
NO_ROOM = {errno.ENOSPC, errno.EDQUOT}
REPEAT = 60
"""Seconds before the operator is told of the same trouble again."""


class Trouble(Enum):
    """What is wrong: a line for the operator about the database that is named before it."""

    FULL = "disken er fuld. Skaf plads."
    BUSY = "er låst eller overbelastet: der er ventet for længe på at komme til. Bruges den af et andet program?"
    DAMAGED = "er beskadiget, eller disken kan ikke læses og skrives. Gendan den: kursus restore FIL"
    CHANGED = "noget, der er gemt, kan ikke låses op: det er beskadiget, eller det er ændret uden om kurset."
    CLOSED = "kan ikke åbnes eller skrives. Findes den, og har serveren lov til at læse og skrive den?"
    UNREACHABLE = "svarer ikke. Kører databasen, og er KURSUS_DATABASE_URL rigtig?"
    NEWER = "er lavet af en nyere udgave af kurset. Opdatér kurset; databasen er ikke rørt."
    OTHER = "kan ikke bruges. Den ligner ikke kursets database."


class StorageError(Exception):
    """The database can't be used. Its text is the operator's line, and holds nothing that was written.

    What a participant is told depends on what was to be done: for folders `kursus.folder.trouble`.
    """

    def __init__(self, trouble: Trouble, database: str) -> None:
        """Take what is wrong, and the name of the database."""
        self.trouble = trouble
        self.operator = f"Databasen {database}: {trouble.value}"
        super().__init__(self.operator)


class OperatorLog:
    """Tells the operator of trouble, one line, and of the same trouble again after a minute at the earliest."""

    def __init__(self, log: logging.Logger) -> None:
        """Take the log that the operator reads."""
        self.log = log
        self.last: dict[Trouble, float] = {}
        self.turn = threading.Lock()

    def tell(self, error: StorageError) -> None:
        """Log the operator's line, unless it was logged a moment ago, by whichever thread."""
        now = time.monotonic()
        with self.turn:
            if now - self.last.get(error.trouble, -REPEAT) < REPEAT:
                return
            self.last[error.trouble] = now
        self.log.error(error.operator)


@contextmanager
def storage_errors(database: str, file: Path | None = None) -> Iterator[None]:
    """Raise StorageError in place of what a database or a disk raises: those hold SQL and values, and make tracebacks."""
    try:
        yield
    except (SQLAlchemyError, sqlite3.Error, OSError) as error:
        raise StorageError(_trouble_of(error, file), database) from None


def _trouble_of(error: Exception, file: Path | None) -> Trouble:
    if isinstance(error, PoolTimeoutError):
        return Trouble.BUSY
    cause = error.orig if isinstance(error, DBAPIError) else error
    if isinstance(cause, sqlite3.Error):
        return _of_sqlite(getattr(cause, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF, file)
    if isinstance(cause, OSError):
        return Trouble.FULL if cause.errno in NO_ROOM or _is_full(file) else Trouble.CLOSED
    return _of_postgres(getattr(cause, "sqlstate", None)) if isinstance(error, DBAPIError) else Trouble.OTHER


def _of_sqlite(code: int, file: Path | None) -> Trouble:
    match code:
        case sqlite3.SQLITE_FULL:
            return Trouble.FULL
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return Trouble.BUSY
        case sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_READONLY | sqlite3.SQLITE_PERM:
            return Trouble.FULL if _is_full(file) else Trouble.CLOSED
        case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_NOTADB:
            return Trouble.DAMAGED
        case sqlite3.SQLITE_IOERR:
            return Trouble.FULL if _is_full(file) else Trouble.DAMAGED
        case _:
            return Trouble.OTHER


def _is_full(file: Path | None) -> bool:
    """Tell whether the file's disk is full: SQLite does not always say so itself."""
    try:
        return file is not None and shutil.disk_usage(file.parent).free < LITTLE
    except OSError:
        return False


def _of_postgres(state: str | None) -> Trouble:
    """Return what an SQLSTATE of PostgreSQL means (its documentation, appendix A); None is a line that broke."""
    match state:
        case None:
            return Trouble.UNREACHABLE
        case "53100":
            return Trouble.FULL
        case "53300" | "55P03" | "57014" | "40001" | "40P01":
            return Trouble.BUSY
        case "25006" | "42501":
            return Trouble.CLOSED
        case _ if state.startswith("XX"):
            return Trouble.DAMAGED
        case _ if state.startswith(("08", "28", "3D", "57P")):
            return Trouble.UNREACHABLE
        case _:
            return Trouble.OTHER
