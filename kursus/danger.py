"""The dangers that a case, an exercise or a page can name: each has a box with what to do now."""

from __future__ import annotations

from typing import Literal, get_args

Danger = Literal["selvmord", "selvskade", "overdosis", "abstinenser", "vold", "barn"]
"""Suicide, self-harm, overdose, withdrawal, violence and a child in danger."""
DANGERS: tuple[Danger, ...] = get_args(Danger)
