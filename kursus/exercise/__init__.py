"""An exercise is data: what it asks (`fields`, `exercise`), how it is read (`load`), and answers to it (`answers`)."""

from kursus.exercise.answers import Answers, Checked, check, empty, is_answered
from kursus.exercise.example import example_answers
from kursus.exercise.exercise import Exercise, Part
from kursus.exercise.load import exercise_names, load_exercise
from kursus.exercise.readable import readable

__all__ = [
    "Answers",
    "Checked",
    "Exercise",
    "Part",
    "check",
    "empty",
    "example_answers",
    "exercise_names",
    "is_answered",
    "load_exercise",
    "readable",
]
