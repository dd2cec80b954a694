"""E-books → passages."""

from __future__ import annotations

import io
import random
import zipfile
from contextlib import suppress

import pytest

from guidegen.errors import SourceError
from guidegen.readers.epub import read
from guidegen.source.model import Source

CONTAINER = (
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'
)
PAGE = (
    '<?xml version="1.0"?>\n<!DOCTYPE html>\n<html xmlns="http://www.w3.org/1999/xhtml" '
    'xmlns:epub="http://www.idpf.org/2007/ops"><head><title>x</title></head>{}</html>'
)
DUTCH = "<h1>The Dutch</h1><p>The Dutch revolt began in <b>1568</b>.</p>"
ENGLISH = "<h1>The English</h1><p>Charles I lost his head in 1649.</p>"


def page(body: str, attributes: str = "") -> str:
    return PAGE.format(f"<body {attributes}>{body}</body>")


def package(names: list[str], extra: str = "", after: str = "", title: str = "Two revolts", spine: str = "") -> str:
    """A package file; a name with `*` stands beside the line of reading."""
    items = "".join(
        f'<item id="i{number}" href="{name.rstrip("*")}" media-type="application/xhtml+xml"/>'
        for number, name in enumerate(names)
    )
    references = "".join(
        f'<itemref idref="i{number}"{" linear=" + chr(34) + "no" + chr(34) if name.endswith("*") else ""}/>'
        for number, name in enumerate(names)
    )
    return (
        f'<package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{title}</dc:title></metadata><manifest>{items}{extra}</manifest>"
        f"<spine {spine}>{references}</spine>{after}</package>"
    )


def book(pages: dict[str, str], opf: str = "", others: dict[str, str | bytes] | None = None) -> bytes:
    files: dict[str, str | bytes] = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": CONTAINER,
        "OEBPS/book.opf": opf or package(list(pages)),
        **{f"OEBPS/{name.rstrip('*')}": text for name, text in pages.items()},
        **(others or {}),
    }
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return stream.getvalue()


def source(data: bytes) -> Source:
    return read(data, "book.epub", "book")


def texts(data: bytes) -> list[str]:
    return [passage.text for passage in source(data).passages]


def messages(data: bytes) -> str:
    return " | ".join(problem.message for problem in source(data).warnings)


def refusal(data: bytes) -> str:
    with pytest.raises(SourceError) as caught:
        source(data)
    assert caught.value.problems[0].fix
    return caught.value.problems[0].message


def test_chapters_come_in_the_order_of_the_spine() -> None:
    pages = {"z.xhtml": page(DUTCH), "a%20b.xhtml": page(ENGLISH)}
    data = book(pages, others={"OEBPS/a b.xhtml": page(ENGLISH)})
    found = source(data)
    assert [(p.kind, p.text, p.section, p.number, p.line) for p in found.passages] == [
        ("heading", "The Dutch", "", None, 1),
        ("paragraph", "The Dutch revolt began in 1568.", "The Dutch", 1, 2),
        ("heading", "The English", "The Dutch", None, 3),
        ("paragraph", "Charles I lost his head in 1649.", "The English", 2, 4),
    ]
    assert (found.title, found.warnings) == ("Two revolts", ())
    assert source(book({"a.xhtml": page(DUTCH)})).title == "The Dutch"


def test_entities_and_broken_chapters_lose_no_text() -> None:
    body = '<p>caf&eacute;&nbsp;&amp; th&#233;</p><a id="x"/>'
    assert texts(book({"a.xhtml": page(body)})) == ["café\xa0& thé"]
    assert texts(book({"a.xhtml": page(f"{body}<p>Not closed <b>&nosuch; 1 < 2")})) == [
        "café\xa0& thé",
        "Not closed &nosuch; 1 < 2",
    ]


