"""Copies the folders to a file and back: what a copy of the database must hold to be one.

A copy can't be read without the codes; and a folder that its owner has deleted comes back with a copy from before.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path

from sqlalchemy.engine import URL

from kursus.database import backup
from kursus.database.backup import BackupError, Restored
from kursus.folder.lock import LENGTH

__all__ = ["BackupError", "Restored", "back_up", "restore"]


def back_up(url: URL, target: Path) -> int:
    """Copy the folders to a file and return how many there are. Raises BackupError and StorageError."""
    return backup.back_up(url, target, folders_in)


def restore(url: URL, source: Path) -> Restored:
    """Put a copy in the place of the folders that are there. Raises BackupError and StorageError."""
    return backup.restore(url, source, folders_in)


def folders_in(database: sqlite3.Connection) -> int | None:
    """Return how many folders a database holds; None unless it has the salt that their codes need.

    Raises sqlite3.OperationalError for one without the tables.
    """
    salts = [len(salt) for (salt,) in database.execute("SELECT salt FROM installation")]
    (folders,) = database.execute("SELECT count(*) FROM folders").fetchone()
    database.execute("SELECT lookup, name_id, version, locked FROM entries LIMIT 1").fetchone()
    return int(folders) if salts == [LENGTH] else None
