"""`/mappe/papir`, `/mappe/word`, `/mappe/fil` and `/mappe/fil/aabn`: what one wrote, as one takes it home.

The page sends the answers, whether they are in a folder or only in the tab; nothing of them is kept here.
"""

from __future__ import annotations

import base64
import binascii
import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import asdict
from typing import Any, ClassVar

from kursus.contents import in_course_order
from kursus.exercise import exercise_names, load_exercise
from kursus.language import danish_day
from kursus.results.result import blocks_as_json
from kursus.server.answering import RefusedError
from kursus.server.folder.access import FolderHandler
from kursus.server.folder.entries import answers_in
from kursus.server.folder.service import BusyError, Result
from kursus.server.messages import UNREADABLE
from kursus.takehome import FileError, Work, lock_work, open_work, taken_in, word_file, work_of
from kursus.takehome.word import MEDIA_TYPE

BUSY = "Mange henter filer lige nu. Prøv igen om lidt."
NOTHING = "Der er ikke svar at tage med hjem endnu."


class TakeHomeHandler(FolderHandler):
    """Takes {"works": {name of an exercise: answers to it}}."""

    longest: ClassVar[int] = 4 * 1024 * 1024

    def works(self, asked: Mapping[str, Any]) -> dict[str, Any]:
        """Return the answers that were sent, those of exercises that there are. Raises RefusedError."""
        course, given = self.folders.course, asked.get("works")
        if not isinstance(given, Mapping):
            raise RefusedError(400, UNREADABLE)
        names = set(exercise_names(course)).intersection(given)
        return {name: answers_in(given[name], name, load_exercise(course, name)) for name in in_course_order(course, names)}

    def read(self, asked: Mapping[str, Any]) -> list[Work]:
        """Return what the answers that were sent make, without those that make nothing. Raises RefusedError."""
        found = [work_of(self.folders.course, name, answers) for name, answers in self.works(asked).items()]
        return [work for work in found if not work.is_empty]

    async def at_leisure(self, work: Callable[[], Result]) -> Result:
        """Return what `work` gives, done in a thread. Raises RefusedError when too many wait for theirs."""
        try:
            return await self.folders.at_leisure(work)
        except BusyError:
            raise RefusedError(503, BUSY, wait=20) from None

    def send(self, data: bytes, name: str, kind: str) -> None:
        """Send a file to be saved."""
        self.set_header("Content-Type", kind)
        self.set_header("Content-Disposition", f'attachment; filename="{name}"')
        self.finish(data)


class PaperHandler(TakeHomeHandler):
    """The answers and what came of them, for the page to print, and to draw the figures of."""

    async def post(self) -> None:
        """Answer with {"works": [{"name", "title", "about", "sections", "left_out", "blocks"}], "made": "Lavet den ..."}."""
        asked = self.asked()
        papers = await self.at_leisure(lambda: [_paper(work) for work in self.read(asked)])
        self.tell({"works": papers, "made": f"Lavet {danish_day(_today())}."})


class WordHandler(TakeHomeHandler):
    """The same as a Word file."""

    longest: ClassVar[int] = 16 * 1024 * 1024

    async def post(self) -> None:
        """Take {"works", "pictures": {name: [a PNG in base64 or null, for each figure]}}; answer with the file."""
        asked = self.asked()
        works = await self.at_leisure(lambda: self.read(asked))
        if not works:
            raise RefusedError(400, NOTHING)
        data = await self.at_leisure(lambda: word_file(works, _pictures(asked.get("pictures")), _today()))
        self.send(data, f"{works[0].name if len(works) == 1 else 'min-mappe'}.docx", MEDIA_TYPE)


class LockedFileHandler(TakeHomeHandler):
    """All answers in one file, locked with a word of the participant's own."""

    async def post(self) -> None:
        """Take {"works", "word"}; answer with the file."""
        asked = self.asked()
        word = _text(asked.get("word"))
        try:
            data = await self.at_leisure(lambda: lock_work(self.works(asked), word))
        except FileError as error:
            raise RefusedError(400, str(error)) from None
        self.send(data, f"min-mappe-{_today():%Y-%m-%d}.kursus", "application/octet-stream")


class OpenedFileHandler(TakeHomeHandler):
    """What is in such a file."""

    longest: ClassVar[int] = 14 * 1024 * 1024

    async def post(self) -> None:
        """Take {"file": in base64, "word"}; answer with {"works", "messages": what was not taken in, in Danish}."""
        asked = self.asked()
        word = _text(asked.get("word"))

        def opened() -> tuple[dict[str, Any], list[str]]:
            return taken_in(self.folders.course, open_work(_bytes(asked.get("file")) or b"", word))

        try:
            works, messages = await self.at_leisure(opened)
        except FileError as error:
            raise RefusedError(400, str(error)) from None
        self.tell({"works": works, "messages": messages})


def _paper(work: Work) -> dict[str, Any]:
    return {
        "name": work.name,
        "title": work.title,
        "about": work.about,
        "sections": [asdict(section) for section in work.sections],
        "left_out": work.problems,
        "blocks": blocks_as_json(work.blocks),
    }


def _pictures(given: Any) -> dict[tuple[str, int], bytes]:
    """Return the pictures that were sent; one that can't be read is left out, and so is not in the file."""
    lists = given.items() if isinstance(given, Mapping) else ()
    numbered = ((name, at, _bytes(one)) for name, ones in lists if isinstance(ones, list) for at, one in enumerate(ones))
    return {(name, at): data for name, at, data in numbered if data}


def _bytes(given: Any) -> bytes | None:
    try:
        return base64.b64decode(given, validate=True) if isinstance(given, str) else None
    except (binascii.Error, ValueError):
        return None


def _text(given: Any) -> str:
    return given if isinstance(given, str) else ""


def _today() -> dt.date:
    """Return the day it is where the server is."""
    return dt.datetime.now(tz=dt.UTC).astimezone().date()
