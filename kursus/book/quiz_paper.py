"""A knowledge check on paper, and its key on a sheet for the teacher: both number and letter the same things the same way."""

from __future__ import annotations

from markupsafe import Markup

from kursus.contents import page_title
from kursus.course import Course
from kursus.fields.on_paper import BOX
from kursus.html import tag
from kursus.quiz import Question, Quiz
from kursus.quiz.asked import choices, id_of, is_scored, listed, safe_act
from kursus.quiz.quiz import Match, Order, Several, Single
from kursus.quiz.texts import ABOUT, SAFE, UNSCORED

HOW = {
    "single": "Sæt kryds ved ét svar.",
    "several": "Sæt kryds ved alle dem, der passer.",
    "order": "Skriv 1 ved det første trin, 2 ved det næste og så videre.",
    "match": "Skriv det bogstav, der hører til hver linje.",
}
WHAT_IS_SAFE = "Det sikre at gøre"
HOW_UNSCORED = f"{UNSCORED} Sæt kryds ved det, du ville gøre. Læs så »{WHAT_IS_SAFE}« sidst på arket."
WHATEVER_YOU_CHOSE = "Ved de her spørgsmål om fare og regler er det sikre det samme, uanset hvad du satte kryds ved."
LETTERS = "ABCDEFGH"
BLANK = tag("span", class_="blank")


def quiz_paper(name: str, quiz: Quiz, course: Course) -> str:
    """Return the questions as HTML that prints on A4, with nothing that tells the key; last, what is safe to do."""
    facts = f"Cirka {quiz.minutes} minutter · {len(quiz.questions)} spørgsmål · {ABOUT}"
    start = tag("p", "Print siden, og skriv direkte på papiret. ", tag("button", "Print", type="button", class_="print-button"))
    head = [tag("div", start, class_="on-screen"), tag("p", quiz.purpose), tag("p", facts)]
    asked = [_asked(number, question, course) for number, question in enumerate(quiz.questions, start=1)]
    return tag("div", *head, *asked, *_safe(quiz, course), class_="paper", data_quiz=name)


def quiz_key(name: str, quiz: Quiz, course: Course) -> str:
    """Return the key as HTML: for every answer why and why not, and where the book tells of it."""
    keys = [_key(number, question, course) for number, question in enumerate(quiz.questions, start=1)]
    return tag("div", tag("h2", quiz.title), *keys, class_="paper quiz-key", data_quiz_key=name)


def _asked(number: int, question: Question, course: Course) -> Markup:
    letters = _letters(question)
    match question:
        case Single() | Several():
            body = tag("ul", *(tag("li", BOX, " ", tag("strong", letters[text]), " ", text) for text in letters))
        case Order():
            body = tag("ul", *(tag("li", BLANK, " ", text) for text in letters))
        case Match():
            words = tag("p", " · ".join(f"{letter}:\u00a0{text}" for text, letter in letters.items()), class_="words")
            rows = (tag("li", BLANK, " ", one["text"]) for one in listed(pair.text for pair in question.pairs))
            body = Markup("").join([words, tag("ul", *rows)])
    how = tag("p", HOW[question.type] if is_scored(question) else HOW_UNSCORED)
    return tag("section", tag("h2", f"{number}. {question.text}"), how, body, _page(question, course), class_="whole question")


def _safe(quiz: Quiz, course: Course) -> list[Markup]:
    """Return the section of what is safe to do in the questions that are not scored; nothing where all are."""
    found = [
        tag("p", tag("strong", f"{number}. "), safe, " ", tag("em", page_title(course, question.page) or ""))
        for number, question in enumerate(quiz.questions, start=1)
        if (safe := safe_act(question))
    ]
    return [tag("section", tag("h2", WHAT_IS_SAFE), tag("p", WHATEVER_YOU_CHOSE), *found, class_="question")] if found else []


def _page(question: Question, course: Course) -> Markup:
    title = page_title(course, question.page)
    return tag("p", "Side i bogen: ", tag("a", title or question.page, href=question.page))


def _key(number: int, question: Question, course: Course) -> Markup:
    letters = _letters(question)
    match question:
        case Single() | Several() if not question.scored:
            said = [(letters[o.text], o.text, o.why) for o in sorted(question.options, key=lambda one: letters[one.text])]
        case Single() | Several():
            said = [
                (f"{letters[o.text]} {'passer' if o.right else 'passer ikke'}", o.text, o.why)
                for o in sorted(question.options, key=lambda option: letters[option.text])
            ]
        case Order():
            said = [(str(place), step.text, step.why) for place, step in enumerate(question.steps, start=1)]
        case Match():
            pairs = sorted(question.pairs, key=lambda pair: id_of(pair.text))
            said = [(f"{letters[pair.match]}: {pair.match}", pair.text, pair.why) for pair in pairs]
    lines = (tag("li", tag("strong", f"{mark}. "), text, " ", tag("em", why)) for mark, text, why in said)
    safe = [tag("p", tag("strong", f"{UNSCORED} {SAFE} "), safe_act(question))] if not is_scored(question) else []
    heading, page = tag("h3", f"{number}. {question.text}"), _page(question, course)
    return tag("section", heading, *safe, tag("ul", *lines), page, class_="whole question")


def _letters(question: Question) -> dict[str, str]:
    """Return {text: letter} of what one chooses among, in the order of the letters, which tells nothing of the key."""
    return {one["text"]: letter for one, letter in zip(listed(choices(question)), LETTERS, strict=False)}
