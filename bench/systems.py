"""The systems that are compared, each started on a port of its own and stopped again."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import psutil

HERE = Path(__file__).parent
ROOT = HERE.parent
PEERS = HERE / "peers"
OWN_BIN = Path(sys.executable).parent
PEER_BIN = Path(os.environ.get("KURSUS_BENCH_BIN", ROOT / ".venv-bench" / "bin"))
PATIENCE = 180


@dataclass(frozen=True)
class System:
    """How one of them is started, and where its page is."""

    name: str
    command: list[str]
    path: str = "/"
    folder: Path = PEERS
    more: dict[str, str] = field(default_factory=dict)


COURSE = System(
    "Kurset", [str(OWN_BIN / "kursus"), "serve"], "/oevelser/chime", ROOT, {"PORT": "{port}", "KURSUS_PLADSER": "600"}
)
STOCK = System("Voilà", [str(PEER_BIN / "voila"), "stock.ipynb", "--no-browser", "--port={port}"])
PANEL = System(
    "Panel",
    [str(PEER_BIN / "panel"), "serve", "panel_app.py", "--port={port}", "--allow-websocket-origin=127.0.0.1:{port}"],
    "/panel_app",
)
SOLARA = System("Solara", [str(PEER_BIN / "solara"), "run", "solara_app.py", "--port={port}", "--no-open", "--production"])
STREAMLIT = System(
    "Streamlit",
    [
        *[str(PEER_BIN / "streamlit"), "run", "streamlit_app.py"],
        *["--server.port={port}", "--server.headless=true", "--browser.gatherUsageStats=false"],
    ],
)
ALL = [COURSE, STOCK, PANEL, SOLARA, STREAMLIT]


@dataclass
class Running:
    """A system that runs."""

    system: System
    process: subprocess.Popen[bytes]
    port: int

    @property
    def url(self) -> str:
        """The address of its page."""
        return f"http://127.0.0.1:{self.port}{self.system.path}"

    def memory(self) -> int:
        """Return the bytes of all its processes, shared ones counted in part (PSS)."""
        top = psutil.Process(self.process.pid)
        return sum(_pss(process) for process in [top, *top.children(recursive=True)])

    def own_memory(self) -> int:
        """Return the bytes of the server's own process (PSS)."""
        return _pss(psutil.Process(self.process.pid))


def _pss(process: psutil.Process) -> int:
    try:
        return int(process.memory_full_info().pss)
    except psutil.NoSuchProcess:
        return 0


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        return int(held.getsockname()[1])


@contextmanager
def running(system: System, log: Path) -> Iterator[Running]:
    """Start a system, wait until its page answers, and stop it and all its processes afterwards."""
    port = free_port()
    command = [part.format(port=port) for part in system.command]
    more = {name: value.format(port=port) for name, value in system.more.items()}
    with (log / f"{system.name}.log").open("wb") as written:
        process = subprocess.Popen(  # noqa: S603  # the commands above
            command, cwd=system.folder, env=os.environ | more, stdout=written, stderr=written, start_new_session=True
        )
    started = Running(system, process, port)
    try:
        _wait(started)
        yield started
    finally:
        processes = [psutil.Process(process.pid), *psutil.Process(process.pid).children(recursive=True)]
        os.killpg(process.pid, signal.SIGTERM)
        _, alive = psutil.wait_procs(processes, timeout=20)
        for left in alive:
            left.kill()
        process.wait()


def _wait(started: Running) -> None:
    end = time.monotonic() + PATIENCE
    ready = "/healthz" if started.system is COURSE else started.system.path
    while True:
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{started.port}{ready}", timeout=PATIENCE).read()  # loopback
        except (urllib.error.URLError, OSError):
            if time.monotonic() > end or started.process.poll() is not None:
                raise RuntimeError(f"{started.system.name} did not start") from None
            time.sleep(0.2)
        else:
            return
