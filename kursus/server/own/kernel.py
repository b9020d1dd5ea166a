"""What Voilà's front end asks of a kernel: that it is there, a websocket to it, and that it ends when the page is left."""

from __future__ import annotations

from typing import Any

from tornado.web import HTTPError

from kursus.server.answering import JsonHandler, host_of, kind_and_place
from kursus.server.jupyter import KernelSocket
from kursus.server.line import PING_SECONDS, PONG_SECONDS
from kursus.server.own.visit import OwnVisit
from kursus.server.visits import Visits

LONGEST = 4 * 1024 * 1024
"""Bytes of a message; a widget may take a small file."""


def own_visit(visits: Visits, secret: str) -> OwnVisit:
    """Return the visit of an own notebook that has the secret. Raises HTTPError."""
    visit = visits.kept(secret)
    if not isinstance(visit, OwnVisit):
        raise HTTPError(404)
    return visit


class ModelHandler(JsonHandler):
    """`/egen-notebook/api/kernels/SECRET`: that the kernel is there."""

    def get(self, secret: str) -> None:
        """Send what Jupyter's front ends want to know of a kernel, under the name that this one knows it by. Raises HTTPError."""
        own_visit(self.settings["kernel_manager"], secret)
        self.tell({"id": secret, "name": "python3", "execution_state": "idle", "connections": 1})


class ShutdownHandler(JsonHandler):
    """`/egen-notebook/voila/api/shutdown/SECRET`: closes the kernel of a page that is left."""

    async def post(self, secret: str) -> None:
        """Close it. Whether there was one is not told."""
        visits: Visits = self.settings["kernel_manager"]
        visit = visits.kept(secret)
        if isinstance(visit, OwnVisit):
            await visits.close(visit)
        self.set_status(204)
        self.finish()


class OwnSocket(KernelSocket):
    """`/egen-notebook/api/kernels/SECRET/channels`: the websocket. Code is refused: see `kursus.server.jupyter`."""

    visit: OwnVisit | None = None

    @property
    def ping_interval(self) -> float:
        """How often the page is asked whether it is there, in seconds, as tornado counts; jupyter_server counts milliseconds."""
        return PING_SECONDS

    @property
    def ping_timeout(self) -> float:
        """How long it has to answer, in seconds."""
        return PONG_SECONDS

    @property
    def max_message_size(self) -> int:
        """How long a message may be, in bytes."""
        return LONGEST

    def check_origin(self, origin: str | None = None) -> bool:
        """Tell whether it is a page of ours that asks."""
        return host_of(origin or "") == str(self.request.host)

    async def get(self, secret: str) -> None:
        """Open the websocket to the kernel of the visit with the secret. Raises HTTPError."""
        self.visit = own_visit(self.settings["kernel_manager"], secret)
        await super().get(self.visit.kernel_id)

    async def open(self, kernel_id: str) -> None:
        """Let the visit know, and connect."""
        if self.visit:
            self.visit.take(self)
        await super().open(kernel_id)

    def on_message(self, message: str | bytes) -> None:
        """Pass on what the page says."""
        if self.visit:
            self.visit.use()
        super().on_message(message)

    def on_close(self) -> None:
        """Let the visit know."""
        if self.visit:
            self.visit.lose(self)
        super().on_close()

    def write_error(self, status_code: int, **_more: Any) -> None:
        """Refuse without a word: no person reads it."""
        self.set_status(status_code)
        self.finish()

    def log_exception(self, _kind: Any, value: BaseException | None, _traceback: Any) -> None:
        """Tell the operator what kind of fault it was, and where; not with what."""
        if value and not isinstance(value, HTTPError):
            self.settings["server"].log.error("Egen notebook: %s", kind_and_place(value))
