"""What a participant types, the code, and what the cookie holds are nowhere to be read: no file, no log, no environment."""

from __future__ import annotations

import base64
import json
import os
import secrets
import sys
from pathlib import Path
from typing import Any

import psutil
import pytest
from folder_client import Browser, answers
from running import ROOT, Server, finish, serving
from test_privacy import send_all

from kursus.folder import FolderKey, new_code

MARK = "kendeord-Sørine-4711"


def forms(secret: str) -> set[bytes]:
    """Return how a text may stand in a file: as text, in JSON, and in base64 wherever in what was encoded it begins."""
    plain = secret.encode()
    found = {
        plain,
        secret.encode("utf-16-le"),
        secret.encode("utf-16-be"),
        json.dumps(secret)[1:-1].encode(),
        plain.hex().encode(),
    }
    for before in range(3):
        encoded = base64.b64encode(b"\0" * before + plain)
        found.add(encoded[(0, 2, 3)[before] : -4])  # the first and the last signs depend on what is beside it
    return found


def environments(course: Server) -> list[tuple[str, bytes]]:
    """Return what every process of the course shows of itself to others of the same user."""
    processes = [psutil.Process(course.process.pid)]
    processes += processes[0].children(recursive=True)
    assert len(processes) > 2
    return [(f"{p.pid} {part}", Path(f"/proc/{p.pid}/{part}").read_bytes()) for p in processes for part in ("environ", "cmdline")]


def files(folder: Path) -> list[tuple[str, bytes]]:
    """Return the files below a folder, but for the dictionary of the spelling test, which holds every word of a code."""
    found = [path for path in folder.rglob("*") if path.is_file() and "dictionary" not in path.relative_to(folder).parts]
    return [(str(path), path.read_bytes()) for path in found]


def places_with(secret: str, found: list[tuple[str, bytes]]) -> list[str]:
    return [name for name, data in found if any(form in data for form in forms(secret))]


def typed_everywhere(browser: Browser) -> str:
    """Type the mark wherever something can be typed, also as no page would send it; return the folder's code."""
    code = browser.create()
    written: dict[str, Any] = answers(styrke=MARK, rækker=[{"a": MARK * 200}], andet={MARK: MARK}) | {"changed": MARK}
    assert browser.save("chime", written, version=5).status == 200
    for wrong in (answers(styrke=MARK) | {"schema_version": 99}, {"fields": MARK}, MARK, {MARK: 1}):
        assert browser.save("chime", wrong, seen=5).status in {400, 422}
    assert browser.save("chime", answers(styrke=MARK), seen=9).status == 409
    assert browser.save(MARK.replace("ø", "%C3%B8"), answers(styrke=MARK)).status == 404
    assert browser.save("chime", answers(styrke=MARK * 300_000), seen=5).status == 413
    for typed in (MARK, f"{MARK} {code}", [MARK], f"{MARK} " * 5000):
        assert browser.post("/mappe/aabn", {"code": typed}).status in {400, 413}
    assert browser.send("POST", "/mappe/aabn", MARK.encode()).status == 400
    assert browser.post("/mappe/slet", {"tag": MARK}).status == 401
    assert Browser(browser.course, token=MARK.encode().decode("latin-1")).contents() is None
    assert browser.begun("chime")["folder"]["answers"] == written
    return code


@pytest.mark.skipif(sys.platform != "linux", reason="the system does not show what a process was started with")
def test_nothing_that_was_typed_and_no_key_is_anywhere_in_clear(tmp_path: Path) -> None:
    temporary = tmp_path / "tmp"
    temporary.mkdir()
    with serving(tmp_path, TMPDIR=str(temporary)) as course:
        browser = Browser(course)
        code = typed_everywhere(browser)
        wrong = new_code()
        assert browser.open(wrong).status == 404
        token, key = browser.token, browser.key
        finish(send_all(course, "chime"))
        running = files(tmp_path) + environments(course)
        after_trouble = with_trouble(browser)
    assert all(path.name.startswith("kursus.db") for path in (tmp_path / "data").iterdir())
    found = running + after_trouble + files(tmp_path) + files(ROOT / "_build")
    assert any(name.endswith("kursus.db-wal") and key.lookup in data for name, data in found), "it looks where things are kept"
    assert any(name.endswith("server.log") for name, _ in found)
    for secret in (MARK, "Sørine", code, wrong, token):
        assert places_with(secret, found) == []
    assert not [name for name, data in found if key.secret in data or key.secret.hex().encode() in data]
    kept = [(name, data) for name, data in found if not name.startswith(str(ROOT))]
    ours = " ".join(os.environ.values())  # the servers inherit it, and a word of a code may be a word of everybody's
    for word in {*code.split(), *wrong.split()}:
        assert f" {word} " in ours or places_with(f" {word} ", kept) == []
    for part in (" ".join(code.split()[:2]), "-".join(code.split()[:2]), "".join(code.split()[:2])):
        assert places_with(part, found) == []


def with_trouble(browser: Browser) -> list[tuple[str, bytes]]:
    """Save while the database is away; return what is in the log then."""
    file = browser.course.log.parent / "data" / "kursus.db"
    file.rename(file.with_suffix(".væk"))
    assert browser.save("chime", answers(styrke=MARK), seen=5).status == 503
    file.with_suffix(".væk").rename(file)
    assert "Databasen" in browser.course.said()
    return [("server.log", browser.course.log.read_bytes())]


def test_the_search_finds_a_secret_in_every_form() -> None:
    for number in range(3):
        stored = base64.b64encode(b"x" * number + MARK.encode() + secrets.token_bytes(5))
        assert places_with(MARK, [("base64", stored)]) == ["base64"]
    for stored in (f"a{MARK}b".encode(), f"a{MARK}b".encode("utf-16"), json.dumps({"a": MARK}).encode()):
        assert places_with(MARK, [("file", stored)]) == ["file"]
    assert places_with(MARK, [("file", b"kendeord-S")]) == []


def test_the_same_text_in_two_folders_is_kept_in_two_ways() -> None:
    one, other = FolderKey(secrets.token_bytes(32)), FolderKey(secrets.token_bytes(32))
    name_id, plain = one.name_id("chime"), MARK.encode()
    locked = [one.lock(plain, name_id, 1), one.lock(plain, name_id, 1), other.lock(plain, name_id, 1)]
    pieces = {piece for text in locked for piece in (text[13:29], text[29:45], text[-16:])}
    assert len(pieces) == 9
    assert one.name_id("chime") != other.name_id("chime")


def test_a_server_s_log_says_nothing_of_who_came(tmp_path: Path) -> None:
    with serving(tmp_path, KURSUS_PROXY="ja") as course:
        before = course.said()
        browser = Browser(course)
        typed_everywhere(browser)
        assert course.said() == before
        assert browser.address.encode() not in b"".join(data for _, data in files(tmp_path))