def test_a_chapter_that_declares_entities_swells_nothing() -> None:
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    body = f'<!DOCTYPE html [<!ENTITY l0 "ha"><!ENTITY f SYSTEM "file:///etc/passwd">{laughs}]>'
    chapter = page("<p>It fell. &l11;&f;</p>").replace("<!DOCTYPE html>", body)
    assert texts(book({"a.xhtml": chapter})) == ["It fell. &l11;&f;"]
    opf = package(["a.xhtml"]).replace("<package", f"{body.replace('html', 'package', 1)}<package", 1)
    assert "declares a document type" in refusal(book({"a.xhtml": page(DUTCH)}, opf))


NAV = page(
    '<nav epub:type="toc"><ol><li><a href="a.xhtml">Causes</a>'
    '<ol><li><a href="b.xhtml">Taxes</a></li></ol></li></ol></nav>'
    '<nav epub:type="page-list"><ol><li><a href="a.xhtml#p7">7</a></li><li><a href="b.xhtml#px">xi</a></li></ol></nav>'
    '<nav epub:type="landmarks"><ol><li><a epub:type="copyright-page" href="c.xhtml">Rights</a></li></ol></nav>'
)
NAV_ITEM = '<item id="n" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>'
NCX = (
    '<?xml version="1.0"?><!DOCTYPE ncx PUBLIC "-//NISO//DTD ncx 2005-1//EN" "http://www.daisy.org/z3986/2005/ncx.dtd">'
    '<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap><navPoint><navLabel><text>Causes</text></navLabel>'
    '<content src="a.xhtml"/><navPoint><navLabel><text>Taxes</text></navLabel><content src="b.xhtml"/></navPoint>'
    '</navPoint></navMap><pageList><pageTarget value="7"><navLabel><text>seven</text></navLabel>'
    '<content src="a.xhtml#p7"/></pageTarget></pageList></ncx>'
)
NCX_ITEM = '<item id="n" href="toc.ncx" media-type="application/x-dtbncx+xml"/>'
UNTITLED = {
    "a.xhtml": page('<p id="p7">Bread was dear.</p>'),
    "b.xhtml": page("<p>Taxes</p><p>The nobles paid none.</p>"),
}


@pytest.mark.parametrize(
    ("item", "name", "content", "spine"), [(NAV_ITEM, "nav.xhtml", NAV, ""), (NCX_ITEM, "toc.ncx", NCX, 'toc="n"')]
)
def test_chapters_without_headings_get_titles_and_pages(item: str, name: str, content: str, spine: str) -> None:
    data = book(UNTITLED, package(list(UNTITLED), item, spine=spine), {f"OEBPS/{name}": content})
    assert [(p.kind, p.level, p.text, p.page) for p in source(data).passages] == [
        ("heading", 1, "Causes", 7),
        ("paragraph", 1, "Bread was dear.", 7),
        ("heading", 2, "Taxes", 7),
        ("paragraph", 1, "The nobles paid none.", 7),
    ]


def test_pages_turn_inside_a_paragraph() -> None:
    body = (
        '<span epub:type="pagebreak" id="p4" title="4"/><p>Bread was dear. <span role="doc-pagebreak" '
        'aria-label="5">5</span>The king had no money.</p><p>It began.</p>'
    )
    first, second = source(book({"a.xhtml": page(body)})).passages
    assert first.text == "Bread was dear. The king had no money."
    assert (first.page, first.page_at(0), first.page_at(20), second.page) == (4, 4, 5, 5)


def test_what_is_no_text_of_the_book_is_left_out_and_named() -> None:
    links = "".join(f'<p><a href="a.xhtml#{n}">Chapter {n}</a></p>' for n in range(6))
    pages = {
        "cover.xhtml": page("<p>A novel idea</p>"),
        "c.xhtml": page("<p>© 2020</p>", 'epub:type="copyright-page"'),
        "contents.xhtml": page(links),
        "a.xhtml": page(f"{DUTCH}<nav epub:type='toc'><a href='#x'>In this chapter</a></nav><aside>A box.</aside>"),
        "answers.xhtml*": page("<p>1 b, 2 c</p>"),
        "notes.xhtml*": page("<aside epub:type='footnote'><p>See Motley.</p></aside>", 'epub:type="footnotes"'),
    }
    after = '<guide><reference type="cover" href="cover.xhtml"/></guide>'
    data = book(pages, package(list(pages), after=after))
    assert [(p.kind, p.text) for p in source(data).passages][1:] == [
        ("paragraph", "The Dutch revolt began in 1568."),
        ("paragraph", "A box."),
        ("footnote", "See Motley."),
    ]
    for part in ("cover.xhtml (cover)", "copyright page", "table of contents", "answers.xhtml (beside the line"):
        assert part in messages(data)


