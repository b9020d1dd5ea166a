"""What may identify a citizen is told at the field that it stands in, and nothing depends on it."""

from __future__ import annotations

import json
import random
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from test_privacy_robust import HOSTILE, random_texts

from kursus.cases import load_cases
from kursus.course import find_course
from kursus.exercise import example_answers, exercise_names, load_exercise
from kursus.privacy import Finding, contact, lists, look, prepare, traits, wording
from kursus.privacy import in_answers as eye_module
from kursus.privacy.harmless import HarmlessTexts
from kursus.privacy.in_answers import MOST, Eye, Warnings
from widgets import ExercisePage

COURSE = find_course(Path(__file__).parent)
NAMES = exercise_names(COURSE)
CACHES = (
    *(lists.entries, lists.words, lists.index, lists._endings),  # noqa: SLF001
    *(wording.wording, traits._only_capitals, contact._public_sites),  # noqa: SLF001
)


def page_with(name: str, case: str = "egen", **fields: Any) -> ExercisePage:
    page = ExercisePage(name)
    page.form.answers = page.form.answers | {"case": case, "fields": page.form.answers["fields"] | fields}
    return page


def found(warnings: Warnings) -> dict[str, list[tuple[str, str, Any]]]:
    """Return (kind, text, place in the field) by field."""
    return {key: [(one["kind"], one["text"], one["at"]) for one in all_of] for key, all_of in warnings.items()}


def test_a_text_is_looked_through_and_told_with_message_and_suggestion_at_its_field() -> None:
    [warning] = page_with("chime", styrke="😀 Hun bor i Hobro.").form.warnings["styrke"]
    assert warning == {
        "kind": "town",
        "message": "Det ligner navnet på en by eller en kommune.",
        "suggestion": "Skriv for eksempel »i en by«, »i en mindre kommune« eller »på landet«.",
        "text": "Hobro",
        "start": 13,  # as a browser counts: an emoji is two
        "end": 18,
        "at": None,
    }


def test_ordinary_text_and_an_empty_form_give_nothing() -> None:
    assert ExercisePage("chime").form.warnings == {}
    assert page_with("chime", styrke="Jeg spørger ham, hvad en god dag er.").form.warnings == {}


def test_a_cell_of_a_row_is_told_with_its_row_and_column() -> None:
    rows = [{"konsekvens": "ingen"}, {"konsekvens": "Peter siger nej."}, "broken", {"konsekvens": 3}]
    field, columns = next(
        (field, [column.key for column in field.columns if column.type in {"short", "text"}])
        for field in load_exercise(COURSE, "vendepunkter").fields.values()
        if field.type == "rows"
    )
    cells: list[Any] = [{columns[0]: text["konsekvens"]} if isinstance(text, dict) else text for text in rows]
    warnings = page_with("vendepunkter", "egen", **{field.key: cells}).form.warnings
    assert found(warnings) == {field.key: [("name", "Peter", {"row": 1, "column": columns[0]})]}


def test_an_own_choice_is_looked_through_and_a_preset_one_is_not() -> None:
    exercise = load_exercise(COURSE, "relationel-koordinering").model_copy(deep=True)
    field = exercise.fields["grupper"]
    assert field.type == "choices"
    field.options[0] = field.options[0].model_copy(update={"key": "Hobro"})
    warnings = Eye(exercise, []).warnings({"fields": {"grupper": ["Hobro", "Botilbuddet Solen"]}})
    assert found(warnings) == {"grupper": [("institution", "Botilbuddet Solen", {"choice": "Botilbuddet Solen"})]}


def test_warnings_go_when_the_text_is_mended() -> None:
    page = page_with("chime", styrke="Peter")
    assert page.form.warnings
    page.form.answers = page.form.answers | {"fields": {"styrke": "Borgeren"}}
    assert page.form.warnings == {}


