"""Modules and style sheets are joined into one text: what is imported first, once, and without imports of its own."""

from __future__ import annotations

import base64
import json
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
from javascript import must_have_node

import widgets.bundle
from widgets.bundle import BundleError, bundle

WIDGETS = Path(widgets.bundle.__file__).parent

scripts = pytest.mark.parametrize("entry", ["form/form.js", "plot/plot.js", "quiz/quiz.js", "folder/folder.js"])
styles = pytest.mark.parametrize("entry", ["form/form.css", "plot/plot.css", "quiz/quiz.css", "folder/folder.css"])


def run(text: str) -> Any:
    """Return the default export of a module's text, as JSON has it."""
    address = "data:text/javascript;base64," + base64.b64encode(text.encode()).decode()
    program = f"import({json.dumps(address)}).then((module) => console.log(JSON.stringify(module.default)))"
    done = subprocess.run([must_have_node(), "--eval", program], capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


def write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")


def test_what_is_imported_comes_first(tmp_path: Path) -> None:
    write(tmp_path / "a.js", 'import { b } from "./b.js";\nb();\n')
    write(tmp_path / "b.js", 'import { c } from "./c.js";\nexport function b() {}\n')
    write(tmp_path / "c.js", "export const c = 1;\n")
    text = bundle(tmp_path / "a.js")
    assert text.index("const c = 1") < text.index("function b") < text.index("b();")


def test_what_two_import_is_there_once(tmp_path: Path) -> None:
    write(tmp_path / "a.js", 'import { b } from "./b.js";\nimport { c } from "./c.js";\nb(c);\n')
    write(tmp_path / "b.js", 'import { c } from "./c.js";\nexport function b() {}\n')
    write(tmp_path / "c.js", "export const c = 1;\n")
    assert bundle(tmp_path / "a.js").count("const c = 1") == 1


@pytest.mark.parametrize("circle", [["a", "b"], ["a", "b", "c"]])
def test_modules_that_import_each_other_in_a_circle_are_refused(tmp_path: Path, circle: list[str]) -> None:
    for name, imported in zip(circle, [*circle[1:], circle[0]], strict=True):
        write(tmp_path / f"{name}.js", f'import {{ {imported} }} from "./{imported}.js";\nexport function {name}() {{}}\n')
    with pytest.raises(BundleError, match=r"imported in a circle: a\.js -> b\.js .*a\.js"):
        bundle(tmp_path / "a.js")


def test_what_a_module_does_not_export_is_refused(tmp_path: Path) -> None:
    write(tmp_path / "a.js", 'import { b, gone } from "./b.js";\nb(gone);\n')
    write(tmp_path / "b.js", "export function b() {}\n")
    with pytest.raises(BundleError, match=r"a\.js: \./b\.js does not export gone"):
        bundle(tmp_path / "a.js")


@pytest.mark.parametrize(
    "line",
    ['import b from "./b.js";', 'import * as b from "./b.js";', 'import "./b.js";', "export { c };", 'export * from "./b.js";'],
)
def test_a_form_of_import_or_export_that_is_not_known_is_refused(tmp_path: Path, line: str) -> None:
    write(tmp_path / "a.js", f"{line}\n")
    write(tmp_path / "b.js", "export function b() {}\n")
    with pytest.raises(BundleError, match="does not know this form"):
        bundle(tmp_path / "a.js")


def test_two_modules_may_use_the_same_name(tmp_path: Path) -> None:
    imports = 'import { b as other } from "./b.js";\nimport { c } from "./c.js";\n'
    write(tmp_path / "a.js", f"{imports}const TEXTS = 1;\nexport default [TEXTS, other(), c];\n")
    write(tmp_path / "b.js", "const TEXTS = 2;\nexport function b() {\n  return TEXTS;\n}\n")
    write(tmp_path / "c.js", "const TEXTS = 3;\nexport const c = TEXTS;\n")
    assert run(bundle(tmp_path / "a.js")) == [1, 2, 3]


def test_each_kind_of_export_is_known(tmp_path: Path) -> None:
    imports = 'import {\n  b,\n  C,\n  d,\n  e,\n  f,\n} from "./b.js";\n'
    write(tmp_path / "a.js", f"{imports}export default [typeof b, typeof C, d, e, f];\n")
    lines = ["export async function b() {}", "export class C {}", "export const d = 4;", "export const [e, f] = [5, 6];"]
    write(tmp_path / "b.js", "\n".join(lines) + "\n")
    assert run(bundle(tmp_path / "a.js")) == ["function", "function", 4, 5, 6]


def test_only_the_entry_keeps_its_exports(tmp_path: Path) -> None:
    write(tmp_path / "a.js", 'import { b } from "./b.js";\nexport function a() {}\nexport default { a, b };\n')
    write(tmp_path / "b.js", "export async function b() {}\n")
    text = bundle(tmp_path / "a.js")
    assert re.findall(r"^export .*$", text, re.MULTILINE) == ["export function a() {}", "export default { a, b };"]


def test_the_word_export_in_a_text_is_left_alone(tmp_path: Path) -> None:
    write(tmp_path / "a.js", 'import { b } from "./b.js";\nexport default b;\n')
    write(tmp_path / "b.js", 'export const b = "export const x";\n// export function y\n')
    assert run(bundle(tmp_path / "a.js")) == "export const x"


def test_what_is_told_to_those_who_read_the_files_is_left_out(tmp_path: Path) -> None:
    write(tmp_path / "a.js", '/**\n * Long.\n */\nexport default "/** not this */";\n  /** @type {string} */\n')
    assert bundle(tmp_path / "a.js") == 'export default "/** not this */";\n'


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


@styles
def test_a_style_sheet_has_the_colours_first_and_no_import_left(entry: str) -> None:
    text = bundle(WIDGETS / entry)
    assert "@import" not in text
    assert text.startswith((WIDGETS / "tokens.css").read_text(encoding="utf-8"))


@scripts
def test_a_widget_asks_no_other_host_for_anything(entry: str) -> None:
    text = re.sub(r'"http://www\.w3\.org/[^"]*"', "", bundle(WIDGETS / entry) + bundle((WIDGETS / entry).with_suffix(".css")))
    assert re.findall(r"https?://[^\s\"')]+|(?<=[\"'(])//[\w.]+", text) == []
