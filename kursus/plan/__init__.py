"""The plan of the course's four days: what is done when, for how many minutes, and whether it fits."""

from kursus.plan.load import FILE, load_plan
from kursus.plan.plan import Block, Day, Item, Plan
from kursus.plan.times import Timed, clock, minutes_of, timed

__all__ = ["FILE", "Block", "Day", "Item", "Plan", "Timed", "clock", "load_plan", "minutes_of", "timed"]
