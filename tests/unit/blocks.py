"""Finds the blocks of a result by their title."""

from __future__ import annotations

from typing import TypeVar

from kursus.results.result import Block, Figure, Finding, Result

Kind = TypeVar("Kind", bound=Block)


def figure(result: Result, title: str) -> Figure:
    """Return the only figure of that title."""
    found = [block for block in result.blocks if isinstance(block, Figure) and block.title == title]
    assert len(found) == 1, titles(result)
    return found[0]


def block(result: Result, kind: type[Kind], title: str) -> Kind:
    """Return the only block of that kind and title."""
    found = [one for one in result.blocks if isinstance(one, kind) and one.title == title]
    assert len(found) == 1, titles(result)
    return found[0]


def finding(result: Result, title: str) -> Finding:
    """Return the only finding whose title begins like that."""
    found = [block for block in result.blocks if isinstance(block, Finding) and block.title.startswith(title)]
    assert len(found) == 1, titles(result)
    return found[0]


def titles(result: Result) -> list[str]:
    """Return the titles of all blocks, in the order of the page."""
    return [block.title for block in result.blocks]


def figures(result: Result) -> list[Figure]:
    """Return the figures, in the order of the page."""
    return [block for block in result.blocks if isinstance(block, Figure)]
