"""Answers are saved in a folder and come back; whoever would write over what they have not seen is told."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from folder_client import Browser, answers
from running import Server, serving
from sqlalchemy import update
from sqlalchemy.engine import URL

from kursus.folder import Folder, open_store
from kursus.folder.tables import EntryRow


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server behind a proxy, so that each browser here can have an address of its own."""
    with serving(tmp_path_factory.mktemp("answers"), KURSUS_PROXY="ja") as running:
        yield running


@pytest.fixture
def browser(course: Server) -> Browser:
    """A browser with a new folder open."""
    made = Browser(course)
    made.create()
    return made


@pytest.fixture
def folder(course: Server, browser: Browser) -> Iterator[Folder]:
    """The same folder as another version of the course would open it."""
    store = open_store(URL.create("sqlite", database=str(course.log.parent / "data" / "kursus.db")))
    found = store.open(browser.key)
    assert found
    yield found
    store.close()


def test_what_is_saved_is_on_the_exercise_s_page_and_in_the_overview(browser: Browser) -> None:
    written = answers(styrke="ro & <b>mod</b> </script> 😀\ud800", rows=[{"a": None, "b": 1.5}]) | {
        "done": True,
        "changed": "i dag",
    }
    saved = browser.save("chime", written, version=71)
    assert (saved.status, saved.said) == (200, {"version": 71})
    whole = {"styrke": "ro & <b>mod</b> </script> 😀?", "rows": [{"a": None, "b": 1.5}]}
    kept = {"version": 71, "answers": written | {"fields": whole}}  # half a character is made whole at the border
    assert browser.begun("chime")["folder"] == {"tag": browser.tag} | kept
    assert browser.begun("empowerment")["folder"] == {"tag": browser.tag, "version": 0, "answers": None}
    assert browser.contents()["entries"] == {"chime": kept}


def test_without_a_folder_nothing_is_saved_and_the_exercise_opens(course: Server) -> None:
    nobody = Browser(course)
    assert nobody.begun("chime")["folder"] is None
    refused = nobody.save("chime", answers())
    assert refused.status == 401
    assert refused.message.startswith("Mappen er ikke åben her.")


def test_who_saves_what_another_folder_s_page_showed_is_refused(browser: Browser) -> None:
    """Another folder was opened in another tab: this tab must not put its answers in that one."""
    before, browser.tag = browser.tag, "0123456789abcdef"
    assert browser.save("chime", answers()).status == 401
    assert browser.send("DELETE", "/mappe/svar/chime", b'{"tag": null}').status == 401
    browser.tag = before
    assert browser.save("chime", answers()).status == 200


def test_who_has_not_seen_what_is_there_gets_it_and_may_then_choose(course: Server, browser: Browser) -> None:
    other = Browser(course, token=browser.token, tag=browser.tag)
    other.save("chime", answers(styrke="deres"), version=5)
    for seen in (0, 4, 2**53 - 1):
        conflict = browser.save("chime", answers(styrke="mit"), seen=seen, version=6)
        assert conflict.status == 409
        assert conflict.said == {"now": {"version": 5, "answers": answers(styrke="deres")}}
    assert browser.contents()["entries"]["chime"]["version"] == 5
    assert browser.save("chime", answers(styrke="mit"), seen=5, version=6).said == {"version": 6}


def test_what_was_deleted_elsewhere_is_told_of_and_does_not_come_back_by_itself(browser: Browser) -> None:
    browser.save("chime", answers(styrke="ro"), version=5)
    assert browser.send("DELETE", "/mappe/svar/chime", b'{"tag": "%s"}' % browser.tag.encode()).status == 200
    conflict = browser.save("chime", answers(styrke="mod"), seen=5, version=6)
    assert (conflict.status, conflict.said) == (409, {"now": None})
    assert browser.contents()["entries"] == {}


