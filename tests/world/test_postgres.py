"""PostgreSQL keeps folders as well as an SQLite file does: the same tests of the store, a server, and a database that stops."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest
from folder_client import Browser, answers
from postgres import running_postgres
from running import serving
from sqlalchemy import create_engine, make_url, text
from test_folder_store import *  # noqa: F403  # all its tests, on the address below
from test_folder_store import MARK, new_folder

from kursus.database.errors import Trouble
from kursus.folder import StorageError, open_store


@pytest.fixture(scope="module")
def postgres() -> Iterator[str]:
    """The address of a PostgreSQL, one for all tests here."""
    with running_postgres() as address:
        yield address


@pytest.fixture(name="address")
def _address(postgres: str) -> str:
    """The address of a database with nothing in it, in place of the one in an SQLite file."""
    name = f"t{secrets.token_hex(8)}"
    with create_engine(postgres).connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    return postgres.replace("/postgres?", f"/{name}?")


def test_a_postgresql_that_stops_is_told_of_and_used_again_when_it_is_back(postgres: str) -> None:
    store = open_store(make_url(postgres), 2)
    folder = new_folder(store)
    with store.database.engine.connect() as connection:
        others = text(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND datname IS NOT NULL"
        )
        connection.execute(others)
        connection.execute(text("SELECT 1"))
    assert isinstance(folder.save("chime", {"a": 1}), int), "a line that was cut is opened again"
    with store.database.engine.connect() as connection:
        connection.execute(text("LOCK TABLE folders IN ACCESS EXCLUSIVE MODE"))
        with pytest.raises(StorageError) as raised:
            folder.save("noter", {"a": MARK})
    assert raised.value.trouble is Trouble.BUSY
    assert isinstance(folder.save("noter", {"a": MARK}), int)
    store.close()


def test_the_folders_may_be_in_postgresql_and_no_kernel_knows_where(tmp_path: Path) -> None:
    with running_postgres() as address, serving(tmp_path, KURSUS_DATABASE_URL=address) as course:
        here, there = Browser(course), Browser(course)
        code = here.create()
        assert here.save("chime", answers(styrke="ro", tegn="\x00😀\ud800"), version=2**53 - 1).status == 200
        assert there.open(code).status == 200
        assert there.begun("chime")["folder"]["answers"] == answers(
            styrke="ro", tegn="\x00😀?"
        )  # half a character is made whole at the border
        assert there.save("chime", answers(styrke="mod"), seen=1).status == 409
        for child in psutil.Process(course.process.pid).children(recursive=True):
            assert "KURSUS_DATABASE_URL" not in child.environ()
        assert here.post("/mappe/slet", {"tag": here.tag}).status == 200
        assert there.save("chime", answers(styrke="mod")).status == 410
        assert not (tmp_path / "data").exists()
