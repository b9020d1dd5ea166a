"""Builds our own bundle of plotly.js from npm's packages, once, in a folder that is thrown away; see CONTRIBUTING.md.

`entry.cjs` names the parts, `build.mjs` joins them with esbuild, the lock files pin every package by its hash.
"""

from __future__ import annotations

import shutil
import tempfile
import time
from pathlib import Path

from kursus import plotly_js
from kursus.node import NodeError, find_node

HOUR, DAY = 3600, 86_400
WORK = "under-arbejde-"
TRIED = "kunne-ikke-bygges.txt"
"""Says why the last try failed, and by its age whether it is time for another."""
BUILDING = "Laver kursets udgave af plotly.js, som tegner figurerne (kun første gang, op til et minut) …"
INSTEAD = "Figurerne tegnes med hele plotly.js, som er langsommere at hente: {why}. Prøv igen med: python -m kursus.plotly_bundle"


def prepare(*, try_again: bool = False) -> bool:
    """Build the bundle where it is missing, and return whether it serves; say in one line when the whole file does instead.

    After a failure it is tried again a day later, or at once when told to: a start without a network must not wait for one.
    """
    if not plotly_js.wants_bundle():
        return False
    why = "" if plotly_js.find_bundle() else _build(try_again=try_again)
    plotly_js.plotly_source.cache_clear()
    plotly_js.plotly_name.cache_clear()
    if why:
        print(INSTEAD.format(why=why), flush=True)
    return not why


def _build(*, try_again: bool) -> str:
    """Build the bundle, and return why that failed; empty when it went well."""
    folder = plotly_js.bundle_folder()
    tried = folder / TRIED
    try:
        if not try_again and tried.is_file() and time.time() - tried.stat().st_mtime < DAY:
            return tried.read_text(encoding="utf-8")
        folder.mkdir(parents=True, exist_ok=True)
        print(BUILDING, flush=True)
        _sweep(folder)
        with tempfile.TemporaryDirectory(dir=folder, prefix=WORK, ignore_cleanup_errors=True) as work:
            _make(Path(work)).replace(folder / plotly_js.bundle_name())  # whole or not at all, whoever else builds it
        tried.unlink(missing_ok=True)
    except NodeError as error:
        tried.write_text(str(error), encoding="utf-8")
        return str(error)
    except OSError as error:
        return f"{folder} kan ikke skrives ({error.strerror})"
    return ""


def _make(work: Path) -> Path:
    """Return the bundle, built in `work`. Raises NodeError."""
    node = find_node(work)
    node.install(plotly_js.RECIPE, work)
    for name in ("entry.cjs", "build.mjs"):
        shutil.copy(plotly_js.RECIPE / name, work / name)
    node.run("build.mjs", "bundle.js", folder=work)
    return work / "bundle.js"


def _sweep(folder: Path) -> None:
    """Remove what a build left behind that was killed."""
    for left in folder.glob(f"{WORK}*"):
        if time.time() - left.stat().st_mtime > HOUR:
            shutil.rmtree(left, ignore_errors=True)
