"""Builds the book, where its content has changed."""

from __future__ import annotations

import gzip
import hashlib
import importlib.metadata
import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

from kursus import plotly_bundle, plotly_js
from kursus.check import check_content
from kursus.course import Course

SOURCES = ("_config.yml", "_toc.yml", "course.yml", "book", "exercises", "videnstjek", "cases", "widgets/tokens.css")
CODE = Path(__file__).parent
"""What builds the book and checks its content, and the lists that it does so with."""
SCRIPTS = CODE.parent / "widgets" / "plot"
"""What the book draws with."""
MARK = "bogen-er-bygget-af"
"""The file that holds the digest of what the built book was made of."""
COMPRESSED = (".html", ".css", ".js", ".svg")
TOOLS = ("jupyter-book", "plotly", "sphinx", "sphinx-book-theme", "sphinxcontrib-bibtex")
COLOUR = re.compile(r"\x1b\[[\d;]*m")
BROKEN = ("Exception occurred:", "Extension error", "Configuration error", "Theme error")
TAIL = 30


class BuildError(Exception):
    """The book could not be built; the text says why, in Danish, with Sphinx's last lines."""


def build_book(course: Course) -> bool:
    """Build the book into `course.site` if anything in it has changed; return whether it was built.

    Raises BuildError for mistakes in the content and for every warning of Sphinx's.
    """
    plotly_bundle.prepare()
    mark = course.built / MARK
    wanted = fingerprint(course)
    if mark.is_file() and (course.site / "index.html").is_file() and mark.read_text(encoding="utf-8") == wanted:
        print("Bogen er bygget i forvejen.", flush=True)  # and its content was checked then: by the same code
        return False
    problems = check_content(course)
    if problems:
        raise BuildError("\n".join([*map(str, problems), "Ret fejlene, og prøv igen."]))
    print("Bygger bogen (det tager op til et minut) …", flush=True)
    began = time.monotonic()
    mark.unlink(missing_ok=True)
    _sphinx(course)
    _compress(course.site)
    mark.write_text(wanted, encoding="utf-8")
    print(f"Bogen er bygget på {time.monotonic() - began:.0f} sekunder.", flush=True)
    return True


def fingerprint(course: Course) -> str:
    """Return a digest of all that the book is made of: names and contents of the files, our code, and the tools' versions."""
    digest = hashlib.sha256()
    for tool in TOOLS:
        digest.update(f"{tool} {importlib.metadata.version(tool)}\n".encode())
    digest.update(f"{plotly_js.plotly_name()}\n".encode())
    parts = [*((course.root, course.root / source) for source in SOURCES), (CODE.parent, CODE), (SCRIPTS.parents[1], SCRIPTS)]
    for base, top in parts:
        for path in sorted(top.rglob("*")) if top.is_dir() else [top]:
            if path.is_file() and path.suffix not in (".pyc", ".mo") and ".ipynb_checkpoints" not in path.parts:
                digest.update(path.relative_to(base).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()


def _sphinx(course: Course) -> None:
    """Run Jupyter Book on its own, since Sphinx keeps state in its process, and from nothing.

    Built upon an older build, Sphinx copies no changed style sheet and keeps pages that are gone.
    """
    shutil.rmtree(course.site, ignore_errors=True)
    options = [
        "--config",
        str(course.root / "_config.yml"),
        "--toc",
        str(course.root / "_toc.yml"),
        "--all",
        "-W",
        "-n",
        "--keep-going",
    ]
    command = [sys.executable, "-c", "from jupyter_book.cli.main import main; main()", "build", str(course.book)]
    command += ["--path-output", str(course.built.parent), *options]
    done = subprocess.run(  # noqa: S603  # our own interpreter
        command,
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="replace",
        check=False,
        env=os.environ | {"NO_COLOR": "1"},
    )
    if done.returncode:
        told = _told(done.stderr.strip() or done.stdout.strip(), course)
        raise BuildError("\n".join([*told, "Bogen kunne ikke bygges. Linjerne ovenfor nævner fil og linje."]))


def _told(output: str, course: Course) -> list[str]:
    """Return the lines of Sphinx's that name a mistake, with files as the course names them; without any, the last ones."""
    lines = COLOUR.sub("", output).replace(f"{course.root}{os.sep}", "").splitlines()
    mistakes = [line for line in lines if ": WARNING: " in line or ": ERROR: " in line]
    broken = next((number for number, line in enumerate(lines) if line.startswith(BROKEN)), len(lines) - TAIL)
    return list(dict.fromkeys(mistakes)) or lines[max(broken, 0) :][:TAIL]


def _compress(site: Path) -> None:
    """Put a compressed copy beside each file that is worth it, so that the server need not compress."""
    for path in site.rglob("*"):
        if path.suffix in COMPRESSED and path.is_file():
            path.with_name(f"{path.name}.gz").write_bytes(gzip.compress(path.read_bytes(), mtime=0))
