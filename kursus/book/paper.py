"""An exercise on paper: the same questions from the same YAML, with boxes to tick and lines to write on."""

from __future__ import annotations

from markupsafe import Markup

from kursus import danger_box
from kursus.book.paper_radar import radar
from kursus.course import Course
from kursus.exercise import Exercise, Part
from kursus.fields import Choice, Kind, Likert
from kursus.fields.on_paper import LINE, table
from kursus.html import tag


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


def _field(field: Kind) -> Markup:
    label = tag("p", tag("strong", field.label))
    help_ = [tag("p", field.help)] if field.help else []
    return tag("div", label, *help_, *field.on_paper())


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
    tables = [table(["Navn", head], [[tag("td", s.label), tag("td", told[s.key])] for s in scales])] if scales else []
    for field in exercise.fields.values():
        read = field.key_on_paper()
        title = "Nøgle" if read else title
        tables += read
    return [tag("section", tag("h2", title), *tables, class_="new-sheet")] if tables else []
