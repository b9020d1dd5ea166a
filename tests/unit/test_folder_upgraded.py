"""Answers that an older version of an exercise kept come to its page upgraded, and what can't be opened is told of."""

from __future__ import annotations

import copy
import json
import logging
from typing import Any

import pytest
from folders import url_of
from running import finish

from kursus.course import Course
from kursus.exercise import Exercise, load_exercise
from kursus.exercise.upgrade import step
from kursus.folder import Folder, Saved
from kursus.server.answering import RefusedError
from kursus.server.folder import begun
from kursus.server.folder.entries import answers_in
from kursus.server.folder.service import Folders

MARK = "kendeord-Sørine-4711"
OLD = {"schema_version": 1, "case": "", "fields": {"naeste": MARK}, "done": True}
NEW = {"schema_version": 2, "case": "", "fields": {"skridt": MARK}, "done": True}


@pytest.fixture(autouse=True)
def _one_step(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let `chime` be in its second version, which calls a field something else."""
    monkeypatch.setattr("kursus.exercise.upgrade.STEPS", {})

    @step("chime", 1)
    def _rename(answers: dict[str, Any]) -> dict[str, Any]:
        answers["fields"]["skridt"] = answers["fields"].pop("naeste")
        return answers


@pytest.fixture
def exercise(course: Course) -> Exercise:
    return load_exercise(course, "chime").model_copy(update={"schema_version": 2})


def test_older_answers_that_are_kept_are_shown_upgraded(exercise: Exercise) -> None:
    kept = Saved(5, copy.deepcopy(OLD))
    assert begun.shown(kept, "chime", exercise) == {"version": 5, "answers": NEW}
    assert kept.answers == OLD


def test_older_answers_that_a_page_from_before_sends_are_taken_upgraded(exercise: Exercise) -> None:
    assert answers_in(OLD, "chime", exercise) == NEW
    assert answers_in(NEW, "chime", exercise) == NEW


def test_an_exercise_s_page_begins_with_the_upgraded_answers(course: Course, folder: Folder, exercise: Exercise) -> None:
    folder.save("chime", OLD, version=5)
    file = folder.store.database.file
    assert file
    folders = Folders(course, url_of(file), 90, logging.getLogger("test"))
    page = finish(begun.begin(folders, folder.key, "chime", exercise))
    folders.close()
    assert page["folder"]["version"] == 5
    assert page["folder"]["answers"] == NEW
    kept = folder.load("chime")
    assert kept
    assert kept.answers == OLD, "looking changes nothing"


def test_the_overview_shows_them_upgraded_too(
    course: Course, folder: Folder, exercise: Exercise, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder.save("chime", OLD, version=5)
    monkeypatch.setattr(begun, "load_exercise", lambda *_: exercise)
    assert begun.all_shown(folder, course) == ({"chime": {"version": 5, "answers": NEW}}, 0)


@pytest.mark.parametrize("fields", [{}, {"naeste": 7, "skridt": []}, []], ids=str)
def test_what_a_step_fails_on_is_told_of_without_a_word_of_it(exercise: Exercise, fields: Any) -> None:
    kept = Saved(5, OLD | {"fields": fields, MARK: MARK})
    found = begun.shown(kept, "chime", exercise)
    assert MARK not in json.dumps({key: value for key, value in found.items() if key != "answers"}, ensure_ascii=False)
    assert ("problem" in found) == (not fields)
    if "problem" in found:
        assert found["problem"].startswith("Svarene er gemt i en ældre udgave af øvelsen (version 1), som ikke kan åbnes")


def test_newer_answers_are_a_problem_here_and_refused_from_a_page(exercise: Exercise) -> None:
    newer = OLD | {"schema_version": 3}
    found = begun.shown(Saved(5, newer), "chime", exercise)
    assert set(found) == {"version", "problem"}
    with pytest.raises(RefusedError, match=r"^Svarene er gemt i en nyere udgave") as refused:
        answers_in(newer, "chime", exercise)
    assert refused.value.status == 422
