"""The two sheets of a coordinating plan: one for all at the table, and one for those the person has said yes to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from kursus.exercise.answers import Answers
from kursus.exercise.exercise import Exercise
from kursus.exercise.readable import Section
from kursus.fields import Answered, Pair, Rows
from kursus.results.result import Document
from kursus.results.rows import rows_of

DRUGS, PEOPLE, CRISIS = "rusmidler", "deltagere", "krise"
DANGERS = {"selvmord": "Selvmordstanker", "overdosis": "Overdosis", "abstinens": "Abstinenser"}
"""What may become dangerous: never on the shared sheet where there is another, for it tells of drugs and of the worst days."""
YES = ("ja", "noget")
MARKED_BY = {"status": "omraade", "indsatser": "maal"}
"""The column that says which of the things to keep off the shared sheet a row is; goals are numbered instead."""

HEADS = {
    "deltagere": "",
    "uger": "Om",
    "sted": "Sted og tid på dagen",
    "kopi": "Borgerens egen kopi",
    "vurdering": "Sådan var mødet for borgeren",
    "mangler": "Mangler ved bordet",
    "krise": "Det gør vi",
    **DANGERS,
    "roller.hvem": "Hvem",
    "deltagere.sektor": "Kommer fra",
    "samtykke.hvad": "Det må deles",
    "samtykke.hvem": "Med",
    "samtykke.laenge": "Hvor længe",
    "status.omraade": "Område",
    "status.nu": "Lige nu",
    "indsatser.maal": "Mål",
    "indsatser.hvad": "Indsats",
    "indsatser.hvem": "Ansvarlig",
    "indsatser.hvornaar": "Hvornår",
    "indsatser.virker": "Det virker, når",
    "indsatser.aendrer": "Gør noget andet",
    "runde.hvem": "Hvem",
    "runde.goer": "Gør nu",
    "runde.planer": "Plan, og hvor den støder på andre",
    "aftaler.hvad": "Aftale",
    "aftaler.hvem": "Ansvarlig",
    "aftaler.hvornaar": "Hvornår",
}
"""What a field, or a column of one, is called on the sheet; the question of the form where it has no name here."""
Part = tuple[str, tuple[str, ...]]
"""A heading of a sheet, and the fields under it."""
FIRST: list[Part] = [("Hvem", ("hvem",)), ("Borgerens egne ord", ("ord",)), ("Kræfter og netværk", ("kraefter",))]
SILENCE: Part = ("Det siger vi ikke", ("tavshed",))
ROLES: Part = ("Mødet", ("roller",))
TABLE: Part = ("Deltagere", (PEOPLE, "mangler"))
STATUS: Part = ("Sådan er det nu", ("status",))
GOALS: list[Part] = [("Mål", ("maal",)), ("Indsatser", ("indsatser",))]
TROUBLE: Part = ("Krise og tilbagefald", (CRISIS,))
DANGER: Part = ("Hvis det bliver farligt", tuple(DANGERS))
PLAN: list[Part] = [("De største udfordringer", ("udfordringer",)), *GOALS, TROUBLE, DANGER]
AGENDA: list[Part] = [
    ("Anledning", ("anledning",)),
    ("Borgerens dagsorden", ("dagsorden",)),
    ("Hvem gør hvad i dag", ("runde",)),
    ("Aftaler", ("aftaler",)),
    ("Det blev vi ikke enige om", ("uenige",)),
]
MIDDLE = {"plan": PLAN, "moede": AGENDA}
"""What is on the sheet only in one of the editions."""
LAST: list[Part] = [("Næste møde", ("uger", "sted")), ("Kopi, og hvordan mødet var", ("kopi", "vurdering"))]


def own_sheet_is_needed(answers: Answers) -> bool:
    """Return whether there is something that not all at the table may see."""
    return bool(answers["fields"].get("ark") or answers["fields"].get("tavshed"))


def hides_its_name(answers: Answers) -> bool:
    """Return whether the shared sheet is called something else than a coordinating plan: that name tells of drugs or alcohol."""
    given = answers["fields"]
    return given.get("udgave") == "plan" and DRUGS in given.get("ark", [])


def shared_sheet(exercise: Exercise, answers: Answers) -> Document:
    """Return the sheet for all: what is asked for in the answers, and room to write by hand where nothing is answered."""
    assert exercise.result is not None
    texts, given = exercise.result.texts, answers["fields"]
    kept = set(given.get("ark", []))
    paper = _Sheet(exercise, answers, without=kept)
    edition = given.get("udgave", "")
    title = {"plan": "plan_title", "moede": "meeting_title"}.get(edition, "shared_title")
    if hides_its_name(answers):
        title = "shared_title"
    table = [] if PEOPLE in kept else [TABLE]
    elsewhere = [*([TROUBLE] if CRISIS in kept else []), *([DANGER] if own_sheet_is_needed(answers) else [])]
    middle = [part for part in MIDDLE.get(edition, []) if part not in elsewhere]
    sections = [
        Section(texts["date"], [Answered("")]),
        *paper.parts(FIRST),
        paper.consent(in_full=not own_sheet_is_needed(answers)),
        *paper.parts([ROLES, *table, STATUS, *middle, *LAST]),
    ]
    return Document(texts[title], sections, texts["practice"], whole=True)


def own_sheet(exercise: Exercise, answers: Answers) -> Document:
    """Return the sheet for those whom the person has said yes to: consent in full, silence, and what was kept off the other."""
    assert exercise.result is not None
    texts, given = exercise.result.texts, answers["fields"]
    kept = set(given.get("ark", []))
    paper = _Sheet(exercise, answers, only=kept)
    table, trouble = [TABLE] if PEOPLE in kept else [], [TROUBLE] if CRISIS in kept else []
    danger = [DANGER] if given.get("udgave") == "plan" else []
    rest = [section for section in paper.parts([STATUS, *GOALS]) if any(one.rows for one in section.answered)]
    whole = _Sheet(exercise, answers)
    sections = [whole.consent(in_full=True), *whole.parts([SILENCE, *table]), *rest, *whole.parts([*trouble, *danger])]
    who = given.get("ark_hvem")
    note = f"{texts['own_sheet']} {who.rstrip(' .')}." if who else texts["own_sheet_nobody"]
    return Document(texts["own_sheet_title"], sections, note, whole=True)


def words_of_sheet(sheet: Document) -> str:
    """Return all that is said under the headings of a sheet, as one text; not its note, which is the course's own."""
    answered = [one for section in sheet.sections for one in section.answered]
    said = [line for one in answered for line in one.lines]
    return "\n".join([*said, *(cell for one in answered for row in one.rows for _, cell in row)])


