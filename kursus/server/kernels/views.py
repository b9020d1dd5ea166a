"""What a notebook shows: its widgets, in the order they were displayed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

VIEW = "application/vnd.jupyter.widget-view+json"
"""The type of an output that is a widget."""


def views_of(outputs: Iterable[Mapping[str, Any]], models: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Return the widgets among the outputs, each as {"id": ..., "state": {...}}.

    `outputs` are by type, {type: content}; `models` are by id, as in `application/vnd.jupyter.widget-state+json`.
    """
    shown = [output[VIEW]["model_id"] for output in outputs if VIEW in output]
    return [{"id": model, "state": models[model]["state"]} for model in shown]
