"""Names and initials: hits, near misses and false alarms."""

from __future__ import annotations

import pytest
from privacy_found import found, texts_of

from kursus.privacy import Kind, look
from kursus.privacy.lists import entries, key, words


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Peter ringede i går.", "Peter"),
        ("I går ringede Peter.", "Peter"),
        ("i går ringede peter", "peter"),
        ("PETER RINGEDE I GÅR", "PETER"),
        ("Det er Peters plan.", "Peters"),
        ("Det er Peter’s plan.", "Peter’s"),
        ("Det er Jonas' plan.", "Jonas"),
        ("Det er Anne-Mettes plan.", "Anne-Mettes"),
        ("Vi talte om Peter-sagen.", "Peter-sagen"),
        ("Jeg talte med Mohammed.", "Mohammed"),
        ("Jeg talte med Aase.", "Aase"),
        ("Jeg talte med Åse.", "Åse"),
        ("Jeg talte med A\u030ase.", "A\u030ase"),
        ("Jeg talte med Aviâja.", "Aviâja"),
    ],
)
def test_a_first_name_is_found(text: str, name: str) -> None:
    assert found(text) == [("name", name)]


@pytest.mark.parametrize(
    "name",
    [
        "Peter Hansen",
        "Peter Xenix",
        "Peter H.",
        "Peter H",
        "Peter H. Hansen",
        "Anne-Mette Kjærgaard",
        "Peter Bo Hansen",
        "Xeni Nielsen",
    ],
)
def test_a_full_name_is_one_finding(name: str) -> None:
    assert found(f"I dag kom {name} hjem.") == [("name", name)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("En borger, der hedder Xeni, kom.", "Xeni"),
        ("Hun hedder Xeni.", "Xeni"),
        ("Han er kaldet Zigge.", "Zigge"),
        ("Han bliver kaldt Zigge.", "Zigge"),
        ("en mand ved navn Xeni", "Xeni"),
        ("Borgeren Xeni vil gerne.", "Xeni"),
        ("Jeg hjælper beboeren »Xeni«.", ""),
        ("Borgeren hedder »Xeni«.", "Xeni"),
        ("Kvinden Xeni var glad.", "Xeni"),
    ],
)
def test_a_name_that_is_on_no_list_is_found_after_a_word_for_the_citizen(text: str, name: str) -> None:
    assert found(text) == ([("name", name)] if name else [])


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Hans mor Xeni ringede.", "Xeni"),
        ("Det sagde min kollega Xeni.", "Xeni"),
        ("Overlægen Holm var der.", "Holm"),
        ("sygeplejerske Xeni Holm", "Xeni Holm"),
        ("kontaktpersonen Peter", "Peter"),
        ("Sagsbehandler Jensen sagde nej.", "Jensen"),
        ("Fru Xeni", "Xeni"),
        ("hr. Xeni", "Xeni"),
        ("dr. Holm", "Holm"),
    ],
)
def test_the_name_of_a_colleague_or_a_relative_is_found_and_the_role_is_suggested(text: str, name: str) -> None:
    assert found(text) == [("other-person", name)]
    assert "rollen" in next(f for f in look(text) if f.alone).suggestion


@pytest.mark.parametrize("initials", ["P.H.", "P. H.", "P.H.J."])
def test_initials_are_found(initials: str) -> None:
    assert found(f"I går kom {initials} hjem.") == [("initials", initials)]


@pytest.mark.parametrize(
    ("text", "initials"),
    [("Borger PH kom.", "PH"), ("patienten P. kom", "P"), ("Beboeren L har det godt.", "L"), ("kontaktperson LKJ kom", "LKJ")],
)
def test_letters_after_a_role_are_initials(text: str, initials: str) -> None:
    assert found(text) == [("initials", initials)]


