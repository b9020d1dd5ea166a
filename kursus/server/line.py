"""The line between a page and its kernel."""

from __future__ import annotations

from typing import Any

from jupyter_server.auth import IdentityProvider, User
from jupyter_server.services.kernels.connection.channels import ZMQChannelsWebsocketConnection
from tornado.web import RequestHandler
from voila.tornado.kernel_websocket_handler import VoilaKernelWebsocketHandler


class Nobody(IdentityProvider):
    """Takes every visitor as nobody in particular: jupyter_server's own gives each a cookie with a made-up name."""

    def get_user(self, handler: Any) -> User:
        """Return the one who is nobody."""
        return User(username="besøgende")


class LineConnection(ZMQChannelsWebsocketConnection):
    """The server's end of a line, which asks the kernel no questions first.

    jupyter_server's own asks which protocol the kernel speaks, and keeps all that belongs to the line in memory for a
    minute, in case no answer comes. Our kernels speak what the server speaks.
    """

    async def prepare(self) -> None:
        """Take the line's name and key."""
        await self._register_session()  # type: ignore[no-untyped-call]  # of jupyter_server
        self.session.key = self.kernel_manager.session.key


class LineHandler(VoilaKernelWebsocketHandler):
    """`/api/kernels/ID/channels`: Voilà's websocket, which lets no code through, known to the visit so that it can hang up."""

    async def open(self, kernel_id: str) -> None:
        """Connect the page to its kernel."""
        self.kernel_manager.lines.setdefault(kernel_id, set()).add(self)
        await super().open(kernel_id)

    def on_close(self) -> None:
        """Forget the line, and at once: its pulse would keep it in memory until the next beat."""
        if self.ping_callback:
            self.ping_callback.stop()
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
