"""What a code opens: a look-up to find the folder by, and a key to lock what is in it.

The code goes through scrypt once (RFC 7914, N = 2^16, r = 8, p = 2: 64 MiB and about 0.3 s on the two-core machine that
the course is made for; OWASP's password storage cheat sheet gives these numbers as one of its equal choices). HKDF (RFC
5869) splits what comes out into a look-up, a key for the entries and a key for their names, so that none of them tells
of another. With the database and this source at hand, a code can only be guessed: a folder takes 2^54 guesses on average,
each as dear as above. The salt is one for the whole installation, since there is no name to find a folder's own salt by;
guesses therefore count against all its folders at once, which for a thousand folders is worth ten of the 55 bits.

An entry is locked with AES-256-GCM under a fresh random nonce. What it is locked to (the look-up, the entry's name and its
version) is checked when it is opened, so a row that was changed, or put in the place of another, does not open. Its length
is padded to one of a few sizes. What remains to be seen is how many entries a folder has, which of the sizes, and on which
days it was made and last used. Somebody who can write in the database can put back an earlier state of it.
"""

from __future__ import annotations

import base64
import binascii
import secrets
import threading
from dataclasses import dataclass, field

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.hmac import HMAC
from cryptography.hazmat.primitives.kdf.hkdf import HKDFExpand
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from kursus.folder.code import Code, plainly

LENGTH = 32
"""Bytes in a salt, a key, a look-up and a name's id."""
COST, BLOCK, ROUNDS = 2**16, 8, 2
AT_ONCE = threading.BoundedSemaphore(2)
"""How many codes are worked on at once: each takes 64 MiB, and a class opens its folders in the same minute."""
NONCE, TAG, HEAD = 12, 16, 4
FORM = b"\x01"
"""How an entry is locked, should it ever be done in another way."""
SIZES = (4 * 1024, 16 * 1024, 64 * 1024, 256 * 1024, 1024 * 1024)
"""Bytes that an entry takes before it is locked; the least that it fits in."""


class TamperedError(Exception):
    """What was to be opened is not what was locked with this key, for this place."""


class TooLargeError(ValueError):
    """What was to be locked is larger than the largest size; the message says so in Danish."""


@dataclass(frozen=True)
class FolderKey:
    """What opens one folder. It is a secret: `repr` does not show it, so that no log can."""

    secret: bytes = field(repr=False)

    @property
    def lookup(self) -> bytes:
        """What the folder is found by; nothing can be opened with it."""
        return self._part(b"look-up")

    def name_id(self, name: str) -> bytes:
        """Return what an entry is found by, in place of its name."""
        mac = HMAC(self._part(b"names"), SHA256())
        mac.update(name.encode())
        return mac.finalize()

    def lock(self, plain: bytes, name_id: bytes, version: int) -> bytes:
        """Return `plain` padded and locked to its place. Raises TooLargeError."""
        nonce = secrets.token_bytes(NONCE)
        return FORM + nonce + self._cipher.encrypt(nonce, _padded(plain), self._place(name_id, version))

    def unlock(self, locked: bytes, name_id: bytes, version: int) -> bytes:
        """Return what was locked. Raises TamperedError when it was not locked with this key, for this place."""
        nonce, rest = locked[1 : 1 + NONCE], locked[1 + NONCE :]
        if locked[:1] != FORM or len(rest) < TAG + HEAD:
            raise TamperedError
        try:
            padded = self._cipher.decrypt(nonce, rest, self._place(name_id, version))
        except InvalidTag:
            raise TamperedError from None
        return padded[HEAD : HEAD + int.from_bytes(padded[:HEAD])]

    def token(self) -> str:
        """Return the key as text for a cookie: 43 letters, digits, - and _. The code can't be found from it."""
        return base64.urlsafe_b64encode(self.secret).rstrip(b"=").decode()

    @classmethod
    def from_token(cls, token: str) -> FolderKey:
        """Return the key that `token` gave. Raises ValueError when it is no such text."""
        try:
            secret = base64.b64decode(token.encode("ascii") + b"=", altchars=b"-_", validate=True)
        except (binascii.Error, UnicodeEncodeError):
            secret = b""
        if len(secret) != LENGTH:
            raise ValueError("no token of a folder")
        return cls(secret)

    @property
    def _cipher(self) -> AESGCM:
        return AESGCM(self._part(b"entries"))

    def _part(self, purpose: bytes) -> bytes:
        return HKDFExpand(SHA256(), LENGTH, b"kursus folder 1: " + purpose).derive(self.secret)

    def _place(self, name_id: bytes, version: int) -> bytes:
        """Return what an entry is locked to; each part has a fixed length, so no two course are alike."""
        return FORM + self.lookup + name_id + version.to_bytes(8)


def key_of(code: Code, salt: bytes) -> FolderKey:
    """Return the key of a code; it takes about 0.3 s of one core, so a server does it in a thread (the GIL is let go)."""
    return FolderKey(stretched(plainly(str(code)).encode(), salt))


def stretched(typed: bytes, salt: bytes) -> bytes:
    """Return LENGTH bytes that cost scrypt to find from what was typed; it waits while others do the same."""
    with AT_ONCE:
        return Scrypt(salt=salt, length=LENGTH, n=COST, r=BLOCK, p=ROUNDS).derive(typed)


def _padded(plain: bytes) -> bytes:
    size = next((size for size in SIZES if HEAD + len(plain) <= size), None)
    if size is None:
        raise TooLargeError("Der er skrevet mere, end der kan gemmes. Gør det kortere, eller del det.")
    return (len(plain).to_bytes(HEAD) + plain).ljust(size, b"\0")
