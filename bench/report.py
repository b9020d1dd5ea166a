"""The figures as a table in Markdown, with how each was measured and whether it is where it should be."""

from __future__ import annotations

import importlib.metadata
import os
import platform
import statistics
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime

import psutil

from bench.arrivals import Arrivals
from bench.browser import Visit
from bench.systems import ALL, COURSE, HERE, PANEL, STOCK

MB = 1e6
NOT_MEASURED = "–"


@dataclass
class Findings:
    """What was measured: seconds, and bytes."""

    rounds: int
    book: float = 0
    cold: dict[str, list[Visit]] = field(default_factory=lambda: defaultdict(list))
    warm: dict[str, list[Visit]] = field(default_factory=lambda: defaultdict(list))
    answers: dict[str, list[float]] = field(default_factory=dict)
    at_once: dict[str, Arrivals] = field(default_factory=dict)
    many_at_once: dict[str, Arrivals] = field(default_factory=dict)
    memory: dict[str, float] = field(default_factory=dict)
    hundred: dict[str, int] = field(default_factory=dict)
    active: list[float] = field(default_factory=list)
    active_memory: float = 0
    own_after_few: int = 0
    own_after_many: int = 0


def p95(values: list[float]) -> float:
    """Return the value that 95 % of them are below."""
    return statistics.quantiles(values, n=20, method="inclusive")[-1]


def write(findings: Findings) -> None:
    """Write RESULTS.md."""
    text = "\n\n".join([_head(findings), _table(findings), _goals(findings), METHOD])
    (HERE / "RESULTS.md").write_text(text + "\n", encoding="utf-8")
    print(text)


def _head(findings: Findings) -> str:
    names = ("voila", "ipykernel", "plotly")
    versions = ", ".join(f"{name} {importlib.metadata.version(name)}" for name in names)
    machine = f"{os.cpu_count()} cores, {psutil.virtual_memory().total / 1e9:.0f} GB, {platform.system()} {platform.release()}"
    return (
        "# The course beside its peers\n\n"
        f"Written by `make bench`, {datetime.now(UTC):%Y-%m-%d %H:%M} UTC, on {machine}, Python {platform.python_version()}, "
        f"{versions}. Seconds unless it says otherwise; median of {findings.rounds} rounds, with the least and the most."
    )


def _table(findings: Findings) -> str:
    def spread(values: list[float], form: str = "{:.2f}") -> str:
        low, middle, high = (form.format(value) for value in (min(values), statistics.median(values), max(values)))
        return f"{middle} ({low}–{high})"

    def seconds(visits: dict[str, list[Visit]], what: Callable[[Visit], float]) -> Callable[[str], str]:
        return lambda name: spread([what(visit) for visit in visits[name]])

    def arrivals(found: dict[str, Arrivals]) -> Callable[[str], str]:
        return lambda name: (
            f"{found[name].served:.1f}, first byte {found[name].first_byte:.2f}, {found[name].failed} failed"
            if name in found
            else NOT_MEASURED
        )

    rows: dict[str, Callable[[str], str]] = {
        "form usable, cold cache": seconds(findings.cold, lambda visit: visit.usable),
        "figure drawn, cold cache": seconds(findings.cold, lambda visit: visit.drawn),
        "form usable, warm cache": seconds(findings.warm, lambda visit: visit.usable),
        "figure drawn, warm cache": seconds(findings.warm, lambda visit: visit.drawn),
        "answer to figure, ms: median, p95": lambda name: (
            f"{1000 * statistics.median(findings.answers[name]):.0f}, {1000 * p95(findings.answers[name]):.0f}"
        ),
        "24 at once": arrivals(findings.at_once),
        "100 at once": arrivals(findings.many_at_once),
        "memory a visit, MB (PSS)": lambda name: f"{findings.memory[name] / MB:.1f}" if name in findings.memory else NOT_MEASURED,
        "bytes sent, cold, MB": lambda name: f"{statistics.median([visit.sent for visit in findings.cold[name]]) / MB:.2f}",
        "bytes sent, warm, MB": lambda name: f"{statistics.median([visit.sent for visit in findings.warm[name]]) / MB:.2f}",
    }
    names = [system.name for system in ALL]
    lines = ["| | " + " | ".join(names) + " |", "|---" * (len(names) + 1) + "|"]
    lines += [f"| {title} | " + " | ".join(map(value, names)) + " |" for title, value in rows.items()]
    return "\n".join(lines)


