"""The tables: what the database holds of a folder. None of it can be read without the folder's code (`lock.py`)."""

from __future__ import annotations

from datetime import date

from sqlalchemy import BigInteger, ForeignKey, LargeBinary
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from kursus.folder.lock import LENGTH

ID = LargeBinary(LENGTH)


class Table(DeclarativeBase):
    """What the tables have in common: alembic compares them with the database."""


class Installation(Table):
    """One row: the salt of all codes. Without it no code opens anything."""

    __tablename__ = "installation"

    id: Mapped[int] = mapped_column(primary_key=True)
    salt: Mapped[bytes] = mapped_column(ID)


class FolderRow(Table):
    """A folder. Days only, and no row numbers: a time or an order could be held against a list of who was there."""

    __tablename__ = "folders"
    __table_args__ = {"sqlite_with_rowid": False}

    lookup: Mapped[bytes] = mapped_column(ID, primary_key=True)
    created: Mapped[date]
    used: Mapped[date] = mapped_column(index=True)


class EntryRow(Table):
    """An entry in a folder, such as the answers to an exercise, under an id in place of its name."""

    __tablename__ = "entries"
    __table_args__ = {"sqlite_with_rowid": False}

    lookup: Mapped[bytes] = mapped_column(ID, ForeignKey("folders.lookup", ondelete="CASCADE"), primary_key=True)
    name_id: Mapped[bytes] = mapped_column(ID, primary_key=True)
    version: Mapped[int] = mapped_column(BigInteger)
    locked: Mapped[bytes]
