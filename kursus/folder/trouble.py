"""What a participant is told when the database of the folders fails."""

from __future__ import annotations

from kursus.database.errors import StorageError, Trouble

KEPT = "Det, du har skrevet, bliver stående på siden."
TELL = f"{KEPT} Sig det til din underviser."
UNUSABLE = f"Mapperne kan ikke bruges lige nu. {TELL}"
LINES = {
    Trouble.FULL: f"Der er ikke plads til at gemme mere på serveren. {TELL}",
    Trouble.BUSY: f"Serveren har for travlt til at gemme lige nu. {KEPT} Prøv igen om lidt.",
    Trouble.CHANGED: f"Noget af det, der er gemt i mappen, er beskadiget og kan ikke læses. {TELL}",
}


def participant_line(error: StorageError) -> str:
    """Return what the participant is told, in Danish; it holds nothing of the database."""
    return LINES.get(error.trouble, UNUSABLE)
