"""The plan in the teacher's page: ```{plan} 1``` and its kin, and {minutes}`chime`."""

from __future__ import annotations

from pathlib import Path

from docutils import nodes
from sphinx.util import logging
from sphinx.util.docutils import SphinxDirective, SphinxRole

from kursus.book.plan_html import Links, basis, day_table, goal_table, rest
from kursus.course import Course, find_course
from kursus.exercise import exercise_names, load_exercise
from kursus.plan import FILE, load_plan
from kursus.plan.times import theme_minutes

LOG = logging.getLogger(__name__)


class OfThePlan(SphinxDirective):
    """A directive whose HTML comes from the plan and from what is in it."""

    def course(self) -> Course:
        """Return the course, and have the page built again each time: the minutes come from most of its files."""
        course = find_course(Path(self.env.srcdir))
        self.env.note_dependency(str(course.root / FILE))
        self.env.note_reread()
        return course

    def links(self) -> Links:
        """Return what makes an address of a page, as this page writes it."""
        builder = self.env.app.builder
        assert builder is not None
        return lambda page: builder.get_relative_uri(self.env.docname, page)


class PlanDirective(OfThePlan):
    """A day: its title as a heading, and a table with time, what, who and minutes."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Return a section."""
        course = self.course()
        plan = load_plan(course)
        number = self.arguments[0]
        if not number.isdecimal() or not 1 <= int(number) <= len(plan.days):
            return [self.state.document.reporter.warning(f"Planen har ingen dag {number}.", line=self.lineno)]
        day = plan.days[int(number) - 1]
        section = nodes.section(ids=[f"dag-{number}"], names=[f"dag-{number}"])
        section += nodes.title(text=day.title)
        section += nodes.raw("", day_table(course, plan, int(number) - 1, self.links()), format="html")
        return [section]


class PlanBasisDirective(OfThePlan):
    """What the minutes are reckoned from, and what the plan takes for granted."""

    def run(self) -> list[nodes.Node]:
        """Return the list."""
        return [nodes.raw("", basis(load_plan(self.course())), format="html")]


class PlanRestDirective(OfThePlan):
    """What everybody does between the days, and what is »læs mere«."""

    def run(self) -> list[nodes.Node]:
        """Return the lists."""
        course = self.course()
        return [nodes.raw("", rest(course, load_plan(course), self.links()), format="html")]


class GoalTableDirective(OfThePlan):
    """What each goal is reached by."""

    def run(self) -> list[nodes.Node]:
        """Return the table."""
        return [nodes.raw("", goal_table(self.course(), self.links()), format="html")]


class MinutesRole(SphinxRole):
    """The minutes of an exercise: {minutes}`chime` shows »50 min.«."""

    def run(self) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        """Return the text; warn, which stops the build, of an exercise that is not there."""
        course = find_course(Path(self.env.srcdir))
        self.env.note_dependency(str(course.exercises / f"{self.text}.yml"))
        if self.text not in exercise_names(course):
            LOG.warning(f"Der er ingen øvelse, der hedder »{self.text}«.", location=self.get_location())  # noqa: G004
            return [nodes.Text(self.text)], []
        return [nodes.Text(f"{load_exercise(course, self.text).minutes} min.")], []


class StudyTimeRole(SphinxRole):
    """The time that a theme takes one who reads alone: {study-time}`1` shows »cirka 4 timer«."""

    def run(self) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        """Return the text; warn, which stops the build, of a theme that is not there."""
        course = find_course(Path(self.env.srcdir))
        self.env.note_reread()
        if self.text not in {"1", "2", "3", "4"}:
            LOG.warning(f"Der er intet tema {self.text}.", location=self.get_location())  # noqa: G004
            return [nodes.Text(self.text)], []
        hours = max(1, round(theme_minutes(course, load_plan(course), int(self.text)) / 60))
        return [nodes.Text(f"cirka {hours} {'time' if hours == 1 else 'timer'}")], []
