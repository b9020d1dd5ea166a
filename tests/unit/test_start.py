"""What is heavy and used by nobody is not loaded when the course starts."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest
from running import ROOT

SERVER = "import kursus.server.app"
PARENT = """
from pathlib import Path
from kursus.server.kernels.parent import warm
warm([Path("exercises/chime.ipynb")])
"""
LOADED = "import json, sys; print(json.dumps([name for name, module in sys.modules.items() if module]))"


@pytest.mark.parametrize(
    ("started", "unused"),
    [
        (SERVER, ["rfc3987_syntax", "lark", "pandas", "sphinx"]),
        (PARENT, ["rfc3987_syntax", "lark", "pandas", "debugpy", "voila"]),
    ],
    ids=["the server", "the process that kernels are forked from"],
)
def test_what_nobody_uses_is_not_loaded(started: str, unused: list[str]) -> None:
    told = subprocess.run([sys.executable, "-c", f"{started}\n{LOADED}"], capture_output=True, text=True, cwd=ROOT, check=False)
    assert told.returncode == 0, told.stderr
    loaded = json.loads(told.stdout)
    assert "kursus.server" in loaded
    assert [name for name in unused if name in loaded] == []
