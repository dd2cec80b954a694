"""The text that is kept of a document says what the document said."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from guidegen.source.kept import from_kept, to_kept
from guidegen.source.model import Kind, Passage, Source, numbered

SUM = "0" * 64
KINDS: tuple[Kind, ...] = ("paragraph", "heading", "list-item", "quotation", "table-row", "code", "caption", "footnote")


def source(*passages: Passage, title: str = "") -> Source:
    return Source("a", "a.docx", numbered(passages), title)


def said(read: Source) -> list[tuple[object, ...]]:
    return [(p.text, p.kind, p.number, p.section, p.page, p.pages) for p in read.passages]


def test_it_can_be_read_by_people() -> None:
    read = source(
        Passage("The water cycle", 1, "heading", page=1),
        Passage("Water rises from the sea\nand falls as rain.", 2, "paragraph", page=1, pages=((0, 1), (25, 2))),
        Passage("evaporation", 4, "list-item", page=2),
        Passage("rain\tsnow", 5, "table-row", page=4),
    )
    assert to_kept(read, SUM, "water.docx") == (
        f"{SUM}  water.docx\ntitle: \npages\n\n".replace("title: \n", "")
        + "# The water cycle\n\nWater rises from the sea\n\fand falls as rain.\n\n- evaporation\n\n"
        + "\f\f| rain\tsnow\n\n"
    )


def test_signs_and_empty_lines_of_the_document_stay_its_own() -> None:
    read = source(Passage("# not a heading\n\n\\ a backslash\n- no item", 1, "paragraph"), Passage("\\", 5, "code"))
    kept = from_kept(to_kept(read, SUM, "a.docx"), "a.docx", "a")
    assert kept is not None
    assert said(kept.source) == said(read)


def test_a_title_that_is_no_heading_is_kept() -> None:
    kept = from_kept(to_kept(source(Passage("Text.", 1, "paragraph"), title="The sea"), SUM, "a.docx"), "a.docx", "a")
    assert kept is not None
    assert (kept.sum, kept.source.title) == (SUM, "The sea")


def test_another_text_is_not_taken_for_one() -> None:
    assert from_kept("Some text.\n\nMore text.\n", "a.docx", "a") is None


TEXT = st.text(st.sampled_from("ab \t.#->|~^*\\é\n"), min_size=1, max_size=30).filter(
    lambda text: text.strip() == text and not any(not line.strip() and line for line in text.split("\n"))
)


@given(
    st.lists(st.tuples(TEXT, st.sampled_from(KINDS), st.integers(1, 3), st.integers(0, 2)), max_size=8), st.booleans()
)
def test_whatever_a_document_says_comes_back(rows: list[tuple[str, Kind, int, int]], paged: bool) -> None:
    page = 1
    passages = []
    for text, kind, level, forward in rows:
        page += forward
        pages = ((0, page), (len(text) // 2, page + 1)) if paged and len(text) > 3 and "\n" not in text else ()
        passages.append(Passage(text, 1, kind, page=page if paged else None, level=level, pages=pages))
        page += bool(pages)
    read = source(*passages)
    kept = from_kept(to_kept(read, SUM, "a.docx"), "a.docx", "a")
    assert kept is not None
    assert said(kept.source) == said(read)
