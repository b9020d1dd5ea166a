"""The lists that a teacher can correct: they are in order, and a mistake is named with file and line."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from kursus.check import check_content
from kursus.course import find_course
from kursus.privacy import lists, look, wording
from kursus.privacy.check import check_lists
from kursus.problems import Problem

FOLDER = lists.DATA


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A copy of the lists, which a test may break."""
    copy = tmp_path / "data"
    shutil.copytree(FOLDER, copy)
    for module in (lists, wording):
        monkeypatch.setattr(module, "DATA", copy)
    monkeypatch.setattr("kursus.privacy.check.DATA", copy)
    caches = (lists.entries, lists.words, lists.index, lists._endings, wording.wording)  # noqa: SLF001
    for cache in caches:
        cache.cache_clear()
    yield copy
    for cache in caches:
        cache.cache_clear()


def test_the_lists_are_in_order() -> None:
    assert check_lists() == []


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.txt")), ids=lambda path: path.stem)
def test_every_list_tells_what_it_is_and_where_it_comes_from(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    head = text[: text.index("\n\n")]
    assert all(line.startswith("#") for line in head.splitlines())
    assert "Kilde:" in head
    assert max(map(len, text.splitlines())) <= 130


def test_what_is_a_word_too_is_also_a_name_or_a_town_or_looks_like_one() -> None:
    names = lists.words("fornavne", "efternavne", "byer", "kommuner", "regioner")
    inflected = {"alias", "jeans", "karens", "miks", "kræfter", "kræfterne", "hiven"}
    assert lists.words("ogsaa-ord") - names == inflected


def test_a_word_that_is_added_to_a_list_is_found(data: Path) -> None:
    assert look("I går kom Xeni.") == []
    with (data / "fornavne.txt").open("a", encoding="utf-8") as file:
        file.write("Xeni  # vores egen\n")
    for cache in (lists.entries, lists.words):
        cache.cache_clear()
    assert [f.text for f in look("I går kom Xeni.")] == ["Xeni"]


def test_a_text_that_is_changed_is_said(data: Path) -> None:
    path = data / "beskeder.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("Det ligner et navn.", "Er det et navn?"), encoding="utf-8")
    wording.wording.cache_clear()
    assert look("I går kom Peter.")[0].message == "Er det et navn?"


@pytest.mark.parametrize(
    ("file", "added", "message"),
    [
        ("byer.txt", "Aarup\n", "»Aarup« står også i linje {first}. Slet det ene."),
        ("fornavne.txt", "123\n", "»123« er ikke et ord. Skriv ét ord eller navn på hver linje."),
    ],
)
def test_a_mistake_in_a_list_is_named_with_its_line(data: Path, file: str, added: str, message: str) -> None:
    path = data / file
    before = path.read_text(encoding="utf-8")
    path.write_text(before + added, encoding="utf-8")
    lines = before.splitlines()
    first = lines.index(added.strip()) + 1 if added.strip() in lines else 0
    assert check_lists() == [Problem(f"kursus/privacy/data/{file}", len(lines) + 1, "", message.format(first=first))]


def test_a_mistake_in_the_texts_is_named_with_its_line(data: Path) -> None:
    path = data / "beskeder.yml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("  phone:\n", "  fone:\n"), encoding="utf-8")
    wording.wording.cache_clear()
    [problem] = check_lists()
    assert problem.file == "kursus/privacy/data/beskeder.yml"
    assert problem.message == "mangler »phone«."


def test_a_list_that_is_no_utf_8_is_named(data: Path) -> None:
    (data / "byer.txt").write_bytes("Ærø".encode("latin-1"))
    assert [problem.file for problem in check_lists()] == ["kursus/privacy/data/byer.txt"]
    assert [problem.file for problem in check_content(find_course(Path(__file__).parent))] == ["kursus/privacy/data/byer.txt"]


def test_a_line_without_letters_does_no_harm(data: Path) -> None:
    with (data / "byer.txt").open("a", encoding="utf-8") as file:
        file.write("123\n")
    lists.entries.cache_clear()
    lists.index.cache_clear()
    assert [f.text for f in look("Hun bor i Hobro.") if f.alone] == ["Hobro"]
