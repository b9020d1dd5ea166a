"""Our own plotly.js is built from pinned packages, once, and the whole plotly.js serves where it can't be."""

from __future__ import annotations

import importlib
import json
import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from kursus import node, plotly_bundle, plotly_js

LOCK = json.loads((plotly_js.RECIPE / "package-lock.json").read_text(encoding="utf-8"))["packages"]
PACKAGES = {name: package for name, package in LOCK.items() if name}
EVALUATING = re.compile(r"new Function\b|[^\w.$]Function\(|[^\w.$]eval\(|new Worker\(|[^\w.$]import\(|importScripts")
"""What a strict Content-Security-Policy refuses."""


@pytest.fixture
def nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An installation where nothing is built yet: the folder that it would be built into."""
    monkeypatch.setattr(plotly_js, "find_bundle", lambda: next(tmp_path.glob("plotly-*.js"), None))
    monkeypatch.setattr(plotly_js, "bundle_folder", lambda: tmp_path)
    _forget()
    yield tmp_path
    _forget()


def _forget() -> None:
    plotly_js.plotly_source.cache_clear()
    plotly_js.plotly_name.cache_clear()


def without_network(_: Path) -> node.Node:
    raise node.NodeError("pip kunne ikke (intet net)")


def test_every_package_is_pinned_by_its_hash_and_no_address_is_in_the_recipe() -> None:
    assert len(PACKAGES) > 50
    assert [name for name, package in PACKAGES.items() if not package.get("integrity", "").startswith("sha512-")] == []
    assert [name for name, package in PACKAGES.items() if "resolved" in package] == []
    wanted = json.loads((plotly_js.RECIPE / "package.json").read_text(encoding="utf-8"))["dependencies"]
    assert {name: PACKAGES[f"node_modules/{name}"]["version"] for name in wanted} == wanted
    assert node.LOCK.read_text(encoding="utf-8").count("--hash=sha256:") > 5


def test_it_is_the_version_that_the_plotly_package_carries() -> None:
    whole = importlib.import_module("plotly.offline").get_plotlyjs_version()
    assert PACKAGES["node_modules/plotly.js"]["version"] == whole, "plotly is newer: set plotly.js in kursus/plotly_bundle too"


def test_its_name_has_the_hash_of_the_recipe_and_its_address_that_of_the_content(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    recipe = Path(shutil.copytree(plotly_js.RECIPE, tmp_path / "recipe"))
    monkeypatch.setattr(plotly_js, "RECIPE", recipe)
    before = plotly_js.bundle_name()
    for name in ("entry.cjs", "build.mjs", "package.json", "package-lock.json", "node.lock"):
        plain = (recipe / name).read_bytes()
        (recipe / name).write_bytes(plain + b"\n")
        assert plotly_js.bundle_name() != before, name
        (recipe / name).write_bytes(plain)
    assert plotly_js.bundle_name() == before


def test_the_address_follows_the_content(nowhere: Path) -> None:
    urls = set()
    for text in (b"one", b"two"):
        (nowhere / "plotly-0.js").write_bytes(text)
        _forget()
        assert plotly_js.plotly_source() == nowhere / "plotly-0.js"
        urls.add(plotly_js.plotly_url())
    assert len(urls) == 2


def test_the_bundle_is_small_and_a_strict_content_security_policy_can_be_kept_with_it() -> None:
    assert plotly_bundle.prepare(try_again=True), "the bundle could not be built"
    text = plotly_js.plotly_source().read_text(encoding="utf-8")
    assert 500_000 < len(text) < 1_300_000
    assert EVALUATING.findall(text) == []


def test_the_whole_plotly_js_serves_where_the_bundle_cannot_be_built_and_the_start_says_so_in_one_line(
    nowhere: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(plotly_bundle, "find_node", without_network)
    assert not plotly_bundle.prepare()
    said = capsys.readouterr().out.splitlines()
    assert said == [plotly_bundle.BUILDING, plotly_bundle.INSTEAD.format(why="pip kunne ikke (intet net)")]
    assert plotly_js.plotly_source().stat().st_size > 3_000_000
    assert [path.name for path in nowhere.iterdir()] == [plotly_bundle.TRIED]


def test_what_could_not_be_built_is_tried_again_a_day_later_or_when_told_and_told_of_meanwhile(
    nowhere: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    tries: list[Path] = []

    def fail(work: Path) -> node.Node:
        tries.append(work)
        return without_network(work)

    monkeypatch.setattr(plotly_bundle, "find_node", fail)
    plotly_bundle.prepare()
    capsys.readouterr()
    plotly_bundle.prepare()
    assert (len(tries), capsys.readouterr().out.count("hele plotly.js")) == (1, 1)
    plotly_bundle.prepare(try_again=True)
    assert len(tries) == 2
    long_ago = (nowhere / plotly_bundle.TRIED).stat().st_mtime - plotly_bundle.DAY - 1
    os.utime(nowhere / plotly_bundle.TRIED, (long_ago, long_ago))
    plotly_bundle.prepare()
    assert len(tries) == 3


def test_a_build_that_is_stopped_leaves_nothing_behind_and_one_that_was_killed_is_cleared_away(
    nowhere: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(work: Path) -> Path:
        (work / "bundle.js").write_text("half", encoding="utf-8")
        raise KeyboardInterrupt

    left = nowhere / f"{plotly_bundle.WORK}killed"
    left.mkdir()
    os.utime(left, (0, 0))
    monkeypatch.setattr(plotly_bundle, "_make", stopped)
    with pytest.raises(KeyboardInterrupt):
        plotly_bundle.prepare()
    assert list(nowhere.iterdir()) == []


def test_it_is_built_once(nowhere: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    made: list[Path] = []

    def make(work: Path) -> Path:
        made.append(work)
        (work / "bundle.js").write_text("drawn", encoding="utf-8")
        return work / "bundle.js"

    monkeypatch.setattr(plotly_bundle, "_make", make)
    assert plotly_bundle.prepare()
    assert plotly_bundle.prepare(try_again=True)
    assert len(made) == 1
    assert capsys.readouterr().out.splitlines() == [plotly_bundle.BUILDING]
    assert [path.name for path in nowhere.iterdir()] == [plotly_js.bundle_name()]


def test_a_folder_that_cannot_be_written_is_no_mistake(
    nowhere: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (nowhere / "file").write_text("", encoding="utf-8")
    monkeypatch.setattr(plotly_js, "bundle_folder", lambda: nowhere / "file" / "plotly")
    assert not plotly_bundle.prepare()
    assert "kan ikke skrives" in capsys.readouterr().out


def test_an_operator_can_ask_for_the_whole_and_nothing_is_fetched(
    nowhere: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(plotly_js.SETTING, plotly_js.WHOLE)
    assert not plotly_bundle.prepare(try_again=True)
    assert (capsys.readouterr().out, list(nowhere.iterdir())) == ("", [])
    monkeypatch.setenv(plotly_js.SETTING, "lille")
    with pytest.raises(ValueError, match="KURSUS_PLOTLY skal være egen eller hel"):
        plotly_bundle.prepare()


def test_npm_refuses_a_package_that_is_not_the_one_that_was_pinned(tmp_path: Path) -> None:
    recipe = {"name": "x", "private": True, "dependencies": {"fast-isnumeric": "1.1.4"}}
    wrong = {"version": "1.1.4", "integrity": f"sha512-{'A' * 86}=="}
    lock = {"name": "x", "lockfileVersion": 3, "packages": {"": recipe, "node_modules/fast-isnumeric": wrong}}
    for name, content in (("package.json", recipe), ("package-lock.json", lock)):
        (tmp_path / name).write_text(json.dumps(content), encoding="utf-8")
    work = tmp_path / "work"
    work.mkdir()
    with pytest.raises(node.NodeError, match=r"npm kunne ikke \(.*EINTEGRITY"):
        node.find_node(work).install(tmp_path, work)
    assert not (work / "node_modules" / "fast-isnumeric").exists()
