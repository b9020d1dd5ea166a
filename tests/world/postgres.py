"""Starts a PostgreSQL for a test: in a temporary folder, on a socket in it."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from programs import POSTGRES
from running import PATIENCE, until

USER = "kursus"
SETTINGS = {"listen_addresses": "", "fsync": "off", "max_connections": "120"}


@contextmanager
def running_postgres() -> Iterator[str]:
    """Give the address of an empty database."""
    found = Path(POSTGRES.path())
    # A folder with a short name of its own: the name of a socket has room for a hundred letters.
    folder = Path(tempfile.mkdtemp(prefix="kursus-pg-", dir="/tmp"))
    owner: int | None = None
    if os.geteuid() == 0:  # PostgreSQL does not run as root
        shutil.chown(folder, "nobody")
        owner = folder.stat().st_uid
    data = str(folder / "data")
    server: subprocess.Popen[bytes] | None = None
    try:
        initdb = [str(found / "initdb"), "-D", data, "-A", "trust", "-U", USER, "-E", "UTF8", "--no-sync", "--locale=C"]
        subprocess.run(initdb, user=owner, cwd=folder, check=True, stdout=subprocess.DEVNULL)
        settings = [part for name, value in SETTINGS.items() for part in ("-c", f"{name}={value}")]
        started = [str(found / "postgres"), "-D", data, "-k", str(folder), *settings]
        with (folder / "log").open("wb") as log:
            server = subprocess.Popen(started, user=owner, cwd=folder, stdout=log, stderr=log)
        ready = [str(found / "pg_isready"), "-q", "-h", str(folder)]
        until(lambda: subprocess.run(ready, check=False).returncode == 0 or server.poll() is not None, "PostgreSQL")
        assert server.poll() is None, (folder / "log").read_text(errors="replace")
        yield f"postgresql+psycopg://{USER}@/postgres?host={folder}"
    finally:
        if server and server.poll() is None:
            server.send_signal(signal.SIGQUIT)  # at once: nothing of it is kept
            server.wait(PATIENCE)
        shutil.rmtree(folder, ignore_errors=True)