def test_a_fictional_case_is_left_alone_and_other_people_are_not() -> None:
    text = "Birthe er 58 år. Peter kom."
    assert found(page_with("chime", "birthe", styrke=text).form.warnings) == {"styrke": [("name", "Peter", None)]}
    own = page_with("chime", "egen", styrke=text)
    assert [one["text"] for one in own.form.warnings["styrke"]] == ["Birthe", "Peter"]
    own.form.answers = own.form.answers | {"case": "birthe"}
    assert [one["text"] for one in own.form.warnings["styrke"]] == ["Peter"]


def test_people_that_the_exercise_itself_tells_of_are_left_alone_but_with_a_citizen_of_ones_own() -> None:
    fields = load_exercise(COURSE, "navigation").fields
    key = next(key for key, field in fields.items() if field.type == "text")
    assert page_with("navigation", "", **{key: "Kære Karen"}).form.warnings == {}
    assert found(page_with("navigation", "egen", **{key: "Kære Karen"}).form.warnings) == {key: [("name", "Karen", None)]}


def test_what_stands_in_several_fields_about_ones_own_citizen_is_added_up() -> None:
    spread = {"styrke": "Hun er 43 år.", "tjek": "Hun har skizofreni."}
    fields = [key for key, field in load_exercise(COURSE, "chime").fields.items() if field.type in {"text", "short"}]
    filled = dict(zip(fields, spread.values(), strict=False))
    [(key, [together])] = page_with("chime", "egen", **filled).form.warnings.items()
    assert (key, together["kind"], together["text"], together["at"]) == (fields[1], "combination", "", None)
    assert together["message"].startswith("Du har skrevet køn (»Hun«), alder (»43 år«) og diagnose (»skizofreni«).")
    assert page_with("chime", "birthe", **filled).form.warnings == {}


def test_what_stands_together_in_one_field_is_told_there_and_not_twice() -> None:
    assert list(page_with("chime", styrke="Hun er 43 år og har skizofreni.").form.warnings) == ["styrke"]


@pytest.mark.parametrize("name", NAMES)
def test_the_example_of_an_exercise_and_what_a_case_fills_in_give_no_warning(name: str) -> None:
    exercise = load_exercise(COURSE, name)
    cases = [case for case in load_cases(COURSE) if name in case.exercises]
    eye, answers = Eye(exercise, cases), example_answers(exercise)
    assert answers
    assert eye.warnings(answers) == {}
    for case in cases:
        assert eye.warnings({"case": case.slug, "fields": case.exercises[name].start}) == {}


