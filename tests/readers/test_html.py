"""Pages of the web → passages."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from guidegen.errors import Severity, SourceError
from guidegen.readers.html import read
from guidegen.source.model import Source
from guidegen.source.quotes import Found, QuoteFinder

PAGES = Path(__file__).parent / "pages"


def source(page: str | bytes) -> Source:
    return read(page.encode() if isinstance(page, str) else page, "page.html", "page")


def shape(page: str) -> list[tuple[str, int, str]]:
    return [(passage.kind, passage.level, passage.text) for passage in source(page).passages]


def texts(page: str | bytes) -> list[str]:
    return [passage.text for passage in source(page).passages]


def marked(page: str, style: str) -> list[str]:
    passages = source(page).passages
    return [p.text[mark.start : mark.end] for p in passages for mark in p.marks if mark.style == style]


def saved(name: str) -> Source:
    return source((PAGES / name).read_bytes())


def refusal(page: str | bytes) -> str:
    with pytest.raises(SourceError) as caught:
        source(page)
    assert caught.value.problems[0].fix
    return caught.value.problems[0].message


DOCUMENT = """\
<!DOCTYPE html>
<title>The vote | Hillside School</title>
<h1>The <i>vote</i></h1>
<p>Lithuania was <b>the
first</b> republic to vote.
<blockquote><p>It was held
at noon,</blockquote>
<ul><li>by the parliament<ul><li>and no other<p>also inner</ul><li>twice</ul>
<table><caption>Cities</caption>
<tr><th>City<th>Year
<tr><td>Vilnius<br>Wilno<td><b>1990</b></table>
<pre>
    x = 1
      y = 2
