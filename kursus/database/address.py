"""Which database the folders are in, and where it is."""

from __future__ import annotations

import importlib
import os
from collections.abc import Mapping
from pathlib import Path

from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError

from kursus.course import INSTALLED, Course

FILE = "kursus.db"
POSTGRES = {"postgres", "postgresql", "postgresql+psycopg"}


def database_url(course: Course, environment: Mapping[str, str] = os.environ) -> URL:
    """Return the database: `KURSUS_DATABASE_URL`, else an SQLite file in the data folder.

    Raises ValueError, in Danish, for an address that can't be used, and for PostgreSQL where nothing speaks to it. It does not
    repeat the address: it holds a password.
    """
    given = environment.get("KURSUS_DATABASE_URL", "").strip()
    if not given:
        return URL.create("sqlite", database=str(data_folder(course, environment) / FILE))
    try:
        url = make_url(given)
    except (ArgumentError, ValueError):
        raise ValueError(_unusable()) from None
    if url.drivername in POSTGRES and url.database:
        _need_psycopg()
        return url.set(drivername="postgresql+psycopg")
    if url.drivername == "sqlite" and url.database not in {None, "", ":memory:"}:
        return url.set(database=str(Path(str(url.database)).absolute()))
    raise ValueError(_unusable())


def data_folder(course: Course, environment: Mapping[str, str] = os.environ) -> Path:
    """Return the folder for what the server keeps: `KURSUS_DATA`, else `data` beside the course.

    Where the course is installed, or may not be written to, it is among the user's own data.
    """
    given = environment.get("KURSUS_DATA", "").strip()
    if given:
        return Path(given).expanduser().absolute()
    if course.root != INSTALLED and os.access(course.root, os.W_OK):
        return course.root / "data"
    kept = environment.get("XDG_DATA_HOME") or environment.get("LOCALAPPDATA") or str(Path.home() / ".local" / "share")
    return Path(kept) / "kursus"


def named(url: URL) -> str:
    """Return how a database is named to an operator, without a password."""
    return str(url.database) if url.get_backend_name() == "sqlite" else url.render_as_string(hide_password=True)


def _need_psycopg() -> None:
    try:
        importlib.import_module("psycopg")
    except ImportError:
        raise ValueError("Til PostgreSQL mangler psycopg: pip install 'kursus-socialpsykiatri[postgres]'") from None


def _unusable() -> str:
    return "KURSUS_DATABASE_URL skal se sådan ud: postgresql://bruger:kodeord@maskine/database"
