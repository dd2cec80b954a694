"""OpenDocument texts → passages."""

from __future__ import annotations

import pytest

from guidegen.readers.odt import READER, read
from guidegen.source.model import Source
from tests.readers.office import ODF_NAMESPACES, docx, marked, odt, packed, refusal, shape

STYLES = """
<style:style style:name="Standard" style:family="paragraph"/>
<style:style style:name="Title" style:family="paragraph"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph"/>
<style:style style:name="Quotations" style:family="paragraph"/>
<style:style style:name="Caption" style:family="paragraph"/>
<style:style style:name="Figure" style:family="paragraph" style:parent-style-name="Caption"/>
<style:style style:name="Preformatted_20_Text" style:family="paragraph"/>
<style:style style:name="Table_20_Heading" style:family="paragraph">
  <style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="Contents_20_1" style:family="paragraph"/>
<style:style style:name="Strong" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
"""
AUTOMATIC = """
<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Quotations"/>
<style:style style:name="P2" style:family="paragraph"><style:paragraph-properties fo:break-before="page"/></style:style>
<style:style style:name="P3" style:family="paragraph" style:master-page-name="Landscape"/>
<style:style style:name="P4" style:family="paragraph"><style:text-properties text:display="none"/></style:style>
<style:style style:name="P5" style:family="paragraph"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="700"/></style:style>
<style:style style:name="T2" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>
<style:style style:name="T3" style:family="text"><style:text-properties text:display="none"/></style:style>
<style:style style:name="T4" style:family="text" style:parent-style-name="Strong"/>
<style:style style:name="T6" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>
<style:style style:name="T5" style:family="text"><style:text-properties fo:font-weight="normal"/></style:style>
"""


def source(body: str, **parts: str) -> Source:
    return read(odt(body, AUTOMATIC, STYLES, **parts), "rivers.odt", "rivers")


def p(content: str, style: str = "Standard") -> str:
    return f'<text:p text:style-name="{style}">{content}</text:p>'


def cells(*texts: str, style: str = "Standard") -> str:
    return "".join(f"<table:table-cell>{p(text, style)}</table:table-cell>" for text in texts)


def test_kinds_and_levels() -> None:
    found = source(
        p("The Nile", "Title")
        + '<text:h text:outline-level="2">Floods</text:h>'
        + p("They came\n   in  June.")
        + p("Egypt is the gift of the river.", "P1")
        + p("Nilometer at Rhoda", "Figure")
        + p("for year in years:", "Preformatted_20_Text")
        + p('<text:s text:c="2"/>print(year)', "Preformatted_20_Text")
        + p("Mud", "Heading_20_1")
        + p("Mud 12", "Contents_20_1")
    )
    assert [(passage.kind, passage.level, passage.text) for passage in found.passages] == [
        ("heading", 1, "The Nile"),
        ("heading", 3, "Floods"),
        ("paragraph", 1, "They came in June."),
        ("quotation", 1, "Egypt is the gift of the river."),
        ("caption", 1, "Nilometer at Rhoda"),
        ("code", 1, "for year in years:\n  print(year)"),
        ("heading", 2, "Mud"),
    ]
    assert found.title == "The Nile"


def test_bold_and_italic_by_styles() -> None:
    found = source(
        p(
            'The <text:span text:style-name="T1">delta <text:span text:style-name="T2">plain</text:span>'
            '<text:span text:style-name="T5"> is</text:span></text:span> '
            '<text:span text:style-name="T4">silt</text:span>.'
        )
    )
    assert found.passages[0].text == "The delta plain is silt."
    assert marked(found) == [("bold", "delta plain"), ("italic", "plain"), ("bold", "silt")]


def test_marks_of_notes_that_were_typed_by_hand_are_dropped() -> None:
    raised = '<text:span text:style-name="T6">{}</text:span>'
    found = source(p(f"It floods in June.{raised.format(1)} The lake has 59,000 km{raised.format(2)}."))
    assert found.passages[0].text == "It floods in June. The lake has 59,000 km2."


