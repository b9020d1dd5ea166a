"""plotly.js: our own bundle of the parts that the course draws with, else the whole file of the plotly package."""

from __future__ import annotations

import hashlib
import importlib.resources
import os
from functools import lru_cache
from pathlib import Path

from kursus.course import INSTALLED, Course, is_course

RECIPE = Path(__file__).parent / "plotly_bundle"
"""What the bundle is made by: see `kursus.plotly_bundle`."""
SETTING = "KURSUS_PLOTLY"
OWN, WHOLE = "egen", "hel"
DIGITS = 16


def wants_bundle() -> bool:
    """Tell whether the operator wants the bundle, as is usual. Raises ValueError, in Danish, for a word that is no answer."""
    said = os.environ.get(SETTING, "").strip() or OWN
    if said not in (OWN, WHOLE):
        raise ValueError(f"{SETTING} skal være {OWN} eller {WHOLE} (der står »{said}«).")
    return said == OWN


def bundle_folder() -> Path:
    """Return the folder that a bundle is built into: it belongs to the code, and all courses of one installation share it."""
    checkout = Path(__file__).parent.parent
    return Course(checkout if is_course(checkout) else INSTALLED).built / "plotly"


def bundle_name() -> str:
    """Return the bundle's name in that folder: it has the hash of the recipe, so that a new recipe gives a new file."""
    digest = hashlib.sha256()
    for path in sorted(RECIPE.iterdir()):
        if path.suffix in {".cjs", ".mjs", ".json", ".lock"}:
            digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return f"plotly-{digest.hexdigest()[:DIGITS]}.js"


def find_bundle() -> Path | None:
    """Return the bundle where it is built: by us, or in a checkout that was installed by another and can't be written."""
    folders = (bundle_folder(), Path(__file__).parent.parent / "_build" / "plotly")
    return next((folder / bundle_name() for folder in folders if (folder / bundle_name()).is_file()), None)


@lru_cache(maxsize=1)
def plotly_source() -> Path:
    """Return the file that draws; it stays the same as long as the process lives."""
    whole = Path(str(importlib.resources.files("plotly"))) / "package_data" / "plotly.min.js"
    return (find_bundle() if wants_bundle() else None) or whole


@lru_cache(maxsize=1)
def plotly_name() -> str:
    """Return its name in the built book: it has the hash of the content, so that a browser can keep the file for good."""
    return f"plotly-{hashlib.sha256(plotly_source().read_bytes()).hexdigest()[:DIGITS]}.min.js"


def plotly_url() -> str:
    """Return its address, the same on every server of the same version."""
    return f"/_static/{plotly_name()}"
