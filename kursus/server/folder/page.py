"""`/mappe`: the page of the folder, open or closed, and `/mappe/indhold`, what is in it."""

from __future__ import annotations

import asyncio
from typing import Any

from kursus import danger_box, plotly_js
from kursus.contents import in_course_order, theme_name
from kursus.course import Course
from kursus.exercise import empty, exercise_names, load_exercise
from kursus.folder import FolderKey, StorageError, Store
from kursus.folder.trouble import participant_line
from kursus.server import pages
from kursus.server.folder.access import FolderHandler, key_in, tag_of
from kursus.server.folder.begun import all_shown
from kursus.server.folder.service import Folders
from kursus.server.modules import Modules

OWN = ("egen-case", "noter", "arbejdslog")
"""The participant's own pages, which stand before the exercises of the themes."""


class FolderPage(pages.PageHandler):
    """`/mappe`."""

    subject = "Mappen"

    def initialize(self, folders: Folders, modules: Modules) -> None:
        """Take the folders, and the texts that are served as modules."""
        self.folders, self.modules = folders, modules

    async def get(self) -> None:
        """Send the page."""
        self.set_header("Content-Type", "text/html; charset=utf-8")
        self.set_header("Cache-Control", "no-store")
        known = {"exercises": catalogue(self.folders.course), "themes": theme_names(self.folders.course), "own": OWN}
        state = known | {"plotly": plotly_js.plotly_url()} | await _open(self.folders, key_in(self))
        words = danger_box.load_words(self.folders.course).free_text
        shown: dict[str, Any] = {"danger": danger_box.line(self.folders.course), "free_text": words}
        shown |= {"script": self.modules.url("folder.js"), "style": self.modules.url("folder.css"), "state": state}
        self.finish(await asyncio.to_thread(pages.render, "folder.html", **shown))  # a full folder takes a while


class ContentsHandler(FolderHandler):
    """`/mappe/indhold`."""

    async def get(self) -> None:
        """Answer with {"folder": as the page begins with it, or None}."""
        self.tell(await _open(self.folders, self.key()))


def theme_names(course: Course) -> list[str]:
    """Return what the foundation and the four themes are called."""
    return [theme_name(course, theme) for theme in range(5)]


def catalogue(course: Course) -> list[dict[str, Any]]:
    """Return what the overview shows of each exercise, in the order of the book."""
    exercises = [(name, load_exercise(course, name)) for name in in_course_order(course, exercise_names(course))]
    return [
        {
            "name": name,
            "title": exercise.title,
            "theme": exercise.theme,
            "defaults": empty(exercise)["fields"],
            "parts": [{"when": _when(part), "fields": [f.key for f in part.fields]} for part in exercise.parts],
        }
        for name, exercise in exercises
    ]


def _when(part: Any) -> list[str] | None:
    return [part.show_when.field, part.show_when.value] if part.show_when else None


async def _open(folders: Folders, key: FolderKey | None) -> dict[str, Any]:
    """Return {"folder": None or {"tag", "entries", "unreadable", "until"}}, or {"folder": {"tag", "trouble"}}."""
    if key is None:
        return {"folder": None}

    def look(store: Store) -> dict[str, Any] | None:
        folder = store.open(key)
        if folder is None:
            return None
        entries, unreadable = all_shown(folder, folders.course)
        return {"tag": tag_of(key), "entries": entries, "unreadable": unreadable, "until": folder.warn_before(folders.days)}

    try:
        return {"folder": await folders.use(look)}
    except StorageError as error:
        return {"folder": {"tag": tag_of(key), "trouble": participant_line(error)}}
