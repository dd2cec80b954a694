"""Where paragraphs begin and what they are, in the habits of many kinds of documents."""

from __future__ import annotations

import pytest

from tests.readers.pdfs import passages, texts

NILE = "The Nile floods every summer, and leaves black mud on the fields along its banks. " * 4
EGYPT = "Herodotus travelled through Egypt around 450 BC, and wrote down what the priests told him. " * 4


def test_a_pulled_quotation_is_no_heading() -> None:
    body = f"<p>{NILE}</p><p class=large>Egypt is the gift of the river.</p><p>{EGYPT}</p>"
    found = passages(body, ".large { font-size: 16pt; margin: 5mm 10mm }")
    assert [passage.kind for passage in found] == ["paragraph"] * 3


def test_entries_of_a_list_of_books_hang() -> None:
    smith = "Smith, John (2008). A history of the Nile and the peoples that lived along its banks. London: Faber."
    wilkinson = "Wilkinson, Toby (2014). The Nile: downriver through Egypt’s past and present. London: Bloomsbury."
    style = "p { padding-left: 2em; text-indent: -2em }"
    assert texts(f"<p>{smith}</p><p>{wilkinson}</p>", style) == [smith, wilkinson]


def test_entries_of_a_glossary_begin_with_a_bold_word() -> None:
    body = """<p class=first><b>delta</b> the land at a river’s mouth, built up from what the river carries and shaped
        like a Greek letter</p><p class=first><b>silt</b> fine soil in running water</p>"""
    assert [text.split()[0] for text in texts(body)] == ["delta", "silt"]


def test_bold_words_that_begin_a_paragraph_are_no_heading() -> None:
    body = "<p><b>Evaporation.</b> Water turns to vapour when the sun heats it, and the vapour rises into the air.</p>"
    (found,) = passages(body)
    assert found.kind == "paragraph"
    assert [(mark.start, mark.end, mark.style) for mark in found.marks] == [(0, 12, "bold")]


def test_a_bold_line_of_its_own_is_a_heading() -> None:
    body = f"<p class=first><b>The flood</b></p><p>{NILE}</p>"
    assert [passage.kind for passage in passages(body)] == ["heading", "paragraph"]


def test_a_bold_phrase_that_fills_a_line_is_none() -> None:
    body = f"<p class=first>{NILE}<b>{EGYPT}</b>{NILE}</p>"
    assert len(texts(body)) == 1


def test_a_line_in_capitals_above_a_paragraph_is_a_heading() -> None:
    body = f"<p class=first>THE OLD KINGDOM</p><p class=first>{NILE}</p>"
    assert [passage.kind for passage in passages(body)] == ["heading", "paragraph"]


def test_a_centred_title_of_two_lines_is_one() -> None:
    body = f"<h1>The rise and the fall of the first empire that ruled over the Nile</h1><p>{NILE}</p>"
    style = "h1 { text-align: center }"
    assert texts(body, style)[0] == "The rise and the fall of the first empire that ruled over the Nile"


def test_a_line_below_a_title_is_not_part_of_the_first_paragraph() -> None:
    body = f"<h1>The Nile</h1><p style='text-align: center'>by a teacher of history</p><p>{NILE}</p>"
    assert texts(body) == ["The Nile", "by a teacher of history", NILE.strip()]


def test_a_number_at_a_line_start_is_no_list_item() -> None:
    before = "The census of Egypt counted many inhabitants, and the towns of the delta grew to about"
    long = "20. Nobody at all in the whole of Alexandria believed it"
    (found,) = passages(f"<p class=first>{before} <span style='white-space: nowrap'>{long}</span>. {EGYPT}</p>")
    assert found.kind == "paragraph"
    assert "about 20. Nobody" in found.text


def test_tables_of_dates_are_rows() -> None:
    body = """<table><tr><td>1914</td><td>War breaks out after the murder at Sarajevo, and all powers are drawn into
        it.</td></tr><tr><td>1917</td><td>The United States enter the war.</td></tr>
        <tr><td>1918</td><td>Armistice on 11 November.</td></tr></table>"""
    assert texts(body, "td + td { width: 60mm }") == [
        "1914\tWar breaks out after the murder at Sarajevo, and all powers are drawn into it.",
        "1917\tThe United States enter the war.",
        "1918\tArmistice on 11 November.",
    ]


def test_a_table_of_contents_is_rows_without_dots() -> None:
    body = "<ul class=toc><li><a href='#a'>The flood</a><li><a href='#b'>The kingdoms</a></ul><h2 id=a>The flood</h2>"
    body += f"<p>{NILE}</p><h2 id=b>The kingdoms</h2><p>{EGYPT}</p>"
    style = ".toc { list-style: none } .toc a::after { content: leader('.') target-counter(attr(href), page) }"
    rows = [passage.text for passage in passages(body, style) if passage.kind == "table-row"]
    assert rows == ["The flood\t1", "The kingdoms\t1"]


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("as was said.<sup>12</sup> Then", "as was said. Then"),
        ("as was said<sup>*</sup> and", "as was said and"),
        ("some 10<sup>12</sup> cells", "some 10¹² cells"),
        ("an area of 5 km<sup>2</sup> only", "an area of 5 km² only"),
        ("in the 19<sup>th</sup> century", "in the 19th century"),
        ("of CO<sub>2</sub>. Then", "of CO2. Then"),
        ("and H<sub>2</sub>O is", "and H2O is"),
    ],
)
def test_small_type_above_and_below_the_line(html: str, text: str) -> None:
    style = "sup, sub { font-size: 65% }"
    assert texts(f"<p>It was known {html} so on.</p>", style) == [f"It was known {text} so on."]


def test_words_read_from_right_to_left() -> None:
    arabic = "النيل أطول نهر في أفريقيا ويجري من الجنوب إلى الشمال عبر عدة بلدان قبل أن يصب في البحر المتوسط"
    found = texts(f"<p dir=rtl class=first>{arabic}</p>", "html { font-family: 'DejaVu Sans'; hyphens: none }")
    assert found == [arabic]
