"""Pages bring what they use, compressed, and what has a version in its address is kept for good."""

from __future__ import annotations

import gzip
import re
import urllib.request

import pytest
from running import Server

from kursus import plotly_js
from kursus.server.pages import VERSION

PLOTLY = "plotly.js"
"""Its address is known when the course is built."""
FOR_GOOD = "max-age=31536000, immutable"


def fetch(course: Server, path: str, encoding: str = "gzip") -> tuple[bytes, dict[str, str]]:
    request = urllib.request.Request(course.url + path.lstrip("/"), headers={"Accept-Encoding": encoding})
    with urllib.request.urlopen(request, timeout=60) as answer:
        return answer.read(), dict(answer.headers)


@pytest.mark.parametrize("path", ["/", "/tema-1/chime.html", PLOTLY, "/_static/kursus.css", "/oevelser/chime"])
def test_a_text_is_compressed_for_those_who_can_read_that_and_plain_for_others(course: Server, path: str) -> None:
    path = plotly_js.plotly_url() if path == PLOTLY else path
    packed, headers = fetch(course, path)
    plain, plain_headers = fetch(course, path, "identity")
    assert headers["Content-Encoding"] == "gzip"
    assert headers["Vary"] == "Accept-Encoding"
    assert "Content-Encoding" not in plain_headers
    assert headers["Content-Type"] == plain_headers["Content-Type"]
    assert len(packed) < len(plain)
    assert gzip.decompress(packed) == plain


def test_what_has_a_version_in_its_address_is_kept_for_good(course: Server) -> None:
    page = fetch(course, "/oevelser/chime", "identity")[0].decode()
    modules = set(re.findall(r"/sider/moduler/\w+\.\w+", page))
    assert len(modules) == 5
    for path in [
        *modules,
        plotly_js.plotly_url(),
        f"/sider/{VERSION}/page.js",
        "/_static/fonts/atkinson-hyperlegible-400.woff2",
    ]:
        assert FOR_GOOD in fetch(course, path)[1]["Cache-Control"], path


def test_a_page_of_the_book_is_asked_for_again_so_that_a_correction_is_seen(course: Server) -> None:
    assert fetch(course, "/tema-1/chime.html")[1]["Cache-Control"] == "no-cache"


def test_the_widgets_scripts_and_styles_are_fetched_beside_the_page_and_are_not_in_it(course: Server) -> None:
    page = fetch(course, "/oevelser/chime", "identity")[0].decode()
    head = page[: page.index("</head>")]
    assert len(re.findall(r'rel="modulepreload" href="/sider/moduler/', head)) == 3
    assert "plotly" not in head  # the form comes first
    assert "export" not in page


def test_a_page_of_the_book_brings_no_script_that_it_does_not_use(course: Server) -> None:
    page = fetch(course, "/tema-1/recovery.html", "identity")[0].decode()
    for unused in ("fontawesome", "plotly", "searchindex", "design-tabs", "translations", "mathjax", "require"):
        assert unused not in page
