"""Word documents → passages."""

from __future__ import annotations

import time

import pytest

from guidegen.readers.docx import READER, read
from guidegen.source.model import Source
from tests.readers.office import NAMESPACES, docx, marked, packed, refusal, relations, shape

STYLES = """
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/>
  <w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="School"><w:name w:val="School heading"/>
  <w:basedOn w:val="berschrift1"/></w:style>
<w:style w:type="paragraph" w:styleId="Rubrik2"><w:name w:val="Rubrik 2"/></w:style>
<w:style w:type="paragraph" w:styleId="Sub"><w:name w:val="Subtitle"/><w:basedOn w:val="Titel"/></w:style>
<w:style w:type="paragraph" w:styleId="Zitat"><w:name w:val="Quote"/><w:rPr><w:i/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Cap"><w:name w:val="caption"/></w:style>
<w:style w:type="paragraph" w:styleId="Code"><w:name w:val="HTML Preformatted"/></w:style>
<w:style w:type="paragraph" w:styleId="LB2"><w:name w:val="List Bullet 2"/></w:style>
<w:style w:type="paragraph" w:styleId="LP"><w:name w:val="List Paragraph"/></w:style>
<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Loop"><w:name w:val="Loop"/><w:basedOn w:val="Loop"/></w:style>
<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Term"><w:name w:val="Term"/><w:basedOn w:val="Strong"/></w:style>
<w:style w:type="character" w:styleId="Secret"><w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:type="table" w:styleId="Grid"><w:name w:val="Grid"/>
  <w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr></w:style>
"""


def run(text: str, properties: str = "") -> str:
    inner = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{inner}<w:t xml:space="preserve">{text}</w:t></w:r>'


def p(content: str, style: str = "", properties: str = "") -> str:
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{properties}</w:pPr>{content if content.startswith('<') else run(content)}</w:p>"


def listed(text: str, level: int, number: int = 1) -> str:
    numbering = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
    return p(text, "LP", numbering)


def table(*rows: str, properties: str = "") -> str:
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"


