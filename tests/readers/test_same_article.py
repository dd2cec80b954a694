"""One article in all formats gives the same paragraphs, the same bold terms, and finds the same quotes."""

from __future__ import annotations

from pathlib import Path

import pytest

from guidegen.readers import read_source, suffixes
from guidegen.source.model import Source
from guidegen.source.quotes import Found, QuoteFinder

DOCUMENTS = Path(__file__).parent / "documents"
FILES = sorted(file.name for file in DOCUMENTS.glob("article*.*"))

OF_OTHER_KINDS = ("Table 1. Cables", "The distance between two continents")
"""The caption and the quotation: plain text and Markdown cannot say that they are what they are."""

QUOTES = (
    "On 24 May 1844 he sent a message from the Capitol in Washington to Baltimore",
    'It read: "What hath God wrought".',
    "Dover to Cap Gris-Nez on 28 August 1850",
    "was opened to the public on 13 November 1851 and worked for decades.",
    "On 5 August 1858 both had reached land.",
    "Queen Victoria's message of 98 words to President James Buchanan took 16 hours.",
    "had become rare in Malaya, and planters began to grow them in rows.",
)


def read(name: str) -> Source:
    if Path(name).suffix not in suffixes():
        pytest.skip(f"there is no reader for {Path(name).suffix} yet")
    return read_source(DOCUMENTS / name, name, "article")


def paragraphs(source: Source) -> list[str]:
    texts = [" ".join(p.text.split()) for p in source.passages if p.kind in ("paragraph", "list-item")]
    return [text for text in texts if not text.startswith(OF_OTHER_KINDS)]


def bold_words(source: Source) -> list[str]:
    return [
        p.text[m.start : m.end] for p in source.passages if p.kind != "table-row" for m in p.marks if m.style == "bold"
    ]


@pytest.mark.parametrize("name", FILES)
def test_the_same_paragraphs(name: str) -> None:
    assert paragraphs(read(name)) == paragraphs(read("article.md"))


@pytest.mark.parametrize("name", FILES)
def test_the_same_headings(name: str) -> None:
    headings = [passage.text for passage in read(name).passages if passage.kind == "heading"]
    assert headings == ["The telegraph and the cable under the sea", "The cable", "After the success"]


@pytest.mark.parametrize("name", [name for name in FILES if not name.endswith(".txt")])
def test_the_same_bold_terms(name: str) -> None:
    assert bold_words(read(name)) == [
        "electric telegraph",
        "battery",
        "key",
        "sounder",
        "gutta-percha",
        "mirror galvanometer",
        "transatlantic telephone cable",
    ]


@pytest.mark.parametrize("name", FILES)
def test_the_same_quotes(name: str) -> None:
    finder = QuoteFinder([read(name)])
    assert [quote for quote in QUOTES if not isinstance(finder.find(quote), Found)] == []


@pytest.mark.parametrize("name", [name for name in FILES if not name.endswith((".md", ".txt"))])
def test_the_rows_of_the_table_and_the_footnote(name: str) -> None:
    passages = read(name).passages
    rows = [p.text.split("\t") for p in passages if p.kind == "table-row"]
    assert rows == [
        ["Cable", "Opened", "Length in kilometres"],
        ["Dover to Cap Gris-Nez", "1851", "40"],
        ["Ireland to Newfoundland", "1858", "3,200"],
        ["Ireland to Newfoundland", "1866", "3,430"],
    ]
    notes = [" ".join(p.text.split()) for p in passages if p.kind == "footnote"]
    assert len(notes) == 1
    assert notes[0].startswith("Gutta-percha is a natural polymer of isoprene")


@pytest.mark.parametrize("name", ["article.odt", "article.pdf"])
def test_the_same_pages(name: str) -> None:
    finder = QuoteFinder([read(name)])
    pages = [found.location.page for found in map(finder.find, QUOTES) if isinstance(found, Found)]
    assert pages == [1, 1, 1, 1, 1, 2, 3]
