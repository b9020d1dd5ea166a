"""`/mappe/kode`, `/mappe/opret`, `/mappe/aabn`, `/mappe/luk` and `/mappe/slet`: a folder from its code to its end."""

from __future__ import annotations

import asyncio
from typing import ClassVar

from kursus.folder import Code, CodeError, FolderExistsError, StorageError, new_code, read_code
from kursus.folder.rate_limit import RateLimiter, TooManyError
from kursus.server.answering import RefusedError
from kursus.server.folder.access import FolderHandler, tag_of

NO_FOLDER = "Der er ingen mappe med den kode. Se efter, om alle ord er rigtige, og om de står i samme rækkefølge."
TOO_MANY_WRONG = "Der er prøvet for mange forkerte koder herfra. Vent et minut, og prøv igen."
TOO_MANY_MADE = "Der er oprettet for mange mapper herfra. Vent et minut, og prøv igen."
TAKEN = "Mappen kunne ikke oprettes. Hent en ny kode, og prøv igen."


class NewCodeHandler(FolderHandler):
    """Draws a code; there is no folder yet."""

    def post(self) -> None:
        """Answer with {"code": "fem danske ord"}."""
        self.tell({"code": new_code()})


class WithACode(FolderHandler):
    """Takes {"code": what was typed}."""

    too_many: ClassVar[str] = TOO_MANY_WRONG

    async def code(self, guesses: RateLimiter) -> Code:
        """Return the code that was typed, after a while if many were tried. Raises RefusedError."""
        typed = self.asked().get("code")
        try:
            code = read_code(typed if isinstance(typed, str) else "")
        except CodeError as error:
            raise RefusedError(400, str(error)) from None
        try:
            await asyncio.sleep(guesses.begin(self.request.remote_ip or ""))
        except TooManyError as error:
            raise RefusedError(429, self.too_many, wait=error.seconds) from None
        return code


class CreateHandler(WithACode):
    """Makes a folder and opens it here."""

    too_many = TOO_MANY_MADE

    async def post(self) -> None:
        """Answer with the folder's tag."""
        code = await self.code(self.folders.made)
        key = await self.folders.key_of(code)
        try:
            await self.folders.use(lambda store: store.create(key))
        except FolderExistsError:
            raise RefusedError(409, TAKEN) from None
        self.remember(key)
        self.tell({"tag": tag_of(key)})


class OpenHandler(WithACode):
    """Opens a folder here."""

    async def post(self) -> None:
        """Answer with the folder's tag."""
        code = await self.code(self.folders.guesses)
        try:
            key = await self.folders.key_of(code)
            folder = await self.folders.use(lambda store: store.open(key))
        except StorageError:
            self.folders.guesses.take_back(self.request.remote_ip or "")  # nobody was told whether it is wrong
            raise
        if folder is None:
            raise RefusedError(404, NO_FOLDER)
        self.folders.guesses.take_back(self.request.remote_ip or "")
        self.remember(key)
        self.tell({"tag": tag_of(key)})


class CloseHandler(FolderHandler):
    """Closes the folder in this browser."""

    def post(self) -> None:
        """Answer with nothing."""
        self.forget_key()
        self.tell({})


class DeleteHandler(FolderHandler):
    """Deletes the folder and all that is in it, at once and for good."""

    async def post(self) -> None:
        """Take {"tag": of the folder that is meant}; answer with nothing."""
        await self.in_folder(self.asked().get("tag"), lambda folder: folder.delete())
        self.forget_key()
        self.tell({})
