"""`/healthz`: whether a visitor can really use the course."""

from __future__ import annotations

from tornado.web import RequestHandler


class HealthHandler(RequestHandler):
    """Answers 200 when an exercise has been opened on trial, 503 before."""

    def get(self) -> None:
        """Send the state, and how many exercises are open."""
        course = self.settings["course"]
        self.set_status(200 if course.is_ready else 503)
        self.set_header("Cache-Control", "no-store")
        self.finish({"ready": course.is_ready, "visits": len(course.kernel_manager)})
