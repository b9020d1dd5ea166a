"""The script and the style of the folder's page, `/mappe`: no widget, but made of the same parts."""

from pathlib import Path

from widgets.bundle import bundle

SCRIPT = bundle(Path(__file__).parent / "folder.js")
STYLE = bundle(Path(__file__).parent / "folder.css")

__all__ = ["SCRIPT", "STYLE"]
