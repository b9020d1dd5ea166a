"""The live kernels: one a visit, never more than there is room for, closed when they are left or nobody uses them."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Mapping
from pathlib import Path
from typing import Any, TypeVar

from traitlets import Int

from kursus.server.jupyter import Comms, JupyterKernels
from kursus.server.kernels.fork_server import ForkServer
from kursus.server.kernels.notebook import run_notebook
from kursus.server.visit import ENDED, IDLE, Kept, Page, Visit, digest_of

Begun = TypeVar("Begun", bound=Kept)
LOOK_SECONDS = 15
"""How often it is looked for visits that are over, at most."""


class FullError(Exception):
    """There is no room for one more kernel."""


class NotStartedError(Exception):
    """A notebook's code failed; the message is its error on one line."""


class Visits(JupyterKernels):
    """Starts and closes the kernels of visits."""

    seats = Int(100, help="how many kernels may live at once", config=True)
    left_seconds = Int(90, help="how long a kernel lives after its line is gone", config=True)
    idle_seconds = Int(3600, help="how long a kernel lives that nobody uses", config=True)

    def __init__(self, **more: Any) -> None:
        """Begin with no visit; `environment` is what kernels inherit, `fork_server` what they are forked by, if at all."""
        super().__init__(**more)
        self.environment: dict[str, str] = {}
        self.fork_server: ForkServer | None = None
        self.visits: dict[str, Kept] = {}
        self._by_digest: dict[bytes, Kept] = {}
        self._starting = 0

    def find(self, secret: str, page: Page | None = None) -> Visit | None:
        """Return the visit that has the secret, if it is to this page; secrets are looked up by their hash."""
        visit = self.kept(secret)
        return visit if isinstance(visit, Visit) and page in (None, visit.page) else None

    def kept(self, secret: str) -> Kept | None:
        """Return what keeps a kernel alive and has the secret, of any kind."""
        return self._by_digest.get(digest_of(secret))

    async def begin(self, page: Page, notebook: Path) -> Visit:
        """Start a kernel, have it run the notebook, and return its visit.

        Raises FullError, and NotStartedError when the notebook's code fails; OSError when there can be no kernel.
        """

        async def visit_of(kernel_id: str) -> Visit:
            visit = Visit(page, await self._run(kernel_id, notebook))
            await visit.connect(Comms(self, kernel_id, visit.hear))
            return visit

        return await self.seat(visit_of, self.environment)

    async def seat(
        self, begun: Callable[[str], Awaitable[Begun]], environment: Mapping[str, str], kernel_name: str | None = None
    ) -> Begun:
        """Start a kernel where there is room, and return what `begun` makes of its id; the kernel lives as long as that is kept.

        Raises FullError, NotStartedError, what `begun` raises, and OSError when there can be no kernel.
        """
        if len(self) + self._starting >= self.seats:
            raise FullError
        self._starting += 1
        try:
            kernel_id = await self.start(environment, kernel_name)
        finally:
            self._starting -= 1
        try:
            kept = await begun(kernel_id)
            if kernel_id not in self:
                raise NotStartedError("the kernel ended while it started")  # noqa: TRY301  # ended as any that fails is
        except BaseException:
            await self._end(kernel_id)
            raise
        self.visits[kernel_id] = self._by_digest[kept.digest] = kept
        return kept

    async def _run(self, kernel_id: str, notebook: Path) -> list[dict[str, Any]]:
        """Run a notebook in its new kernel and return the widgets it shows, as `views_of` does. Raises NotStartedError."""
        kernel: Any = self.get_kernel(kernel_id)
        if self.fork_server:
            shown = await kernel.provisioner.run(notebook, lambda: asyncio.ensure_future(self._end(kernel_id)))
        else:
            shown = await run_notebook(kernel, notebook)
        if "error" in shown:
            raise NotStartedError(shown["error"])
        views: list[dict[str, Any]] = shown["views"]
        return views

    async def close(self, visit: Kept, code: int = ENDED) -> None:
        """Close the kernel of a visit at once, if it is there still, and hang up on its page with the code that says why."""
        for kernel_id, other in list(self.visits.items()):
            if other is visit:
                await self._end(kernel_id, code)

    async def _end(self, kernel_id: str, code: int = ENDED) -> None:
        visit = self.visits.pop(kernel_id, None)
        if visit:
            self._by_digest.pop(visit.digest, None)
            visit.close(code)
        if kernel_id in self:
            await self.end(kernel_id)

    async def tidy_now_and_then(self) -> None:
        """Close the visits that are over, again and again."""
        while True:
            await asyncio.sleep(min(LOOK_SECONDS, self.left_seconds))
            await self.tidy(time.monotonic())

    async def tidy(self, now: float) -> None:
        """Close the kernels that are dead, whose line is gone, that nobody uses, and that do not answer."""
        for kernel_id, visit in list(self.visits.items()):
            if kernel_id in self and not await self.is_alive(kernel_id):
                await self._end(kernel_id)
            elif visit.is_idle(now, self.idle_seconds):
                await self._end(kernel_id, IDLE)
            elif visit.is_left(now, self.left_seconds) or visit.is_stuck(now):
                await self._end(kernel_id)
