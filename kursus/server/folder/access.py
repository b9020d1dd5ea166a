"""What all of the folder's addresses have in common: the key in a cookie, and the tag that pages know a folder by."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import Any

from tornado.web import RequestHandler

from kursus.folder import Folder, FolderGoneError, FolderKey, StorageError, Store
from kursus.folder.trouble import participant_line
from kursus.server.answering import JsonHandler, RefusedError
from kursus.server.folder.service import Folders, Result

COOKIE = "kursusmappe"
CLOSED = "Mappen er ikke åben her. Åbn den med din kode. Det, du har skrevet, bliver stående på siden."
GONE = "Mappen er slettet. Det, du har skrevet, ligger nu kun i denne fane. Hent det som Word, eller opret en ny mappe til det."


class FolderHandler(JsonHandler):
    """Answers with JSON about the folder that is open in the browser."""

    subject = "Mappen"

    def initialize(self, folders: Folders) -> None:
        """Take the folders."""
        self.folders = folders

    def key(self) -> FolderKey | None:
        """Return the key in the cookie."""
        return key_in(self)

    async def in_folder(self, tag: Any, work: Callable[[Folder], Result]) -> Result:
        """Return what `work` gives, done in a thread on the folder that is open here, if it is the one with that tag.

        Raises RefusedError, StorageError and what `work` raises.
        """
        key = self.key()
        if key is None or tag != tag_of(key):
            raise RefusedError(401, CLOSED)

        def opened(store: Store) -> Result:
            folder = store.open(key)
            if folder is None:
                raise FolderGoneError
            return work(folder)

        try:
            return await self.folders.use(opened)
        except FolderGoneError:
            self.forget_key()
            raise RefusedError(410, GONE) from None

    def remember(self, key: FolderKey) -> None:
        """Keep the key in this browser until it is closed; no script can read it.

        Lax, so that a link from elsewhere finds the folder open; what changes something must come from here (`prepare`).
        """
        secure = self.request.protocol == "https" or self.request.headers.get("X-Forwarded-Proto") == "https"
        self.set_cookie(COOKIE, key.token(), path="/", httponly=True, secure=secure, samesite="Lax")

    def forget_key(self) -> None:
        """Take the key away from this browser."""
        self.clear_cookie(COOKIE, path="/", httponly=True, samesite="Lax")

    def refusal(self, error: BaseException | None) -> RefusedError | None:
        """Return what a participant is told: the folder is gone, or its database can't be used."""
        if isinstance(error, StorageError):
            return RefusedError(503, participant_line(error))
        return super().refusal(error)


def key_in(handler: RequestHandler) -> FolderKey | None:
    """Return the key of the folder that is open in the browser, None if there is none."""
    token = handler.get_cookie(COOKIE)
    try:
        return FolderKey.from_token(token) if token else None
    except ValueError:
        return None


def tag_of(key: FolderKey) -> str:
    """Return a public identifier of the folder, a hash of its look-up key: no credential, and not stored."""
    return hashlib.sha256(b"tag" + key.lookup).hexdigest()[:16]
