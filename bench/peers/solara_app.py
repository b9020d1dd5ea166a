"""Five radio groups and a radar in Solara."""

import ipywidgets as widgets
import plotly.graph_objects as go
import solara
from chime import ITEMS, LEVELS, radar

answers = solara.reactive([None] * len(ITEMS))


def answer(at: int, level: str) -> None:
    answers.value = [level if number == at else old for number, old in enumerate(answers.value)]


@solara.component
def Page() -> None:  # noqa: N802  # Solara wants the name
    with solara.Columns([1, 1]):
        with solara.Column():
            for number, (item, text) in enumerate(ITEMS.items()):
                solara.Markdown(f"**{item}** {text}")
                widgets.RadioButtons.element(
                    options=LEVELS, value=answers.value[number], on_value=lambda level, at=number: answer(at, level)
                )
        solara.FigurePlotly(go.Figure(radar(answers.value)))
