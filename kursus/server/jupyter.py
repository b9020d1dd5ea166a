"""Every private name of Jupyter's that the server uses: who updates jupyter_server, jupyter_client or Voilà reads this file.

Each has the test that notices when it is gone. What a kernel does in a fork is in `kernels/child.py`, with ipykernel's names.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Mapping
from subprocess import DEVNULL
from typing import Any

import zmq
from jupyter_core.utils import ensure_async
from jupyter_events import EventLogger
from jupyter_server.auth import IdentityProvider, User
from jupyter_server.services.kernels.connection.channels import ZMQChannelsWebsocketConnection
from jupyter_server.services.kernels.kernelmanager import AsyncMappingKernelManager
from jupyter_server.utils import ApiPath
from traitlets import default
from traitlets.config import Config
from voila.app import Voila
from voila.tornado.kernel_websocket_handler import VoilaKernelWebsocketHandler

SOCKETS = 32_000
"""How many ZeroMQ sockets the server may have: a visit takes up to eight, and ZeroMQ's own limit is 1023."""

ASKED, ASKED_SECONDS = 100, 0.2
"""How often a new kernel is asked whether its messages come through, and how long each time."""


class VoilaApplication(Voila):
    """Voilà's stand-alone application with the routes of who extends it, and none of its own.

    Voilà calls `setup_template_dirs`, `init_handlers` and `init_settings` when it starts, and `stop` when it ends; it keeps
    `settings[self.name]`, so the name is its own. Held by tests/server/test_routes.py, which finds nothing of Voilà's served.
    """

    name = "voila"

    def __init__(self, config: Config, **more: Any) -> None:
        """Take the configuration. `config_file_paths` would let files on the machine change it."""
        super().__init__(config=config, config_file_paths=[], **more)
        self.identity_provider_class = Anonymous
        self.kernel_websocket_connection_class = KernelConnection
        # One for all kernels: each kernel manager asks its parents for one, and else makes its own and keeps it.
        # Held by tests/server/test_visits.py (memory).
        self.event_logger = EventLogger()

    def setup_template_dirs(self) -> None:
        """Use none of Voilà's templates and static files; our handlers have their own."""
        self.template_paths: list[str] = []
        self.static_paths: list[str] = []

    def init_handlers(self) -> list[Any]:
        """Return the routes."""
        return self.routes()

    def routes(self) -> list[Any]:
        """Return all that is served."""
        raise NotImplementedError

    def speak_through_files(self, folder: str) -> None:
        """Have kernels spoken to by sockets in a folder: a port that was free a moment ago can be taken.

        `folder` must be short: a Unix socket's name has at most 107 bytes. Held by tests/server/test_forks.py.
        """
        self.config.KernelManager.transport = "ipc"
        self.connection_dir_root = folder


class Anonymous(IdentityProvider):
    """Treats every visitor as anonymous; jupyter_server would set a cookie with a generated name.

    Held by tests/server/test_privacy.py.
    """

    def get_user(self, handler: Any) -> User:
        """Return the user that all are."""
        return User(username="besøgende")


class KernelConnection(ZMQChannelsWebsocketConnection):
    """The server's end of a websocket, which asks the kernel no questions first.

    jupyter_server's own asks which protocol the kernel speaks, and keeps all that belongs to the connection in memory for a
    minute, in case no answer comes. Our kernels speak what the server speaks. Held by tests/server/test_own_notebook.py.
    """

    @default("log")
    def _silence(self) -> logging.Logger:
        """Log nothing: jupyter_server's lines hold kernels' ids, and whole messages of pages that say what none should.

        Held by tests/server/test_own_notebook.py.
        """
        silent = logging.getLogger("kursus.silent")
        silent.disabled = True
        return silent

    async def prepare(self) -> None:
        """Register the session, and sign its messages with the manager's key.

        The kernel has run a notebook; jupyter_server, which does not watch it, would wait for it to say that it has begun.
        """
        self.kernel_manager.execution_state = "idle"
        await self._register_session()  # type: ignore[no-untyped-call]  # of jupyter_server
        self.session.key = self.kernel_manager.session.key


