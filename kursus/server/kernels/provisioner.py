"""The kernel provisioner `kursus-fork`: jupyter_client asks it for a kernel, and it asks the process that forks."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from jupyter_client.connect import KernelConnectionInfo
from jupyter_client.provisioning.local_provisioner import LocalProvisioner

from kursus.server.kernels.fork_server import ForkedKernel


class ForkProvisioner(LocalProvisioner):
    """Starts kernels by fork; signals, waiting and ports are as for any local kernel.

    The kernel manager's own manager must have the `fork_server`.
    """

    process: ForkedKernel | None  # type: ignore[assignment]  # it is used as a Popen is

    async def launch_kernel(self, cmd: list[str], **kwargs: Any) -> KernelConnectionInfo:
        """Fork a kernel."""
        manager: Any = self.parent
        cwd = str(kwargs.get("cwd") or Path.cwd())
        request = {"connection_file": manager.connection_file, "env": kwargs["env"], "cwd": cwd}
        self.process = await manager.parent.fork_server.fork(request)
        self.pid = self.process.pid
        return self.connection_info

    async def run(self, notebook: Path, ended: Callable[[], None]) -> dict[str, Any]:
        """Have the kernel run a notebook, see `ForkedKernel.run`; `ended` is called as soon as the kernel ends."""
        assert self.process
        shown = await self.process.run(notebook)
        if self.process.poll() is None:
            self.process.watch(ended)
        return shown
