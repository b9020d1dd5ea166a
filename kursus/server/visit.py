"""One visit: what a page says over its line is told to the widgets of its kernel, and what they say is told to the page."""

from __future__ import annotations

import hashlib
import json
import secrets
import time
from typing import Any, NamedTuple, Protocol

from kursus.server.line_messages import AnswersMessage, LineMessage, QuestionMessage

ENDED, IDLE, FULL, REFUSED, REPLACED = 4001, 4002, 4003, 4004, 4005
"""Why a line is closed: the kernel ended or could not start; nobody used it for long; there is no room for one more; the page
said what no page says; the page has a newer line. See widgets/visit/line.js."""
STUCK_SECONDS = 30.0
"""How long a kernel may take for one answer."""
MOST_ASKED = 20
"""How many questions of a knowledge check may wait for their kernel."""
PARTS = ("notes", "problems", "sections", "left_out", "warnings", "blocks")
"""What of the widgets' states is feedback, as `Feedback.as_json` has it."""


class Page(NamedTuple):
    """What a visit is to: its kind, as in the address, and its name."""

    kind: str
    name: str


class Line(Protocol):
    """What a visit needs of a websocket."""

    def say(self, said: dict[str, Any]) -> None:
        """Send a message to the page."""

    def hang_up(self, code: int) -> None:
        """Close the line."""


class Channel(Protocol):
    """What a visit needs of the way to its kernel's widgets: see `kursus.server.jupyter.Comms`."""

    async def open(self) -> None:
        """Connect."""

    def tell(self, comm: str, data: dict[str, Any]) -> None:
        """Send a widget a message."""

    def close(self) -> None:
        """Disconnect."""


class Kept(Protocol):
    """What keeps a kernel alive: a visit of an exercise's page, or of a teacher's own notebook."""

    digest: bytes
    """What its secret is known by: see `digest_of`."""

    def close(self, code: int) -> None:
        """Hang up on the page with the code that says why."""

    def is_idle(self, now: float, seconds: float) -> bool:
        """Tell whether no person has changed anything for so long."""

    def is_left(self, now: float, seconds: float) -> bool:
        """Tell whether the page has been gone for so long."""

    def is_stuck(self, now: float) -> bool:
        """Tell whether the kernel has not answered for too long."""


class Asked(NamedTuple):
    """Answers that the kernel has been told: their number there, and on the line."""

    number: int
    n: int
    since: float


class Visit:
    """A visit, its kernel's widgets, and its line while there is one."""

    def __init__(self, page: Page, views: list[dict[str, Any]]) -> None:
        """Take the page, and the widgets that the kernel shows, as `views_of`."""
        self.page = page
        self.secret = secrets.token_urlsafe(24)
        self.digest = digest_of(self.secret)
        self.line: Line | None = None
        self.used = self.left = time.monotonic()
        self._channel: Channel | None = None
        self._widget = next((view["id"] for view in views if "exercise" in view["state"] or "quiz" in view["state"]), "")
        self._parts = {part: value for view in views for part, value in view["state"].items() if part in PARTS}
        self._unsaid = set(self._parts)
        self._is_introduced = False
        self._last = b""
        self._count = self._said = 0
        self._asked: Asked | None = None
        self._next: AnswersMessage | None = None
        self._questions: dict[str, int] = {}

    async def connect(self, channel: Channel) -> None:
        """Speak to the kernel through a channel."""
        self._channel = channel
        await channel.open()

    def take_line(self, line: Line) -> None:
        """Speak to the page over this line, in place of the one before."""
        if self.line:
            self.line.hang_up(REPLACED)
        self.line = line
        self._unsaid, self._is_introduced = set(self._parts), False
        self._asked = self._asked and self._asked._replace(n=0)
        self._next = None
        self._questions.clear()

    def lose_line(self, line: Line) -> None:
        """Know that a line is gone; nothing happens when there is a newer one."""
        if self.line is line:
            self.line, self.left = None, time.monotonic()

    def tell(self, message: LineMessage) -> None:
        """Tell the kernel what the page says."""
        digest = hashlib.sha256(json.dumps(message.what(), sort_keys=True).encode()).digest()
        if digest != self._last:  # what is sent again after the line broke is nothing that a person does
            self._last, self.used = digest, time.monotonic()
        match message:
            case AnswersMessage() if self._asked:
                self._next = message
            case AnswersMessage():
                self._ask(message)
            case QuestionMessage() if len(self._questions) >= MOST_ASKED and self.line:
                self.line.hang_up(REFUSED)
            case QuestionMessage():
                self._questions[message.question] = message.n
                self._send({"method": "custom", "content": {"question": message.question, "answer": message.answer}})

    def _ask(self, message: AnswersMessage) -> None:
        self._count += 1
        self._asked = Asked(self._count, message.n, time.monotonic())
        state = {"answers": message.answers, "sent": self._count}
        self._send({"method": "update", "state": state, "buffer_paths": []})

    def _send(self, data: dict[str, Any]) -> None:
        if self._channel:
            self._channel.tell(self._widget, data)

    def hear(self, _comm: str, data: dict[str, Any]) -> None:
        """Tell the page what a widget says."""
        if data.get("method") == "custom":
            content = data["content"]
            n = self._questions.pop(content.get("question", ""), 0)
            if n:
                self._say({"n": n, "said": content})
            return
        state = data.get("state", {})
        for part in PARTS:
            if part in state:
                self._parts[part] = state[part]
                self._unsaid.add(part)
        if self._asked and state.get("received", 0) >= self._asked.number:
            self._said, self._asked = self._asked.n, None
            self._say_feedback()
            if self._next:
                message, self._next = self._next, None
                self._ask(message)
        elif "warnings" in state and self._said:
            self._say_feedback()

    def _say_feedback(self) -> None:
        said = {part: self._parts[part] for part in PARTS if part in self._unsaid}
        self._unsaid.clear()
        self._say({"n": self._said, "feedback": said})

    def _say(self, said: dict[str, Any]) -> None:
        if self.line:
            first = {} if self._is_introduced else {"secret": self.secret}
            self._is_introduced = True
            self.line.say(said | first)

    def close(self, code: int) -> None:
        """Hang up on the page and the kernel."""
        if self._channel:
            self._channel.close()
        if self.line:
            self.line.hang_up(code)
            self.line = None

    def is_idle(self, now: float, seconds: float) -> bool:
        """Tell whether no person has changed anything for so long."""
        return now - self.used > seconds

    def is_left(self, now: float, seconds: float) -> bool:
        """Tell whether the line has been gone for so long."""
        return self.line is None and now - self.left > seconds

    def is_stuck(self, now: float) -> bool:
        """Tell whether the kernel has not answered for too long."""
        return self._asked is not None and now - self._asked.since > STUCK_SECONDS


def digest_of(secret: str) -> bytes:
    """Return what a secret is known by."""
    return hashlib.sha256(secret.encode()).digest()
