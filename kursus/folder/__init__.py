"""A participant's folder: a code of words opens it (`code`, `lock`), a database keeps it (`store`), nobody else can read it."""

from kursus.database.address import database_url
from kursus.database.errors import OperatorLog, StorageError
from kursus.folder.code import Code, CodeError, new_code, read_code
from kursus.folder.lock import FolderKey, TooLargeError
from kursus.folder.store import (
    NOTHING,
    Conflict,
    Contents,
    Folder,
    FolderExistsError,
    FolderGoneError,
    Saved,
    Store,
    open_store,
)

__all__ = [
    "NOTHING",
    "Code",
    "CodeError",
    "Conflict",
    "Contents",
    "Folder",
    "FolderExistsError",
    "FolderGoneError",
    "FolderKey",
    "OperatorLog",
    "Saved",
    "StorageError",
    "Store",
    "TooLargeError",
    "database_url",
    "new_code",
    "open_store",
    "read_code",
]
