"""The command `kursus`: serve, build, print and check the course."""

from __future__ import annotations

import argparse
import datetime as dt
import sys
from collections.abc import Sequence
from pathlib import Path

from kursus import __version__
from kursus.check import check_content, to_confirm, to_look_up
from kursus.course import Course, find_course
from kursus.own_notebook import own_names

HELP = "Kurset i socialpsykiatri: server, bog og kontrol af indholdet."


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit status: 0 when all went well, 1 when something must be mended."""
    parser = argparse.ArgumentParser(prog="kursus", description=HELP)
    parser.add_argument("--version", action="version", version=__version__)
    commands = parser.add_subparsers(
        dest="command", required=True, metavar="serve | build | print | check | new | backup | restore"
    )
    commands.add_parser("serve", help="byg bogen, hvor den er ændret, og start serveren (sæt HOST og PORT)")
    commands.add_parser("build", help="byg bogen")
    printer = commands.add_parser("print", help="print hele bogen som én PDF (kræver Chromium, Chrome eller Edge)")
    printer.add_argument(
        "file", nargs="?", type=Path, default=Path("hele-bogen.pdf"), metavar="FIL.pdf", help="ellers hele-bogen.pdf"
    )
    commands.add_parser("check", help="kontrollér alt indhold")
    new = commands.add_parser("new", help="lav filerne til en ny øvelse")
    new.add_argument("name", metavar="NAVN", help="små bogstaver a-z, tal og bindestreg; navnet bliver en del af adressen")
    new.add_argument("--tema", type=int, choices=range(5), default=0, help="0 er fundamentet")
    new.add_argument("--resultat", action="store_true", help="lav også et modul, der regner et resultat ud")
    backup = commands.add_parser("backup", help="kopiér alle kursusmapper til en fil, også mens kurset kører")
    backup.add_argument("file", type=Path, metavar="FIL", help="en ældre kopi dér bliver erstattet")
    restore = commands.add_parser("restore", help="hent kursusmapperne fra en kopi, i stedet for dem, der er")
    restore.add_argument("file", type=Path, metavar="FIL")
    asked = parser.parse_args(arguments)
    try:
        course = find_course()
        if asked.command == "print":
            return _print(course, asked.file)
        if asked.command == "new":
            return _new(course, asked.name, asked.tema, result=asked.resultat)
        if asked.command in {"backup", "restore"}:
            return {"backup": _backup, "restore": _restore}[asked.command](course, asked.file)
        return {"serve": _serve, "build": _build, "check": _check}[asked.command](course)
    except (FileNotFoundError, ValueError) as error:
        return _wrong(str(error))


def _serve(course: Course) -> int:
    from kursus.build import BuildError, build_book
    from kursus.server.app import PortTakenError, serve
    from kursus.server.settings import read_settings

    settings = read_settings()
    try:
        build_book(course)
        print("Starter serveren …", flush=True)
        return 0 if serve(course, settings) else 1
    except (BuildError, PortTakenError) as error:
        return _wrong(str(error))


def _build(course: Course) -> int:
    from kursus.build import BuildError, build_book

    try:
        build_book(course)
    except BuildError as error:
        return _wrong(str(error))
    print(f"Bogen ligger i {course.site}")
    return 0


def _print(course: Course, file: Path) -> int:
    from kursus.build import BuildError
    from kursus.print_book import PrintError, print_book

    try:
        print_book(course, file)
    except (BuildError, PrintError) as error:
        return _wrong(str(error))
    print(f"Hele bogen ligger i {file}")
    return 0


def _new(course: Course, name: str, theme: int, *, result: bool) -> int:
    from kursus.new_exercise import make_exercise

    left = make_exercise(course, name, theme=theme, result=result)
    print(f"Øvelsen {name} er lavet. Det mangler:")
    print("\n".join(f"- {line}" for line in left))
    return 0


def _backup(course: Course, file: Path) -> int:
    from kursus.folder import StorageError, database_url
    from kursus.folder.backup import BackupError, back_up

    try:
        folders = back_up(database_url(course), file)
    except (BackupError, StorageError) as error:
        return _wrong(str(error))
    print(f"{_folders(folders)} er kopieret til {file}. Gem kopien, hvor kun du kan læse den.")
    return 0


def _restore(course: Course, file: Path) -> int:
    from kursus.folder import StorageError, database_url
    from kursus.folder.backup import BackupError, restore

    try:
        restored = restore(database_url(course), file)
    except (BackupError, StorageError) as error:
        return _wrong(str(error))
    print(f"{_folders(restored.held)} er hentet fra {file}. Alt er, som det var i kopien; også det, der er slettet siden.")
    if restored.aside:
        print(f"Den beskadigede database er flyttet til {restored.aside}. Slet den, når du ikke skal bruge den mere.")
    return 0


def _folders(number: int) -> str:
    return "1 mappe" if number == 1 else f"{number} mapper"


def _check(course: Course) -> int:
    problems = check_content(course)
    for problem in problems:
        print(problem)
    if problems:
        print(f"{len(problems)} fejl.")
        return 1
    print("Alt indhold er i orden.")
    for name in own_names(course):
        print(f"egen notebook: exercises/{name}.ipynb")
    today = dt.datetime.now(tz=dt.UTC).date()
    confirm = to_confirm(course, today)
    if confirm:
        print("Før det første hold skal et menneske bekræfte:")
    for line in confirm:
        print(f"- {line}")
    for note in to_look_up(course, today):
        print(f"Husk: {note}")
    return 0


def _wrong(message: str) -> int:
    print(message, file=sys.stderr)
    return 1
