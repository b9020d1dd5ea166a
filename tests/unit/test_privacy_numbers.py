"""CPR numbers, phones, mail, profiles, numbers of cases and others: hits, near misses and false alarms.

The numbers are the widely published test numbers 070761-4285, which fits modulus 11, and 251248-9996, which does not, and
what follows from them.
"""

from __future__ import annotations

import pytest
from privacy_found import found, texts_of

from kursus.privacy import Kind, look


@pytest.mark.parametrize(
    "number",
    [
        "070761-4285",
        "251248-9996",
        "0707614285",
        "070761 4285",
        "070761.4285",
        "070761/4285",
        "070761–4285",
        "070761 - 4285",
        "070761- 4285",
        "070761\u00a04285",
        "070761\u20114285",
        "07 07 61 4285",
        "07 07 61-4285",
        "07.07.61-4285",
        "07-07-61-4285",
        "07/07-61 4285",
        "07 07 61 42 85",
        "070761 42 85",
        "070 761 4285",
        "0707 61 4285",
        "07 0761 4285",
        "0 7 0 7 6 1 4 2 8 5",
        "0 7 0 7 6 1 - 4 2 8 5",
        "0-7-0-7-6-1-4-2-8-5",
        "07071961-4285",
        "07.07.1961-4285",
        "670761-4285",
        "910761-4285",
        "070761-4AB5",
        "070761-1AB2",
        "0707614AB5",
        "070761\u200b-4285",
        "０７０７６１-4285",
    ],
)
def test_a_cpr_number_is_found_in_all_its_forms(number: str) -> None:
    around = ["{}", "cpr{}", "Hans CPR-nr. er {}, og det står i papirerne.", "({})"]
    texts = [one.format(number) for one in around]
    assert {text: found(text) for text in texts if found(text) != [("cpr", number)]} == {}


@pytest.mark.parametrize("number", ["251248-9996", "670761-4285", "070761-4284", "070761-4AB5"])
def test_modulus_11_is_not_asked_for(number: str) -> None:
    assert look(number)[0].message == "Det ligner et CPR-nummer."


@pytest.mark.parametrize("number", ["070761-4285", "07 07 61 4285", "07071961-4285"])
def test_a_number_that_fits_modulus_11_is_said_with_more_certainty(number: str) -> None:
    assert look(number)[0].message == "Det er næsten sikkert et CPR-nummer."


@pytest.mark.parametrize(
    "number",
    [
        "320761-4285",  # no such day
        "600761-4285",  # nor is the 60th one of a replacement number
        "920761-4285",
        "071361-4285",
        "300261-4285",
        "290261-4285",  # 1961 had no 29 February
        "000761-4285",
        "070761-428",
        "070761-42855",
        "9070761-4285",
        "070761-ABCD",
        "070761 gange",
        "1234567890",
        "9999999999",
        "5790000123456",
        "10 11 12 13 14",
        "12.10.19-20.10.19",
    ],
)
def test_ten_digits_that_begin_with_no_day_are_no_cpr_number(number: str) -> None:
    assert texts_of(Kind.CPR, f"Tallet er {number} i dag") == []


def test_two_numbers_after_each_other_are_both_found() -> None:
    assert found("070761-4285, 251248-9996") == [("cpr", "070761-4285"), ("cpr", "251248-9996")]


def test_a_29_february_is_a_day_when_the_year_is_a_leap_year() -> None:
    assert found("290260-4285") == [("cpr", "290260-4285")]
    assert found("290200-4285") == [("cpr", "290200-4285")]


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("cpr 070761", "070761"),
        ("CPR-nr.: 07.07.61", "07.07.61"),
        ("personnummer 07-07-61", "07-07-61"),
        ("Hun er født 070761.", "070761"),
        ("f. 070761", "070761"),
        ("070761-xxxx", "070761-xxxx"),
        ("070761-****", "070761-****"),
        ("xxxxxx-4285", "xxxxxx-4285"),
        ("De sidste fire er 4285.", "4285"),
        ("cpr slutter på 4285", "4285"),
    ],
)
def test_part_of_a_cpr_number_is_found_when_something_tells_what_it_is(text: str, part: str) -> None:
    assert found(text) == [("part-of-cpr", part)]


@pytest.mark.parametrize(
    "text",
    ["Vi brugte 070761 gange", "CPR-kontoret skrev i 2007", "cpr 991399", "xxxxx-4285", "De sidste fire år", "Født i en by"],
)
def test_six_digits_alone_are_no_part_of_a_cpr_number(text: str) -> None:
    assert texts_of(Kind.PART_OF_CPR, text) == []


@pytest.mark.parametrize(
    "number",
    [
        "12345678",
        "12 34 56 78",
        "1234 5678",
        "12-34-56-78",
        "12.34.56.78",
        "12 345 678",
        "123 45 678",
        "+45 12345678",
        "+4512345678",
        "0045 12 34 56 78",
        "(+45) 12 34 56 78",
        "+46 70 123 45 67",
        "98765432",
    ],
)
@pytest.mark.parametrize("around", ["{}", "Ring til mig på {}.", "tlf.: {}, helst om aftenen"])
def test_a_phone_number_is_found(number: str, around: str) -> None:
    assert found(around.format(number)) == [("phone", number)]


