"""The server opens the database when it is needed, and again when it is back; those who wait do not wait in a row."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from folders import url_of
from running import finish
from sqlalchemy.engine import URL

from kursus.course import Course
from kursus.database.errors import Trouble
from kursus.folder import StorageError, Store, open_store
from kursus.server.folder import service
from kursus.server.folder.service import Folders


@pytest.fixture
def folders(course: Course, tmp_path: Path) -> Iterator[Folders]:
    made = Folders(course, url_of(tmp_path / "kursus.db"), 90, logging.getLogger("mapper"))
    yield made
    made.close()


async def use_at_once(folders: Folders, times: int) -> list[object]:
    return list(await asyncio.gather(*(folders.use(lambda _: "done") for _ in range(times)), return_exceptions=True))


def test_a_database_that_cannot_be_opened_is_tried_once_for_all_who_wait_and_again_later(
    folders: Folders, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    tries: list[URL] = []

    def fails(url: URL) -> Store:
        tries.append(url)
        raise StorageError(Trouble.UNREACHABLE, "kursus")

    now = 1000.0
    monkeypatch.setattr(service, "open_store", fails)
    monkeypatch.setattr("time.monotonic", lambda: now)
    told = finish(use_at_once(folders, 24))
    assert [type(one) for one in told] == [StorageError] * 24
    assert len(tries) == 1
    assert len(caplog.records) == 1
    now += service.AGAIN
    finish(use_at_once(folders, 2))
    assert len(tries) == 2
    now += service.AGAIN
    monkeypatch.setattr(service, "open_store", open_store)
    assert finish(use_at_once(folders, 3)) == ["done"] * 3
