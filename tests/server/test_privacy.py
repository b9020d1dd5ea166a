"""Nothing that a participant types reaches a log, a temporary file or a page's error."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from typing import Any

from running import Server, finish, serving
from test_visits import connect, message, open_exercise

MARK = "kendeord-Sørine-4711"


def files_with(mark: str, folder: Path) -> list[Path]:
    """Return the files below a folder that hold the mark."""
    return [path for path in folder.rglob("*") if path.is_file() and mark.encode() in path.read_bytes()]


async def send_states(course: Server, kernel: str, states: list[dict[str, Any]]) -> None:
    """Set the form's state as the page does, also with states that no page would send; wait until all are handled."""
    line = await connect(course, kernel)
    await line.write_message(message("comm_info_request", {}, "shell"))
    comms: dict[str, Any] = {}
    while not comms:
        answer = json.loads(str(await asyncio.wait_for(line.read_message(), 60)))
        comms = answer["content"].get("comms", {})
    for comm in comms:
        for state in states:
            data = {"method": "update", "state": state, "buffer_paths": []}
            await line.write_message(message("comm_msg", {"comm_id": comm, "data": data}, "shell"))
    await line.write_message(message("kernel_info_request", {}, "shell"))
    while True:
        answer = json.loads(str(await asyncio.wait_for(line.read_message(), 60)))
        if answer["msg_type"] == "kernel_info_reply":
            break
    line.close()


def test_what_is_typed_is_in_no_log_and_no_file(tmp_path: Path) -> None:
    temporary = tmp_path / "tmp"
    temporary.mkdir()
    states: list[dict[str, Any]] = [
        {
            "answers": {
                "schema_version": 1,
                "case": "egen",
                "fields": {"styrke": MARK, "aendre": MARK, "opgave": MARK, "grupper": [MARK, MARK + "2"]},
            }
        },
        {"answers": {"schema_version": 99, "fields": {"styrke": MARK}}},
        {"answers": {"fields": MARK}},
        {"answers": MARK},
        {"answers": None, "sent": MARK},
        {"blocks": MARK, "exercise": MARK},
    ]
    with serving(tmp_path, TMPDIR=str(temporary)) as course:
        for name in ("chime", "empowerment", "relationel-koordinering"):
            finish(send_states(course, open_exercise(course, name), states))
        assert files_with(MARK, temporary) == []
        assert MARK not in course.said()
    assert files_with(MARK, tmp_path) == []
    assert files_with(MARK, Path(__file__).parent.parent.parent / "_build") == []
