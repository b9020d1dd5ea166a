"""What pages begin with: what the folder that is open has of one exercise, or of all."""

from __future__ import annotations

from typing import Any

from kursus import plotly_js
from kursus.course import Course
from kursus.exercise import Exercise, Part, exercise_names, load_exercise
from kursus.exercise.upgrade import VersionError, upgraded
from kursus.fields import LongText, Short
from kursus.folder import NOTHING, Folder, FolderKey, Saved, StorageError, Store
from kursus.folder.trouble import participant_line
from kursus.server.folder.access import tag_of
from kursus.server.folder.service import Folders

OWN_CASE = "egen-case"
"""The form whose answers are the participant's own case in all exercises."""
DAMAGED = "Svarene er beskadiget og kan ikke læses"


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
    begun = {"folder": None, "own": parts | {"answers": None} if own else None, "plotly": plotly_js.plotly_url()}
    if key is None:
        return begun

    def look(store: Store) -> tuple[Saved | None, Saved | None] | None:
        folder = store.open(key)
        return (folder.load(name), _load_case(folder) if own else None) if folder else None

    try:
        found = await folders.use(look)
    except StorageError as error:
        return begun | {"folder": {"tag": tag_of(key), "version": NOTHING, "trouble": participant_line(error)}}
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
