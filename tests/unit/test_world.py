"""What needs programs outside Python stands by itself, and a program that is missing is a failure that names its package."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from programs import OFFICE, PROGRAMS, Program, missing

WORLD = Path(__file__).parent.parent / "world"


@pytest.mark.parametrize("program", PROGRAMS, ids=lambda program: program.name)
def test_a_test_without_its_program_fails_and_names_the_package(program: Program) -> None:
    gone = Program(program.name, program.package, lambda: None)
    with pytest.raises(AssertionError, match=f"{program.name} is not installed: .* Debian's package {program.package}"):
        gone.path()


def test_a_program_that_is_not_in_the_path_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    monkeypatch.setattr("programs.OFFICES", ())
    assert OFFICE in missing()


def test_no_other_test_asks_for_such_a_program() -> None:
    asking = [path for path in WORLD.parent.rglob("*.py") if "from programs import" in path.read_text(encoding="utf-8")]
    assert {path.parent for path in asking if path != Path(__file__)} == {WORLD}
