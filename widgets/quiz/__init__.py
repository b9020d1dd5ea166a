"""The view of a knowledge check."""

from widgets.quiz.quiz import QuizView

__all__ = ["QuizView"]
