"""`/healthz`: whether a visitor can really use the course."""

from __future__ import annotations

from kursus.server.answering import JsonHandler


class HealthHandler(JsonHandler):
    """Answers 200 when an exercise has been opened on trial, 503 before."""

    def get(self) -> None:
        """Send the state, and how many exercises are open."""
        server = self.settings["server"]
        self.set_status(200 if server.is_ready else 503)
        self.tell({"ready": server.is_ready, "visits": len(server.kernel_manager)})
