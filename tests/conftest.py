"""What all tests share: the real course, served."""

from __future__ import annotations

import signal
from collections.abc import Iterator

import pytest
from running import Server, serving

# A shell that runs the tests in the background has them and all they start ignore Ctrl+C; the servers must heed it.
signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(scope="session")
def course(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The real course, served once for all tests that do not change it."""
    with serving(tmp_path_factory.mktemp("server")) as running:
        yield running
