"""The command `kursus`: serve, build and check the course."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from kursus import __version__
from kursus.check import check_content
from kursus.places import Places, find_places

HELP = "Kurset i socialpsykiatri: server, bog og kontrol af indholdet."


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit status: 0 when all went well, 1 when something must be mended."""
    parser = argparse.ArgumentParser(prog="kursus", description=HELP)
    parser.add_argument("--version", action="version", version=__version__)
    commands = parser.add_subparsers(dest="command", required=True, metavar="serve | build | check")
    commands.add_parser("serve", help="byg bogen, hvor den er ændret, og start serveren (sæt HOST og PORT)")
    commands.add_parser("build", help="byg bogen")
    commands.add_parser("check", help="kontrollér alt indhold")
    command = parser.parse_args(arguments).command
    try:
        return {"serve": _serve, "build": _build, "check": _check}[command](find_places())
    except (FileNotFoundError, ValueError) as error:
        return _wrong(str(error))


def _serve(places: Places) -> int:
    from kursus.build import BuildError, build_book
    from kursus.server.app import PortTakenError, serve
    from kursus.server.settings import read_settings

    settings = read_settings()
    try:
        build_book(places)
        print("Starter serveren …", flush=True)
        return 0 if serve(places, settings) else 1
    except (BuildError, PortTakenError) as error:
        return _wrong(str(error))


def _build(places: Places) -> int:
    from kursus.build import BuildError, build_book

    try:
        build_book(places)
    except BuildError as error:
        return _wrong(str(error))
    print(f"Bogen ligger i {places.site}")
    return 0


def _check(places: Places) -> int:
    problems = check_content(places)
    for problem in problems:
        print(problem)
    print(f"{len(problems)} fejl." if problems else "Alt indhold er i orden.")
    return 1 if problems else 0


def _wrong(message: str) -> int:
    print(message, file=sys.stderr)
    return 1
