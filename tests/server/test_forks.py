"""Kernels by fork: each visitor's own is fresh, and whatever dies, the next visit works and no process is left."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import psutil
import pytest
from kernel_processes import are_gone, fork_server, is_fork_server, kernels, workers
from line_client import open_exercise, visits
from running import ROOT, Server, serving, until

from kursus.course import find_course

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no fork")


def test_a_visit_is_a_process_of_its_own_forked_from_one_that_is_ready(unvisited: Server) -> None:
    open_exercise(unvisited)
    open_exercise(unvisited, "empowerment")
    assert len(kernels(unvisited)) == 2
    assert [child.ppid() for child in kernels(unvisited)] == [fork_server(unvisited).pid] * 2


def test_a_killed_kernel_is_noticed_at_once_and_the_next_visit_works(unvisited: Server) -> None:
    open_exercise(unvisited)
    open_exercise(unvisited)
    kernels(unvisited)[0].kill()
    until(lambda: visits(unvisited) == 1, "the dead kernel to be forgotten")
    open_exercise(unvisited)
    assert visits(unvisited) == 2


def test_a_killed_fork_server_is_started_again_and_living_visits_go_on(tmp_path: Path) -> None:
    with serving(tmp_path) as course:
        open_exercise(course)
        before = kernels(course)
        fork_server(course).kill()
        open_exercise(course)
        assert visits(course) == 2
        assert not are_gone(before)
        after = [*kernels(course), fork_server(course)]
    until(lambda: are_gone([*before, *after]), "all kernels to end with the server")


@pytest.mark.parametrize("end", [signal.SIGTERM, signal.SIGINT, signal.SIGKILL])
def test_however_the_server_ends_no_process_is_left(tmp_path: Path, end: signal.Signals) -> None:
    with serving(tmp_path) as course:
        open_exercise(course)
        processes = [fork_server(course), *kernels(course), *workers(course)]
        assert len(processes) > 2
        course.process.send_signal(end)
        course.process.wait(timeout=60)
    until(lambda: are_gone(processes), "kernels and fork server to end")


def test_a_kernel_that_ends_leaves_no_zombie(unvisited: Server) -> None:
    open_exercise(unvisited)
    kernels(unvisited)[0].kill()
    until(lambda: kernels(unvisited) == [], "the process to be reaped")


def sockets(process: psutil.Process) -> set[str]:
    """Return the sockets that a process holds, by their numbers in the system."""
    opened = (str(path.readlink()) for path in Path(f"/proc/{process.pid}/fd").iterdir())
    return {name for name in opened if name.startswith("socket:")}


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="the system does not tell which files are open")
def test_a_kernel_holds_no_open_socket_of_another_visit_or_of_the_fork_server(unvisited: Server) -> None:
    for _ in range(3):
        open_exercise(unvisited)
    held = [sockets(process) for process in [fork_server(unvisited), *kernels(unvisited), *workers(unvisited)]]
    assert len(held) > 4
    assert all(held)
    assert sum(map(len, held)) == len(set.union(*held))


def test_where_forks_are_switched_off_the_ordinary_provisioner_serves_and_leaves_no_kernel(tmp_path: Path) -> None:
    with serving(tmp_path, KURSUS_FORK="nej") as course:
        open_exercise(course)
        assert visits(course) == 1
        started = psutil.Process(course.process.pid).children()
        assert not any(map(is_fork_server, started))
        assert any("ipykernel_launcher" in child.cmdline() for child in started)
    until(lambda: are_gone(started), "the kernels to end with the server")


@pytest.mark.usefixtures("own_course")  # has built the book
def test_an_error_in_a_notebook_is_told_the_same_way_without_forks(tmp_path: Path) -> None:
    from test_routes import broken_course, gets_no_kernel_and_one_line_of_log  # noqa: PLC0415  # the same broken course

    with serving(tmp_path, broken_course(tmp_path), KURSUS_FORK="nej") as course:
        gets_no_kernel_and_one_line_of_log(course)


IN_A_FORK = """
import os, random, signal, socket, sys
from pathlib import Path
from kursus.server.kernels import child, parent
parent.warm([Path(name) for name in sys.argv[1:]])
signal.signal(signal.SIGCHLD, signal.SIG_IGN)
random.seed(7)
os.environ["HEMMELIGT"] = "ord"
first, before = random.Random(7).random(), set(sys.modules)
if os.fork() == 0:
    child.refresh({"env": {"PATH": os.environ["PATH"], "KURSUS_PLOTLY_URL": "/p", "KURSUS_ROD": os.getcwd()}, "cwd": os.getcwd()})
    print("random", random.random() != first)
    print("environment", sorted(os.environ))
    print("signals", signal.getsignal(signal.SIGCHLD) is signal.SIG_DFL)
    app = child.VisitKernelApp(config=child.CONFIG)
    app.initialize([])
    for name in sys.argv[1:]:
        print("views", len(child.run(app, Path(name))["views"]))
    print("imported", sorted(set(sys.modules) - before))
    sys.stdout.flush()
    os._exit(0)
os.wait()
"""


def test_what_is_a_visitors_own_is_fresh_and_nothing_is_imported_after_the_fork() -> None:
    notebooks = [str(path) for path in sorted(find_course(ROOT).exercises.glob("*.ipynb"))]
    told = subprocess.run([sys.executable, "-c", IN_A_FORK, *notebooks], capture_output=True, text=True, cwd=ROOT, check=False)
    lines = dict(line.split(" ", 1) for line in told.stdout.splitlines())
    assert lines["random"] == "True", told.stderr
    assert lines["signals"] == "True"
    assert "HEMMELIGT" not in lines["environment"]
    assert lines["views"] == "2"
    assert lines["imported"] == "[]"


LIMITED = """
import resource
from kursus.server.app import allow_open_files
_, highest = resource.getrlimit(resource.RLIMIT_NOFILE)
resource.setrlimit(resource.RLIMIT_NOFILE, (256, highest))
allow_open_files()
print(resource.getrlimit(resource.RLIMIT_NOFILE) == (highest, highest))
"""


def test_the_server_may_open_as_many_files_as_the_system_allows() -> None:
    told = subprocess.run([sys.executable, "-c", LIMITED], capture_output=True, text=True, cwd=ROOT, check=False)
    assert told.stdout == "True\n", told.stderr
