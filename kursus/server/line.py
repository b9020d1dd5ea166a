"""The line between a page and its kernel."""

from __future__ import annotations

from typing import Any

from kursus.server.answering import Answering
from kursus.server.jupyter import KernelSocket


class LineHandler(KernelSocket):
    """`/api/kernels/ID/channels`: the websocket, known to the visit so that it can hang up."""

    async def open(self, kernel_id: str) -> None:
        """Connect the page to its kernel."""
        self.kernel_manager.lines.setdefault(kernel_id, set()).add(self)
        await super().open(kernel_id)

    def on_close(self) -> None:
        """Forget the line at once."""
        self.stop_pinging()
        self.kernel_manager.lines.get(self.kernel_id, set()).discard(self)
        super().on_close()


class LeaveHandler(Answering):
    """`/api/kernels/ID/forlad`: closes the kernel of a page that is left, which says so as it goes.

    The kernel's id, which only the page knows, is what allows it.
    """

    async def post(self, kernel_id: str) -> None:
        """Close the kernel."""
        visits: Any = self.settings["kernel_manager"]
        await visits.close(kernel_id)
        self.set_status(204)
