"""Several of several."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Literal

from markupsafe import Markup
from pydantic import Field as Setting
from pydantic import model_validator

from kursus.content_file import Text, misplaced
from kursus.fields.kind import SHORT_LIMIT, Chosen, Kind, Option, Position, differ, label_of, refuse
from kursus.fields.on_paper import BOX, LINE
from kursus.fields.typed import kept_text
from kursus.html import tag


class Choices(Kind):
    """Several of several; the answer is a list of keys and, with `own`, of texts of the participant's own."""

    type: Literal["choices"]
    options: list[Option] = Setting(min_length=1)
    own: Text | None = Setting(None, description="label of the place to name one's own, where there is one")
    least: int = Setting(0, ge=0)
    most: int | None = Setting(None, ge=1)

    @model_validator(mode="after")
    def _options_differ(self) -> Choices:
        differ([option.key for option in self.options], "options")
        if self.most is not None and self.most < self.least:
            raise misplaced("er mindre end »least«.", "most")
        return self

    def kept(self, value: Any, chosen: Chosen, found: list[str]) -> list[str] | None:  # noqa: ARG002
        """Return the keys and own texts, each once, in the order in which they were chosen."""
        if not isinstance(value, list):
            refuse(found)
            return None
        kept = list(dict.fromkeys(self.chosen(value, found).values()))
        if kept and len(kept) < self.least:
            found.append(f"Vælg mindst {self.least}.")
        return kept

    def chosen(self, value: Any, found: list[str]) -> dict[str, str]:
        """Return {as the participant has it: as it is kept}, at most as many as the field takes.

        An own choice that says what one of the options says is that option.
        """
        keys = {option.key for option in self.options}
        labels = {option.label.casefold(): option.key for option in self.options}
        chosen: dict[str, str] = {}
        for item in value if isinstance(value, list) else []:
            text = kept_text(item, SHORT_LIMIT, found)
            if text is None:
                continue
            kept = labels.get(text.strip().casefold(), text.strip())
            if kept not in keys and not self.own:
                found.append("Et af valgene findes ikke her og er ikke talt med.")
            elif self.most is not None and kept not in chosen.values() and len(set(chosen.values())) >= self.most:
                found.append(f"Vælg højst {self.most}. De første {self.most} er talt med.")
            else:
                chosen[item] = kept
        return chosen

    def in_words(self, value: Any, fields: Mapping[str, Kind]) -> list[str]:  # noqa: ARG002
        """Return what each is called."""
        return [label_of(self.options, one) for one in value]

    def counts(self, value: Any) -> dict[str, int]:
        """Return the options that were chosen; what the participant named is left out."""
        return {option.key: 1 for option in self.options if option.key in value}

    def texts(self, value: Any) -> Iterator[tuple[Position, str]]:
        """Yield the own choices."""
        preset = {option.key for option in self.options}
        for text in value if isinstance(value, list) else []:
            if isinstance(text, str) and text not in preset:
                yield {"choice": text}, text

    def on_paper(self) -> list[Markup]:
        """Return a box for each option, and two for one's own."""
        own = [tag("li", BOX, " ", LINE)] * 2 if self.own else []
        return [tag("ul", *ticked(self.options), *own)]


def ticked(options: Sequence[Option]) -> list[Markup]:
    """Return options as points with a box to tick."""
    return [tag("li", BOX, " ", o.label, f" – {o.text}" if o.text else "") for o in options]
