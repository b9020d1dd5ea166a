"""What no page of ours would send is refused in Danish, from wherever it comes, and leaves no line in the log."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from folder_client import Browser, answers
from running import Server, serving

UNREADABLE = "Det, siden sendte, kunne ikke læses. Genindlæs siden, og prøv igen."
WITH_A_BODY = [
    ("POST", "/mappe/opret"),
    ("POST", "/mappe/aabn"),
    ("POST", "/mappe/slet"),
    ("PUT", "/mappe/svar/chime"),
    ("DELETE", "/mappe/svar/chime"),
]
CHANGING = [*WITH_A_BODY, ("POST", "/mappe/kode"), ("POST", "/mappe/luk")]
NO_OBJECT = {
    "nothing": b"",
    "no JSON": b"kode=bj\xc3\xb8rn",
    "a list": b"[]",
    "a text": b'"kode"',
    "no text": b"\xff\xfe\x00\xd8",
    "half": b'{"tag": "',
    "a number that is none": b'{"tag": NaN}',
    "a number without end": b'{"tag": 1e999}',
    "a number without end, in digits": b'{"tag": ' + b"1" * 5000 + b"}",
    "nested a little": b'{"tag": ' + b"[" * 300 + b"]" * 300 + b"}",
    "nested deeply": b'{"tag": ' + b"[" * 7000 + b"]" * 7000 + b"}",
}


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server behind a proxy, so that each browser here can have an address of its own."""
    with serving(tmp_path_factory.mktemp("refusals"), KURSUS_PROXY="ja") as running:
        yield running


@pytest.fixture(scope="module")
def browser(course: Server) -> Browser:
    """A browser with a folder open and one answer in it."""
    made = Browser(course)
    made.create()
    made.save("chime", answers(styrke="ro"), version=5)
    return made


@pytest.fixture(autouse=True)
def _nothing_is_logged_or_changed(course: Server, browser: Browser) -> Iterator[None]:
    before = course.said()
    yield
    assert course.said() == before
    assert browser.contents()["entries"] == {"chime": {"version": 5, "answers": answers(styrke="ro")}}


@pytest.mark.parametrize("body", NO_OBJECT.values(), ids=NO_OBJECT)
@pytest.mark.parametrize(("method", "path"), WITH_A_BODY)
def test_what_is_no_object_is_refused(browser: Browser, method: str, path: str, body: bytes) -> None:
    refused = browser.send(method, path, body)
    assert (refused.status, refused.message) == (400, UNREADABLE)


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", ""])
@pytest.mark.parametrize(("method", "path"), WITH_A_BODY)
def test_what_a_form_of_another_site_could_send_is_refused(browser: Browser, method: str, path: str, kind: str) -> None:
    refused = browser.send(method, path, json.dumps({"tag": browser.tag}).encode(), {"Content-Type": kind})
    assert refused.status in {400, 415}
    assert refused.message


@pytest.mark.parametrize(
    "origin", ["https://et-andet-sted.dk", "null", "http://127.0.0.1:1", "http://127.0.0.1", "file://", "http://[", "//"]
)
@pytest.mark.parametrize(("method", "path"), CHANGING)
def test_nothing_is_changed_for_another_site(browser: Browser, method: str, path: str, origin: str) -> None:
    refused = browser.send(method, path, json.dumps({"tag": browser.tag}).encode(), {"Origin": origin})
    assert (refused.status, refused.message) == (403, "Siden kan kun bruges fra kurset selv.")
    assert refused.headers.get_all("Set-Cookie") is None


@pytest.mark.parametrize(("method", "path"), WITH_A_BODY)
def test_what_is_nested_without_end_or_too_large_is_refused(browser: Browser, method: str, path: str) -> None:
    assert browser.send(method, path, b'{"tag": ' + b"[" * 100_000).status in {400, 413}
    refused = browser.send(method, path, json.dumps({"code": "x" * 5_000_000}).encode())
    assert refused.status == 413
    assert refused.message.startswith("Der er skrevet mere, end der kan gemmes.")


@pytest.mark.parametrize(
    "wrong",
    [
        {"answers": None},
        {"answers": []},
        {"answers": {}},
        {"answers": answers() | {"case": 7}},
        {"answers": answers() | {"fields": []}},
        {"answers": answers() | {"mere": 1}},
        {"answers": answers() | {"done": "ja"}},
        {"answers": answers() | {"changed": 7}},
        {"seen": -1},
        {"seen": "1"},
        {"seen": None},
        {"seen": True},
        {"seen": 1.0},
        {"seen": 2**53},
        {"version": None},
        {"version": -1},
        {"tried": None},
        {"tried": [None]},
        {"tried": {"a": 1}},
    ],
    ids=str,
)
def test_what_is_no_saving_of_answers_is_refused(browser: Browser, wrong: dict[str, object]) -> None:
    said = {"tag": browser.tag, "seen": 5, "tried": [], "version": 6, "answers": answers()} | wrong
    refused = browser.send("PUT", "/mappe/svar/chime", json.dumps(said).encode())
    assert (refused.status, refused.message) == (400, UNREADABLE)


@pytest.mark.parametrize("version", [0, -1, "1", None, True, 1.0, 2, 10**4000])
def test_answers_of_no_version_that_can_be_opened_are_refused(browser: Browser, version: object) -> None:
    refused = browser.save("chime", answers() | {"schema_version": version}, seen=5)
    assert refused.status == 422
    assert "De er ikke rørt." in refused.message


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/mappe/kode"),
        ("GET", "/mappe/slet"),
        ("POST", "/mappe/indhold"),
        ("GET", "/mappe/svar/chime"),
        ("PATCH", "/mappe/luk"),
    ],
)
def test_what_an_address_is_not_for_is_refused(browser: Browser, method: str, path: str) -> None:
    refused = browser.send(method, path, b"{}" if method != "GET" else None)
    assert (refused.status, refused.message) == (405, "Noget gik galt. Det er ikke din skyld. Prøv igen om lidt.")


def test_what_is_told_is_kept_by_nobody(browser: Browser) -> None:
    told = [
        browser.send("GET", "/mappe/indhold"),
        browser.save("chime", answers(), seen=1),
        browser.send("GET", "/oevelser/chime"),
    ]
    assert [answer.headers["Cache-Control"] for answer in told] == ["no-store"] * 3
