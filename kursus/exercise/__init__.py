"""An exercise is data: what it asks (`fields`, `exercise`), how it is read (`load`), and answers to it (`answers`)."""

from kursus.exercise.answers import Answers, Checked, check, empty
from kursus.exercise.exercise import Exercise, Part
from kursus.exercise.load import exercise_names, load_exercise

__all__ = ["Answers", "Checked", "Exercise", "Part", "check", "empty", "exercise_names", "load_exercise"]
