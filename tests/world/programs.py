"""The programs outside Python that the tests here need: finds them, and installs those that are missing where apt may."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

OFFICES = ("/Applications/LibreOffice.app/Contents/MacOS/soffice", r"C:\Program Files\LibreOffice\program\soffice.exe")
"""Where macOS and Windows have LibreOffice without naming it in the path."""


@dataclass(frozen=True)
class Program:
    """A program: what it is called, the package of Debian's that it is in, and how to find it."""

    name: str
    package: str
    find: Callable[[], str | None]
    """Returns its path, or that of the folder with its programs; None where it is not installed."""

    def path(self) -> str:
        """Return what `find` does; a test without its program fails here."""
        found = self.find()
        assert found, f"{self.name} is not installed: run `make world`, or install Debian's package {self.package}"
        return found


def _office() -> str | None:
    return shutil.which("soffice") or next((path for path in OFFICES if Path(path).is_file()), None)


def _postgres() -> str | None:
    installed = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name), reverse=True)
    on_path = shutil.which("initdb")
    folders = [*installed, *([Path(on_path).resolve().parent] if on_path else [])]
    return next((str(one) for one in folders if (one / "initdb").is_file() and (one / "pg_isready").is_file()), None)


OFFICE = Program("LibreOffice", "libreoffice-writer-nogui", _office)
PDF_READER = Program("pdftotext", "poppler-utils", lambda: shutil.which("pdftotext"))
POSTGRES = Program("PostgreSQL", "postgresql", _postgres)
PROGRAMS = (OFFICE, PDF_READER, POSTGRES)


def missing() -> list[Program]:
    """Return the programs that are not installed."""
    return [program for program in PROGRAMS if program.find() is None]


def install(programs: list[Program]) -> None:
    """Install programs by apt where that is possible; what fails is seen by `missing`."""
    if shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0:
        environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
        packages = [program.package for program in programs]
        for command in (["apt-get", "update", "-qq"], ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages]):
            subprocess.run(command, env=environment, check=False)


def main() -> int:
    """Make sure that all are there; return 1, and say which packages are missing, when they are not."""
    if wanted := missing():
        print(f"Installerer {', '.join(program.name for program in wanted)} til testene …", flush=True)
        install(wanted)
    for program in PROGRAMS:
        print(f"{program.name}: {program.find() or f'mangler. På Debian og Ubuntu hedder pakken {program.package}'}", flush=True)
    return 1 if missing() else 0


if __name__ == "__main__":
    sys.exit(main())
