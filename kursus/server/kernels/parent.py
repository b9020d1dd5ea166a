"""The process that kernels are forked from: `python -m kursus.server.kernels.parent FD NOTEBOOK …`.

It imports what a kernel needs, runs each notebook once so that all that is lazy is there, and then forks whenever it is
asked to. It holds no thread, no event loop and no socket but the one it is asked through, so that a fork is whole.
"""

from __future__ import annotations

import atexit
import contextlib
import gc
import importlib
import io
import os
import signal
import socket
import sys
import threading
from pathlib import Path
from typing import Any

import nbformat
from ipywidgets import Widget

from kursus.server.kernels.child import become_kernel, refresh
from kursus.server.kernels.wire import pack, receive
from kursus.server.workers.process import work_over

LATE = (
    "IPython.core.completerlib",
    "IPython.core.debugger",
    "IPython.core.logger",
    "IPython.core.oinspect",
    "IPython.extensions.storemagic",
    "faulthandler",
    "ipykernel.debugger",
    "pdb",
    "psutil",
    "tornado.platform.asyncio",
    "zmq.utils.garbage",
)
"""What a kernel imports when it starts or gets its first message; a test holds that nothing is missing here."""

KERNEL, WORKER = "kursus-kerne", "kursus-svar"
"""What forked processes are called; the system takes 15 letters."""


def warm(notebooks: list[Path]) -> None:
    """Import what a kernel does, and run the code of the notebooks; what they made is forgotten, what is cached stays."""
    sys.modules["debugpy"] = None  # type: ignore[assignment]  # makes its import fail: 10 MB that no visit needs
    for name in LATE:
        with contextlib.suppress(ImportError):
            importlib.import_module(name)
    for path in notebooks:
        names: dict[str, Any] = {"__name__": "__main__"}
        # A visit to an exercise that fails tells what is wrong with it.
        with contextlib.suppress(Exception), contextlib.redirect_stdout(io.StringIO()):
            for cell in nbformat.read(path, as_version=4).cells:
                if cell.cell_type == "code":
                    exec(compile(cell.source, str(path), "exec"), names)  # noqa: S102  # the course's own notebook
        Widget.close_all()


def serve(line: socket.socket) -> None:
    """Fork a kernel or a worker for each request, until the server is gone; then end all of them and this process."""
    while True:
        try:
            request, files = receive(line)
        except (EOFError, OSError):
            os.killpg(0, signal.SIGKILL)
        child = os.fork()
        if child == 0:
            _child(request, line, files[0])
        os.close(files[0])
        line.sendall(pack({"pid": child}))


def _child(request: dict[str, Any], line: socket.socket, lifeline: int) -> None:
    line.close()
    atexit._clear()  # noqa: SLF001  # what was to be done at the parent's end is not this process's to do
    gc.enable()
    try:
        call_oneself(WORKER if request.get("worker") else KERNEL)
        if request.get("worker"):
            refresh(request)
            work_over(socket.socket(fileno=lifeline))
        else:
            become_kernel(request, socket.socket(fileno=lifeline))
    finally:
        os._exit(0)


def call_oneself(name: str) -> None:
    """Have the process listed under a name, where the system can do that (Linux)."""
    with contextlib.suppress(OSError):
        Path("/proc/self/comm").write_text(name, encoding="ascii")


def main() -> None:
    """Warm up, say so, and serve."""
    line = socket.socket(fileno=int(sys.argv[1]))
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the server, which ends this process
    gc.disable()
    warm([Path(name) for name in sys.argv[2:]])
    if threading.active_count() > 1:
        raise RuntimeError(f"a thread is running before the fork: {threading.enumerate()}")
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # a kernel that ends leaves nothing to be waited for
    nothing = os.open(os.devnull, os.O_RDWR)
    for standard in (0, 1, 2):
        os.dup2(nothing, standard)
    os.close(nothing)
    gc.collect()
    gc.freeze()
    line.sendall(pack({"ready": True}))
    serve(line)


if __name__ == "__main__":
    main()
