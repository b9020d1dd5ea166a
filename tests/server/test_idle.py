"""Which kernels are closed: dead ones, those whose page is gone, and those that nobody uses."""

from __future__ import annotations

from datetime import timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from jupyter_client.session import utcnow
from running import finish

from kursus.server.visits import Visits

KERNEL = "k"


def culled(monkeypatch: pytest.MonkeyPatch, *, connections: int, unused: timedelta, alive: bool = True) -> bool:
    """Return whether a kernel is closed that has so many pages and has not been used for so long."""
    visits = Visits(left_seconds=90, cull_idle_timeout=3600, cull_connected=True)
    kernel: Any = SimpleNamespace(
        last_activity=utcnow() - unused,
        is_alive=lambda: alive,
        execution_state="idle",
        kernel_name="python3",
        kernel_spec=SimpleNamespace(metadata={}),
    )
    closed: list[str] = []
    monkeypatch.setattr(visits, "_kernels", {KERNEL: kernel})
    monkeypatch.setattr(visits, "_kernel_connections", {KERNEL: connections})
    monkeypatch.setattr(visits, "shutdown_kernel", lambda kernel_id, **_: closed.append(kernel_id))
    finish(visits.cull_kernel_if_idle(KERNEL))
    return closed == [KERNEL]


def test_a_kernel_in_use_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    assert not culled(monkeypatch, connections=1, unused=timedelta(minutes=59))


def test_a_kernel_that_nobody_has_used_for_the_set_time_is_closed_though_its_page_is_open(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert culled(monkeypatch, connections=1, unused=timedelta(minutes=61))


def test_a_kernel_whose_page_went_a_moment_ago_stays_for_a_reload(monkeypatch: pytest.MonkeyPatch) -> None:
    assert not culled(monkeypatch, connections=0, unused=timedelta(seconds=60))


def test_a_kernel_whose_page_is_gone_is_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    assert culled(monkeypatch, connections=0, unused=timedelta(seconds=91))


def test_a_dead_kernel_is_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    assert culled(monkeypatch, connections=1, unused=timedelta(0), alive=False)