def _goals(findings: Findings) -> str:
    ours, stock, panel = COURSE.name, STOCK.name, PANEL.name

    def median(visits: list[Visit], what: Callable[[Visit], float]) -> float:
        return statistics.median(map(what, visits))

    usable = median(findings.cold[ours], lambda visit: visit.usable) / median(findings.cold[panel], lambda visit: visit.usable)
    drawn = {name: median(findings.cold[name], lambda visit: visit.drawn) for name in (ours, stock, panel)}
    grown = findings.own_after_many / findings.own_after_few
    rows = [
        ("form usable, of Panel's time", f"{usable:.2f}", "1 at most", usable <= 1),
        ("figure drawn, of Panel's time", f"{drawn[ours] / drawn[panel]:.2f}", "1.2 at most", drawn[ours] <= 1.2 * drawn[panel]),
        ("figure drawn, of stock Voilà's", f"{drawn[ours] / drawn[stock]:.2f}", "0.3 at most", drawn[ours] <= 0.3 * drawn[stock]),
        (
            "24 at once, of stock Voilà's",
            f"{findings.at_once[ours].served / findings.at_once[stock].served:.3f}",
            "0.05 at most",
            findings.at_once[ours].served <= findings.at_once[stock].served / 20,
        ),
        (
            "24 at once, the last of them",
            f"{findings.at_once[ours].served:.1f} s",
            "6 s at most",
            findings.at_once[ours].served <= 6,
        ),
        ("100 at once, failed", str(findings.many_at_once[ours].failed), "0", findings.many_at_once[ours].failed == 0),
        (
            "100 at once, longest without a sign of life",
            f"{findings.many_at_once[ours].first_byte:.2f} s",
            "told",
            True,
        ),
        (
            "memory a visit, just opened",
            f"{findings.memory[ours] / MB:.1f} MB",
            "30 MB at most",
            findings.memory[ours] <= 30 * MB,
        ),
        (
            "memory a visit, 24 at work",
            f"{findings.active_memory / MB:.1f} MB",
            "30 MB at most",
            findings.active_memory <= 30 * MB,
        ),
        ("100 visits and the server", f"{findings.hundred[ours] / 1e9:.1f} GB", "8 GB at most", findings.hundred[ours] <= 8e9),
        (
            "answer to figure with 24 at work, p95",
            f"{1000 * p95(findings.active):.0f} ms (median {1000 * statistics.median(findings.active):.0f})",
            "150 ms at most",
            p95(findings.active) <= 0.150,
        ),
        (
            "server's own memory after 500 visits, of that after 50",
            f"{grown:.2f} ({findings.own_after_few / MB:.0f} to {findings.own_after_many / MB:.0f} MB)",
            "1.2 at most",
            grown <= 1.2,
        ),
        ("the book built from nothing", f"{findings.book:.1f} s", "told", True),
    ]
    lines = ["| the course | measured | goal | reached |", "|---|---|---|---|"]
    return "\n".join(lines + [f"| {name} | {value} | {goal} | {'yes' if good else 'NO'} |" for name, value, goal, good in rows])


METHOD = """\
## How it was measured

- **The systems**: the course's whole CHIME exercise, and in `bench/peers/` the same five items on the same five levels with a
  plotly radar, in stock Voilà (ipywidgets and FigureWidget), Panel, Solara and Streamlit, each as its own documentation shows
  it, as released, on loopback. None has anything else to do. The ceiling of visits is raised for the course.
- **In a browser**: Chromium by Playwright, a new browser process for each figure, the five systems in turn within each round,
  all running. *Usable* is when the first item has been answered: an answer is given as soon as Playwright finds it visible,
  still and enabled. *Drawn* is when a radar on the page shows that answer, looked for at each frame. *Warm* is the second visit
  in the same browser. *Bytes sent* are bodies and headers as they went over the line, and websocket frames.
- **Answer to figure**: 40 choices in an open page, from the choice to the radar that shows it; *with 24 at work*, while 24
  plain clients have the exercise open and each answers about every two seconds and waits for its figure.
- **At once**: as many plain clients ask for the page at the same moment, until the last has all of it; for the course and for
  Voilà that includes the visitor's own kernel with the notebook run. Streamlit and Solara send the same empty page to all and
  start no work, so they have no such figure; 100 at once is not run in stock Voilà, which needs minutes for 24.
- **Memory a visit**: the growth of PSS (shared pages counted in part) of all the system's processes by 24 visits, by 24.
- **Growth**: PSS of the server's own process, the kernels not counted, after visits that open, answer twice and leave.
"""
