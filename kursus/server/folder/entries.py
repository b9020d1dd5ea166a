"""`/mappe/svar/NAME`: the answers to one exercise, as a page saves them and gets them back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from kursus.course import Course
from kursus.exercise import Exercise, load_exercise
from kursus.exercise.answers import marks_in
from kursus.exercise.upgrade import VersionError, upgraded
from kursus.folder import Conflict, Folder, Saved, TooLargeError
from kursus.folder.store import LARGEST
from kursus.server.answering import RefusedError
from kursus.server.folder.access import FolderHandler
from kursus.server.folder.begun import shown
from kursus.server.messages import UNREADABLE

PARTS = {"schema_version", "case", "fields"}


class EntryHandler(FolderHandler):
    """Saves and deletes the answers to an exercise."""

    longest: ClassVar[int] = 2 * 1024 * 1024

    async def put(self, name: str) -> None:
        """Take {"tag", "seen", "tried", "version", "answers"} (see `Folder.save`); answer with {"version"}.

        With status 409, {"now": {"version", "answers"} or null}: the answers were changed from elsewhere, and nothing was
        saved; a newer version of the course may have done it, and then there is a `problem` instead of answers. Nobody has
        seen those, so they are not written over whatever `seen` says.
        """
        exercise = _exercise(self.folders.course, name)
        asked = self.asked()
        answers = answers_in(asked.get("answers"), name, exercise)
        seen, version, tried = _version(asked.get("seen")), _version(asked.get("version")), _versions(asked.get("tried"))

        def is_newer(now: Saved) -> bool:
            return "problem" in shown(now, name, exercise)

        def keep(folder: Folder) -> int | Conflict:
            return folder.save(name, answers, seen, tried=tried, version=version, stays=is_newer)

        try:
            done = await self.in_folder(asked.get("tag"), keep)
        except TooLargeError as error:
            raise RefusedError(413, str(error)) from None
        if isinstance(done, Conflict):
            self.set_status(409)
            self.tell({"now": shown(done.now, name, exercise) if done.now else None})
        else:
            self.tell({"version": done})

    async def delete(self, name: str) -> None:
        """Take {"tag"} and delete the answers to the exercise for good."""
        await self.in_folder(self.asked().get("tag"), lambda folder: folder.delete_entry(name))
        self.tell({})


def answers_in(raw: Any, name: str, exercise: Exercise) -> dict[str, Any]:
    """Return answers of the shape that is kept, in the exercise's version. Raises RefusedError.

    What is in the fields is kept as it was typed, also when it does not fit: it is checked where it is used.
    """
    if not isinstance(raw, Mapping) or set(raw) != PARTS | set(marks_in(raw)):
        raise RefusedError(400, UNREADABLE)
    if not isinstance(raw["case"], str) or not isinstance(raw["fields"], Mapping):
        raise RefusedError(400, UNREADABLE)
    try:
        return upgraded(name, raw, exercise.schema_version)
    except VersionError as error:
        raise RefusedError(422, str(error)) from None


def _exercise(course: Course, name: str) -> Exercise:
    try:
        return load_exercise(course, name)
    except KeyError:
        raise RefusedError(404, "Øvelsen findes ikke længere. Genindlæs siden.") from None


def _version(value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= LARGEST:
        raise RefusedError(400, UNREADABLE)
    return value


def _versions(value: Any) -> list[int]:
    if not isinstance(value, list):
        raise RefusedError(400, UNREADABLE)
    return [_version(one) for one in value]
