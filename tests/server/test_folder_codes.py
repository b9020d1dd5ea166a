"""A folder from its code to its end, as browsers ask for it."""

from __future__ import annotations

import json
import secrets
import socket
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http.cookies import SimpleCookie
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from folder_client import COOKIE, Answer, Browser, answers
from running import Server, serving, until

from kursus.folder import new_code, read_code
from kursus.folder.code import WORDS, word_list


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server behind a proxy, so that each browser here can have an address of its own."""
    with serving(tmp_path_factory.mktemp("codes"), KURSUS_PROXY="ja") as running:
        yield running


@pytest.fixture
def browser(course: Server) -> Browser:
    return Browser(course)


def cookie_of(answer: Answer) -> SimpleCookie:
    (line,) = answer.headers.get_all("Set-Cookie") or [""]
    return SimpleCookie(line)


def told(answer: Answer) -> tuple[int, str, list[tuple[str, str]]]:
    """Return all that an answer tells, but for the time of day."""
    return answer.status, answer.text, [(name, value) for name, value in answer.headers.items() if name != "Date"]


def test_a_code_is_drawn_anew_each_time_and_is_no_folder_yet(browser: Browser) -> None:
    codes = {browser.post("/mappe/kode").said["code"] for _ in range(5)}
    assert len(codes) == 5
    assert all(len(read_code(code).words) == WORDS for code in codes)
    assert browser.open(codes.pop()).status == 404


def test_a_folder_is_made_and_open_at_once(browser: Browser) -> None:
    browser.create()
    assert browser.contents()["entries"] == {}
    assert browser.contents()["tag"] == browser.tag
    assert "Mappen bliver slettet" in browser.contents()["until"]


@pytest.mark.parametrize(
    ("proxy", "secure"), [({}, ""), ({"X_Forwarded_Proto": "https"}, True), ({"X_Forwarded_Proto": "http"}, "")]
)
@pytest.mark.parametrize("path", ["/mappe/opret", "/mappe/aabn"])
def test_the_cookie_ends_with_the_browser_and_no_script_or_other_site_has_it(
    browser: Browser, path: str, proxy: dict[str, str], secure: object
) -> None:
    code = new_code() if path == "/mappe/opret" else browser.create()
    morsel = cookie_of(browser.post(path, {"code": code}, **proxy))[COOKIE]
    assert morsel["httponly"] is True
    assert (morsel["samesite"], morsel["path"], morsel["secure"]) == ("Lax", "/", secure)
    assert (morsel["expires"], morsel["max-age"], morsel["domain"]) == ("", "", "")


@pytest.mark.parametrize(
    "write",
    [
        str.upper,
        lambda code: code.replace(" ", "-"),
        lambda code: f"  {code.title()}. ",
        lambda code: code.replace("æ", "ae").replace("ø", "oe").replace("å", "aa"),
        lambda code: code.replace("å", "a\u030a"),
    ],
    ids=["capitals", "hyphens", "spaces and a full stop", "without æ, ø and å", "an å of two signs"],
)
def test_a_code_opens_its_folder_however_it_is_written(course: Server, write: object) -> None:
    here, there = Browser(course), Browser(course)
    danish = [next(word for word in word_list() if letter in word) for letter in "æøå"]
    code = " ".join([*danish, *(secrets.choice(word_list()) for _ in range(WORDS - len(danish)))])
    here.tag = here.post("/mappe/opret", {"code": code}).said["tag"]
    here.save("chime", answers(styrke="ro"))
    assert callable(write)
    assert write(code) != code
    assert there.open(write(code)).status == 200
    assert there.tag == here.tag
    assert there.contents()["entries"]["chime"]["answers"] == answers(styrke="ro")


def test_a_wrong_code_opens_nothing_and_its_answer_tells_nothing_of_other_folders(course: Server) -> None:
    code, wrong = new_code(), new_code()
    near = " ".join([*code.split()[:-1], next(word for word in word_list() if word not in code)])
    turned = " ".join(reversed(code.split()))
    before = told(Browser(course).open(wrong))
    owner = Browser(course)
    assert owner.post("/mappe/opret", {"code": code}).status == 200
    owner.tag = owner.contents()["tag"]
    owner.save("chime", answers(styrke="ro"))
    guesser = Browser(course)
    assert [told(guesser.open(one)) for one in (wrong, near, turned)] == [before] * 3
    assert before[0] == 404
    assert "ingen mappe med den kode" in before[1]
    assert guesser.token == ""
    assert guesser.contents() is None


def test_a_mistyped_code_is_answered_with_the_words_that_are_wrong(browser: Browser) -> None:
    code = browser.create().split()
    answer = browser.open(" ".join(["lampqe", *code[1:4], "xyzxyz"]))
    assert answer.status == 400
    assert "Ordet »lampqe« bruges ikke i koder. Mente du »lampe«" in answer.message
    assert "»xyzxyz«" in answer.message
    assert not [word for word in code[1:4] if f"»{word}« bruges ikke" in answer.message]


@pytest.mark.parametrize("typed", ["", "   ", None, 7, ["bjørn"], {"a": "b"}, "ord " * 5000, "\ud800", "<b>hej</b>", "a" * 200])
def test_what_is_no_code_is_told_of(course: Server, browser: Browser, typed: object) -> None:
    before = course.said()
    answer = browser.post("/mappe/aabn", {"code": typed})
    assert answer.status in {400, 413}
    assert answer.message
    assert course.said() == before


def test_a_folder_is_not_made_twice(course: Server, browser: Browser) -> None:
    code = browser.create()
    other = Browser(course)
    answer = other.post("/mappe/opret", {"code": code})
    assert (answer.status, other.token) == (409, "")
    assert answer.message.startswith("Mappen kunne ikke oprettes.")


def test_a_closed_folder_is_closed_here_and_stays_open_elsewhere(course: Server) -> None:
    here, there = Browser(course), Browser(course)
    there.open(here.create())
    closed = here.post("/mappe/luk")
    morsel = cookie_of(closed)[COOKIE]
    assert (closed.status, morsel.value, morsel["path"]) == (200, "", "/")
    assert parsedate_to_datetime(morsel["expires"]) < datetime.now(tz=UTC)
    assert here.contents() is None
    assert there.contents()["tag"] == there.tag


def test_a_folder_is_not_deleted_under_the_tag_of_another(course: Server, browser: Browser) -> None:
    browser.create()
    other = Browser(course)
    other.create()
    for tag in (other.tag, "", None, [browser.tag], browser.tag.upper() + "x"):
        answer = browser.post("/mappe/slet", {"tag": tag})
        assert answer.status == 401
        assert answer.message.startswith("Mappen er ikke åben her.")
    assert browser.post("/mappe/slet", {}).status == 401
    assert Browser(course).post("/mappe/slet", {"tag": browser.tag}).status == 401
    assert browser.contents()["tag"] == browser.tag


def test_a_deleted_folder_is_gone_everywhere_and_who_has_it_open_is_told(course: Server) -> None:
    here, there = Browser(course), Browser(course)
    code = here.create()
    there.open(code)
    there.save("chime", answers(styrke="ro"))
    assert here.post("/mappe/slet", {"tag": here.tag}).status == 200
    assert here.token == ""
    token = there.token
    gone = there.save("chime", answers(styrke="ro og mod"), seen=1, version=2)
    assert gone.status == 410
    assert gone.message.startswith("Mappen er slettet. Det, du har skrevet, ligger nu kun i denne fane.")
    assert there.token == ""
    there.token = token
    assert there.contents() is None
    assert there.begun("chime")["folder"] is None
    assert there.post("/mappe/slet", {"tag": there.tag}).status == 410
    assert Browser(course).open(code).status == 404


@pytest.mark.parametrize("token", ["x", "ø", "A" * 42, "A" * 44, "=" * 43, '"', "A" * 5000, "A" * 43])
def test_a_cookie_that_opens_nothing_is_like_none(course: Server, browser: Browser, token: str) -> None:
    before = course.said()
    browser.token = token.encode().decode("latin-1")
    assert browser.contents() is None
    assert browser.begun("chime")["folder"] is None
    assert browser.save("chime", answers()).status in {401, 410}
    assert course.said() == before


def guess(course: Server, address: str) -> socket.socket:
    """Send a wrong code, and wait for no answer: those who guess much are kept waiting."""
    where = urlsplit(course.url)
    body = json.dumps({"code": new_code()}).encode()
    head = (
        f"POST /mappe/aabn HTTP/1.1\r\nHost: {where.netloc}\r\nX-Forwarded-For: {address}\r\nContent-Type: application/json\r\n"
    )
    line = socket.create_connection((str(where.hostname), int(where.port or 80)), timeout=60)
    line.sendall(f"{head}Content-Length: {len(body)}\r\n\r\n".encode() + body)
    return line


def assert_sent_away(answer: Answer) -> None:
    assert answer.status == 429
    assert answer.message == "Der er prøvet for mange forkerte koder herfra. Vent et minut, og prøv igen."
    assert 30 <= int(answer.headers["Retry-After"]) <= 300


def test_who_guesses_is_sent_away_and_another_behind_the_same_proxy_is_not(course: Server) -> None:
    guesser, other = Browser(course), Browser(course)
    code = other.create()
    with ExitStack() as lines:
        for _ in range(75):
            lines.enter_context(guess(course, guesser.address))
        until(lambda: guesser.open(new_code()).status == 429, "the one who guesses to be sent away")
        assert_sent_away(guesser.open(code))
        assert other.open(code).status == 200


def test_without_a_proxy_of_ours_nobody_s_word_for_an_address_is_taken(tmp_path: Path) -> None:
    with serving(tmp_path) as course, ExitStack() as lines:
        for number in range(75):
            lines.enter_context(guess(course, f"10.9.9.{number}"))
        until(lambda: Browser(course).open(new_code()).status == 429, "the one who guesses to be sent away")
        assert_sent_away(Browser(course).open(new_code()))
