"""The reading sheet: every passage of a source, as it stands there, with the number that a key says."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from guidegen.guide.model import Guide, SourceEntry
from guidegen.handout.catalogue import read_handouts
from guidegen.handout.grounds import Grounds
from guidegen.handout.parts import Material
from guidegen.handout.parts.reading import PART
from guidegen.handout.sheet import Printing, make_sheets
from guidegen.languages import load_language
from guidegen.readers import markdown, text
from guidegen.render.render import Job, render
from guidegen.resources import templates_folder
from guidegen.source.model import Source

ENGLISH = load_language("en-GB")
HANDOUT = read_handouts([templates_folder()])["reading-sheet"]
ARTICLE = """\
# The river

First *words* and **more of *them* here**.

## A wall

- of oak
  - and iron

| Year | Height | Note |
|---|---|---|
| 1784 | **3.1** m | |

> Quoted.

    code = "*as it is*"

Last &lt;b> {{ title }} $x$ \\*stars\\*.
"""


def shown(documents_read: list[Source], **guide: Any) -> list[dict[str, Any]]:
    entries = tuple(SourceEntry(id=source.id, path=source.file, author="Ana Ruiz") for source in documents_read)
    made = Guide(title="Rivers", sources=guide.pop("sources", entries)).model_copy(update=guide)
    found = PART.ask(Material(made, ENGLISH, Grounds(documents=documents_read), "a4"))
    documents: list[dict[str, Any]] = found.get("documents", [])
    return documents


def words(passage: dict[str, Any]) -> str:
    cells = ["".join(piece["text"] for piece in cell) for cell in passage["cells"]]
    return "\t".join(cells).rstrip() if cells else "".join(piece["text"] for piece in passage["pieces"])


def test_all_passages_stand_there_with_their_numbers() -> None:
    source = markdown.read(ARTICLE.encode(), "article.md", "article")
    (document,) = shown([source])
    passages = [passage for block in document["blocks"] for passage in block["passages"]]
    assert [(one["number"], words(one)) for one in passages] == [
        (passage.number, passage.text) for passage in source.passages[1:]
    ]
    kinds = ["paragraph", "heading", "list-item", "table-row", "quotation", "code", "paragraph"]
    assert [block["kind"] for block in document["blocks"]] == kinds
    assert document["heading"] == "The river"


def test_a_title_that_the_sheet_has_already_is_not_printed_again() -> None:
    source = markdown.read(ARTICLE.encode(), "article.md", "article")
    (document,) = shown([source], title="The  River")
    assert document["heading"] is None
    assert document["title"] == "The river"
    levels = [block["passages"][0]["level"] for block in document["blocks"] if block["kind"] == "heading"]
    assert levels == [2]


def test_bold_and_italic_are_kept_and_a_row_has_all_columns() -> None:
    (document,) = shown([markdown.read(ARTICLE.encode(), "article.md", "article")])
    first = document["blocks"][0]["passages"][0]["pieces"]
    assert [(piece["text"], piece["bold"], piece["italic"]) for piece in first] == [
        ("First ", False, False),
        ("words", False, True),
        (" and ", False, False),
        ("more of ", True, False),
        ("them", True, True),
        (" here", True, False),
        (".", False, False),
    ]
    rows = document["blocks"][3]["passages"]
    assert [len(row["cells"]) for row in rows] == [3, 3]
    assert [(piece["text"], piece["bold"]) for piece in rows[1]["cells"][1]] == [("3.1", True), (" m", False)]


def test_verse_keeps_its_lines_and_prose_that_was_broken_by_hand_does_not() -> None:
    poem = "Slow water\nunder the wall of the garden\nand the bell\nthat nobody rang"
    prose = "A paragraph broken by hand, where\nevery line is as long as its words\nlet it be, till the end."
    (document,) = shown([text.read(f"{poem}.\n\n{prose}\n\nOne line.".encode(), "poem.txt", "poem")])
    passages = [passage for block in document["blocks"] for passage in block["passages"]]
    assert [passage["lines"] for passage in passages] == [True, False, False]


def test_each_source_counts_its_own_paragraphs_and_one_that_cannot_be_read_is_not_there() -> None:
    one = text.read(b"First one.\n\nSecond one.", "one.txt", "one")
    two = text.read(b"First two.", "two.txt", "two")
    entries = tuple(SourceEntry(id=name, path=f"{name}.txt", title=name) for name in ("one", "lost", "two"))
    documents = shown([one, two], sources=entries)
    assert [document["heading"] for document in documents] == ["one", "two"]
    numbers = [[p["number"] for block in d["blocks"] for p in block["passages"]] for d in documents]
    assert numbers == [[1, 2], [1]]


def test_a_title_that_stands_twice_is_not_printed() -> None:
    source = markdown.read(b"# The river\n\n# The river\n\nIt flows.", "article.md", "article")
    (document,) = shown([source], title="The river")
    assert [words(one) for block in document["blocks"] for one in block["passages"]] == ["It flows."]


def test_what_is_no_text_to_read_is_not_there_and_the_other_numbers_stay() -> None:
    source = text.read(b"First.\n\nAll rights reserved.\n\nThird.", "one.txt", "one")
    entries = (SourceEntry(id="one", path="one.txt"),)
    grounds = Grounds(documents=[source], apart={"one": frozenset({1})})
    found = PART.ask(Material(Guide(title="Rivers", sources=entries), ENGLISH, grounds, "a4"))
    (block,) = found["documents"][0]["blocks"]
    assert [(one["number"], words(one)) for one in block["passages"]] == [(1, "First."), (3, "Third.")]


def test_a_guide_without_sources_has_nothing_to_read() -> None:
    assert PART.ask(Material(Guide(title="Rivers"), ENGLISH, Grounds(), "a4")) == {}


def test_the_words_of_a_document_are_printed_as_they_are() -> None:
    source = markdown.read(ARTICLE.encode(), "article.md", "article")
    guide = Guide(title="Rivers", language="en-GB", sources=(SourceEntry(id="article", path="article.md"),))
    (sheet,) = make_sheets(guide, "x", HANDOUT, ENGLISH, Printing(), Grounds(documents=[source]))
    here = Path(__file__).parent
    done = render(Job("x", HANDOUT.template, sheet.data, ENGLISH.tree, here, (here,), (templates_folder(),), ("html",)))
    assert not done.problems
    html = done.files["html"].decode()
    assert "Last &lt;b&gt; {{ title }} $x$ *stars*." in html
    assert "code = &#34;*as it is*&#34;" in html
    assert "more of <b><i>them</i></b>" in html.replace("<b>more of </b>", "more of ")
