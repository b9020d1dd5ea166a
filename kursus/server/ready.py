"""Opens an exercise on trial, and says that the course is ready when that went well."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tornado.httpclient import AsyncHTTPClient, HTTPError

from kursus.exercise import exercise_names

if TYPE_CHECKING:
    from kursus.server.app import CourseServer

NOT_READY = "Kurset blev ikke klar: {what}. Kør »kursus check« for at finde fejl i indholdet."


async def announce_when_ready(server: CourseServer) -> None:
    """Print the line that tells a person to begin; stop the server when the trial fails."""
    host = "127.0.0.1" if server.ip in ("", "0.0.0.0") else server.ip  # noqa: S104  # compared, not listened on
    address = f"http://{f'[{host}]' if ':' in host else host}:{server.port}/"
    print("Prøver en øvelse af …", flush=True)
    failure = await _try(address, server)
    if failure:
        print(NOT_READY.format(what=failure), flush=True)
        server.failed = True
        server.ioloop.stop()
        return
    server.is_ready = True
    print(f"Kurset er klar: {address}", flush=True)


async def _try(address: str, server: CourseServer) -> str:
    """Fetch the front page and one exercise; return what went wrong, or nothing."""
    client = AsyncHTTPClient(force_instance=True)
    try:
        await client.fetch(address)
        for name in exercise_names(server.course)[:1]:
            page = await client.fetch(f"{address}oevelser/{name}", request_timeout=120)
            text = page.body.decode()
            kernel = re.search(r'"kernel": "([\w-]+)"', text)
            if kernel:
                await server.kernel_manager.close(kernel[1])
            if 'data-failed="true"' in text or not kernel:
                return f"øvelsen {name} kunne ikke starte"
    except (HTTPError, OSError) as error:
        return f"serveren svarer ikke ({error})"
    finally:
        client.close()
    return ""
