"""An exercise on paper: the same questions from the same YAML, with boxes to tick and lines to write on."""

from __future__ import annotations

from markupsafe import Markup

from kursus import danger_box
from kursus.book.html import tag
from kursus.book.paper_radar import radar
from kursus.course import Course
from kursus.exercise import Exercise, Part
from kursus.exercise.fields import Choice, Choices, Day, Field, Likert, LongText, Number, Rows, Scene, Short, Sort

BOX = tag("span", class_="tick-box")
LINE = tag("span", class_="line")
GROUPS_ON_PAPER = 4
ROWS_ON_PAPER = 4
MOST_COLUMNS, MOST_BOXES = 4, 4
"""A row with more columns is not told in a table, and a column with more options than boxes has them above the rows."""


def paper(name: str, exercise: Exercise, course: Course) -> str:
    """Return the exercise as HTML that prints on A4. Folded parts are left out: one takes a new sheet for them."""
    facts = f"Cirka {exercise.minutes} minutter · {exercise.work_form}"
    steps = tag("ol", *(tag("li", step) for step in exercise.instruction))
    start = tag("p", "Print siden, og skriv direkte på papiret. ", tag("button", "Print", type="button", class_="print-button"))
    head = [tag("div", start, class_="on-screen"), tag("p", exercise.purpose), tag("p", facts), steps]
    head.append(danger_box.box(course, exercise.danger) if exercise.danger else danger_box.line(course))
    head.append(tag("p", danger_box.load_words(course).free_text, class_="danger-line"))
    if exercise.source:
        head.append(tag("p", exercise.source))
    if exercise.case:
        head.append(tag("p", "Jeg tænker på (et dæknavn, aldrig et rigtigt navn):", LINE))
    parts = [_part(part, exercise) for part in exercise.parts if not part.folded]
    return tag("div", *head, *parts, *_result(exercise), class_="paper", data_exercise=name)


def _part(part: Part, exercise: Exercise) -> Markup:
    inside = [tag("h2", part.title)]
    if part.show_when:
        inside.append(tag("p", f"Kun hvis du har valgt: {_choice_label(exercise, part.show_when.field, part.show_when.value)}."))
    if part.text:
        inside.append(tag("p", part.text))
    if part.quote:
        inside.append(tag("blockquote", part.quote, class_="quote"))
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
            if field.repeat_for:
                return [tag("div", tag("p", "Gruppe:", LINE), _ratings(field), class_="whole")] * GROUPS_ON_PAPER
            return [_ratings(field)]
        case Choice() | Choices():
            listed = [tag("li", BOX, " ", o.label, f" – {o.text}" if o.text else "") for o in field.options]
            own = [tag("li", BOX, " ", LINE)] * 2 if isinstance(field, Choices) and field.own else []
            return [tag("ul", *listed, *own)] if listed else [LINE]
        case Short() | Number() | Day():
            return [LINE]
        case LongText():
            return [LINE] * field.lines
        case Rows():
            return _rows(field)
        case Sort():
            ticks = [
                [tag("td", *_scene(number, scene)), *[tag("td", BOX, class_="tick")] * len(field.boxes)]
                for number, scene in enumerate(field.scenes, start=1)
            ]
            said = [tag("li", tag("strong", box.label), f" – {box.text}") for box in field.boxes if box.text]
            return [
                *([tag("ul", *said)] if said else []),
                _table([field.scene_label, *(box.label for box in field.boxes)], ticks),
            ]


def _rows(field: Rows) -> list[Markup]:
    """Return room for some rows: a table of a few columns, or of more columns each row as lines under its number."""
    many = [c for c in field.columns if isinstance(c, Choice) and len(c.options) > MOST_BOXES]
    said = [tag("p", tag("strong", c.label), " Vælg mellem: ", " · ".join(o.label for o in c.options), ".") for c in many]
    count = min(ROWS_ON_PAPER, field.most)
    if len(field.columns) <= MOST_COLUMNS:
        empty = [[tag("td", *_room(c)) for c in field.columns]] * count
        return [*said, tag("div", _table([c.label for c in field.columns], empty), class_="even")]
    lines = [tag("p", c.label, " ", *_room(c)) for c in field.columns]
    return [*said, *(tag("div", tag("h3", f"{field.row_label} {n}"), *lines, class_="whole") for n in range(1, count + 1))]


def _scene(number: int, scene: Scene) -> list[Markup | str]:
    """Return a scene with its number, and its title where it has one."""
    return [f"{number}. ", *([tag("strong", scene.title), " "] if scene.title else []), scene.text]


def _result(exercise: Exercise) -> list[Markup]:
    """Return how one finds the result by hand, and the key of what counts where."""
    if exercise.paper is None:
        return []
    inside = [tag("h2", "Find selv resultatet"), *(tag("p", note) for note in exercise.paper.notes)]
    field = exercise.fields.get(exercise.paper.radar or "")
    if isinstance(field, Likert):
        inside.append(radar([row.label for row in field.rows], len(field.levels)))
    return [tag("section", *inside), *_key(exercise)]


def _key(exercise: Exercise) -> list[Markup]:
    """Return which rows count in which scale and how scenes are read, on a sheet of its own; nothing without either.

    Where no row counts in a scale, it is what the scales say that one may use.
    """
    scales = exercise.result.scales if exercise.result else []
    likert = [field for field in exercise.fields.values() if isinstance(field, Likert)]
    told = {scale.key: ", ".join(row.label for f in likert for row in f.rows if row.scale == scale.key) for scale in scales}
    head, title = "Det hører til her", "Nøgle"
    if not any(told.values()):
        head, told = "Forklaring", {scale.key: scale.text or "" for scale in scales}
        title = "Godt at vide"
    tables = [_table(["Navn", head], [[tag("td", s.label), tag("td", told[s.key])] for s in scales])] if scales else []
    for field in exercise.fields.values():
        if isinstance(field, Sort):
            title = "Nøgle"
            names = {box.key: box.label for box in field.boxes}
            read = [
                [
                    tag("td", *_scene(number, scene)),
                    tag("td", tag("strong", " og ".join(names[box] for box in scene.fits)), " ", scene.explanation),
                ]
                for number, scene in enumerate(field.scenes, start=1)
            ]
            tables.append(_table([field.scene_label, "Kursets læsning"], read))
    return [tag("section", tag("h2", title), *tables, class_="new-sheet")] if tables else []


def _ratings(field: Likert) -> Markup:
    levels = [*field.levels, *([field.unknown] if field.unknown else [])]
    ticks = [
        [tag("td", tag("strong", row.label), " ", row.text or ""), *[tag("td", BOX, class_="tick")] * len(levels)]
        for row in field.rows
    ]
    return _table(["", *levels], ticks)


def _room(column: Choice | Short | LongText | Number | Day) -> list[Markup]:
    """Return the room for one answer of a row: boxes to tick where they are few, and otherwise a line."""
    if isinstance(column, Choice) and 0 < len(column.options) <= MOST_BOXES:
        return [tag("span", BOX, " ", option.label, " ") for option in column.options]
    return [LINE]


def _table(head: list[str], rows: list[list[Markup]]) -> Markup:
    columns = tag("tr", *(tag("th", name, scope="col") if name else tag("td") for name in head))
    body = tag("tbody", *(tag("tr", *row) for row in rows))
    return tag("div", tag("table", tag("thead", columns), body), class_="wide", tabindex="0", role="group", aria_label="Tabel")