def test_bold_lines_are_headings_where_there_are_no_others() -> None:
    found = source(
        p("Source", "P5") + p("Two rivers meet.") + p('<text:span text:style-name="T1">Mouth</text:span>') + p("A")
    )
    assert [kind for kind, _ in shape(found)] == ["heading", "paragraph", "heading", "paragraph"]


def test_white_space_and_what_is_written_as_an_element() -> None:
    found = source(p(' Blue<text:s text:c="999999999999"/>Nile,<text:tab/>White<text:line-break/> Nile\u00ad '))
    assert found.passages[0].text == "Blue Nile,\tWhite\nNile"
    spaced = source(p('Blue<text:s text:c="3"/>Nile'))
    assert spaced.passages[0].text == "Blue   Nile"


def test_lists_nest() -> None:
    item = "<text:list-item>{}</text:list-item>"
    inner = f"<text:list>{item.format(p('Atbara') + p('It dries up.'))}</text:list>"
    found = source(f"<text:list>{item.format(p('Blue Nile') + inner)}{item.format(p('Sobat'))}</text:list>" + p("End."))
    assert [(passage.kind, passage.level, passage.text) for passage in found.passages] == [
        ("list-item", 1, "Blue Nile"),
        ("list-item", 2, "Atbara"),
        ("list-item", 2, "It dries up."),
        ("list-item", 1, "Sobat"),
        ("paragraph", 1, "End."),
    ]


def note(kind: str, text: str) -> str:
    citation = "<text:note-citation>1</text:note-citation>"
    return f'<text:note text:note-class="{kind}">{citation}<text:note-body>{p(text)}</text:note-body></text:note>'


def test_notes_stand_after_their_passage_without_marks() -> None:
    found = source(
        f"<text:list><text:list-item>{p('Aswan' + note('footnote', 'Finished in 1970.') + ' dam')}</text:list-item>"
        "</text:list>" + p("Old" + note("endnote", "Of 1902.") + " dam") + p("End.")
    )
    assert shape(found) == [
        ("list-item", "Aswan dam"),
        ("footnote", "Finished in 1970."),
        ("paragraph", "Old dam"),
        ("paragraph", "End."),
        ("footnote", "Of 1902."),
    ]


def test_deleted_hidden_and_remarked_text_is_dropped() -> None:
    found = source(
        "<text:tracked-changes><text:changed-region><text:deletion>"
        + p("What was deleted")
        + "</text:deletion></text:changed-region></text:tracked-changes>"
        + p("The dam<text:change/> holds<office:annotation><text:p>Really?</text:p></office:annotation>.")
        + p("Answer: yes", "P4")
        + p('Water<text:span text:style-name="T3"> (key)</text:span>.')
        + p('<text:hidden-paragraph text:is-hidden="true"/>Key')
        + f'<text:section text:name="S" text:display="none">{p("Key")}</text:section>'
        + f'<text:section text:name="T">{p("Shown.")}</text:section>'
        + f"<text:table-of-content><text:index-body>{p('Dams 3')}</text:index-body></text:table-of-content>"
        + p("<text:ruby><text:ruby-base>河</text:ruby-base><text:ruby-text>kawa</text:ruby-text></text:ruby>")
    )
    assert [text for _, text in shape(found)] == ["The dam holds.", "Water.", "Shown.", "河"]


def test_tables_with_headers_covered_and_repeated_cells() -> None:
    header = (
        f"<table:table-header-rows><table:table-row>{cells('River', 'km')}</table:table-row></table:table-header-rows>"
    )
    covered = "<table:covered-table-cell/>" + cells("6,650")
    repeated = (
        '<table:table-row table:number-rows-repeated="1000000000">'
        f'{cells("Congo")}<table:table-cell table:number-columns-repeated="1000000000">{p("4,700")}</table:table-cell>'
        "</table:table-row>"
    )
    found = source(
        f"<table:table>{header}<table:table-row>{cells('Nile', '6,650')}</table:table-row>"
        f"<table:table-row>{covered}</table:table-row>{repeated}</table:table>"
        f"<table:table><table:table-row>{cells('Year', 'Flood', style='Table_20_Heading')}</table:table-row>"
        "</table:table>"
    )
    assert [text for _, text in shape(found)] == ["River\tkm", "Nile\t6,650", "6,650", "Congo\t4,700", "Year\tFlood"]
    assert marked(found) == [("bold", "River"), ("bold", "km"), ("bold", "Year"), ("bold", "Flood")]


