"""Saves in many folders at the same time from many processes, as visitors do whose kernels are forks of one process.

Run as `python many_folders.py DATABASE`; prints as JSON how many processes failed, and what is not as it was last saved.
"""

from __future__ import annotations

import hashlib
import json
import multiprocessing
import random
import sys
from multiprocessing.synchronize import Barrier

from sqlalchemy import make_url

from kursus.folder import FolderKey, Store, open_store

FOLDERS, PROCESSES, ROUNDS = 200, 24, 5
ENTRIES = ("chime", "empowerment", "noter")
PATIENCE = 60


def key_of(number: int) -> FolderKey:
    return FolderKey(hashlib.sha256(f"folder {number}".encode()).digest())


def answers(number: int, entry: str, turn: int) -> dict[str, object]:
    return {"schema_version": 1, "fields": {"text": f"{number} {entry} {turn} " + "æ" * 300 * (number % 9)}}


def visit(address: str, store: Store, mine: list[int], start: Barrier) -> None:
    """Save in one visitor's folders; the connections that the parent has are left alone, half of the time on purpose."""
    store = store if mine[0] % 2 else open_store(make_url(address), PATIENCE)
    start.wait(PATIENCE)
    folders = {number: store.create(key_of(number)) for number in mine}
    versions = {(number, entry): 0 for number in mine for entry in ENTRIES}
    for turn in range(ROUNDS):
        for number, entry in random.sample(list(versions), len(versions)):
            version = folders[number].save(entry, answers(number, entry, turn), versions[number, entry])
            assert isinstance(version, int), "a conflict with nobody"
            versions[number, entry] = version
            found = folders[number].load(entry)
            assert found
            assert found.answers == answers(number, entry, turn)


def main(address: str) -> None:
    """Let all visit at once, then look into every folder."""
    store = open_store(make_url(address), PATIENCE)
    store.open(key_of(0))
    forks = multiprocessing.get_context("fork")
    start = forks.Barrier(PROCESSES)
    parts = [list(range(first, FOLDERS, PROCESSES)) for first in range(PROCESSES)]
    visitors = [forks.Process(target=visit, args=(address, store, part, start)) for part in parts]
    for visitor in visitors:
        visitor.start()
    for visitor in visitors:
        visitor.join()
    lost = []
    for number in range(FOLDERS):
        folder = store.open(key_of(number))
        found = folder.load_all().entries if folder else {}
        lost += [f"{number} {e}" for e in ENTRIES if e not in found or found[e].answers != answers(number, e, ROUNDS - 1)]
    print(json.dumps({"failed": sum(visitor.exitcode != 0 for visitor in visitors), "lost": lost}))


if __name__ == "__main__":
    main(sys.argv[1])
