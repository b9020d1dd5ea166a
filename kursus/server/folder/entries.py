"""`/mappe/svar/NAME`: the answers to one exercise, as a page saves them and gets them back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from kursus import plotly_js
from kursus.course import Course
from kursus.exercise import Exercise, Part, exercise_names, load_exercise
from kursus.exercise.answers import marks_in
from kursus.exercise.fields import LongText, Short
from kursus.exercise.upgrade import VersionError, upgraded
from kursus.folder import NOTHING, Conflict, Folder, FolderKey, Saved, StorageError, Store, TooLargeError
from kursus.folder.store import LARGEST
from kursus.server.folder.access import UNREADABLE, FolderHandler, RefusedError, tag_of
from kursus.server.folder.service import Folders

PARTS = {"schema_version", "case", "fields"}
OWN_CASE = "egen-case"
"""The form whose answers are the participant's own case in all exercises."""
DAMAGED = "Svarene er beskadiget og kan ikke læses"


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
        folder = await self.open_folder(asked.get("tag"))
        answers = answers_in(asked.get("answers"), name, exercise)
        seen, version, tried = _version(asked.get("seen")), _version(asked.get("version")), _versions(asked.get("tried"))

        def keep(_: Store) -> int | Conflict:
            now = folder.load(name)
            if now and "problem" in shown(now, name, exercise):
                return Conflict(now)
            return folder.save(name, answers, seen, tried=tried, version=version)

        try:
            done = await self.folders.use(keep)
        except TooLargeError as error:
            raise RefusedError(413, str(error)) from None
        if isinstance(done, Conflict):
            self.set_status(409)
            self.tell({"now": shown(done.now, name, exercise) if done.now else None})
        else:
            self.tell({"version": done})

    async def delete(self, name: str) -> None:
        """Take {"tag"} and delete the answers to the exercise for good."""
        folder = await self.open_folder(self.asked().get("tag"))
        await self.folders.use(lambda _: folder.delete_entry(name))
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


def shown(saved: Saved, name: str, exercise: Exercise) -> dict[str, Any]:
    """Return what a page gets of answers that are kept: {"version", "answers"}, or {"version", "problem"} in Danish."""
    try:
        return {"version": saved.version, "answers": upgraded(name, saved.answers, exercise.schema_version)}
    except VersionError as error:
        return {"version": saved.version, "problem": str(error)}


async def begin(folders: Folders, key: FolderKey | None, name: str, exercise: Exercise) -> dict[str, Any]:
    """Return what an exercise's page begins with: {"folder", "own", "plotly"}.

    `folder` is None without one, else {"tag", "version", "answers" or "problem"}, or {"tag", "version", "trouble"} when the
    database fails. `own` is the participant's own case where one may choose it, else None: {"parts": how its story is
    asked, "answers": what the folder has of it or None}. `plotly` is the address of plotly.js.
    """
    own = _own_case(folders.course) if exercise.case else None
    parts = {"parts": [part.model_dump(exclude_none=True) for part in own.parts if _is_story(part)]} if own else {}
    begun = {"folder": None, "own": parts | {"answers": None} if own else None, "plotly": plotly_js.URL}
    if key is None:
        return begun

    def look(store: Store) -> tuple[Saved | None, Saved | None] | None:
        folder = store.open(key)
        return (folder.load(name), _load_case(folder) if own else None) if folder else None

    try:
        found = await folders.use(look)
    except StorageError as error:
        return begun | {"folder": {"tag": tag_of(key), "version": NOTHING, "trouble": error.participant}}
    if found is None:
        return begun
    answers, case = found
    kept = shown(answers, name, exercise) if answers else {"version": NOTHING, "answers": None}
    if own and case:
        begun["own"] = parts | {"answers": shown(case, OWN_CASE, own).get("answers")}
    return begun | {"folder": {"tag": tag_of(key)} | kept}


def all_shown(folder: Folder, course: Course) -> tuple[dict[str, Any], int]:
    """Return {name: as `shown`} of all exercises with answers, and how many entries can't be opened. Raises StorageError.

    Those of them that are answers to an exercise stand among the others, with a `problem`, so that one can delete them.
    """
    contents = folder.load_all()
    names = exercise_names(course)
    found = {name: shown(contents.entries[name], name, load_exercise(course, name)) for name in names if name in contents.entries}
    if contents.unreadable:
        damaged = [name for name in names if name not in found and _is_damaged(folder, name)]
        found |= {name: {"version": NOTHING, "problem": DAMAGED} for name in damaged}
    return found, contents.unreadable


def _load_case(folder: Folder) -> Saved | None:
    """Return the own case, None where it is damaged: the exercise can do without."""
    try:
        return folder.load(OWN_CASE)
    except StorageError:
        return None


def _is_damaged(folder: Folder, name: str) -> bool:
    try:
        folder.load(name)
    except StorageError:
        return True
    return False


def _own_case(course: Course) -> Exercise | None:
    return load_exercise(course, OWN_CASE) if OWN_CASE in exercise_names(course) else None


def _is_story(part: Part) -> bool:
    """Tell whether a part of the own case is written: the others ask whether anybody can be recognised."""
    return any(isinstance(field, Short | LongText) for field in part.fields)


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
