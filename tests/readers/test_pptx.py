"""Presentations → passages."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.oxml import parse_xml
from pptx.util import Cm

from guidegen.readers import read_source
from guidegen.readers.pptx import READER, read
from guidegen.source.model import Source
from tests.readers.office import NAMESPACES, docx, marked, packed, refusal, relations, shape

P = 'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
PICTURE = (
    b"GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff!\xf9\x04\x01\x00\x00\x00\x00,\x00\x00\x00\x00"
    b"\x01\x00\x01\x00\x00\x02\x02D\x01\x00;"
)
TITLE, BULLETS, COMPARISON, TITLE_ONLY = 0, 1, 4, 5


def source(*fill: Callable[[Any], None], change: Callable[[Any], None] | None = None) -> Source:
    """One slide for each function, which adds it."""
    presentation = Presentation()
    for add in fill:
        add(presentation.slides)
    if change:
        change(presentation)
    data = io.BytesIO()
    presentation.save(data)
    return read(data.getvalue(), "water.pptx", "water")


def slide(slides: Any, layout: int, title: str = "", *texts: str) -> Any:
    new = slides.add_slide(slides.parent.slide_layouts[layout])
    if title:
        new.shapes.title.text = title
    for place, text in zip(list(new.placeholders)[1:], texts, strict=False):
        place.text = text
    return new


def box(on: Any, text: str, left: float, top: float) -> Any:
    added = on.shapes.add_textbox(Cm(left), Cm(top), Cm(5), Cm(1))
    added.text_frame.text = text
    return added


def test_titles_bullets_and_the_speakers_notes() -> None:
    def first(slides: Any) -> None:
        new = slide(slides, TITLE, "The water cycle", "Grade 6")
        new.notes_slide.notes_text_frame.text = "Water is never used up.\nIt only moves."

    def second(slides: Any) -> None:
        frame = slide(slides, BULLETS, "Evaporation", "The sun warms the sea").placeholders[1].text_frame
        below = frame.add_paragraph()
        below.text, below.level = "Fast molecules leave it", 1
        term = frame.add_paragraph()
        term.add_run().text = "Transpiration"
        term.runs[0].font.bold = True
        term.add_run().text = " is from leaves"

    found = source(first, second)
    assert [(passage.kind, passage.level, passage.page, passage.text) for passage in found.passages] == [
        ("heading", 1, 1, "The water cycle"),
        ("paragraph", 1, 1, "Grade 6"),
        ("paragraph", 1, 1, "Water is never used up."),
        ("paragraph", 1, 1, "It only moves."),
        ("heading", 2, 2, "Evaporation"),
        ("list-item", 1, 2, "The sun warms the sea"),
        ("list-item", 2, 2, "Fast molecules leave it"),
        ("list-item", 1, 2, "Transpiration is from leaves"),
    ]
    assert marked(found) == [("bold", "Transpiration")]
    assert found.title == "The water cycle"


def test_bullets_by_the_paragraph_the_shape_and_the_layout() -> None:
    def add(slides: Any) -> None:
        new = slide(slides, BULLETS, "Rain", "with a bullet\nwithout one")
        new.placeholders[1].text_frame.paragraphs[1]._p.get_or_add_pPr().insert(
            0, parse_xml(f"<a:buNone {NAMESPACES}/>")
        )
        frame = box(new, "typed in a box", 1, 15).text_frame
        listed = frame.add_paragraph()
        listed.text = "with a bullet of its own"
        listed._p.get_or_add_pPr().insert(0, parse_xml(f'<a:buChar {NAMESPACES} char="•"/>'))

    assert shape(source(add))[1:] == [
        ("list-item", "with a bullet"),
        ("paragraph", "without one"),
        ("paragraph", "typed in a box"),
        ("list-item", "with a bullet of its own"),
    ]


def test_reading_order_by_placeholders_then_from_the_top_left() -> None:
    def add(slides: Any) -> None:
        new = slide(slides, COMPARISON, "Rain and snow", "Rain", "Drops", "Snow", "Stars")
        box(new, "right below", 14, 17)
        box(new, "left below", 1, 17.1)
        box(new, "above both", 8, 1)
        tree = new.shapes._spTree
        tree.append(tree[2])  # the title lies on top of all

    texts = [text for _, text in shape(source(add))]
    assert texts == ["Rain and snow", "Rain", "Drops", "Snow", "Stars", "above both", "left below", "right below"]


def test_marks_of_notes_that_were_typed_by_hand_are_dropped() -> None:
    def add(slides: Any) -> None:
        paragraph = slide(slides, BULLETS, "Lakes", "The largest.").placeholders[1].text_frame.paragraphs[0]
        for text in ("1", " It has 82,100 km", "2"):
            paragraph.add_run().text = text
            if text.isdecimal():
                paragraph.runs[-1].font._element.set("baseline", "30000")

    assert shape(source(add))[1] == ("list-item", "The largest. It has 82,100 km2")


def test_slides_of_pictures_say_so() -> None:
    def add(slides: Any) -> None:
        slide(slides, TITLE_ONLY).shapes.add_picture(io.BytesIO(PICTURE), Cm(1), Cm(1))

    found = source(add, add)
    assert found.passages == ()
    assert "2 pictures" in found.warnings[0].message


def test_groups_keep_together() -> None:
    def add(slides: Any) -> None:
        new = slide(slides, TITLE_ONLY, "Clouds")
        low = box(new, "stratus", 1, 12), box(new, "fog", 1, 14)
        new.shapes.add_group_shape(low)
        box(new, "cirrus", 15, 13)
        high = box(new, "cumulus", 1, 5)
        high._element.nvSpPr.cNvPr.set("hidden", "1")

    assert [text for _, text in shape(source(add))] == ["Clouds", "stratus", "fog", "cirrus"]


def test_tables_and_charts() -> None:
    def add(slides: Any) -> None:
        new = slide(slides, TITLE_ONLY, "Stores")
        table = new.shapes.add_table(3, 3, Cm(1), Cm(4), Cm(9), Cm(3)).table
        for row, texts in enumerate((("Store", "Share", "Salt"), ("Oceans", "97 %", ""), ("Ice", "2 %", "no"))):
            for column, text in enumerate(texts):
                table.cell(row, column).text = text
        table.cell(1, 1).merge(table.cell(1, 2))
        data = CategoryChartData()
        data.categories = ["Oceans", "Ice"]
        data.add_series("Share", (97, 2))
        chart = new.shapes.add_chart(XL_CHART_TYPE.PIE, Cm(1), Cm(9), Cm(9), Cm(6), data).chart
        chart.has_title = True
        chart.chart_title.text_frame.text = "Water on earth"

    found = source(add)
    assert shape(found) == [
        ("heading", "Stores"),
        ("table-row", "Store\tShare\tSalt"),
        ("table-row", "Oceans\t97 %"),
        ("table-row", "Ice\t2 %\tno"),
        ("caption", "Water on earth"),
    ]
    assert marked(found) == [("bold", "Store"), ("bold", "Share"), ("bold", "Salt")]
    assert [problem.message for problem in found.warnings] == ["not read were: 1 chart"]


def test_hidden_slides_are_left_out_and_named() -> None:
    def hide(presentation: Any) -> None:
        for number in (1, 3):
            presentation.slides[number]._element.set("show", "0")

    slides = [lambda slides, n=n: slide(slides, BULLETS, f"Slide {n}", "text") for n in (1, 2, 3, 4)]
    found = source(*slides, change=hide)
    assert [(passage.text, passage.page) for passage in found.passages if passage.kind == "heading"] == [
        ("Slide 1", 1),
        ("Slide 3", 3),
    ]
    assert [problem.message for problem in found.warnings] == ["slides 2, 4 are hidden and were left out"]


def test_the_order_is_that_of_the_show_not_of_the_files() -> None:
    def turn(presentation: Any) -> None:
        order = presentation.slides._sldIdLst
        order.append(order[0])

    found = source(*[lambda slides, n=n: slide(slides, TITLE, f"Part {n}") for n in (1, 2, 3)], change=turn)
    assert [(passage.text, passage.level) for passage in found.passages] == [
        ("Part 2", 1),
        ("Part 3", 2),
        ("Part 1", 2),
    ]


def test_what_repeats_on_every_slide_is_dropped() -> None:
    def add(slides: Any) -> None:
        new = slide(slides, BULLETS, f"Part {len(slides) + 1}", "Remember this")
        box(new, "Hill School", 1, 17)

    texts = [text for _, text in shape(source(add, add, add))]
    assert texts == ["Part 1", "Remember this", "Part 2", "Remember this", "Part 3", "Remember this"]
    assert "Hill School" in [text for _, text in shape(source(add, add))]


def test_dates_footers_and_numbers_are_dropped() -> None:
    field = f'<a:fld {NAMESPACES} id="{{1}}" type="{{}}"><a:t>7</a:t></a:fld>'

    def add(slides: Any) -> None:
        new = slide(slides, BULLETS, "Ice", "It floats")
        for kind in ("dt", "ftr", "sldNum"):
            box(new, kind, 1, 17)._element.nvSpPr.nvPr.append(parse_xml(f'<p:ph {P} type="{kind}" idx="12"/>'))
        paragraph = box(new, "Nine tenths are under water ", 1, 10).text_frame.paragraphs[0]._p
        for kind in ("slidenum", "datetime1"):
            paragraph.append(parse_xml(field.replace('type="{}"', f'type="{kind}"')))

    assert [text for _, text in shape(source(add))] == ["Ice", "It floats", "Nine tenths are under water"]


def test_smart_art_and_equations() -> None:
    tree = f"""<p:sld {P} {NAMESPACES}><p:cSld><p:spTree><p:nvGrpSpPr/><p:grpSpPr/>
    <p:graphicFrame><p:xfrm><a:off x="0" y="0"/></p:xfrm><a:graphic><a:graphicData>
    <dgm:relIds r:dm="d"/></a:graphicData></a:graphic></p:graphicFrame>
    <mc:AlternateContent><mc:Choice Requires="a14"><p:sp><p:spPr><a:xfrm><a:off x="0" y="9000000"/></a:xfrm></p:spPr>
    <p:txBody><a:p><a:r><a:t>so </a:t></a:r><m:oMath><m:r><m:t>E=mc</m:t></m:r></m:oMath></a:p></p:txBody></p:sp>
    </mc:Choice>
    <mc:Fallback><p:sp><p:txBody><a:p><a:r><a:t>picture</a:t></a:r></a:p></p:txBody></p:sp></mc:Fallback>
    </mc:AlternateContent></p:spTree></p:cSld></p:sld>"""
    point = "<dgm:pt><dgm:t><a:p><a:r><a:t>{}</a:t></a:r></a:p></dgm:t></dgm:pt>"
    data = packed(
        {
            "_rels/.rels": relations({"a": "officeDocument p.xml"}),
            "p.xml": f'<p:presentation {P} {NAMESPACES}><p:sldIdLst><p:sldId r:id="s"/></p:sldIdLst></p:presentation>',
            "_rels/p.xml.rels": relations({"s": "slide s.xml"}),
            "s.xml": tree,
            "_rels/s.xml.rels": relations({"d": "diagramData d.xml"}),
            "d.xml": f"<dgm:dataModel {NAMESPACES}>{point.format('Cloud')}{point.format('Rain')}</dgm:dataModel>",
        }
    )
    found = read(data, "energy.pptx", "energy")
    assert shape(found) == [("list-item", "Cloud"), ("list-item", "Rain"), ("paragraph", "so E=mc")]


def test_slides_that_libre_office_wrote() -> None:
    file = Path(__file__).parent / "documents" / "slides.pptx"
    found = read_source(file, "slides.pptx", "slides")
    assert [(passage.kind, passage.page, passage.text) for passage in found.passages] == [
        ("heading", 1, "The water cycle"),
        ("paragraph", 1, "Grade 6, spring term"),
        ("paragraph", 1, "Water is never used up. It only moves from place to place."),
        ("paragraph", 1, "Ask what they drank this morning."),
        ("heading", 2, "Evaporation"),
        ("list-item", 2, "The sun warms the sea"),
        ("list-item", 2, "Fast molecules leave the surface"),
        ("list-item", 2, "Transpiration is the same from leaves"),
        ("heading", 3, "Rain and snow"),
        ("paragraph", 3, "Rain"),
        ("list-item", 3, "Drops of more than half a millimetre"),
        ("paragraph", 3, "Snow"),
        ("list-item", 3, "Crystals with six arms"),
        ("heading", 4, "Where the water is"),
        ("table-row", 4, "Store\tShare"),
        ("table-row", 4, "Oceans\t97 %"),
        ("table-row", 4, "Ice\t2 %"),
        ("paragraph", 4, "left below"),
        ("paragraph", 4, "right below"),
        ("heading", 5, "A chart"),
        ("caption", 5, "Water on earth"),
    ]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "PowerPoint Document".encode("utf-16-le"), "an old PowerPoint (.ppt)"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "password"),
        (docx(""), "a Word document, not a PowerPoint presentation as its name says | give it the ending .docx"),
        (packed({"a": ""}), "_rels/.rels is missing"),
        (b"PK", "damaged"),
    ],
)
def test_what_is_no_presentation(data: bytes, words: str) -> None:
    assert words in refusal(READER, data, "notes.pptx")
