"""Danger: the numbers to ring, the box with what to do, and that it stands where danger is the subject."""

from __future__ import annotations

import html
import re

import pytest

from kursus.beginning import form_beginning
from kursus.book.card import card
from kursus.book.paper import paper
from kursus.cases import load_case, load_cases
from kursus.check import check_content
from kursus.course import Course
from kursus.danger import DANGERS
from kursus.danger_box import PAGE, box, line, load_words
from kursus.exercise import exercise_names, load_exercise
from kursus.helplines import load_helplines
from kursus.problems import ContentError

LOCAL = 'akut:\n  navn: Psykiatrisk akutmodtagelse i øst\n  nummer: "11 22 33 44"\n  tider: hele døgnet\n  set: 2026-12-01\n'


def plain(text: str) -> str:
    return html.unescape(re.sub(r"<[^>]+>", "", text))


def mistake(course: Course, file: str, text: str) -> str:
    (course.root / file).write_text(text, encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        load_helplines(course)
    return str(caught.value.problems[0])


@pytest.mark.parametrize("kind", DANGERS)
def test_a_box_says_what_to_do_and_begins_its_numbers_with_112(course: Course, kind: str) -> None:
    said = plain(box(course, [kind]))  # type: ignore[list-item]
    assert all(step.split("{")[0] in said for step in load_words(course).boxes[kind].steps)  # type: ignore[index]
    assert said.split("Ring:")[1].startswith("112: Når et liv er i fare nu.")


def test_without_a_local_number_the_box_says_112_and_never_that_the_school_fills_it_in(course_copy: Course) -> None:
    (course_copy.root / "course.yml").unlink()
    said = plain(box(course_copy, ["selvmord"]))
    assert "ring til lægevagten (eller 112, hvis du ikke får fat i en læge)" in said
    assert "udfylde" not in said
    assert "{" not in said


def test_the_schools_own_number_stands_in_the_step_and_after_112(course_copy: Course) -> None:
    (course_copy.root / "course.yml").write_text(LOCAL, encoding="utf-8")
    shown = box(course_copy, ["selvmord"])
    assert "ring til Psykiatrisk akutmodtagelse i øst, 11 22 33 44, også når du selv er rolig, og bed en læge" in plain(shown)
    assert shown.index('href="tel:112"') < shown.index('href="tel:11223344"') < shown.index('href="tel:1813"')


def test_the_schools_number_can_end_a_sentence(course_copy: Course) -> None:
    on_duty = LOCAL.replace("akut:", "social_vagt:")
    (course_copy.root / "course.yml").write_text(on_duty, encoding="utf-8")
    assert "ringer du til Psykiatrisk akutmodtagelse i øst, 11 22 33 44.Skriv" in plain(box(course_copy, ["barn"]))


def test_every_number_was_seen_on_a_page_with_an_address_and_a_day(course: Course) -> None:
    for one in load_helplines(course).values():
        assert one.link.startswith("https://")
        assert one.how
        assert one.checked_on.year >= 2026  # the year of the first look-up


NUMBER = """gift:
  name: Giftlinjen
  number: "82 12 12 12"
  who: Ved forgiftning
  hours: Hele døgnet
  source: Ejeren
  link: https://example.org/
  checked: 2026-11-30
  how: gemt kopi
  dangers: [overdosis]
"""


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (
            NUMBER.replace("82 12 12 12", "82-12"),
            "linje 3, felt »gift › number«: skal være et nummer på tre, fire eller otte tal",
        ),
        (NUMBER.replace("  link: https://example.org/\n", ""), "linje 1, felt »gift › link«: mangler."),
        (NUMBER.replace("[overdosis]", "[storm]"), "linje 10, felt »gift › dangers › 1«: skal være en af"),
        (NUMBER.replace("  how: gemt kopi\n", ""), "linje 1, felt »gift › how«: mangler."),
    ],
)
def test_a_mistake_in_a_number_is_told_in_danish_with_its_line(course_copy: Course, wrong: str, said: str) -> None:
    assert said in mistake(course_copy, "book/data/hjaelp.yml", wrong)


def test_a_kind_of_danger_without_a_box_is_a_mistake(course_copy: Course) -> None:
    file = course_copy.root / "book/data/fare.yml"
    file.write_text(file.read_text(encoding="utf-8").split("  vold:\n")[0], encoding="utf-8")
    assert any("mangler »vold«" in str(problem) for problem in check_content(course_copy))


def test_suicide_is_named_by_the_cases_of_sofie_and_kim_and_their_story_has_the_box(course: Course) -> None:
    assert {case.slug for case in load_cases(course) if "selvmord" in case.danger} >= {"sofie", "kim"}
    exercise = load_exercise(course, "chime")
    begun = form_beginning(course, "chime", exercise, [load_case(course, "kim")])
    assert "Tænker du på at tage dit eget liv?" in begun["cases"][0]["story"]


@pytest.mark.parametrize("name", ["afgive-kontrol", "haemmet-recovery", "koordinerende-plan"])
def test_an_exercise_with_danger_in_it_has_the_box_on_paper_and_the_line_on_its_card(course: Course, name: str) -> None:
    exercise = load_exercise(course, name)
    assert "danger-box" in paper(name, exercise, course)
    assert line(course) in card(name, exercise, course)


def test_every_paper_says_that_nobody_reads_it_and_where_to_read_on(course: Course) -> None:
    for name in exercise_names(course):
        shown = paper(name, load_exercise(course, name), course)
        assert "Ingen læser det, du skriver her. Er nogen i fare, så ring 112." in shown
        assert f"{PAGE}.html" in shown


FORBIDDEN = ("kontrakt", "score", "milligram", " mg", "nedtrapningsplan")


def test_the_words_name_no_score_dose_or_contract(course: Course) -> None:
    page = (course.book / f"{PAGE}.md").read_text(encoding="utf-8").lower()
    words = str(load_words(course)).lower()
    assert not [word for word in FORBIDDEN if word in page.split("## kilder")[0] or word in words]


@pytest.mark.parametrize(
    "scene",
    [
        "tænker du på at tage dit eget liv",
        "## overdosis",
        "## brat stop",
        "## nogen truer",
        "borgeren siger nej til et tjek",
        "## et barn",
        "døren er låst",
        "en pårørende ringer",
    ],
)
def test_the_page_answers_the_scenes_of_a_night(course: Course, scene: str) -> None:
    assert scene in (course.book / f"{PAGE}.md").read_text(encoding="utf-8").lower()
