"""Scenes to be put into boxes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Literal

from markupsafe import Markup
from pydantic import Field as Setting
from pydantic import model_validator

from kursus.content_file import Content, Key, Text, misplaced
from kursus.fields.kind import Chosen, Kind, Option, Position, differ, refuse
from kursus.fields.on_paper import BOX, table
from kursus.html import tag


class Scene(Content):
    """A scene of a `sort`: the boxes that fit are for the explanation, not a key to be marked by."""

    key: Key
    title: Text | None = Setting(None, description="a name of a few words, for pictures and lists")
    text: Text
    fits: list[Key] = Setting(min_length=1)
    explanation: Text


class Sort(Kind):
    """Scenes to be put into boxes; the answer is {scene: [boxes]}."""

    type: Literal["sort"]
    boxes: list[Option] = Setting(min_length=2)
    several: bool = False
    scene_label: Text = Setting("Uddrag", description="what one scene is called")
    scenes: list[Scene] = Setting(min_length=1)

    @model_validator(mode="after")
    def _scenes_fit(self) -> Sort:
        differ([box.key for box in self.boxes], "boxes")
        differ([scene.key for scene in self.scenes], "scenes")
        boxes = {box.key for box in self.boxes}
        for number, scene in enumerate(self.scenes):
            for place, box in enumerate(scene.fits):
                if box not in boxes:
                    raise misplaced(f"»{box}« er ikke en af kasserne i »boxes«.", "scenes", number, "fits", place)
        return self

    def kept(self, value: Any, chosen: Chosen, found: list[str]) -> dict[str, list[str]] | None:  # noqa: ARG002
        """Return the boxes that there are for the scenes that there are, in the order of the field."""
        if not isinstance(value, Mapping):
            refuse(found)
            return None
        boxes = [box.key for box in self.boxes]
        placed: dict[str, list[str]] = {}
        for scene in self.scenes:
            into = value.get(scene.key)
            fits = [box for box in boxes if isinstance(into, list) and box in into]
            if isinstance(into, list) and (len(fits) < len(into) or (len(fits) > 1 and not self.several)):
                found.append("En af teksterne er lagt et sted, der ikke findes. Læg den igen.")
                fits = []
            if fits:
                placed[scene.key] = fits
        return placed

    def in_words(self, value: Any, fields: Mapping[str, Kind]) -> list[str]:  # noqa: ARG002
        """Return a line for each scene that is put somewhere."""
        boxes = {box.key: box.label for box in self.boxes}
        return [
            f"{scene.title or scene.text} → {', '.join(boxes[box] for box in value[scene.key])}"
            for scene in self.scenes
            if scene.key in value
        ]

    def counts(self, value: Any) -> dict[str, int]:
        """Return each scene with each of its boxes: {"scene/box": 1}."""
        return {f"{scene}/{box}": 1 for scene, boxes in value.items() for box in boxes}

    def texts(self, value: Any) -> Iterator[tuple[Position, str]]:  # noqa: ARG002
        """Yield nothing: scenes are the course's own."""
        yield from ()

    def on_paper(self) -> list[Markup]:
        """Return a table of boxes, after what the boxes stand for."""
        ticks = [
            [tag("td", *_told(number, scene)), *[tag("td", BOX, class_="tick")] * len(self.boxes)]
            for number, scene in enumerate(self.scenes, start=1)
        ]
        said = [tag("li", tag("strong", box.label), f" – {box.text}") for box in self.boxes if box.text]
        return [*([tag("ul", *said)] if said else []), table([self.scene_label, *(box.label for box in self.boxes)], ticks)]

    def key_on_paper(self) -> list[Markup]:
        """Return how the course reads each scene."""
        names = {box.key: box.label for box in self.boxes}
        read = [
            [
                tag("td", *_told(number, scene)),
                tag("td", tag("strong", " og ".join(names[box] for box in scene.fits)), " ", scene.explanation),
            ]
            for number, scene in enumerate(self.scenes, start=1)
        ]
        return [table([self.scene_label, "Kursets læsning"], read)]


def _told(number: int, scene: Scene) -> list[Markup | str]:
    """Return a scene with its number, and its title where it has one."""
    return [f"{number}. ", *([tag("strong", scene.title), " "] if scene.title else []), scene.text]
