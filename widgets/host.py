"""What the page that a notebook is shown on brings along: the course's own server says so in the environment."""

from __future__ import annotations

import os


def plotly_url() -> str:
    """Return the address that the course's server has plotly.js at; empty in JupyterLab and stock Voilà."""
    return os.environ.get("KURSUS_PLOTLY_URL", "")


def shows_heading() -> bool:
    """Tell whether the page shows the exercise's title and instruction itself, as the course's server does."""
    return bool(plotly_url())
