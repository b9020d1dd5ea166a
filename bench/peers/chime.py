"""The five items and the scale that every peer shows, and the radar of the answers."""

from __future__ import annotations

from typing import Any

ITEMS = {
    "Forbundethed": "Borgeren oplever at have nogen at høre til hos.",
    "Håb": "Borgeren oplever, at der er noget godt i vente.",
    "Identitet": "Borgeren oplever at være en hel person og ikke kun en, der er syg.",
    "Mening": "Borgeren oplever, at der er noget, som er værd at stå op til.",
    "Styring af eget liv": "Borgeren oplever selv at bestemme i det, der er vigtigst.",
}
LEVELS = ["Slet ikke", "Lidt", "I nogen grad", "En hel del", "Rigtig meget"]


def radar(answers: list[str | None]) -> dict[str, Any]:
    """Return the figure of five answers, each one of LEVELS or None."""
    values = [None if answer is None else 1 + LEVELS.index(answer) for answer in answers]
    trace = {"type": "scatterpolar", "r": [*values, values[0]], "theta": [*ITEMS, "Forbundethed"], "fill": "toself"}
    return {"data": [trace], "layout": {"polar": {"radialaxis": {"range": [0, 5]}}, "height": 370, "showlegend": False}}
