"""What all tests share: the real course, served; and what is told when one fails."""

from __future__ import annotations

import signal
from collections.abc import Iterator

import pytest
from running import ROOT, SERVE, STARTED, Server, last_words, serving

from kursus.build import BuildError, build_book
from kursus.course import find_course

# A shell that runs the tests in the background has them and all they start ignore Ctrl+C; the servers must heed it.
signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_sessionstart(session: pytest.Session) -> None:
    """Build the book before there are several workers, who would all build it at the same time in the same folder."""
    if getattr(session.config.option, "numprocesses", None) and not hasattr(session.config, "workerinput"):
        try:
            build_book(find_course(ROOT))
        except BuildError as error:
            pytest.exit(str(error), returncode=1)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Iterator[None]:
    """Tell what the servers said when a test fails; a test that skips itself fails, but where the system lacks what it is on."""
    report = yield
    if report.skipped and item.get_closest_marker("skipif") is None:
        fail(report)
    if report.failed:
        report.sections += [("server", last_words(course)) for course in STARTED]
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Iterator[None]:
    """Let a file that skips itself fail, too."""
    report = yield
    if report.skipped:
        fail(report)
    return report


def fail(report: pytest.TestReport | pytest.CollectReport) -> None:
    """Turn what was skipped into a failure."""
    report.outcome, report.longrepr = "failed", f"A test here passes or fails, and skips nothing: {report.longrepr}"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol() -> Iterator[None]:
    """Forget the servers that a test has ended."""
    done = yield
    STARTED[:] = [course for course in STARTED if course.process.poll() is None]
    return done


@pytest.fixture(scope="session")
def course(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The real course, served once for all tests that do not change it (once a worker)."""
    with serving(tmp_path_factory.mktemp("server"), program=SERVE) as running:
        yield running
