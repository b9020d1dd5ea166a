"""The kernel provisioner `kursus-fork`: jupyter_client asks it for a kernel, and it asks the process that forks."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any

from jupyter_client.connect import KernelConnectionInfo
from jupyter_client.provisioning.local_provisioner import LocalProvisioner

from kursus.server.kernels.fork_server import ForkedProcess
from kursus.server.kernels.wire import pack, receive_async


class ForkProvisioner(LocalProvisioner):
    """Starts kernels by fork; signals, waiting and ports are as for any local kernel.

    The kernel manager's own manager must have the `fork_server`.
    """

    process: ForkedProcess | None  # type: ignore[assignment]  # it is used as a Popen is

    async def launch_kernel(self, cmd: list[str], **kwargs: Any) -> KernelConnectionInfo:
        """Fork a kernel."""
        manager: Any = self.parent
        cwd = str(kwargs.get("cwd") or Path.cwd())
        request = {"connection_file": manager.connection_file, "env": kwargs["env"], "cwd": cwd}
        self.process = await manager.parent.fork_server.fork(request)
        self.pid = self.process.pid
        return self.connection_info

    async def run(self, notebook: Path, ended: Callable[[], None]) -> dict[str, Any]:
        """Have the kernel run a notebook; return its widgets, {"views": [...]} as `views_of`, or {"error": "one line"}.

        `ended` is called as soon as the kernel ends.
        """
        assert self.process
        try:
            await asyncio.get_running_loop().sock_sendall(self.process.lifeline, pack({"notebook": str(notebook)}))
            shown = await receive_async(self.process.lifeline)
        except (EOFError, OSError):
            return {"error": "the kernel ended while it started"}
        if self.process.poll() is None:
            self.process.watch(ended)
        return shown
