"""Imports run one way: the model knows nothing of widgets or servers, and is light to import."""

from __future__ import annotations

import ast
import json
import pkgutil
import re
import subprocess
import sys
from pathlib import Path

import pytest

import kursus

KURSUS = Path(kursus.__file__).parent
VIEW = {"ipywidgets", "anywidget", "voila", "tornado"}
HEAVY = VIEW | {"pandas", "widgets", "jupyter_server", "sphinx"}
NOT_MODEL = ("kursus.server", "kursus.book", "kursus.__main__")
"""The server and the book have tools of their own; `__main__` runs the command when it is imported."""


def model_modules() -> list[str]:
    """Return the names of all modules of the model."""
    found = [module.name for module in pkgutil.walk_packages([str(KURSUS)], "kursus.", onerror=lambda _: None)]
    return [name for name in found if not name.startswith(NOT_MODEL)]


def imports_of(path: Path) -> set[str]:
    """Return the full names of what a file imports, anywhere in it."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names |= {f"{'.' * node.level}{node.module or ''}", *(f"{node.module}.{alias.name}" for alias in node.names)}
    return names


def importers(folder: Path, unwanted: set[str]) -> list[str]:
    """Return the files below a folder that import one of the packages."""
    files = sorted(folder.rglob("*.py"))
    return [
        path.relative_to(KURSUS.parent).as_posix() for path in files if {n.split(".")[0] for n in imports_of(path)} & unwanted
    ]


def test_the_whole_model_is_imported_without_widgets_servers_or_pandas() -> None:
    modules = model_modules()
    assert {"kursus.cli", "kursus.build", "kursus.cases", "kursus.exercise.load", "kursus.results.chime"} <= set(modules)
    load = f"import importlib, json, sys\nfor name in {modules!r}: importlib.import_module(name)\n"
    code = f"{load}print(json.dumps(list(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], cwd=KURSUS.parent, capture_output=True, text=True, check=True)
    loaded = set(json.loads(done.stdout))
    assert set(modules) <= loaded
    assert loaded & HEAVY == set()


def test_nothing_in_kursus_imports_the_widgets_but_what_joins_a_script_of_theirs() -> None:
    assert importers(KURSUS, {"widgets"}) == ["kursus/book/plot.py", "kursus/server/app.py"]
    names = imports_of(KURSUS / "server" / "app.py")
    assert {name for name in names if name.startswith("widgets")} == {"widgets.scripts", "widgets.scripts.scripts"}


def test_only_the_server_imports_what_shows_widgets_and_serves_pages() -> None:
    assert [file for file in importers(KURSUS, VIEW) if not file.startswith("kursus/server/")] == []


def test_of_the_model_only_the_command_knows_the_server() -> None:
    outside = [path for path in sorted(KURSUS.rglob("*.py")) if not path.is_relative_to(KURSUS / "server")]
    knowing = [path.name for path in outside if any(name.startswith("kursus.server") for name in imports_of(path))]
    assert knowing == ["cli.py"]


@pytest.mark.parametrize(
    "source", ["import voila", "import voila.app as v", "from voila.app import Voila", "def f():\n    import voila"]
)
def test_an_import_is_found_however_it_is_written(tmp_path: Path, source: str) -> None:
    (tmp_path / "a.py").write_text(source, encoding="utf-8")
    assert "voila" in {name.split(".")[0] for name in imports_of(tmp_path / "a.py")}


JUPYTER = {"jupyter_server", "jupyter_client", "jupyter_core", "jupyter_events", "voila", "zmq"}


def test_jupyter_s_own_names_are_in_one_file_of_the_server_in_its_kernels_and_in_its_front_end() -> None:
    apart = ("kursus/server/kernels/", "kursus/server/own/")  # what shows Voilà's front end has its names
    outside = [file for file in importers(KURSUS, JUPYTER) if not file.startswith(apart)]
    assert outside == ["kursus/server/jupyter.py"]


def graph(root: Path, packages: tuple[str, ...]) -> dict[str, set[str]]:
    """Return what each module of some packages imports of the others, anywhere in it; a package is its `__init__`."""
    files = {
        ".".join(path.relative_to(root).with_suffix("").parts).removesuffix(".__init__"): path
        for package in packages
        for path in sorted((root / package).rglob("*.py"))
        if "migrations" not in path.parts
    }
    return {name: {other for other in imports_of(path) if other in files and other != name} for name, path in files.items()}


def circles(imported: dict[str, set[str]]) -> list[list[str]]:
    """Return the shortest circle that each module is in, each circle once."""
    found: dict[frozenset[str], list[str]] = {}
    for start in imported:
        ways = [[start]]
        seen = {start}
        while ways:
            way = ways.pop(0)
            if start in imported[way[-1]]:
                found.setdefault(frozenset(way), [*way, start])
                break
            fresh = sorted(imported[way[-1]] - seen)
            seen.update(fresh)
            ways += [[*way, name] for name in fresh]
    return list(found.values())


def test_no_module_imports_itself_by_way_of_others() -> None:
    assert circles(graph(KURSUS.parent, ("kursus", "widgets"))) == []


def test_a_circle_is_found_however_long_it_is() -> None:
    ring = {"a": {"b"}, "b": {"c"}, "c": {"a"}, "d": {"a"}}
    assert circles(ring) == [["a", "b", "c", "a"]]
    assert circles({"a": {"b"}, "b": set()}) == []


SCRIPT_IMPORT = re.compile(r'^(?:import|export)\b[^;]*?from "(\.[^"]+)";', re.MULTILINE)


def test_no_script_imports_itself_by_way_of_others() -> None:
    scripts = {path.resolve(): path for folder in (KURSUS, KURSUS.parent / "widgets") for path in sorted(folder.rglob("*.js"))}
    assert scripts
    imported = {
        str(path): {
            str((path.parent / name).resolve())
            for name in SCRIPT_IMPORT.findall(path.read_text(encoding="utf-8"))
            if (path.parent / name).resolve() in scripts
        }
        for path in scripts
    }
    assert any(imported.values())
    assert circles(imported) == []
