"""What a worker says of what a page has sent: bytes in, bytes out. No text of it is kept."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import Any, Literal

from kursus.beginning import cases_of
from kursus.course import Course
from kursus.exercise import Exercise, load_exercise
from kursus.exercise.upgrade import VersionError, upgraded
from kursus.feedback import failed, feedback
from kursus.privacy.harmless import HarmlessTexts
from kursus.privacy.in_answers import Eye
from kursus.quiz import load_quiz
from kursus.quiz.reply import quiz_reply
from kursus.server.json_text import read_object

Kind = Literal["oevelser", "videnstjek"]
"""Where the page is: of an exercise or of a knowledge check."""


def reply(course: Course, kind: Kind, name: str, body: bytes) -> bytes:
    """Return the JSON that a page is answered with; nothing for what no page asks.

    The page of an exercise sends {"answers": ...} and gets {"feedback": `Feedback.as_json`}; or {"upgrade": answers of an
    older version} and gets {"answers": in this version, "feedback": of them}, or only the feedback when they can't be opened.
    That of a knowledge check sends {"question": id, "answer": ...} and gets {"said": as `quiz_reply`}.
    """
    try:
        asked = read_object(body)
    except ValueError:
        return b""
    said = _of_quiz(course, name, asked) if kind == "videnstjek" else _of_exercise(course, name, asked)
    return json.dumps(said, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace") if said else b""


def _of_quiz(course: Course, name: str, asked: dict[str, Any]) -> dict[str, Any] | None:
    said = quiz_reply(course, load_quiz(course, name), asked)
    return {"said": said} if said else None


def _of_exercise(course: Course, name: str, asked: dict[str, Any]) -> dict[str, Any] | None:
    exercise = load_exercise(course, name)
    if isinstance(asked.get("answers"), dict):
        return {"feedback": _feedback(course, name, exercise, asked["answers"])}
    if not isinstance(asked.get("upgrade"), dict):
        return None
    try:
        answers = upgraded(name, asked["upgrade"], exercise.schema_version)
    except VersionError as error:
        return {"feedback": {"problems": {"": [str(error)]}}}
    return {"answers": answers, "feedback": _feedback(course, name, exercise, answers)}


def _feedback(course: Course, name: str, exercise: Exercise, answers: dict[str, Any]) -> dict[str, Any]:
    try:
        return feedback(exercise, answers, eye=_eye(course, name).fresh()).as_json()
    except Exception:  # noqa: BLE001  # its text may hold what was typed: the page says that it went wrong
        return failed().as_json()


@lru_cache(maxsize=64)
def _eye(course: Course, name: str) -> Eye:
    """Return an eye that has looked at nothing; each answer gets a fresh one.

    Those of one exercise share which texts are harmless, by their fingerprint: most of an answer is as it was the last time.
    """
    exercise = load_exercise(course, name)
    return Eye(exercise, cases_of(course, name, exercise), HarmlessTexts())
