"""Reads a YAML text into a model, and says in Danish where and why it can't."""

from __future__ import annotations

import difflib
import pathlib
import re
from collections.abc import Iterable
from datetime import date
from typing import Annotated, Any, TypeVar

from pydantic import BaseModel, ConfigDict, StringConstraints, ValidationError
from pydantic_core import ErrorDetails, PydanticCustomError
from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.constructor import DuplicateKeyError
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from kursus.problems import ContentError, Problem

Path = tuple[str | int, ...]
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
"""A text that is not empty."""
Key = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9_-]*$", max_length=60)]
"""A name that answers, addresses and other files know something by."""
DATE = re.compile(r"\b(\d{4})-(\d{1,2})-(\d{1,2})\b")


class Content(BaseModel):
    """Base of all that is read from content files: no unknown field, no silent conversion, no later change."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


Model = TypeVar("Model", bound=BaseModel)


def read_model(model: type[Model], text: str, file: str, *, first_line: int = 1) -> Model:
    """Return the YAML `text` as a `model`.

    `file` is the name that messages give; `first_line` the line where the text begins in it.
    Raises ContentError with every mistake that was found.
    """
    tree = _parse(text, file, first_line)
    if not isinstance(tree, CommentedMap):
        raise ContentError([Problem(file, first_line, "", "filen skal bestå af felter, et på hver linje: »navn: værdi«.")])
    try:
        return model.model_validate(_plain(tree))
    except ValidationError as error:
        details = error.errors(include_url=False)
        raise ContentError([_problem(detail, tree, file, first_line, model) for detail in details]) from None


def read_text(path: pathlib.Path, file: str) -> str:
    """Return the text of a content file. Raises ContentError when it is missing or not UTF-8."""
    if not path.is_file():
        raise ContentError([Problem(file, 1, "", "filen mangler.")])
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise ContentError([Problem(file, 1, "", "er ikke gemt som UTF-8. Gem filen med tegnsættet UTF-8.")]) from None


def line_of(text: str, path: Path, *, first_line: int = 1) -> int:
    """Return the line of the field at `path` in a YAML text that can be read, from `first_line`."""
    return lines_of(text, [path], first_line=first_line)[0]


def lines_of(text: str, paths: Iterable[Path], *, first_line: int = 1) -> list[int]:
    """Return the line of each field in `paths`, as `line_of` does, from one reading."""
    tree = YAML(typ="rt").load(text)
    return [first_line + _place(tree, path)[1] for path in paths]


def misplaced(message: str, *path: str | int) -> PydanticCustomError:
    """Return the error that a validator raises for a mistake at `path` below the field that it checks."""
    return PydanticCustomError("kursus", "{message}", {"message": message, "path": path})


def _parse(text: str, file: str, first_line: int) -> object:
    try:
        return YAML(typ="rt").load(text)
    except DuplicateKeyError as error:
        line = first_line + (error.problem_mark.line if error.problem_mark else 0)
        key = str(error.problem).split('"')[1] if '"' in str(error.problem) else ""
        raise ContentError([Problem(file, line, key, "feltet står to gange samme sted. Slet det ene.")]) from None
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        message = "kan ikke læses som YAML. Kontrollér indrykning, kolon og anførselstegn her og på linjen før."
        raise ContentError([Problem(file, first_line + (mark.line if mark else 0), "", message)]) from None
    except YAMLError:
        raise ContentError([Problem(file, first_line, "", "indeholder tegn, som YAML ikke tillader.")]) from None
    except ValueError:  # YAML reads 2027-02-30 as a day, and there is none
        raise ContentError([Problem(file, first_line + _line_of_no_day(text), "", "en dato her findes ikke.")]) from None


def _line_of_no_day(text: str) -> int:
    """Return the first line, from 0, with a date in it that no calendar has; 0 when none is found."""
    for number, line in enumerate(text.splitlines()):
        for year, month, day in DATE.findall(line):
            try:
                date(int(year), int(month), int(day))
            except ValueError:
                return number
    return 0


def _plain(node: object) -> object:
    if isinstance(node, CommentedMap):
        return {str(key): _plain(value) for key, value in node.items()}
    if isinstance(node, CommentedSeq):
        return [_plain(value) for value in node]
    if isinstance(node, str):
        return str(node)
    if isinstance(node, bool) or node is None:
        return node
    if isinstance(node, int):
        return int(node)
    return float(node) if isinstance(node, float) else str(node)


def _problem(detail: ErrorDetails, tree: CommentedMap, file: str, first_line: int, model: type[BaseModel]) -> Problem:
    context = detail.get("ctx", {})
    tag = ("type",) if detail["type"] == "union_tag_invalid" else ()
    loc = [part for part in detail["loc"] if part != "[key]"]  # pydantic's word for the name itself
    path, line = _place(tree, (*loc, *tag, *context.get("path", ())))
    names = [str(part + 1) if isinstance(part, int) else part for part in path]
    return Problem(file, first_line + line, " › ".join(names), _danish(detail, model))


def _place(tree: CommentedMap, loc: Path) -> tuple[Path, int]:
    """Return the path as the file has it (without the names of types that pydantic puts in) and its line from 0."""
    node: Any = tree
    line = 0
    path: list[str | int] = []
    for part in loc:
        if isinstance(node, CommentedMap) and part not in node and node.get("type") == part:
            continue
        path.append(part)
        known = isinstance(node, CommentedMap | CommentedSeq) and (
            part in node if isinstance(node, CommentedMap) else isinstance(part, int) and part < len(node)
        )
        if not known:
            node = None
            continue
        place = node.lc.key(part) if isinstance(node, CommentedMap) else node.lc.item(part)
        line, node = place[0], node[part]
    return tuple(path), line


def _danish(detail: ErrorDetails, model: type[BaseModel]) -> str:
    """Return what was expected, in words for a teacher; never pydantic's English."""
    context = detail.get("ctx", {})
    got = context.get("tag", detail["input"])
    value = f" (der står »{got}«)" if isinstance(got, str | int | float) and got != "" else ""
    match detail["type"]:
        case "kursus":
            return str(context["message"])
        case "missing":
            return "mangler. Det skal være her."
        case "extra_forbidden":
            return "findes ikke. " + _nearest(str(detail["loc"][-1]), model)
        case "string_type" if got is None:
            return "mangler tekst."
        case "string_too_short":
            return "mangler tekst."
        case "string_type":
            return f"skal være tekst{value}. Sæt anførselstegn om."
        case "string_too_long":
            return f"er for langt: højst {context['max_length']} tegn."
        case "string_pattern_mismatch":
            return f"må kun have små bogstaver a-z, tal og bindestreg eller understreg{value}."
        case "int_type" | "int_parsing" | "int_from_float":
            return f"skal være et helt tal{value}."
        case "float_type" | "float_parsing" | "finite_number":
            return f"skal være et tal{value}."
        case "bool_type" | "bool_parsing":
            return f"skal være true eller false{value}."
        case "literal_error" | "union_tag_invalid":
            expected = str(context.get("expected") or context.get("expected_tags")).replace(" or ", " eller ")
            return f"skal være en af: {expected}{value}."
        case "union_tag_not_found":
            return "mangler »type«, som siger hvilken slags felt det er."
        case "greater_than_equal" | "greater_than":
            return f"er for lille: mindst {context.get('ge', context.get('gt'))}{value}."
        case "less_than_equal" | "less_than":
            return f"er for stort: højst {context.get('le', context.get('lt'))}{value}."
        case "too_short":
            return f"har for få: mindst {context['min_length']}."
        case "too_long":
            return f"har for mange: højst {context['max_length']}."
        case "list_type":
            return f"skal være en liste, hvor hver linje begynder med »- «{value}."
        case "dict_type" | "model_type" | "model_attributes_type":
            return f"skal bestå af felter: »navn: værdi«{value}."
        case _:
            return f"kan ikke bruges{value}."


def _nearest(name: str, model: type[BaseModel]) -> str:
    known = _field_names(model, set())
    if name in known:
        return "Feltet hører til et andet sted."
    near = difflib.get_close_matches(name, known, n=1)
    return f"Mente du »{near[0]}«?" if near else "Slet det, eller ret navnet."


def _field_names(model: type[BaseModel], seen: set[type[BaseModel]]) -> set[str]:
    """Return the names of a model's fields and of those of the models in it."""
    seen.add(model)
    names = set(model.model_fields)
    pending: list[Any] = [field.annotation for field in model.model_fields.values()]
    while pending:
        annotation = pending.pop()
        pending += getattr(annotation, "__args__", ())
        if isinstance(annotation, type) and issubclass(annotation, BaseModel) and annotation not in seen:
            names |= _field_names(annotation, seen)
    return names
