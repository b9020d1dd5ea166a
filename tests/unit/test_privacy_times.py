"""Days, months and ages: hits, near misses and false alarms."""

from __future__ import annotations

import pytest
from privacy_found import counted, found

from kursus.privacy import look
from kursus.privacy.ages import IN_WORDS, age_in


@pytest.mark.parametrize(
    "day",
    [
        "12.03.1984",
        "12/3-84",
        "12/3-1984",
        "12/3 1984",
        "12-03-1984",
        "12.3.84",
        "12. 3. 1984",
        "1984-03-12",
        "1984/03/12",
        "12. marts 1984",
        "12. marts",
        "12 marts",
        "12. mar. 1984",
        "14/5",
        "31/12",
    ],
)
@pytest.mark.parametrize("around", ["{}", "Det var {}, at det skete.", "({})"])
def test_a_day_is_found(day: str, around: str) -> None:
    assert found(around.format(day)) == [("date", day)]


@pytest.mark.parametrize(
    ("text", "day"), [("d. 3/4", "3/4"), ("den 3/4 kom hun", "3/4"), ("lørdag 3/4", "3/4"), ("indlagt 3/4", "3/4")]
)
def test_a_fraction_is_a_day_after_a_word_that_says_so(text: str, day: str) -> None:
    assert found(text) == [("date", day)]


@pytest.mark.parametrize("text", ["født 12.03.1984", "født den 12. marts 1984", "Fødselsdag: 12. marts", "f. 12/3-84"])
def test_a_birthday_is_found_and_the_age_is_suggested(text: str) -> None:
    [finding] = [f for f in look(text) if f.alone]
    assert finding.kind in {"birthday", "part-of-cpr"}
    assert "i 40'erne" in finding.suggestion


@pytest.mark.parametrize(
    "text",
    [
        "1/2 time og 3/4 af dem",
        "2/3-dele",
        "24/7",
        "kl. 10.30",
        "klokken 10.15-11.45",
        "32.03.1984",
        "12.13.1984",
        "30.02.2020",
        "31/4",
        "version 1.2.3",
        "punkt 12.3",
        "5/50 point",
        "for 12 år siden",
        "den 14. i køen",
        "lov nr. 123 af 12. marts 2020",
        "lovbekendtgørelse nr. 909 af 3. juli 2020",
        "Loven gælder fra 1. juli 2026.",
        "Reformen træder i kraft den 1. januar 2027.",
        "i maj og i august",
        "i 2017",
        "12 marter",
    ],
)
def test_times_fractions_versions_and_laws_are_no_days(text: str) -> None:
    assert found(text) == []


def test_a_first_of_a_month_that_is_no_law_is_a_day() -> None:
    assert found("Hun flyttede ind 1. juli 2021.") == [("date", "1. juli 2021")]
    assert found("Født 1. juli 1984, før loven kom.") == [("birthday", "1. juli 1984")]


def test_a_month_with_its_year_only_counts_in_the_sum() -> None:
    assert found("Det var i marts 2021.") == []
    assert counted("Det var i marts 2021.") == [("month", "marts 2021")]


@pytest.mark.parametrize("time", ["sommeren 2019", "foråret 2020", "juleaften 2019", "uge 32 2021", "uge 32 i 2021"])
def test_a_season_or_a_week_with_its_year_counts_as_a_month_does(time: str) -> None:
    assert found(f"Det var {time}.") == []
    assert counted(f"Det var {time}.") == [("month", time)]


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("Hun er 43 år.", "43 år"),
        ("Han er 43.", "43"),
        ("Hun blev 43 år i går.", "43 år"),
        ("Hun fylder 40 i år.", "40"),
        ("en 43-årig mand", "43-årig"),
        ("en 43 årig mand", "43 årig"),
        ("den 43-årige mand", "43-årige"),
        ("vores 43-årige beboer", "43-årige"),
        ("En mand på 43 fra byen", "43"),
        ("En kvinde på 43 år", "43 år"),
        ("en dreng på 9 år", "9 år"),
        ("Mand, 43 år, med angst", "43 år"),
        ("Kvinden (43 år) kom", "43 år"),
        ("Birthe, 58 år", "58 år"),
        ("P.H. på 43 fra", "43"),
        ("Han er 43 år gammel", "43 år gammel"),
        ("treogfyrre år gammel", "treogfyrre år gammel"),
        ("en treogfyrreårig mand", "treogfyrreårig"),
        ("en borger på treogfyrre", "treogfyrre"),
        ("Alder: 43", "43"),
        ("i en alder af 50, nej alderen 43", "43"),
        ("Hun er født i 1984", "1984"),
        ("årgang 84", "84"),
    ],
)
def test_an_exact_age_counts_in_the_sum_and_does_not_warn_alone(text: str, age: str) -> None:
    assert counted(text) == [("age", age)]
    assert [f for f in look(text) if f.alone and f.kind not in {"initials", "name"}] == []


@pytest.mark.parametrize(
    "text",
    [
        "for 43 år siden",
        "i 3 år",
        "Det er 3 år siden.",
        "Efter 3 år kom han hjem.",
        "Han var her 3 år.",
        "under 25 år",
        "over 18 år",
        "de 18-25-årige",
        "unge på 18-25 år",
        "15 til 25 år",
        "de 15-årige",
        "i 40'erne",
        "en 4-årig uddannelse",
        "en 10-årig plan",
        "den 3-årige aftale",
        "Hun er 1 af 4.",
        "Han er 5 minutter forsinket.",
        "Kontaktpersonen er 3 timer væk.",
        "Bror på 3. sal",
        "Han er 5 år yngre.",
        "Tiden var 2 år.",
        "De er 12 på holdet.",
        "tyve minutter",
        "På 3 år faldt tallet.",
        "Hun er 43 procent",
        "Der er 43 år mellem dem.",
    ],
)
def test_intervals_durations_and_groups_are_no_age(text: str) -> None:
    assert counted(text) == []


@pytest.mark.parametrize(
    ("text", "instead"),
    [
        ("Hun er 43 år.", "i 40'erne"),
        ("Hun er 20 år.", "i 20'erne"),
        ("en treogfyrreårig mand", "i 40'erne"),
        ("Hun er 99 år.", "i 90'erne"),
        ("Hun er 17 år.", "en teenager"),
        ("Hun er 9 år.", "et barn"),
        ("Hun er 101 år.", "meget gammel"),
        ("Hun er født i 1984.", "i 40'erne"),
    ],
)
def test_the_broad_age_is_suggested(text: str, instead: str) -> None:
    assert [f.suggestion for f in look(text) if f.kind == "age"] == [f"Skriv for eksempel »{instead}«."]


def test_ages_in_words_are_read_from_ten_to_ninety_nine() -> None:
    assert age_in("toogtyve år") == 22
    assert age_in("Nioghalvfems år") == 99
    assert age_in("elleveårig") == 11
    assert set(IN_WORDS.values()) == set(range(10, 100))
