"""The scripts that need no page: each file of `tests/js` is run by Node.js's own test runner, and its failures are shown."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import pytest
from javascript import RECIPE, ROOT, must_have_node

from widgets.bundle import BundleError, bundle

TESTS = ROOT / "tests" / "js"
FILES = sorted(TESTS.glob("*.test.js"))
SCRIPTS = [
    path for folder in ("widgets", "kursus/server/static", "book/_style") for path in sorted((ROOT / folder).rglob("*.js"))
]
QUIET = "--disable-warning=MODULE_TYPELESS_PACKAGE_JSON"
COUNTED = re.compile(r"^. (tests|pass|fail|cancelled|skipped|todo) (\d+)$", re.MULTILINE)
LATE = 120
"""How many seconds a file may hang before it counts as failed: each takes about one."""


def run(path: Path) -> tuple[dict[str, int], str]:
    """Return how many tests of a file passed and failed, and all that the runner says."""
    command = [must_have_node(), QUIET, "--test", "--test-reporter=spec", str(path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=LATE, encoding="utf-8")
    said = done.stdout + done.stderr
    counted = {name: int(number) for name, number in COUNTED.findall(said)}
    return counted | {"exit": done.returncode}, said


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_scripts_do_what_their_tests_say(path: Path) -> None:
    counted, said = run(path)
    assert counted.get("tests", 0) == counted.get("pass", 0) > 0, said
    assert [counted[name] for name in ("fail", "cancelled", "skipped", "todo", "exit")] == [0, 0, 0, 0, 0], said


def test_a_test_of_scripts_that_fails_is_not_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "wrong.test.mjs"
    path.write_text(
        'import { test } from "node:test";\ntest("right", () => {});\ntest("wrong", () => { throw new Error("derfor"); });\n'
    )
    counted, said = run(path)
    assert (counted["tests"], counted["pass"], counted["fail"], counted["exit"]) == (2, 1, 1, 1)
    assert "derfor" in said


def test_no_script_is_imported_in_a_circle() -> None:
    assert len(SCRIPTS) > 40
    circles = []
    for path in SCRIPTS:
        try:
            bundle(path)
        except BundleError as error:
            circles.append(str(error))
    assert circles == []


def test_the_lock_file_holds_hashes_and_no_addresses() -> None:
    text = (RECIPE / "package-lock.json").read_text(encoding="utf-8")
    packages = {name: package for name, package in json.loads(text)["packages"].items() if name}
    assert packages
    assert [name for name, package in packages.items() if not package.get("integrity", "").startswith("sha512-")] == []
    assert '"resolved"' not in text
    assert "registry" not in text


def test_each_tool_has_one_version() -> None:
    package = json.loads((RECIPE / "package.json").read_text(encoding="utf-8"))
    assert [version for version in package["devDependencies"].values() if not re.fullmatch(r"\d+\.\d+\.\d+", version)] == []
