"""Search in Danish: Sphinx's stemmer, and over it which words are one: »koordinering« and »koordinere«."""

from __future__ import annotations

import json
from importlib.resources import files

from sphinx.search.da import SearchDanish

NOUNS = ("ering", "ing")
"""Danish makes nouns of verbs so (koordinere, behandle), and the Snowball stemmer leaves these endings."""
FEWEST = 4
"""Letters that must be left: »ting« and »mening« are no verbs."""
SAME = {"misbrug": "rusmid", "stofproblem": "rusmid", "rusmid": "rusmid"}
"""What readers search for and what the course writes instead: every word with the first in it is found as the second."""

SCRIPT = """
{base}
{danish}
class Stemmer {{
  stemWord(word) {{
    const stem = new DanishStemmer().stemWord(word);
    const same = Object.entries({same}).find(([said]) => stem.includes(said));
    if (same) return same[1];
    const noun = {nouns}.find((ending) => stem.endsWith(ending) && stem.length - ending.length >= {fewest});
    return noun ? stem.slice(0, -noun.length) : stem;
  }}
}}
"""


class CourseSearch(SearchDanish):
    """What Sphinx's search index is made with in this book, and the same in JavaScript for the reader's own words."""

    def init(self, options: dict[str, str]) -> None:
        """Take Sphinx's stemmer, and write ours round it for the browser."""
        super().init(options)
        scripts = files("sphinx.search") / "minified-js"
        base, danish = ((scripts / name).read_text(encoding="utf-8") for name in ("base-stemmer.js", "danish-stemmer.js"))
        self.js_stemmer_code = SCRIPT.format(
            base=base, danish=danish, nouns=json.dumps(NOUNS), fewest=FEWEST, same=json.dumps(SAME)
        )
        self.js_stemmer_rawcode = ""

    def stem(self, word: str) -> str:
        """Return the stem that a word is found under."""
        stem = super().stem(word)
        same = next((meant for said, meant in SAME.items() if said in stem), "")
        if same:
            return same
        noun = next((ending for ending in NOUNS if stem.endswith(ending) and len(stem) - len(ending) >= FEWEST), "")
        return stem.removesuffix(noun)
