"""Builds HTML from texts that are escaped, and from what is HTML already."""

from __future__ import annotations

from markupsafe import Markup, escape


def tag(name: str, *children: str, **attributes: str) -> Markup:
    """Return an element; `class_` is written class, and an underscore in a name a hyphen."""
    shown = "".join(Markup(' {}="{}"').format(key.rstrip("_").replace("_", "-"), value) for key, value in attributes.items())
    inside = Markup("").join(escape(child) for child in children)
    return Markup("<{0}{1}>{2}</{0}>").format(Markup(name), Markup(shown), inside)  # noqa: S704  # both are escaped above
