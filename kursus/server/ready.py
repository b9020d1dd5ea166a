"""Opens an exercise on trial: the course is ready when that went well."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Sequence

from tornado.httpclient import AsyncHTTPClient, HTTPError

TRIAL_SECONDS = 120


def address_of(ip: str, port: int) -> str:
    """Return the address that one reaches a server at which listens on an IP address; "" and 0.0.0.0 are all of them."""
    host = "127.0.0.1" if ip in ("", "0.0.0.0") else ip  # noqa: S104  # compared, not listened on
    return f"http://{f'[{host}]' if ':' in host else host}:{port}/"


async def tried(address: str, names: Sequence[str], close: Callable[[str], Awaitable[None]]) -> str:
    """Fetch the front page and the first of the exercises; return what went wrong, in Danish, or nothing.

    `close` is called with the id of the kernel that the trial started.
    """
    client = AsyncHTTPClient(force_instance=True)
    try:
        await client.fetch(address)
        for name in names[:1]:
            page = await client.fetch(f"{address}oevelser/{name}", request_timeout=TRIAL_SECONDS)
            text = page.body.decode()
            kernel = re.search(r'"kernel": "([\w-]+)"', text)
            if kernel:
                await close(kernel[1])
            if 'data-failed="true"' in text or not kernel:
                return f"øvelsen {name} kunne ikke starte"
    except (HTTPError, OSError) as error:
        return f"serveren svarer ikke ({error})"
    finally:
        client.close()
    return ""
