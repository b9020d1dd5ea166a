"""Finds the programs that read a Word file for the tests, and installs them where they are missing: LibreOffice and poppler."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

PACKAGES = ("libreoffice-writer-nogui", "poppler-utils")
MISSING = (
    "Testene af Word-filen skal bruge LibreOffice og pdftotext, og de kunne ikke installeres her. På Debian og Ubuntu hedder "
    f"pakkerne {' og '.join(PACKAGES)}; på macOS: brew install --cask libreoffice, og brew install poppler."
)
ELSEWHERE = ("/Applications/LibreOffice.app/Contents/MacOS/soffice", r"C:\Program Files\LibreOffice\program\soffice.exe")
"""Where macOS and Windows have it without naming it in the path."""


def find_office() -> str | None:
    """Return the path of LibreOffice, None without one."""
    return shutil.which("soffice") or next((path for path in ELSEWHERE if Path(path).is_file()), None)


def find_reader() -> str | None:
    """Return the path of the program that reads the text of a PDF, None without one."""
    return shutil.which("pdftotext")


def install() -> None:
    """Install both by apt where that is possible; what fails is seen by `find_office` and `find_reader`."""
    if shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0:
        environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
        for command in (["apt-get", "update", "-qq"], ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *PACKAGES]):
            subprocess.run(command, env=environment, check=False)


def main() -> int:
    """Make sure that both are there; return 1, and say what to do, when they are not."""
    if not (find_office() and find_reader()):
        print("Installerer LibreOffice til testene af Word-filen …", flush=True)
        install()
    office, reader = find_office(), find_reader()
    print(f"LibreOffice: {office}\npdftotext: {reader}" if office and reader else MISSING, flush=True)
    return 0 if office and reader else 1


if __name__ == "__main__":
    sys.exit(main())
