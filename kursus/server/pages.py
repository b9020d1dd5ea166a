"""Pages for people: a Danish message with a way on, whatever went wrong."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import jinja2

TEMPLATES = Path(__file__).parent / "templates"
STATIC = Path(__file__).parent / "static"
VERSION = hashlib.sha256(b"".join(path.read_bytes() for path in sorted(STATIC.iterdir()))).hexdigest()[:12]
"""Of our scripts and styles; it is in their address, so that a browser can keep them for good."""
ENVIRONMENT = jinja2.Environment(loader=jinja2.FileSystemLoader(TEMPLATES), autoescape=True)
ENVIRONMENT.globals["asset"] = lambda name: f"/sider/{VERSION}/{name}"

MISSING = "Siden findes ikke"
MISSING_TEXT = "Adressen kan være skrevet forkert, eller siden kan være flyttet."
NO_EXERCISE = "Øvelsen findes ikke"
NO_EXERCISE_TEXT = "Der er ingen øvelse på den adresse. Find den på listen over øvelser."
FULL = "Der er fuldt hus lige nu"
FULL_TEXT = "Alle pladser i øvelserne er optaget. Siden prøver igen af sig selv om et øjeblik. Du behøver ikke gøre noget."
FAILED = "Øvelsen kunne ikke starte"
FAILED_TEXT = "Det er ikke din skyld. Prøv igen om lidt. Virker det stadig ikke, så sig det til din underviser."
NO_QUIZ = "Videnstjekket findes ikke"
NO_QUIZ_TEXT = "Der er intet videnstjek på den adresse. Find det på listen over videnstjek."
QUIZ_FAILED = "Videnstjekket kunne ikke starte"
BROKEN = "Noget gik galt"
BROKEN_TEXT = "Det er ikke din skyld. Prøv igen om lidt."


def render(template: str, **values: Any) -> str:
    """Return a template of ours filled in."""
    return ENVIRONMENT.get_template(template).render(**values)


def message_page(title: str, text: str, *, again_after: int | None = None) -> str:
    """Return a whole page; with `again_after` the browser tries again after so many seconds."""
    return render("message.html", title=title, text=text, again_after=again_after)
