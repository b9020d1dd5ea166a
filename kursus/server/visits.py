"""The live kernels: one a visit, never more than there is room for, closed when they are left."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from jupyter_client.session import utcnow
from jupyter_core.utils import ensure_async
from jupyter_server.services.kernels.kernelmanager import AsyncMappingKernelManager
from jupyter_server.utils import ApiPath
from traitlets import Int


@dataclass
class Place:
    """Room for one visit, held until its kernel is among the live ones or it comes to nothing."""

    visits: Visits
    is_held: bool = True

    def release(self) -> None:
        """Give the room back; once is enough."""
        if self.is_held:
            self.is_held = False
            self.visits.held -= 1


class Visits(AsyncMappingKernelManager):
    """Starts and closes the kernels of visits.

    A kernel's own output goes nowhere: it could hold what a participant wrote.
    """

    places = Int(40, help="how many kernels may live at once", config=True)
    left_seconds = Int(90, help="how long a kernel lives after its page is gone", config=True)
    held = 0

    def reserve(self) -> Place | None:
        """Return room for one more visit, None when the course is full."""
        if len(self) + self.held >= self.places:
            return None
        self.held += 1
        return Place(self)

    async def open(self, place: Place, kernel_name: str, environment: dict[str, str]) -> str:
        """Start a kernel in a place and return its id; it inherits nothing from the request but `environment`."""
        try:
            kernel_id: str = await ensure_async(
                self.start_kernel(
                    kernel_name=kernel_name,
                    path=ApiPath(""),
                    env=environment,
                    stdout=subprocess.DEVNULL,
                    stderr=subprocess.DEVNULL,
                )
            )
        finally:
            place.release()
        return kernel_id

    async def close(self, kernel_id: str) -> None:
        """Close a kernel at once, if it is there still."""
        if kernel_id in self:
            await ensure_async(self.shutdown_kernel(kernel_id, now=True))  # type: ignore[no-untyped-call]  # of jupyter_client

    async def cull_kernel_if_idle(self, kernel_id: str) -> None:
        """Close a kernel that died, whose page is gone, or that nobody has used for long."""
        kernel: Any = self.get_kernel(kernel_id)
        gone = self._kernel_connections.get(kernel_id, 0) == 0
        unused = utcnow() - kernel.last_activity > timedelta(seconds=self.left_seconds)
        if not await ensure_async(kernel.is_alive()) or (gone and unused):
            await self.close(kernel_id)
            return
        await super().cull_kernel_if_idle(kernel_id)  # type: ignore[no-untyped-call]  # of jupyter_server
