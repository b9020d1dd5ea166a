"""Danish for the words that the themes say and have no Danish for."""

from __future__ import annotations

from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from sphinx.application import Sphinx

HERE = Path(__file__).parent / "locale"


def add_danish(app: Sphinx) -> None:
    """Compile our catalogues into the build's folder, and have Sphinx look there first."""
    compiled = Path(app.doctreedir).parent / ".locale"
    for source in sorted(HERE.glob("*.po")):
        target = compiled / "da" / "LC_MESSAGES" / f"{source.stem}.mo"
        target.parent.mkdir(parents=True, exist_ok=True)
        with source.open("rb") as file, target.open("wb") as written:
            write_mo(written, read_po(file, locale="da"))
        app.add_message_catalog(source.stem, str(compiled))
