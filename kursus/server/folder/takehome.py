"""`/mappe/papir`, `/mappe/word`, `/mappe/fil` and `/mappe/fil/aabn`: what one wrote, as one takes it home.

The page sends the answers, whether they are in a folder or only in the tab; nothing of them is kept here.
"""

from __future__ import annotations

import base64
import binascii
import datetime as dt
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any, ClassVar

from kursus.exercise import exercise_names, load_exercise
from kursus.exercise.days import in_danish
from kursus.places import Places
from kursus.results.result import Result
from kursus.server.folder.access import UNREADABLE, FolderHandler, RefusedError
from kursus.server.folder.entries import answers_in
from kursus.takehome import FileError, Work, in_course_order, lock_work, open_work, taken_in, word_file, work_of
from kursus.takehome.word import MEDIA_TYPE


class TakeHomeHandler(FolderHandler):
    """Takes {"works": {name of an exercise: answers to it}}."""

    longest: ClassVar[int] = 32 * 1024 * 1024

    def works(self, asked: Mapping[str, Any]) -> dict[str, Any]:
        """Return the answers that were sent, those of exercises that there are. Raises RefusedError."""
        places, given = self.folders.places, asked.get("works")
        if not isinstance(given, Mapping):
            raise RefusedError(400, UNREADABLE)
        names = set(exercise_names(places)).intersection(given)
        return {name: answers_in(given[name], name, load_exercise(places, name)) for name in in_course_order(places, names)}

    def send(self, data: bytes, name: str, kind: str) -> None:
        """Send a file to be saved."""
        self.set_header("Content-Type", kind)
        self.set_header("Content-Disposition", f'attachment; filename="{name}"')
        self.finish(data)


class PaperHandler(TakeHomeHandler):
    """The answers and what came of them, for the page to print, and to draw the figures of."""

    async def post(self) -> None:
        """Answer with {"works": [{"name", "title", "about", "sections", "blocks"}], "made": "Lavet den ..."}."""
        works = self.works(self.asked())
        papers = await self.folders.slowly(lambda: [_paper(work) for work in _read(self.folders.places, works)])
        self.tell({"works": papers, "made": f"Lavet {in_danish(_today())}."})


class WordHandler(TakeHomeHandler):
    """The same as a Word file."""

    async def post(self) -> None:
        """Take {"works", "pictures": {name: [a PNG in base64 or null, for each figure]}}; answer with the file."""
        asked = self.asked()
        works, pictures = self.works(asked), _pictures(asked.get("pictures"))
        if not works:
            raise RefusedError(400, UNREADABLE)

        def made() -> bytes:
            return word_file(_read(self.folders.places, works), pictures, _today())

        name = next(iter(works)) if len(works) == 1 else "min-mappe"
        self.send(await self.folders.slowly(made), f"{name}.docx", MEDIA_TYPE)


class LockedFileHandler(TakeHomeHandler):
    """All answers in one file, locked with a word of the participant's own."""

    async def post(self) -> None:
        """Take {"works", "word"}; answer with the file."""
        asked = self.asked()
        works, word = self.works(asked), _text(asked.get("word"))
        try:
            data = await self.folders.slowly(lambda: lock_work(works, word))
        except FileError as error:
            raise RefusedError(400, str(error)) from None
        self.send(data, f"min-mappe-{_today():%Y-%m-%d}.kursus", "application/octet-stream")


class OpenedFileHandler(TakeHomeHandler):
    """What is in such a file."""

    async def post(self) -> None:
        """Take {"file": in base64, "word"}; answer with {"works", "messages": what was not taken in, in Danish}."""
        asked = self.asked()
        word, data = _text(asked.get("word")), _bytes(asked.get("file"))
        try:
            found = await self.folders.slowly(lambda: open_work(data or b"", word))
        except FileError as error:
            raise RefusedError(400, str(error)) from None
        works, messages = taken_in(self.folders.places, found)
        self.tell({"works": works, "messages": messages})


def _read(places: Places, works: Mapping[str, Any]) -> list[Work]:
    found = [work_of(places, name, answers) for name, answers in works.items()]
    return sorted((work for work in found if not work.is_empty), key=lambda work: work.theme)


def _paper(work: Work) -> dict[str, Any]:
    return {
        "name": work.name,
        "title": work.title,
        "about": work.about,
        "sections": [asdict(section) for section in work.sections],
        "blocks": Result(work.blocks).as_json(),
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
    return dt.datetime.now(tz=dt.UTC).date()
