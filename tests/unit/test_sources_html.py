"""A number stands with its source, and a provision with its version and what must be checked."""

from __future__ import annotations

from kursus.book.sources_html import NBSP, fact_table, law_box, tied
from kursus.facts import Fact
from kursus.laws import Law

FACT = Fact(
    value="ca. 40.000",
    about="mennesker <b>i alt</b>",
    year="2018",
    source="VIVE",
    short_source="VIVE",
    link="https://vive.dk/tal",
    checked="2026-11-03",
    caveat="Et skøn",
)
LAW = Law(
    law="serviceloven",
    section="§ 107, stk. 2",
    title="Midlertidigt botilbud",
    says="Kommunen skal tilbyde ophold.",
    quote="»Kommunalbestyrelsen skal«",
    read="kopi",
    version="LBK nr. 1129",
    source="danskelove.dk",
    checked="2026-11-03",
)


def test_a_row_has_the_number_what_it_counts_its_source_and_its_caveat() -> None:
    table = str(fact_table({"antal": FACT}, targets=False))
    assert f'<th scope="row">ca.{NBSP}40.000</th>' in table
    assert '<a href="https://vive.dk/tal">VIVE (2018)</a>' in table
    assert "Kontrolleret 3.11.2026." in table
    assert "<strong>Bemærk: </strong>Et skøn." in table


def test_a_year_that_the_source_tells_is_not_told_twice() -> None:
    table = str(fact_table({"antal": FACT.model_copy(update={"source": "KL, 25. maj 2018"})}, targets=False))
    assert ">KL, 25. maj 2018</a>. Kontrolleret" in table


def test_what_a_teacher_writes_is_shown_as_it_is_written() -> None:
    assert "mennesker &lt;b&gt;i alt&lt;/b&gt;" in str(fact_table({"antal": FACT}, targets=False))


def test_only_the_list_of_all_can_be_linked_to() -> None:
    assert 'id="tal-antal"' in str(fact_table({"antal": FACT}, targets=True))
    assert "id=" not in str(fact_table({"antal": FACT}, targets=False))
    assert 'id="lov-sel-107-2"' in str(law_box("sel-107-2", LAW, target=True))
    assert "id=" not in str(law_box("sel-107-2", LAW, target=False))


def test_a_provision_has_its_words_quoted_once_and_its_version() -> None:
    box = str(law_box("sel-107-2", LAW, target=False))
    assert f"serviceloven §{NBSP}107, stk.{NBSP}2" in box
    assert "<blockquote><p>»Kommunalbestyrelsen skal«</p></blockquote>" in box
    assert f"Lovtekst: LBK nr.{NBSP}1129. Kilde: danskelove.dk. Læst i en kopi på nettet den 3.11.2026." in box


def test_only_what_was_read_in_the_law_in_force_looks_like_it() -> None:
    for read in ("lovforslag", "kopi", "ikke set"):
        box = str(law_box("sel-107-2", LAW.model_copy(update={"read": read}), target=False))
        assert "Kontrolleret" not in box, read
        assert "ikke læst" in box, read
    read_in_force = str(law_box("sel-107-2", LAW.model_copy(update={"read": "gaeldende"}), target=False))
    assert "Læst i den gældende lov den 3.11.2026." in read_in_force
    assert "ikke læst" not in read_in_force


def test_a_provision_without_quote_or_caveat_has_no_empty_place_for_them() -> None:
    box = str(law_box("sel-107-2", LAW.model_copy(update={"quote": None}), target=False))
    assert "<blockquote>" not in box
    assert "Bemærk" not in box


def test_a_number_stays_with_its_unit() -> None:
    assert tied("ca. 59,1 % eller 10 mia. kr. i 23 år, § 85, stk. 2 og nr. 3") == (
        "ca.¤59,1¤% eller 10¤mia. kr. i 23¤år, §¤85, stk.¤2 og nr.¤3".replace("¤", NBSP)
    )
