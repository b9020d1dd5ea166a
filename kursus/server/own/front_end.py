"""Voilà's front end and the extensions of Jupyter's that come with installed widgets: which files they are, and what it is told.

All of it comes from the installed Python packages; the page's own policy lets the browser ask no other host.
"""

from __future__ import annotations

import sys
from functools import lru_cache
from pathlib import Path
from typing import Any

import voila
from jupyter_core.paths import jupyter_path
from jupyterlab_server.config import get_page_config
from voila.paths import collect_static_paths

AT = "/egen-notebook"
"""The address that all is below that such a page asks for."""
STATIC = f"{AT}/{voila.__version__}"
"""Where the files of Voilà's own are: their address changes with the version."""
EXTENSIONS = f"{AT}/udvidelser"
THEMES = f"{AT}/temaer/{voila.__version__}"
THEME = f"{THEMES}/@jupyterlab/theme-light-extension/index.css"
LEFT_OUT = {"@voila-dashboards/jupyterlab-preview", "@voila-dashboards/widgets-manager7"}
"""A button for JupyterLab, and the widgets of ipywidgets 7: Voilà itself leaves them out beside ipywidgets 8."""
SCRIPT, STYLE = f"{STATIC}/voila.js", f"{STATIC}/voila-style.js"
POLICY = (
    # Settings are checked by code that is made; an anywidget is a module of a blob.
    "default-src 'none'; script-src 'self' 'unsafe-eval' blob:; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
    "font-src 'self' data:; media-src 'self' data: blob:; connect-src 'self' data: blob:; worker-src 'self' blob:; "
    "base-uri 'none'; object-src 'none'; form-action 'self'; frame-ancestors 'self'"
)
"""The Content-Security-Policy of a started notebook, and of no other page."""


def static_folder() -> Path:
    """Return the folder of Voilà's own files. Raises FileNotFoundError when it was installed without them."""
    for folder in map(Path, collect_static_paths(["voila"], "base")):
        if (folder / "voila.js").is_file():
            return folder
    raise FileNotFoundError("voila.js")


def themes_folder() -> Path:
    """Return the folder of the themes that came with Voilà's own files."""
    return static_folder().parents[2] / "themes"


def extension_folders() -> list[str]:
    """Return the folders of extensions: those of this Python environment, else those of the whole machine."""
    ours = [folder for folder in jupyter_path() if Path(folder).is_relative_to(sys.prefix)]
    data = ours if any((Path(folder) / "voila").is_dir() for folder in ours) else jupyter_path()
    return [str(Path(folder) / part) for folder in data for part in ("labextensions", "voila/labextensions")]


@lru_cache(maxsize=1)
def page_config() -> dict[str, Any]:
    """Return what the front end is told on every page."""
    found = get_page_config(extension_folders())
    extensions = [one for one in found["federated_extensions"] if one["name"] not in LEFT_OUT]
    return {
        "appVersion": voila.__version__,
        "appUrl": "voila/",
        "baseUrl": f"{AT}/",
        "fullStaticUrl": STATIC,
        "fullLabextensionsUrl": EXTENSIONS,
        "themesUrl": THEMES,
        "jupyterLabTheme": "light",
        "terminalsAvailable": "false",
        "progressiveRendering": "false",
        "extensionConfig": {},
        "fullMathjaxUrl": None,  # none of the two: MathJax comes from Voilà's own files, else it is asked for at another host
        "mathjaxConfig": None,
        "disabledExtensions": [*found["disabledExtensions"], *LEFT_OUT],
        "federated_extensions": extensions,
    }
