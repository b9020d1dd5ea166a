"""A teacher's own notebook in a copy of the course, and the button that starts it."""

from __future__ import annotations

import json
import re
import urllib.error
import urllib.request
from pathlib import Path
from typing import Any

import nbformat
from running import PATIENCE, Server

NAME = "skyder-og-figur"
TEXT = "# Søvn og søjler\n\nFlyt **skyderen**. En formel: $a^2$."
CODE = """
import ipywidgets
import plotly.graph_objects as go

print("Hej fra notebooken")
slider = ipywidgets.IntSlider(value=3, min=0, max=10, description="Timer")
told = ipywidgets.Label(value="endnu intet")
figure = go.FigureWidget(go.Bar(x=["a", "b"], y=[1, 3]))

def change(changed):
    told.value = f"Python regnede {changed['new'] * 7}"
    figure.data[0].y = [1, changed["new"]]

slider.observe(change, "value")
"""


def write_own(root: Path, *cells: str, name: str = NAME) -> Path:
    """Write a notebook of code cells below a heading into a course; return its file."""
    notebook = nbformat.v4.new_notebook(
        cells=[nbformat.v4.new_markdown_cell(TEXT), *map(nbformat.v4.new_code_cell, cells or (CODE, "slider", "told", "figure"))]
    )
    path = root / "exercises" / f"{name}.ipynb"
    nbformat.write(notebook, path)
    return path


def press(course: Server, name: str = NAME, **headers: str) -> tuple[int, str, dict[str, str]]:
    """Press the button, as a browser does; return status, text and headers."""
    sent = {"Origin": course.url.rstrip("/")} | headers
    request = urllib.request.Request(f"{course.url}oevelser/{name}", data=b"", headers=sent, method="POST")
    try:
        with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
            return answer.status, answer.read().decode(), dict(answer.headers)
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode(), dict(error.headers)


def config_in(page: str) -> dict[str, Any]:
    """Return what a started page tells the front end."""
    (found,) = re.findall(r'<script id="jupyter-config-data" type="application/json">(.*?)</script>', page, re.DOTALL)
    config: dict[str, Any] = json.loads(found)
    return config
