"""The application: Voilà's own, with the course's routes instead of its tree of files."""

from __future__ import annotations

import contextlib
import errno
import logging
import os
import tempfile
from pathlib import Path
from typing import Any

import tornado.ioloop
from traitlets.config import Config

from kursus.course import Course
from kursus.exercise import exercise_names
from kursus.folder import database_url
from kursus.quiz import quiz_names
from kursus.server.answers import AnswerHandler
from kursus.server.book import BookHandler, KeptHandler
from kursus.server.exercise_page import ExerciseHandler
from kursus.server.folder.routes import folder_routes
from kursus.server.folder.service import Folders
from kursus.server.health import HealthHandler
from kursus.server.jupyter import VoilaApplication
from kursus.server.kernels.environment import kernel_environment
from kursus.server.kernels.fork_server import ForkServer
from kursus.server.kernels.specs import CourseKernelSpecs
from kursus.server.line import LeaveHandler, LineHandler
from kursus.server.modules import ModuleHandler, Modules
from kursus.server.own.routes import own_routes
from kursus.server.pages import STATIC, VERSION
from kursus.server.quiz_page import QuizHandler
from kursus.server.ready import address_of, tried
from kursus.server.settings import Settings
from kursus.server.visits import Visits
from kursus.server.workers.pool import pool_of
from widgets.scripts import scripts

LONGEST_FOLDER = 40
LARGEST_REQUEST = 40 * 1024 * 1024
"""Bytes; it is taken into memory before anything looks at it. The folder says of less than that what is too large."""
NOT_READY = "Kurset blev ikke klar: {what}. Kør »kursus check« for at finde fejl i indholdet."
PAGE = r"(oevelser|videnstjek)/([^/]+)"
CONNECTIONS = 2048
"""How many may wait to be let in, as when several classes open a page at the same moment."""


class PortTakenError(Exception):
    """The port is in use, or may not be used."""


