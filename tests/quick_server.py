"""`kursus serve` that warms up with one exercise only: each notebook takes time at a start, and a test opens few of them."""

from __future__ import annotations

import sys

from kursus.cli import main
from kursus.server import app

WARMED = "chime"
if __name__ == "__main__":
    app.warmed_notebooks = lambda course: [course.exercises / f"{WARMED}.ipynb"]
    sys.exit(main(["serve"]))
