"""`kursus check` says where the plan does not fit: the day, the block and the minutes, and what breaks a rule of safety."""

from __future__ import annotations

from pathlib import Path

import pytest

from kursus.check import check_content
from kursus.course import Course
from kursus.plan import FILE
from kursus.plan.check import check_plan
from kursus.plan.goals import check_goals


def said(course: Course, *changes: tuple[str, str], file: str = FILE) -> list[str]:
    """Return what is said of the plan after changes to a file."""
    path: Path = course.root / file
    text = path.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    path.write_text(text, encoding="utf-8")
    return [str(problem) for problem in check_plan(course)]


def line(course: Course, text: str) -> int:
    """Return the line of the plan's file that a text stands on."""
    lines = (course.root / FILE).read_text(encoding="utf-8").splitlines()
    return next(number for number, one in enumerate(lines, 1) if text in one)


DANGER = (
    "          - {page: naar-det-er-farligt, minutes: 25, form: alle, "
    'note: "Gennemgå siden, og skriv det lokale nummer på tavlen."}\n'
)
POWER = "          - {page: fundament/magt-hjem-og-hjemmel, minutes: 20, form: alle, note: Gennemgå siden.}\n"
LAST = "          - {page: tema-1/tag-med, minutes: 10, form: alle, note: Opsamling med én ting fra siden. Luk mappen.}\n"


def test_the_shipped_plan_fits(course: Course) -> None:
    assert check_plan(course) == []
    assert check_goals(course) == []


def test_a_block_that_is_too_long_is_named_with_its_day_and_the_minutes(course_copy: Course) -> None:
    found = said(course_copy, ("{text: Fremmøde, minutes: 3, form: alle}", "{text: Fremmøde, minutes: 33, form: alle}"))
    where = line(course_copy, "minutes: 33") - 1
    assert found[0].startswith(f"{FILE}, linje {where}, felt »days › 1 › blocks › 5 › items«: ")
    assert "Dag 1: Tema 1, magt og fare, 12.30–13.45: Der er 75 minutter" in found[0]
    assert "for meget." in found[0]


def test_a_day_with_less_than_a_tenth_free_is_named(course_copy: Course) -> None:
    found = said(course_copy, ("free: 10", "free: 30"))
    assert sum("procent fri tid" in one for one in found) == 4
    assert "Mindst 30 procent skal være fri." in found[0]


def test_days_that_do_not_weigh_the_same_are_named(course_copy: Course) -> None:
    [found] = said(course_copy, ("difference: 20", "difference: 5"))
    assert "felt »difference«" in found
    assert "De må højst have 5 minutters forskel." in found


def test_a_day_of_another_length_is_named(course_copy: Course) -> None:
    found = said(course_copy, ("length: 444", "length: 420"))
    assert sum("er 444 minutter lang. Der står 420" in one for one in found) == 4


def test_too_much_between_the_days_is_named(course_copy: Course) -> None:
    [found] = said(course_copy, ("limit: 120", "limit: 60"))
    assert "felt »between › items«" in found
    assert "der må højst være 60" in found


@pytest.mark.parametrize(
    ("old", "told"),
    [
        ("    - om/maal\n", "siderne om/maal er hverken"),
        ("metoder, ro-foer-krav", "øvelserne metoder er hverken"),
        ("quizzes: [fundament]", "videnstjekkene fundament er hverken"),
    ],
)
def test_what_is_in_no_plan_and_not_to_read_more_is_named(course_copy: Course, old: str, told: str) -> None:
    new = {"metoder, ro-foer-krav": "ro-foer-krav", "quizzes: [fundament]": "quizzes: []"}.get(old, "")
    [found] = said(course_copy, (old, new))
    assert told in found
    assert "felt »more › " in found


def test_what_is_in_two_places_is_named(course_copy: Course) -> None:
    [found] = said(course_copy, ("quizzes: [fundament]", "quizzes: [fundament, tema-4]"))
    assert "»tema-4« står allerede et andet sted i planen." in found


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("exercise: chime", "exercise: chimme", "der er ingen øvelse, der hedder »chimme«."),
        ("page: tema-1/chime", "page: tema-1/chimme", "der er ingen side book/tema-1/chimme.md i bogen."),
        ("quiz: tema-4", "quiz: tema-5", "der er intet videnstjek, der hedder »tema-5«."),
        ("cases: [erling, kim]", "cases: [erling, kurt]", "der er ingen case, der hedder »kurt«."),
        ("tre-bunker, cases: [jesper", "tre-bunker, cases: [birthe", "»birthe« er ikke en case til øvelsen »tre-bunker«."),
        ("page: tema-1/chime", "page: papir/chime", "der er ingen side book/papir/chime.md i bogen."),
        ("between_after: 2", "between_after: 5", "er for stort: Der er 4 dage."),
    ],
)
def test_a_name_that_is_not_there_is_told_at_its_line(course_copy: Course, old: str, new: str, told: str) -> None:
    found = said(course_copy, (old, new))
    assert [one for one in found if told in one and f"linje {line(course_copy, new)}," in one]


