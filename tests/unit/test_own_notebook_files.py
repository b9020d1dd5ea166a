"""A notebook without a YAML file is a teacher's own: it is listed, titled, and told of when it can't be read."""

from __future__ import annotations

import json

import pytest
from own_notebook import write_own

from kursus.check import check_content
from kursus.cli import main
from kursus.course import Course
from kursus.exercise import exercise_names
from kursus.own_notebook import load_own, own_names
from kursus.problems import ContentError


def test_the_notebook_of_an_exercise_is_nobodys_own(course: Course) -> None:
    assert set(own_names(course)) & set(exercise_names(course)) == set()


def test_check_lists_it_and_calls_it_no_mistake(
    course_copy: Course, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    write_own(course_copy.root, name="soevn")
    monkeypatch.setenv("KURSUS_ROD", str(course_copy.root))
    assert main(["check"]) == 0
    assert "egen notebook: exercises/soevn.ipynb" in capsys.readouterr().out.splitlines()


def test_its_title_is_its_first_heading_else_its_name(course_copy: Course) -> None:
    path = write_own(course_copy.root, name="soevn-og-uro")
    assert load_own(course_copy, "soevn-og-uro").title == "Søvn og søjler"
    notebook = json.loads(path.read_text(encoding="utf-8"))
    notebook["cells"] = notebook["cells"][1:]
    path.write_text(json.dumps(notebook), encoding="utf-8")
    found = load_own(course_copy, "soevn-og-uro")
    assert (found.title, found.has_heading) == ("Soevn og uro", False)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("", 1),
        ('{\n "cells": [\n', 3),
        ("[]", 1),
        ('{"nbformat": 3, "cells": []}', 1),
        ('{"nbformat": 4, "cells": [{"cell_type": "code", "source": 7}]}', 1),
        ("[" * 100_000, 1),
    ],
)
def test_what_is_no_notebook_is_told_with_its_file(course_copy: Course, text: str, line: int) -> None:
    (course_copy.exercises / "soevn.ipynb").write_text(text, encoding="utf-8")
    with pytest.raises(ContentError, match=f"exercises/soevn.ipynb, linje {line}: kan ikke læses som en notebook"):
        load_own(course_copy, "soevn")
    assert [problem.file for problem in check_content(course_copy)] == ["exercises/soevn.ipynb"]


def test_a_name_that_cannot_be_an_address_is_told(course_copy: Course) -> None:
    write_own(course_copy.root, name="Min Søvn")
    (problem,) = check_content(course_copy)
    assert str(problem).startswith("exercises/Min Søvn.ipynb, linje 1: filens navn bliver en del af adressen")
    assert own_names(course_copy) == []
