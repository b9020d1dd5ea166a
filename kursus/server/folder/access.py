"""What all of the folder's addresses have in common: who may ask, what is asked, and how a refusal is said."""

from __future__ import annotations

import hashlib
import json
import math
import traceback
from typing import Any, ClassVar
from urllib.parse import urlsplit

from tornado.iostream import StreamClosedError
from tornado.web import HTTPError, RequestHandler

from kursus.folder import Folder, FolderGoneError, FolderKey, StorageError
from kursus.server import pages
from kursus.server.folder.service import Folders

COOKIE = "kursusmappe"
CLOSED = "Mappen er ikke åben her. Åbn den med din kode. Det, du har skrevet, bliver stående på siden."
GONE = "Mappen er slettet. Det, du har skrevet, ligger nu kun i denne fane. Hent det som Word, eller opret en ny mappe til det."
ELSEWHERE = "Siden kan kun bruges fra kurset selv."
TOO_LARGE = "Der er skrevet mere, end der kan gemmes. Gør det kortere, eller del det."
UNREADABLE = "Det, siden sendte, kunne ikke læses. Genindlæs siden, og prøv igen."
DEEPEST = 20
"""How many lists and objects may stand in each other; an exercise has ten at most, and Python's own limit is no message."""


class RefusedError(Exception):
    """What was asked for is not done; the message says why to the participant, in Danish."""

    def __init__(self, status: int, message: str, *, wait: int | None = None) -> None:
        """Take the HTTP status, the message, and where it helps to wait how many seconds."""
        self.status, self.message, self.wait = status, message, wait
        super().__init__(message)


class FolderHandler(RequestHandler):
    """Answers with JSON, or with {"message": in Danish} and a status. Nothing that is sent here is ever logged."""

    longest: ClassVar[int] = 16 * 1024
    """Bytes that may be sent."""

    def initialize(self, folders: Folders) -> None:
        """Take the folders."""
        self.folders = folders

    def set_default_headers(self) -> None:
        """Let nobody keep what is answered."""
        self.set_header("Cache-Control", "no-store")

    def prepare(self) -> None:
        """Take nothing from other sites: what changes something says where it comes from, and it must be here."""
        origin = self.request.headers.get("Origin")
        if self.request.method not in {"GET", "HEAD"} and origin and _host(origin) != self.request.host:
            raise RefusedError(403, ELSEWHERE)

    def asked(self) -> dict[str, Any]:
        """Return the JSON object that was sent. Raises RefusedError."""
        if not self.request.headers.get("Content-Type", "").startswith("application/json"):
            raise RefusedError(415, UNREADABLE)
        if len(self.request.body) > self.longest:
            raise RefusedError(413, TOO_LARGE)
        try:
            found = json.loads(self.request.body, parse_float=_number, parse_constant=_number)
        except (ValueError, RecursionError):
            raise RefusedError(400, UNREADABLE) from None
        if not isinstance(found, dict) or _is_deep(found, DEEPEST):
            raise RefusedError(400, UNREADABLE)
        return found

    def tell(self, said: dict[str, Any]) -> None:
        """Send an answer."""
        self.set_header("Content-Type", "application/json; charset=utf-8")
        self.finish(json.dumps(said))

    def key(self) -> FolderKey | None:
        """Return the key in the cookie."""
        return key_in(self)

    async def open_folder(self, tag: Any) -> Folder:
        """Return the folder that is open here, if it is the one with that tag. Raises RefusedError and StorageError."""
        key = self.key()
        if key is None or tag != tag_of(key):
            raise RefusedError(401, CLOSED)
        folder = await self.folders.use(lambda store: store.open(key))
        if folder is None:
            self.forget_key()
            raise RefusedError(410, GONE)
        return folder

    def remember(self, key: FolderKey) -> None:
        """Keep the key in this browser until it is closed; no script can read it.

        Lax, so that a link from elsewhere finds the folder open; what changes something must come from here (`prepare`).
        """
        secure = self.request.protocol == "https" or self.request.headers.get("X-Forwarded-Proto") == "https"
        self.set_cookie(COOKIE, key.token(), path="/", httponly=True, secure=secure, samesite="Lax")

    def forget_key(self) -> None:
        """Take the key away from this browser."""
        self.clear_cookie(COOKIE, path="/", httponly=True, samesite="Lax")

    def write_error(self, status_code: int, **more: Any) -> None:
        """Say what was refused, or that something broke; never how."""
        error = (more.get("exc_info") or (None, None))[1]
        if isinstance(error, RefusedError):
            status_code, message = error.status, error.message
            if error.wait is not None:
                self.set_header("Retry-After", str(error.wait))
        elif isinstance(error, FolderGoneError):
            status_code, message = 410, GONE
        elif isinstance(error, StorageError):
            status_code, message = 503, error.participant
        else:
            message = f"{pages.BROKEN}. {pages.BROKEN_TEXT}"
        self.set_status(status_code)
        self.tell({"message": message})

    def log_exception(self, typ: type[BaseException] | None, value: BaseException | None, tb: Any) -> None:
        """Tell the operator what kind of thing broke, and where; not with what, for it may hold what somebody wrote."""
        if value and not isinstance(value, RefusedError | StorageError | FolderGoneError | HTTPError | StreamClosedError):
            self.settings["course"].log.error("Mappen: %s", kind_and_place(value))


def kind_and_place(error: BaseException) -> str:
    """Return the kind of an error and where it was raised: all that may be logged of one that may hold what was typed."""
    frames = traceback.extract_tb(error.__traceback__)
    return f"{type(error).__name__} i {frames[-1].name}, linje {frames[-1].lineno}" if frames else type(error).__name__


def _host(origin: str) -> str:
    """Return the host and port of an Origin, nothing where it names none."""
    try:
        return urlsplit(origin).netloc
    except ValueError:
        return ""


def _number(text: str) -> float:
    """Return a number that JSON can hold. Raises ValueError: what Python calls Infinity, no browser reads."""
    number = float(text)
    if not math.isfinite(number):
        raise ValueError
    return number


def _is_deep(value: Any, left: int) -> bool:
    """Tell whether more than `left` lists and objects stand in each other."""
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else None
    return inner is not None and (left == 0 or any(_is_deep(one, left - 1) for one in inner))


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
