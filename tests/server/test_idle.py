"""Which visits are over: those whose kernel is dead or stuck, whose page is gone, and those in which nobody changes anything."""

from __future__ import annotations

import time
from typing import Any

import pytest
from running import finish

from kursus.server.line_messages import AnswersMessage
from kursus.server.visit import ENDED, IDLE, Page, Visit
from kursus.server.visits import Visits

KERNEL = "k"
VIEWS = [{"id": "w", "state": {"exercise": {}, "notes": {}}}]


class Told:
    """A line, or a channel to a kernel, that keeps what it is told."""

    def __init__(self) -> None:
        self.said: list[Any] = []
        self.closed: list[int] = []

    async def open(self) -> None:
        pass

    def say(self, said: dict[str, Any]) -> None:
        self.said.append(said)

    def tell(self, _comm: str, data: dict[str, Any]) -> None:
        self.said.append(data)

    def hang_up(self, code: int) -> None:
        self.closed.append(code)

    def close(self) -> None:
        self.closed.append(0)


def changed(visit: Visit, n: int, text: str) -> None:
    visit.tell(AnswersMessage(n, None, {"schema_version": 1, "case": "", "fields": {"a": text}}))


@pytest.fixture
def visit() -> Visit:
    """A visit with a line, in which somebody has changed something just now."""
    visit = Visit(Page("oevelser", "chime"), VIEWS)
    finish(visit.connect(Told()))
    visit.take_line(Told())
    changed(visit, 1, "x")
    visit.hear("w", {"method": "update", "state": {"received": 1}})
    return visit


def closed(monkeypatch: pytest.MonkeyPatch, visit: Visit, *, later: float, alive: bool = True) -> list[int]:
    """Return the codes with which a page's line is closed when it is looked for visits that are over, so many seconds later."""
    visits = Visits(left_seconds=90, idle_seconds=3600)
    line: Any = visit.line or Told()

    async def is_alive(_: str) -> bool:
        return alive

    async def end(kernel_id: str) -> None:
        del visits._kernels[kernel_id]  # noqa: SLF001  # where the manager has them

    monkeypatch.setattr(visits, "_kernels", {KERNEL: object()})
    monkeypatch.setattr(visits, "is_alive", is_alive)
    monkeypatch.setattr(visits, "end", end)
    visits.visits[KERNEL] = visit
    finish(visits.tidy(time.monotonic() + later))
    assert (visits.visits == {}) == (KERNEL not in visits)
    return [*line.closed, *(() if visits.visits else (-1,))]


def test_a_kernel_in_use_stays(monkeypatch: pytest.MonkeyPatch, visit: Visit) -> None:
    assert closed(monkeypatch, visit, later=59 * 60) == []


def test_a_kernel_in_which_nobody_has_changed_anything_for_the_set_time_is_closed_though_its_page_is_open(
    monkeypatch: pytest.MonkeyPatch, visit: Visit
) -> None:
    assert closed(monkeypatch, visit, later=61 * 60) == [IDLE, -1]


def test_a_kernel_whose_page_went_a_moment_ago_stays_for_its_return(monkeypatch: pytest.MonkeyPatch, visit: Visit) -> None:
    visit.lose_line(visit.line)  # type: ignore[arg-type]  # there is one
    assert closed(monkeypatch, visit, later=60) == []


def test_a_kernel_whose_page_is_gone_is_closed(monkeypatch: pytest.MonkeyPatch, visit: Visit) -> None:
    visit.lose_line(visit.line)  # type: ignore[arg-type]  # there is one
    assert closed(monkeypatch, visit, later=91) == [-1]


def test_a_dead_kernel_is_forgotten(monkeypatch: pytest.MonkeyPatch, visit: Visit) -> None:
    assert closed(monkeypatch, visit, later=0, alive=False) == [ENDED, -1]


def test_a_kernel_that_does_not_answer_is_closed(monkeypatch: pytest.MonkeyPatch, visit: Visit) -> None:
    changed(visit, 2, "y")
    assert closed(monkeypatch, visit, later=31) == [ENDED, -1]


def test_what_is_sent_again_is_nothing_that_a_person_does(visit: Visit) -> None:
    visit.used = 7.0
    changed(visit, 2, "x")
    visit.take_line(Told())
    changed(visit, 3, "x")
    assert visit.used == 7.0
    changed(visit, 4, "xy")
    assert visit.used > 7.0
