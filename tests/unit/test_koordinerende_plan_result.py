"""The coordinating plan: fourteen fields on paper, one owner an action, and nothing for all that is not for all."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from blocks import block, finding, titles

from kursus.course import Course
from kursus.exercise import check, example_answers, load_exercise
from kursus.results import result_of
from kursus.results.koordinerende_plan import is_one, telling_words
from kursus.results.plan_sheets import words_of_sheet
from kursus.results.result import Document, Result

ResultFrom = Callable[[str, dict[str, Any]], Result]
NAME = "koordinerende-plan"
LACKS = "Før I rejser jer"
WHOLE: dict[str, Any] = {
    "udgave": "plan",
    "ord": "Jeg vil bo selv",
    "sagt_ja": "ja",
    "maal": [{"maal": "Jeg bor selv"}],
    "indsatser": [{"maal": "m1", "hvad": "Søger bolig", "hvem": "Bostøtten", "aendrer": "os"}],
    "krise": "Ring til bostøtten",
    "selvmord": "Bostøtten spørger. Ambulatoriet vurderer",
    "overdosis": "112",
    "abstinens": "Egen læge",
    "uger": 8,
    "kopi": "ja",
}


def sheet(result: Result, title: str) -> dict[str, list[str]]:
    """Return {heading: all that is said under it} of the sheet of that title."""
    return {
        section.title: [*(line for one in section.answered for line in one.lines), *cells(section.answered)]
        for section in block(result, Document, title).sections
    }


def cells(answered: list[Any]) -> list[str]:
    return [cell for one in answered for row in one.rows for _, cell in row]


@pytest.mark.parametrize("fields", [{}, {"udgave": "plan"}, {"udgave": "moede"}])
def test_before_the_first_words_there_is_a_word_on_what_will_come(result_from: ResultFrom, fields: dict[str, Any]) -> None:
    assert titles(result_from(NAME, fields)) == ["Her kommer planen"]


def test_the_plan_has_the_fourteen_fields_and_wishes_come_before_problems(course: Course, result_from: ResultFrom) -> None:
    example = load_exercise(course, NAME).example
    assert example
    result = result_from(NAME, example.fields)
    headings = [s.title for b in result.blocks if isinstance(b, Document) for s in b.sections]
    fourteen = {
        *("Hvem", "Mødet", "Deltagere", "Samtykke", "Borgerens egne ord", "Kræfter og netværk", "Sådan er det nu"),
        *("De største udfordringer", "Mål", "Indsatser", "Krise og tilbagefald", "Det siger vi ikke", "Næste møde"),
        "Kopi, og hvordan mødet var",
    }
    assert set(headings) - {"Dato", "Hvis det bliver farligt"} == fourteen
    assert headings.index("Borgerens egne ord") < headings.index("De største udfordringer")


def test_what_is_not_written_yet_has_room_on_the_sheet(result_from: ResultFrom) -> None:
    shown = sheet(result_from(NAME, {"udgave": "plan", "ord": "Jeg vil bo selv"}), "Koordinerende indsatsplan")
    assert shown["Borgerens egne ord"] == ["Jeg vil bo selv"]
    assert shown["Mål"] == shown["Indsatser"] == shown["Dato"] == []


def test_the_network_meeting_has_its_own_headings_and_none_of_the_plan_s(result_from: ResultFrom) -> None:
    fields = {"udgave": "moede", "anledning": "To planer støder sammen", "aftaler": [{"hvad": "Ringer", "hvem": "Bostøtten"}]}
    shown = sheet(result_from(NAME, fields | {"maal": [{"maal": "gemt fra før"}]}), "Netværksmøde på tværs")
    assert shown["Anledning"] == ["To planer støder sammen"]
    assert shown["Aftaler"] == ["Ringer", "Bostøtten", ""]
    assert not {"Mål", "Indsatser", "De største udfordringer"} & set(shown)
    assert "gemt fra før" not in str(shown)


def test_without_an_edition_one_is_asked_to_choose(result_from: ResultFrom) -> None:
    result = result_from(NAME, {"ord": "Jeg vil bo selv"})
    assert titles(result)[0] == "Fælles plan"
    assert "Vælg øverst, hvilket papir I bruger." in finding(result, LACKS).points


def test_there_is_room_for_at_most_three_goals_and_three_problems(kept: Callable[..., Any]) -> None:
    assert len(kept(NAME, "maal", [{"maal": str(n)} for n in range(4)])[0]) == 3
    assert len(kept(NAME, "udfordringer", [{"hvad": str(n)} for n in range(4)])[0]) == 3


@pytest.mark.parametrize(("weeks", "fits"), [(1, True), (26, True), (27, False), (0, False)])
def test_the_next_meeting_is_within_six_months(kept: Callable[..., Any], weeks: int, fits: bool) -> None:
    value, problems = kept(NAME, "uger", weeks)
    assert (value == weeks) is fits
    assert bool(problems) is not fits


@pytest.mark.parametrize(
    ("owner", "one"),
    [
        ("Bostøtten", True),
        ("Sagsbehandleren på jobområdet", True),
        ("Jonas", True),
        ("Ogges bror", True),
        ("Jonas og bostøtten", False),
        ("Lægen, bostøtten", False),
        ("Lægen/bostøtten", False),
        ("Lægen & bostøtten", False),
        ("lægen SAMT moren", False),
        ("psykiateren eller lægen", False),
    ],
)
def test_one_owner_is_one_name(owner: str, one: bool) -> None:
    assert is_one(owner) is one


def test_more_than_one_owner_is_told_at_the_field(result_from: ResultFrom) -> None:
    result = result_from(NAME, WHOLE | {"indsatser": [{"maal": "m1", "hvad": "Ringer", "hvem": "Ida og lægen"}]})
    [note] = result.notes["indsatser"]
    assert note.endswith("»Ida og lægen«")
    assert result_from(NAME, WHOLE).notes == {}
    meeting = {"udgave": "moede", "aftaler": [{"hvad": "Ringer", "hvem": "Ida/lægen"}]}
    assert list(result_from(NAME, meeting).notes) == ["aftaler"]


def test_a_whole_plan_lacks_nothing(result_from: ResultFrom) -> None:
    found = finding(result_from(NAME, WHOLE), LACKS)
    assert found.points == []
    assert found.paragraphs


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"ord": None}, "Borgerens egne ord mangler"),
        ({"sagt_ja": None}, "Der er ikke sagt ja"),
        ({"sagt_ja": "nej"}, "Der er ikke sagt ja"),
        ({"maal": None}, "Der er ikke noget mål"),
        ({"maal": None, "indsatser": [{"hvad": "Ringer", "hvem": "Ida", "aendrer": "begge"}]}, "Der er ikke noget mål"),
        ({"maal": [{"maal": "a"}, {"maal": "b"}]}, "Der er ingen indsats til: »b«"),
        ({"indsatser": [{"maal": "m1", "hvad": "Søger", "aendrer": "os"}]}, "Her mangler en ansvarlig: »Søger«"),
        ({"indsatser": [{"maal": "m1"}]}, "Her mangler en ansvarlig: »Indsats 1«"),
        (
            {"indsatser": [*WHOLE["indsatser"], {"hvad": "Ringer", "hvem": "Ida", "aendrer": "os"}]},
            "Vælg, hvilket mål den hører til: »Ringer«",
        ),
        ({"indsatser": [{"maal": "m1", "hvad": "Søger", "hvem": "Ida"}]}, "Vælg, hvem der gør noget andet end før: »Søger«"),
        (
            {"indsatser": [{"maal": "m1", "hvad": "Drikker mindre", "hvem": "Ida", "aendrer": "person"}]},
            "Alle indsatser beder borgeren om at ændre sig.",
        ),
        ({"selvmord": None}, "Der står ikke, hvem I ringer til ved: selvmordstanker."),
        (
            {"selvmord": None, "overdosis": None, "abstinens": None},
            "Der står ikke, hvem I ringer til ved: selvmordstanker, overdosis og abstinenser.",
        ),
        ({"krise": None}, "Der står ikke, hvad I gør"),
        ({"uger": None}, "Der er ingen aftale om næste møde"),
        ({"kopi": "nej"}, "Aftal, hvem der giver"),
    ],
)
def test_what_the_plan_lacks_is_told(result_from: ResultFrom, changed: dict[str, Any], said: str) -> None:
    fields = {key: value for key, value in (WHOLE | changed).items() if value is not None}
    [point] = finding(result_from(NAME, fields), LACKS).points
    assert point.startswith(said)


def test_a_network_meeting_needs_both_sides_and_agreements(result_from: ResultFrom) -> None:
    fields: dict[str, Any] = {"udgave": "moede", "ord": "Ro", "sagt_ja": "ja", "uger": 4, "kopi": "aftalt"}
    assert len(finding(result_from(NAME, fields), LACKS).points) == 2
    one_side = fields | {"deltagere": [{"rolle": "Bostøtten", "sektor": "kommune"}]}
    assert len(finding(result_from(NAME, one_side), LACKS).points) == 2
    sides = [*one_side["deltagere"], {"rolle": "Ambulatoriet", "sektor": "region"}]
    whole = fields | {"deltagere": sides, "aftaler": [{"hvad": "Ringer", "hvem": "Bostøtten"}]}
    assert finding(result_from(NAME, whole), LACKS).points == []


def test_what_is_kept_off_the_shared_sheet_is_on_the_sheet_of_its_own(result_from: ResultFrom) -> None:
    fields = WHOLE | {
        "maal": [{"maal": "Jeg bor selv"}, {"maal": "Jeg drikker mindre"}],
        "indsatser": [*WHOLE["indsatser"], {"maal": "m2", "hvad": "Samtaler", "hvem": "Behandleren"}],
        "status": [{"omraade": "bolig", "nu": "Et værelse"}, {"omraade": "rusmidler", "nu": "Øl om aftenen"}],
        "deltagere": [{"rolle": "Alkoholbehandleren", "sektor": "kommune"}],
        "ark": ["rusmidler", "m2", "deltagere", "krise"],
        "ark_hvem": "Behandleren",
    }
    result = result_from(NAME, fields)
    shared, own = sheet(result, "Fælles plan"), sheet(result, "Ark for sig")
    assert shared["Mål"] == ["Mål 1: Jeg bor selv"]
    assert own["Mål"] == ["Mål 2: Jeg drikker mindre"]
    assert "Samtaler" in own["Indsatser"]
    assert "Samtaler" not in shared["Indsatser"]
    assert shared["Sådan er det nu"] == ["Bolig", "Et værelse"]
    assert own["Sådan er det nu"] == ["Rusmidler", "Øl om aftenen"]
    assert "Deltagere" not in shared
    assert "Krise og tilbagefald" not in shared
    assert own["Krise og tilbagefald"] == ["Ring til bostøtten"]
    assert telling_words(words_of_sheet(block(result, Document, "Fælles plan"))) == []
    assert block(result, Document, "Ark for sig").note == "Kun til borgeren selv og: Behandleren."


def test_one_action_of_the_others_is_enough(result_from: ResultFrom) -> None:
    person = {"maal": "m1", "hvad": "Drikker mindre", "hvem": "Ida", "aendrer": "person"}
    for other in ("os", "begge"):
        result = result_from(NAME, WHOLE | {"indsatser": [person, person | {"aendrer": other}]})
        assert finding(result, LACKS).points == []


@pytest.mark.parametrize("kept", [{"ark": ["rusmidler"]}, {"ark": ["bolig"]}, {"tavshed": "Noget"}])
def test_what_may_become_dangerous_is_only_on_the_sheet_of_its_own_where_there_is_one(
    result_from: ResultFrom, kept: dict[str, Any]
) -> None:
    result = result_from(NAME, WHOLE | kept)
    shared, own = [b for b in result.blocks if isinstance(b, Document)]
    assert "Hvis det bliver farligt" not in {section.title for section in shared.sections}
    assert "Overdosis" not in str(shared)
    assert "Ambulatoriet vurderer" not in str(shared)
    assert "Ambulatoriet vurderer" in str(own)


def test_without_another_sheet_what_may_become_dangerous_is_on_the_plan(result_from: ResultFrom) -> None:
    shown = sheet(result_from(NAME, WHOLE), "Koordinerende indsatsplan")
    assert shown["Hvis det bliver farligt"] == ["Bostøtten spørger. Ambulatoriet vurderer", "112", "Egen læge"]


def test_a_network_meeting_has_no_field_for_danger_on_any_sheet(result_from: ResultFrom) -> None:
    assert "Ambulatoriet vurderer" not in str(result_from(NAME, WHOLE | {"udgave": "moede", "tavshed": "Noget"}).blocks)


def test_what_is_not_to_be_said_never_stands_on_the_shared_sheet(result_from: ResultFrom) -> None:
    silence = "Vi siger ikke noget til naboen om indlæggelsen"
    consent = [{"hvad": "Medicinen", "hvem": "Lægen", "laenge": "En måned"}]
    for edition, title in (("plan", "Koordinerende indsatsplan"), ("moede", "Netværksmøde på tværs")):
        result = result_from(NAME, WHOLE | {"udgave": edition, "tavshed": silence, "samtykke": consent})
        everything = str(sheet(result, title))
        assert "naboen" not in everything
        assert "Medicinen" not in everything
        assert sheet(result, "Ark for sig")["Det siger vi ikke"] == [silence]
        assert sheet(result, "Ark for sig")["Samtykke"][-3:] == ["Medicinen", "Lægen", "En måned"]


def test_the_shared_sheet_does_not_tell_that_there_is_another(result_from: ResultFrom) -> None:
    result = result_from(NAME, WHOLE | {"tavshed": "Noget", "ark": ["rusmidler"]})
    shared = block(result, Document, "Fælles plan")
    assert "ark for sig" not in f"{shared.note} {words_of_sheet(shared)}".lower()
    assert "koordinerende" not in f"{shared.title} {shared.note} {words_of_sheet(shared)}".lower()


def test_without_anything_to_keep_there_is_one_sheet_with_the_consent_in_full(result_from: ResultFrom) -> None:
    consent = [{"hvad": "Medicinen", "hvem": "Lægen", "laenge": "En måned"}]
    result = result_from(NAME, WHOLE | {"samtykke": consent})
    assert [b.title for b in result.blocks if isinstance(b, Document)] == ["Koordinerende indsatsplan"]
    assert "Medicinen" in sheet(result, "Koordinerende indsatsplan")["Samtykke"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Han ryger hash, og hash igen", ["ryger", "hash"]),
        ("Ved overdosis eller abstinenser", ["overdosis", "abstinenser"]),
        ("Rusmiddelbehandleren kommer", ["rusmiddelbehandleren"]),
        ("Hun trækker i land og er frustreret", []),
        ("Et stof til gardiner", []),
        ("", []),
    ],
)
def test_words_that_tell_of_drugs_are_found_once_each(text: str, words: list[str]) -> None:
    assert telling_words(text) == words


def test_words_left_on_the_shared_sheet_are_pointed_at_where_drugs_are_kept_off_it(result_from: ResultFrom) -> None:
    fields = WHOLE | {"ord": "Jeg vil ryge mindre hash"}
    assert "Se det fælles ark igennem" not in titles(result_from(NAME, fields))
    found = finding(result_from(NAME, fields | {"ark": ["rusmidler"]}), "Se det fælles ark igennem")
    assert found.paragraphs[-1].endswith("»hash«")


def test_the_example_is_a_whole_plan_whose_shared_sheet_tells_nothing(course: Course) -> None:
    exercise = load_exercise(course, NAME)
    answers = example_answers(exercise)
    assert answers
    result = result_of(exercise, answers)
    assert finding(result, LACKS).points == []
    assert result.notes == {}
    assert telling_words(words_of_sheet(block(result, Document, "Fælles plan"))) == []


def test_odd_answers_make_no_failure(course: Course) -> None:
    exercise = load_exercise(course, NAME)
    odd = {"udgave": "andet", "indsatser": [{}, {"hvem": "  "}], "maal": "tekst", "ark": ["m9"], "uger": "om lidt", "ord": "<b>"}
    assert titles(result_of(exercise, check(exercise, {"fields": odd}).answers))
