"""What the readers of office documents share: damaged files, and texts cut to pieces."""

from __future__ import annotations

import io
import random
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from guidegen.errors import SourceError
from guidegen.readers import READERS
from guidegen.readers._office.blocks import Text, Writing, joined
from guidegen.readers._office.names import meaning
from guidegen.source.kept import from_kept, to_kept
from guidegen.source.model import Mark
from tests.readers.office import packed

DOCUMENTS = Path(__file__).parent / "documents"
FILES = ("article.docx", "article-pandoc.docx", "article.odt", "slides.pptx")


def written(pieces: list[tuple[str, bool, int]]) -> Text:
    writing = Writing()
    for text, bold, page in pieces:
        writing.add(text, bold, False, page)
    return writing.text()


PIECES = st.lists(st.tuples(st.text(" \nab", max_size=4), st.booleans(), st.integers(1, 3)), max_size=6)


@given(PIECES)
def test_marks_and_pages_follow_the_text_when_it_is_cut(pieces: list[tuple[str, bool, int]]) -> None:
    """Every letter that is left is as bold, and on the same page, as it was written."""
    letters = [(letter, bold, page) for text, bold, page in pieces for letter in text]
    text = written(pieces).stripped()
    start = len("".join(letter for letter, _, _ in letters)) - len("".join(letter for letter, _, _ in letters).lstrip())
    for index, letter in enumerate(text.text):
        expected = letters[start + index]
        bold = any(mark.start <= index < mark.end for mark in text.marks)
        page = [number for offset, number in text.pages if offset <= index][-1]
        assert (letter, page) == (expected[0], expected[2])
        assert bold == expected[1] or letter.isspace()


@given(PIECES, st.lists(st.integers(0, 12), min_size=3, max_size=3))
def test_a_text_that_is_parted_is_cut_at_each_place(pieces: list[tuple[str, bool, int]], places: list[int]) -> None:
    text = written(pieces)
    first, second, third = sorted(min(place, len(text.text)) for place in places)
    spans = [(0, first), (first, second), (third, len(text.text))]
    letters = [(letter, bold, page) for piece, bold, page in pieces for letter in piece]
    for (start, end), part in zip(spans, text.parted(spans), strict=True):
        assert part == text.cut(start, end)
        assert part.text == text.text[start:end]
        assert [any(m.start <= i < m.end for m in part.marks) for i in range(end - start)] == [
            bold for _, bold, _ in letters[start:end]
        ]
        pages = [[page for offset, page in part.pages if offset <= i][-1] for i in range(end - start)]
        assert pages == [page for _, _, page in letters[start:end]]


def test_joined_texts_keep_their_marks_and_pages() -> None:
    text = joined([written([("ice ", False, 1), ("age", True, 1)]), written([("melt", True, 2)])], "\t")
    assert text == Text("ice age\tmelt", (Mark(4, 7, "bold"), Mark(8, 12, "bold")), ((0, 1), (8, 2)))


@pytest.mark.parametrize(
    ("name", "kind", "level"),
    [
        ("heading 2", "heading", 2),
        ("Überschrift 3", "heading", 3),
        ("Titre 1", "heading", 1),
        ("Titre", "heading", 0),
        ("Block Text", "quotation", 1),
        ("List Bullet 3", "list-item", 3),
    ],
)
def test_what_the_names_of_styles_say(name: str, kind: str, level: int) -> None:
    named = meaning(name)
    assert named is not None
    assert (named.kind, named.level) == (kind, level)


def test_names_that_say_nothing() -> None:
    assert [name for name in ("Normal", "Body Text", "Heading", "List Paragraph", "") if meaning(name)] == []


def read(name: str, data: bytes) -> None:
    """Into a Source, or an error for people; anything else is raised."""
    with suppress(SourceError):
        READERS[Path(name).suffix[1:]].read(data, name, "id")


@pytest.mark.parametrize("name", FILES)
def test_the_text_that_is_kept_of_a_document_gives_the_same_passages(name: str) -> None:
    source = READERS[Path(name).suffix[1:]].read((DOCUMENTS / name).read_bytes(), name, "id")
    kept = from_kept(to_kept(source, "0" * 64, name), name, "id")
    assert kept is not None
    assert [(p.kind, p.text, p.level, p.page, p.pages, p.number, p.section) for p in kept.source.passages] == [
        (p.kind, p.text, p.level, p.page, p.pages, p.number, p.section) for p in source.passages
    ]


def scrambled(data: bytes, chance: random.Random) -> bytes:
    """The same package, in whose parts elements were taken out, doubled, moved, renamed or stripped."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist() if not name.endswith("/")}
    name = chance.choice([name for name in parts if name.endswith((".xml", ".rels"))])
    root = etree.fromstring(parts[name])
    for _ in range(8):
        nodes = list(root.iter())
        node, other = chance.choice(nodes), chance.choice(nodes)
        if (parent := node.getparent()) is None:
            continue
        match chance.randrange(4):
            case 0:
                parent.remove(node)
            case 1 if other not in set(node.iter()):
                other.append(node)
            case 2:
                node.attrib.clear()
            case 3:
                node.attrib.update({key: chance.choice(["", "-1", "x", "9" * 30]) for key in node.attrib})
    return packed(parts | {name: etree.tostring(root)})


@pytest.mark.parametrize("name", FILES)
def test_scrambled_documents(name: str) -> None:
    data = (DOCUMENTS / name).read_bytes()
    for seed in range(12):
        read(name, scrambled(data, random.Random(seed)))


@pytest.mark.sweep
@pytest.mark.parametrize("name", FILES)
def test_many_scrambled_and_damaged_documents(name: str) -> None:
    data = (DOCUMENTS / name).read_bytes()
    for seed in range(600):
        chance = random.Random(seed)
        read(name, scrambled(data, chance))
        damaged = bytearray(data)
        for _ in range(5):
            damaged[chance.randrange(len(damaged))] = chance.randrange(256)
        read(name, bytes(damaged[: chance.randrange(len(damaged))] if seed % 3 == 0 else damaged))
