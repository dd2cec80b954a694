"""PDF → passages, as a reader of the page sees them."""

from __future__ import annotations

import io
import re

import pikepdf
import pytest
from PIL import Image

from guidegen.source.model import Mark, Source
from guidegen.source.quotes import Found, QuoteFinder
from tests.readers.pdfs import ARTICLE, article, passages, pdf, source, texts

NOTE = re.compile(r"<span\s+class=note>(.*?)</span>", re.S)


def written(html: str) -> list[str]:
    """The texts of the article, in its order, without its footnote."""
    blocks = re.findall(r"<(?:p|h1|h2|li|tr)\b[^>]*>(.*?)</(?:p|h1|h2|li|tr)>", NOTE.sub("", html), re.S)
    cells = [
        block.replace("</td><td>", "\t").replace("</th><th>", "\t").replace("<sup>2</sup>", "²") for block in blocks
    ]
    return [re.sub(r"[ \n]+", " ", re.sub(r"<[^>]*>", "", cell)) for cell in cells]


@pytest.mark.parametrize("columns", [1, 2, 3])
def test_paragraphs_are_whole_and_in_order_in_any_number_of_columns(columns: int) -> None:
    running = [passage.text for passage in article(columns).passages if passage.kind != "footnote"]
    assert running == written(ARTICLE)


@pytest.mark.parametrize("columns", [1, 2, 3])
def test_what_a_passage_is(columns: int) -> None:
    kinds = [passage.kind for passage in article(columns).passages if passage.kind != "footnote"]
    assert kinds == [
        *("heading", "paragraph", "paragraph"),
        *("heading", "paragraph", *["list-item"] * 3, "paragraph", *["table-row"] * 4, "caption"),
        *("heading", "paragraph", "paragraph"),
        *("heading", "list-item", "list-item", "paragraph"),
    ]


def test_headings_have_their_level_and_name_what_stands_below() -> None:
    levels = {passage.text: passage.level for passage in article().passages if passage.kind == "heading"}
    assert levels == {"The Baltic Way": 1, "Preparations": 2, "What followed": 2, "Remembrance": 2}
    assert article().title == "The Baltic Way"
    assert by_start(article(), "Iceland").section == "What followed"


def test_a_footnote_stands_apart_and_its_mark_is_no_part_of_a_word() -> None:
    note = next(passage for passage in article().passages if passage.kind == "footnote")
    assert note.text == "Estimates of the number of people differ widely."
    assert "through Riga to Vilnius. It marked" in by_start(article(), "On 23 August").text


def test_an_exponent_is_kept() -> None:
    assert "45 339 km², of which" in by_start(article(), "Estonia covers").text


def test_bold_and_italic_words_are_marked() -> None:
    opening = by_start(article(), "On 23 August")
    assert marked(opening.text, opening.marks) == [("Baltic Way", "bold"), ("Molotov–Ribbentrop Pact", "italic")]


def test_heads_feet_and_page_numbers_are_dropped() -> None:
    assert article().passages[-1].page == 2
    assert not any("short history" in passage.text or "Page" in passage.text for passage in article().passages)


def test_a_paragraph_that_runs_over_a_page_is_one_and_knows_where_the_page_begins() -> None:
    turned = [passage for passage in article().passages if passage.pages]
    assert turned
    for passage in turned:
        (start, first), (turn, second) = passage.pages
        assert (start, first, second) == (0, passage.page, passage.page + 1 if passage.page else 0)
        assert passage.text[turn - 1] == " " or passage.text[turn - 1 : turn + 1].isalpha()
        assert passage.page_at(turn - 2) == first


def test_quotes_are_found_with_their_page() -> None:
    finder = QuoteFinder([article()])
    found = finder.find("Soviet republics to declare its independence, on 11 March 1990.")
    assert isinstance(found, Found)
    assert found.location.section == "What followed"


def test_a_paragraph_goes_on_behind_a_footnote_a_head_and_a_picture() -> None:
    cells = "<p>Every living thing is made of cells. " + "Plants, animals and fungi have cells with a nucleus. " * 4
    before = "<p>" + "Bacteria were first seen in 1674 by van Leeuwenhoek.<br>" * 4 + "</p>"
    body = f"{before}{cells}<span class=note>As Virchow said in 1855.</span></p><p class=foot>Figure 1. A cell.</p>"
    found = passages(body, "@page { size: 100mm 60mm; margin: 12mm 10mm } .foot { font-size: 8pt }")
    whole = [passage for passage in found if passage.text.startswith("Every living")]
    assert len(whole) == 1
    assert whole[0].text.count("nucleus.") == 4
    assert len(whole[0].pages) == 2


