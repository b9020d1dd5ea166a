"""Finds a Chromium for the tests, and installs one where there is none: Debian's, else Playwright's own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from kursus.chromium import find_chromium

MISSING = (
    "Browsertestene skal bruge Chromium, og den kunne ikke installeres her. "
    "Installér pakken chromium, eller kør: .venv/bin/python -m playwright install chromium"
)


def find() -> str | None:
    """Return the path of a Chromium that is installed, None without one."""
    return find_chromium() or _of_playwright()


def _of_playwright() -> str | None:
    from playwright.sync_api import sync_playwright  # noqa: PLC0415  # only where Debian's is missing

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def install() -> None:
    """Install a Chromium, by apt where that is possible and by Playwright elsewhere; what fails is seen by `find`."""
    if shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0:
        environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
        for command in (["apt-get", "update", "-qq"], ["apt-get", "install", "-y", "-qq", "chromium"]):
            subprocess.run(command, env=environment, check=False)
    if find() is None:
        subprocess.run([sys.executable, "-m", "playwright", "install", "--with-deps", "chromium"], check=False)


def main() -> int:
    """Make sure that there is a Chromium; return 1, and say what to do, when there is none."""
    if find() is None:
        print("Installerer Chromium til browsertestene …", flush=True)
        install()
    found = find()
    print(f"Chromium: {found}" if found else MISSING, flush=True)
    return 0 if found else 1


if __name__ == "__main__":
    sys.exit(main())
