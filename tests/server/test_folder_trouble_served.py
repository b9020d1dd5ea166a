"""The database fails while the course runs: participants are told in the page, the operator in one line, and then it goes on."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

from folder_client import Answer, Browser, answers
from running import ROOT, Server, serving, until

KEPT = "Det, du har skrevet, bliver stående på siden."
UNUSABLE = f"Mapperne kan ikke bruges lige nu. {KEPT} Sig det til din underviser."
BUSY = f"Serveren har for travlt til at gemme lige nu. {KEPT} Prøv igen om lidt."
FULL = f"Der er ikke plads til at gemme mere på serveren. {KEPT} Sig det til din underviser."


def with_a_folder(course: Server) -> Browser:
    browser = Browser(course)
    browser.create()
    browser.save("chime", answers(styrke="før"), version=5)
    return browser


def file_of(course: Server) -> Path:
    return course.log.parent / "data" / "kursus.db"


def save_again(browser: Browser, seen: int = 5) -> Answer:
    return browser.save("chime", answers(styrke="efter"), seen=seen, version=6)


def assert_all_are_told(browser: Browser, message: str, fault: str) -> None:
    """Let a class save while the database fails: each is told, the exercise opens, and the operator has one line."""
    before = browser.course.said()
    with ThreadPoolExecutor(8) as tabs:
        told = list(tabs.map(lambda _: save_again(browser), range(24)))
    assert {(answer.status, answer.message) for answer in told} == {(503, message)}
    begun = browser.begun("chime")["folder"]
    assert (begun["tag"], begun["version"], begun["trouble"]) == (browser.tag, 0, message)
    assert browser.contents() == {"tag": browser.tag, "trouble": message}
    assert browser.send("GET", "/mappe").status == 200
    (line,) = browser.course.said().removeprefix(before).splitlines()
    assert f"Databasen {file_of(browser.course)}: {fault}" in line


def assert_saving_goes_on(browser: Browser) -> None:
    until(lambda: save_again(browser).status == 200, "saving to work again")
    assert browser.contents()["entries"]["chime"] == {"version": 6, "answers": answers(styrke="efter")}


def test_a_database_that_is_taken_away_and_put_back(tmp_path: Path) -> None:
    with serving(tmp_path) as course:
        browser, file = with_a_folder(course), file_of(course)
        file.rename(tmp_path / "væk.db")
        assert_all_are_told(browser, UNUSABLE, "kan ikke åbnes eller skrives.")
        assert not file.exists()
        (tmp_path / "væk.db").rename(file)
        assert_saving_goes_on(browser)


def test_a_database_that_is_written_over_with_something_else_and_restored(tmp_path: Path) -> None:
    with serving(tmp_path) as course:
        browser, file = with_a_folder(course), file_of(course)
        run_kursus(course, "backup", tmp_path / "kopi")
        with closing(sqlite3.connect(file)) as other:
            other.execute("PRAGMA wal_checkpoint(TRUNCATE)")  # else all of it is in the log too, and nothing is lost
        file.write_bytes(b"noget helt andet " * 5000)
        assert_all_are_told(browser, UNUSABLE, "er beskadiget")
        assert "er hentet fra" in run_kursus(course, "restore", tmp_path / "kopi")
        assert_saving_goes_on(browser)


def test_a_database_that_another_program_keeps_to_itself(tmp_path: Path) -> None:
    with serving(tmp_path) as course:
        browser = with_a_folder(course)
        with closing(sqlite3.connect(file_of(course), isolation_level=None, timeout=60)) as other:
            # With the log on, an exclusive lock keeps writers out and lets readers in.
            other.execute("BEGIN EXCLUSIVE")
            before = course.said()
            with ThreadPoolExecutor(8) as tabs:
                told = list(tabs.map(lambda _: save_again(browser), range(8)))
            assert {(answer.status, answer.message) for answer in told} == {(503, BUSY)}
            assert browser.begun("chime")["folder"]["answers"] == answers(styrke="før")
            (line,) = course.said().removeprefix(before).splitlines()
            assert "er låst eller overbelastet" in line
        assert_saving_goes_on(browser)


def test_a_disk_that_is_full_until_something_is_deleted(tmp_path: Path) -> None:
    script = str(Path(__file__).parent / "little_room.py")
    with serving(tmp_path, program=[script], ROOM="60", PYTHONPATH=str(ROOT)) as course:
        browser, before = with_a_folder(course), course.said()
        assert browser.save("empowerment", answers(tekst="x" * 200_000), version=7).status == 503
        for _ in range(5):
            refused = browser.save("empowerment", answers(tekst="x" * 200_000), version=7)
            assert (refused.status, refused.message) == (503, FULL)
        (line,) = course.said().removeprefix(before).splitlines()
        assert line.endswith("disken er fuld. Skaf plads.")
        assert browser.begun("chime")["folder"]["answers"] == answers(styrke="før")
        assert_saving_goes_on(browser)


def test_a_server_that_starts_without_a_database_it_can_use_serves_the_rest_and_goes_on(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "kursus.db").write_bytes(b"noget helt andet " * 5000)
    with serving(tmp_path) as course:
        browser = Browser(course, token="A" * 43, tag="x")
        until(lambda: "er beskadiget" in course.said(), "the operator to be told")
        before = course.said()
        assert browser.begun("chime")["folder"]["trouble"] == UNUSABLE
        code = browser.post("/mappe/kode").said["code"]
        refused = browser.post("/mappe/opret", {"code": code})
        assert (refused.status, refused.message) == (503, UNUSABLE)
        assert course.said() == before
        file_of(course).unlink()
        until(lambda: browser.post("/mappe/opret", {"code": code}).status == 200, "folders to be made")


def test_nobody_is_taken_for_a_guesser_while_the_database_fails(tmp_path: Path) -> None:
    with serving(tmp_path) as course:
        browser, file = Browser(course), file_of(course)
        code = browser.create()
        file.rename(tmp_path / "væk.db")
        with ThreadPoolExecutor(20) as tabs:
            assert set(tabs.map(lambda _: browser.open(code).status, range(80))) == {503}
        (tmp_path / "væk.db").rename(file)
        assert browser.open(code).status == 200


def run_kursus(course: Server, command: str, file: Path) -> str:
    environment = os.environ | {"KURSUS_ROD": str(ROOT), "KURSUS_DATA": str(file_of(course).parent)}
    started = [sys.executable, "-m", "kursus", command, str(file)]
    return subprocess.run(started, env=environment, capture_output=True, text=True, check=True).stdout


def test_what_was_saved_before_a_copy_is_there_when_it_is_fetched_back_while_the_course_runs(tmp_path: Path) -> None:
    with serving(tmp_path) as course:
        browser, before = with_a_folder(course), course.said()
        assert "1 mappe er kopieret" in run_kursus(course, "backup", tmp_path / "kopi")
        save_again(browser)
        later = with_a_folder(course)
        assert "1 mappe er hentet" in run_kursus(course, "restore", tmp_path / "kopi")
        assert browser.contents()["entries"]["chime"] == {"version": 5, "answers": answers(styrke="før")}
        assert later.contents() is None
        assert later.save("chime", answers()).status == 410
        conflict = save_again(browser, seen=6)
        assert conflict.said == {"now": {"version": 5, "answers": answers(styrke="før")}}
        assert_saving_goes_on(browser)
        assert course.said() == before
