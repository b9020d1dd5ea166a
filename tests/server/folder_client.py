"""Asks for a folder's addresses as a participant's browser does: it keeps the cookie, and says where it comes from."""

from __future__ import annotations

import itertools
import json
import re
import urllib.error
import urllib.request
from collections.abc import Mapping
from dataclasses import dataclass, field
from email.message import Message
from http.cookies import SimpleCookie
from typing import Any

from running import PATIENCE, Server

from kursus.folder import FolderKey

COOKIE = "kursusmappe"
STATE = re.compile(r'<script id="exercise-state" type="application/json">(.*?)</script>', re.DOTALL)
NUMBERS = itertools.count(1)


@dataclass
class Answer:
    """What the server answered; `said` is its JSON."""

    status: int
    text: str
    headers: Message[str, str]

    @property
    def said(self) -> Any:
        assert self.headers["Content-Type"].startswith("application/json"), self.text
        return json.loads(self.text)

    @property
    def message(self) -> str:
        return str(self.said["message"])


def address() -> str:
    """Return an address that no other browser here has; it counts where the server listens to a proxy."""
    number = next(NUMBERS)
    return f"10.0.{number // 250}.{number % 250 + 1}"


@dataclass
class Browser:
    """One browser on one machine."""

    course: Server
    address: str = field(default_factory=address)
    token: str = ""
    tag: str = ""

    @property
    def key(self) -> FolderKey:
        return FolderKey.from_token(self.token)

    def send(self, method: str, path: str, body: bytes | None = None, headers: Mapping[str, str] | None = None) -> Answer:
        """Send a request as it is."""
        usual = {"Origin": self.course.url.rstrip("/"), "X-Forwarded-For": self.address}
        if body is not None:
            usual["Content-Type"] = "application/json"
        if self.token:
            usual["Cookie"] = f"{COOKIE}={self.token}"
        asked = urllib.request.Request(self.course.url + path.lstrip("/"), body, usual | dict(headers or {}), method=method)
        try:
            with urllib.request.urlopen(asked, timeout=PATIENCE) as answer:
                return self._taken(Answer(answer.status, answer.read().decode(), answer.headers))
        except urllib.error.HTTPError as error:
            return self._taken(Answer(error.code, error.read().decode(), error.headers))

    def post(self, path: str, said: object = None, **headers: str) -> Answer:
        """Send JSON; the names of headers are written with _ for -."""
        return self.send("POST", path, json.dumps(said or {}).encode(), {k.replace("_", "-"): v for k, v in headers.items()})

    def create(self) -> str:
        """Make a folder, and return its code."""
        code = str(self.post("/mappe/kode").said["code"])
        self.tag = self.post("/mappe/opret", {"code": code}).said["tag"]
        return code

    def open(self, code: str) -> Answer:
        """Open a folder."""
        answer = self.post("/mappe/aabn", {"code": code})
        if answer.status == 200:
            self.tag = answer.said["tag"]
        return answer

    def save(self, name: str, answers: object, seen: object = 0, **more: object) -> Answer:
        """Save answers, as version 1 where `more` says no other."""
        said = {"tag": self.tag, "seen": seen, "tried": [], "version": 1, "answers": answers} | more
        return self.send("PUT", f"/mappe/svar/{name}", json.dumps(said).encode())

    def contents(self) -> Any:
        """Return what is in the folder."""
        return self.send("GET", "/mappe/indhold").said["folder"]

    def begun(self, name: str) -> dict[str, Any]:
        """Return what an exercise's page begins with."""
        page = self.send("GET", f"/oevelser/{name}")
        found = STATE.search(page.text)
        assert page.status == 200
        assert found, page.text
        begun: dict[str, Any] = json.loads(found[1])["begun"]
        return begun

    def _taken(self, answer: Answer) -> Answer:
        for line in answer.headers.get_all("Set-Cookie") or []:
            for name, morsel in SimpleCookie(line).items():
                assert name == COOKIE
                self.token = morsel.value
        return answer


def answers(**fields: object) -> dict[str, Any]:
    """Return answers to an exercise."""
    return {"schema_version": 1, "case": "", "fields": fields}
