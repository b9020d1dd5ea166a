"""Nothing that a participant types, no id and no address reaches a log, a temporary file or a page's error."""

from __future__ import annotations

import asyncio
import json
import re
from pathlib import Path
from typing import Any

import pytest
from kernel_processes import kernels, workers
from line_client import NOBODY, answered, connect, post, said, tell
from running import Server, finish, serving, until

MARK = "kendeord-Sørine-4711"
UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}", re.IGNORECASE)
GIVEN: list[dict[str, Any]] = [
    {
        "schema_version": 1,
        "case": "egen",
        "fields": {"styrke": MARK, "aendre": MARK, "opgave": MARK, "grupper": [MARK, MARK + "2"]},
    },
    {"schema_version": 99, "case": "", "fields": {"styrke": MARK}},
    {"schema_version": 1, "case": MARK, "fields": {MARK: MARK}, "changed": MARK},
    {"schema_version": 1, "case": "\ud800" + MARK, "fields": {"styrke": [{MARK: [MARK]}], "recovery_nu": MARK}},
    {"schema_version": 1, "case": "", "fields": {"styrke": MARK * 5000}},
]
ODD: list[bytes] = [
    MARK.encode(),
    json.dumps({"answers": MARK}).encode(),
    json.dumps({"answers": {"fields": MARK}, "upgrade": {"schema_version": MARK}}).encode(),
    json.dumps({"upgrade": {"schema_version": 99, "fields": {"styrke": MARK}}}).encode(),
    json.dumps({"question": MARK, "answer": MARK}).encode(),
    b"\xff" + MARK.encode(),
]


def files_with(mark: str, folder: Path) -> list[Path]:
    """Return the files below a folder that hold the mark."""
    return [path for path in folder.rglob("*") if path.is_file() and mark.encode() in path.read_bytes()]


async def send_all(course: Server, name: str) -> None:
    """Send answers over a line as a page does, also those that no page would send, and what ends it."""
    line = await connect(course, f"oevelser/{name}")
    await answered(line, 1, NOBODY)
    for n, given in enumerate(GIVEN, 2):
        await answered(line, n, given)
    await line.write_message(json.dumps({"n": 1, MARK: MARK}))
    while await said(line) is not None:
        pass


async def break_off(course: Server) -> None:
    """Leave while answers are under way, and as the kernel starts."""
    line = await connect(course)
    await tell(line, 1, {"answers": GIVEN[0]})
    line.close()
    line = await connect(course)
    await answered(line, 1, NOBODY)
    await tell(line, 2, {"answers": GIVEN[0]})
    line.close()


def test_what_is_typed_is_in_no_log_and_no_file_and_no_id_or_address_is_in_the_log(tmp_path: Path) -> None:
    temporary = tmp_path / "tmp"
    temporary.mkdir()
    with serving(tmp_path, TMPDIR=str(temporary)) as course:
        for name in ("chime", "empowerment", "relationel-koordinering"):
            finish(send_all(course, name))
            for given in GIVEN:
                assert post(course, f"oevelser/{name}/svar", json.dumps({"answers": given}).encode())[0] == 200
            for body in ODD:
                post(course, f"oevelser/{name}/svar", body)
                post(course, "videnstjek/tema-1/svar", body)
        finish(break_off(course))
        assert files_with(MARK, temporary) == []
        told = course.said().removeprefix("").replace(course.url, "")
        assert MARK not in told
        assert UUID.search(told) is None
        assert "127.0.0.1" not in told
        assert "Traceback" not in told
    assert files_with(MARK, tmp_path) == []
    assert files_with(MARK, Path(__file__).parent.parent.parent / "_build") == []


@pytest.mark.parametrize("find", [kernels, workers])
def test_what_was_being_answered_when_a_process_was_killed_is_in_no_log(own_course: Server, find: Any) -> None:
    async def killed() -> None:
        line = await connect(own_course)
        await answered(line, 1, NOBODY)
        await asyncio.to_thread(post, own_course, "oevelser/chime/svar", json.dumps({"answers": GIVEN[0]}).encode())
        await tell(line, 2, {"answers": GIVEN[0]})
        for process in find(own_course):
            process.kill()
        line.close()
        status, _ = await asyncio.to_thread(post, own_course, "oevelser/chime/svar", json.dumps({"answers": GIVEN[0]}).encode())
        assert status == 200

    before = own_course.said()
    finish(killed())
    until(lambda: workers(own_course), "a new worker")
    assert own_course.said() == before