@pytest.mark.parametrize(
    ("old", "new", "field", "told"),
    [
        ("{pause: Frokost, minutes: 45}", "{pause: Frokost}", "minutes", "mangler. Skriv, hvor mange minutter"),
        ("{exercise: konflikter}", "{exercise: konflikter, minutes: 20}", "minutes", "skal ikke stå her"),
        ("{exercise: konflikter}", "{exercise: konflikter, page: index}", "", "skal have netop én af"),
        ('start: "8.00"', 'start: "klokken 8"', "start", "skal være et klokkeslæt"),
        ('end: "10.00"', 'end: "10.05"', "start", "skal være 10.05, hvor det forrige slutter"),
    ],
)
def test_a_mistake_in_an_item_or_a_clock_is_told_in_danish(
    course_copy: Course, old: str, new: str, field: str, told: str
) -> None:
    found = said(course_copy, (old, new))
    assert told in found[0]
    assert field in found[0]


def test_pieces_of_an_exercise_add_up_to_its_own_minutes(course_copy: Course) -> None:
    found = said(course_copy, ("part: anden del, minutes: 30", "part: anden del, minutes: 25"))
    assert "delene af »koordinerende-plan« er 70 minutter i alt, og øvelsen er sat til 75" in found[0]


def test_an_exercise_that_takes_longer_is_seen_in_its_block(course_copy: Course) -> None:
    changes = (("minutes: 60", "minutes: 90"), ("plenum 15 minutter", "plenum 45 minutter"))
    found = said(course_copy, *changes, file="exercises/relationel-koordinering.yml")
    assert "Dag 3: Tema 2 og 3, 12.30–13.50" in found[0]


@pytest.mark.parametrize("page", [DANGER, POWER])
def test_a_page_of_safety_may_not_only_be_to_read_more(course_copy: Course, page: str) -> None:
    name = page.partition("page: ")[2].partition(",")[0]
    found = said(course_copy, (page, ""), ("more:\n  pages:\n", f"more:\n  pages:\n    - {name}\n"))
    assert any(f"»{name}« har ingen tid i klassen." in one and "felt »safety › pages" in one for one in found)


@pytest.mark.parametrize("page", [DANGER, POWER])
def test_a_page_of_safety_may_not_be_last_in_its_day(course_copy: Course, page: str) -> None:
    found = said(course_copy, (page, ""), (LAST, page + LAST))
    assert any("må ikke komme sidst på dagen" in one and f"linje {line(course_copy, page.strip())}," in one for one in found)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("chime, cases: [birthe]", "chime, cases: [sofie]", "»chime« bruger Sofie, og casen handler om fare"),
        ("chime, cases: [birthe]", "chime, cases: [birthe, kim]", "»chime« bruger Kim, og casen handler om fare"),
        ("chime, cases: [birthe]", "chime", "i »chime« kan man vælge en case om fare"),
    ],
)
def test_no_case_about_danger_is_used_before_the_page_about_it(course_copy: Course, old: str, new: str, told: str) -> None:
    [found] = said(course_copy, (old, new))
    assert told in found
    assert "så siden »naar-det-er-farligt« skal have tid i klassen først." in found


def test_no_exercise_about_danger_comes_before_the_page_about_it(course_copy: Course) -> None:
    early = "          - {exercise: haemmet-recovery, cases: [lone, sofie]}\n"
    late = "          - {exercise: chime, cases: [birthe]}\n"
    found = said(course_copy, (early, ""), (late, early.replace(", sofie", "")))
    assert any("»haemmet-recovery« handler om fare" in one for one in found)


def test_a_goal_without_its_main_page_in_class_is_named(course_copy: Course) -> None:
    assert (
        said(
            course_copy,
            ("          - {page: tema-2/motivation, form: alene}\n", ""),
            ("more:\n  pages:\n", "more:\n  pages:\n    - tema-2/motivation\n"),
            ("difference: 20", "difference: 40"),
        )
        == []
    )
    [found] = map(str, check_goals(course_copy))
    assert "mål A08: den vigtigste side, tema-2/motivation, har ingen tid i klassen" in found


def test_a_goal_without_an_exercise_about_a_case_is_named(course_copy: Course) -> None:
    assert said(course_copy, ("{exercise: navigation, cases: [lone, kim, zofia]}", "{exercise: navigation}")) == []
    assert any("mål A10: der er ingen øvelse om en case" in str(one) for one in check_goals(course_copy))


def test_steps_of_an_exercise_are_its_minutes(course_copy: Course) -> None:
    path = course_copy.exercises / "chime.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("alene 15,", "alene 25,", 1), encoding="utf-8")
    [problem] = check_content(course_copy)
    assert (problem.file, problem.field) == ("exercises/chime.yml", "work_form")
    assert "trinene er 60 minutter i alt, og »minutes« er 50." in problem.message


def test_a_page_whose_file_is_gone_is_told_and_no_traceback(course_copy: Course) -> None:
    (course_copy.book / "tema-1" / "chime.md").unlink()
    assert any("der er ingen side book/tema-1/chime.md i bogen." in str(one) for one in check_plan(course_copy))
