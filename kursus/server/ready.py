"""Tries an exercise: the course is ready when that went well."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from tornado.httpclient import AsyncHTTPClient, HTTPClientError, HTTPRequest
from tornado.websocket import websocket_connect

TRIAL_SECONDS = 120
NOBODY: dict[str, Any] = {"schema_version": 1, "case": "", "fields": {}}
"""Answers of nobody; an exercise of a newer version says so in its feedback, which is an answer too."""


def address_of(ip: str, port: int) -> str:
    """Return the address that one reaches a server at which listens on an IP address; "" and 0.0.0.0 are all of them."""
    host = "127.0.0.1" if ip in ("", "0.0.0.0") else ip  # noqa: S104  # compared, not listened on
    return f"http://{f'[{host}]' if ':' in host else host}:{port}/"


async def tried(address: str, names: Sequence[str], *, with_kernel: bool) -> str:
    """Fetch the front page, and do the first of the exercises; return what went wrong, in Danish, or nothing."""
    client = AsyncHTTPClient(force_instance=True)
    try:
        await client.fetch(address)
        for name in names[:1]:
            page = f"{address}oevelser/{name}"
            try:
                await client.fetch(page, request_timeout=TRIAL_SECONDS)
                await _answered(client, page)
                if with_kernel and not await _has_kernel(client, address, name):
                    return f"øvelsen {name} kunne ikke starte"
            except HTTPClientError as error:
                return f"øvelsen {name} svarer ikke ({error})"
    except (HTTPClientError, OSError) as error:
        return f"serveren svarer ikke ({error})"
    finally:
        client.close()
    return ""


async def _answered(client: AsyncHTTPClient, page: str) -> None:
    """Have feedback by HTTP. Raises HTTPClientError."""
    asked = json.dumps({"answers": NOBODY})
    headers = {"Content-Type": "application/json"}
    await client.fetch(f"{page}/svar", method="POST", body=asked, headers=headers, request_timeout=TRIAL_SECONDS)


async def _has_kernel(client: AsyncHTTPClient, address: str, name: str) -> bool:
    """Tell whether an exercise gets a kernel that answers, and leave it."""
    where = f"{address.replace('http', 'ws', 1)}linje/oevelser/{name}"
    line = await websocket_connect(HTTPRequest(where, request_timeout=TRIAL_SECONDS))
    await line.write_message(json.dumps({"n": 1, "answers": NOBODY}))
    said = await line.read_message()
    line.close()
    secret = json.loads(said)["secret"] if said else ""
    if secret:
        await client.fetch(f"{address}linje/forlad", method="POST", body=secret)
    return bool(secret)
