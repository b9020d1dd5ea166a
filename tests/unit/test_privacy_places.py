"""Addresses, towns, municipalities, regions and institutions: hits, near misses and false alarms."""

from __future__ import annotations

import pytest
from privacy_found import counted, found, texts_of

from kursus.privacy import Kind
from kursus.privacy.lists import entries, key, words


@pytest.mark.parametrize(
    "street",
    [
        "Nørregade 12",
        "Nørregade 12B",
        "Nørregade 12, 3. tv",
        "Nørregade nr. 12",
        "Gl. Kongevej 3",
        "H.C. Andersens Boulevard 5",
        "Peder Lykkes Vej 4",
        "Nørre Allé 12, 2. sal",
        "Store Torv 4",
        "Solbakken 9",
        "Rosenvænget 7",
        "Byparken 1, st. th",
        "Møllestien 2",
        "Smedestræde 8",
        "Havnepladsen 3",
    ],
)
@pytest.mark.parametrize("around", ["{}", "Han bor på {}, og det gør hun også"])
def test_a_street_with_a_number_is_found(street: str, around: str) -> None:
    assert found(around.format(street)) == [("address", street)]


@pytest.mark.parametrize(
    ("text", "street"), [("Hun bor på Nørregade.", "Nørregade"), ("han bor på nørregade 12", "nørregade 12")]
)
def test_a_street_is_found_without_its_number_or_without_its_capital(text: str, street: str) -> None:
    assert found(text) == [("address", street)]


@pytest.mark.parametrize(
    "text",
    [
        "Vi er på vej 2 gange om ugen.",
        "Arbejdsplads 3 er ledig.",
        "Han fik en praktikplads 2 uger efter.",
        "Genvej 1 er den bedste.",
        "Vejen til et job er lang.",
        "Parken 3 gange om ugen",
        "en omvej 3 gange",
        "Det er et godt torv 2.",
    ],
)
def test_ordinary_words_are_no_street(text: str) -> None:
    assert texts_of(Kind.ADDRESS, text) == []


@pytest.mark.parametrize(
    "address", ["8000 Aarhus C", "8000 Århus", "9800 Hjørring", "DK-9800 Hjørring", "2000 Frederiksberg", "6950 Ringkøbing"]
)
def test_a_postal_code_with_its_town_is_found(address: str) -> None:
    assert found(f"Han bor i {address}.") == [("address", address)]


def test_a_postal_code_with_an_unknown_town_is_found_in_an_address() -> None:
    assert found("Xvej 3, 9999 Xby") == [("address", "Xvej 3"), ("address", "9999 Xby")]


@pytest.mark.parametrize(
    "text",
    ["I 2007 Strukturreformen", "2007 Strukturreformen", "1200 Borgere", "8000 Kroner", "kode 2223 Socialpsykiatri", "1000 kr."],
)
def test_a_year_or_a_number_before_another_word_is_no_postal_code(text: str) -> None:
    assert found(text) == []


def test_there_are_98_municipalities() -> None:
    assert len(set(map(key, entries("kommuner")))) == 98


def test_every_municipality_is_found() -> None:
    texts = {f"Hun bor i {name}.": name for name in entries("kommuner")}
    texts |= {f"{name} Kommune sagde nej.": f"{name} Kommune" for name in entries("kommuner")}
    assert {text: found(text) for text, name in texts.items() if found(text) != [("town", name)]} == {}


def test_every_town_is_found_inside_a_sentence() -> None:
    missed = []
    for town in entries("byer"):
        hits = found(f"Hun er flyttet til {town} i år.")
        if hits not in ([("town", town)], [("name", town)]):  # some towns are names too
            missed.append((town, hits))
    assert missed == []


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("Hun bor i Åbenrå.", "Åbenrå"),
        ("Hun bor i Ålborg.", "Ålborg"),
        ("hun bor i odense", "odense"),
        ("HUN BOR I ODENSE", "ODENSE"),
        ("Odenses bedste", "Odenses"),
        ("Hun bor i Høje Taastrup.", "Høje Taastrup"),
        ("Hun bor i A\u030arhus.", "A\u030arhus"),
        ("Hun bor i Xby Kommune.", "Xby Kommune"),
        ("Skive kommune sagde nej.", "Skive kommune"),
    ],
)
def test_a_town_is_found_however_it_is_written(text: str, town: str) -> None:
    assert found(text) == [("town", town)]


@pytest.mark.parametrize(
    "text",
    [
        "Ringe til lægen kan han selv.",
        "Give slip er svært.",
        "Vejen er lang.",
        "Skive for skive.",
        "Mørke tanker fylder om natten.",
        "en skive brød og en vejen",
        "Kommunen sagde nej. Vores kommune siger ja.",
        "En kommune, en region",
        "Lem for lem.",
    ],
)
def test_a_town_that_is_a_word_is_left_alone_where_it_is_one(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize("text", ["Han er fra Ringe.", "Vi kører til Give.", "Hun bor i Vejen."])
def test_a_town_that_is_a_word_is_found_inside_a_sentence(text: str) -> None:
    assert found(text) == [("town", text.rsplit(maxsplit=1)[-1].strip("."))]


@pytest.mark.parametrize("region", entries("regioner"))
def test_a_region_only_counts_in_the_sum(region: str) -> None:
    assert found(f"Det er i {region}.") == []
    assert counted(f"Det er i {region}.") == [("region", region)]


@pytest.mark.parametrize(
    "name",
    [
        "Botilbuddet Solen",
        "Bostedet Xeni",
        "Psykiatrisk Center Xby",
        "Distriktspsykiatrien i Xby",
        "distriktspsykiatrien i Xby",
        "Center for Xeni",
        "afdeling P2",
        "afsnit M3",
        "afd. 12",
        "stue 4",
        "Team Nord",
        "team Nord",
        "Odense Universitetshospital",
        "Jobcenter Xby",
        "Sct. Hans",
        "Skt. Hans",
        "Herstedvester",
        "Rigshospitalet",
        "Xby Fængsel",
        "værestedet »Solen",
    ],
)
def test_an_institution_with_a_name_is_found(name: str) -> None:
    assert found(f"Det var på {name} i går.") == [("institution", name)]


@pytest.mark.parametrize("name", ["Solgården", "Lindehuset", "Bakkehjemmet", "Ungecentret", "Lindebo", "Solgaarden"])
def test_the_name_of_a_house_is_found_inside_a_sentence(name: str) -> None:
    assert found(f"Det var på {name} i går.") == [("institution", name)]


@pytest.mark.parametrize(
    "text",
    [
        "et botilbud i en mindre by",
        "Botilbuddet er godt.",
        "Botilbuddet. Solen skinnede.",
        "på et værested",
        "Jobcentret sagde nej.",
        "Hun ringede til Jobcentret.",
        "Vi mødes i Fælleshuset? Nej, i fælleshuset.",
        "et psykiatrisk ambulatorium",
        "en lukket afdeling i går",
        "Se afsnit 3.",
        "afdelingen I talte om",
        "teamet FACT",
        "vores team SOSU",
        "hospitalet i regionen",
        "psykiatrien i Region Nordjylland",
        "Center for Rusmiddelforskning",
        "center for det hele",
        "Huset er stort.",
    ],
)
def test_a_kind_of_place_is_no_institution(text: str) -> None:
    assert [hit for hit in found(text) if hit[1] != "Fælleshuset"] == []


def test_a_word_of_the_list_of_ordinary_places_is_never_a_house() -> None:
    for word in words("almindelige-steder"):
        assert texts_of(Kind.INSTITUTION, f"det var i {word.capitalize()} i går") == []