def test_left_and_right_pages_have_their_own_heads() -> None:
    style = """@page :left { @top-left { content: counter(page) "  The Congress of Vienna" } }
        @page :right { @top-right { content: "Metternich  " counter(page) } }
        @page { size: 100mm 70mm } p { break-after: page }"""
    body = "".join(f"<p>The congress met in {year} and then rose again for a while.</p>" for year in range(1814, 1820))
    assert texts(body, style) == [
        f"The congress met in {year} and then rose again for a while." for year in range(1814, 1820)
    ]


@pytest.mark.parametrize(
    ("lines", "read"),
    [
        (("The Soviet Union annexed the re-", "public in 1940."), "The Soviet Union annexed the republic in 1940."),
        (("A well-known poem: it is well-", "known everywhere."), "A well-known poem: it is well-known everywhere."),
        (("There are pre-", "and post-war houses."), "There are pre- and post-war houses."),
        (("The years 1914-", "1918 are meant."), "The years 1914-1918 are meant."),
        (("Anglo-", "Saxon kings ruled."), "Anglo-Saxon kings ruled."),
    ],
)
def test_hyphens_at_a_line_end(lines: tuple[str, str], read: str) -> None:
    filler = "The kings of England ruled from Winchester, and later from London."
    style = "html { text-align: left; hyphens: manual } p { text-indent: 0; white-space: pre; margin: 3mm 0 }"
    joined = texts(f"<p>{filler}</p><p>{'<br>'.join(lines)}</p>", style + "@page { size: A4 }")
    assert joined[-1].replace("\n", " ") == read


def test_ligatures_are_letters() -> None:
    assert texts("<p>The ﬁrst ﬂags of the oﬃce.</p>") == ["The first flags of the office."]


def test_paragraphs_are_told_by_indents_gaps_and_short_lines() -> None:
    first = "The heart pumps blood through two circuits, one of the lungs and one of the body, without a rest."
    second = "Arteries lead away from it and veins lead back to it, whatever the blood in them carries along."
    for style in ("p { text-indent: 2em; margin: 0 }", "p { text-indent: 0; margin: 4mm 0 }", "p { text-indent: 0 }"):
        assert texts(f"<p>{first}</p><p>{second}</p>", style) == [first, second], style


def test_lines_of_verse_stay_lines_of_one_passage() -> None:
    verse = "Tyger Tyger, burning bright,<br>In the forests of the night;<br>What immortal hand or eye,<br>Could frame"
    prose = (
        "<p>Blake printed the poem in 1794, among his Songs of Experience, with a picture that he coloured by hand.</p>"
    )
    assert texts(prose + f"<p class=first>{verse}</p>", "p { margin: 4mm 0 }")[1].count("\n") == 3


def test_nested_lists_have_levels() -> None:
    body = "<p>Vertebrates are of five kinds.</p><ul><li>Fish<li>Birds<ul><li>Owls<li>Ducks</ul><li>Mammals</ul>"
    items = [(passage.text, passage.level) for passage in passages(body) if passage.kind == "list-item"]
    assert items == [("Fish", 1), ("Birds", 1), ("Owls", 2), ("Ducks", 2), ("Mammals", 1)]


def test_a_drop_cap_belongs_to_its_word() -> None:
    moon = "he moon has no light of its own. " + "It reflects that of the sun. " * 8
    body = f"<p class=first><span class=cap>T</span>{moon}</p>"
    found = texts(body, ".cap { float: left; font-size: 27pt; line-height: 1; margin-right: 1pt }")
    assert len(found) == 1
    assert found[0].startswith("The moon has no light of its own. It reflects")


def test_a_note_in_the_margin_does_not_cut_the_text() -> None:
    text = "Photosynthesis turns the energy of light into sugar, which feeds the plant and all that live on it. " * 6
    body = f"<div class=note2 style='font-size: 8pt'>Chlorophyll is green.</div><p class=first>{text}</p>"
    style = "@page { margin-right: 60mm; size: A4 } .note2 { float: right; width: 30mm; margin-right: -40mm }"
    assert set(texts(body, style)) == {text.strip(), "Chlorophyll is green."}


