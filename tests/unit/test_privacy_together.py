"""The sum of details, what is known of a fictional case, and what a participant is told."""

from __future__ import annotations

from pathlib import Path

import pytest
from privacy_found import found

from kursus.cases import load_cases
from kursus.course import Course, find_course
from kursus.privacy import Finding, Kind, combination, known_in, look, no_guarantee
from kursus.privacy.together import DETAILS, ENOUGH
from kursus.privacy.wording import wording

CASES = load_cases(find_course(Path(__file__).parent))


def sums(text: str, known: frozenset[str] = frozenset()) -> list[Finding]:
    return [f for f in look(text, known) if f.kind is Kind.COMBINATION]


@pytest.mark.parametrize(
    "text",
    [
        "En kvinde på 43 med skizofreni",
        "Hun er 43 år og har ADHD.",
        "Han kom fra Somalia som barn og har PTSD.",
        "En syrisk mand på 30 år",
        "Manden har autisme og flyttede i marts 2021.",
        "Hun er 43 år og bor i Region Nordjylland.",
        "En lesbisk kvinde på 43",
    ],
)
def test_three_details_of_different_sorts_warn_though_none_does_alone(text: str) -> None:
    assert found(text) == []
    [warning] = sums(text)
    assert warning.alone
    assert (warning.start, warning.end, warning.text) == (len(text), len(text), "")


@pytest.mark.parametrize(
    "text",
    [
        "En kvinde i 40'erne med skizofreni",
        "Hun har ADHD, borderline og PTSD.",
        "Hun er 43 år, og han er 44 år.",
        "En mand i 30'erne fra et andet land med angst",
        "Personen er 43 år og har ADHD.",
        "",
    ],
)
def test_fewer_than_three_sorts_do_not_warn(text: str) -> None:
    assert sums(text) == []


def test_the_sum_names_each_detail_once_and_suggests_the_broad_age() -> None:
    [warning] = sums("Hun er 43 år, 43 år, og har ADHD og autisme.")
    assert warning.message == (
        "Du har skrevet køn (»Hun«), alder (»43 år«) og diagnose (»ADHD«). "
        "Hver for sig siger de ikke meget, men tilsammen kan de pege på én person."
    )
    assert warning.suggestion == "Gør mindst én af dem bredere. Skriv for eksempel »i 40'erne«."


def test_the_sum_is_the_last_finding_and_comes_beside_those_that_warn_alone() -> None:
    kinds = [f.kind for f in look("Hun er 43 år og bor på Solgården i Hobro.")]
    assert kinds == [Kind.SEX, Kind.AGE, Kind.INSTITUTION, Kind.TOWN, Kind.COMBINATION]


def test_details_from_several_fields_about_one_person_can_be_added_up() -> None:
    fields = ["Hun vil på arbejde.", "43-årig", "skizofreni"]
    findings = [f for text in fields for f in look(text)]
    together = combination(findings, 0)
    assert together is not None
    assert together.kind is Kind.COMBINATION
    assert combination(findings[:2], 0) is None


def test_every_detail_has_a_word_and_a_suggestion() -> None:
    assert set(wording().sum.labels) == set(wording().sum.suggestions) == set(DETAILS.values())
    assert ENOUGH == 3


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.slug)
def test_a_case_says_nothing_about_anybody_when_it_is_known(case: object) -> None:
    texts = (case.name, case.title, case.summary, case.story)  # type: ignore[attr-defined]
    known = known_in(*texts)
    assert [look(text, known) for text in texts] == [[]] * len(texts)


def test_names_and_ages_of_a_known_case_are_left_alone_and_others_are_not() -> None:
    birthe = next(case for case in CASES if case.slug == "birthe")
    known = known_in(birthe.name, birthe.title, birthe.story)
    assert look("Birthe er 58 år. Birthes nabo Kaj, og en 58-årig bager.", known) == []
    assert found("Birthe og Kurt", known=known) == [("name", "Kurt")]
    assert found("Birthe Hansen", known=known) == [("name", "Birthe Hansen")]
    assert found("Birthe og Kaj") == [("name", "Birthe"), ("name", "Kaj")]


def test_a_name_that_is_known_is_not_found_as_a_town_instead() -> None:
    known = known_in("I går kom Flemming.")
    assert look("I dag kom Flemming.", known) == []


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind is not Kind.COMBINATION])
def test_every_kind_is_worded_with_a_message_and_a_suggestion(kind: Kind) -> None:
    said = wording().said[kind]
    assert said.message.endswith((".", "?"))
    assert said.suggestion.endswith((".", "?"))
    assert "fejl" not in (said.message + said.suggestion).lower()


def test_a_finding_keeps_what_was_written_out_of_its_representation() -> None:
    shown = repr(look("070761-4285 og Hun er 43 år og har ADHD."))
    assert "070761" not in shown
    assert "ADHD" not in shown


def test_a_clean_result_is_said_to_be_no_guarantee() -> None:
    assert "Siden kan ikke se, om historien kan genkendes" in no_guarantee()
    assert "andre lande" in no_guarantee()


def test_the_suggested_names_are_those_of_the_page_about_writing_safely(course: Course) -> None:
    page = (course.book / "om/skriv-sikkert.md").read_text(encoding="utf-8")
    assert "Alma, Bent, Fatima, Johan, Tove eller Viktor" in page
    assert found("Alma, Bent, Fatima, Johan, Tove og Viktor kom.") == []
