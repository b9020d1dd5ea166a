"""The whole book on one page, made of the built pages, so that a browser prints it or saves it as one PDF."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from bs4 import BeautifulSoup, Tag
from markupsafe import Markup
from sphinx.addnodes import toctree
from sphinx.application import Sphinx

from kursus.course import WHOLE_BOOK
from kursus.html import tag

LEFT_OUT = ".headerlink, .on-screen, .card-ways, script:not([type='application/json']), button"
"""What is of use on a screen only; the data of plots stays."""
REFERRING = ("aria-labelledby", "aria-describedby", "for")
STYLE = "whole.css"
SCRIPTS = ({"src": "_static/kursus.js", "defer": ""}, {"src": "_static/plot.js", "type": "module"})


class Page(NamedTuple):
    """A page in the order of the book: its name, how deep it lies, and the part that begins with it."""

    name: str
    depth: int
    part: str


def write_whole_book(app: Sphinx, error: Exception | None) -> None:
    """Write the page beside the others once they are built."""
    if error is None and app.builder.name == "html":
        pages = list(_pages(app, app.config.root_doc, 1))
        (Path(app.outdir) / WHOLE_BOOK).write_text(
            whole_book(Path(app.outdir), app.config.html_title, pages, app.config.copyright), encoding="utf-8"
        )


def _pages(app: Sphinx, name: str, depth: int) -> Iterator[Page]:
    """Yield the pages below a page in the order of the table of contents."""
    for tree in app.env.get_doctree(name).findall(toctree):
        part = tree.get("caption") or ""
        for _, below in tree["entries"]:
            yield Page(below, depth, part)
            yield from _pages(app, below, depth + 1)
            part = ""


def whole_book(site: Path, title: str, pages: list[Page], rights: str) -> str:
    """Return the HTML of the page: title, rights, contents, and every page of `pages` from the built book in `site`."""
    names = {page.name for page in pages}
    contents, articles = [], []
    for page in pages:
        article = _article(site, page, names)
        heading = article.find("h2" if page.depth == 1 else "h3")
        said = heading.get_text(strip=True) if heading else page.name
        part = [tag("p", page.part, class_="part")] if page.part else []
        contents += [tag("li", *part, tag("a", said, href=f"#{_id(page.name)}"), class_=f"depth-{page.depth}")]
        articles += [*part, tag("section", Markup(str(article)), id=_id(page.name), class_=f"page depth-{page.depth}")]  # noqa: S704
    nav = tag("nav", tag("h2", "Indhold"), tag("ul", *contents), aria_label="Indhold")
    top = tag("header", _how_to_print(), tag("h1", title), tag("p", f"© {rights}."))
    body = tag("body", tag("main", top, nav, *articles, class_="bd-article whole"))
    return f"<!DOCTYPE html>\n{tag('html', _head(site, title), body, lang='da', data_theme='light')}"


def _head(site: Path, title: str) -> Markup:
    """Return the page's head, with the styles and the icon of the book's other pages."""
    front = BeautifulSoup((site / "index.html").read_text(encoding="utf-8"), "html.parser")
    links = [str(link) for link in front.select("head link[rel=stylesheet], head link[rel~=icon]")]
    own = '<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">'
    style = f'<link rel="stylesheet" href="_static/{STYLE}">'
    scripts = [tag("script", **script) for script in SCRIPTS]
    return tag("head", Markup("".join([own, *links, style])), tag("title", f"{title} – hele bogen"), *scripts)  # noqa: S704  # our own pages


def _how_to_print() -> Markup:
    button = tag("button", "Print", type="button", class_="print-button")
    how = tag("p", "Her er hele bogen på én side. Print den, eller gem den som PDF. ", button)
    return tag("div", how, tag("p", tag("a", "Tilbage til kurset", href="index.html")), class_="on-screen")


def _article(site: Path, page: Page, names: set[str]) -> Tag:
    """Return what a page says, with headings below those of the book and with ids and links that hold on the one page."""
    soup = BeautifulSoup((site / f"{page.name}.html").read_text(encoding="utf-8"), "html.parser")
    article = soup.select_one("article.bd-article")
    if article is None:
        raise ValueError(f"{page.name}: no article")
    for useless in article.select(LEFT_OUT):
        useless.decompose()
    for heading in article.find_all(re.compile(r"^h[1-6]$")):
        heading["class"] = f"was-{heading.name}"
        heading.name = f"h{min(6, int(heading.name[1]) + page.depth)}"
    for details in article.select("details"):
        details["open"] = ""
    for element in article.find_all(True):
        _own(element, page.name, names)
    article.name = "div"
    del article["class"]
    return article


def _own(element: Tag, page: str, names: set[str]) -> None:
    """Make an element's ids and links those of the one page."""
    for key, value in list(element.attrs.items()):
        text = " ".join(value) if isinstance(value, list) else str(value)
        if key == "id":
            element[key] = _id(page, text)
        elif key in REFERRING:
            element[key] = " ".join(_id(page, name) for name in text.split())
        elif key == "href" and not re.match(r"[a-z]+:", text):
            element[key] = _link(text, page, names)
        elif key == "src" and not re.match(r"[a-z]+:|/", text):
            element[key] = posixpath.normpath(posixpath.join(posixpath.dirname(page), text))
        elif "url(#" in text:
            element[key] = re.sub(r"url\(#([^)]*)\)", lambda found: f"url(#{_id(page, found[1])})", text)


def _link(address: str, page: str, names: set[str]) -> str:
    path, _, anchor = address.partition("#")
    target = posixpath.normpath(posixpath.join(posixpath.dirname(page), path)).lstrip("/").removesuffix(".html") if path else page
    return f"#{_id(target, anchor)}" if target in names else address


def _id(page: str, name: str = "") -> str:
    """Return the id of a page on the one page, or of what has the id `name` on it."""
    return "--".join([page.replace("/", "-"), *([name] if name else [])])
