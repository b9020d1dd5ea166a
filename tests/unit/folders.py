"""Folders for a test: a database in a file, and keys that no scrypt was needed for."""

from __future__ import annotations

import secrets
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path
from typing import Any

from sqlalchemy.engine import URL

from kursus.folder import Folder, FolderKey, Store, open_store

MONDAY = date(2026, 11, 23)


def url_of(file: Path) -> URL:
    return URL.create("sqlite", database=str(file))


@contextmanager
def folders_in(file: Path, today: date = MONDAY, patience: float = 0.3) -> Iterator[Store]:
    """Open the folders in a file on a day."""
    store = open_store(url_of(file), patience, lambda: today)
    try:
        yield store
    finally:
        store.close()


def new_key() -> FolderKey:
    return FolderKey(secrets.token_bytes(32))


def new_folder(store: Store) -> Folder:
    return store.create(new_key())


def saved(folder: Folder, entry: str, **answers: object) -> int:
    """Save answers that must not meet a conflict; return their version."""
    now = folder.load(entry)
    version = folder.save(entry, answers, now.version if now else 0)
    assert isinstance(version, int)
    return version


def answers_in(folder: Folder, entry: str) -> dict[str, object] | None:
    found = folder.load(entry)
    return found.answers if found else None


def bytes_of(folder: Path) -> bytes:
    """Return all that is in the files of a folder."""
    return b"".join(path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file())


def rows(file: Path, statement: str, *values: object) -> list[tuple[Any, ...]]:
    """Do something to the database that the course would never do; return what it gives."""
    with closing(sqlite3.connect(file)) as connection, connection:
        return connection.execute(statement, values).fetchall()
