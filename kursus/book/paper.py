"""An exercise on paper: the same questions from the same YAML, with boxes to tick and lines to write on."""

from __future__ import annotations

from markupsafe import Markup

from kursus.book.html import tag
from kursus.exercise import Exercise, Part
from kursus.exercise.fields import Choice, Choices, Field, Likert, LongText, Number, Rows, Short, Sort
from kursus.places import Places

BOX = tag("span", class_="tick-box")
LINE = tag("span", class_="line")
GROUPS_ON_PAPER = 3
ROWS_ON_PAPER = 4


def paper(name: str, exercise: Exercise, _: Places) -> str:
    """Return the exercise as HTML that prints on A4. Folded parts are left out: one takes a new sheet for them."""
    facts = f"Cirka {exercise.minutes} minutter · {exercise.work_form}"
    steps = tag("ol", *(tag("li", step) for step in exercise.instruction))
    head = [tag("button", "Print", type="button", class_="print-button"), tag("p", exercise.purpose), tag("p", facts), steps]
    if exercise.source:
        head.append(tag("p", exercise.source))
    if exercise.case:
        head.append(tag("p", "Jeg tænker på (et dæknavn, aldrig et rigtigt navn):", LINE))
    parts = [_part(part, exercise) for part in exercise.parts if not part.folded]
    return tag("div", *head, *parts, class_="paper", data_exercise=name)


def _part(part: Part, exercise: Exercise) -> Markup:
    inside = [tag("h2", part.title)]
    if part.show_when:
        inside.append(tag("p", f"Kun hvis du har valgt: {_choice_label(exercise, part.show_when.field, part.show_when.value)}."))
    if part.text:
        inside.append(tag("p", part.text))
    return tag("section", *inside, *(_field(field) for field in part.fields))


def _choice_label(exercise: Exercise, key: str, value: str) -> str:
    field = exercise.fields[key]
    return next(o.label for o in field.options if o.key == value) if isinstance(field, Choice) else value


def _field(field: Field) -> Markup:
    label = tag("p", tag("strong", field.label))
    help_ = [tag("p", field.help)] if field.help else []
    return tag("div", label, *help_, *_answer(field))


def _answer(field: Field) -> list[Markup]:
    match field:
        case Likert():
            copies = GROUPS_ON_PAPER if field.repeat_for else 1
            name = [tag("p", "Gruppe:", LINE)] if field.repeat_for else []
            return [*name, _ratings(field)] * copies
        case Choice() | Choices():
            listed = [tag("li", BOX, " ", option.label) for option in field.options]
            own = [tag("li", BOX, " ", LINE)] * 2 if isinstance(field, Choices) and field.own else []
            return [tag("ul", *listed, *own)] if listed else [LINE]
        case Short() | Number():
            return [LINE]
        case LongText():
            return [LINE] * field.lines
        case Rows():
            return [_table([c.label for c in field.columns], [[_cell(c) for c in field.columns]] * ROWS_ON_PAPER)]
        case Sort():
            ticks = [[tag("td", scene.text), *[tag("td", BOX, class_="tick")] * len(field.boxes)] for scene in field.scenes]
            return [_table(["Uddrag", *(box.label for box in field.boxes)], ticks)]


def _ratings(field: Likert) -> Markup:
    levels = [*field.levels, *([field.unknown] if field.unknown else [])]
    ticks = [
        [tag("td", tag("strong", row.label), " ", row.text or ""), *[tag("td", BOX, class_="tick")] * len(levels)]
        for row in field.rows
    ]
    return _table(["", *levels], ticks)


def _cell(column: Choice | Short | LongText | Number) -> Markup:
    if isinstance(column, Choice) and column.options:
        return tag("td", *(tag("span", BOX, " ", option.label, " ") for option in column.options))
    return tag("td", LINE)


def _table(head: list[str], rows: list[list[Markup]]) -> Markup:
    columns = tag("tr", *(tag("th", name, scope="col") if name else tag("td") for name in head))
    body = tag("tbody", *(tag("tr", *row) for row in rows))
    return tag("div", tag("table", tag("thead", columns), body), class_="wide", tabindex="0", role="group", aria_label="Tabel")
