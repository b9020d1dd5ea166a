"""Runs a notebook in a kernel that was started the ordinary way, where there is no fork to do it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError

from kursus.server.kernels.views import views_of


async def run_notebook(kernel: Any, path: Path) -> dict[str, Any]:
    """Run the cells; return the widgets they show, {"views": [...]} as `views_of` has it, or {"error": "one line"}."""
    client = NotebookClient(nbformat.read(path, as_version=4), km=kernel)
    client.kc = await client.async_start_new_kernel_client()
    try:
        for number, cell in enumerate(client.nb.cells):
            cell.outputs = []
            await client.async_execute_cell(cell, number, store_history=False)
    except CellExecutionError as error:
        return {"error": f"{error.ename}: {error.evalue}"}
    finally:
        client.kc.stop_channels()
    client.set_widgets_metadata()
    models = client.nb.metadata.widgets["application/vnd.jupyter.widget-state+json"]["state"]
    return {"views": views_of((output.get("data", {}) for cell in client.nb.cells for output in cell.outputs), models)}