class KernelSocket(VoilaKernelWebsocketHandler):
    """Voilà's websocket to a kernel, which lets no code through (`allowed_message_types` of jupyter_server).

    Held by tests/server/test_own_notebook.py.
    """

    async def open(self, kernel_id: str) -> None:
        """Connect to the kernel, without jupyter_server's timer that pings besides tornado's."""
        await ensure_async(self.connection.connect())

    def write_message(self, message: bytes | dict[str, Any], binary: bool = False) -> asyncio.Future[None] | None:  # of tornado
        """Send a message; a page that went as it was told is no fault, and asyncio would log it with a traceback."""
        sent: asyncio.Future[None] | None = super().write_message(message, binary)
        if sent:
            sent.add_done_callback(lambda done: done.cancelled() or done.exception())
        return sent

    def on_close(self) -> None:
        """Disconnect; a line that was refused never was connected."""
        if getattr(self, "connection", None):
            super().on_close()


class JupyterKernels(AsyncMappingKernelManager):
    """jupyter_server's manager of kernels, with what it counts and does not tell.

    It must not be called KernelManager: traitlets would take the settings of that class for its own.
    """

    def __init__(self, **more: Any) -> None:
        """Let ZeroMQ have as many sockets as our visits take."""
        super().__init__(**more)  # type: ignore[no-untyped-call]  # of jupyter_client
        self.context.set(zmq.MAX_SOCKETS, SOCKETS)

    def start_watching_activity(self, kernel_id: str) -> None:
        """Watch nothing: what jupyter_server counts as activity is not what a person does, see `kursus.server.visit`.

        Held by tests/server/test_forks.py, which counts the sockets of a visit.
        """

    async def start(self, environment: Mapping[str, str], kernel_name: str | None = None) -> str:
        """Start a kernel with these names in its environment, and return its id; `kernel_name` is else the default.

        Its own output goes nowhere: it could hold what a participant wrote.
        """
        more: dict[str, Any] = {"kernel_name": kernel_name, "env": dict(environment), "stdout": DEVNULL, "stderr": DEVNULL}
        started: Any = self.start_kernel(path=ApiPath(""), **more)
        return str(await ensure_async(started))

    async def end(self, kernel_id: str) -> None:
        """End a kernel at once."""
        await ensure_async(self.shutdown_kernel(kernel_id, now=True))  # type: ignore[no-untyped-call]  # of jupyter_client

    async def is_alive(self, kernel_id: str) -> bool:
        """Tell whether a kernel lives."""
        kernel: Any = self.get_kernel(kernel_id)
        return bool(await ensure_async(kernel.is_alive()))


class Comms:
    """The server's end of the comms of a kernel's widgets, through jupyter_client's channels."""

    def __init__(self, kernels: JupyterKernels, kernel_id: str, heard: Callable[[str, dict[str, Any]], None]) -> None:
        """Take the kernel; `heard` is called with the id of a comm and what it says."""
        kernel: Any = kernels.get_kernel(kernel_id)
        # The context is that of all kernels: a client's own would be one more thread for each visit.
        self._client: Any = kernel.client(context=kernels.context)
        self._heard = heard
        self._listening: asyncio.Task[None] | None = None

    async def open(self) -> None:
        """Connect, and wait until the kernel's messages come through; a message that is sent before is lost.

        Raises TimeoutError when none comes.
        """
        self._client.start_channels(stdin=False, hb=False, control=False)
        for _ in range(ASKED):
            if await self._client.iopub_channel.socket.poll(1000 * ASKED_SECONDS):
                self._listening = asyncio.ensure_future(self._listen())
                return
            self._client.kernel_info()
        raise TimeoutError

    async def _listen(self) -> None:
        """Hear what widgets say until the channels are closed."""
        while True:
            message = await self._client.iopub_channel.get_msg()
            if message["header"]["msg_type"] == "comm_msg":
                self._heard(message["content"]["comm_id"], message["content"]["data"])

    def tell(self, comm: str, data: dict[str, Any]) -> None:
        """Send a widget a message."""
        message = self._client.session.msg("comm_msg", {"comm_id": comm, "data": data})
        self._client.shell_channel.send(message)

    def close(self) -> None:
        """Close the channels."""
        if self._listening:
            self._listening.cancel()
        self._client.stop_channels()
