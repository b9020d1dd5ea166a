"""`kursus serve` whose database may have no more than so many pages (ROOM), as on a disk that is full."""

from __future__ import annotations

import os
import sys

from kursus.cli import main
from kursus.database import opened as database

database.PRAGMAS = (*database.PRAGMAS, f"max_page_count = {os.environ['ROOM']}")  # type: ignore[assignment]  # as many as they are
if __name__ == "__main__":
    sys.exit(main(["serve"]))
