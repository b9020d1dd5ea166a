"""The routes: the book, an exercise, readiness, and a Danish page for everything else."""

from __future__ import annotations

import json
import socket
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from line_client import NOBODY, connect, feedback, said, tell, visits
from running import Server, as_built, copied, finish, serving

from kursus.server.pages import VERSION
from kursus.server.visit import ENDED


def raw_get(course: Server, path: str) -> str:
    """Return the whole answer to a path sent as it is, without a client tidying it up."""
    parts = urlsplit(course.url)
    with socket.create_connection((str(parts.hostname), int(parts.port or 80)), timeout=60) as line:
        line.sendall(f"GET {path} HTTP/1.0\r\nHost: {parts.netloc}\r\n\r\n".encode())
        answer = b""
        while piece := line.recv(65536):
            answer += piece
    return answer.decode(errors="replace")


def test_the_front_page_is_the_book(course: Server) -> None:
    status, page, _ = course.get("/")
    assert status == 200
    assert 'lang="da"' in page
    assert "Socialpsykiatri i praksis" in page


def test_healthz_says_that_the_course_is_ready(course: Server) -> None:
    status, answer, _ = course.get("/healthz")
    assert status == 200
    assert json.loads(answer)["ready"] is True


@pytest.mark.parametrize("name", ["chime", "empowerment", "relationel-koordinering"])
def test_an_exercise_has_its_page(course: Server, name: str) -> None:
    status, page, headers = course.get(f"/oevelser/{name}")
    assert status == 200
    assert '<html lang="da">' in page
    assert '"answers": {' in page
    assert headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize(
    "path", ["/findes-ikke", "/tema-1/findes-ikke.html", "/oevelser/findes-ikke", "/voila/render/chime.ipynb", "/api/kernels"]
)
def test_an_unknown_address_gets_a_danish_page_with_a_way_on(course: Server, path: str) -> None:
    status, page, _ = course.get(path)
    assert status == 404
    assert '<html lang="da">' in page
    assert "findes ikke" in page
    assert 'href="/"' in page


@pytest.mark.parametrize(
    "path",
    [
        "/../pyproject.toml",
        "/..%2f..%2fpyproject.toml",
        "/%2e%2e/%2e%2e/pyproject.toml",
        "/oevelser/..%2f..%2fpyproject.toml",
        "/oevelser/../../pyproject.toml",
        "/oevelser/..",
        "/oevelser/%2e%2e%2fREADME",
        "/oevelser/chime.ipynb",
        "/sider/../app.py",
        "/sider/..%2fapp.py",
        f"/sider/{VERSION}/../app.py",
        f"/sider/{VERSION}/..%2fapp.py",
        "/sider/moduler/..%2f..%2fetc%2fpasswd",
        "/voila/files/chime.yml",
        "/oevelser/chime%00",
        "/oevelser/" + "a" * 5000,
    ],
)
def test_a_path_that_tries_to_leave_the_course_gets_nothing(course: Server, path: str) -> None:
    answer = raw_get(course, path)
    assert " 404 " in answer.splitlines()[0] or " 403 " in answer.splitlines()[0]
    for secret in ("[project]", "schema_version:", "root:", "class CourseServer", "Traceback"):
        assert secret not in answer


def broken_course(folder: Path) -> Path:
    """Return a copy of the course in which one exercise's notebook fails."""
    root = copied(folder)
    notebook = root / "exercises" / "empowerment.ipynb"
    notebook.write_text(
        notebook.read_text(encoding="utf-8").replace("from widgets import", "from no_such_thing import"), encoding="utf-8"
    )
    return as_built(root)


def gets_no_kernel_and_one_line_of_log(broken: Server) -> None:
    """Change something in the exercise whose notebook fails: it is done by HTTP, and the operator is told once why."""
    before = broken.said().splitlines()

    async def change() -> int | None:
        line = await connect(broken, "oevelser/empowerment")
        await tell(line, 1, {"answers": NOBODY})
        assert await said(line) is None
        return line.close_code

    assert finish(change()) == ENDED
    assert "Empowerment" in broken.get("/oevelser/empowerment")[1]
    assert feedback(broken, "empowerment", NOBODY)["blocks"]
    logged = broken.said().splitlines()[len(before) :]
    assert len(logged) == 1
    assert "Øvelsen empowerment fik ingen kerne: ModuleNotFoundError" in logged[0]
    assert visits(broken) == 0


@pytest.mark.usefixtures("course")  # has built the book
def test_an_exercise_whose_notebook_fails_is_done_by_http(tmp_path: Path) -> None:
    with serving(tmp_path, broken_course(tmp_path)) as broken:
        gets_no_kernel_and_one_line_of_log(broken)


@pytest.mark.usefixtures("course")  # has built the book
def test_an_exercise_with_a_mistake_in_it_gives_a_danish_page_and_one_line_of_log(tmp_path: Path) -> None:
    root = copied(tmp_path)
    with serving(tmp_path, as_built(root)) as broken:
        (root / "exercises" / "empowerment.yml").write_text("title: [", encoding="utf-8")
        before = broken.said().splitlines()
        status, page, _ = broken.get("/oevelser/empowerment")
        assert status == 500
        assert "Øvelsen kunne ikke starte" in page
        assert "Traceback" not in page
        logged = broken.said().splitlines()[len(before) :]
        assert len(logged) == 1
        assert "exercises/empowerment.yml" in logged[0]
        assert broken.get("/oevelser/chime")[0] == 200


def test_a_taken_port_is_told_in_one_danish_line(course: Server, tmp_path: Path) -> None:
    port = str(urlsplit(course.url).port)
    with pytest.raises(AssertionError, match=f"Port {port} på 127.0.0.1 er optaget"), serving(tmp_path, PORT=port):
        pass
    assert "Traceback" not in (tmp_path / "server.log").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "path", ["/", "/index.html", "/healthz", "/mappe", "/mappe/indhold", "/oevelser/chime", "/videnstjek/tema-1", "/findes-ikke"]
)
def test_head_is_answered_as_get_without_a_body_and_starts_no_kernel(course: Server, path: str) -> None:
    before = json.loads(course.get("/healthz")[1])["visits"]
    parts = urlsplit(course.url)
    with socket.create_connection((str(parts.hostname), int(parts.port or 80)), timeout=60) as line:
        line.sendall(f"HEAD {path} HTTP/1.0\r\nHost: {parts.netloc}\r\n\r\n".encode())
        answer = b""
        while piece := line.recv(65536):
            answer += piece
    head, _, body = answer.partition(b"\r\n\r\n")
    assert int(head.split()[1]) == (404 if path == "/findes-ikke" else 200)
    assert body == b""
    assert json.loads(course.get("/healthz")[1])["visits"] == before
