"""Texts in which nothing was found, remembered without the texts: who answers by HTTP sends the same ones again and again."""

from __future__ import annotations

import hashlib
import secrets

MOST = 20_000
"""How many are remembered; then the older half is forgotten."""


class HarmlessTexts:
    """Fingerprints of texts under a key that is made by chance, kept nowhere, and gone with the process.

    A text in which something was found leaves nothing here, not even that.
    """

    def __init__(self) -> None:
        """Begin with none."""
        self._key = secrets.token_bytes(32)
        self._known: dict[bytes, None] = {}

    def has(self, context: str, text: str) -> bool:
        """Tell whether nothing was found in a text when it was looked through in the same context."""
        return self._fingerprint(context, text) in self._known

    def add(self, context: str, text: str) -> None:
        """Remember that nothing was found in a text."""
        if len(self._known) >= MOST:
            self._known = dict.fromkeys(list(self._known)[MOST // 2 :])
        self._known[self._fingerprint(context, text)] = None

    def _fingerprint(self, context: str, text: str) -> bytes:
        given = f"{len(context)} {context}{text}".encode("utf-8", "surrogatepass")
        return hashlib.blake2b(given, key=self._key, digest_size=16).digest()
