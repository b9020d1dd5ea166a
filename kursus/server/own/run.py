"""Runs an own notebook in its kernel, and turns its cells into what the page shows before the front end takes over."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import nbformat
from markupsafe import Markup
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError
from nbconvert.filters.markdown_mistune import MarkdownWithMath
from voila.exporter import VoilaMarkdownRenderer

from kursus.server.visits import NotStartedError

START_SECONDS = 60
"""How long a notebook may take to run."""


class Shown(NamedTuple):
    """One thing on the page: `kind` is text (HTML), printed, or output (a display of Jupyter's)."""

    kind: str
    content: Any


async def run_own(kernel: Any, path: Path) -> Any:
    """Run the cells in a new kernel; return the notebook with their outputs. Raises NotStartedError."""
    notebook = nbformat.read(path, as_version=4)
    client = NotebookClient(notebook, km=kernel)
    try:
        async with asyncio.timeout(START_SECONDS):
            client.kc = await client.async_start_new_kernel_client()
            for number, cell in enumerate(notebook.cells):
                if cell.cell_type == "code":
                    cell.outputs = []
                    await client.async_execute_cell(cell, number, store_history=False)
    except CellExecutionError as error:
        raise NotStartedError(f"{error.ename}: {error.evalue}") from None
    except TimeoutError:
        raise NotStartedError(f"tog over {START_SECONDS} sekunder") from None
    finally:
        if client.kc is not None:
            client.kc.stop_channels()
    return notebook


def shown_of(notebook: Any, files: Any) -> Iterator[Shown]:
    """Yield what a notebook that was run shows; `files` is the contents manager that pictures beside the notebook come from."""
    for cell in notebook.cells:
        if cell.cell_type == "markdown":
            renderer = VoilaMarkdownRenderer(files, escape=False, attachments=cell.get("attachments", {}))
            yield Shown("text", Markup(MarkdownWithMath(renderer=renderer).render(cell.source)))  # noqa: S704  # the teacher's own text
        elif cell.cell_type == "code":
            yield from _outputs(cell.outputs)


def _outputs(outputs: Any) -> Iterator[Shown]:
    for output in outputs:
        if output.output_type == "stream" and output.name == "stdout":
            yield Shown("printed", output.text)
        elif output.output_type in {"display_data", "execute_result"}:
            yield Shown("output", {**output, "trusted": True})
