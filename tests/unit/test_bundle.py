"""Modules and style sheets are joined into one text: what is imported first, once, and without imports of its own."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

import widgets.bundle
from widgets.bundle import bundle

WIDGETS = Path(widgets.bundle.__file__).parent
DECLARED = re.compile(r"^(?:export )?(?:default )?(?:async )?(?:function\*?|class|const|let|var) ([\w$]+)", re.MULTILINE)

scripts = pytest.mark.parametrize("entry", ["form/form.js", "plot/plot.js", "quiz/quiz.js", "folder/folder.js"])
styles = pytest.mark.parametrize("entry", ["form/form.css", "plot/plot.css", "quiz/quiz.css", "folder/folder.css"])


def write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")


def test_what_is_imported_comes_first(tmp_path: Path) -> None:
    write(tmp_path / "a.js", 'import { b } from "./b.js";\nb();\n')
    write(tmp_path / "b.js", 'import { c } from "./c.js";\nexport function b() {}\n')
    write(tmp_path / "c.js", "export const c = 1;\n")
    text = bundle(tmp_path / "a.js")
    assert text.index("const c") < text.index("function b") < text.index("b();")


def test_what_two_import_is_there_once(tmp_path: Path) -> None:
    write(tmp_path / "a.js", 'import { b } from "./b.js";\nimport { c } from "./c.js";\nb(c);\n')
    write(tmp_path / "b.js", 'import { c } from "./c.js";\nexport function b() {}\n')
    write(tmp_path / "c.js", "export const c = 1;\n")
    assert bundle(tmp_path / "a.js").count("const c = 1") == 1


def test_modules_that_import_each_other_are_each_there_once(tmp_path: Path) -> None:
    write(tmp_path / "a.js", 'import { b } from "./b.js";\nexport function a() {}\n')
    write(tmp_path / "b.js", 'import { a } from "./a.js";\nexport function b() {}\n')
    assert sorted(DECLARED.findall(bundle(tmp_path / "a.js"))) == ["a", "b"]


def test_an_import_over_several_lines_is_removed_too(tmp_path: Path) -> None:
    write(tmp_path / "a.js", 'import {\n  b,\n  c,\n} from "./b.js";\nb(c);\n')
    write(tmp_path / "b.js", "export const b = 1;\nexport const c = 2;\n")
    assert "import" not in bundle(tmp_path / "a.js")


def test_only_the_entry_keeps_its_exports(tmp_path: Path) -> None:
    write(tmp_path / "a.js", 'import { b } from "./b.js";\nexport function a() {}\nexport default { a };\n')
    write(tmp_path / "b.js", "export async function b() {}\nexport class C {}\nexport const d = 1;\n")
    text = bundle(tmp_path / "a.js")
    assert re.findall(r"^export .*$", text, re.MULTILINE) == ["export function a() {}", "export default { a };"]
    assert "async function b() {}\nclass C {}\nconst d = 1;" in text


def test_the_word_export_in_a_text_is_left_alone(tmp_path: Path) -> None:
    write(tmp_path / "a.js", 'import { b } from "./b.js";\n')
    write(tmp_path / "b.js", 'export const b = "export const x";\n// export function y\n')
    assert bundle(tmp_path / "a.js").strip() == 'const b = "export const x";\n// export function y'


def test_style_sheets_are_joined_too(tmp_path: Path) -> None:
    write(tmp_path / "a.css", '@import "b.css";\np { margin: 0 }\n')
    write(tmp_path / "b.css", ":root { --x: 1 }\n")
    assert bundle(tmp_path / "a.css").splitlines() == [":root { --x: 1 }", "", "p { margin: 0 }"]


def test_a_file_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    write(tmp_path / "a.js", 'import { b } from "./b.js";\n')
    with pytest.raises(FileNotFoundError):
        bundle(tmp_path / "a.js")


@scripts
def test_a_widget_has_no_import_left_and_one_default_export(entry: str) -> None:
    text = bundle(WIDGETS / entry)
    assert re.findall(r"^import\b.*$", text, re.MULTILINE) == []
    [exported] = re.findall(r"^export .*$", text, re.MULTILINE)
    assert exported.startswith("export default {")


@scripts
def test_no_two_modules_of_a_widget_use_the_same_name_at_the_top(entry: str) -> None:
    names = Counter(DECLARED.findall(bundle(WIDGETS / entry)))
    assert {"el", "TEXTS"} <= names.keys()
    assert [name for name, times in names.items() if times > 1] == []


@styles
def test_a_style_sheet_has_the_colours_first_and_no_import_left(entry: str) -> None:
    text = bundle(WIDGETS / entry)
    assert "@import" not in text
    assert text.startswith((WIDGETS / "tokens.css").read_text(encoding="utf-8"))


@scripts
def test_a_widget_asks_no_other_host_for_anything(entry: str) -> None:
    text = re.sub(r'"http://www\.w3\.org/[^"]*"', "", bundle(WIDGETS / entry) + bundle((WIDGETS / entry).with_suffix(".css")))
    assert re.findall(r"https?://[^\s\"')]+|(?<=[\"'(])//[\w.]+", text) == []