def test_an_answer_that_was_never_heard_is_no_conflict_with_oneself(browser: Browser) -> None:
    browser.save("chime", answers(styrke="r"), version=5)
    browser.save("chime", answers(styrke="ro"), seen=5, version=6)  # kept, but the line broke before the page heard of it
    assert browser.save("chime", answers(styrke="ro!"), seen=5, version=7).status == 409
    assert browser.save("chime", answers(styrke="ro!"), seen=5, tried=[9, 6], version=7).said == {"version": 7}


def test_the_same_answers_from_two_places_are_no_conflict(browser: Browser) -> None:
    browser.save("chime", answers(styrke="ro"), version=5)
    assert browser.save("chime", answers(styrke="ro"), version=6).said == {"version": 5}


def test_answers_to_an_exercise_that_is_not_there_are_refused(browser: Browser) -> None:
    for name in ("findes-ikke", "..%2f..%2fchime", "%00", "chime.yml", "a" * 5000):
        refused = browser.save(name, answers())
        assert refused.status == 404
        assert refused.message == "Øvelsen findes ikke længere. Genindlæs siden."


def newer(**fields: object) -> dict[str, Any]:
    return answers(**fields) | {"schema_version": 99}


def test_answers_of_a_newer_version_are_refused_and_what_is_there_is_untouched(browser: Browser) -> None:
    browser.save("chime", answers(styrke="ro"), version=5)
    refused = browser.save("chime", newer(styrke="mod"), seen=5, version=6)
    assert refused.status == 422
    assert refused.message.startswith("Svarene er gemt i en nyere udgave af øvelsen (version 99)")
    assert browser.contents()["entries"]["chime"] == {"version": 5, "answers": answers(styrke="ro")}


def test_what_a_newer_version_saved_is_told_of_and_never_written_over(browser: Browser, folder: Folder) -> None:
    folder.save("chime", newer(styrke="mod"), version=5)
    before = folder.load("chime")
    begun = browser.begun("chime")["folder"]
    assert set(begun) == {"tag", "version", "problem"}
    assert begun["problem"].startswith("Svarene er gemt i en nyere udgave af øvelsen (version 99)")
    assert "De er ikke rørt." in begun["problem"]
    assert browser.contents()["entries"]["chime"] == {"version": 5, "problem": begun["problem"]}
    for seen in (0, 5):
        conflict = browser.save("chime", answers(styrke="ro"), seen=seen, tried=[5], version=6)
        assert (conflict.status, conflict.said) == (409, {"now": {"version": 5, "problem": begun["problem"]}})
    assert folder.load("chime") == before
    assert browser.save("empowerment", answers()).status == 200


def test_answers_that_are_too_long_are_refused_and_what_was_there_stays(browser: Browser) -> None:
    browser.save("chime", answers(styrke="ro"), version=5)
    for length in (1_100_000, 5_000_000):
        refused = browser.save("chime", answers(styrke="x" * length), seen=5, version=6)
        assert refused.status == 413
        assert refused.message == "Der er skrevet mere, end der kan gemmes. Gør det kortere, eller del det."
    assert browser.contents()["entries"]["chime"]["version"] == 5


def test_one_damaged_entry_is_told_of_and_the_others_are_there(browser: Browser, folder: Folder) -> None:
    browser.save("chime", answers(), version=5)
    browser.save("empowerment", answers(), version=6)
    with folder.store.database.writing() as connection:
        damaged = EntryRow.name_id == folder.key.name_id("chime")
        connection.execute(update(EntryRow).where(damaged).values(locked=b"\1" * 4125))
    contents = browser.contents()
    assert contents["entries"]["chime"]["problem"] == "Svarene er beskadiget og kan ikke læses"
    assert (set(contents["entries"]), contents["unreadable"]) == ({"chime", "empowerment"}, 1)
    trouble = browser.begun("chime")["folder"]["trouble"]
    assert trouble.startswith("Noget af det, der er gemt i mappen, er beskadiget")
    assert browser.save("chime", answers(styrke="ro"), seen=5).status == 503
    assert browser.begun("empowerment")["folder"]["version"] == 6
    assert browser.send("DELETE", "/mappe/svar/chime", json.dumps({"tag": browser.tag}).encode()).status == 200
    assert browser.save("chime", answers(styrke="ro")).status == 200
