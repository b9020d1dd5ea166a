"""The folders as the server uses them: in threads, opened again when the database comes back, old ones deleted."""

from __future__ import annotations

import asyncio
import logging
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import TypeVar

from sqlalchemy.engine import URL

from kursus.course import Course
from kursus.folder import Code, FolderKey, OperatorLog, StorageError, Store, open_store
from kursus.folder.rate_limit import ALL, Rate, RateLimiter

Result = TypeVar("Result")
HOURS = 6
"""How often folders that nobody uses are looked for."""
NEW = Rate(burst=120, interval=6)
"""Making a folder: several classes at one school's address may do it in the same minute."""
MOST_WAITING = 60
"""How many may wait for a file to be made: two classes. A file takes half a second."""
AGAIN = 5.0
"""Seconds until a database that could not be opened is tried again; opening one that does not answer takes longer."""


class BusyError(Exception):
    """Too many wait for what takes long."""


class Folders:
    """All that the server's handlers need of the folders. One object for the process."""

    def __init__(self, course: Course, url: URL, days: int, log: logging.Logger) -> None:
        """Take the course's folders, the database, how long a folder is kept unused, and the operator's log."""
        self.course, self.url, self.days = course, url, days
        self.told = OperatorLog(log)
        self.guesses, self.made = RateLimiter(), RateLimiter(one=NEW, everybody=ALL)
        self._store: Store | None = None
        self._opening = threading.Lock()
        self._failure: StorageError | None = None
        self._again = 0.0
        # Codes take a third of a second each; those who save must not wait behind a class that opens its folders.
        self._codes = ThreadPoolExecutor(2, "folder-code")
        self._threads = ThreadPoolExecutor(8, "folder")
        self._leisure = ThreadPoolExecutor(1, "folder-home")
        self._waiting = 0

    async def use(self, work: Callable[[Store], Result]) -> Result:
        """Return what `work` gives, done in a thread. Raises StorageError, which the operator is then told of."""
        return await asyncio.get_running_loop().run_in_executor(self._threads, self._work, work)

    async def key_of(self, code: Code) -> FolderKey:
        """Return the key of a code; it takes a third of a second. Raises StorageError, as `use` does."""
        return await asyncio.get_running_loop().run_in_executor(self._codes, self._work, lambda store: store.key_of(code))

    async def at_leisure(self, work: Callable[[], Result]) -> Result:
        """Return what `work` gives, done in the one thread for what takes long. Raises BusyError when too many wait."""
        if self._waiting >= MOST_WAITING:
            raise BusyError
        self._waiting += 1
        try:
            return await asyncio.get_running_loop().run_in_executor(self._leisure, work)
        finally:
            self._waiting -= 1

    async def tidy_now_and_then(self) -> None:
        """Delete the folders that nobody has used for too long, now and every few hours."""
        while True:
            with suppress(StorageError):  # the operator was told, and it is tried again
                await self.use(lambda store: store.delete_unused(self.days))
            for _ in range(HOURS * 60):
                self.guesses.forget()
                self.made.forget()
                await asyncio.sleep(60)

    def close(self) -> None:
        """Let go of the database, when what is under way is done."""
        self._codes.shutdown(cancel_futures=True)
        self._leisure.shutdown(cancel_futures=True)
        self._threads.shutdown()
        if self._store:
            self._store.close()

    def _work(self, work: Callable[[Store], Result]) -> Result:
        try:
            return work(self._opened())
        except StorageError as error:
            self.told.tell(error)
            raise

    def _opened(self) -> Store:
        """Return the store, opened once. A failure is cached for `AGAIN` seconds, so that waiting requests fail fast.

        Else a whole class would wait one after the other for a database that does not answer.
        """
        with self._opening:
            if self._store is None and self._failure and time.monotonic() < self._again:
                raise self._failure.with_traceback(None)
            try:
                self._store = self._store or open_store(self.url)
            except StorageError as error:
                self._failure, self._again = error, time.monotonic() + AGAIN
                raise
            return self._store