@pytest.mark.parametrize(
    "text",
    [
        "Borger A og borger B",
        "patient X",
        "F.eks. i dag",
        "N.N. kom",
        "en kollega, SSA, kom",
        "D.v.s. i dag",
        "Vitamin D.",
        "Punkt A. Punkt B.",
        "sygeplejerske SOSU",
    ],
)
def test_letters_that_stand_for_anybody_and_abbreviations_are_no_initials(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "name", ["Bo", "Liv", "Mark", "Dag", "Ask", "Storm", "Skov", "Holm", "Lykke", "Sand", "Rose", "Hans", "Max", "Maj"]
)
def test_a_name_that_is_a_word_counts_inside_a_sentence_or_with_a_surname(name: str) -> None:
    assert found(f"{name} er vigtigt her.") == []
    assert found(f"det er {name.lower()}") == []
    assert found(f"I dag så jeg {name} Nielsen.") == [("name", f"{name} Nielsen")]
    if key(name) in words("fornavne"):
        assert found(f"I dag så jeg {name}.") == [("name", name)]
        assert found(f"{name} siger nej.") == [("name", name)]


def test_a_name_that_is_a_word_counts_at_the_start_too_when_the_text_has_it_inside_a_sentence() -> None:
    assert found("Bo er træt. Jeg spurgte Bo.") == [("name", "Bo"), ("name", "Bo")]


@pytest.mark.parametrize("text", ["Bo har det godt.", "Hans vil ikke.", "Kim kom i går."])
def test_what_a_person_does_tells_a_name_from_a_word(text: str) -> None:
    assert found(text) == [("name", text.split(maxsplit=1)[0])]


@pytest.mark.parametrize(
    "text",
    [
        "Liv har værdi.",
        "Lykke kommer i små bidder.",
        "LIV ER VIGTIGT",
        "Surdejen hedder Chefen.",
        "Metoden hedder Åben Dialog.",
        "Aftalen hedder Køreplanen.",
        "Hvad hedder det?",
        "Jeg spurgte ham. I var der også.",
        "Kan De hjælpe borgeren De talte om?",
        "Vi bruger Word og Netflix.",
        "Åh, for Søren da.",
        "Det er samar-\nbejde.",
        "Vi lærte af Gittell, Slade, Leamy, Kitwood, Højholdt, Seemann, Antoft og Nutbeam.",
        "Jody Hoffer Gittell og Mike Slade",
        "Andersen (2014) skriver om det.",
        "Det står i teksten (Andersen m.fl., 2014).",
        "Alma, Bent, Fatima, Johan, Tove og Viktor er opdigtede.",
        "Almas plan og Viktors plan",
        "Psykiateren Sagsbehandleren Lægen",
        "Vi var på kursus i Recovery.",
        "Sådan har det været fra Arilds tid.",
    ],
)
def test_words_sources_and_the_names_that_the_course_suggests_are_left_alone(text: str) -> None:
    assert found(text) == []


def test_a_suggested_name_with_a_surname_or_an_initial_is_a_name() -> None:
    assert found("I går kom Alma Hansen.") == [("name", "Alma Hansen")]
    assert found("I går kom Viktor H.") == [("name", "Viktor H.")]


def test_a_surname_alone_is_a_name_when_no_year_makes_it_a_source() -> None:
    assert found("Familien Jensen kom.") == [("name", "Jensen")]
    assert found("Andersen kom til mødet.") == [("name", "Andersen")]


def test_whoever_made_up_a_name_is_told_to_keep_it() -> None:
    assert "Er navnet fundet på, så behold det." in look("Peter kom.")[0].suggestion


def test_every_first_name_on_the_list_is_found_inside_a_sentence() -> None:
    names = entries("fornavne")
    found_names = {name: texts_of(Kind.NAME, f"I går talte jeg med {name} om det.") for name in names}
    assert len(found_names) > 2000
    assert {name: got for name, got in found_names.items() if got != ([] if key(name) in words("tilladt") else [name])} == {}
