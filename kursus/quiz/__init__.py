"""A knowledge check is data: what it asks (`quiz`), how it is read (`load`), shown (`asked`) and explained (`explain`)."""

from kursus.quiz.asked import as_asked
from kursus.quiz.explain import explanation
from kursus.quiz.load import load_quiz, quiz_names
from kursus.quiz.quiz import Question, Quiz

__all__ = ["Question", "Quiz", "as_asked", "explanation", "load_quiz", "quiz_names"]