class CourseServer(VoilaApplication):
    """Serves the book, the exercises and what they need. Started by `serve`."""

    def __init__(self, course: Course, settings: Settings) -> None:
        """Take the course's folders and the operator's settings. Raises ValueError, in Danish, for an address of no database."""
        config = Config()
        config.VoilaConfiguration.multi_kernel_manager_class = Visits
        config.VoilaConfiguration.show_tracebacks = False
        config.VoilaConfiguration.kernel_spec_manager_class = CourseKernelSpecs
        config.CourseKernelSpecs.by_fork = settings.fork
        config.Visits.seats = settings.visits
        config.Visits.left_seconds = settings.left_seconds
        config.Visits.idle_seconds = 60 * settings.idle_minutes
        config.Visits.allow_tracebacks = False
        config.KernelManager.autorestart = False
        super().__init__(config, log_level=logging.WARNING)
        # pyzmq says so when a line is closed with a message under way; nobody can do anything about it.
        logging.getLogger("tornado.general").addFilter(lambda record: "closed stream" not in str(record.msg))
        self.course, self.settings = course, settings
        self.folders = Folders(course, database_url(course), settings.folder_days, self.log)
        self.ip, self.port, self.open_browser = settings.host, settings.port, False
        self.root_dir = str(course.exercises)
        self.by_fork = settings.fork
        if settings.fork:
            self.speak_through_files(short_folder())
        self.is_ready = self.failed = False
        self.tornado_settings = {"server": self, "log_function": lambda _handler: None}

    def routes(self) -> list[Any]:
        """Return the routes: the course's, and those of Voilà's that an exercise needs."""
        modules = Modules(scripts())
        page = {"course": self.course, "modules": modules, "folders": self.folders, "kernels": self.settings.kernels}
        return [
            (r"/healthz", HealthHandler),
            *own_routes(self.course, kernels=self.settings.kernels),
            (r"/oevelser/([^/]+)/?", ExerciseHandler, page),
            (r"/videnstjek/([^/]+)/?", QuizHandler, page),
            (rf"/{PAGE}/svar", AnswerHandler, {"course": self.course, "pool": self.pool}),
            *(self.line_routes() if self.settings.kernels else []),
            *folder_routes(self.folders, modules),
            (r"/sider/moduler/(\w+\.\w+)", ModuleHandler, {"modules": modules}),
            (rf"/sider/{VERSION}/(.*)", KeptHandler, {"path": str(STATIC)}),
            (r"/(.*)", BookHandler, {"path": str(self.course.site), "default_filename": "index.html"}),
        ]

    def line_routes(self) -> list[Any]:
        """Return the routes that give a page a kernel."""
        return [(rf"/linje/{PAGE}", LineHandler, {"course": self.course}), (r"/linje/forlad", LeaveHandler)]

    def init_settings(self) -> dict[str, Any]:
        """Return what the handlers share, and get the process under way that kernels and workers are forked from."""
        settings: dict[str, Any] = super().init_settings() | {"compress_response": True}
        environment = kernel_environment(self.course)
        fork_server = ForkServer(warmed_notebooks(self.course), environment) if self.by_fork else None
        if fork_server:
            fork_server.start()
        self.kernel_manager.environment, self.kernel_manager.fork_server = environment, fork_server
        self.pool = pool_of(fork_server, environment)
        return settings

    def stop(self) -> None:
        """Close every kernel, and the process that they were forked from."""
        super().stop()
        self.folders.close()
        self.pool.stop()
        if self.kernel_manager.fork_server:
            self.kernel_manager.fork_server.stop()

    def listen(self) -> None:
        """Listen on the one port that was asked for, and serve until stopped.

        Raises PortTakenError when it is in use or may not be used.
        """
        try:
            self.app.listen(self.port, self.ip, xheaders=self.settings.proxy, max_body_size=LARGEST_REQUEST, backlog=CONNECTIONS)
        except OSError as error:
            reason = "er optaget" if error.errno == errno.EADDRINUSE else "kan ikke bruges"
            message = f"Port {self.port} på {self.ip} {reason}. Vælg en anden, for eksempel: PORT={self.port + 1} make serve"
            self.stop()
            raise PortTakenError(message) from None
        self.ioloop = tornado.ioloop.IOLoop.current()
        self.ioloop.add_callback(self._announce_when_ready)
        self.ioloop.add_callback(self.folders.tidy_now_and_then)
        self.ioloop.add_callback(self.kernel_manager.tidy_now_and_then)
        try:
            self.ioloop.start()
        except KeyboardInterrupt:
            print("Kurset lukker.", flush=True)
        finally:
            self.stop()

    async def _announce_when_ready(self) -> None:
        """Print the line that tells a person to begin; stop the server when the trial fails."""
        print("Prøver en øvelse af …", flush=True)
        address = address_of(self.ip, self.port)
        failure = await tried(address, exercise_names(self.course), with_kernel=self.settings.kernels)
        if failure:
            print(NOT_READY.format(what=failure), flush=True)
            self.failed = True
            self.ioloop.stop()
            return
        self.is_ready = True
        print(f"Kurset er klar: {address}", flush=True)


def warmed_notebooks(course: Course) -> list[Path]:
    """Return the notebooks that the process which kernels are forked from has run before the first visit: all of them."""
    exercises = [course.exercises / f"{name}.ipynb" for name in exercise_names(course)]
    return exercises + [course.quizzes / f"{name}.ipynb" for name in quiz_names(course)]


def allow_open_files() -> None:
    """Raise the number of files that may be open as far as the system lets us: a visit takes about twenty."""
    with contextlib.suppress(ImportError, OSError, ValueError):  # Windows has no such limit, and macOS may refuse
        import resource  # noqa: PLC0415  # not everywhere

        _, highest = resource.getrlimit(resource.RLIMIT_NOFILE)
        resource.setrlimit(resource.RLIMIT_NOFILE, (highest, highest))


def short_folder() -> str:
    """Return a folder for temporary files whose name leaves room for that of a Unix socket, which may have 107 bytes."""
    usual = tempfile.gettempdir()
    return usual if len(os.fsencode(usual)) < LONGEST_FOLDER else "/tmp"  # noqa: S108  # what is in it is a folder of our own


def serve(course: Course, settings: Settings) -> bool:
    """Serve the course until it is stopped; return whether it ever became ready. Raises PortTakenError."""
    allow_open_files()
    server = CourseServer(course, settings)
    server.initialize([])
    server.start()
    return not server.failed
