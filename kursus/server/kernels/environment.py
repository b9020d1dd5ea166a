"""What a kernel inherits of the server's environment; secrets of the server are not in it."""

from __future__ import annotations

import os

from kursus import plotly_js
from kursus.course import Course

INHERITED = ("PATH", "HOME", "LANG", "LC_ALL", "TMPDIR", "TEMP", "TMP", "SYSTEMROOT", "VIRTUAL_ENV", "PYTHONPATH", "USERPROFILE")


def kernel_environment(course: Course) -> dict[str, str]:
    """Return the environment of every kernel."""
    inherited = {name: os.environ[name] for name in INHERITED if name in os.environ}
    ours = {"KURSUS_ROD": str(course.root), "KURSUS_PLOTLY_URL": plotly_js.plotly_url()}
    ours |= {"IPYTHONDIR": str(course.built / "ipython"), "JUPYTER_WIDGETS_ECHO": "0"}  # the page knows what it said
    return {**inherited, **ours}
