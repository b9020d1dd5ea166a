"""Pages for people, made of our templates: a Danish message with a way on, whatever went wrong."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import jinja2

from kursus.server import messages
from kursus.server.answering import Answering

TEMPLATES = Path(__file__).parent / "templates"
STATIC = Path(__file__).parent / "static"
VERSION = hashlib.sha256(b"".join(path.read_bytes() for path in sorted(STATIC.iterdir()))).hexdigest()[:12]
"""Of our scripts and styles; it is in their address, so that a browser can keep them for good."""
ENVIRONMENT = jinja2.Environment(loader=jinja2.FileSystemLoader(TEMPLATES), autoescape=True)
ENVIRONMENT.globals["asset"] = lambda name: f"/sider/{VERSION}/{name}"


def render(template: str, **values: Any) -> str:
    """Return a template of ours filled in."""
    return ENVIRONMENT.get_template(template).render(**values)


def message_page(title: str, text: str, *, again_after: int | None = None) -> str:
    """Return a whole page; with `again_after` the browser tries again after so many seconds."""
    return render("message.html", title=title, text=text, again_after=again_after)


class PageHandler(Answering):
    """Answers errors with a page that a participant can read; never with a traceback."""

    def write_error(self, status_code: int, **more: Any) -> None:
        """Write the page of an error."""
        refused = self.refusal((more.get("exc_info") or (None, None))[1])
        if refused:
            self.say(refused.status, messages.REFUSED, refused.message)
        elif status_code in (400, 403, 404):
            self.say(404, messages.MISSING, messages.MISSING_TEXT)
        else:
            self.say(status_code, messages.BROKEN, messages.BROKEN_TEXT)

    def say(self, status: int, title: str, text: str, *, again_after: int | None = None) -> None:
        """Answer with a page that says something."""
        self.set_status(status)
        self.set_header("Content-Type", "text/html; charset=utf-8")
        self.finish(message_page(title, text, again_after=again_after))
