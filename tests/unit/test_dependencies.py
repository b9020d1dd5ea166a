"""What the course imports it declares, and what it uses private names of has an upper bound."""

from __future__ import annotations

import ast
import importlib.metadata
import re
import sys
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
DECLARED = {plain.name: plain for plain in map(Requirement, PROJECT["dependencies"])}
OPTIONAL = {"psycopg"}
"""What is imported only where it is installed (`pip install kursus-socialpsykiatri[postgres]`)."""
PRIVATE = (
    *("jupyter-server", "jupyter-client", "voila", "ipykernel", "ipython", "nbclient", "sphinx", "docutils"),
    *("plotly", "python-docx", "jupyter-book"),
)
"""Packages of which we use what is not their public interface: kursus/server/jupyter.py, kursus/server/kernels/, kursus/book/."""


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def imported() -> dict[str, str]:
    """Return the packages of others that the course imports, by the full name of a module, and a file that does."""
    found: dict[str, str] = {}
    for folder in ("kursus", "widgets"):
        for path in sorted((ROOT / folder).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
                names += [str(node.module)] if isinstance(node, ast.ImportFrom) and not node.level else []
                found |= dict.fromkeys(names, path.relative_to(ROOT).as_posix())
    ours = {"kursus", "widgets"} | OPTIONAL | sys.stdlib_module_names
    return {name: file for name, file in found.items() if name.split(".")[0] not in ours}


def test_every_package_that_is_imported_is_declared() -> None:
    owners = importlib.metadata.packages_distributions()
    declared = {normal(name) for name in DECLARED}
    missing = {
        f"{name} ({file})"
        for name, file in imported().items()
        if not declared & {normal(owner) for owner in owners.get(name.split(".")[0], [])}
    }
    assert imported()
    assert missing == set()


@pytest.mark.parametrize("name", PRIVATE)
def test_a_package_whose_private_names_we_use_has_an_upper_bound(name: str) -> None:
    declared = {normal(key): plain for key, plain in DECLARED.items()}
    assert any(part.operator.startswith("<") for part in declared[name].specifier)


def test_what_is_installed_here_is_what_is_declared() -> None:
    wrong = {
        name: importlib.metadata.version(name)
        for name, plain in DECLARED.items()
        if not plain.specifier.contains(importlib.metadata.version(name), prereleases=True)
    }
    assert wrong == {}
