"""Numbers and laws are read with their sources, and a teacher is told where one is wrong or old."""

from __future__ import annotations

import datetime as dt

import pytest

from kursus.check import to_look_up
from kursus.cli import main
from kursus.coming import FILE as COMING
from kursus.course import Course
from kursus.facts import FILE as FACTS
from kursus.facts import load_facts
from kursus.laws import FILE as LAWS
from kursus.laws import load_laws
from kursus.problems import ContentError, Problem
from kursus.sourced import unknown

FACT = """# tal
levetid:
  value: op til 23 år
  number: 23
  about: så meget kortere
  year: "2020"
  source: Bedre Psykiatri, politisk oplæg
  short_source: Bedre Psykiatri
  link: https://eksempel.dk/tal
  checked: 2026-11-23
  caveat: Det yderste punkt.
"""
LAW = """# lov
sel-85:
  law: serviceloven
  section: § 85
  title: Bostøtte
  says: Kommunen skal tilbyde hjælp.
  read: gaeldende
  version: LBK nr. 1129 af 22.9.2025
  source: lovguiden.dk
  checked: 2026-11-23
"""
DAY = """# datoer
ny-region:
  date: 2027-01-01
  what: To regioner er blevet til én.
  source: Folketinget
  checked: 2027-01-02
"""


@pytest.fixture
def two(course_copy: Course) -> Course:
    """A course with one number and one provision."""
    (course_copy.root / FACTS).write_text(FACT, encoding="utf-8")
    (course_copy.root / LAWS).write_text(LAW, encoding="utf-8")
    (course_copy.root / COMING).write_text(DAY, encoding="utf-8")
    return course_copy


def problem_in(course_copy: Course, old: str, new: str) -> Problem:
    """Return the one mistake in the numbers after a change."""
    assert old in FACT
    (course_copy.root / FACTS).write_text(FACT.replace(old, new), encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        load_facts(course_copy)
    [problem] = caught.value.problems
    return problem


def test_a_number_is_read_with_all_that_is_known_of_it(two: Course) -> None:
    fact = load_facts(two)["levetid"]
    assert (fact.value, fact.number, fact.year, fact.short_source) == ("op til 23 år", 23, "2020", "Bedre Psykiatri")
    assert (fact.checked_on, fact.checked_in_danish) == (dt.date(2026, 11, 23), "23.11.2026")


def test_a_provision_has_a_name_for_running_text(two: Course) -> None:
    assert load_laws(two)["sel-85"].name == "serviceloven § 85"


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("  value: op til 23 år\n", "", (2, "levetid › value", "mangler. Det skal være her.")),
        ("op til 23 år", "23", (3, "levetid › value", "skal være tekst (der står »23«). Sæt anførselstegn om.")),
        ('"2020"', "2020", (6, "levetid › year", "skal være tekst (der står »2020«). Sæt anførselstegn om.")),
        ("number: 23", "number: ca. 23", (4, "levetid › number", "skal være et tal (der står »ca. 23«).")),
        (
            "2026-11-23",
            "i går",
            (10, "levetid › checked", "skal være en dag, skrevet år-måned-dag som 2026-11-23 (der står »i går«)."),
        ),
        (
            "https://eksempel.dk/tal",
            "eksempel.dk",
            (9, "levetid › link", "skal være en adresse, der begynder med https:// (der står »eksempel.dk«)."),
        ),
        ("  caveat:", "  caveet:", (11, "levetid › caveet", "findes ikke. Mente du »caveat«?")),
        (
            "levetid:",
            "Levetid:",
            (2, "Levetid", "må kun have små bogstaver a-z, tal og bindestreg eller understreg (der står »Levetid«)."),
        ),
    ],
)
def test_a_mistake_is_named_with_its_line_and_field(two: Course, old: str, new: str, expected: tuple[int, str, str]) -> None:
    assert problem_in(two, old, new) == Problem(FACTS, *expected)


def test_a_name_that_stands_twice_is_a_mistake(two: Course) -> None:
    assert problem_in(two, FACT, FACT + FACT.removeprefix("# tal\n")).message == "feltet står to gange samme sted. Slet det ene."


def test_kursus_check_reads_numbers_and_laws(
    two: Course, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("KURSUS_ROD", str(two.root))
    (two.root / FACTS).write_text(FACT.replace("2026-11-23", "i går"), encoding="utf-8")
    (two.root / LAWS).write_text(LAW.replace("  title: Bostøtte\n", ""), encoding="utf-8")
    assert main(["check"]) == 1
    said = capsys.readouterr().out.splitlines()
    assert [line.split(":")[0] for line in said[:2]] == [
        f"{LAWS}, linje 2, felt »sel-85 › title«",
        f"{FACTS}, linje 10, felt »levetid › checked«",
    ]


def test_what_was_looked_up_within_a_year_needs_no_note(two: Course) -> None:
    assert to_look_up(two, dt.date(2027, 11, 23)) == []


def test_what_was_looked_up_over_a_year_ago_is_noted_with_its_line(two: Course) -> None:
    said = "blev sidst kontrolleret 23.11.2026. Slå kilden op igen, og ret datoen."
    assert to_look_up(two, dt.date(2027, 11, 25)) == [
        Problem(FACTS, 10, "levetid", said),
        Problem(LAWS, 10, "sel-85", said),
    ]


def test_an_old_number_is_a_note_and_no_mistake(
    two: Course, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("KURSUS_ROD", str(two.root))
    (two.root / FACTS).write_text(FACT.replace("2026-11-23", "2001-02-03"), encoding="utf-8")
    assert main(["check"]) == 0
    first, *rest = capsys.readouterr().out.splitlines()
    note = next(line for line in rest if line.startswith("Husk: "))
    assert first == "Alt indhold er i orden."
    assert note.startswith(f"Husk: {FACTS}, linje 10, felt »levetid«: blev sidst kontrolleret 3.2.2001.")


def test_an_unknown_name_is_told_with_the_nearest() -> None:
    assert unknown("intet tal", "levetit", {"levetid": 1}, FACTS) == (
        "Der er intet tal, der hedder »levetit«, i book/data/tal.yml. Mente du »levetid«?"
    )
    assert (
        unknown("intet tal", "helt andet", {"levetid": 1}, FACTS)
        == "Der er intet tal, der hedder »helt andet«, i book/data/tal.yml."
    )


def test_the_course_s_own_numbers_and_laws_are_read(course: Course) -> None:
    assert len(load_facts(course)) > 30
    assert len(load_laws(course)) > 20
