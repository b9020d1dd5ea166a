"""Keeps folders: what is in them is locked before it is stored, and opened after it is read."""

from __future__ import annotations

import json
import secrets
from collections.abc import Callable, Collection, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, delete, insert, select, update
from sqlalchemy.engine import URL, CursorResult
from sqlalchemy.exc import IntegrityError

from kursus.database.errors import StorageError, Trouble
from kursus.database.opened import Database, open_database
from kursus.folder.code import Code
from kursus.folder.lock import FolderKey, TamperedError, key_of
from kursus.folder.tables import EntryRow, FolderRow, Installation
from kursus.language import danish_day

NOTHING = 0
"""The version of an entry that is not there."""
LARGEST = 2**53 - 1
"""The largest version: the largest whole number that JavaScript counts with."""
PATIENCE = 10.0
TABLES = (FolderRow.__tablename__, EntryRow.__tablename__)

Answers = Mapping[str, Any]
"""What can be written as JSON."""


class FolderGoneError(Exception):
    """The folder is not there any more: it was deleted, here or on another machine."""


class FolderExistsError(Exception):
    """There is a folder with this code already."""


@dataclass(frozen=True)
class Saved:
    """What is kept of an entry. A version is a number at random: it tells whether two are the same, not which is newer."""

    version: int
    answers: dict[str, Any] = field(repr=False)


@dataclass(frozen=True)
class Conflict:
    """Nothing was saved, for the entry is not as the one who saves has seen it; `now` is how it is, None if deleted."""

    now: Saved | None


@dataclass(frozen=True)
class Contents:
    """All that is in a folder: its entries by name, and how many can't be opened since the database was damaged."""

    entries: dict[str, Saved]
    unreadable: int


@dataclass(frozen=True)
class Store:
    """All folders. Made by `open_store`. Every method waits for the disk: a server calls them in a thread."""

    database: Database
    today: Callable[[], date]

    def key_of(self, code: Code) -> FolderKey:
        """Return the key of a code here; it takes about 0.3 s. Raises StorageError."""
        with self.database.reading() as connection:
            salt = connection.scalar(select(Installation.salt))
        if salt is None:
            raise StorageError(Trouble.OTHER, self.database.name)
        return key_of(code, salt)

    def create(self, key: FolderKey) -> Folder:
        """Make an empty folder and return it. Raises FolderExistsError and StorageError."""
        today = self.today()
        with self.database.writing() as connection:
            try:
                connection.execute(insert(FolderRow).values(lookup=key.lookup, created=today, used=today))
            except IntegrityError:
                raise FolderExistsError from None
        return Folder(self, key, today)

    def open(self, key: FolderKey) -> Folder | None:
        """Return a folder, None if there is none; it counts as used today. Raises StorageError."""
        with self.database.reading() as connection:
            used = connection.scalar(select(FolderRow.used).where(FolderRow.lookup == key.lookup))
        if used is None:
            return None
        if used != self.today():
            # Where nothing can be written, as on a full disk, what is there can still be read.
            with suppress(StorageError), self.database.writing() as connection:
                connection.execute(update(FolderRow).where(FolderRow.lookup == key.lookup).values(used=self.today()))
        return Folder(self, key, used)

    def delete_unused(self, days: int) -> int:
        """Delete for good the folders that nobody has used for so many days; return how many. Raises StorageError."""
        return self._delete_folders(FolderRow.used <= self.today() - timedelta(days=days))

    def close(self) -> None:
        """Close all connections."""
        self.database.close()

    def _delete_folders(self, which: ColumnElement[bool]) -> int:
        with self.database.writing() as connection:
            deleted: CursorResult[Any] = connection.execute(delete(FolderRow).where(which))
        if deleted.rowcount:
            self.database.forget(*TABLES)
        return deleted.rowcount