@dataclass(frozen=True)
class _Sheet:
    """Makes sections of answers, with all rows, those that are not kept off it, or `only` those that are kept for it."""

    exercise: Exercise
    answers: Answers
    without: set[str] = field(default_factory=set)
    only: set[str] | None = None

    def parts(self, parts: Sequence[Part]) -> list[Section]:
        return [Section(title, [self._answered(key, named=len(keys) > 1) for key in keys]) for title, keys in parts]

    def consent(self, *, in_full: bool) -> Section:
        """Return what the person has said yes to; where it is not `in_full`, only that this sheet may be shared."""
        assert self.exercise.result is not None
        texts = self.exercise.result.texts
        withdrawn = Answered("", [texts["withdrawn"]])
        if not in_full and self.answers["fields"].get("sagt_ja") in YES:
            return Section("Samtykke", [Answered("", [texts["shared_yes"]]), withdrawn])
        keys = ("sagt_ja", "samtykke") if in_full else ("sagt_ja",)
        return Section("Samtykke", [*(self._answered(key, named=False) for key in keys), withdrawn])

    def _answered(self, key: str, *, named: bool) -> Answered:
        asked = self.exercise.fields[key]
        label = HEADS.get(key, asked.label) if named else ""
        if isinstance(asked, Rows):
            return Answered(label, [], [self._cells(asked, mark, row) for mark, row in self._rows(key)])
        value = self.answers["fields"].get(key)
        return Answered(label, [] if value is None else asked.in_words(value, self.exercise.fields))

    def _rows(self, key: str) -> list[tuple[str, dict[str, Any]]]:
        """Return the rows that are for this sheet, each after what it is called in the choice of what to keep off the shared."""
        marked = [
            (f"m{number}" if key == "maal" else row.get(MARKED_BY.get(key, ""), ""), row)
            for number, row in enumerate(rows_of(self.answers, key), start=1)
        ]
        return [(mark, row) for mark, row in marked if mark not in self.without and (self.only is None or mark in self.only)]

    def _cells(self, asked: Rows, mark: str, row: dict[str, Any]) -> list[Pair]:
        """Return all columns, also the empty ones: a cell to write in by hand. A goal keeps its number."""
        said = {c.key: " ".join(c.in_words(row[c.key], self.exercise.fields)) for c in asked.columns if c.key in row}
        number = f"{asked.row_label} {mark.removeprefix('m')}: " if asked.key == "maal" else ""
        return [(HEADS.get(f"{asked.key}.{c.key}", c.label), number + said.get(c.key, "")) for c in asked.columns]
