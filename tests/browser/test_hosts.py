"""The notebooks run the same in stock Voilà and in JupyterLab, without our server."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import nbformat
import pytest
from playwright.sync_api import Browser, Page, expect
from running import PATIENCE, ROOT, copied, free_port, until
from test_every_figure import KINDS

NAMES = ["chime", "empowerment", "relationel-koordinering"]


def answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(url, timeout=5) as answer:
            return bool(answer.status == 200)
    except (urllib.error.URLError, OSError):
        return False


@contextmanager
def running(command: list[str], url: str, folder: Path) -> Iterator[None]:
    """Run a host until the test is done; `folder` takes what it writes of its own."""
    environment = {key: value for key, value in os.environ.items() if not key.startswith("KURSUS_")}
    environment |= {"JUPYTER_CONFIG_DIR": str(folder), "JUPYTER_DATA_DIR": str(folder), "IPYTHONDIR": str(folder)}
    with (folder / "host.log").open("wb") as log:
        process = subprocess.Popen([sys.executable, "-m", *command], cwd=ROOT, stdout=log, stderr=log, env=environment)
        try:
            until(lambda: answers(url), url)
            yield
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(timeout=PATIENCE)


def answer_something(page: Page, name: str) -> None:
    """Answer the first statement, and see the figure drawn."""
    if name == "relationel-koordinering":
        page.get_by_role("checkbox", name="Bostøtte").check()
    page.locator("fieldset.k-rated:visible").first.get_by_role("radio").nth(3).check()
    expect(page.locator(".k-canvas[data-drawn] .main-svg").first).to_be_visible(timeout=PATIENCE * 1000)
    assert set(page.evaluate("Object.keys(Plotly.PlotSchema.get().traces)")) == KINDS  # our bundle, through the kernel


@pytest.fixture(scope="module")
def stock_voila(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a Voilà that knows nothing of ours."""
    port = free_port()
    home = f"http://127.0.0.1:{port}/"
    command = ["voila", "exercises/", f"--port={port}", "--no-browser", "--Voila.ip=127.0.0.1"]
    with running(command, home, tmp_path_factory.mktemp("voila")):
        yield home


@pytest.mark.parametrize("name", NAMES)
def test_the_notebook_runs_in_stock_voila(browser: Browser, stock_voila: str, name: str) -> None:
    page = browser.new_page()
    page.route(lambda url: not url.startswith(stock_voila), lambda route: route.abort())  # as in a closed network
    page.goto(f"{stock_voila}voila/render/{name}.ipynb", timeout=PATIENCE * 1000)
    expect(page.get_by_role("heading", level=1)).to_be_visible(timeout=PATIENCE * 1000)
    answer_something(page, name)
    page.close()


@pytest.mark.parametrize("cells", [("quiz", "exercise"), ("exercise", "quiz")], ids=" then ".join)
def test_a_knowledge_check_and_an_exercise_stand_on_one_page(browser: Browser, tmp_path: Path, cells: tuple[str, str]) -> None:
    lines = {"quiz": 'open_quiz("tema-1")', "exercise": 'open_exercise("chime")'}
    notebook = nbformat.v4.new_notebook()
    notebook.metadata["kernelspec"] = {"name": "python3", "display_name": "Python 3", "language": "python"}
    sources = ["from widgets import open_exercise, open_quiz", *(lines[cell] for cell in cells)]
    notebook.cells = [nbformat.v4.new_code_cell(source) for source in sources]
    nbformat.write(notebook, tmp_path / "begge.ipynb")
    port = free_port()
    home = f"http://127.0.0.1:{port}/"
    command = ["voila", str(tmp_path), f"--port={port}", "--no-browser", "--Voila.ip=127.0.0.1"]
    with running(command, home, tmp_path):
        page = browser.new_page()
        page.route(lambda url: not url.startswith(home), lambda route: route.abort())
        page.goto(f"{home}voila/render/begge.ipynb", timeout=PATIENCE * 1000)
        quiz = page.locator(".k-quiz[data-ready]")
        form = page.locator(".k-form[data-ready]:not(.k-quiz)")
        expect(quiz).to_be_visible(timeout=PATIENCE * 1000)
        expect(form).to_be_visible(timeout=PATIENCE * 1000)
        choices = quiz.locator("input[type='radio'], input[type='checkbox'], select").all()
        assert len(choices) > 10
        for choice in choices:
            expect(choice).to_be_visible()
        expect(form.locator(".k-print-copy")).to_be_hidden()
        answer_something(page, "chime")
        page.emulate_media(media="print")
        expect(form.locator(".k-print-copy")).to_be_visible()
        page.close()


def test_the_notebook_runs_in_jupyterlab(browser: Browser, tmp_path: Path) -> None:
    port = free_port()
    home = f"http://127.0.0.1:{port}/"
    root = copied(tmp_path)  # JupyterLab saves what it runs
    settings = [
        "--no-browser",
        "--allow-root",
        f"--ServerApp.port={port}",
        "--ServerApp.ip=127.0.0.1",
        "--IdentityProvider.token=",
    ]
    with running(["jupyterlab", *settings, f"--ServerApp.root_dir={root}"], f"{home}api/status", tmp_path):
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        page.route(lambda url: not url.startswith(home), lambda route: route.abort())
        page.goto(f"{home}lab/tree/exercises/chime.ipynb", timeout=PATIENCE * 1000)
        page.get_by_text("| Idle").wait_for(timeout=PATIENCE * 1000)
        page.get_by_role("menuitem", name="Run", exact=True).click()
        page.get_by_role("menuitem", name="Run All Cells", exact=True).click()
        page.get_by_role("heading", name="CHIME", exact=False).first.wait_for(timeout=PATIENCE * 1000)
        answer_something(page, "chime")
        page.close()
