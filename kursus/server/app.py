"""The application: Voilà's own, with the course's routes instead of its tree of files."""

from __future__ import annotations

import errno
import logging
from pathlib import Path
from typing import Any

import tornado.ioloop
from jupyter_server.base.handlers import FileFindHandler
from jupyter_server.services.kernels.handlers import KernelHandler
from tornado.web import StaticFileHandler
from traitlets.config import Config
from voila.app import Voila
from voila.paths import collect_static_paths
from voila.static_file_handler import MultiStaticFileHandler
from voila.tornado.kernel_websocket_handler import VoilaKernelWebsocketHandler

from kursus.places import Places
from kursus.plotly_js import plotly_file, plotly_url
from kursus.server.book import BookHandler, OneFileHandler
from kursus.server.exercise_page import ExerciseHandler, LeaveHandler
from kursus.server.health import HealthHandler
from kursus.server.pages import TEMPLATES
from kursus.server.ready import announce_when_ready
from kursus.server.settings import Settings
from kursus.server.visits import Visits

KERNEL = r"(?P<kernel_id>\w+-\w+-\w+-\w+-\w+)"
EXTENSIONS = ["@jupyter-widgets/jupyterlab-manager", "@voila-dashboards/widgets-manager8", "anywidget"]
"""The only front-end extensions that the exercises use."""


class PortTakenError(Exception):
    """The port is in use, or may not be used."""


class CourseServer(Voila):
    """Serves the book, the exercises and what they need. Started by `serve`."""

    name = "voila"

    def __init__(self, places: Places, settings: Settings) -> None:
        """Take the course's folders and the operator's settings."""
        config = Config()
        config.VoilaConfiguration.template = "kursus"
        config.VoilaConfiguration.multi_kernel_manager_class = Visits
        config.VoilaConfiguration.extension_allowlist = EXTENSIONS
        config.VoilaConfiguration.show_tracebacks = False
        config.Visits.places = settings.visits
        config.Visits.left_seconds = settings.left_seconds
        config.Visits.cull_idle_timeout = 60 * settings.idle_minutes
        config.Visits.cull_interval = 15
        config.Visits.cull_connected = True
        config.Visits.allow_tracebacks = False
        config.KernelManager.autorestart = False
        super().__init__(config=config, log_level=logging.WARNING, config_file_paths=[])
        self.places = places
        self.ip, self.port, self.open_browser = settings.host, settings.port, False
        self.root_dir = str(places.exercises)
        self.is_ready = self.failed = False
        self.plotly_url = plotly_url()
        self.tornado_settings = {"plotly_url": self.plotly_url, "course": self, "log_function": lambda _handler: None}

    def setup_template_dirs(self) -> None:
        """Use our template, and Voilà's own scripts."""
        self.template_paths = [str(TEMPLATES)]
        self.static_paths = collect_static_paths(["voila", "nbconvert"], "lab")

    def init_handlers(self) -> list[Any]:
        """Return the routes: the course's, and those of Voilà's that an exercise needs."""
        page = {
            "places": self.places,
            "template_paths": self.template_paths,
            "config": self.config,
            "voila_configuration": self.voila_configuration,
        }
        plotly = plotly_file()
        return [
            (r"/healthz", HealthHandler),
            (r"/oevelser/([^/]+)/?", ExerciseHandler, page),
            (self.plotly_url, OneFileHandler, {"path": str(plotly.parent), "name": plotly.name}),
            (r"/sider/(.*)", StaticFileHandler, {"path": str(Path(__file__).parent / "static")}),
            (rf"/api/kernels/{KERNEL}", KernelHandler),
            (rf"/api/kernels/{KERNEL}/channels", VoilaKernelWebsocketHandler),
            (r"/voila/api/shutdown/(.*)", LeaveHandler),
            (r"/voila/static/(.*)", MultiStaticFileHandler, {"paths": self.static_paths}),
            (r"/voila/labextensions/(.*)", FileFindHandler, {"path": self.labextensions_path}),
            (r"/(.*)", BookHandler, {"path": str(self.places.site), "default_filename": "index.html"}),
        ]

    def listen(self) -> None:
        """Listen on the one port that was asked for, and serve until stopped.

        Raises PortTakenError when it is in use or may not be used.
        """
        try:
            self.app.listen(self.port, self.ip)
        except OSError as error:
            reason = "er optaget" if error.errno == errno.EADDRINUSE else "kan ikke bruges"
            message = f"Port {self.port} på {self.ip} {reason}. Vælg en anden, for eksempel: PORT={self.port + 1} make serve"
            self.stop()
            raise PortTakenError(message) from None
        self.ioloop = tornado.ioloop.IOLoop.current()
        self.ioloop.add_callback(announce_when_ready, self)
        try:
            self.ioloop.start()
        except KeyboardInterrupt:
            print("Kurset lukker.", flush=True)
        finally:
            self.stop()


def serve(places: Places, settings: Settings) -> bool:
    """Serve the course until it is stopped; return whether it ever became ready. Raises PortTakenError."""
    server = CourseServer(places, settings)
    server.initialize([])
    server.start()
    return not server.failed
