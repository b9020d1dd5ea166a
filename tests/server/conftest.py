"""A server that the tests of a file share, though they count and kill its kernels."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from kernel_processes import kernels
from line_client import visits
from running import Server, serving, until


@pytest.fixture(scope="module")
def own_course(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server of the file's own."""
    with serving(tmp_path_factory.mktemp("own")) as running:
        yield running


@pytest.fixture
def unvisited(own_course: Server) -> Iterator[Server]:
    """The same without a visit; those of a test are ended after it."""
    assert visits(own_course) == 0
    yield own_course
    for kernel in kernels(own_course):
        kernel.kill()
    until(lambda: visits(own_course) == 0, "the dead kernels to be forgotten")
