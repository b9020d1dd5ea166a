"""Five radio groups and a radar with ipywidgets, as a notebook in stock Voilà has them."""

import ipywidgets as widgets
import plotly.graph_objects as go
from chime import ITEMS, LEVELS, radar

groups = [widgets.RadioButtons(options=LEVELS, value=None) for _ in ITEMS]
figure = go.FigureWidget(radar([None] * len(ITEMS)))


def follow(_: object) -> None:
    figure.data[0].r = radar([group.value for group in groups])["data"][0]["r"]


for group in groups:
    group.observe(follow, "value")
rows = [
    part for (item, text), group in zip(ITEMS.items(), groups, strict=True) for part in (widgets.Label(f"{item}: {text}"), group)
]
page = widgets.HBox([widgets.VBox(rows), figure])
