"""The plan as HTML: a table a day, what is between the days, and what each goal is reached by."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from markupsafe import Markup

from kursus.cases import load_case
from kursus.contents import page_title
from kursus.course import Course
from kursus.exercise import load_exercise
from kursus.html import tag
from kursus.language import danish_number, listed
from kursus.plan import Item, Plan, clock, timed
from kursus.plan.goals import reached
from kursus.plan.plan import since_midnight
from kursus.plan.times import days_work, minutes_between
from kursus.quiz import load_quiz

Links = Callable[[str], str]
"""Makes the address of a page of the book from its name."""
HEADINGS = ("Tid", "Min.", "Det gør I", "Form")
FREE = "Fri tid"


def day_table(course: Course, plan: Plan, day: int, links: Links) -> Markup:
    """Return a day's table, and below it how much of the day is free."""
    rows: list[Markup] = []
    for block in plan.days[day].blocks:
        end = 0
        for one in timed(course, plan, block):
            form = _form(course, one.item)
            kind = {"class_": "plan-pause"} if one.item.pause else {}
            cells = (clock(one.start), str(one.minutes), what(course, one.item, links), form)
            rows.append(tag("tr", *(tag("td", cell) for cell in cells), **kind))
            end = one.start + one.minutes
        left = block.length - (end - since_midnight(block.start))
        if left > 0:
            rows.append(tag("tr", *(tag("td", cell) for cell in (clock(end), str(left), FREE, "")), class_="plan-free"))
    planned, there = days_work(course, plan, day)
    left = there - planned
    said = f"{planned} minutters arbejde og {left} minutters fri tid ({left * 100 // there} procent), uden pauserne."
    return _table(HEADINGS, rows, "plan") + tag("p", said, class_="source")


def basis(plan: Plan) -> Markup:
    """Return what the minutes are reckoned from, and the form of the test that is taken for granted."""
    reading = plan.reading
    days = sorted({(day.start, day.end) for day in plan.days})
    hours = " og ".join(f"fra klokken {start} til {end}" for start, end in days)
    length = danish_number(plan.length / 60)
    paces = f"{reading.words_per_minute} ord i minuttet og {reading.talk} minutter til at tale om den"
    points = (
        f"Dagene er lagt {hours}, altså {length} timer med frokost og pauser.",
        f"Mindst {plan.free} procent af dagens arbejde er fri tid.",
        "En øvelses og et videnstjeks minutter står i deres egen fil. Det er med i en øvelse at læse casen.",
        f"En side, som alle læser, får tid efter sine ord: {paces}, hvis der ikke følger en øvelse.",
        "Alt andet er et skøn for et hold på 16 deltagere.",
        plan.test,
    )
    return tag("ul", *(tag("li", point) for point in points))


def rest(course: Course, plan: Plan, links: Links) -> Markup:
    """Return what everybody does between the days with its minutes, and what is »læs mere«."""
    minutes = minutes_between(course, plan)
    rows = [
        tag("li", what(course, item, links), f", {taken} min.") for item, taken in zip(plan.between.items, minutes, strict=True)
    ]
    after = plan.between_after
    told = f"I ugerne mellem dag {after} og dag {after + 1} laver alle det her, i alt {sum(minutes)} minutter:"
    more = [Item(page=page) for page in plan.more.pages]
    more += [Item(exercise=name) for name in plan.more.exercises]
    more += [Item(quiz=name) for name in plan.more.quizzes]
    listed_more = Markup(" · ").join(what(course, item, links) for item in more)
    return tag("p", told) + tag("ul", *rows) + tag("p", tag("strong", "Læs mere, når der er lyst og tid: "), listed_more)


def goal_table(course: Course, links: Links) -> Markup:
    """Return a table with a row a goal: its pages, its exercises about a case, and how many items ask for an act."""
    rows = []
    for number, one in enumerate(reached(course), start=1):
        pages = _joined(_link(_title(course, page), page, links) for page in one.pages)
        exercises = _joined(what(course, Item(exercise=name), links, bare=True) for name in one.exercises)
        acts = "ikke talt endnu" if one.acts is None else str(one.acts)
        rows.append(tag("tr", *(tag("td", cell) for cell in (f"Mål {number}", pages, exercises, acts))))
    return _table(("Mål", "Sider", "Øvelser med en case", "Spørgsmål om en handling"), rows, "goals")


def what(course: Course, item: Item, links: Links, *, bare: bool = False) -> Markup:
    """Return what an item is, with a link where it has a page, and with whom it is about unless `bare`."""
    if item.page:
        said = tag("span", _link(_title(course, item.page), item.page, links))
    elif item.exercise:
        title = load_exercise(course, item.exercise).title
        said = tag("span", "" if bare else "Øvelse: ", tag("a", title, href=f"/oevelser/{item.exercise}"))
        said += f", {item.part}" if item.part else ""
    elif item.quiz:
        said = tag("span", "Videnstjek: ", tag("a", load_quiz(course, item.quiz).title, href=f"/videnstjek/{item.quiz}"))
    else:
        said = tag("span", item.text or item.pause or "")
    names = [load_case(course, case).name for case in item.cases]
    about = f". Case: {listed(names).replace(' og ', ' eller ')}" if names and not bare else ""
    return said + about + (f". {item.note}" if item.note else "")


def _form(course: Course, item: Item) -> str:
    if item.exercise and not item.part:
        return load_exercise(course, item.exercise).work_form
    if item.exercise:
        return item.form or "grupper"
    if item.page and not item.minutes and item.form == "alene":
        return "læs alene"
    return item.form or ""


def _title(course: Course, page: str) -> str:
    return page_title(course, f"/{page}.html") or page


def _link(title: str, page: str, links: Links) -> Markup:
    return tag("a", title, href=links(page))


def _joined(parts: Iterable[Markup]) -> Markup:
    return Markup(", ").join(parts)


def _table(headings: Iterable[str], rows: list[Markup], kind: str) -> Markup:
    head = tag("thead", tag("tr", *(tag("th", heading, scope="col") for heading in headings)))
    return tag("div", tag("table", head, tag("tbody", *rows), class_="table"), class_=f"pst-scrollable-table-container {kind}")
