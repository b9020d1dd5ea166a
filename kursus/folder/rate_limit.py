"""A rate limit for tries at codes: for each address, and for all of them together.

Codes are too many to be guessed through the network, but each guess costs the server 0.3 s and 64 MiB. Somebody who types
wrong, and a class behind one school's address, should not notice. An address is kept in memory for minutes, as a keyed hash
under a key that nobody keeps, and for IPv6 as the network that one house has (/64).
"""

from __future__ import annotations

import hashlib
import ipaddress
import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from math import ceil

MOST_ADDRESSES = 10_000
PATIENCE = 30.0
"""Seconds that one address is kept waiting; somebody who would have to wait longer is sent away."""
EVERYBODY_WAITS = 3.0
"""Seconds that everybody is kept waiting at most when many addresses guess: none of the others is shut out by them."""


@dataclass(frozen=True)
class Rate:
    """A rate limit: a burst of tries at once, then one each `interval` seconds (GCRA, the generic cell rate algorithm)."""

    burst: int
    interval: float

    def wait(self, paid_at: float, now: float) -> float:
        """Return how long to wait before one more try, when those before are paid off at a time."""
        return max(0.0, paid_at - now - (self.burst - 1) * self.interval)


ONE = Rate(burst=60, interval=6)
ALL = Rate(burst=300, interval=0.5)


class TooManyError(Exception):
    """Too many tries from here; `seconds` says how long it will be until one is taken again."""

    def __init__(self, seconds: float) -> None:
        """Take the seconds."""
        self.seconds = ceil(seconds)
        super().__init__(f"too many tries, wait {self.seconds} s")


@dataclass
class RateLimiter:
    """The tries of the last minutes. One object for the process, used from one thread."""

    clock: Callable[[], float] = time.monotonic
    one: Rate = ONE
    everybody: Rate = ALL
    """How often one address may try, and all of them together."""
    paid_at: dict[bytes, float] = field(default_factory=dict)
    """When each address has paid off its tries; who tried last stands last."""
    all_paid_at: float = 0.0
    key: bytes = field(default_factory=lambda: secrets.token_bytes(32), repr=False)

    def begin(self, address: str) -> float:
        """Count a try, and return the seconds to wait before the code is looked at: 0 nearly always.

        It counts before it is known to be wrong, so that many at the same time are no way round. Raises TooManyError.
        """
        now = self.clock()
        self.forget()
        who = self._who(address)
        wait = self.one.wait(self.paid_at.get(who, now), now)
        if wait > PATIENCE:
            raise TooManyError(wait)
        self.paid_at[who] = max(self.paid_at.pop(who, now), now) + self.one.interval
        if len(self.paid_at) > MOST_ADDRESSES:
            del self.paid_at[next(iter(self.paid_at))]
        for_all = self.everybody.wait(self.all_paid_at, now)
        if for_all < EVERYBODY_WAITS:
            self.all_paid_at = max(self.all_paid_at, now) + self.everybody.interval
        return max(wait, for_all)

    def take_back(self, address: str) -> None:
        """Let a try count for nothing: the code was right, or it could not be looked at."""
        who = self._who(address)
        if who in self.paid_at:
            self.paid_at[who] -= self.one.interval
        self.all_paid_at -= self.everybody.interval

    def forget(self) -> None:
        """Forget the addresses whose tries are paid off, which with `ONE` is seven minutes after the last at the latest.

        `begin` does it each time; a server also does it now and then, for when nobody else comes.
        """
        now = self.clock()
        while self.paid_at:
            who = next(iter(self.paid_at))
            if self.paid_at[who] > now:
                return
            del self.paid_at[who]

    def _who(self, address: str) -> bytes:
        return hashlib.blake2b(_house(address).encode(), key=self.key, digest_size=16).digest()


def _house(address: str) -> str:
    """Return the address of one house: IPv6 gives it 2^64 of them."""
    try:
        found = ipaddress.ip_address(address)
    except ValueError:
        return address
    if isinstance(found, ipaddress.IPv6Address):
        return str(found.ipv4_mapped or ipaddress.ip_network((int(found), 64), strict=False))
    return str(found)
