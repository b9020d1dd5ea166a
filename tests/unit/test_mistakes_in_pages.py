"""A page that names what is not there stops the build, in Danish and with the file and the line."""

from __future__ import annotations

import shutil

import pytest

from kursus import build
from kursus.build import BuildError, build_book
from kursus.course import Course, find_course

PAGE = """# Side

Et tal: {fact}`levetit`, en regel: {law}`sel-58` og {fact}`levetid`.

```{facts}
levetid
nevetid
```

```{laws}
sel-ukendt
```

```{drawing} helhed
```

```{plot} ipse
```

```{drawing} uden-ord
```

```{bibliography}
:style: dansk
```
"""
EXPECTED = [
    "book/index.md:3: WARNING: Der er intet tal, der hedder »levetit«, i book/data/tal.yml. Mente du »levetid«?",
    "book/index.md:3: WARNING: Der er ingen regel, der hedder »sel-58«, i book/data/lov.yml. Mente du »sel-85«?",
    "book/index.md:7: WARNING: Der er intet tal, der hedder »nevetid«, i book/data/tal.yml. Mente du »levetid«?",
    "book/index.md:11: WARNING: Der er ingen regel, der hedder »sel-ukendt«, i book/data/lov.yml.",
    "book/index.md:14: WARNING: Der er ingen tegning, der hedder »helhed«, i book/figurer. Mente du »helhedsmodel«?",
    "book/index.md:17: WARNING: Der er ingen figur, der hedder »ipse«, i kursus/book/plots. Mente du »ips«?",
    "book/index.md:20: WARNING: book/figurer/uden-ord.svg: mangler <title>, som læses højt for den, der ikke kan se tegningen.",
]


@pytest.fixture
def one_page(course_copy: Course, monkeypatch: pytest.MonkeyPatch) -> Course:
    """A copy of the course whose book is one page, which is no plan for four days: its content is not checked."""
    monkeypatch.setattr(build, "check_content", lambda _: [])
    real = find_course()
    shutil.copy(real.root / "_config.yml", course_copy.root)
    for path in course_copy.book.glob("*"):
        if path.is_dir() and path.name not in ("data", "om"):
            shutil.rmtree(path)
        elif path.suffix == ".md":
            path.unlink()
    for folder in ("_style", "figurer"):
        shutil.copytree(real.book / folder, course_copy.book / folder)
    shutil.copy(real.book / "litteratur.bib", course_copy.book)
    (course_copy.root / "_toc.yml").write_text("format: jb-book\nroot: index\n", encoding="utf-8")
    svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><desc>Kun det</desc></svg>'
    (course_copy.book / "figurer" / "uden-ord.svg").write_text(svg, encoding="utf-8")
    (course_copy.book / "index.md").write_text(PAGE, encoding="utf-8")
    return course_copy


def test_every_mistake_of_a_page_is_named_at_once(one_page: Course) -> None:
    with pytest.raises(BuildError) as caught:
        build_book(one_page)
    said = [line for line in str(caught.value).splitlines() if "bibliography" not in line]
    assert said == [*EXPECTED, "Bogen kunne ikke bygges. Linjerne ovenfor nævner fil og linje."]
