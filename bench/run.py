"""Measures everything, and writes RESULTS.md."""

from __future__ import annotations

import asyncio
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import AbstractAsyncContextManager, ExitStack, contextmanager
from functools import partial
from pathlib import Path

from playwright.sync_api import sync_playwright

from bench.arrivals import arrive, class_at_work, come_and_go
from bench.browser import SWITCHES, Visit, answers, choose, visit
from bench.report import Findings, write
from bench.systems import ALL, COURSE, PANEL, ROOT, STOCK, Running, System, running

sys.path.insert(0, str(ROOT / "tests" / "browser"))
from chromium import find  # the tests' own way to the browser

ROUNDS = 3
CLASS, MANY = 24, 100
CHOICES = 40
FEW_VISITS, MANY_VISITS = 50, 500


def main() -> None:
    """Run all measurements, one after the other."""
    findings = Findings(rounds=ROUNDS)
    with tempfile.TemporaryDirectory() as folder:
        log = Path(folder)
        step("bygger bogen", lambda: build_book(findings))
        step("sider i browseren", lambda: pages(findings, log))
        for system in (COURSE, STOCK, PANEL):
            step(f"{CLASS} på én gang: {system.name}", partial(at_once, findings, log, system))
        step("en klasse i gang", lambda: busy_class(findings, log))
        step(f"{MANY_VISITS} besøg", lambda: growth(findings, log))
    write(findings)


def step(name: str, do: Callable[[], None]) -> None:
    """Say what is measured, and for how long."""
    print(f"{name} …", flush=True)
    began = time.monotonic()
    do()
    print(f"  {time.monotonic() - began:.0f} s", flush=True)


def build_book(findings: Findings) -> None:
    """Time a build of the book from nothing."""
    shutil.rmtree(ROOT / "_build" / "html", ignore_errors=True)
    began = time.perf_counter()
    subprocess.run([sys.executable, "-m", "kursus", "build"], cwd=ROOT, check=True, capture_output=True)  # ours
    findings.book = time.perf_counter() - began


def pages(findings: Findings, log: Path) -> None:
    """Visit each system's page with a fresh browser, cold and warm, round by round, all running side by side."""
    with ExitStack() as stack:
        started = [stack.enter_context(running(system, log)) for system in ALL]
        for each in started:
            _fresh(each, warm=False)  # the first visit after a start is nobody's usual one
        for _ in range(ROUNDS):
            for each in started:
                name = each.system.name
                findings.cold[name].append(_fresh(each, warm=False))
                findings.warm[name].append(_fresh(each, warm=True))
        for each in started:
            findings.answers[each.system.name] = _answers(each)


def _fresh(each: Running, *, warm: bool) -> Visit:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find(), args=SWITCHES)
        try:
            return visit(browser, each, warm=warm)
        finally:
            browser.close()


def _answers(each: Running) -> list[float]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find(), args=SWITCHES)
        try:
            page = browser.new_page(viewport={"width": 1280, "height": 900})
            page.set_default_timeout(180_000)
            page.goto(each.url)
            choose(page, each, 0, "En hel del")
            answers(page, each, 2)
            return answers(page, each, CHOICES)
        finally:
            browser.close()


def at_once(findings: Findings, log: Path, system: System) -> None:
    """Have a class, and then a hundred, arrive at the same moment, and see what their visits weigh."""
    with running(system, log) as each:
        asyncio.run(arrive(each, 1))
        before = each.memory()
        findings.at_once[system.name] = asyncio.run(arrive(each, CLASS))
        findings.memory[system.name] = (_settled(each) - before) / CLASS
    if system is STOCK:
        return
    with running(system, log) as each:
        asyncio.run(arrive(each, 1))
        findings.many_at_once[system.name] = asyncio.run(arrive(each, MANY))
        findings.hundred[system.name] = _settled(each)


def _settled(each: Running) -> int:
    """Return the memory when it no longer grows."""
    last = 0
    while (now := each.memory()) > 1.01 * last:
        last = now
        time.sleep(1)
    return now


def busy_class(findings: Findings, log: Path) -> None:
    """Measure answers in a browser while a class is at work, and what its open visits weigh."""
    with running(COURSE, log) as each:
        before = each.memory()
        with _background(class_at_work(each, CLASS, pause=2)):
            findings.active_memory = (each.memory() - before) / CLASS
            findings.active = _answers(each)


@contextmanager
def _background(context: AbstractAsyncContextManager[None]) -> Iterator[None]:
    """Keep an asynchronous context open in a thread while the body runs here."""
    opened: Future[None] = Future()
    done = threading.Event()

    async def hold() -> None:
        async with context:
            opened.set_result(None)
            await asyncio.to_thread(done.wait)

    def work() -> None:
        try:
            asyncio.run(hold())
        except Exception as error:  # told to the one who waits
            if opened.done():
                raise
            opened.set_exception(error)

    thread = threading.Thread(target=work)
    thread.start()
    try:
        opened.result()
        yield
    finally:
        done.set()
        thread.join()


def growth(findings: Findings, log: Path) -> None:
    """See what the server itself weighs after few and after many visits."""
    with running(COURSE, log) as each:
        asyncio.run(come_and_go(each, FEW_VISITS))
        findings.own_after_few = each.own_memory()
        asyncio.run(come_and_go(each, MANY_VISITS - FEW_VISITS))
        findings.own_after_many = each.own_memory()


if __name__ == "__main__":
    main()
