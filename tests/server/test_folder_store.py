"""Many save at the same time and nothing is lost, in an SQLite file."""

from __future__ import annotations

import json
import secrets
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from many_folders import PROCESSES
from running import ROOT
from sqlalchemy import make_url, text

from kursus.folder import (
    Conflict,
    Folder,
    FolderGoneError,
    FolderKey,
    Saved,
    Store,
    new_code,
    open_store,
    read_code,
)
from kursus.folder.tables import Table

MARK = "kendeord-Sørine-4711"
START = """
import multiprocessing, sys
from sqlalchemy import make_url
from kursus.folder import open_store

def start(ready):
    ready.wait(60)
    open_store(make_url(sys.argv[1])).close()

forks = multiprocessing.get_context("fork")
ready = forks.Barrier(8)
servers = [forks.Process(target=start, args=(ready,)) for _ in range(8)]
for server in servers: server.start()
for server in servers: server.join()
sys.exit(sum(server.exitcode != 0 for server in servers))
"""
"""Eight servers that open the same database in the same moment; says how many failed."""


@pytest.fixture
def address(tmp_path: Path) -> str:
    """The address of a database with nothing in it; `tests/world` has another one, for the same tests."""
    return f"sqlite:///{tmp_path}/kursus.db"


@pytest.fixture
def store(address: str) -> Iterator[Store]:
    opened = open_store(make_url(address), 10)
    yield opened
    opened.close()


def new_folder(store: Store) -> Folder:
    return store.create(FolderKey(secrets.token_bytes(32)))


def test_two_hundred_folders_saved_at_once_from_twenty_four_processes_lose_nothing(address: str) -> None:
    script = Path(__file__).parent / "many_folders.py"
    done = subprocess.run([sys.executable, script, address], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.stderr == ""
    assert json.loads(done.stdout) == {"failed": 0, "lost": []}


def test_servers_that_start_at_the_same_time_make_the_tables_once(address: str) -> None:
    done = subprocess.run([sys.executable, "-c", START, address], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    store = open_store(make_url(address))
    with store.database.reading() as connection:
        assert connection.scalar(text("SELECT count(*) FROM installation")) == 1
        assert compare_metadata(MigrationContext.configure(connection), Table.metadata) == []
    store.close()


def test_of_many_who_have_seen_the_same_one_saves_and_the_others_are_told(store: Store) -> None:
    folder = new_folder(store)
    seen = 0
    for _ in range(3):
        with ThreadPoolExecutor(PROCESSES) as tabs:
            results = list(tabs.map(lambda tab, seen=seen: folder.save("chime", {"seen": seen, "tab": tab}, seen), range(40)))
        winners = {tab: result for tab, result in enumerate(results) if isinstance(result, int)}
        conflicts = [result for result in results if isinstance(result, Conflict)]
        assert (len(winners), len(conflicts)) == (1, 39)
        ((winner, version),) = winners.items()
        kept = Saved(version, {"seen": seen, "tab": winner})
        assert [conflict.now for conflict in conflicts] == [kept] * 39
        assert folder.load("chime") == kept
        seen = version


def test_who_saves_while_the_folder_is_deleted_is_told_and_nothing_is_left(store: Store) -> None:
    for _ in range(10):
        folder = new_folder(store)

        def save(number: int, folder: Folder = folder) -> str:
            try:
                folder.save(f"øvelse {number}", {"a": MARK})
            except FolderGoneError:
                return "gone"
            return "saved"

        with ThreadPoolExecutor(8) as tabs:
            saves = [tabs.submit(save, number) for number in range(12)]
            tabs.submit(folder.delete).result()
            assert {done.result() for done in saves} <= {"saved", "gone"}
        assert store.open(folder.key) is None
        assert folder.load_all().entries == {}


def test_a_folder_is_kept_opened_and_deleted(store: Store) -> None:
    code = read_code(new_code())
    folder = store.create(store.key_of(code))
    assert isinstance(folder.save("chime", {"a": MARK, "b": "\x00😀\ud800"}), int)
    again = store.open(store.key_of(code))
    assert again
    assert again.load_all().entries["chime"].answers == {"a": MARK, "b": "\x00😀\ud800"}
    with store.database.reading() as connection:
        kept = repr([connection.execute(text(f"SELECT * FROM {table}")).all() for table in Table.metadata.tables])  # noqa: S608
    assert repr(folder.key.lookup) in kept
    assert not [secret for secret in (MARK, "kendeord", "chime", str(code)) if secret in kept]
    again.delete()
    assert store.open(folder.key) is None
    with store.database.reading() as connection:
        assert connection.scalar(text("SELECT count(*) FROM entries")) == 0


def test_unused_folders_are_deleted_by_the_day(store: Store) -> None:
    today = date(2026, 11, 23)
    old = Store(store.database, lambda: today)
    forgotten, used = new_folder(old), new_folder(old)
    later = Store(store.database, lambda: today + timedelta(days=60))
    again = later.open(used.key)
    assert again
    assert again.last_used == today
    last = Store(store.database, lambda: today + timedelta(days=90))
    assert last.delete_unused(90) == 1
    assert last.open(forgotten.key) is None
    assert last.open(used.key)
