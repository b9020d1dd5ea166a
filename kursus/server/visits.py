"""The live kernels: one a visit, never more than there is room for, closed when they are left."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

from jupyter_client.session import utcnow
from jupyter_core.utils import ensure_async
from jupyter_server.services.kernels.kernelmanager import AsyncMappingKernelManager
from jupyter_server.utils import ApiPath
from traitlets import Int


class Visits(AsyncMappingKernelManager):
    """Starts and closes the kernels of visits.

    A kernel's own output goes nowhere: it could hold what a participant wrote.
    """

    places = Int(40, help="how many kernels may live at once", config=True)
    left_seconds = Int(90, help="how long a kernel lives after its page is gone", config=True)
    _starting = 0

    def has_place(self) -> bool:
        """Tell whether one more kernel may start."""
        return len(self) + self._starting < self.places

    @contextmanager
    def starting(self) -> Iterator[None]:
        """Count a visit while its kernel is not yet among the live ones."""
        self._starting += 1
        try:
            yield
        finally:
            self._starting -= 1

    async def open(self, kernel_name: str, environment: dict[str, str]) -> str:
        """Start a kernel and return its id; it inherits nothing from the request but `environment`."""
        with self.starting():
            kernel_id: str = await ensure_async(
                self.start_kernel(
                    kernel_name=kernel_name,
                    path=ApiPath(""),
                    env=environment,
                    stdout=subprocess.DEVNULL,
                    stderr=subprocess.DEVNULL,
                )
            )
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