def cell(*paragraphs: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{''.join(paragraphs)}</w:tc>"


def cells(*texts: str) -> str:
    return "".join(cell(p(text)) for text in texts)


def source(body: str, **parts: str) -> Source:
    return read(docx(body, STYLES, **parts), "cells.docx", "cells")


def test_kinds_and_levels_by_styles_of_any_language() -> None:
    found = source(
        p("The cell", "Titel")
        + p("For grade 7", "Sub")
        + p("Its parts", "berschrift1")
        + p("A cell has a membrane.")
        + p("The nucleus", "Rubrik2")
        + p("Robert Hooke saw them first.", "Zitat")
        + p("Figure 1: an onion's skin", "Cap")
        + p("x = 1", "Code")
        + p("  y = 2", "Code")
        + p("Ribosomes", "LB2")
        + p("Vacuoles", "School")
        + p("They store water.", "Loop")
        + p("Deep", properties='<w:outlineLvl w:val="3"/>')
    )
    assert [(passage.kind, passage.level, passage.text, passage.line) for passage in found.passages] == [
        ("heading", 1, "The cell", 1),
        ("paragraph", 1, "For grade 7", 2),
        ("heading", 2, "Its parts", 3),
        ("paragraph", 1, "A cell has a membrane.", 4),
        ("heading", 3, "The nucleus", 5),
        ("quotation", 1, "Robert Hooke saw them first.", 6),
        ("caption", 1, "Figure 1: an onion's skin", 7),
        ("code", 1, "x = 1\n  y = 2", 8),
        ("list-item", 2, "Ribosomes", 10),
        ("heading", 2, "Vacuoles", 11),
        ("paragraph", 1, "They store water.", 12),
        ("heading", 5, "Deep", 13),
    ]
    assert (found.title, found.passages[3].section, found.passages[3].number) == ("The cell", "Its parts", 2)
    assert found.warnings == ()


def test_styles_that_the_document_does_not_define_say_what_their_names_say() -> None:
    found = read(docx(p("Cells", "Heading1") + p("Small.", "Unknown") + p("He saw.", "Quote")), "a.docx", "a")
    assert [kind for kind, _ in shape(found)] == ["heading", "paragraph", "quotation"]


def test_code_keeps_its_blank_lines_and_loses_its_colours() -> None:
    found = source(p(run("def", "<w:b/>") + run(" f(x):"), "Code") + p("", "Code") + p("    return x", "Code") + p(""))
    assert shape(found) == [("code", "def f(x):\n\n    return x")]
    assert marked(found) == []


def test_lists_nest_and_number_0_takes_out_of_a_list() -> None:
    deeper = p("Liverworts", "LB2", '<w:numPr><w:ilvl w:val="2"/></w:numPr>')
    found = source(listed("Plants", 0) + listed("Mosses", 1) + listed("They have no roots.", 0, number=0) + deeper)
    assert [(passage.kind, passage.level) for passage in found.passages] == [
        ("list-item", 1),
        ("list-item", 2),
        ("paragraph", 1),
        ("list-item", 3),
    ]


def test_lists_and_captions_typed_by_hand() -> None:
    found = source(
        p("•\tMosses") + p("Table 2. Mosses of Iceland") + p("Figure 3 shows a moss.") + p("1. January was cold.")
    )
    assert shape(found) == [
        ("list-item", "Mosses"),
        ("caption", "Table 2. Mosses of Iceland"),
        ("paragraph", "Figure 3 shows a moss."),
        ("paragraph", "1. January was cold."),
    ]


def test_bold_and_italic_by_properties_styles_and_switches() -> None:
    found = source(
        p(
            run("The ")
            + run("mito", "<w:b/>")
            + run("chondrion ", "<w:b/>")
            + run("makes ", '<w:b w:val="0"/>')
            + run("ATP", '<w:rStyle w:val="Term"/><w:i w:val="true"/>')
            + run(" and ", '<w:rStyle w:val="Term"/><w:b w:val="false"/>')
            + run("heat", '<w:i w:val="on"/>')
            + "<w:r><w:rPr><w:rPrChange><w:rPr><w:b/></w:rPr></w:rPrChange></w:rPr><w:t>.</w:t></w:r>"
        )
    )
    assert found.passages[0].text == "The mitochondrion makes ATP and heat."
    assert marked(found) == [("bold", "mitochondrion"), ("bold", "ATP"), ("italic", "ATP"), ("italic", "heat")]


def test_marks_are_what_stands_out_from_its_paragraph() -> None:
    found = source(p("Cells", "berschrift1") + p(run("all in italics ") + run("but this", '<w:i w:val="0"/>'), "Zitat"))
    assert marked(found) == []


def test_tracked_changes_comments_and_hidden_text() -> None:
    found = source(
        p(
            run("Pluto is ")
            + f'<w:ins w:id="1">{run("no ")}</w:ins>'
            + '<w:del w:id="2"><w:r><w:delText>a small </w:delText></w:r></w:del>'
            + f'<w:moveFrom w:id="3">{run("surely ")}</w:moveFrom>'
            + '<w:commentRangeStart w:id="0"/>'
            + run("planet")
            + '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>'
            + run(" answer: no", "<w:vanish/>")
            + run(" for the teacher", '<w:rStyle w:val="Secret"/>')
            + f'<w:moveTo w:id="4">{run(" since 2006")}</w:moveTo>'
            + run(".")
        )
    )
    assert shape(found) == [("paragraph", "Pluto is no planet since 2006.")]


def test_a_deleted_paragraph_mark_joins_two_paragraphs() -> None:
    found = source(p("Pluto was found ", properties="<w:rPr><w:del/></w:rPr>") + p("in 1930.") + p("It is cold."))
    assert shape(found) == [("paragraph", "Pluto was found in 1930."), ("paragraph", "It is cold.")]


def test_characters_that_are_elements() -> None:
    found = source(
        p(
            "<w:r><w:t>Photo</w:t><w:softHyphen/><w:t>syn\u00adthesis</w:t><w:tab/><w:t>CO</w:t></w:r>"
            '<w:r><w:rPr><w:vertAlign w:val="subscript"/></w:rPr><w:t>2</w:t></w:r>'
            "<w:r><w:br/><w:t>carbon</w:t><w:noBreakHyphen/><w:t>dioxide, </w:t></w:r>"
            '<w:r><w:sym w:font="Symbol" w:char="F061"/><w:sym w:font="Wingdings" w:char="F04A"/></w:r>'
            "<w:r><w:t>\uf062</w:t></w:r>"
        )
    )
    assert found.passages[0].text == "Photosynthesis\tCO2\ncarbon\u2011dioxide,αβ"


def field(code: str, result: str) -> str:
    kinds = [f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")]
    return f"{kinds[0]}<w:r><w:instrText>{code}</w:instrText></w:r>{kinds[1]}{result}{kinds[2]}"


def test_marks_of_notes_that_were_typed_by_hand_are_dropped() -> None:
    raised = '<w:vertAlign w:val="superscript"/>'
    found = source(
        p(
            run("Free since 1990.") + run("12", raised) + run(" It has 65,300 km") + run("2", raised)
            + run(" of land") + run("[3]", raised) + run(" on the 56") + run("th", raised) + run(" parallel.")
        )
    )  # fmt: skip
    assert found.passages[0].text == "Free since 1990. It has 65,300 km2 of land on the 56th parallel."


def test_a_large_initial_belongs_to_its_paragraph() -> None:
    found = source(p("T", properties='<w:framePr w:dropCap="drop" w:lines="3"/>') + p("he cell is small."))
    assert shape(found) == [("paragraph", "The cell is small.")]


def test_fields_show_their_results() -> None:
    inner = field(" REF year ", run("1665"))
    found = source(
        p(run("Hooke wrote in ") + field(" IF 1 = 1 ", inner) + "<w:r><w:t>.</w:t></w:r>")
        + p('<w:fldSimple w:instr=" SEQ Figure ">' + run("Figure 7") + "</w:fldSimple>" + run(": cork"))
        + p('<w:hyperlink r:id="rId9">' + run("The book") + "</w:hyperlink>" + run(" is online."))
        + p('<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>broken</w:instrText></w:r>')
        + p("Nothing after it is lost.")
    )
    assert shape(found) == [
        ("paragraph", "Hooke wrote in 1665."),
        ("caption", "Figure 7: cork"),
        ("paragraph", "The book is online."),
        ("paragraph", "Nothing after it is lost."),
    ]


def test_a_table_of_contents_is_dropped_in_all_its_forms() -> None:
    begin, end = field(" TOC \\o ", "|").split("|")
    gallery = '<w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>'
    found = source(
        f"<w:sdt>{gallery}<w:sdtContent>{p('Contents')}</w:sdtContent></w:sdt>"
        + p("Cells 3", "TOC1")
        + p(begin + run("Cells 3"))
        + p(run("Roots 4") + end)
        + p(begin + run("Leaves 5"))
        + p("Cells", "berschrift1")
        + p("They are small.")
    )
    assert shape(found) == [("heading", "Cells"), ("paragraph", "They are small.")]


def test_content_controls_and_their_prompts() -> None:
    prompt = "<w:sdtPr><w:showingPlcHdr/></w:sdtPr>"
    found = source(
        f"<w:sdt><w:sdtPr/><w:sdtContent>{p('Read this.')}</w:sdtContent></w:sdt>"
        + p(f"<w:sdt>{prompt}<w:sdtContent>{run('Click here to enter text.')}</w:sdtContent></w:sdt>" + run("Name"))
        + p(f'<w:smartTag w:element="place">{run("Vilnius")}</w:smartTag>')
        + p(f"<w:ruby><w:rt>{run('kan ji')}</w:rt><w:rubyBase>{run('漢字')}</w:rubyBase></w:ruby>")
    )
    assert [text for _, text in shape(found)] == ["Read this.", "Name", "Vilnius", "漢字"]


NOTE = '<w:footnote w:id="{0}"><w:p><w:r><w:footnoteRef/></w:r>{1}</w:p></w:footnote>'


def test_notes_stand_after_their_passage_without_marks() -> None:
    footnotes = '<w:footnote w:id="0" w:type="separator"><w:p><w:r><w:t>____</w:t></w:r></w:p></w:footnote>'
    footnotes += NOTE.format(1, run(" See the ") + run("charter", "<w:b/>")) + NOTE.format(2, run("Own mark."))
    footnotes += NOTE.format(3, run("Nobody refers to this."))
    found = source(
        p(
            run("Independent")
            + '<w:r><w:footnoteReference w:id="1"/></w:r>'
            + '<w:r><w:footnoteReference w:id="2" w:customMarkFollows="1"/><w:t>*</w:t></w:r>'
            + run(" since 1990")
            + '<w:r><w:endnoteReference w:id="1"/></w:r>'
            + run(".")
        )
        + p("Recognised in 1991."),
        footnotes=footnotes,
        endnotes=f'<w:endnote w:id="1">{p("By Iceland first.")}</w:endnote>',
    )
    assert shape(found) == [
        ("paragraph", "Independent since 1990."),
        ("footnote", "See the charter"),
        ("footnote", "Own mark."),
        ("paragraph", "Recognised in 1991."),
        ("footnote", "By Iceland first."),
    ]
    assert marked(found) == [("bold", "charter")]


def test_a_note_is_read_once_however_often_it_is_named() -> None:
    reference = '<w:r><w:footnoteReference w:id="1"/></w:r>'
    found = source(p(run("Free") + reference * 500), footnotes=NOTE.format(1, run("Since 1990.")))
    assert shape(found) == [("paragraph", "Free"), ("footnote", "Since 1990.")]


def test_tables_with_merged_cells_and_headers() -> None:
    grid = '<w:tblStyle w:val="Grid"/><w:tblLook w:val="04A0"/>'
    merged = cell(p(""), properties="<w:vMerge/>") + cells("Riga")
    deleted = f"<w:trPr><w:del/></w:trPr>{cells('old', 'row')}"
    found = source(table(cells("Country", "City"), cells("Latvia", "Jurmala"), merged, deleted, properties=grid))
    assert shape(found) == [("table-row", "Country\tCity"), ("table-row", "Latvia\tJurmala"), ("table-row", "Riga")]
    assert marked(found) == [("bold", "Country"), ("bold", "City")]


def test_a_tab_and_two_paragraphs_within_a_cell() -> None:
    found = source(table(cell(p("Riga"), p("<w:r><w:t>sea</w:t><w:tab/><w:t>side</w:t></w:r>")) + cells("1201")))
    assert shape(found) == [("table-row", "Riga\nsea side\t1201")]


def test_tables_for_the_layout_are_no_tables() -> None:
    long = "The Hanseatic League was a union of merchants and their towns around the Baltic and the North Sea. " * 2
    found = source(
        table(cell(p("Box"), p("A frame around prose.")))
        + table(cell(p("Left"), table(cells("Riga", "1201"))) + cells("Right"))
        + table(cell(p(long), p(long)) + cells("Margin"))
    )
    assert [kind for kind, _ in shape(found)] == [
        *("paragraph", "paragraph"),
        *("paragraph", "table-row", "paragraph"),
        *("paragraph", "paragraph", "paragraph"),
    ]


def box(text: str) -> str:
    content = f"<w:txbxContent>{p(text)}</w:txbxContent>"
    return (
        "<w:r><mc:AlternateContent>"
        f'<mc:Choice Requires="wps"><w:drawing><wps:txbx>{content}</wps:txbx></w:drawing></mc:Choice>'
        f"<mc:Fallback><w:pict><v:textbox>{content}</v:textbox></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )


def test_a_text_box_is_read_once_after_its_paragraph() -> None:
    old = f"<w:r><w:pict><v:textbox><w:txbxContent>{p('Old box')}</w:txbxContent></v:textbox></w:pict></w:r>"
    found = source(p(run("The mole") + box("New box") + old + run(" digs.")) + p("It eats worms."))
    assert [text for _, text in shape(found)] == ["The mole digs.", "New box", "Old box", "It eats worms."]


def test_equations_in_one_line() -> None:
    def r(text: str) -> str:
        return f"<m:r><m:t>{text}</m:t></m:r>"

    def e(name: str, content: str) -> str:
        return f"<m:{name}>{content}</m:{name}>"

    square = e("sSup", e("e", r("c")) + e("sup", r("2")))
    root = e("rad", e("radPr", "") + e("deg", "") + e("e", r("a+b")))
    fraction = e("f", e("num", r("x+1")) + e("den", r("2")))
    limits = e("sub", r("i=1")) + e("sup", r("n"))
    total = e("nary", e("naryPr", '<m:chr m:val="∑"/>') + limits + e("e", r("i")))
    fenced = e("d", e("dPr", '<m:begChr m:val="["/><m:endChr m:val="]"/>') + e("e", r("y")))
    found = source(p(run("Energy: ") + e("oMath", r("E=m") + square)) + p(e("oMathPara", e("oMath", root + fraction))))
    found_sum = source(p(e("oMath", total + fenced)))
    assert [text for _, text in shape(found)] == ["Energy: E=mc^2", "√(a+b)(x+1)/2"]
    assert found_sum.passages[0].text == "∑_(i=1)^n i[y]"


def test_pages_from_breaks_that_word_wrote_and_the_author_made() -> None:
    found = source(
        p("One.")
        + p('<w:r><w:br w:type="page"/></w:r>')
        + p("<w:r><w:lastRenderedPageBreak/><w:t>Two.</w:t></w:r>")
        + p("<w:r><w:t>Still two, </w:t><w:lastRenderedPageBreak/><w:t>now three.</w:t></w:r>")
        + p("<w:r><w:lastRenderedPageBreak/><w:t>Four.</w:t></w:r>", properties="<w:pageBreakBefore/>")
        + p("Four as well.", properties='<w:sectPr><w:type w:val="continuous"/></w:sectPr>')
        + p("Five next.", properties='<w:sectPr><w:type w:val="continuous"/></w:sectPr>')
        + p("Five.")
        + "<w:sectPr/>"
    )
    assert [(passage.text, passage.page, passage.pages) for passage in found.passages] == [
        ("One.", 1, ()),
        ("Two.", 2, ()),
        ("Still two,now three.", 2, ((0, 2), (10, 3))),
        ("Four.", 4, ()),
        ("Four as well.", 4, ()),
        ("Five next.", 4, ()),
        ("Five.", 5, ()),
    ]


def test_pages_only_go_forward() -> None:
    """A note stands behind its paragraph, though that ends on the next page."""
    note = '<w:r><w:footnoteReference w:id="1"/></w:r>'
    found = source(
        p(run("One.") + note + "<w:r><w:lastRenderedPageBreak/><w:t>Two.</w:t></w:r>") + p("Two as well."),
        footnotes=NOTE.format(1, run("Anchored on page 1.")),
    )
    assert [passage.page for passage in found.passages] == [1, 2, 2]


def test_odd_ends_of_lines_are_ends_of_lines() -> None:
    found = source(p("<w:r><w:t>First\u2028second\u2028</w:t></w:r>"))
    assert found.passages[0].text == "First\nsecond"


def pages_stated(number: int) -> str:
    return (
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
        f"<Pages>{number}</Pages></Properties>"
    )


@pytest.mark.parametrize(("stated", "page"), [(1, 2), (2, 2), (9, None)])
def test_no_page_is_better_than_a_wrong_one(stated: int, page: int | None) -> None:
    body = p('<w:r><w:t>Cover</w:t><w:br w:type="page"/></w:r>') + p("The text.")
    assert source(body, docProps__app_xml=pages_stated(stated)).passages[1].page == page
    assert source(p("One.") + p("Two.")).passages[1].page is None


def test_breaks_that_only_the_author_made_do_not_tell_the_pages_of_a_long_text() -> None:
    cover, long = p('<w:r><w:t>Cover</w:t><w:br w:type="page"/></w:r>'), p("The cell is small. " * 300)
    assert source(cover + long).passages[1].page is None
    assert source(cover + long, docProps__app_xml=pages_stated(2)).passages[1].page == 2


def test_bold_lines_are_headings_where_there_are_no_others() -> None:
    body = p(run("The Nile", "<w:b/>")) + p("It is long.") + p(run("Floods ", "<w:b/>")) + p("They came in June.")
    body += p(run("Look!", "<w:b/>")) + p("Mud.") + p(run("The end", "<w:b/>"))
    assert [(passage.kind, passage.level) for passage in source(body).passages] == [
        *(("heading", 1), ("paragraph", 1), ("heading", 2), ("paragraph", 1)),
        *(("paragraph", 1), ("paragraph", 1), ("paragraph", 1)),
    ]
    titled = source(p("Rivers", "Titel") + body)
    assert [(passage.kind, passage.level) for passage in titled.passages][:3] == [
        ("heading", 1),
        ("heading", 2),
        ("paragraph", 1),
    ]
    styled = source(p("Rivers", "berschrift1") + p("Africa", "berschrift1") + body)
    assert [kind for kind, _ in shape(styled)][2] == "paragraph"


def test_blank_lines_inside_a_paragraph_part_it() -> None:
    found = source(p("<w:r><w:t>First.</w:t><w:br/><w:br/><w:t>Second,</w:t><w:br/><w:t>third.</w:t></w:r>"))
    assert [text for _, text in shape(found)] == ["First.", "Second,\nthird."]


def test_what_cannot_be_read_is_named() -> None:
    title = "<c:title><c:tx><c:rich><a:p><a:r><a:t>Rainfall</a:t></a:r></a:p></c:rich></c:tx></c:title>"
    point = "<dgm:pt><dgm:t><a:p><a:r><a:t>{}</a:t></a:r></a:p></dgm:t></dgm:pt>"
    found = source(
        p('<w:r><w:drawing><c:chart r:id="rId4"/></w:drawing></w:r>' + run("Look at the chart."))
        + p('<w:r><w:drawing><dgm:relIds r:dm="rId5"/></w:drawing></w:r>')
        + p('<w:r><w:object><o:OLEObject ProgID="Equation.3"/></w:object></w:r><w:r><w:t>is a formula.</w:t></w:r>')
        + "<w:altChunk/>",
        word__charts__chart1_xml=f"<c:chartSpace {NAMESPACES}><c:chart>{title}</c:chart></c:chartSpace>",
        word__diagrams__data1_xml=f"<dgm:dataModel {NAMESPACES}>{point.format('Cloud')}{point.format('Rain')}"
        "</dgm:dataModel>",
    )
    assert shape(found) == [
        ("paragraph", "Look at the chart."),
        ("caption", "Rainfall"),
        ("list-item", "Cloud"),
        ("list-item", "Rain"),
        ("paragraph", "is a formula."),
    ]
    assert [problem.message for problem in found.warnings] == [
        "not read were: 1 chart, 1 equation of an old kind, 1 embedded document"
    ]


def test_a_document_of_pictures_says_so() -> None:
    found = source(p("<w:r><w:drawing/></w:r>") * 3)
    assert found.passages == ()
    assert "3 pictures" in found.warnings[0].message


def test_the_strict_variant_and_parts_with_other_names() -> None:
    body = p("Cells", "berschrift1") + p(run("They are ") + run("small", '<w:b w:val="on"/>'))
    w, r = "http://purl.oclc.org/ooxml/wordprocessingml/main", "http://purl.oclc.org/ooxml/officeDocument/relationships"
    styles = '<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>'
    document = f'<w:document xmlns:w="{w}" xmlns:r="{r}"><w:body>{body}</w:body></w:document>'
    data = packed(
        {
            "_rels/.rels": relations({"a": "officeDocument /Text/Main.XML"}).replace(
                "http://schemas.openxmlformats.org/officeDocument/2006/", "http://purl.oclc.org/ooxml/officeDocument/"
            ),
            "text/main.xml": document,
            "text/_rels/main.xml.rels": relations({"a": "styles s.xml"}),
            "text/s.xml": f'<w:styles xmlns:w="{w}">{styles}</w:styles>',
        }
    )
    found = read(data, "strict.docx", "strict")
    assert shape(found) == [("heading", "Cells"), ("paragraph", "They are small")]
    assert marked(found) == [("bold", "small")]


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (OLE + "EncryptedPackage".encode("utf-16-le"), "password"),
        (OLE + "WordDocument".encode("utf-16-le"), "an old Word (.doc)"),
        (b"%PDF-1.7", "a PDF document, not a Word document as its name says | give it the ending .pdf"),
        (b"{\\rtf1", "an RTF document"),
        (b"\xef\xbb\xbf<!DOCTYPE html><p>", "a web page"),
        (b"plain words", "this is not a Word document, or it is damaged"),
        (b"", "this is not a Word document, or it is damaged"),
        (docx("")[:-30], "damaged"),
        (packed({"a.txt": "a"}), "_rels/.rels is missing"),
        (packed({"_rels/.rels": relations({})}), "does not say where its text is"),
        (packed({"_rels/.rels": relations({"a": "officeDocument word/document.xml"})}), "word/document.xml is missing"),
        (docx("<w:p>"), "word/document.xml in this document is damaged"),
        (packed({"mimetype": "application/vnd.oasis.opendocument.text"}), "an OpenDocument text"),
        (packed({"mimetype": "application/epub+zip"}), "an EPUB book"),
        (packed({"Index/Document.iwa": "a"}), "Apple's Pages"),
    ],
)
def test_what_is_no_word_document(data: bytes, words: str) -> None:
    assert words in refusal(READER, data, "notes.docx")


def test_a_presentation_named_docx() -> None:
    data = packed({"_rels/.rels": relations({"a": "officeDocument p.xml"}), "p.xml": "<p:presentation xmlns:p='p'/>"})
    assert "a PowerPoint presentation, not a Word document" in refusal(READER, data, "notes.docx")


def test_deeper_than_any_document() -> None:
    assert "damaged" in refusal(READER, docx(p("<w:ins>" * 30_000 + run("x") + "</w:ins>" * 30_000)), "notes.docx")


def test_a_document_type_is_refused() -> None:
    bomb = '<!DOCTYPE d [<!ENTITY a "aaaa">]><d>&a;</d>'
    data = packed({"_rels/.rels": relations({"a": "officeDocument d.xml"}), "d.xml": bomb})
    assert "document type" in refusal(READER, data, "notes.docx")


def test_many_runs_take_linear_time() -> None:
    """Twenty thousand in one paragraph, bold and not, with as many fields that never end."""
    begin = '<w:r><w:fldChar w:fldCharType="begin"/><w:fldChar w:fldCharType="separate"/></w:r>'
    body = p("".join(run(f"{number} ", "<w:b/>") + run(f"{number * number} ") + begin for number in range(10_000)))
    start = time.perf_counter()
    found = source(body)
    assert time.perf_counter() - start < 5
    assert len(found.passages[0].marks) == 10_000


def test_many_blank_lines_in_one_paragraph_take_linear_time() -> None:
    blank = "<w:r><w:br/><w:br/></w:r>"
    body = p("".join(run(f"{number * number}", "<w:b/>" * (number % 2)) + blank for number in range(8_000)))
    start = time.perf_counter()
    found = source(body)
    assert time.perf_counter() - start < 5
    assert len(found.passages) == len(marked(found)) * 2 == 8_000


def test_nesting_as_deep_as_xml_allows() -> None:
    depth = 40
    body = p(run("deep"))
    for _ in range(depth):
        body = table(cell(body))
    assert shape(source(body)) == [("paragraph", "deep")]
