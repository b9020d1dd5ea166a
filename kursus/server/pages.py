"""Pages for people: a Danish message with a way on, whatever went wrong."""

from __future__ import annotations

from pathlib import Path

import jinja2

TEMPLATES = Path(__file__).parent / "templates"
ENVIRONMENT = jinja2.Environment(loader=jinja2.FileSystemLoader(TEMPLATES), autoescape=True)

MISSING = "Siden findes ikke"
MISSING_TEXT = "Adressen kan være skrevet forkert, eller siden kan være flyttet."
NO_EXERCISE = "Øvelsen findes ikke"
NO_EXERCISE_TEXT = "Der er ingen øvelse på den adresse. Find den på listen over øvelser."
FULL = "Der er fuldt hus lige nu"
FULL_TEXT = "Alle pladser i øvelserne er optaget. Siden prøver igen af sig selv om et øjeblik. Du behøver ikke gøre noget."
FAILED = "Øvelsen kunne ikke starte"
FAILED_TEXT = "Det er ikke din skyld. Prøv igen om lidt. Virker det stadig ikke, så sig det til din underviser."
BROKEN = "Noget gik galt"
BROKEN_TEXT = "Det er ikke din skyld. Prøv igen om lidt."


def message_page(title: str, text: str, *, again_after: int | None = None) -> str:
    """Return a whole page; with `again_after` the browser tries again after so many seconds."""
    return ENVIRONMENT.get_template("message.html").render(title=title, text=text, again_after=again_after)
