"""An exercise's page: Voilà's rendering of its notebook, begun before the kernel is there."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator
from typing import Any
from urllib.parse import urlsplit

import nbformat
from jupyter_core.utils import ensure_async
from nbclient.exceptions import CellExecutionError
from nbformat import NotebookNode
from tornado.iostream import StreamClosedError
from tornado.web import RequestHandler
from voila.execute import VoilaExecutor
from voila.handler import BaseVoilaHandler
from voila.notebook_renderer import NotebookRenderer
from voila.utils import get_page_config

from kursus.exercise import exercise_names, load_exercise
from kursus.places import Places
from kursus.problems import ContentError
from kursus.server import pages
from kursus.server.book import PeoplePages
from kursus.server.visits import Place, Visits

WAIT_SECONDS = 5
INHERITED = ("PATH", "HOME", "LANG", "LC_ALL", "TMPDIR", "TEMP", "TMP", "SYSTEMROOT", "VIRTUAL_ENV", "PYTHONPATH", "USERPROFILE")
"""What a kernel inherits of the server's environment; secrets of the server are not in it."""


class ExerciseRenderer(NotebookRenderer):
    """Renders the notebook; the kernel starts when the template asks for it, after the head of the page is sent."""

    kernel_id = ""

    def __init__(self, places: Places, place: Place, environment: dict[str, str], **more: Any) -> None:
        """Take the course's folders, the place of the visit, the environment of its kernel, and what Voilà's renderer takes."""
        super().__init__(**more)
        self.places, self.place, self.environment = places, place, environment

    async def load_notebook(self, path: str) -> NotebookNode:
        """Return the notebook of the exercise, with a kernel that there is."""
        notebook: NotebookNode = await self.fix_notebook(nbformat.read(self.places.exercises / path, as_version=4))
        return notebook

    async def _jinja_kernel_start(self, nb: NotebookNode, kernel_id: str, kernel_future: object) -> str:
        visits = self.place.visits
        self.kernel_id = await visits.open(self.place, nb.metadata.kernelspec.name, self.environment)
        kernel = visits.get_kernel(self.kernel_id)
        self.executor = VoilaExecutor(nb, km=kernel, config=self.traitlet_config)
        self.executor.kc = await self.executor.async_start_new_kernel_client()
        return self.kernel_id

    async def _jinja_cell_generator(self, nb: NotebookNode, kernel_id: str) -> AsyncIterator[NotebookNode]:
        try:
            for number, cell in enumerate(nb.cells):
                cell.outputs = []
                await self.executor.async_execute_cell(cell, number, store_history=False)
                yield cell
        finally:
            await ensure_async(self.executor.kc.stop_channels())


class ExerciseHandler(PeoplePages, BaseVoilaHandler):
    """`/oevelser/NAME`: the page of an exercise."""

    def initialize(self, places: Places, **more: Any) -> None:
        """Take the course's folders and what Voilà's handlers take."""
        super().initialize(**more)
        self.places = places
        self.template_paths, self.traitlet_config = more["template_paths"], more["config"]

    async def get(self, name: str) -> None:
        """Send the page of the exercise, a waiting page, or a page that says what is wrong."""
        visits: Visits = self.kernel_manager
        if name not in exercise_names(self.places):
            self._say(404, pages.NO_EXERCISE, pages.NO_EXERCISE_TEXT)
            return
        place = visits.reserve()
        if place is None:
            self.set_header("Retry-After", str(WAIT_SECONDS))
            self._say(503, pages.FULL, pages.FULL_TEXT, again_after=WAIT_SECONDS)
            return
        try:
            await self._render(name, place)
        finally:
            place.release()

    async def _render(self, name: str, place: Place) -> None:
        self.set_header("Content-Type", "text/html; charset=utf-8")
        self.set_header("Cache-Control", "no-store")
        renderer = None
        try:
            renderer = await self._renderer(name, place)
            async for html, _ in renderer.generate_content_generator():
                self.write(html)
                await self.flush()
        except StreamClosedError:  # the visitor left while the exercise was starting
            if renderer and renderer.kernel_id:
                await place.visits.close(renderer.kernel_id)
        except Exception as error:  # noqa: BLE001  # whatever it was, a participant gets a page
            self.log.error("Øvelsen %s kunne ikke starte: %s", name, one_line(error))  # noqa: TRY400  # one line, no traceback
            if renderer and renderer.kernel_id:
                await place.visits.close(renderer.kernel_id)
            if self._headers_written:
                self.finish(pages.ENVIRONMENT.get_template("failed.html").render(title=pages.FAILED, text=pages.FAILED_TEXT))
            else:
                self._say(500, pages.FAILED, pages.FAILED_TEXT)

    async def _renderer(self, name: str, place: Place) -> ExerciseRenderer:
        exercise = load_exercise(self.places, name)
        environment = {key: os.environ[key] for key in INHERITED if key in os.environ}
        environment |= {"KURSUS_ROD": str(self.places.root), "KURSUS_PLOTLY_URL": self.settings["plotly_url"]}
        environment |= {"IPYTHONDIR": str(self.places.built / "ipython")}
        page_config = get_page_config(self.base_url, self.settings, self.log, self.voila_configuration)
        page_config |= {"exercise": name, "back": self._back(), "embedded": self.get_argument("indlejret", "") == "1"}
        renderer = ExerciseRenderer(
            self.places,
            place,
            environment,
            request_handler=self,
            voila_configuration=self.voila_configuration,
            traitlet_config=self.traitlet_config,
            notebook_path=f"{name}.ipynb",
            template_paths=self.template_paths,
            contents_manager=self.contents_manager,
            base_url=self.base_url,
            kernel_spec_manager=self.kernel_spec_manager,
            page_config=page_config,
        )
        await renderer.initialize()
        renderer.resources["exercise"] = exercise
        return renderer

    def _back(self) -> str:
        """Return the page of this course that one came from, the front page if there is none."""
        came_from = urlsplit(self.request.headers.get("Referer", ""))
        is_ours = came_from.netloc == self.request.host and not came_from.path.startswith("/oevelser/")
        return came_from.path if is_ours else "/"

    def _say(self, status: int, title: str, text: str, *, again_after: int | None = None) -> None:
        self.set_status(status)
        self.set_header("Content-Type", "text/html; charset=utf-8")
        self.finish(pages.message_page(title, text, again_after=again_after))


class LeaveHandler(RequestHandler):
    """Closes the kernel of a page that is left; Voilà's script says so as the page goes.

    The kernel's id, which only the page knows, is what allows it.
    """

    async def post(self, kernel_id: str) -> None:
        """Close the kernel."""
        await self.settings["kernel_manager"].close(kernel_id)
        self.set_status(204)


def one_line(error: Exception) -> str:
    """Return what went wrong on one line: the last of a kernel's own error, never its traceback."""
    if isinstance(error, CellExecutionError):
        return f"{error.ename}: {error.evalue}".replace("\n", " | ")
    if isinstance(error, ContentError):
        return " | ".join(map(str, error.problems))
    return f"{type(error).__name__}: {error}".replace("\n", " | ")
