"""The view of an exercise: a form and its result, the same in JupyterLab, in Voilà and in the course's own server."""

from widgets.page import ExercisePage, open_exercise, open_quiz

__all__ = ["ExercisePage", "open_exercise", "open_quiz"]