def test_only_a_text_that_changed_is_looked_through(monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[str] = []

    def watched(text: str, known: frozenset[str]) -> Any:
        looked.append(text)
        return look(text, known)

    monkeypatch.setattr(eye_module, "look", watched)
    eye = Eye(load_exercise(COURSE, "vendepunkter"), [])
    key, other = [key for key, field in eye._fields.items() if field.type in {"text", "short"}][:2]
    for text in ("Peter", "Peter", "Peter kom"):
        eye.warnings({"fields": {key: text, other: "Det samme"}})
    assert sorted(looked) == ["Det samme", "Peter", "Peter kom"]


def test_a_text_that_is_gone_is_forgotten() -> None:
    page = page_with("chime", styrke="hemmelig")
    page.form.answers = page.form.answers | {"fields": {}}
    assert "hemmelig" not in repr(vars(page.eye))


def test_the_result_is_shown_before_anything_is_looked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    page = ExercisePage("chime")
    seen: list[Any] = []

    def note(_: Any) -> Warnings:
        seen.append((page.form.received, page.plot.blocks[0]["kind"]))
        return {}

    monkeypatch.setattr(page.eye, "warnings", note)
    answers = page.form.answers | {"fields": {"recovery_nu": {"haab": 2}}}
    page.form.set_state({"answers": answers, "sent": 3})
    assert seen == [(3, page.plot.blocks[0]["kind"])]
    assert seen[0][1] != "finding"


def test_when_the_eye_fails_the_form_goes_on_and_nothing_is_said(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    page = page_with("chime", styrke="Peter")

    def fail(*_: Any) -> None:
        raise RuntimeError("hemmelig tekst")

    monkeypatch.setattr(page.eye, "warnings", fail)
    page.form.answers = page.form.answers | {"fields": {"recovery_nu": {"haab": 2}, "styrke": "hemmelig tekst"}}
    assert page.form.warnings == {}
    assert page.form.problems == {}
    assert page.plot.blocks[0]["table"]["rows"][1] == ["Håb", "2"]
    assert "hemmelig" not in "".join(capfd.readouterr()) + caplog.text


@pytest.mark.parametrize("broken", [None, 3, "x", [], {"styrke": 3}, {"styrke": None}, {"styrke": ["Peter"]}])
def test_answers_that_no_page_would_send_do_no_harm(broken: Any) -> None:
    eye = Eye(load_exercise(COURSE, "chime"), [])
    assert eye.warnings({"case": broken, "fields": broken}) == {}


def test_a_text_that_is_full_of_findings_sends_a_few_dozen() -> None:
    page = page_with("chime", styrke="070761-4285 " * 5000)
    assert len(page.form.warnings["styrke"]) == MOST


def test_every_warning_can_be_sent_to_a_browser() -> None:
    texts = random.Random(4).sample(list(random_texts(300)), 60)  # noqa: S311  # the same texts each time
    sent = [page_with("chime", styrke=text).form.warnings for text in texts]
    assert sum(map(bool, sent)) > 20
    assert [one for one in sent if json.loads(json.dumps(one)) != one] == []


def test_every_list_is_read_before_anything_is_looked_for() -> None:
    for cached in CACHES:
        cached.cache_clear()
    prepare()
    before = [cached.cache_info().misses for cached in CACHES]
    for text in (*random_texts(1500), *(piece * 9 for piece in HOSTILE), "på Center for Peter"):
        look(text)
    for case in load_cases(COURSE):
        look(case.story)
    assert [cached.cache_info().misses for cached in CACHES] == before


def test_texts_that_are_remembered_as_harmless_change_no_warning(monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[str] = []

    def counted(text: str, known: frozenset[str]) -> list[Finding]:
        looked.append(text)
        return look(text, known)

    monkeypatch.setattr("kursus.privacy.in_answers.look", counted)
    exercise = load_exercise(COURSE, "chime")
    eye = Eye(exercise, [], HarmlessTexts())
    for case in ("", "egen", "kim"):
        for _ in range(2):
            given = {"case": case, "fields": {"styrke": "Kaffe og ro om morgenen.", "spoerg": "Hun hedder Karen Mikkelsen."}}
            assert eye.fresh().warnings(given) == Eye(exercise, []).warnings(given)
    mine = Counter(looked)
    assert mine["Kaffe og ro om morgenen."] == 3 + 6  # once for each case, and each time where nothing is remembered
    assert mine["Hun hedder Karen Mikkelsen."] == 6 + 6


def test_what_is_remembered_of_harmless_texts_is_neither_the_text_nor_the_same_in_another_process() -> None:
    one, other = HarmlessTexts(), HarmlessTexts()
    for memory in (one, other):
        memory.add("kim", "kendeord")
    assert one.has("kim", "kendeord")
    assert not one.has("egen", "kendeord")
    assert not one.has("ki", "mkendeord")
    kept = [set(memory.__dict__["_known"]) for memory in (one, other)]
    assert all(b"kendeord" not in fingerprint for memory in kept for fingerprint in memory)
    assert kept[0] & kept[1] == set()


def test_only_so_many_harmless_texts_are_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kursus.privacy.harmless.MOST", 10)
    memory = HarmlessTexts()
    for number in range(11):
        memory.add("", str(number))
    assert [memory.has("", str(number)) for number in (0, 4, 5, 10)] == [False, False, True, True]