</pre>
<figure><img src="flag.png" alt="not read"><figcaption>The flag</figcaption></figure>
<dl><dt>Republic<dd>a state without a king</dl>
"""


def test_every_kind_of_element() -> None:
    assert shape(DOCUMENT) == [
        ("heading", 1, "The vote"),
        ("paragraph", 1, "Lithuania was the first republic to vote."),
        ("quotation", 1, "It was held at noon,"),
        ("list-item", 1, "by the parliament"),
        ("list-item", 2, "and no other"),
        ("list-item", 2, "also inner"),
        ("list-item", 1, "twice"),
        ("caption", 1, "Cities"),
        ("table-row", 1, "City\tYear"),
        ("table-row", 1, "Vilnius\nWilno\t1990"),
        ("code", 1, "    x = 1\n      y = 2"),
        ("caption", 1, "The flag"),
        ("list-item", 1, "Republic"),
        ("list-item", 2, "a state without a king"),
    ]
    assert marked(DOCUMENT, "bold") == ["the first", "City", "Year", "1990", "Republic"]
    assert marked(DOCUMENT, "italic") == ["vote"]


def test_lines_are_those_of_the_file() -> None:
    paragraph = source(DOCUMENT).passages[1]
    assert (paragraph.line, paragraph.number, paragraph.section) == (4, 1, "The vote")
    assert paragraph.line_at(paragraph.text.index("first")) == 5
    outcome = QuoteFinder([source(DOCUMENT)]).find("the first republic")
    assert isinstance(outcome, Found)
    assert (outcome.location.line, outcome.location.last_line) == (4, 5)


def test_lines_beyond_those_that_libxml2_counts() -> None:
    assert [passage.line for passage in source("<p>one" + "\n" * 70_000 + "<p>two").passages] == [1, 70_001]


@pytest.mark.parametrize(
    ("page", "title"),
    [
        (DOCUMENT, "The vote"),
        ("<title>The vote | Hillside School</title><h2>Before</h2><p>It was held.", "The vote"),
        ("<title>The vote</title><p>It was held.", "The vote"),
        ("<h2>Before</h2><p>It was held.", "Before"),
        ("<p>It was held.", ""),
    ],
)
def test_the_title(page: str, title: str) -> None:
    assert source(page).title == title


def test_white_space_and_breaks() -> None:
    assert texts("<p> It  was\n\theld <i> at </i> noon\u00ad. <br> \n Then") == ["It was held at noon.\nThen"]
    assert texts("The vote<br><br>passed.<br>&nbsp;<br/>Crowds came.") == ["The vote", "passed.", "Crowds came."]
    assert texts("<div>The <span>vote</span><div>passed</div>at noon</div>") == ["The vote", "passed", "at noon"]


def test_raised_text_stays_and_marks_of_notes_go() -> None:
    assert texts("<p>CO<sub>2</sub> on 5 m<sup>2</sup>, the 3<sup>rd</sup> time.") == ["CO2 on 5 m2, the 3rd time."]
    page = (
        '<p>It passed.<sup><a href="#n1">1</a></sup> Crowds came.<a href="#n2"><sup>[b]</sup></a> '
        'Moscow<sup>[3]</sup> did<a role="doc-noteref" href="x.html#n4">4</a> not agree; see <a href="#c2">2</a>.</p>'
        '<ol><li id="n1">By 124 votes. <a href="#r1">↩</a></li></ol><p id="n2"><a href="#r2">b</a>. In Vilnius.</p>'
        '<section role="doc-endnotes"><ol><li><p>From 1940.</p></li></ol></section>'
    )
    assert shape(page) == [
        ("paragraph", 1, "It passed. Crowds came. Moscow did not agree; see 2."),
        ("footnote", 1, "By 124 votes."),
        ("footnote", 1, "In Vilnius."),
        ("footnote", 1, "From 1940."),
    ]


def test_what_nobody_sees_is_not_read() -> None:
    hidden = (
        "<script>a()</script><style>p{}</style><template>b</template><noscript>c</noscript><p hidden>d</p>"
        '<p style="color:red; DISPLAY : none">e</p><span aria-hidden="true">f</span><!-- g --><svg><text>h</text></svg>'
        "<select><option>i</select><button>j</button><dialog>k</dialog><textarea>l</textarea>"
    )
    assert texts(f"<p>It</p>{hidden}<p>passed.</p>") == ["It", "passed."]
    assert texts('<p>See<figcaption aria-hidden="true">A crowd</figcaption>') == ["See", "A crowd"]


def test_bold_and_italic_however_they_are_written() -> None:
    page = (
        "<style>.c1{font-weight:700} span.c2 , p.c3{color:red;font-style:italic}</style>"
        "<style>@media print{.c4{font-weight:bold}}</style>"
        '<b style="font-weight:normal">A <span class="c1">cell</span> and a '
        '<span style="font-weight:600">nucleus</span>, '
        '<em>in</em> a <i class="c2">leaf</i> of <dfn>moss</dfn>, <span class="keyword">green</span></b>'
    )
    assert marked(page, "bold") == ["cell", "nucleus", "moss", "green"]
    assert marked(page, "italic") == ["in", "leaf"]
    assert marked("<h1><b>The cell</b></h1><h2>The <b>wall</b></h2>", "bold") == ["wall"]
    assert marked("<p>A <b>cell</b> <b>wall</b>, <b>a<b>b</b>c</b>", "bold") == ["cell wall", "abc"]


def test_pages_of_word_have_lists_and_titles_by_class() -> None:
    page = (
        "<p class=MsoTitle>Rome</p><p class=MsoListParagraph style='mso-list:l0 level2 lfo1'>Caesar</p>"
        "<p class=MsoNormal>He fell."
        "<a href='#_ftn1' name='_ftnref1'><span class=MsoFootnoteReference>[1]</span></a></p>"
        "<div id=ftn1><p class=MsoFootnoteText><a href='#_ftnref1'>[1]</a> In 44 BC.</p></div>"
    )
    assert shape(page) == [
        ("heading", 1, "Rome"),
        ("list-item", 2, "Caesar"),
        ("paragraph", 1, "He fell."),
        ("footnote", 1, "In 44 BC."),
    ]


def test_bold_lines_are_headings_where_there_are_no_others() -> None:
    page = "<p><b>Causes</b><p>Bread was dear.<p><b>The king</b> was weak.<p><b>Stop.</b><p>It began."
    assert [text for kind, _, text in shape(page) if kind == "heading"] == ["Causes"]
    assert not [kind for kind, _, _ in shape(f"<h1>A</h1><h2>B</h2>{page}") if kind == "heading"][2:]


def test_a_table_that_lays_out_a_page_has_no_rows() -> None:
    page = "<table><tr><td><h2>Rome</h2><p>Rome fell.<td><table><tr><td>753<td>founded</table></table>"
    assert shape(page) == [
        ("heading", 2, "Rome"),
        ("paragraph", 1, "Rome fell."),
        ("table-row", 1, "753\tfounded"),
    ]


def test_a_news_article() -> None:
    found = saved("news_article.html")
    assert [passage.text[:24] for passage in found.passages] == [
        "Lithuania votes to leave",
        "By A. Reporter, 12 March",
        "The parliament of Lithua",
        "Crowds in Vilnius.",
        "Moscow did not recognise",
        "What came next",
        "Iceland was the first co",
    ]
    (note,) = found.warnings
    assert note.severity is Severity.NOTE
    for part in (
        "buttons for sharing",
        "comments",
        "cookie notice",
        "foot of the page",
        "links to other pages",
        "menu",
    ):
        assert part in note.message


def test_a_page_of_an_encyclopaedia() -> None:
    found = saved("encyclopaedia.html")
    assert [(passage.kind, passage.text[:30]) for passage in found.passages] == [
        ("heading", "Mitochondrion"),
        ("table-row", "Cell biology"),
        ("table-row", "Size\t0.5–1 μm"),
        ("table-row", "Found in\teukaryotes"),
        ("paragraph", "A mitochondrion (/ˌmaɪ/; pl. m"),
        ("heading", "History"),
        ("paragraph", "The first observations of what"),
        ("heading", "References"),
        ("footnote", "Campbell, N. A. (2006). Biolog"),
    ]
    assert found.passages[4].text.endswith("of most eukaryotes. It makes most of the cell's ATP.")


def test_a_page_of_a_site_builder() -> None:
    found = saved("site_builder.html")
    assert found.title == "Year 8: The Water Cycle"
    assert [(passage.kind, passage.text[:20]) for passage in found.passages] == [
        ("heading", "The water cycle"),
        ("paragraph", "Water moves between "),
        ("paragraph", "When vapour cools, i"),
        ("heading", "Precipitation"),
        ("paragraph", "Rain, snow and hail "),
        ("paragraph", "In 1580 Bernard Pali"),
    ]


def test_a_page_from_1998() -> None:
    assert [(passage.kind, passage.text[:20]) for passage in saved("from_1998.html").passages] == [
        ("heading", "The French Revolutio"),
        ("paragraph", "The Bastille, a pris"),
        ("heading", "The Republic"),
        ("paragraph", "In September 1792 th"),
        ("paragraph", "The Terror followed."),
        ("paragraph", "Last changed: 3 May "),
    ]


PROSE = "Bread was dear in Paris in 1789, and the king had no money left. " * 6


@pytest.mark.parametrize(
    "page",
    [
        "<aside>{}</aside><p>It began on 14 July 1789.</p>",
        "<form><p>{}</p></form><p>It began on 14 July 1789.</p>",
        "<main><p>It began on 14 July 1789.</p></main><div>{}</div>",
        "<article><p>It began on 14 July 1789.</p></article><article><p>{}</p></article>",
        '<div class="sidebar">{}</div><p>It began on 14 July 1789.</p>',
        '<div class="comments cookies nav">{}</div><p>It began on 14 July 1789.</p>',
        '<section class="social-history"><p>The nobles paid no tax.</p></section><p>{}</p>',
        "<header><p>{}</p></header><p>It began on 14 July 1789.</p>",
        "<blockquote>It began on 14 July 1789. <footer>Louis XVI</footer></blockquote><p>{}</p>",
    ],
)
def test_real_text_is_not_dropped(page: str) -> None:
    found = " ".join(texts(page.format(PROSE)))
    assert PROSE.strip() in found
    assert all(text in found for text in ("It began on 14 July 1789.", "The nobles", "Louis XVI") if text in page)


@pytest.mark.parametrize(
    ("page", "encoding", "guessed"),
    [
        ("<p>Élève – café", "utf-8", False),
        ("\ufeff<p>Élève – café", "utf-8", False),
        ("<p>Élève – café", "utf-16", False),
        ('<meta charset="iso-8859-1"><p>Élève – café', "cp1252", False),
        ("<p>Élève – café", "cp1252", True),
        ('<meta charset="zip"><p>Élève – café', "cp1252", True),
        ('<?xml version="1.0" encoding="macintosh"?><html><p>Élève – café</p></html>', "mac-roman", False),
    ],
)
def test_encodings(page: str, encoding: str, guessed: bool) -> None:
    found = source(page.encode(encoding))
    assert [passage.text for passage in found.passages] == ["Élève – café"]
    assert bool(found.warnings) == guessed


def test_a_guessed_encoding_is_told_and_a_declared_one_is_not() -> None:
    assert "Windows-1252" in source("<p>Élève".encode("cp1252")).warnings[0].message
    russian = source('<meta http-equiv=x content="text/html; charset=windows-1251"><p>Война и мир'.encode("cp1251"))
    assert (russian.passages[0].text, russian.warnings) == ("Война и мир", ())
    assert texts("<meta charset=iso-2022-jp><p>日本".encode("iso2022_jp")) == ["日本"]


def test_entities_and_xhtml() -> None:
    assert texts("<p>caf&eacute; &amp; th&eacute &#8211; &nosuch;") == ["café & thé – &nosuch;"]
    page = (
        '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body><a id="x"/><p>caf&eacute;&nbsp;1</p>{}'
    )
    assert texts(page.format("</html>")) == ["café\xa01"]
    assert texts(page.format("<p>unclosed")) == ["café\xa01", "unclosed"]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"%PDF-1.7 x", "a PDF document"),
        (b"PK\x03\x04 x", "a packed document"),
        (bytes(range(256)) * 9, "not a text file"),
        (b"From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\n<html>", "a web archive"),
        (b"bplist00\xd1\x01\x02_\x10\x0fWebMainResource", "a web archive"),
        (b"<frameset><frame src=a.html></frameset>", "a frame around other pages"),
        (b"<div id=root></div><script>run()</script>", "put together when it is opened"),
        (b"<div>" * 5000 + b"text", "nested too deeply"),
        (b"<b>x</b>" * 200_001, "more than 200,000 elements"),
    ],
)
def test_what_is_refused(data: bytes, message: str) -> None:
    assert message in refusal(data)


@pytest.mark.parametrize("page", ["", "<p>", "<!-- x", "<", "<a href=", "<![CDATA[", "</p></div>", "&", "<p \0>"])
def test_next_to_nothing(page: str) -> None:
    assert len(source(page).passages) <= 1


@pytest.mark.parametrize(
    ("page", "count"),
    [
        ("<div>" * 2000 + "deep", 1),
        (f"<p title='{'a' * 3_000_000}'>one</p><p>two", 2),
        ("<p " + " ".join(f"a{n}=1" for n in range(100_000)) + ">one", 1),
        ("<table><tr><td colspan=1000000000 rowspan=99999999>one<td>two</table>", 1),
        ("<p>" + "&eacute;" * 300_000, 1),
        ("<sup><a href='#x'>" * 500 + "1", 0),
        ("<h2>Related</h2>" * 5_000 + "<p>one", 1),
        ("<style>" + "/*{" * 300_000 + "</style><p>one", 1),
        ("<?xml version='1.0'?><" + "a" * 300_000, 0),
        ("<?xml version='1.0'?>" + "<!DOCTYPE x [" * 30_000, 0),
        ("<base href='file:///etc/'><object data=passwd></object><p>one<img src=passwd>", 1),
    ],
)
def test_hostile_pages_end_in_bounded_time(page: str, count: int) -> None:
    start = time.process_time()
    assert abs(len(source(page).passages) - count) <= 1
    assert time.process_time() - start < 5


def test_nothing_is_fetched_or_expanded() -> None:
    page = (
        "<?xml version='1.0'?><!DOCTYPE html [<!ENTITY a SYSTEM 'file:///etc/passwd'><!ENTITY b '&a;&a;'>]>"
        "<html><body><p>one &a;&b; two</p></body></html>"
    )
    assert texts(page) == ["one &a;&b; two"]