@dataclass(frozen=True)
class Folder:
    """A folder that is open. `last_used` is the day it was used before it was opened now."""

    store: Store
    key: FolderKey
    last_used: date

    def save(  # noqa: PLR0913  # all that decides whether it may be written over
        self,
        entry: str,
        answers: Answers,
        seen: int = NOTHING,
        *,
        tried: Collection[int] = (),
        version: int | None = None,
        stays: Callable[[Saved], bool] | None = None,
    ) -> int | Conflict:
        """Compare-and-set (optimistic concurrency): keep answers in place of the version that was seen.

        Returns the new version: `version`, else one at random. `tried` are the versions that the same page has tried to save
        since, when the line broke before it heard how that went. `stays` tells of what is there whether it must not be
        written over, whatever was seen.

        Returns a Conflict, and keeps nothing, when the entry is neither seen nor tried, or stays. To save what is there
        already is none.

        Raises TooLargeError, FolderGoneError and StorageError.
        """
        name_id, version = self.key.name_id(entry), version or 1 + secrets.randbelow(LARGEST)
        plain = json.dumps({"entry": entry, "answers": answers}, separators=(",", ":"))
        locked = self.key.lock(plain.encode(), name_id, version)
        mine = self._mine(name_id)
        with self.store.database.writing() as connection:
            # The row is locked until all is written: two who save in one folder take turns (SQLite has one turn for all).
            used = connection.scalar(select(FolderRow.used).where(FolderRow.lookup == self.key.lookup).with_for_update())
            if used is None:
                raise FolderGoneError
            now = connection.execute(select(EntryRow.version, EntryRow.locked).where(mine)).one_or_none()
            if now is None and seen == NOTHING:
                connection.execute(
                    insert(EntryRow).values(lookup=self.key.lookup, name_id=name_id, version=version, locked=locked)
                )
            elif now is not None and now.version in {seen, *tried} and not self._stays(stays, name_id, now):
                connection.execute(update(EntryRow).where(mine).values(version=version, locked=locked))
            else:
                return self._conflict(json.loads(plain), name_id, (now.version, now.locked) if now else None)
            if used != self.store.today():
                connection.execute(update(FolderRow).where(FolderRow.lookup == self.key.lookup).values(used=self.store.today()))
        return version

    def load(self, entry: str) -> Saved | None:
        """Return an entry, None if there is none. Raises StorageError, also when it was changed or damaged."""
        name_id = self.key.name_id(entry)
        with self.store.database.reading() as connection:
            row = connection.execute(select(EntryRow.version, EntryRow.locked).where(self._mine(name_id))).one_or_none()
        return self._opened(name_id, row.version, row.locked)[1] if row else None

    def load_all(self) -> Contents:
        """Return all entries. Raises StorageError."""
        columns = select(EntryRow.name_id, EntryRow.version, EntryRow.locked)
        with self.store.database.reading() as connection:
            rows = connection.execute(columns.where(EntryRow.lookup == self.key.lookup)).all()
        entries: dict[str, Saved] = {}
        unreadable = 0
        for row in rows:
            try:
                name, saved = self._opened(row.name_id, row.version, row.locked)
            except StorageError:
                unreadable += 1
            else:
                entries[name] = saved
        return Contents(entries, unreadable)

    def delete_entry(self, entry: str) -> None:
        """Delete an entry for good, if it is there. Raises StorageError."""
        with self.store.database.writing() as connection:
            connection.execute(delete(EntryRow).where(self._mine(self.key.name_id(entry))))
        self.store.database.forget()

    def delete(self) -> None:
        """Delete the folder and all that is in it, at once and for good. Raises StorageError."""
        self.store._delete_folders(FolderRow.lookup == self.key.lookup)  # noqa: SLF001  # its own store

    def kept_until(self, days: int) -> date:
        """Return the day on which the folder is deleted if nobody uses it from now on."""
        return self.store.today() + timedelta(days=days)

    def warn_before(self, days: int) -> str:
        """Return what the page says of that day, in Danish."""
        return f"Mappen bliver slettet {danish_day(self.kept_until(days))}, hvis du ikke åbner den inden da."

    def _mine(self, name_id: bytes) -> ColumnElement[bool]:
        return (EntryRow.lookup == self.key.lookup) & (EntryRow.name_id == name_id)

    def _opened(self, name_id: bytes, version: int, locked: bytes) -> tuple[str, Saved]:
        try:
            plain = json.loads(self.key.unlock(locked, name_id, version))
        except TamperedError:
            raise StorageError(Trouble.CHANGED, self.store.database.name) from None
        return plain["entry"], Saved(version, plain["answers"])

    def _stays(self, stays: Callable[[Saved], bool] | None, name_id: bytes, row: Any) -> bool:
        return stays is not None and stays(self._opened(name_id, row.version, row.locked)[1])

    def _conflict(self, wanted: dict[str, Any], name_id: bytes, row: tuple[int, bytes] | None) -> int | Conflict:
        if row is None:
            return Conflict(None)
        _, now = self._opened(name_id, *row)
        return now.version if now.answers == wanted["answers"] else Conflict(now)


def open_store(url: URL, patience: float = PATIENCE, today: Callable[[], date] = lambda: datetime.now(tz=UTC).date()) -> Store:
    """Return the folders in a database (`database_url`); its tables are made, or brought to this version's shape.

    `patience` is how many seconds one waits for others who are writing. Raises StorageError.
    """
    return Store(open_database(url, patience), today)
