"""Where the folder's pages and answers are."""

from __future__ import annotations

from typing import Any

from kursus.server.folder.codes import CloseHandler, CreateHandler, DeleteHandler, NewCodeHandler, OpenHandler
from kursus.server.folder.entries import EntryHandler
from kursus.server.folder.page import ContentsHandler, FolderPage
from kursus.server.folder.service import Folders
from kursus.server.folder.takehome import LockedFileHandler, OpenedFileHandler, PaperHandler, WordHandler
from kursus.server.modules import Modules


def folder_routes(folders: Folders, modules: Modules) -> list[Any]:
    """Return the folder's routes."""
    shared = {"folders": folders}
    return [
        (r"/mappe/?", FolderPage, {"folders": folders, "modules": modules}),
        (r"/mappe/indhold", ContentsHandler, shared),
        (r"/mappe/kode", NewCodeHandler, shared),
        (r"/mappe/opret", CreateHandler, shared),
        (r"/mappe/aabn", OpenHandler, shared),
        (r"/mappe/luk", CloseHandler, shared),
        (r"/mappe/slet", DeleteHandler, shared),
        (r"/mappe/svar/([^/]+)", EntryHandler, shared),
        (r"/mappe/papir", PaperHandler, shared),
        (r"/mappe/word", WordHandler, shared),
        (r"/mappe/fil", LockedFileHandler, shared),
        (r"/mappe/fil/aabn", OpenedFileHandler, shared),
    ]
