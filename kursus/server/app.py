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
from jupyter_events import EventLogger
from traitlets.config import Config
from voila.app import Voila

from kursus.exercise import exercise_names
from kursus.folder import database_url
from kursus.places import Places
from kursus.quiz import quiz_names
from kursus.server.book import BookHandler, KeptHandler
from kursus.server.exercise_page import ExerciseHandler
from kursus.server.folder.routes import routes
from kursus.server.folder.service import Folders
from kursus.server.health import HealthHandler
from kursus.server.kernels.environment import kernel_environment
from kursus.server.kernels.fork_server import ForkServer
from kursus.server.kernels.specs import CourseKernelSpecs
from kursus.server.line import LeaveHandler, LineConnection, LineHandler, Nobody
from kursus.server.modules import ModuleHandler, Modules
from kursus.server.pages import STATIC, TEMPLATES, VERSION
from kursus.server.quiz_page import QuizHandler
from kursus.server.ready import announce_when_ready
from kursus.server.settings import Settings
from kursus.server.visits import Visits

LONGEST_FOLDER = 40
LARGEST_REQUEST = 40 * 1024 * 1024
"""Bytes; it is taken into memory before anything looks at it. The folder says of less than that what is too large."""
KERNEL = r"(?P<kernel_id>\w+-\w+-\w+-\w+-\w+)"


class PortTakenError(Exception):
    """The port is in use, or may not be used."""


class CourseServer(Voila):
    """Serves the book, the exercises and what they need. Started by `serve`."""

    name = "voila"

    def __init__(self, places: Places, settings: Settings) -> None:
        """Take the course's folders and the operator's settings. Raises ValueError, in Danish, for an address of no database."""
        config = Config()
        config.VoilaConfiguration.multi_kernel_manager_class = Visits
        config.VoilaConfiguration.show_tracebacks = False
        config.VoilaConfiguration.kernel_spec_manager_class = CourseKernelSpecs
        config.CourseKernelSpecs.by_fork = settings.fork
        config.Visits.places = settings.visits
        config.Visits.left_seconds = settings.left_seconds
        config.Visits.cull_idle_timeout = 60 * settings.idle_minutes
        config.Visits.cull_interval = min(15, settings.left_seconds)
        config.Visits.cull_connected = True
        config.Visits.allow_tracebacks = False
        config.KernelManager.autorestart = False
        super().__init__(config=config, log_level=logging.WARNING, config_file_paths=[])
        # pyzmq says so when a line is closed with a message under way; nobody can do anything about it.
        logging.getLogger("tornado.general").addFilter(lambda record: "closed stream" not in str(record.msg))
        self.places, self.settings = places, settings
        self.folders = Folders(places, database_url(places), settings.folder_days, self.log)
        self.ip, self.port, self.open_browser = settings.host, settings.port, False
        self.root_dir = str(places.exercises)
        self.by_fork = settings.fork
        if settings.fork:
            # Kernels are spoken to through sockets in a folder of our own: a port that was free a moment ago can be taken.
            self.config.KernelManager.transport = "ipc"
            self.connection_dir_root = short_folder()
        self.identity_provider_class = Nobody
        self.kernel_websocket_connection_class = LineConnection
        self.event_logger = EventLogger()  # one for all kernels; each would make its own, and keep it
        self.is_ready = self.failed = False
        self.tornado_settings = {"course": self, "log_function": lambda _handler: None, "ws_ping_timeout": 30_000}

    def setup_template_dirs(self) -> None:
        """Use our templates, and none of Voilà's."""
        self.template_paths = [str(TEMPLATES)]
        self.static_paths: list[str] = []

    def init_handlers(self) -> list[Any]:
        """Return the routes: the course's, and those of Voilà's that an exercise needs."""
        modules = Modules()
        quiz = {"places": self.places, "modules": modules}
        return [
            (r"/healthz", HealthHandler),
            (r"/oevelser/([^/]+)/?", ExerciseHandler, quiz | {"folders": self.folders}),
            (r"/videnstjek/([^/]+)/?", QuizHandler, quiz),
            *routes(self.folders, modules),
            (rf"/api/kernels/{KERNEL}/channels", LineHandler),
            (rf"/api/kernels/{KERNEL}/forlad", LeaveHandler),
            (r"/sider/moduler/(\w+\.\w+)", ModuleHandler, {"modules": modules}),
            (rf"/sider/{VERSION}/(.*)", KeptHandler, {"path": str(STATIC)}),
            (r"/(.*)", BookHandler, {"path": str(self.places.site), "default_filename": "index.html"}),
        ]

    def init_settings(self) -> dict[str, Any]:
        """Return what the handlers share, and get kernels under way."""
        settings: dict[str, Any] = super().init_settings() | {"compress_response": True}
        self.kernel_manager.environment = kernel_environment(self.places)
        if self.by_fork:
            self.kernel_manager.fork_server = ForkServer(warmed_notebooks(self.places), self.kernel_manager.environment)
            self.kernel_manager.fork_server.start()
        return settings

    def stop(self) -> None:
        """Close every kernel, and the process that they were forked from."""
        super().stop()
        self.folders.close()
        if self.kernel_manager.fork_server:
            self.kernel_manager.fork_server.stop()

    def listen(self) -> None:
        """Listen on the one port that was asked for, and serve until stopped.

        Raises PortTakenError when it is in use or may not be used.
        """
        try:
            self.app.listen(self.port, self.ip, xheaders=self.settings.proxy, max_body_size=LARGEST_REQUEST)
        except OSError as error:
            reason = "er optaget" if error.errno == errno.EADDRINUSE else "kan ikke bruges"
            message = f"Port {self.port} på {self.ip} {reason}. Vælg en anden, for eksempel: PORT={self.port + 1} make serve"
            self.stop()
            raise PortTakenError(message) from None
        self.ioloop = tornado.ioloop.IOLoop.current()
        self.ioloop.add_callback(announce_when_ready, self)
        self.ioloop.add_callback(self.folders.tidy_now_and_then)
        try:
            self.ioloop.start()
        except KeyboardInterrupt:
            print("Kurset lukker.", flush=True)
        finally:
            self.stop()


def warmed_notebooks(places: Places) -> list[Path]:
    """Return the notebooks that the process which kernels are forked from has run before the first visit: all of them."""
    exercises = [places.exercises / f"{name}.ipynb" for name in exercise_names(places)]
    return exercises + [places.quizzes / f"{name}.ipynb" for name in quiz_names(places)]


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


def serve(places: Places, settings: Settings) -> bool:
    """Serve the course until it is stopped; return whether it ever became ready. Raises PortTakenError."""
    allow_open_files()
    server = CourseServer(places, settings)
    server.initialize([])
    server.start()
    return not server.failed
