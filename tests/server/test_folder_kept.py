"""Folders that nobody uses are deleted; settings that can't be used, and a PostgreSQL that is not there, are told of."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from folder_client import Browser, answers
from running import ROOT, serving, until
from sqlalchemy.engine import URL

from kursus.folder import FolderKey, open_store


def test_a_folder_that_nobody_used_for_so_many_days_is_gone_when_the_server_has_started(tmp_path: Path) -> None:
    url = URL.create("sqlite", database=str(tmp_path / "data" / "kursus.db"))
    today = datetime.now(tz=UTC).date()
    old = open_store(url, today=lambda: today - timedelta(days=2))
    forgotten, used = old.create(FolderKey(b"1" * 32)), old.create(FolderKey(b"2" * 32))
    forgotten.save("chime", answers(styrke="ro"))
    store = open_store(url)
    assert store.open(used.key)
    with serving(tmp_path, KURSUS_SLET_EFTER_DAGE="1") as course:
        until(lambda: Browser(course, token=forgotten.key.token()).contents() is None, "the old folder to be deleted")
        assert Browser(course, token=used.key.token()).contents()["entries"] == {}
    assert forgotten.load_all().entries == {}
    old.close()
    store.close()


@pytest.mark.parametrize(
    ("name", "value", "line"),
    [
        ("KURSUS_SLET_EFTER_DAGE", "0", "KURSUS_SLET_EFTER_DAGE skal være et helt tal fra 1 til 3650 (der står »0«)."),
        ("KURSUS_PROXY", "maaske", "KURSUS_PROXY skal være ja eller nej (der står »maaske«)."),
        ("KURSUS_DATABASE_URL", "noget", "KURSUS_DATABASE_URL skal se sådan ud: postgresql://bruger:kodeord@maskine/database"),
    ],
)
def test_a_setting_that_can_t_be_used_is_told_in_one_danish_line_and_nothing_starts(
    tmp_path: Path, name: str, value: str, line: str
) -> None:
    environment = os.environ | {"KURSUS_ROD": str(ROOT), "KURSUS_DATA": str(tmp_path), name: value}
    started = [sys.executable, "-m", "kursus", "serve"]
    done = subprocess.run(started, env=environment, capture_output=True, text=True, check=False, timeout=300)
    assert (done.returncode, done.stderr.splitlines()) == (1, [line])
    assert list(tmp_path.iterdir()) == []


def test_a_postgresql_that_is_not_there_is_told_of_in_one_line_without_its_password(tmp_path: Path) -> None:
    with serving(tmp_path, KURSUS_DATABASE_URL="postgresql://kursus:hemmeligt@127.0.0.1:1/kursus") as course:
        until(lambda: "Databasen" in course.said(), "the operator to be told")
        browser = Browser(course, token="A" * 43, tag="x")
        assert browser.begun("chime")["folder"]["trouble"].startswith("Mapperne kan ikke bruges lige nu.")
        (line,) = [line for line in course.said().splitlines() if "database" in line]
        assert "svarer ikke" in line
        assert "hemmeligt" not in course.said()
        assert "Traceback" not in course.said()
