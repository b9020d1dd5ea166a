"""One widget for a whole knowledge check, in native HTML. The page gets an answer's key only once the answer is given."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import anywidget
import traitlets

from kursus.beginning import quiz_beginning
from kursus.course import Course
from kursus.quiz import Quiz
from kursus.quiz.reply import quiz_reply
from widgets.bundle import bundle

HERE = Path(__file__).parent


class QuizView(anywidget.AnyWidget):
    """The questions of a knowledge check.

    Its state stands in the page, so there is no key in it: the page sends {"question": id, "answer": ...} and is sent what
    is said of that answer, see `kursus.quiz.reply`. Nothing of it is kept, here or there.
    """

    _esm = bundle(HERE / "quiz.js")
    _css = bundle(HERE / "quiz.css")

    quiz = traitlets.Dict().tag(sync=True)
    heading = traitlets.Bool(default_value=True).tag(sync=True)

    def __init__(self, quiz: Quiz, course: Course, *, heading: bool = True) -> None:
        """Build the view of `quiz`; `heading` shows its title and what to do."""
        super().__init__(quiz=quiz_beginning(quiz)["quiz"], heading=heading)
        self._course, self._quiz = course, quiz
        self.on_msg(self._answered)

    def _answered(self, _widget: Any, content: Any, _buffers: Any) -> None:
        """Send what is said of an answer; what is no answer to a question of this check gets none."""
        said = quiz_reply(self._course, self._quiz, content)
        if said:
            self.send(said)
