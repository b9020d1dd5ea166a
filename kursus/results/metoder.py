"""Methods: a choice for a person, a guess at how much is known, and the course's word for it with the reason.

The words are those of book/fundament/metoder.md: god, nogen, begrænset, uafklaret, mangler. They are the course's own
assessment, and stand in the YAML as what fits a scene: the browser gets them only after a guess.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from kursus.exercise.answers import Answers
from kursus.exercise.exercise import Exercise
from kursus.exercise.needs import Needs
from kursus.fields import Scene, Sort
from kursus.language import listed
from kursus.results.pictures import boxes
from kursus.results.result import Block, Finding, Result

METHOD, GUESSES, TRAINED = "metode", "gaet", "traenet"
OTHER = "anden"
TRIED = {"aaben-dialog": ("ad_inviteret", "ad_foerste", "ad_tale"), "motiverende": ("mi_udsagn", "mi_gentag", "mi_spoerg")}
"""What is tried of a method, where the course lets one try it."""
QUESTIONS, SAID_BACK = ("ad_foerste", "mi_spoerg"), "mi_gentag"
CLOSED = re.compile(
    r"\W*(?:er|var|har|havde|kan|kunne|vil|ville|skal|skulle|må|tør|bør|bliver|går|synes|tror|føler|tænker|drikker|tager)"
    r"\s+(?:du|i|det|den|der|han|hun|de|vi|jeg)\b",
    re.IGNORECASE,
)
"""How a question begins that can be answered with yes or no."""
NEEDS = Needs(
    texts=(
        *("empty_title", "empty", "picture_title", "note", "guess_first", "other_title", "other", "training_title"),
        *("try_title", "try_closed", "try_question", "try_ask"),
        *(f"try-{key}" for keys in TRIED.values() for key in keys),
    ),
    fields={METHOD: "choice", GUESSES: "sort", TRAINED: "choice", "ad_tale": "text"} | dict.fromkeys(QUESTIONS, "short"),
)


def result(exercise: Exercise, answers: Answers) -> Result:
    """Return the course's word and reason for each method that was guessed at, one's own method first and open."""
    assert exercise.result is not None
    texts, given = exercise.result.texts, answers["fields"]
    field = exercise.fields[GUESSES]
    assert isinstance(field, Sort)
    guesses, method = given.get(GUESSES, {}), given.get(METHOD)
    guessed = [scene for scene in field.scenes if guesses.get(scene.key)]
    own = [scene for scene in guessed if scene.key == method]
    blocks: list[Block] = [_told(field, scene, guesses[scene.key], texts, folded=False) for scene in own]
    if method == OTHER:
        blocks.append(Finding(texts["other_title"], [texts["other"]]))
    if guessed:
        filled = {box.label: [_name(scene) for scene in guessed if box.key in scene.fits] for box in field.boxes}
        blocks.append(boxes(texts["picture_title"], filled, note=texts["note"]))
    blocks += [_told(field, scene, guesses[scene.key], texts, folded=True) for scene in guessed if scene not in own]
    blocks += _tried(texts, given, method)
    training = texts.get(f"training-{given.get(TRAINED)}")
    if training:
        blocks.append(Finding(texts["training_title"], [training]))
    unguessed = [_name(scene) for scene in field.scenes if scene.key == method and scene not in guessed]
    notes = {GUESSES: [f"{texts['guess_first']} {name}." for name in unguessed]} if unguessed else {}
    return Result(blocks or [Finding(texts["empty_title"], [texts["empty"]])], notes)


def _tried(texts: Mapping[str, str], given: Mapping[str, Any], method: str | None) -> list[Finding]:
    """Return what one tried to say with the chosen method, and what its form may close; nothing before it is begun."""
    keys = [key for key in TRIED.get(method or "", ()) if given.get(key)]
    if not keys:
        return []
    closed = any(key in QUESTIONS and CLOSED.match(given[key]) for key in keys)
    asked = SAID_BACK in keys and given[SAID_BACK].rstrip().rstrip("»«\"'").endswith("?")
    said = [*([texts["try_closed"]] if closed else []), *([texts["try_question"]] if asked else [])]
    return [Finding(texts["try_title"], said or [texts["try_ask"]], [f"{texts[f'try-{key}']} {given[key]}" for key in keys])]


def _name(scene: Scene) -> str:
    return scene.title or scene.text


def _told(field: Sort, scene: Scene, guess: list[str], texts: Mapping[str, str], *, folded: bool) -> Finding:
    """Return the course's word for a method beside the guess, why, and what the word asks of one."""
    words = {box.key: f"»{box.label}«" for box in field.boxes}
    ours, yours = (listed([words[key] for key in keys]) for keys in (scene.fits, guess))
    meant = [texts[f"means-{key}"] for key in scene.fits if f"means-{key}" in texts]
    said = [f"{scene.text} Du gættede på {yours}.", scene.explanation, *meant]
    return Finding(f"{_name(scene)}: kursets ord er {ours}", said, folded=folded)
