"""An exercise's page: the form, and the result that follows the answers."""

from __future__ import annotations

from typing import Any

from IPython.display import display

from kursus.beginning import cases_of, exercise_beginning
from kursus.course import find_course
from kursus.exercise import Answers, load_exercise
from kursus.exercise.upgrade import VersionError, upgraded
from kursus.feedback import Feedback, failed, feedback, warnings_of
from kursus.privacy.in_answers import Eye
from kursus.quiz import load_quiz
from widgets.form import Form
from widgets.host import shows_heading
from widgets.plot import Plot
from widgets.quiz import QuizView


class ExercisePage:
    """The two widgets of an exercise, bound to each other."""

    def __init__(self, name: str) -> None:
        """Build the page of the exercise `name`. Raises KeyError when there is none, ContentError for a bad file."""
        course = find_course()
        self.name, self.exercise = name, load_exercise(course, name)
        begun = exercise_beginning(course, name)
        self.form = Form(begun, heading=not shows_heading())
        self.plot = Plot(will_draw=begun["will_draw"])
        self.eye = Eye(self.exercise, cases_of(course, name, self.exercise))
        self.form.observe(self._follow, names=["answers", "sent"])
        self.form.on_msg(self._hear)
        self._show(begun["feedback"])

    def load(self, answers: Answers) -> None:
        """Fill the form in with answers that were kept, brought to this version. Raises ValueError when they can't be."""
        self.form.answers = upgraded(self.name, answers, self.exercise.schema_version)

    def _hear(self, _form: Form, said: Any, _buffers: Any) -> None:
        """Take over the older answers that the page has kept; why that can't be done is said on the page."""
        kept = said.get("upgrade") if isinstance(said, dict) else None
        if isinstance(kept, dict):
            try:
                self.load(kept)
            except VersionError as error:
                self.form.problems = {"": [str(error)]}

    def _follow(self, change: dict[str, Any]) -> None:
        """Show the result of the answers; what goes wrong is said on the page, and nothing of it is logged."""
        is_new = change["name"] == "answers"
        said = self._feedback(self.form.answers).as_json() if is_new else None
        with self.form.hold_sync():  # the form is told all of it in one message
            if said:
                self._show(said)
            self.form.received = self.form.sent
        if is_new:  # the result is there before the texts are looked through
            self.form.warnings = warnings_of(self.eye, self.form.answers)

    def _feedback(self, answers: Answers) -> Feedback:
        try:
            return feedback(self.exercise, answers, eye=False)
        except Exception:  # noqa: BLE001  # whatever it was, the page stays and says so
            return failed()

    def _show(self, said: dict[str, Any]) -> None:
        """Show `Feedback.as_json`, all but the warnings."""
        self.plot.blocks = said["blocks"]
        self.form.sections, self.form.left_out = said["sections"], said["left_out"]
        self.form.notes, self.form.problems = said["notes"], said["problems"]


def open_exercise(name: str) -> None:
    """Show the exercise: the form, and under or beside it the result."""
    page = ExercisePage(name)
    display(page.form)
    display(page.plot)


def open_quiz(name: str) -> None:
    """Show the knowledge check. Raises KeyError when there is none of that name, ContentError for a bad file."""
    course = find_course()
    display(QuizView(load_quiz(course, name), course, heading=not shows_heading()))
