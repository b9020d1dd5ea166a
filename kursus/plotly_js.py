"""plotly.js: the file that the plotly package carries, and where the built book has it."""

from __future__ import annotations

import importlib.metadata
import importlib.resources
from pathlib import Path

NAME = f"plotly-{importlib.metadata.version('plotly')}.min.js"
"""It has the version, so that a browser can keep the file for good."""

URL = f"/_static/{NAME}"


def plotly_source() -> Path:
    """Return the file in the installed package."""
    return Path(str(importlib.resources.files("plotly"))) / "package_data" / "plotly.min.js"
