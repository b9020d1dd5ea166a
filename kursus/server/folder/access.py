"""What all of the folder's addresses have in common: who may ask, what is asked, and how a refusal is said."""

from __future__ import annotations

import hashlib
import json
from typing import Any
from urllib.parse import urlsplit

from tornado.iostream import StreamClosedError
from tornado.web import HTTPError, RequestHandler

from kursus.folder import Folder, FolderGoneError, FolderKey, StorageError
from kursus.server import pages
from kursus.server.folder.service import Folders

COOKIE = "kursusmappe"
CLOSED = "Mappen er ikke åben her. Åbn den med din kode. Det, du har skrevet, bliver stående på siden."
GONE = "Mappen er slettet. Det, du har skrevet, bliver stående på siden, til du lukker den."
ELSEWHERE = "Siden kan kun bruges fra kurset selv."
UNREADABLE = "Det, siden sendte, kunne ikke læses. Genindlæs siden, og prøv igen."


class RefusedError(Exception):
    """What was asked for is not done; the message says why to the participant, in Danish."""

    def __init__(self, status: int, message: str, **more: Any) -> None:
        """Take the HTTP status, the message, and what else the page needs to know."""
        self.status = status
        self.said = {"message": message} | more
        super().__init__(message)


class FolderHandler(RequestHandler):
    """Answers with JSON, or with {"message": in Danish} and a status. Nothing that is sent here is ever logged."""

    def initialize(self, folders: Folders) -> None:
        """Take the folders."""
        self.folders = folders

    def set_default_headers(self) -> None:
        """Let nobody keep what is answered."""
        self.set_header("Cache-Control", "no-store")

    def prepare(self) -> None:
        """Take nothing from other sites: what changes something says where it comes from, and it must be here."""
        origin = self.request.headers.get("Origin")
        if self.request.method not in {"GET", "HEAD"} and origin and urlsplit(origin).netloc != self.request.host:
            raise RefusedError(403, ELSEWHERE)

    def asked(self) -> dict[str, Any]:
        """Return the JSON object that was sent. Raises RefusedError."""
        if not self.request.headers.get("Content-Type", "").startswith("application/json"):
            raise RefusedError(415, UNREADABLE)
        try:
            found = json.loads(self.request.body)
        except (ValueError, RecursionError):
            raise RefusedError(400, UNREADABLE) from None
        if not isinstance(found, dict):
            raise RefusedError(400, UNREADABLE)
        return found

    def tell(self, said: dict[str, Any]) -> None:
        """Send an answer."""
        self.set_header("Content-Type", "application/json; charset=utf-8")
        self.finish(json.dumps(said))

    def key(self) -> FolderKey | None:
        """Return the key in the cookie."""
        return key_in(self)

    async def open_folder(self, tag: Any = None) -> Folder:
        """Return the folder that is open here; with `tag`, only if it is that one. Raises RefusedError and StorageError."""
        key = self.key()
        if key is None or (tag is not None and tag != tag_of(key)):
            raise RefusedError(401, CLOSED)
        folder = await self.folders.use(lambda store: store.open(key))
        if folder is None:
            self.forget_key()
            raise RefusedError(410, GONE)
        return folder

    def remember(self, key: FolderKey) -> None:
        """Keep the key in this browser until it is closed; no script can read it, and no other site can send it."""
        secure = self.request.protocol == "https" or self.request.headers.get("X-Forwarded-Proto") == "https"
        self.set_cookie(COOKIE, key.token(), path="/", httponly=True, secure=secure, samesite="Strict")

    def forget_key(self) -> None:
        """Take the key away from this browser."""
        self.clear_cookie(COOKIE, path="/", httponly=True, samesite="Strict")

    def write_error(self, status_code: int, **more: Any) -> None:
        """Say what was refused, or that something broke; never how."""
        error = (more.get("exc_info") or (None, None))[1]
        if isinstance(error, RefusedError):
            status_code, said = error.status, error.said
        elif isinstance(error, FolderGoneError):
            status_code, said = 410, {"message": GONE}
        elif isinstance(error, StorageError):
            status_code, said = 503, {"message": error.participant}
        else:
            said = {"message": f"{pages.BROKEN}. {pages.BROKEN_TEXT}"}
        self.set_status(status_code)
        self.tell(said)

    def log_exception(self, typ: type[BaseException] | None, value: BaseException | None, tb: Any) -> None:
        """Tell the operator what kind of thing broke, and where; not with what, for it may hold what somebody wrote."""
        if isinstance(value, RefusedError | StorageError | FolderGoneError | HTTPError | StreamClosedError) or typ is None:
            return
        while tb and tb.tb_next:
            tb = tb.tb_next
        where = f"{tb.tb_frame.f_code.co_name}, line {tb.tb_lineno}" if tb else "?"
        self.settings["course"].log.error("Mappen: %s i %s", typ.__name__, where)


def key_in(handler: RequestHandler) -> FolderKey | None:
    """Return the key of the folder that is open in the browser, None if there is none."""
    token = handler.get_cookie(COOKIE)
    try:
        return FolderKey.from_token(token) if token else None
    except ValueError:
        return None


def tag_of(key: FolderKey) -> str:
    """Return what pages know a folder by: it tells two apart, opens nothing, and is not in the database."""
    return hashlib.sha256(b"tag" + key.lookup).hexdigest()[:16]
