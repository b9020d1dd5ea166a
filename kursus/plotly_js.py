"""Where the pages find plotly.js: the file that the plotly package carries, under an address that tells its version."""

from __future__ import annotations

import importlib.metadata
import importlib.resources
from pathlib import Path


def plotly_url() -> str:
    """Return the address, which changes with the version, so that browsers may keep the file for good."""
    return f"/plotly-{importlib.metadata.version('plotly')}.min.js"


def plotly_file() -> Path:
    """Return the file."""
    return Path(str(importlib.resources.files("plotly"))) / "package_data" / "plotly.min.js"
