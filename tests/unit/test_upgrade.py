"""Answers that were kept under an older version are opened upgraded; newer ones are refused and untouched."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

import pytest

from kursus.check import check_content
from kursus.course import Course
from kursus.exercise import check, exercise_names, load_exercise
from kursus.exercise.upgrade import ALL, STEPS, VersionError, missing_steps, step, upgraded

Answers = dict[str, Any]


@pytest.fixture(autouse=True)
def _no_steps_but_the_test_s(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let each test register its own steps."""
    monkeypatch.setattr("kursus.exercise.upgrade.STEPS", {})


def kept(version: Any, **fields: Any) -> Answers:
    return {"schema_version": version, "case": "jonas", "fields": fields}


def two_steps() -> None:
    @step("chime", 1)
    def _one_became_many(answers: Answers) -> Answers:
        answers["fields"]["styrker"] = [answers["fields"].pop("styrke", "")]
        return answers

    @step("chime", 2)
    def _with_a_number(answers: Answers) -> Answers:
        return answers | {"fields": answers["fields"] | {"antal": len(answers["fields"]["styrker"])}}


def test_answers_of_the_version_that_is_here_come_back_as_a_copy() -> None:
    answers = kept(1, rows=[{"a": 1}])
    found = upgraded("chime", answers, 1)
    assert found == answers
    found["fields"]["rows"][0]["a"] = 2
    assert answers == kept(1, rows=[{"a": 1}])


def test_answers_of_an_older_version_are_upgraded_step_by_step() -> None:
    two_steps()
    assert upgraded("chime", kept(1, styrke="ro"), 3) == kept(3, styrker=["ro"], antal=1)
    assert upgraded("chime", kept(2, styrker=["ro", "mod"]), 3) == kept(3, styrker=["ro", "mod"], antal=2)
    assert upgraded("chime", kept(1), 3) == kept(3, styrker=[""], antal=1)


def test_what_is_kept_is_not_changed_by_a_step() -> None:
    two_steps()
    answers = kept(1, styrke="ro")
    before = copy.deepcopy(answers)
    upgraded("chime", answers, 3)
    assert answers == before


def test_a_step_for_all_exercises_is_taken_where_an_exercise_has_none_of_its_own() -> None:
    two_steps()

    @step(ALL, 1)
    def _mark(answers: Answers) -> Answers:
        return answers | {"note": ""}

    assert upgraded("empowerment", kept(1), 2) == kept(2) | {"note": ""}
    assert "note" not in upgraded("chime", kept(1), 2)


def test_answers_of_a_newer_version_are_refused_and_untouched() -> None:
    answers = kept(3, styrke="ro")
    with pytest.raises(VersionError) as refused:
        upgraded("chime", answers, 2)
    assert str(refused.value).startswith(
        "Svarene er gemt i en nyere udgave af øvelsen (version 3) end den, der er her (version 2)."
    )
    assert "De er ikke rørt." in str(refused.value)
    assert answers == kept(3, styrke="ro")


def test_answers_that_no_step_leads_on_from_are_refused() -> None:
    with pytest.raises(VersionError, match=r"^Svarene er gemt i en ældre udgave af øvelsen \(version 1\), som ikke kan åbnes"):
        upgraded("chime", kept(1), 2)


@pytest.mark.parametrize("version", [0, -1, "1", None, True, 1.0, [1]])
def test_a_version_that_is_none_is_refused(version: Any) -> None:
    with pytest.raises(VersionError, match=r"^Svarene er gemt i en form, som kurset ikke kender\. De er ikke rørt\."):
        upgraded("chime", kept(version), 2)


def test_answers_without_a_version_are_of_the_one_that_is_here() -> None:
    assert upgraded("chime", {"fields": {"a": 1}}, 2) == {"fields": {"a": 1}}


def test_two_steps_from_the_same_version_are_a_mistake() -> None:
    two_steps()
    with pytest.raises(ValueError, match=r"^two steps from version 1 of chime$"):
        two_steps()


def test_upgraded_answers_fit_the_exercise(course: Course) -> None:
    @step("chime", 1)
    def _rename(answers: Answers) -> Answers:
        answers["fields"]["skridt"] = answers["fields"].pop("naeste")
        return answers

    exercise = load_exercise(course, "chime").model_copy(update={"schema_version": 2})
    with pytest.raises(ValueError, match="version 1"):
        check(exercise, kept(1, naeste="Ringe til Jonas"))
    checked = check(exercise, upgraded("chime", kept(1, naeste="Ringe til Jonas"), 2))
    assert checked.answers["fields"]["skridt"] == "Ringe til Jonas"
    assert checked.problems == {}


def test_a_missing_step_is_told_to_who_raised_the_version(course_copy: Course) -> None:
    path: Path = course_copy.exercises / "chime.yml"
    lines = path.read_text(encoding="utf-8").splitlines()
    at = next(number for number, line in enumerate(lines, start=1) if line.startswith("schema_version:"))
    lines[at - 1] = "schema_version: 3"
    path.write_text("\n".join(lines), encoding="utf-8")
    (problem,) = [found for found in check_content(course_copy) if found.field == "schema_version"]
    assert (problem.file, problem.line) == ("exercises/chime.yml", at)
    assert problem.message.startswith("svar, som er gemt i version 1, kan ikke åbnes i version 3.")
    two_steps()
    assert [found for found in check_content(course_copy) if found.field == "schema_version"] == []


def test_each_exercise_of_the_course_opens_answers_of_every_older_version(
    course: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kursus.exercise.upgrade.STEPS", STEPS)
    versions = {name: load_exercise(course, name).schema_version for name in exercise_names(course)}
    assert {name: missing for name, version in versions.items() if (missing := missing_steps(name, version))} == {}