def test_cells_of_several_lines_are_whole() -> None:
    body = """<table><tr><th>Organelle</th><th>What it does</th></tr>
        <tr><td>Mitochondrion</td><td>releases energy from food in a form that the cell can use</td></tr>
        <tr><td>Ribosome</td><td>builds proteins</td></tr></table>"""
    assert texts(body, "td + td { width: 40mm }")[1:] == [
        "Mitochondrion\treleases energy from food in a form that the cell can use",
        "Ribosome\tbuilds proteins",
    ]


def test_a_page_that_is_turned_reads_like_any_other() -> None:
    with pikepdf.open(io.BytesIO(pdf())) as document:
        for page, angle in zip(document.pages, (90, 270), strict=True):
            page.rotate(angle, relative=True)
        turned = saved(document)
    assert shown(source(turned)) == shown(article())


@pytest.mark.parametrize("turn", ["0 1 -1 0 595 0", "-1 0 0 -1 420 595", "0 -1 1 0 0 420"])
def test_text_that_is_turned_on_its_page_reads_like_any_other(turn: str) -> None:
    with pikepdf.open(io.BytesIO(pdf())) as document:
        for page in document.pages:
            page.contents_add(f"q {turn} cm ".encode(), prepend=True)
            page.contents_add(b" Q")
            page.mediabox = page.cropbox = [0, 0, 595, 595]
        turned = saved(document)
    assert by_start(source(turned), "Iceland").text == by_start(article(), "Iceland").text


def test_what_is_cropped_away_is_not_read() -> None:
    with pikepdf.open(io.BytesIO(pdf("<p>Seen by all.</p><p style='margin-top:60mm'>Cut off.</p>"))) as document:
        page = document.pages[0]
        left, _, right, top = (float(edge) for edge in page.mediabox)
        page.cropbox = [left, top - 150, right, top]
        cropped = saved(document)
    assert [passage.text for passage in source(cropped).passages] == ["Seen by all."]


def test_bookmarks_make_headings_of_what_type_does_not() -> None:
    body = "<p class=title>On the cell</p><p class=first>Hooke saw cells in 1665, in a slice of cork from a bottle.</p>"
    style = ".title { bookmark-level: 1; bookmark-label: content(text); margin: 4mm 0; text-indent: 0 }"
    kinds = [passage.kind for passage in passages(body, style)]
    assert kinds == ["heading", "paragraph"]


def test_an_empty_page_is_no_trouble() -> None:
    found = source(pdf("<p>First.</p><p style='break-before: page'></p><p style='break-before: page'>Third.</p>"))
    assert [(passage.text, passage.page) for passage in found.passages] == [("First.", 1), ("Third.", 3)]
    assert found.warnings == ()


def test_text_beneath_the_picture_of_a_page_is_read() -> None:
    """As text recognition leaves it: a picture, and letters that are not painted."""
    with pikepdf.open(io.BytesIO(pdf("<p>Recognised by a scanner in 2019.</p>"))) as document:
        page = document.pages[0]
        page.contents_add(b"3 Tr ", prepend=True)
        add_picture(document, page)
        recognised = saved(document)
    assert [passage.text for passage in source(recognised).passages] == ["Recognised by a scanner in 2019."]


def by_start(found: Source, start: str):  # type: ignore[no-untyped-def]
    return next(passage for passage in found.passages if passage.text.startswith(start))


def marked(text: str, marks: tuple[Mark, ...]) -> list[tuple[str, str]]:
    return [(text[mark.start : mark.end], mark.style) for mark in marks]


def shown(found: Source) -> list[tuple[str, str, int | None]]:
    return [(passage.kind, passage.text, passage.page) for passage in found.passages]


def saved(document: pikepdf.Pdf) -> bytes:
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def add_picture(document: pikepdf.Pdf, page: pikepdf.Page) -> None:
    stream = io.BytesIO()
    Image.new("L", (60, 80), 200).save(stream, "JPEG")
    picture = document.make_stream(
        stream.getvalue(),
        Type=pikepdf.Name.XObject,
        Subtype=pikepdf.Name.Image,
        Width=60,
        Height=80,
        ColorSpace=pikepdf.Name.DeviceGray,
        BitsPerComponent=8,
        Filter=pikepdf.Name.DCTDecode,
    )
    name = page.add_resource(picture, pikepdf.Name.XObject)
    page.contents_add(f"q 420 0 0 595 0 0 cm {name} Do Q ".encode(), prepend=True)
