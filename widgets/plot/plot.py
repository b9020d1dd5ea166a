"""One widget for the result of an exercise: plotly figures, each with its numbers as a table, and findings."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import anywidget
import traitlets

from kursus.plotly_js import plotly_source
from widgets.bundle import bundle
from widgets.host import plotly_url

HERE = Path(__file__).parent


class Plot(anywidget.AnyWidget):
    """The blocks of a result (`Feedback.as_json`), drawn by plotly.js.

    plotly.js comes from `plotly_url`, which the course's server sets (cached by the browser); in other hosts, where
    there is no such address, the page asks the kernel for the file.
    """

    _esm = bundle(HERE / "plot.js")
    _css = bundle(HERE / "plot.css")

    blocks: traitlets.List[dict[str, Any]] = traitlets.List().tag(sync=True)
    plotly_url = traitlets.Unicode().tag(sync=True)
    will_draw = traitlets.Bool(default_value=False).tag(sync=True)

    def __init__(self, *, will_draw: bool = False) -> None:
        """Build an empty result; one that will draw a figure has plotly.js fetched before it does."""
        super().__init__(plotly_url=plotly_url(), will_draw=will_draw)
        self.on_msg(self._send_plotly)

    def _send_plotly(self, _widget: Any, content: Any, _buffers: Any) -> None:
        if content == {"want": "plotly"}:
            self.send({"have": "plotly"}, buffers=[plotly_source().read_bytes()])