def test_missing_chapters_are_told() -> None:
    data = book({"a.xhtml": page(DUTCH)}, package(["a.xhtml", "b.xhtml"]))
    assert len(source(data).passages) == 2
    assert "missing in its file: b.xhtml" in messages(data)


def test_notes_and_styles_of_other_files() -> None:
    pages = {
        "a.xhtml": page('<p>It <span class="s3">began</span>.<sup><a href="b.xhtml#n1">1</a></sup></p>'),
        "b.xhtml": page('<p id="n1"><a href="a.xhtml#r1">1</a> In 1568.</p>'),
    }
    sheet = '<item id="s" href="s.css" media-type="text/css"/>'
    found = source(book(pages, package(list(pages), sheet), {"OEBPS/s.css": ".s3 { font-weight: bold }"}))
    assert [(p.kind, p.text) for p in found.passages] == [("paragraph", "It began."), ("footnote", "In 1568.")]
    assert [found.passages[0].text[mark.start : mark.end] for mark in found.passages[0].marks] == ["began"]


def encryption(algorithm: str, name: str) -> dict[str, str | bytes]:
    text = (
        '<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" xmlns:e="http://www.w3.org/2001/04/xmlenc#">'
        f'<e:EncryptedData><e:EncryptionMethod Algorithm="{algorithm}"/><e:CipherData>'
        f'<e:CipherReference URI="{name}"/></e:CipherData></e:EncryptedData></encryption>'
    )
    return {"META-INF/encryption.xml": text}


def test_copy_protection_is_an_error_and_scrambled_fonts_are_not() -> None:
    pages = {"a.xhtml": page(DUTCH)}
    fonts = encryption("http://www.idpf.org/2008/embedding", "OEBPS/font.otf")
    assert len(source(book(pages, others=fonts)).passages) == 2
    locked = encryption("http://www.w3.org/2001/04/xmlenc#aes128-cbc", "OEBPS/a.xhtml")
    assert "protected against copying (DRM)" in refusal(book(pages, others=locked))


def other(name: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr(name, "x")
    return stream.getvalue()


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "not an e-book"),
        (b"%PDF-1.7", "not an e-book"),
        (b"\0" * 60 + b"BOOKMOBI", "a Kindle book"),
        (other("[Content_Types].xml"), "an office document"),
        (other("a.txt"), "a packed file"),
        (book({"a.xhtml": page(DUTCH)})[:-40], "not an e-book"),
        (book({}, package([])), "does not say which chapters"),
        (book({}, "<package"), "is damaged"),
        (book({"a.xhtml": page(DUTCH)}, others={"META-INF/container.xml": "<container/>"}), "does not say where"),
    ],
)
def test_what_is_refused(data: bytes, message: str) -> None:
    assert message in refusal(data)


def test_a_book_of_pictures_has_no_text() -> None:
    assert texts(book({"a.xhtml": page('<img src="a.png" alt="A map"/>')})) == []


@pytest.mark.sweep
def test_damaged_books_end_in_a_source_or_an_error() -> None:
    whole, chance = book({"a.xhtml": page(DUTCH), "b.xhtml": page(ENGLISH)}), random.Random(5)
    for _ in range(300):
        data = bytearray(whole)
        for _ in range(chance.randint(1, 8)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        cut = chance.randint(len(data) // 2, len(data)) if chance.random() < 0.3 else len(data)
        with suppress(SourceError):
            source(bytes(data[:cut]))
