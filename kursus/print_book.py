"""Prints the whole book as one PDF: the page hele-bogen.html, in a Chromium that is installed."""

from __future__ import annotations

import os
import subprocess
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from kursus.build import build_book
from kursus.chromium import find_chromium
from kursus.course import WHOLE_BOOK, Course

PATIENCE = 300
"""Seconds that the browser may take."""
DRAWING = 30_000
"""Milliseconds of the page's own time that its figures may take; the browser waits no longer than they need."""

NO_CHROMIUM = (
    f"Chromium, Chrome eller Edge blev ikke fundet. Installér en af dem, eller sæt KURSUS_CHROMIUM til programmets sti. "
    f"Du kan også starte kurset, åbne /{WHOLE_BOOK} i din browser og vælge »Print« og »Gem som PDF«."
)


class PrintError(Exception):
    """The book could not be printed; the text says why, in Danish."""


def print_book(course: Course, target: Path) -> None:
    """Build the book where it has changed, and write it to `target` as a PDF.

    Raises BuildError for a book that can't be built, and PrintError without a browser or a place to write.
    """
    browser = find_chromium()
    if browser is None:
        raise PrintError(NO_CHROMIUM)
    target = target.resolve()
    if not target.parent.is_dir():
        raise PrintError(f"Mappen {target.parent} findes ikke.")
    build_book(course)
    print("Printer bogen …", flush=True)
    try:
        # Beside the target: a browser that is shut in, as Ubuntu's is, may write there and not in the system's folder.
        with tempfile.TemporaryDirectory(dir=target.parent, prefix="kursus-print-") as folder, _served(course.site) as address:
            made = Path(folder) / "bog.pdf"
            done = subprocess.run(_command(browser, address, made), capture_output=True, timeout=PATIENCE, check=False)  # noqa: S603  # the browser found above
            if not made.is_file():
                told = done.stderr.decode(errors="replace").strip().splitlines()[-1:]
                raise PrintError("\n".join([*told, f"{browser} lavede ingen PDF. Prøv en anden browser med KURSUS_CHROMIUM."]))
            made.replace(target)
    except subprocess.TimeoutExpired:
        raise PrintError(f"{browser} blev ikke færdig på {PATIENCE // 60} minutter.") from None
    except OSError as error:
        raise PrintError(f"{target} kan ikke skrives: {error.strerror}.") from None


def _command(browser: str, address: str, made: Path) -> list[str]:
    """Return the call that prints the page to `made`."""
    command = [
        browser,
        "--headless",
        "--disable-gpu",
        f"--user-data-dir={made.parent / 'profil'}",  # a browser that runs already is left alone
        "--no-pdf-header-footer",
        "--generate-pdf-document-outline",
        f"--virtual-time-budget={DRAWING}",
        f"--print-to-pdf={made}",
        f"{address}/{WHOLE_BOOK}",
    ]
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        command.insert(1, "--no-sandbox")  # Chromium does not start as root otherwise, and the page is our own
    return command


class _Quiet(SimpleHTTPRequestHandler):
    """Serves the built book."""

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  # the name is the base class's
        """Keep quiet."""


@contextmanager
def _served(site: Path) -> Iterator[str]:
    """Serve the folder to this machine only, and give the address."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(site))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
