"""Pictures that help one think: each follows the answers, and says in words what it shows.

A timeline and a network are plotly figures, as those of `kursus.results.figures`, with a text alternative and a table.
Ladder, stairs, road and boxes are lists on the page, drawn as what they are called: they wrap on a phone and are read aloud
as lists, and need no alternative.
"""

from kursus.results.pictures.in_text import boxes, ladder, road, stairs
from kursus.results.pictures.network import Tie, network
from kursus.results.pictures.timeline import Point, timeline

__all__ = ["Point", "Tie", "boxes", "ladder", "network", "road", "stairs", "timeline"]
