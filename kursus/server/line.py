"""The line between a page and its kernel."""

from __future__ import annotations

from typing import Any

from jupyter_server.auth import IdentityProvider, User
from tornado.web import RequestHandler
from voila.tornado.kernel_websocket_handler import VoilaKernelWebsocketHandler


class Nobody(IdentityProvider):
    """Takes every visitor as nobody in particular: jupyter_server's own gives each a cookie with a made-up name."""

    def get_user(self, handler: Any) -> User:
        """Return the one who is nobody."""
        return User(username="besøgende")


class LineHandler(VoilaKernelWebsocketHandler):
    """`/api/kernels/ID/channels`: Voilà's websocket, which lets no code through, known to the visit so that it can hang up."""

    async def open(self, kernel_id: str) -> None:
        """Connect the page to its kernel."""
        self.kernel_manager.lines.setdefault(kernel_id, set()).add(self)
        await super().open(kernel_id)

    def on_close(self) -> None:
        """Forget the line."""
        self.kernel_manager.lines.get(self.kernel_id, set()).discard(self)
        super().on_close()


class LeaveHandler(RequestHandler):
    """`/api/kernels/ID/forlad`: closes the kernel of a page that is left, which says so as it goes.

    The kernel's id, which only the page knows, is what allows it.
    """

    async def post(self, kernel_id: str) -> None:
        """Close the kernel."""
        visits: Any = self.settings["kernel_manager"]
        await visits.close(kernel_id)
        self.set_status(204)
