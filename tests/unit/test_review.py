"""That a professional has reviewed a page: the stamp, what the school writes, and what the check asks a person to confirm."""

from __future__ import annotations

import datetime as dt

import pytest

from kursus.book.danger import stamp
from kursus.check import check_content, to_confirm
from kursus.course import Course
from kursus.page_fields import load_page_fields
from kursus.problems import ContentError
from kursus.school import Review, load_school

PAGE = "naar-det-er-farligt"
DAY = dt.date(2026, 12, 1)


def reviewed(course: Course, *days: str) -> None:
    lines = [f"  - {{side: {PAGE}, rolle: Sygeplejerske, dato: {day}}}\n" for day in days]
    (course.root / "course.yml").write_text("gennemgaaet:\n" + "".join(lines), encoding="utf-8")
    (course.book / f"{PAGE}.md").write_text("---\nfagligt: true\n---\n# Side\n", encoding="utf-8")


def about_pages(course: Course, today: dt.date) -> list[str]:
    return [said for said in to_confirm(course, today) if said.startswith("book/naar")]


def test_a_page_that_nobody_has_reviewed_says_so() -> None:
    assert stamp(None) == '<p class="review">Ikke gennemgået af en fagperson endnu.</p>'


def test_a_stamp_has_role_and_day_and_is_right_on_any_later_day() -> None:
    shown = stamp(Review(side=PAGE, rolle="Sygeplejerske <3", dato="2026-12-01"))
    assert "Fagligt gennemgået af: Sygeplejerske &lt;3" in shown
    assert "Det gælder til" in shown
    assert "1. december 2027" in shown
    assert 'data-ends="2027-12-01"' in shown
    assert "<strong hidden>" in shown


@pytest.mark.parametrize(("day", "ends"), [("2026-12-01", "2027-12-01"), ("2028-02-29", "2029-03-01")])
def test_a_review_is_good_for_twelve_months(day: str, ends: str) -> None:
    assert Review(side=PAGE, rolle="Læge", dato=day).ends.isoformat() == ends


def test_the_latest_review_of_a_page_counts(course_copy: Course) -> None:
    reviewed(course_copy, "2026-12-01", "2027-06-01", "2027-01-01")
    review = load_school(course_copy).review_of(PAGE)
    assert review
    assert review.dato == "2027-06-01"
    assert load_school(course_copy).review_of("andet") is None


def test_the_check_asks_for_a_review_until_there_is_one_and_again_after_twelve_months(course_copy: Course) -> None:
    reviewed(course_copy, "2026-12-01")
    assert about_pages(course_copy, dt.date(2027, 12, 1)) == []
    assert "over et år siden" in about_pages(course_copy, dt.date(2027, 12, 2))[0]


def test_a_page_without_a_review_is_asked_for(course_copy: Course) -> None:
    (course_copy.book / f"{PAGE}.md").write_text("---\nfagligt: true\n---\n# Side\n", encoding="utf-8")
    assert "ikke gennemgået" in about_pages(course_copy, DAY)[0]


def test_numbers_come_before_pages_and_missing_local_numbers_first(course: Course) -> None:
    said = to_confirm(course, DAY)
    assert [line.split(":")[0] for line in said[:2]] == ["course.yml", "course.yml"]
    numbers = [at for at, line in enumerate(said) if line.startswith("book/data/hjaelp.yml")]
    pages = [at for at, line in enumerate(said) if line.startswith("book/") and ".md:" in line]
    assert max(numbers) < min(pages)


@pytest.mark.parametrize("page", [PAGE, "cases", "tema-2/afgive-kontrol", "tema-2/motivation"])
def test_pages_on_danger_power_and_medicine_need_a_review(course: Course, page: str) -> None:
    assert load_page_fields(course)[page].fagligt


def test_a_page_that_names_a_danger_must_show_the_box(course_copy: Course) -> None:
    file = course_copy.book / "farlig.md"
    file.write_text("---\ndanger: [vold]\n---\n# Side\n", encoding="utf-8")
    assert [str(problem) for problem in check_content(course_copy)] == [
        "book/farlig.md, linje 1, felt »danger«: mangler boksen. Skriv ```{danger-box} vold på siden."
    ]


def test_a_page_with_the_box_is_in_order(course_copy: Course) -> None:
    file = course_copy.book / "farlig.md"
    file.write_text("---\ndanger: [vold]\n---\n# Side\n\n```{danger-box} vold\n```\n", encoding="utf-8")
    assert check_content(course_copy) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            'akut:\n  navn: Modtagelsen\n  nummer: "12 34"\n  set: 2026-12-01\n',
            "course.yml, linje 3, felt »akut › nummer«: skal være",
        ),
        ('akut:\n  navn: Modtagelsen\n  nummer: "1813"\n', "course.yml, linje 1, felt »akut › set«: mangler."),
        ("akkut: 1\n", "course.yml, linje 1, felt »akkut«: findes ikke. Mente du »akut«?"),
        (
            "gennemgaaet:\n  - {side: cases, rolle: Læge, dato: i går}\n",
            "course.yml, linje 2, felt »gennemgaaet › 1 › dato«: skal være",
        ),
    ],
)
def test_a_mistake_in_the_schools_file_is_told_in_danish_with_its_line(course_copy: Course, text: str, said: str) -> None:
    (course_copy.root / "course.yml").write_text(text, encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        load_school(course_copy)
    assert str(caught.value.problems[0]).startswith(said)


def test_a_review_of_no_page_is_a_mistake(course_copy: Course) -> None:
    (course_copy.root / "course.yml").write_text(
        "gennemgaaet:\n  - {side: findes-ikke, rolle: Læge, dato: 2026-12-01}\n", encoding="utf-8"
    )
    assert any("der er ingen side book/findes-ikke.md" in str(problem) for problem in check_content(course_copy))


def test_a_course_without_the_file_has_said_nothing(course_copy: Course) -> None:
    (course_copy.root / "course.yml").unlink()
    assert load_school(course_copy).akut is None
    assert check_content(course_copy) == []
