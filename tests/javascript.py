"""Checks the course's JavaScript (types, layout, the linter) for `make check`, or lays it out for `make format`.

Node.js is a package of Python. npm puts the tools that tools/js/ pins into `.node/`, once for each lock file, and refuses
what has another hash than the lock file says.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from kursus.node import Node, NodeError, installed_node

ROOT = Path(__file__).parents[1]
RECIPE = ROOT / "tools" / "js"
TOOLS = ROOT / ".node"
LOCK = "package-lock.json"
MISSING = "Node.js mangler. Kør: make check"
CHECKS: dict[str, tuple[str, ...]] = {
    "typer": ("typescript/bin/tsc", "--project", str(ROOT)),
    "opsætning og regler": ("@biomejs/biome/bin/biome", "check", "--error-on-warnings", str(ROOT)),
}
FORMAT: dict[str, tuple[str, ...]] = {"opsætning": ("@biomejs/biome/bin/biome", "check", "--write", str(ROOT))}


def node() -> Node:
    """Return Node.js. Raises NodeError where it is not installed."""
    found = installed_node()
    if found is None:
        raise NodeError(MISSING)
    return found


def must_have_node() -> str:
    """Return the path of the program. Raises NodeError where it is not installed."""
    return str(node().program)


def install() -> None:
    """Put the tools into their folder where those of this lock file are not there. Raises NodeError."""
    done = TOOLS / "installed.json"
    if done.is_file() and done.read_bytes() == (RECIPE / LOCK).read_bytes():
        return
    print("Henter det, der tjekker JavaScript …", flush=True)
    shutil.rmtree(TOOLS, ignore_errors=True)
    TOOLS.mkdir()
    node().install(RECIPE, TOOLS)
    shutil.copy(RECIPE / LOCK, done)


def failed(tools: dict[str, tuple[str, ...]]) -> list[str]:
    """Run each tool, which says itself what it finds, and return the names of those that failed."""
    program = must_have_node()
    commands = {name: [program, str(TOOLS / "node_modules" / script), *rest] for name, (script, *rest) in tools.items()}
    return [name for name, command in commands.items() if subprocess.run(command, cwd=ROOT, check=False).returncode]


def main(action: str = "check") -> None:
    """Check, or `format`; leave with an error in Danish when something is wrong."""
    try:
        install()
        wrong = failed(FORMAT if action == "format" else CHECKS)
    except NodeError as error:
        sys.exit(str(error))
    if wrong:
        sys.exit(f"JavaScript har fejl: {', '.join(wrong)}. Se ovenfor. Opsætningen kan rettes med: make format")
    print("JavaScript er i orden.")


if __name__ == "__main__":
    main(*sys.argv[1:])
