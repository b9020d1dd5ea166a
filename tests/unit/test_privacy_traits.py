"""Crime, belief and the like, rare things, colleagues: hits, near misses and false alarms."""

from __future__ import annotations

import pytest
from privacy_found import counted, found, texts_of

from kursus.privacy import Kind, look
from kursus.privacy.lists import entries


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Han er dømt for vold.", "dømt for"),
        ("Han er dømt til behandling.", "dømt til"),
        ("Hun har en behandlingsdom.", "behandlingsdom"),
        ("Behandlingsdommen løber endnu.", "Behandlingsdommen"),
        ("Han har en anbringelsesdom.", "anbringelsesdom"),
        ("Han er sigtet for tyveri.", "sigtet for"),
        ("Han sad i varetægt.", "varetægt"),
        ("Han afsoner nu.", "afsoner"),
        ("Han har siddet i fængsel.", "i fængsel"),
        ("Hun er sigtet.", "er sigtet"),
        ("Han blev dømt sidste år.", "blev dømt"),
        ("Han er anbringelsesdømt.", "anbringelsesdømt"),
        ("efter § 68 i straffeloven", "§ 68"),
        ("efter straffelovens § 69", "straffelovens § 69"),
        ("en dom efter § 68", "dom efter § 68"),
    ],
)
def test_crime_is_asked_about(text: str, word: str) -> None:
    assert found(text) == [("crime", word)]
    assert "Er det nødvendigt" in next(f for f in look(text) if f.alone).suggestion


@pytest.mark.parametrize(
    "text",
    [
        "Jeg føler mig dømt.",
        "Hun blev bedømt, og han blev fordømt.",
        "på længere sigt",
        "efter serviceloven § 68",
        "efter § 85 i serviceloven",
        "straffen er, at ingen lytter",
        "Hun følte sig straffet.",
        "Jeg blev tiltalt pænt.",
        "en svær dom at høre",
        "Planen er dømt ude.",
        "Målet er sigtet efter længe.",
    ],
)
def test_words_that_only_sound_like_crime_are_left_alone(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "word",
    [
        "muslim",
        "muslimsk",
        "jøde",
        "Jehovas Vidne",
        "homoseksuel",
        "lesbiske",
        "bøsse",
        "transkønnet",
        "medlem af FOA",
        "Enhedslisten",
    ],
)
def test_a_protected_trait_only_counts_in_the_sum_without_a_place(word: str) -> None:
    text = f"Personen er {word}."
    assert found(text) == []
    assert counted(text) == [("trait", word)]


@pytest.mark.parametrize("place", ["i Hobro", "på botilbuddet Solen", "på Nørregade 3"])
def test_a_protected_trait_warns_beside_a_place_and_only_asks(place: str) -> None:
    findings = [f for f in look(f"Personen er muslim og bor {place}.") if f.alone and f.kind is Kind.TRAIT]
    assert [f.text for f in findings] == ["muslim"]
    assert "Er det nødvendigt" in findings[0].suggestion


@pytest.mark.parametrize("word", ["somalisk", "polske", "syrer", "fra Irak", "tyrkiske", "fra Grønland", "vietnamesiske"])
def test_origin_only_counts_in_the_sum(word: str) -> None:
    assert found(f"Familien er {word}.") == []
    assert counted(f"Familien er {word}.") == [("origin", word.removeprefix("fra "))]


@pytest.mark.parametrize(
    "text",
    ["Hun taler engelsk.", "en dansk undersøgelse", "Danmark", "Kristen tro", "tro på sig selv", "parti for borgeren", "polo"],
)
def test_ordinary_words_are_no_origin_and_no_belief(text: str) -> None:
    assert [kind for kind, _ in counted(text) if kind in {"origin", "trait"}] == (["trait"] if text == "Kristen tro" else [])


@pytest.mark.parametrize(
    "word",
    ["skizofreni", "paranoid skizofreni", "bipolar", "borderline", "ADHD", "adhd", "autismen", "F20.0", "emotionelt ustabil"],
)
def test_a_precise_diagnosis_only_counts_in_the_sum(word: str) -> None:
    assert found(f"Personen har {word}.") == []
    assert counted(f"Personen har {word}.") == [("diagnosis", word.removeprefix("paranoid "))]


@pytest.mark.parametrize(
    "text",
    [
        "en psykose",
        "angst",
        "depression",
        "misbrug",
        "et rusmiddelproblem",
        "hendes kræfter",
        "add",
        "kol",
        "F2",
        "hiven efter vejret",
    ],
)
def test_broad_words_for_illness_do_not_count(text: str) -> None:
    assert counted(f"Personen har {text}.") == []


@pytest.mark.parametrize("word", entries("sjaeldne-diagnoser"))
def test_a_rare_diagnosis_warns(word: str) -> None:
    assert found(f"Personen har {word}.") == [("rare-diagnosis", word)]


@pytest.mark.parametrize("text", ["yngre end os", "yngre als andre", "turnerer", "en turner"])
def test_words_like_a_rare_diagnosis_are_left_alone(text: str) -> None:
    assert texts_of(Kind.RARE_DIAGNOSIS, text) == []


@pytest.mark.parametrize(
    "event",
    [
        "i avisen",
        "i TV",
        "i tv",
        "i nyhederne",
        "på forsiden",
        "den eneste mand",
        "den eneste i byen",
        "den eneste fra",
        "byens eneste",
        "Danmarks første",
        "kendt fra tv",
        "verdensrekord",
    ],
)
def test_a_rare_event_warns(event: str) -> None:
    assert texts_of(Kind.RARE_EVENT, f"Det var {event} dengang.") == [event]


@pytest.mark.parametrize(
    "text",
    [
        "Han læser i avisen.",
        "Jeg læste i avisen, at der mangler boliger.",
        "Hun ser fodbold i tv.",
        "Der stod en artikel i avisen om stigma.",
        "Det er den eneste måde.",
        "Det er det eneste, der virker.",
        "Jeg er den eneste, der er på arbejde.",
        "Jeg er den eneste med den uddannelse.",
        "Det er den eneste person, der lytter.",
        "Han er den eneste borger, som ikke kommer til morgenmad.",
        "Han hørte stemmer i radioen.",
        "avisen på bordet",
        "mit første år",
    ],
)
def test_reading_the_newspaper_and_the_only_way_are_no_rare_events(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Min leder er inkompetent.", "inkompetent"),
        ("Min kollega er en idiot, når det gælder.", "idiot"),
        ("Vores chef er doven og ligeglad.", "doven"),
    ],
)
def test_a_judgement_of_a_colleague_is_asked_about(text: str, word: str) -> None:
    assert found(text) == [("judgement", word)]


@pytest.mark.parametrize(
    "text",
    [
        "Min leder sagde ja til at prøve.",
        "Min kollega og jeg gik en tur.",
        "Min leder er god. Han var doven i går.",
        "Borgeren kaldte sig selv doven.",
        "Det var en dum regel, sagde vores leder.",
    ],
)
def test_a_leader_or_a_colleague_without_name_or_judgement_is_left_alone(text: str) -> None:
    assert found(text) == []
