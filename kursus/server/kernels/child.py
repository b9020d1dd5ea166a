"""The kernel in a fork: an ordinary IPython kernel without what no visit needs, which has run its notebook already."""

from __future__ import annotations

import os
import random
import signal
import socket
from pathlib import Path
from typing import Any

import nbformat
from ipykernel.ipkernel import IPythonKernel
from ipykernel.kernelapp import IPKernelApp
from IPython.utils.capture import capture_output
from ipywidgets import Widget
from tornado.ioloop import IOLoop
from traitlets.config import Config

from kursus.server.kernels.views import views_of
from kursus.server.kernels.wire import pack, receive

CONFIG = Config()
CONFIG.IPKernelApp.outstream_class = None  # what is printed goes nowhere
CONFIG.IPKernelApp.log_level = "CRITICAL"
CONFIG.HistoryManager.enabled = False
CONFIG.Completer.use_jedi = False


class VisitKernel(IPythonKernel):
    """A kernel without a debugger."""

    async def poll_stopped_queue(self) -> None:
        """Wait for nothing: there is no debugger that stops."""


class VisitKernelApp(IPKernelApp):
    """The application of a forked kernel."""

    kernel_class = VisitKernel

    def init_gui_pylab(self) -> None:
        """Prepare no plots of Matplotlib."""

    def init_pdb(self) -> None:
        """Replace no debugger."""


def become_kernel(request: dict[str, Any], lifeline: socket.socket) -> None:
    """Run the kernel that the request describes, until it is told to stop or the server is gone. Never returns.

    The request has `connection_file`, `env` and `cwd`. Through the lifeline comes {"notebook": path}, what to run; the
    answer is the widgets that its cells show, {"views": [{"id": ..., "state": {...}}]}, or {"error": "one line"}.
    """
    refresh(request)
    app = VisitKernelApp(config=CONFIG, connection_file=request["connection_file"])
    app.initialize([])

    def hear(*_: Any) -> None:
        try:
            lifeline.sendall(pack(run(app, Path(receive(lifeline)[0]["notebook"]))))
        except (EOFError, OSError):
            os._exit(0)

    IOLoop.current().add_handler(lifeline.fileno(), hear, IOLoop.READ)
    app.start()


def refresh(request: dict[str, Any]) -> None:
    """Make what is a visitor's own fresh: environment, folder, random numbers, signals."""
    os.environ.clear()
    os.environ.update(request["env"])
    os.chdir(request["cwd"])
    random.seed()
    for number in (signal.SIGTERM, signal.SIGCHLD, signal.SIGINT):
        signal.signal(number, signal.SIG_DFL)


def run(app: VisitKernelApp, notebook: Path) -> dict[str, Any]:
    """Run the cells of a notebook; return the widgets that they show, or the first error on one line."""
    outputs: list[dict[str, Any]] = []
    for cell in nbformat.read(notebook, as_version=4).cells:
        if cell.cell_type != "code":
            continue
        with capture_output() as shown:
            result = app.kernel.shell.run_cell(cell.source)
        if not result.success:
            error = result.error_before_exec or result.error_in_exec
            return {"error": f"{type(error).__name__}: {error}"}
        outputs += [output.data for output in shown.outputs]
    return {"views": views_of(outputs, Widget.get_manager_state()["state"])}
