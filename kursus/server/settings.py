"""What an operator can set, by environment variables."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Settings:
    """Where the server listens and how many kernels it has."""

    host: str = "127.0.0.1"
    port: int = 8000
    visits: int = 100
    """How many kernels may live at once; the exercises of further visitors are answered by HTTP."""
    kernels: bool = True
    """Whether an exercise that somebody answers gets a kernel at all."""
    idle_minutes: int = 60
    """How long an exercise keeps its kernel with nobody changing anything in it."""
    left_seconds: int = 90
    """How long it keeps it after its page is gone without a word, as when a phone sleeps."""
    fork: bool = hasattr(os, "fork")
    """Whether an exercise starts as a fork of a process that is ready; else each starts from the beginning."""
    folder_days: int = 90
    """How long a folder is kept that nobody uses."""
    proxy: bool = False
    """Whether all visitors come through a proxy of ours, whose word for their address and for TLS is taken."""


SWITCHES = {"ja": True, "nej": False}
NAMES = {
    "HOST": "host",
    "PORT": "port",
    "KURSUS_PLADSER": "visits",
    "KURSUS_KERNER": "kernels",
    "KURSUS_LUK_EFTER_MINUTTER": "idle_minutes",
    "KURSUS_FORLADT_SEKUNDER": "left_seconds",
    "KURSUS_FORK": "fork",
    "KURSUS_SLET_EFTER_DAGE": "folder_days",
    "KURSUS_PROXY": "proxy",
}
HIGHEST = {"port": 65535, "visits": 10_000, "idle_minutes": 1440, "left_seconds": 86_400, "folder_days": 3650}


def read_settings(environment: Mapping[str, str] = os.environ) -> Settings:
    """Return the settings of the environment. Raises ValueError, in Danish, for one that can't be used."""
    found: dict[str, str | int | bool] = {}
    for name, field in NAMES.items():
        value = environment.get(name, "").strip()
        if not value:
            continue
        if field == "host":
            found[field] = value
            continue
        if field in {"fork", "kernels", "proxy"}:
            if value not in SWITCHES:
                raise ValueError(f"{name} skal være ja eller nej (der står »{value}«).")
            found[field] = SWITCHES[value] and (field != "fork" or hasattr(os, "fork"))
            continue
        highest = HIGHEST[field]
        if not value.isdecimal() or not 1 <= int(value) <= highest:
            raise ValueError(f"{name} skal være et helt tal fra 1 til {highest} (der står »{value}«).")
        found[field] = int(value)
    return Settings(**found)  # type: ignore[arg-type]  # each value is read as its field's type above