@pytest.mark.parametrize(
    "text",
    [
        "CVR 12345678",
        "CVR-nr.: 12 34 56 78",
        "fra 2005 2017",
        "i årene 2005-2017",
        "1.152 borgere",
        "12345678 kr.",
        "25 000 000 kroner",
        "01234567",
        "1234567",
        "123456789",
        "12.345.678",
        "10 20 30 40 50",
        "ring 112 eller 1813",
        "ISBN 978-87-12345678",
        "3,14159265",
        "Livslinien 70 201 201",
        "Akuttelefonen: 70 26 07 10",
    ],
)
def test_other_numbers_are_no_phone_number(text: str) -> None:
    assert texts_of(Kind.PHONE, text) == []


@pytest.mark.parametrize(
    "mail",
    [
        "xeni@mail.dk",
        "xeni.z+kursus@post.mail.com",
        "xeni @ mail.dk",
        "xeni(at)mail.dk",
        "xeni [at] mail.dk",
        "xeni snabel-a mail.dk",
        "xeni snabela mail punktum dk",
        "søs@blåbær.dk",
    ],
)
def test_a_mail_address_is_found(mail: str) -> None:
    assert found(f"Skriv til {mail} i morgen") == [("mail", mail)]


@pytest.mark.parametrize("text", ["3 @ 5", "vi mødes @ kl. 10", "a@b", "at sige det", "en snabel"])
def test_an_at_sign_alone_is_no_mail_address(text: str) -> None:
    assert texts_of(Kind.MAIL, text) == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Se https://xenis-side.dk/om?a=1 her", "https://xenis-side.dk/om?a=1"),
        ("Se www.xeni.dk her", "www.xeni.dk"),
        ("Se xeni.dk/om her", "xeni.dk/om"),
        ("Følg @xeni_z her", "@xeni_z"),
        ("Hun er på Facebook under navnet Xeni", "Xeni"),
        ("instagramprofil: xeni_z9", "xeni_z9"),
        ("snapchat: xeni99", "xeni99"),
        ("Hans MitID er xeni77", "xeni77"),
        ("brugernavn: xeni77", "xeni77"),
    ],
)
def test_an_address_or_a_profile_on_the_web_is_found(text: str, place: str) -> None:
    assert found(text) == [("web", place)]


@pytest.mark.parametrize(
    "text",
    [
        "Vi fandt det på borger.dk",
        "Se https://www.retsinformation.dk/eli/lta/2024/1",
        "Han kan ikke bruge sit MitID",
        "Hun er glad for Facebook, men ikke om natten",
        "Han bruger Facebook som dagbog",
        "Facebook: Han bruger det hver dag",
        "Mødet var godt.Det næste bliver bedre",
    ],
)
def test_public_sites_and_ordinary_words_about_the_web_are_left_alone(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("sagsnr. 2023-1234", "2023-1234"),
        ("Sagsnummer: 12", "12"),
        ("journalnr 12345", "12345"),
        ("j.nr. 2021-55/3", "2021-55/3"),
        ("patient-id AB1234", "AB1234"),
        ("borger-id er 7", "7"),
        ("Nexus 123456", "123456"),
        ("KMD-sag 2023/17", "2023/17"),
        ("sagen 23-1234", "23-1234"),
        ("Sensum nr. 99887", "99887"),
    ],
)
def test_the_number_of_a_case_is_found(text: str, number: str) -> None:
    assert found(text) == [("case-number", number)]


@pytest.mark.parametrize(
    "text", ["Vi har 3 sager", "sag nummer", "Sagen fra 2023", "Nexus er nede", "journalen er 12 sider", "i sagen 2 og 3"]
)
def test_a_number_near_a_case_is_not_the_number_of_the_case(text: str) -> None:
    assert texts_of(Kind.CASE_NUMBER, text) == []


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Bilen er AA 12 345", "AA 12 345"),
        ("Bilen er XY12345", "XY12345"),
        ("DK50 0040 0440 1162 43", "DK50 0040 0440 1162 43"),
        ("konto 1234 1234567", "1234 1234567"),
        ("kontonummer: 12345678901", "12345678901"),
        ("pasnummer 123456789", "123456789"),
        ("fra 192.168.10.200", "192.168.10.200"),
        ("ved 57.0488, 9.9217", "57.0488, 9.9217"),
    ],
)
def test_the_number_of_a_car_an_account_a_passport_a_network_or_a_place_is_found(text: str, number: str) -> None:
    assert found(text) == [("other-number", number)]


@pytest.mark.parametrize(
    "text", ["EU 20 000", "RK 12 345", "version 1.2.3", "punkt 1.2.3.4.5", "passer 100-200 børn", "55,1 og 9,2", "SEL 85"]
)
def test_other_numbers_and_letters_belong_to_nobody(text: str) -> None:
    assert texts_of(Kind.OTHER_NUMBER, text) == []
