"""Scenes that a participant has sorted, told with the course's reading: a ground to talk from, never a mark."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kursus.fields import Scene, Sort
from kursus.language import listed
from kursus.results.numbers import Counts, times
from kursus.results.pictures import boxes
from kursus.results.result import Boxes, Finding

Placed = Mapping[str, Sequence[str]]
"""{scene: boxes that it was put in}"""


def name_of(field: Sort, scene: Scene) -> str:
    """Return what a scene is called in lists: its number, and its title where it has one."""
    number = field.scenes.index(scene) + 1
    return f"{number}. {scene.title}" if scene.title else f"{field.scene_label} {number}"


def map_of(title: str, field: Sort, placed: Placed, *, note: str = "") -> Boxes:
    """Return the boxes with the names of the scenes that were put in each."""
    filled = {box.label: [name_of(field, s) for s in field.scenes if box.key in placed.get(s.key, [])] for box in field.boxes}
    return boxes(title, filled, note=note)


def counted_map(title: str, field: Sort, counts: Counts, *, note: str = "") -> Boxes:
    """Return the boxes with the names of the scenes that were put in each, and how often where that is more than once."""
    filled = {
        box.label: [times(name_of(field, s), count) for s in field.scenes if (count := counts.get(f"{s.key}/{box.key}", 0))]
        for box in field.boxes
    }
    return boxes(title, filled, note=note)


def read_differently(field: Sort, placed: Placed) -> list[Scene]:
    """Return the placed scenes of which no box is one that the course would choose."""
    return [scene for scene in field.scenes if placed.get(scene.key) and not set(placed[scene.key]) & set(scene.fits)]


def explanations(field: Sort, placed: Placed, chose: str) -> list[Finding]:
    """Return each placed scene with the course's reading and why; `chose` begins what was chosen, such as "I valgte"."""
    labels = {box.key: f"»{box.label}«" for box in field.boxes}
    return [
        Finding(
            _heading(field, scene),
            [scene.text, _readings(placed[scene.key], scene, labels, chose), scene.explanation],
            folded=True,
        )
        for scene in field.scenes
        if placed.get(scene.key)
    ]


def _heading(field: Sort, scene: Scene) -> str:
    heading = f"{field.scene_label} {field.scenes.index(scene) + 1}"
    return f"{heading}: {scene.title}" if scene.title else heading


def _readings(chosen: Sequence[str], scene: Scene, labels: Mapping[str, str], chose: str) -> str:
    yours, ours = (listed([labels[box] for box in boxes]) for boxes in (chosen, scene.fits))
    return f"{chose} {yours}. Kursets læsning er {ours}."
