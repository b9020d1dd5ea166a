"""An exercise's page: the form, and the result that follows the answers."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from IPython.display import display

from kursus.cases import load_cases
from kursus.exercise import Answers, check, load_exercise, readable
from kursus.exercise.upgrade import VersionError, upgraded
from kursus.places import find_places
from kursus.quiz import load_quiz
from kursus.results import draws_figure, result_of
from widgets.eye import Eye
from widgets.form import Form
from widgets.host import shows_heading
from widgets.plot import Plot
from widgets.quiz import QuizView

FAILED = "Resultatet kunne ikke regnes ud. Det, du har skrevet, står her endnu."


class ExercisePage:
    """The two widgets of an exercise, bound to each other."""

    def __init__(self, name: str) -> None:
        """Build the page of the exercise `name`. Raises KeyError when there is none, ContentError for a bad file."""
        places = find_places()
        self.name, self.exercise = name, load_exercise(places, name)
        cases = [case for case in load_cases(places) if name in case.exercises] if self.exercise.case else []
        self.form = Form(name, self.exercise, cases, heading=not shows_heading())
        self.plot = Plot(will_draw=draws_figure(self.exercise))
        self.eye = Eye(self.exercise, cases)
        self.form.observe(self._follow, names=["answers", "sent"])
        self.form.on_msg(self._hear)
        self._show(self.form.answers)

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
        if change["name"] == "answers":
            try:
                self._show(self.form.answers)
            except Exception:  # noqa: BLE001  # whatever it was, the page stays and says so
                self.form.problems = {"": [FAILED]}
        self.form.received = self.form.sent
        if change["name"] == "answers":
            self._look()

    def _look(self) -> None:
        """Show what may identify a citizen; the form goes on without when it can't be looked for."""
        try:
            self.form.warnings = self.eye.warnings(self.form.answers)
        except Exception:  # noqa: BLE001  # it helps, and nothing depends on it
            self.form.warnings = {}

    def _show(self, answers: Answers) -> None:
        checked = check(self.exercise, answers)
        result = result_of(self.exercise, checked.answers)
        self.form.notes, self.form.problems = result.notes, checked.problems
        self.form.sections = [asdict(section) for section in readable(self.exercise, checked.answers)]
        self.plot.show(result)


def open_exercise(name: str) -> None:
    """Show the exercise: the form, and under or beside it the result."""
    page = ExercisePage(name)
    display(page.form)
    display(page.plot)


def open_quiz(name: str) -> None:
    """Show the knowledge check. Raises KeyError when there is none of that name, ContentError for a bad file."""
    places = find_places()
    display(QuizView(load_quiz(places, name), places, heading=not shows_heading()))
