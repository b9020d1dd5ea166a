"""Five radio groups and a radar in Panel."""

import panel as pn
from chime import ITEMS, LEVELS, radar

pn.extension("plotly")
groups = [pn.widgets.RadioBoxGroup(name=item, options=LEVELS, value=None) for item in ITEMS]
figure = pn.bind(lambda *answers: radar(list(answers)), *groups)
rows = [part for (item, text), group in zip(ITEMS.items(), groups, strict=True) for part in (f"**{item}** {text}", group)]
pn.Row(pn.Column(*rows), pn.pane.Plotly(figure, width=500)).servable(title="CHIME")
