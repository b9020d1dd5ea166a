"""What the tests tell when they fail, and that none is left out in silence."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from running import ROOT

TESTS = """
import subprocess, sys
from pathlib import Path
import pytest
from running import STARTED, Server

def test_a_program_that_is_missing():
    pytest.skip("no such program")

def test_a_package_that_is_missing():
    pytest.importorskip("no_such_package")

@pytest.mark.skipif(True, reason="another system")
def test_another_system():
    raise AssertionError

def test_a_server_that_fails(tmp_path):
    log = tmp_path / "server.log"
    log.write_text("first\\n" * 100 + "the last line")
    STARTED.append(Server("http://127.0.0.1:1/", subprocess.Popen([sys.executable, "-c", ""]), log))
    STARTED[0].process.wait()
    assert "this" == "that"

def test_the_one_after_it():
    assert STARTED == []
"""


def test_a_skip_is_a_failure_and_a_failure_tells_what_the_server_said(tmp_path: Path) -> None:
    (tmp_path / "test_some.py").write_text(TESTS, encoding="utf-8")
    (tmp_path / "test_none.py").write_text("import pytest\npytest.importorskip('no_such_file')\n", encoding="utf-8")
    environment = os.environ | {"PYTHONPATH": os.pathsep.join([str(ROOT / "tests"), str(ROOT), os.environ.get("PYTHONPATH", "")])}
    command = [sys.executable, "-m", "pytest", "-q", "-p", "conftest", "-p", "no:cacheprovider", "--rootdir", str(tmp_path)]
    command.append("--continue-on-collection-errors")
    done = subprocess.run(
        [*command, str(tmp_path)], cwd=tmp_path, env=environment, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert "3 failed, 1 passed, 1 skipped, 1 error" in done.stdout, done.stdout + done.stderr
    assert done.stdout.count("A test here passes or fails, and skips nothing") >= 3
    assert "no such program" in done.stdout
    assert "http://127.0.0.1:1/ (ended with 0; all of it: " in done.stdout
    assert "the last line" in done.stdout
    assert 10 < done.stdout.count("first\n") < 50
