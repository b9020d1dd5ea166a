"""What every knowledge check says of itself, on the screen and on paper."""

from __future__ import annotations

INSTRUCTION = [
    "Svar på ét spørgsmål ad gangen. Du må gerne springe over.",
    "Tryk »Svar«. Så kan du læse, hvad der passer, og hvorfor.",
    "Nederst står de sider, som er gode at læse igen.",
]

UNSCORED = "Her er der ikke noget rigtigt svar."
"""What a question on danger or law says of itself."""
SAFE = "Det sikre er:"

ABOUT = "Det er ikke en prøve. Du får ingen karakter, og ingen gemmer dine svar."
