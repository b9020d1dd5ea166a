"""A mistake in an exercise's file is said in Danish, with its file, line and field. The file is `lille.yml`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kursus.course import Course
from kursus.exercise import load_exercise
from kursus.problems import ContentError, Problem

SOURCE = (Path(__file__).parent / "lille.yml").read_text(encoding="utf-8")
ENGLISH = ("Input", "should", "required", "permitted", "valid ", "Extra", "expected", "error", "must", "http", " or ")

Mistakes = Callable[[dict[int, str | None]], list[Problem]]


def changed(lines: dict[int, str | None]) -> str:
    """Return the small exercise with these lines in place of its own; None leaves the line out."""
    new = {number: lines.get(number, line) for number, line in enumerate(SOURCE.splitlines(), start=1)}
    return "\n".join(line for line in new.values() if line is not None) + "\n"


@pytest.fixture
def mistakes(course_copy: Course) -> Mistakes:
    """Return what is wrong with the small exercise when some of its lines are others."""

    def found(lines: dict[int, str | None]) -> list[Problem]:
        (course_copy.exercises / "lille.yml").write_text(changed(lines), encoding="utf-8")
        with pytest.raises(ContentError) as caught:
            load_exercise(course_copy, "lille")
        assert {problem.file for problem in caught.value.problems} == {"exercises/lille.yml"}
        assert not [word for word in ENGLISH if word in str(caught.value)]
        return caught.value.problems

    return found


def test_the_small_exercise_has_no_mistake_to_begin_with(course_copy: Course) -> None:
    (course_copy.exercises / "lille.yml").write_text(SOURCE, encoding="utf-8")
    assert load_exercise(course_copy, "lille").title == "En lille øvelse"


@pytest.mark.parametrize(
    ("line", "text", "field", "said"),
    [
        (2, "schema_version: en", "schema_version", "skal være et helt tal (der står »en«)."),
        (2, "schema_version: 0", "schema_version", "er for lille: mindst 1 (der står »0«)."),
        (3, "title: 7", "title", "skal være tekst (der står »7«). Sæt anførselstegn om."),
        (3, "title: [a, b]", "title", "skal være tekst. Sæt anførselstegn om."),
        (3, "title:", "title", "mangler tekst."),
        (3, "title: ' '", "title", "mangler tekst."),
        (4, 'theme: "1"', "theme", "skal være et helt tal (der står »1«)."),
        (5, "minutes: 50.5", "minutes", "skal være et helt tal (der står »50.5«)."),
        (5, "minutes: 999", "minutes", "er for stort: højst 240 (der står »999«)."),
        (7, "goals: A07", "goals", "skal være en liste, hvor hver linje begynder med »- « (der står »A07«)."),
        (7, "goals: [A07, A99]", "goals › 2", "(der står »A99«)."),
        (7, "goals: []", "goals", "har for få: mindst 1."),
        (11, "  - Skriv: noget", "instruction › 2", "skal være tekst. Sæt anførselstegn om."),
        (12, "case: ja", "case", "skal være true eller false (der står »ja«)."),
        (13, "case_when: altid", "case_when", "skal bestå af felter: »navn: værdi« (der står »altid«)."),
        (22, "          - kort", "parts › 1 › fields › 1 › options › 1", "skal bestå af felter"),
        (30, "          - key: Min By", "parts › 1 › fields › 2 › options › 1 › key", "må kun have små bogstaver"),
        (45, "        levels: [Enig]", "parts › 2 › fields › 1 › levels", "har for få: mindst 2."),
        (45, "        levels: [a, b, c, d, e, f, g, h]", "parts › 2 › fields › 1 › levels", "har for mange: højst 7."),
        (65, "        lowest: et", "parts › 2 › fields › 4 › lowest", "skal være et tal (der står »et«)."),
        (90, "            explanation: ''", "parts › 2 › fields › 6 › scenes › 1 › explanation", "mangler tekst."),
        (105, "    note: 3", "result › texts › note", "skal være tekst (der står »3«). Sæt anførselstegn om."),
    ],
)
def test_a_wrong_value_is_named_with_what_was_expected(mistakes: Mistakes, line: int, text: str, field: str, said: str) -> None:
    [problem] = mistakes({line: text})
    assert (problem.line, problem.field) == (line, field)
    assert said in problem.message


@pytest.mark.parametrize(
    ("line", "text", "field", "meant"),
    [
        (6, "work_form: alene 50 minutter\ntitel: To", "titel", "title"),
        (40, "    foldet: false", "parts › 2 › foldet", "folded"),
        (50, "            tekst: Her er ro.", "parts › 2 › fields › 1 › rows › 1 › tekst", "text"),
        (71, "        mest: 4", "parts › 2 › fields › 5 › mest", "most"),
    ],
)
def test_an_unknown_field_is_answered_with_the_name_that_was_meant(
    mistakes: Mistakes, line: int, text: str, field: str, meant: str
) -> None:
    [problem] = mistakes({line: text})
    assert (problem.line, problem.field) == (line + text.count("\n"), field)
    assert problem.message == f"findes ikke. Mente du »{meant}«?"


def test_an_unknown_field_like_no_other_is_to_be_deleted_or_renamed(mistakes: Mistakes) -> None:
    [problem] = mistakes({40: "    xyz: 1"})
    assert (problem.line, problem.field, problem.message) == (40, "parts › 2 › xyz", "findes ikke. Slet det, eller ret navnet.")


@pytest.mark.parametrize(
    ("line", "named", "field"),
    [
        (3, 1, "title"),
        (19, 17, "parts › 1 › fields › 1 › label"),
        (49, 48, "parts › 2 › fields › 1 › rows › 1 › label"),
        (97, 96, "result › function"),
        (18, 17, "parts › 1 › fields › 1"),
    ],
)
def test_a_missing_field_is_named_at_the_beginning_of_what_lacks_it(
    mistakes: Mistakes, line: int, named: int, field: str
) -> None:
    [problem] = mistakes({line: None})
    assert (problem.line, problem.field) == (named, field)
    assert "mangler" in problem.message


@pytest.mark.parametrize(
    ("line", "text", "field", "said"),
    [
        (23, "          - {key: kort, label: En til}", "parts › 1 › fields › 1 › options › 2 › key", "»kort« står allerede"),
        (32, "          - key: by", "parts › 1 › fields › 2 › options › 2 › key", "»by« står allerede"),
        (52, "          - key: ro", "parts › 2 › fields › 1 › rows › 2 › key", "»ro« står allerede"),
        (77, "          - key: hvor", "parts › 2 › fields › 5 › columns › 2 › key", "»hvor« står allerede"),
        (85, "          - {key: stor, label: Lille}", "parts › 2 › fields › 6 › boxes › 2 › key", "»stor« står allerede"),
        (91, "          - key: elefant", "parts › 2 › fields › 6 › scenes › 2 › key", "»elefant« står allerede"),
        (55, "      - key: vej", "parts › 2 › fields › 2 › key", "»vej« bruges allerede af et andet felt."),
    ],
)
def test_the_second_of_two_alike_is_named(mistakes: Mistakes, line: int, text: str, field: str, said: str) -> None:
    [problem] = mistakes({line: text})
    assert (problem.line, problem.field) == (line, field)
    assert said in problem.message


@pytest.mark.parametrize(("line", "field"), [(3, "title"), (44, "label"), (97, "function")])
def test_a_field_that_is_written_twice_is_named_where_it_stands_the_second_time(
    mistakes: Mistakes, line: int, field: str
) -> None:
    own = SOURCE.splitlines()[line - 1]
    [problem] = mistakes({line: f"{own}\n{own}"})
    assert (problem.line, problem.field) == (line + 1, field)
    assert problem.message == "feltet står to gange samme sted. Slet det ene."


@pytest.mark.parametrize(
    ("line", "text", "field", "said"),
    [
        (13, "case_when: {field: vejen, value: kort}", "case_when › field", "»vejen« er ikke et felt af typen choice"),
        (13, "case_when: {field: vej, value: krum}", "case_when › value", "»krum« kan ikke vælges i feltet »vej«."),
        (20, "        default: krum", "parts › 1 › fields › 1 › default", "»krum« er ikke en af mulighederne"),
        (28, "        most: 1", "parts › 1 › fields › 2 › most", "er mindre end »least«."),
        (37, "        options_from: vej", "parts › 1 › fields › 3 › options_from", "»vej« er ikke et felt af typen choices"),
        (39, "    show_when: {field: alder, value: kort}", "parts › 2 › show_when › field", "»alder« er ikke et felt af typen"),
        (46, "        repeat_for: byer", "parts › 2 › fields › 1 › repeat_for", "»byer« er ikke et felt af typen choices"),
        (54, "            scale: sjael", "parts › 2 › fields › 1 › rows › 2 › scale", "»sjael« er ikke en af »scales«"),
        (66, "        highest: 1", "parts › 2 › fields › 4 › highest", "skal være større end »lowest«."),
        (76, "            options_from: bedst", "parts › 2 › fields › 5 › columns › 1 › options_from", "typen choices"),
        (94, "              - mellem", "parts › 2 › fields › 6 › scenes › 2 › fits › 1", "»mellem« er ikke en af kasserne"),
        (97, "  function: findes-ikke", "result › function", "»findes-ikke« findes ikke i kursus/results/."),
    ],
)
def test_a_name_that_is_nowhere_is_named_where_it_is_used(
    mistakes: Mistakes, line: int, text: str, field: str, said: str
) -> None:
    [problem] = mistakes({line: text})
    assert (problem.line, problem.field) == (line, field)
    assert said in problem.message


def test_a_choice_with_options_of_its_own_and_from_elsewhere_is_refused(mistakes: Mistakes) -> None:
    [problem] = mistakes({20: "        options_from: steder"})
    assert (problem.line, problem.field) == (21, "parts › 1 › fields › 1 › options")
    assert problem.message == "skal have enten »options« eller »options_from«."


def test_every_mistake_in_a_file_is_reported_in_its_order(mistakes: Mistakes) -> None:
    found = mistakes({61: "        lines: 99", 4: "theme: fire", 19: "        label: ''"})
    assert [problem.line for problem in found] == [4, 19, 61]
