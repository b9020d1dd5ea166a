"""The plan of the four days: when things begin, how many minutes they take, and what a page's words take to read."""

from __future__ import annotations

import re

import pytest

from kursus.book.plan_html import day_table, goal_table, rest
from kursus.course import Course
from kursus.exercise import load_exercise
from kursus.plan import clock, load_plan, timed
from kursus.plan.goals import goal_pages, reached
from kursus.plan.plan import Plan, since_midnight
from kursus.plan.reading import count_read, reading_minutes, words_on
from kursus.plan.times import days_work, minutes_of, theme_minutes

WORDS_BEFORE = 30_072
"""Words on the pages of the first edition's plan with the themes' front pages, before danger, power and the body were written."""

PAGE = """---
danger: [selvmord]
---
# En side

To ord {term}`barrieren <barriere>` og [et link](../tema-1/recovery.md).

```{exercise} chime
```

(maerke)=
## Kilder

- Mange navne på mange værker.
"""


@pytest.fixture
def plan(course: Course) -> Plan:
    return load_plan(course)


def test_words_are_those_that_one_reads_and_no_works_addresses_or_exercises() -> None:
    assert count_read(PAGE) == len(["En", "side", "To", "ord", "barrieren", "og", "et", "link"])


@pytest.mark.parametrize(("words", "minutes"), [(0, 0), (1, 1), (130, 1), (131, 2), (1300, 10)])
def test_reading_takes_whole_minutes_rounded_up(words: int, minutes: int) -> None:
    assert reading_minutes(words, 130) == minutes


@pytest.mark.parametrize(("minutes", "shown"), [(480, "8.00"), (485, "8.05"), (924, "15.24")])
def test_a_clock_is_written_as_danish_writes_it(minutes: int, shown: str) -> None:
    assert clock(minutes) == shown
    assert since_midnight(shown) == minutes


def test_an_exercise_takes_the_minutes_of_its_file(course: Course, plan: Plan) -> None:
    whole = [item for _, item in plan.items() if item.exercise and not item.part]
    assert len(whole) > 10
    for item in whole:
        assert item.exercise
        assert minutes_of(course, plan, item, talk=True) == load_exercise(course, item.exercise).minutes


def test_each_thing_begins_when_the_one_before_it_ends(course: Course, plan: Plan) -> None:
    for day in plan.days:
        for block in day.blocks:
            found = timed(course, plan, block)
            assert found[0].start == since_midnight(block.start)
            assert [one.start + one.minutes for one in found[:-1]] == [one.start for one in found[1:]]


def test_each_day_has_a_tenth_free_and_they_weigh_the_same(course: Course, plan: Plan) -> None:
    work = [days_work(course, plan, day) for day in range(4)]
    assert all(there - planned >= 0.1 * there for planned, there in work)
    assert max(planned for planned, _ in work) - min(planned for planned, _ in work) <= 20


def test_barriers_and_the_three_bunches_are_done_in_class(plan: Plan) -> None:
    assert {"adgang-til-hjaelp", "tre-bunker"} <= {item.exercise for _, item in plan.items()}


def test_a_days_table_has_a_row_a_thing_and_says_what_is_free(course: Course, plan: Plan) -> None:
    table = day_table(course, plan, 0, lambda page: f"../{page}.html")
    rows = re.findall(r"<tr(?: class=\"([a-z-]+)\")?><td>(\d+\.\d\d)</td><td>(\d+)</td>", table)
    assert sum(kind != "plan-free" for kind, _, _ in rows) == sum(len(block.items) for block in plan.days[0].blocks)
    assert sum(int(minutes) for _, _, minutes in rows) == plan.length
    assert 'href="../naar-det-er-farligt.html"' in table
    assert "minutters fri tid" in table


def test_what_is_between_the_days_and_to_read_more_is_all_named(course: Course, plan: Plan) -> None:
    said = rest(course, plan, lambda page: page)
    assert all(f'href="{page}"' in said for page in plan.more.pages)
    assert all(f'href="/oevelser/{name}"' in said for name in plan.more.exercises)
    assert said.count("<li>") == len(plan.between.items)


def test_each_goal_has_a_main_page_an_exercise_about_a_case_and_a_row(course: Course) -> None:
    found = reached(course)
    assert [one.goal for one in found] == ["A06", "A07", "A08", "A09", "A10"]
    assert all(one.pages and one.exercises for one in found)
    assert goal_table(course, lambda page: page).count("<tr><td>Mål ") == 5


def test_the_main_page_of_a_goal_is_the_first_that_its_section_lists(course: Course) -> None:
    assert goal_pages(course)["A06"][0] == "tema-2/adgang-til-hjaelp"


def test_the_days_and_the_weeks_between_have_at_most_15_percent_more_to_read_than_the_first_edition(
    course: Course, plan: Plan
) -> None:
    items = [*plan.items(), *plan.between_items()]
    pages = {item.page for _, item in items if item.page}
    assert sum(words_on(course, page) for page in pages) <= 1.15 * WORDS_BEFORE


def test_a_theme_alone_takes_at_least_its_exercises(course: Course, plan: Plan) -> None:
    assert theme_minutes(course, plan, 3) > 60 + 30 + 15


def test_the_teachers_page_has_no_minutes_of_an_exercise_typed_by_hand(course: Course) -> None:
    page = (course.book / "om" / "underviser.md").read_text(encoding="utf-8")
    assert re.findall(r"\d+ min\.", page) == []
