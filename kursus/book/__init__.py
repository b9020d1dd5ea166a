"""The book's own Sphinx extension: what pages write to show exercises, cases, sources and figures, and Danish throughout."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx
from sphinx.config import Config

from kursus import __version__, plotly_js
from kursus.book.danger import DangerBoxDirective, add_stamp
from kursus.book.danish import add_danish
from kursus.book.directives import (
    CaseDirective,
    ExerciseDirective,
    PaperDirective,
    QuizDirective,
    QuizKeyDirective,
    QuizPaperDirective,
)
from kursus.book.drawing import DrawingDirective
from kursus.book.literature import add_danish_literature, list_works
from kursus.book.plan import (
    GoalTableDirective,
    MinutesRole,
    PlanBasisDirective,
    PlanDirective,
    PlanRestDirective,
    StudyTimeRole,
)
from kursus.book.plot import PlotDirective, load_where_drawn, write_script
from kursus.book.read_again import ComingDaysDirective, DateRole, UnreadLawsDirective
from kursus.book.school import SchoolRole
from kursus.book.search import CourseSearch
from kursus.book.sources import FactRole, FactsDirective, LawRole, LawsDirective, link_source
from kursus.book.terms import collect_meanings, show_meanings
from kursus.book.whole import write_whole_book
from kursus.course import find_course


def setup(app: Sphinx) -> dict[str, Any]:
    """Register the extension."""
    app.add_directive("exercise", ExerciseDirective)
    app.add_directive("paper", PaperDirective)
    app.add_directive("case", CaseDirective)
    app.add_directive("danger-box", DangerBoxDirective)
    app.add_role("fact", FactRole())
    app.add_role("law", LawRole())
    app.add_directive("facts", FactsDirective)
    app.add_directive("laws", LawsDirective)
    app.add_role("date", DateRole())
    app.add_role("school", SchoolRole())
    app.add_directive("unread-laws", UnreadLawsDirective)
    app.add_directive("coming-days", ComingDaysDirective)
    app.add_directive("drawing", DrawingDirective)
    app.add_directive("plot", PlotDirective)
    app.add_directive("plan", PlanDirective)
    app.add_directive("plan-basis", PlanBasisDirective)
    app.add_directive("plan-rest", PlanRestDirective)
    app.add_directive("goal-table", GoalTableDirective)
    app.add_role("minutes", MinutesRole())
    app.add_role("study-time", StudyTimeRole())
    app.add_search_language(CourseSearch)
    add_danish_literature()
    app.add_directive("quiz", QuizDirective)
    app.add_directive("quiz-paper", QuizPaperDirective)
    app.add_directive("quiz-key", QuizKeyDirective)
    app.add_config_value("comments_config", {}, "")  # Jupyter Book sets it for an extension that the book leaves out
    add_danish(app)
    app.connect("config-inited", _prefer_templates, priority=900)  # after the themes have put in theirs
    app.connect("missing-reference", link_source)
    app.connect("doctree-read", collect_meanings)
    app.connect("doctree-read", add_stamp)
    app.connect("doctree-resolved", show_meanings)
    app.connect("doctree-resolved", list_works)
    app.connect("builder-inited", write_script)
    app.connect("html-page-context", load_where_drawn)
    app.connect("html-page-context", _only_what_is_used)
    app.connect("build-finished", _copy_shared)
    app.connect("build-finished", write_whole_book)
    return {"version": __version__, "parallel_read_safe": True, "parallel_write_safe": True}


def _prefer_templates(_: Sphinx, config: Config) -> None:
    """Use our templates before those of the themes with the same name."""
    config.templates_path.insert(0, str(Path(__file__).parent / "templates"))


def _only_what_is_used(_: Sphinx, page: str, __: str, context: dict[str, Any], ___: object) -> None:
    """Leave out the scripts that a page has no use for."""
    unused = set() if page == "search" else {"translations.js", "sphinx_highlight.js"}
    if "sd-tab-set" not in context.get("body", ""):
        unused.add("design-tabs.js")
    context["script_files"] = [file for file in context["script_files"] if Path(str(file.filename)).name not in unused]


def _copy_shared(app: Sphinx, error: Exception | None) -> None:
    """Put what book and exercises share beside the book's own style sheets: the colours, and plotly.js."""
    if error is None:
        static = Path(app.outdir) / "_static"
        shutil.copy(find_tokens(Path(app.srcdir)), static / "tokens.css")
        shutil.copy(plotly_js.plotly_source(), static / plotly_js.plotly_name())


def find_tokens(source: Path) -> Path:
    """Return the style sheet of colours and type: in the checkout round `source`, else as installed."""
    course = find_course(source)
    beside = course.root / "widgets" / "tokens.css"
    return beside if beside.is_file() else Path(__file__).parent.parent.parent / "widgets" / "tokens.css"
