"""The live kernels: one a visit, never more than there is room for, closed when they are left."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

from tornado.websocket import WebSocketHandler
from traitlets import Int

from kursus.server.jupyter import JupyterKernels
from kursus.server.kernels.fork_server import ForkServer
from kursus.server.kernels.notebook import run_notebook

ENDED, IDLE = 4001, 4002
"""Why a page's line was closed: the kernel ended, or nobody used it for long; the page asks for a new one at once, or when
it is used again."""


class NotStartedError(Exception):
    """A notebook's code failed; the message is its error on one line."""


@dataclass
class Seat:
    """Room for one visit, held until its kernel is among the live ones or it comes to nothing."""

    visits: Visits
    is_held: bool = True

    def release(self) -> None:
        """Give the room back; once is enough."""
        if self.is_held:
            self.is_held = False
            self.visits.held -= 1


class Visits(JupyterKernels):
    """Starts and closes the kernels of visits."""

    seats = Int(100, help="how many kernels may live at once", config=True)
    left_seconds = Int(90, help="how long a kernel lives after its page is gone", config=True)
    held = 0

    def __init__(self, **more: Any) -> None:
        """Begin with no visit; `environment` is what kernels inherit, `fork_server` what they are forked by, if at all."""
        super().__init__(**more)
        self.environment: dict[str, str] = {}
        self.fork_server: ForkServer | None = None
        self.lines: dict[str, set[WebSocketHandler]] = {}

    def reserve(self) -> Seat | None:
        """Return room for one more visit, None when the course is full."""
        if len(self) + self.held >= self.seats:
            return None
        self.held += 1
        return Seat(self)

    async def open(self, seat: Seat) -> str:
        """Start a kernel in a seat and return its id; it inherits a few names of the server's environment only."""
        try:
            kernel_id = await self.start(self.environment)
        finally:
            seat.release()
        return kernel_id

    async def run(self, kernel_id: str, notebook: Path) -> list[dict[str, Any]]:
        """Run a notebook in its new kernel and return the widgets it shows, as `views_of` does. Raises NotStartedError."""
        kernel: Any = self.get_kernel(kernel_id)
        if self.fork_server:
            shown = await kernel.provisioner.run(notebook, lambda: asyncio.ensure_future(self.close(kernel_id)))
        else:
            shown = await run_notebook(kernel, notebook)
        if "error" in shown:
            raise NotStartedError(shown["error"])
        views: list[dict[str, Any]] = shown["views"]
        return views

    async def close(self, kernel_id: str, code: int = ENDED) -> None:
        """Close a kernel at once, if it is there still, and hang up on its page with the code that says why."""
        if kernel_id in self:
            await self.end(kernel_id)
        for line in self.lines.pop(kernel_id, set()).copy():
            line.close(code)

    async def cull_kernel_if_idle(self, kernel_id: str) -> None:
        """Close a kernel that died, whose page is gone, or that nobody has used for long."""
        gone = self.connections(kernel_id) == 0
        unused = self.unused_for(kernel_id) > timedelta(seconds=self.left_seconds)
        if not await self.is_alive(kernel_id) or (gone and unused):
            await self.close(kernel_id)
            return
        await super().cull_kernel_if_idle(kernel_id)  # type: ignore[no-untyped-call]  # of jupyter_server
        if kernel_id not in self:
            await self.close(kernel_id, IDLE)