def test_frames_boxes_and_objects() -> None:
    square = "<mrow><mi>v</mi><mo>=</mo><mfrac><mi>s</mi><msup><mi>t</mi><mn>2</mn></msup></mfrac></mrow>"
    math = (
        '<math xmlns="http://www.w3.org/1998/Math/MathML"><semantics>'
        f'{square}<annotation encoding="StarMath 5.0">v = s over t</annotation></semantics></math>'
    )
    chart = (
        f"<office:document-content {ODF_NAMESPACES}><chart:chart><chart:title>{p('Rain')}</chart:title></chart:chart>"
    )
    found = source(
        p(f"Look<draw:frame><draw:text-box>{p('Nilometer', 'Figure')}</draw:text-box></draw:frame> here.")
        + p('It is <draw:frame><draw:object xlink:href="./Object 1"/><svg:desc>formula</svg:desc></draw:frame>.')
        + p('<draw:frame><draw:object xlink:href="./Object 2"/><draw:image/></draw:frame>')
        + p(f"<draw:custom-shape>{p('In a circle')}</draw:custom-shape>")
        + p("<draw:frame><draw:object-ole/></draw:frame>"),
        **{"Object 1__content_xml": math, "Object 2__content_xml": f"{chart}</office:document-content>"},
    )
    assert shape(found) == [
        ("paragraph", "Look here."),
        ("caption", "Nilometer"),
        ("paragraph", "It is v = s/(t^2)."),
        ("caption", "Rain"),
        ("paragraph", "In a circle"),
    ]
    assert [problem.message for problem in found.warnings] == ["not read were: 1 chart, 1 embedded object"]


BODY = (
    p("One.")
    + p("Two, <text:soft-page-break/>three.")
    + p("<text:soft-page-break/>Three, in fact four.")
    + p("Five.", "P2")
    + p("Six.", "P3")
)


def stated(pages: int) -> str:
    statistic = f'<office:meta><meta:document-statistic meta:page-count="{pages}"/></office:meta>'
    return f"<office:document-meta {ODF_NAMESPACES}>{statistic}</office:document-meta>"


def test_pages_from_soft_breaks_and_styles() -> None:
    found = source(BODY, meta_xml=stated(5))
    assert [passage.page for passage in found.passages] == [1, 1, 3, 4, 5]
    assert found.passages[1].pages == ((0, 1), (5, 2))
    assert {passage.page for passage in source(BODY, meta_xml=stated(7)).passages} == {None}
    assert source(p("One.", "P2")).passages[0].page is None


ENCRYPTED = """<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">
<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry>
</manifest:manifest>"""


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (odt("", META_INF="", **{"META-INF__manifest_xml": ENCRYPTED}), "password"),
        (docx(""), "a Word document, not an OpenDocument text as its name says | give it the ending .docx"),
        (packed({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}), "an OpenDocument spreadsheet"),
        (packed({"mimetype": "application/vnd.oasis.opendocument.presentation"}), "an OpenDocument presentation"),
        (b'<?xml version="1.0"?><office:document xmlns:office="x"/>', "a flat OpenDocument file (.fodt)"),
        (packed({"mimetype": "application/vnd.oasis.opendocument.text"}), "content.xml is missing"),
        (packed({"content.xml": "<a/>"}), "no text part"),
        (odt("<text:p>"), "content.xml in this document is damaged"),
        (odt("")[:100], "damaged"),
    ],
    ids=range(9),  # the bytes have the time in them, and both workers must collect the same names
)
def test_what_is_no_open_document_text(data: bytes, words: str) -> None:
    assert words in refusal(READER, data, "notes.odt")
